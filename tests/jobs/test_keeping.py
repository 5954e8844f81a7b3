"""What people wrote beside rows that are gone: the lines of Loose Notes, and what Data Issues says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sheets import program_of
from workbooks.margins import TOP, calls

from toolkit.jobs import keeping
from toolkit.plan.plan import notes, plan
from toolkit.tables.program import Program
from toolkit.tabs.loose_notes import Loose, loose_notes, loose_notes_tab
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.desired import LOOSE_NOTES
from toolkit.workbooks.memory import MemoryWorkbook

DAY = date(2023, 3, 9)


@pytest.fixture
def program() -> Program:
    return program_of("", DAY)


def book(*notes: Cell) -> MemoryWorkbook:
    """Ada, Bo and Cleo on a list, with notes beside them."""
    workbook = MemoryWorkbook()
    tab = calls("Ada", "Bo", "Cleo")
    workbook.apply(plan(workbook.read(frozenset()), [tab], {}).changes)
    for row, note in enumerate(notes, TOP + 1):
        workbook.edit("Calls", row, 6, note)
    return workbook


def test_a_tab_that_loses_no_note_is_written_alone(program: Program) -> None:
    workbook = book("left VM")
    tab = calls("Bo", "Ada")
    assert keeping.kept(program, workbook.read(frozenset()), [tab]) == (tab,)


def test_a_note_becomes_a_line_in_the_same_write(program: Program) -> None:
    workbook = book("left VM", 7, date(2023, 3, 1))
    snapshot = workbook.read(frozenset())
    tabs = keeping.kept(program, snapshot, [calls("Bo")])
    workbook.apply(plan(snapshot, tabs, {}).changes)
    assert loose_notes(workbook.read(frozenset()).owned(LOOSE_NOTES)) == [
        Loose("Calls", "Ada", "F", "left VM", DAY),
        Loose("Calls", "Cleo", "F", "2023-03-01", DAY),
    ]


def test_one_note_is_one_line_however_often_its_row_goes(program: Program) -> None:
    """Somebody copied it back, and Ada is gone again."""
    workbook = book("left VM")
    for _ in range(2):
        snapshot = workbook.read(frozenset())
        workbook.apply(
            plan(snapshot, keeping.kept(program, snapshot, [calls("Bo", "Cleo")]), {}).changes
        )
        snapshot = workbook.read(frozenset())
        workbook.apply(plan(snapshot, [calls("Ada", "Bo", "Cleo")], {}).changes)
        workbook.edit("Calls", TOP + 1, 6, "left VM")
    assert len(loose_notes(workbook.read(frozenset()).owned(LOOSE_NOTES))) == 1


def test_each_line_is_told_until_it_is_deleted(program: Program) -> None:
    """Where the row is there again, it is said."""
    workbook = book()
    lines = [
        Loose("Calls", "Ada", "F", "left VM", DAY),
        Loose("Calls", "Nan", "F", "hers", DAY),
        Loose("Calls", "", "F", "for everybody", DAY),
    ]
    snapshot = workbook.read(frozenset())
    workbook.apply(plan(snapshot, [loose_notes_tab(program, lines)], {}).changes)
    snapshot = workbook.read(frozenset())
    told = keeping.problems(snapshot, lines, [calls("Ada", "Bo")])
    assert [(one.row, one.value, one.problem.said("en"), one.fix.said("en")) for one in told] == [
        (
            4,
            "left VM",
            "somebody wrote it in “Calls” beside “Ada”; that row was gone, and is there again",
            "Copy it back if it still holds, then delete its row here.",
        ),
        (
            5,
            "hers",
            "somebody wrote it in “Calls” beside “Nan”, and that row is gone",
            "Copy it to where it belongs, or delete its row here.",
        ),
        (
            6,
            "for everybody",
            "somebody wrote it in “Calls”, where the table has taken its place",
            "Copy it to where it belongs, or delete its row here.",
        ),
    ]
    workbook.delete_row(LOOSE_NOTES, 5)
    left = keeping.lines(program, workbook.read(frozenset()), [])
    assert [one.text for one in left] == ["left VM", "for everybody"]


@pytest.mark.parametrize(
    ("address", "text"), [("", "44993"), ("https://example.org", "44993 (2023-03-08)")]
)
def test_a_day_that_google_has_as_a_number_is_told_with_it(
    program: Program, address: str, text: str
) -> None:
    snapshot = replace(book(44993).read(frozenset()), address=address)
    (line,) = keeping.lines(program, snapshot, notes(snapshot, [calls("Bo", "Cleo")]))
    assert line.text == text
