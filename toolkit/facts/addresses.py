"""Addresses: what a figure noticed about a row that was read, put where somebody can mend it."""

from __future__ import annotations

from toolkit.tables.declared import Table
from toolkit.tables.kinds.declared import Fault
from toolkit.tables.problems import WARNING, Problem
from toolkit.tables.program import Program


def row_shown(program: Program, table: str, row: int) -> str:
    """The number of a row for people; with its tab where the table is kept in several."""
    place = program.place(table, int(row))
    return str(place.row) if place.tab == program.tabs[table] else f"{place.tab} {place.row}"


def row_told(program: Program, table: type[Table], row: int, beside: int) -> str:
    """The number of a row where it is told of another one; with its tab where that is another."""
    here, there = program.place(table.title, int(beside)), program.place(table.title, int(row))
    return str(there.row) if there.tab == here.tab else f"{there.tab} {there.row}"


def warning(
    program: Program,
    table: type[Table],
    column: str,
    row: int,
    value: str,
    fault: Fault,
) -> Problem:
    """A Warning at one cell: the row was read, and what it says is not counted or wants a second
    look.

    The cell is shown as people typed it; `value` is what it means.
    """
    declared = table.column(column)
    typed = program.typed(table.title, column, int(row))
    place = program.place(table.title, int(row), column)
    return Problem(
        WARNING,
        table.title,
        place.tab,
        place.row,
        declared.heading,
        value if typed is None else declared.shown(typed),
        fault,
        place.position,
    )
