"""Entered twice: the same talk in the Field Log once more, taken within two weeks."""

from dataclasses import replace
from datetime import date

from sheets import snapshot_of

from toolkit.organizing.entered_twice import entry_problems
from toolkit.tables.field_log import FieldLog
from toolkit.tables.kinds.entries import TWICE
from toolkit.tables.program import read_program
from toolkit.workbooks.cells import Tag

HEADINGS = ("Date", "Organizer", "Person ID", "Result", "Notes", "Entered in", "Taken on")
TALK = ("2023-03-01", "Rosa", "Ada", "Talked", "Likes tea", "Follow-ups")


def told(today: str, *rows: tuple[str, ...]) -> list[tuple[object, ...]]:
    """What is told of a Field Log with these rows, the first in row 4."""
    columns = [[None, None, *column] for column in zip(HEADINGS, *rows, strict=True)]
    known = snapshot_of("")
    log = replace(known.grids[0], title="Field Log", columns=columns, tag=Tag(FieldLog.title))
    program = read_program(
        replace(known, grids=(*known.grids, log)), today=date.fromisoformat(today)
    )
    return [
        (one.kind, one.row, one.column, one.value, one.problem.values)
        for one in entry_problems(program)
    ]


def taken(day: str, *other: tuple[int, str]) -> tuple[str, ...]:
    """The talk as it was taken on a day, with some of its cells otherwise."""
    cells = [*TALK, day]
    for place, value in other:
        cells[place] = value
    return tuple(cells)


def test_a_talk_that_is_there_again_within_two_weeks_is_told_for_two() -> None:
    rows = [
        taken(day, (0, said))
        for said, *days in (
            ("2023-02-20", "2023-03-01", "2023-03-15"),
            ("2023-02-21", "2023-02-28", "2023-03-15"),
            ("2023-02-22", "2023-03-15", "2023-03-14"),
            ("2023-02-23", "2023-03-16", "2023-03-16"),
        )
        for day in days
    ]
    again = [
        (TWICE, 5, "Person ID", "Ada", {"other_row": "4"}),
        (TWICE, 8, "Person ID", "Ada", {"other_row": "9"}),
    ]

    assert told("2023-03-15", *rows) == again
    assert told("2023-03-29", *rows[:6]) == again
    assert told("2023-03-30", *rows[:6]) == []


def test_of_three_each_is_told_of_the_one_before_it() -> None:
    rows = [taken("2023-03-01"), taken("2023-03-02", (4, "")), *[taken("2023-03-01")] * 2]

    assert [(row, said) for _, row, _, _, said in told("2023-03-09", *rows)] == [
        (6, {"other_row": "4"}),
        (7, {"other_row": "6"}),
    ]


def test_what_makes_it_the_same_talk() -> None:
    others = [
        *((1, "Cesar"), (1, ""), (2, "Bo"), (3, "No answer"), (4, "Likes coffee"), (4, "")),
        *((4, "likes  TEA"), (5, "Maple El"), (6, "")),
    ]
    rows = [
        taken("2023-03-09", (0, f"2023-03-0{day}"), *cells)
        for day, other in enumerate(others, 1)
        for cells in ((), (other,))
    ]
    nobodys = [taken("2023-03-09", (0, "2023-02-01"), (1, ""), (4, ""))] * 2

    assert [row for _, row, *_ in told("2023-03-09", *rows, *nobodys)] == [17, 19, 23]
