"""Turf, collect, on Google: somebody types meanwhile, calls fail, runs are killed; nothing is lost or doubled."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from emulator import Emulator, Person, ServiceAccount
from emulator_fixtures import *  # noqa: F403 -- fixtures are found by name
from turfs import REPS, Office, worksites

from toolkit.errors import TryLater

NOTES = 8  # the column of a representative's sheet, from 0
FIRST = 3  # the row of the first person, from 0


@pytest.fixture
def office(google: Emulator, robot: ServiceAccount, tmp_path: Path) -> Office:
    return Office(google, robot, tmp_path)


def write(person: Person, row: int, result: str, notes: str) -> None:
    """Somebody writes beside the nth person (from 0) of a representative's sheet."""
    person.type("People", f"D{4 + row}", [[result]])
    person.type("People", f"I{4 + row}", [[notes]])


def standing(person: Person) -> list[str]:
    """The notes that stand in the sheet's columns."""
    rows = person.values("People")[FIRST:]
    return [str(row[NOTES]) for row in rows if len(row) > NOTES and row[NOTES]]


def logged(rosa: Person) -> list[str]:
    """The notes in the Field Log."""
    if rosa.book.titled("Field Log") is None:
        return []
    rows = rosa.values("Field Log")
    at = rows[2].index("Notes")
    return [str(row[at]) for row in rows[3:] if len(row) > at and row[at]]


def on_its_way(person: Person) -> int:
    """Rows of the hidden tab."""
    if person.book.titled("Own Taken") is None:
        return 0
    return len([row for row in person.values("Own Taken")[3:] if row and row[0]])


@pytest.mark.slow
def test_a_day_and_a_number_arrive_as_they_were_typed(office: Office) -> None:
    rosa = office.set_up(REPS)
    office.publish()
    sheet = office.sheet("Maple El")
    sheet.type("People", "F5", [["2023-03-07"]])
    write(sheet, 1, "Talked", "=1+1 is two")
    done = office.collect()
    row = dict(zip(rosa.values("Field Log")[2], rosa.values("Field Log")[3], strict=False))
    assert (row["Date"], row["Person ID"], row["Result"]) == (44992, "Bo", "Talked")
    assert (done.talks, done.problems, office.google.crashes) == (1, [], [])
    assert [tab.title for tab in sheet.book.sheets if not tab.properties.get("hidden")] == [
        *("People", "Corrections"),
    ]


@pytest.mark.slow
def test_whatever_somebody_types_at_any_moment_is_in_one_place(office: Office) -> None:
    """Before each call of a collection: a new note, a note changed, rows sorted, rows inserted."""
    rosa = office.set_up(worksites(1))
    office.publish(kinds=["reps"])
    sheet = office.sheet("School 1")
    acts: list[Callable[[int], None]] = [
        lambda n: write(sheet, 1, "Busy", f"b{n}"),
        lambda n: sheet.type("People", "I4", [[f"a{n}, more"]]),
        lambda n: sheet.sort("People", 1, descending=True, headings=3),
        lambda n: sheet.insert_row("People", 4),
    ]
    looked, wrote = (4, 5), 11  # the calls between our look and our write; and before it is emptied
    for number, act in enumerate(acts * 3):
        write(sheet, 0, "Talked", f"a{number}")
        before = {*standing(sheet), *logged(rosa)}
        call, typed = (*looked, wrote)[number // len(acts)], []

        def typing(act: Any = act, number: int = number, typed: Any = typed) -> None:
            there = set(standing(sheet))
            act(number)
            typed += set(standing(sheet)) - there

        office.google.before(call, typing)
        office.collect()
        found = [*standing(sheet), *logged(rosa)]
        changed = {text for text in typed if text.endswith("more")}
        assert {*before, *typed} - set(found) <= ({f"a{number}"} if changed else set())
        assert len(found) == len(set(found)), number
        assert on_its_way(sheet) == 0
        office.collect()
        people = [row[0] for row in sheet.values("People")[FIRST:] if row and row[0]]
        assert sorted(people) == ["Ada Lee", "Bo Lee"]
        for row in range(len(sheet.values("People")) - 1, FIRST - 1, -1):
            cells = sheet.values("People")[row]
            if not cells or not cells[0]:
                sheet.delete_row("People", row + 1)
    assert office.google.crashes == []


@pytest.mark.slow
def test_an_answer_that_is_lost_at_any_request_loses_and_doubles_nothing(office: Office) -> None:
    many = 1
    rosa = office.set_up(worksites(many))
    office.publish(kinds=["reps"])
    sheets = [office.sheet(f"School {n}") for n in range(1, many + 1)]
    calls = 0
    for after in range(1, 60):
        for n, sheet in enumerate(sheets):
            write(sheet, after % 2, "Talked", f"s{n} {after}")
        calls = 0

        def count(call: Any) -> None:
            nonlocal calls
            calls += 1

        office.google.before_each[:] = [count]
        office.google.faults.on(after, "503 after")
        with contextlib.suppress(TryLater):
            office.collect()
        office.google.before_each.clear()
        office.google.faults.clear()
        office.collect()
        assert sorted(logged(rosa)) == sorted(
            f"s{n} {k}" for n in range(len(sheets)) for k in range(1, after + 1)
        )
        assert [on_its_way(sheet) + len(standing(sheet)) for sheet in sheets] == [0] * many
        if calls < after:
            break
    assert after > 8
    assert office.google.crashes == []
