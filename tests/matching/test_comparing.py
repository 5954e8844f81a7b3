"""Comparing: what the employer's and the dues list say beside the roster, and beside each other."""

from __future__ import annotations

from datetime import date

import pandas as pd
from two_lists import NAMES

from toolkit.matching.comparing import differences, thin
from toolkit.matching.differences import Difference, as_text
from toolkit.matching.sides import KnownSide, Side, side

COLUMNS = (
    "first_name",
    "last_name",
    "worksite",
    "status",
    "email",
    "phone",
    "job_title",
    "hire_date",
)


def frame(text: str) -> pd.DataFrame:
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    names = {**NAMES, "Status": "status"}
    columns = {
        names[heading]: pd.Series([row[n] or None for row in lines[1:]], dtype="object")
        for n, heading in enumerate(lines[0])
    }
    if "hire_date" in columns:
        columns["hire_date"] = pd.to_datetime(columns["hire_date"])
    return pd.DataFrame(columns)


def compared(roster: str, **lists: str) -> list[Difference]:
    rows = frame(roster)
    known = KnownSide.of(rows, [True] * len(rows), [True] * len(rows))
    sides: list[Side] = [
        side(f"{kind}.csv", kind, frame(text), known, {}) for kind, text in lists.items()
    ]
    return differences(sides, known, COLUMNS, today=date(2023, 3, 9))


def lines(found: list[Difference]) -> list[tuple[str, str, str, str]]:
    return [(one.kind, one.person, as_text(one.was), as_text(one.becomes)) for one in found]


ROSTER = """
ID | First | Last  | Worksite | Status           | Email         | Phone        | Hired
1  | Ada   | Byron | Maple El | Member           | ada@a.example | 303-555-0101 |
2  | Bo    | Yang  | Maple El | Potential member |               |              |
3  | Cleo  | Diaz  | Maple El | Member           |               |              |
4  | Nan   | Peña  | Oak Mid  | Pending          |               |              |
5  | Mei   | Lin   | Elm Hi   | Member           |               |              |
6  | Kofi  | Owusu | Maple El | Left             |               |              |
7  | Awa   | Eze   | Maple El | Potential member |               |              | 2023-03-01
"""


def test_the_employers_list() -> None:
    """Who is not on it left, where it has others of their worksite and they have been there for a
    month; an address at work is no change of a personal one."""
    found = compared(
        ROSTER,
        employer="""
        ID | First | Last   | Worksite | Email         | Phone        | Job
        1  | Ada   | Lovett | Maple El | ada@d.example | 720-555-0101 | Nurse
        2  | Bo    | Yang   | Oak Mid  | bo@d.example  |              |
        4  | NAN   | PENA   | Oak Mid  |               |              |
        6  | Kofi  | Owusu  | Maple El |               |              |
        9  | Efua  | Darko  | Oak Mid  |               |              |
        """,
    )
    assert lines(found) == [
        (
            "New",
            "Efua Darko",
            "",
            "Person ID: 9 · First name: Efua · Last name: Darko · Worksite: Oak Mid · Status: Potential member",
        ),
        ("Left", "Cleo Diaz", "Status: Member", "Status: Left"),
        ("Moved", "Bo Yang", "Worksite: Maple El", "Worksite: Oak Mid"),
        ("Changed", "Ada Byron", "Last name: Byron", "Last name: Lovett"),
        ("Changed", "Ada Byron", "", "Job title: Nurse"),
        ("Changed", "Bo Yang", "", "Email: bo@d.example"),
        ("Changed", "Kofi Owusu", "Status: Left", "Status: Potential member"),
    ]
    assert found[1].why.about == {"others": 3, "elsewhere": [], "list": "employer.csv"}


