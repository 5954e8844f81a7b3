"""A worksite of seventy people, some with names as long as names can be, for prints that go on."""

from __future__ import annotations

LONG = "Maximiliana Wolfeschlegel", "Ñandú-Steinhausenbergerdorff"


def _row(n: int) -> str:
    first, last = LONG if n % 10 == 3 else (f"Given{n:02}", f"Family{n:02}")
    under = "" if n % 12 == 0 or n > 60 else f"M-{n - n % 12:05}"
    status = ("Member", "Potential member", "Pending")[n % 3]
    alone = "Yes" if n == 7 else ""
    rating = str(n % 5 + 1) if n % 2 else ""
    return (
        f"M-{n:05} | {first} | {last} | Maple El | {status} | {under} | Rosa |"
        f" 303-555-{n:04} | {alone} | {rating} | 2016-08-01"
    )


CROWD = "\n".join(
    [
        "Roster:",
        "Person ID | First name | Last name | Worksite | Status | Charted under | Organizer | Phone"
        " | Do not contact | Assessment | Hire date",
        *(_row(n) for n in range(70)),
        "",
        "Conversations:",
        "Date       | Organizer | Person ID | Result",
        "2022-09-01 | Rosa      | M-00001   | Talked",
        "",
        "Structure Tests:",
        "Test     | Opens",
        "Petition | 2023-03-01",
        "",
        "Responses:",
        "Test     | Person ID",
        "Petition | M-00001",
        "",
        "Events:",
        "Event | Date       | Kind           | Worksite",
        "Visit | 2023-03-20 | Worksite visit | Maple El",
        "",
    ]
)
PEOPLE = [f"M-{n:05}" for n in range(70)]
EVERYBODY_BUT_SEVEN = [one for one in PEOPLE if one != "M-00007"]
