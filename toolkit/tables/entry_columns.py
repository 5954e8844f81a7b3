"""Entry columns: where people write on a list of theirs, and whom each row of it is about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from toolkit.tables.choices import Choice
from toolkit.tables.columns import Column, Date, Text, WholeNumber
from toolkit.tables.contact import Conversations
from toolkit.tables.declared import Table
from toolkit.tables.headings import HEADING_ROWS, row_of
from toolkit.tables.parsing import blank, shown
from toolkit.words import key
from toolkit.workbooks.cells import Cell, Grid
from toolkit.workbooks.moves import Laid, heading_mark


class Entries(Table):
    """People's own columns on a list: each row with a Result is one talk or attempt."""

    title = "Entries"
    help = "What came of a talk, written beside the person."

    talked_on = Date(
        "Talked on",
        aliases=("Hablado el",),
        help="The day you tried or talked; blank: today.",
    )
    method = Choice(
        "Method",
        Conversations.method.options,
        aliases=("Método",),
        help=Conversations.method.help,
    )
    result = Choice(
        "Result",
        Conversations.result.options,
        aliases=("Resultado",),
        help=(
            "What came of it; the next sync takes the row's entry into the Field Log,"
            " counts it and empties these cells."
        ),
    )
    assessment = WholeNumber(
        "New assessment",
        low=1,
        high=5,
        aliases=("Nueva evaluación",),
        help="1 strongest supporter to 5 opposed, where you can tell.",
    )
    answer = Choice(
        "Answer",
        Conversations.answer.options,
        aliases=("Respuesta",),
        help="Their answer, where you asked them to join.",
    )
    follow_up_by = Date(
        "Follow up by",
        aliases=("Dar seguimiento el",),
        help="The day for which you promised to get back.",
    )
    notes = Text(
        "Notes",
        aliases=("Notas",),
        help="For the workbook only: notes never leave it.",
    )


# Where each goes in the Field Log, whose other columns are those of Conversations.
INTO: Mapping[str, str] = {
    column.name: "date" if column is Entries.talked_on else column.name
    for column in Entries.columns
}


class Who(NamedTuple):
    """Whom a row of a list is about, and who answers for them; None where nobody does."""

    person_id: Cell = None
    person: Cell = None
    worksite: Cell = None
    organizer: Cell = None


def standing(grid: Grid) -> tuple[int, dict[str, int]]:
    """The row of people's headings, and the columns they stand in by name. In a tab of ours only
    those that we laid out: people may have called a column of theirs so before. One whose heading
    somebody wrote over stands where it was; where the whole row of headings is gone, all do, below
    the row above the first person, which may be 0.
    """
    laid = Laid.of(grid)
    rows = range(1, min(HEADING_ROWS, max(grid.n_rows, 1)) + 1)
    found = ((row, _under_headings(row_of(grid, row), laid)) for row in rows)
    top, spots = max(found, key=lambda each: (len(each[1]), -each[0]))
    first = 0 if spots else _first_person(grid, laid)
    if first:
        top = first - 1
    if spots or first:
        spots |= _written_over(laid, row_of(grid, top), spots)
    return (top, spots) if Entries.result.name in spots else (top, {})


def _first_person(grid: Grid, laid: Laid) -> int:
    """The first row with a Person ID where we laid out that column; 0 where there is none."""
    mark = heading_mark(Conversations.person_id.heading)
    if mark not in laid.marks:
        return 0
    spot = laid.marks.index(mark) + 1
    rows = range(1, min(HEADING_ROWS, grid.n_rows) + 1)
    return next((row for row in rows if not blank(grid.cell(row, spot))), 0)


def _under_headings(cells: Sequence[Cell], laid: Laid) -> dict[str, int]:
    """The columns that stand under a heading of theirs in a row."""
    marks = laid.marks
    own = [
        None if marks and isinstance(cell, str) and heading_mark(cell) not in marks else cell
        for cell in cells
    ]
    names = [None if blank(cell) else key(shown(cell)) for cell in own]
    return {
        column.name: spot + 1
        for column in Entries.columns
        if (spot := _first(column, names)) is not None
    }


def _written_over(laid: Laid, headings: Sequence[Cell], spots: Mapping[str, int]) -> dict[str, int]:
    """The columns that stand under a heading that is none of ours."""
    places = laid.spots(headings)
    found = {}
    for column in Entries.columns:
        there = [places.get(heading_mark(spelling)) for spelling in column.spellings]
        spot = next((spot for spot in there if spot), None)
        if column.name not in spots and spot:
            found[column.name] = spot
    return found


def named(grid: Grid, top: int) -> Callable[[int], Who]:
    """Whom each row of a list is about, where it says so under the headings of Conversations."""
    spots = about(grid, top)

    def who(row: int) -> Who:
        return Who(**{name: grid.cell(row, spot) for name, spot in spots.items()})

    return who


def about(grid: Grid, top: int) -> dict[str, int]:
    """The columns of a list that say whom a row is about."""
    headings = row_of(grid, top)
    said = [None if blank(cell) else key(shown(cell)) for cell in headings]
    places = Laid.of(grid).spots(headings)
    found = {}
    for name in Who._fields:
        heading = Conversations.column(name).heading
        if key(heading) in said:
            found[name] = said.index(key(heading)) + 1
        elif spot := places.get(heading_mark(heading)):
            found[name] = spot
    return found


def _first(column: Column, names: Sequence[str | None]) -> int | None:
    """Where a column stands first, under its own heading before any other one."""
    wanted = [key(spelling) for spelling in column.spellings]
    return next((names.index(name) for name in wanted if name in names), None)