def test_the_dues_list() -> None:
    found = compared(
        ROSTER,
        dues="""
        ID | First | Last  | Email         | Phone
        1  | Ada   | Byron | new@a.example | (303) 555-0101
        4  | Nan   | Peña  |               |
        6  | Kofi  | Owusu |               |
        8  | Efua  | Darko |               |
        """,
    )
    assert lines(found) == [
        (
            "Paying but not on the roster",
            "Efua Darko",
            "",
            "Person ID: 8 · First name: Efua · Last name: Darko · Status: Member",
        ),
        ("Paying but not on the roster", "Kofi Owusu", "Status: Left", "Status: Member"),
        ("Became member", "Nan Peña", "Status: Pending", "Status: Member"),
        ("Dropped", "Cleo Diaz", "Status: Member", "Status: Dropped"),
        ("Changed", "Ada Byron", "Email: ada@a.example", "Email: new@a.example"),
    ]


def test_what_a_dues_list_says_of_somebody_holds() -> None:
    found = compared(
        ROSTER,
        dues="""
        ID | First | Last  | Status
        1  | Ada   | Byron | Dropped
        2  | Bo    | Yang  | Potential member
        3  | Cleo  | Diaz  | Member
        """,
    )
    assert lines(found) == [("Dropped", "Ada Byron", "Status: Member", "Status: Dropped")]


def test_three_ways() -> None:
    """Who is on both lists and not here is told once, with what both say; who is on neither has left
    and is not told as dropped."""
    found = compared(
        ROSTER,
        employer="""
        ID | First | Last  | Worksite | Email
        1  | Ada   | Byron | Maple El |
        4  | Nan   | Peña  | Oak Mid  |
        7  | Awa   | Eze   | Maple El |
        9  | Efua  | Darko | Oak Mid  | efua@a.example
        10 | Lars  | Vogel | Oak Mid  |
        """,
        dues="""
        ID | First | Last  | Email          | Phone
        2  | Bo    | Yang  |                |
        9  | Efua  | Darko | efua@a.example | 303-555-0109
        """,
    )
    told = {(one.kind, one.person): one for one in found}
    assert told["Paying but not on the roster", "Efua Darko"].listed == "dues.csv + employer.csv"
    assert told["Paying but not on the roster", "Efua Darko"].becomes["Worksite"] == "Oak Mid"
    assert told["New", "Lars Vogel"].why.about["missing"] == ["dues.csv"]
    assert told["Left", "Bo Yang"].why.about["elsewhere"] == ["dues.csv"]
    assert ("Left", "Cleo Diaz") in told
    assert ("Dropped", "Cleo Diaz") not in told
    assert ("New", "Efua Darko") not in told


def test_twice_on_the_roster_and_an_unreadable_row() -> None:
    rows = frame(
        """
        ID | First | Last  | Worksite | Status | Email
        1  | Ada   | Byron | Maple El | Member | ada@a.example
        2  | Ada   | Byron | Oak Mid  | Member | ada@a.example
        3  | Bo    | Yang  | Maple El | Member |
        """
    )
    known = KnownSide.of(rows, [True, True, False], [True] * 3)
    one = side(
        "hr.csv", "employer", frame("First | Last | Worksite\nBo | Yang | Maple El"), known, {}
    )
    found = differences([one], known, COLUMNS, today=date(2023, 3, 9))
    assert [(line.kind, line.listed, line.why.word) for line in found] == [
        ("Probably the same", "Roster", "twice"),
        ("Left", "hr.csv", "not listed"),
    ]
    assert found[1].person_id == "1"


def test_a_list_that_has_little_of_a_worksite_lets_nobody_go() -> None:
    rows = frame(ROSTER)
    known = KnownSide.of(rows, [True] * len(rows), [True] * len(rows))
    hires = frame(
        "ID | First | Last | Worksite\n7 | Awa | Eze | Maple El\n9 | Efua | Darko | Elm Hi"
    )
    one = side("new hires.csv", "employer", hires, known, {})
    assert thin(one) == {"Maple El": (1, 4)}
    found = differences([one], known, COLUMNS, today=date(2023, 3, 9))
    assert [(line.kind, line.person) for line in found] == [("New", "Efua Darko")]
