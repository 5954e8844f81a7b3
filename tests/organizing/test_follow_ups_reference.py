"""Follow-ups against a second computation: measures.md read again, one person and one day at a time, in plain Python."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from sheets import program_of

from toolkit.organizing.follow_ups import follow_ups

TODAY = date(2024, 3, 8)
DAY = timedelta(days=1)
BREAK = (date(2024, 2, 19), date(2024, 2, 23))
Row = dict[str, str]

PERSON = {
    "Organizer": ["Rosa", "Cesar", ""],
    "Status": [
        "Member",
        "Pending",
        "Potential member",
        "Dropped",
        "Member",
        "Potential member",
        "Refused",
        "Left",
    ],
    "Roles": ["", "", "Leader", "Rep"],
    "Do not contact": [*[""] * 9, "Yes"],
    "Hire date": ["", "", "day"],
    "Assessment": ["", "1", "3"],
    "Assessed on": ["", "day"],
}
ATTEMPT = {
    "Organizer": ["Rosa", "Cesar"],
    "Method": ["", "Phone", "Door"],
    "Result": [
        *["Talked"] * 12,
        *["No answer", "Refused"] * 5,
        *["Wrong number", "Disconnected"] * 2,
        "Do not contact",
    ],
    "Assessment": ["", "", "1", "2", "4"],
    "Asked to join": ["", "", "Yes", "No"],
    "Answer": ["", "", "", "Maybe", "No"],
    "Follow up by": [*[""] * 12, "day", str(TODAY), str(TODAY + DAY)],
}


def drawn(choices: dict[str, list[str]], random: Random) -> Row:
    """A row of random cells; `day` is one of the last hundred days."""
    row = {name: random.choice(values) for name, values in choices.items()}
    return {
        name: str(TODAY - random.randrange(100) * DAY) if v == "day" else v
        for name, v in row.items()
    }


def running(start: date, end: date) -> int:
    n = 0
    while start < end:
        start += DAY
        n += not BREAK[0] <= start <= BREAK[1]
    return n


def plus(start: date, n: int, *, school: bool = False) -> date:
    while n > 0:
        start += DAY
        if not BREAK[0] <= start <= BREAK[1] and (not school or start.weekday() < 5):
            n -= 1
    return start


def flag_of(person: Row, rows: list[Row]) -> tuple[int, date] | None:
    """The number of the first flag that applies to a person and its day; None for those left out or in order.

    `rows` are the person's attempts, the latest last.
    """
    if person["Status"] in ("Left", "Refused") or person["Do not contact"]:
        return None
    if any(row["Result"] == "Do not contact" for row in rows):
        return None
    conversations = [i for i, row in enumerate(rows) if row["Result"] == "Talked"]
    reached = [
        i for i, row in enumerate(rows) if row["Result"] in ("Talked", "Refused", "Do not contact")
    ]
    last = conversations[-1] if conversations else -1
    day_of = [date.fromisoformat(row["Date"]) for row in rows]
    joined = person["Status"] in ("Member", "Pending")

    promises = [
        row["Follow up by"] for i, row in enumerate(rows) if row["Follow up by"] and i >= last
    ]
    overdue = [date.fromisoformat(p) for p in promises if date.fromisoformat(p) < TODAY]
    if overdue:
        return 1, min(overdue)

    if person["Hire date"]:
        hired = date.fromisoformat(person["Hire date"])
        asked = any(rows[i]["Asked to join"] == "Yes" or rows[i]["Answer"] for i in reached)
        if 0 <= (TODAY - hired).days <= 60:
            if not conversations:
                return 2, plus(hired, 3, school=True)
            if not joined and not asked:
                return 2, plus(hired, 10, school=True)

    answers = [i for i in reached if rows[i]["Answer"]]
    if not joined and answers and rows[answers[-1]]["Answer"] == "Maybe" and last <= answers[-1]:
        said = day_of[answers[-1]]
        if running(said, TODAY) >= 14:
            return 3, plus(said, 14)

    ratings = [
        (row["Date"], 1, i, int(row["Assessment"]))
        for i, row in enumerate(rows)
        if row["Assessment"]
    ]
    if person["Assessment"]:
        ratings.append((person["Assessed on"], 0, 0, int(person["Assessment"])))
    ratings.sort()
    marks = [rating for *_, rating in ratings]
    if len(marks) > 1 and marks[-1] > marks[-2]:
        since = day_of[last] if conversations else date.fromisoformat(ratings[-1][0])
        return 4, plus(since, 7)

    silent = running(day_of[last], TODAY) if conversations else 0
    if person["Roles"] == "Leader" and conversations and silent > 14:
        return 5, plus(day_of[last], 14)

    bad = ("Wrong number", "Disconnected")
    calls = [i for i, row in enumerate(rows) if row["Method"] == "Phone" or row["Result"] in bad]
    if calls and rows[calls[-1]]["Result"] in bad and calls[-1] > last:
        return 6, TODAY

    if not conversations:
        rest = 14 if rows and rows[-1]["Result"] == "Refused" else 7
        due = plus(day_of[-1], rest) if rows else TODAY
        return (7 if len(rows) < 3 else 8), due

    limit = 90 if person["Status"] == "Member" else 45
    if silent > limit:
        return 9, plus(day_of[last], limit)
    return None if person["Organizer"] else (10, TODAY)


def table(title: str, rows: list[Row]) -> str:
    lines = [" | ".join(row[heading] for heading in rows[0]) for row in rows]
    return "\n".join([f"{title}:", " | ".join(rows[0]), *lines])


FLAGS = [
    "Promise overdue",
    "New hire",
    "Said maybe",
    "Slipped",
    "Quiet leader",
    "Bad contact data",
    "Not contacted",
    "Not reached",
    "Gone quiet",
    "Unassigned",
]


@pytest.mark.parametrize("seed", range(3))
def test_every_flag_and_day_agrees_with_the_second_computation(seed: int) -> None:
    random = Random(seed)
    roster = [{"Person": f"Nan {i}"} | drawn(PERSON, random) for i in range(400)]
    log = [
        {"Person": f"Nan {random.randrange(400)}", "Date": str(TODAY - random.randrange(100) * DAY)}
        | drawn(ATTEMPT, random)
        for _ in range(1000)
    ]
    breaks = f"Settings:\nSetting | Value\nSchool breaks | {BREAK[0]} to {BREAK[1]}"
    program = program_of(
        "\n\n".join([table("Roster", roster), table("Conversations", log), breaks]), TODAY
    )

    expected = {}
    for person in roster:
        # A stable sort: on one date the lower row is later.
        rows = sorted(
            (row for row in log if row["Person"] == person["Person"]), key=lambda row: row["Date"]
        )
        found = flag_of(person, rows)
        if found:
            expected[person["Person"]] = (FLAGS[found[0] - 1], found[1])

    made = follow_ups(program)
    assert {
        who: (flag, due.date())
        for who, flag, due in zip(made["person_id"], made["flag"], made["due"], strict=True)
    } == expected
    assert len(made) == len(expected)
    assert set(made["flag"]) == set(FLAGS)
