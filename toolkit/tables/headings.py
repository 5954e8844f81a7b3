"""Headings: which columns of a table stand under a row of headings, whatever people call them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from toolkit.tables.columns import Column
from toolkit.tables.declared import Table
from toolkit.tables.parsing import blank, shown
from toolkit.words import key
from toolkit.workbooks.cells import Cell, Grid

HEADING_ROWS = 10  # headings further down than this have to be named in toolkit.toml
_IN_BRACKETS = re.compile(r"\s*[(\[\uff08][^()\[\]\uff08\uff09]*[)\]\uff09]\s*[:*]*\s*$")


@dataclass(frozen=True)
class Remap:
    """Where a tab differs from the dictionary: its title, the row of its headings, and headings of
    its own.
    """

    tab: str | None = None
    header_row: int | None = None
    columns: Mapping[str, str] = field(default_factory=dict)  # canonical heading → the sheet's

    def named(self, column: Column) -> str:
        """The heading that toolkit.toml gives a column; "" where it says nothing."""
        return next(
            (theirs for ours, theirs in self.columns.items() if key(ours) == key(column.heading)),
            "",
        )


def row_of(grid: Grid, row: int) -> list[Cell]:
    """The cells of a row, from the first column on."""
    return [grid.cell(row, column) for column in range(1, len(grid.columns) + 1)]


def matched(table: type[Table], cells: Sequence[Cell], remap: Remap) -> dict[str, tuple[int, ...]]:
    """The 1-based positions of each declared column under a row of headings, left to right: more
    than one where a question was asked anew, or a heading stands beside another name for it.
    """
    meanings = _meanings(table, remap)
    found: dict[str, tuple[int, ...]] = {}
    for position, cell in enumerate(cells, start=1):
        name = None if blank(cell) else _meant(shown(cell), meanings)
        if name:
            found[name] = (*found.get(name, ()), position)
    return {column.name: found[column.name] for column in table.columns if column.name in found}


def _meanings(table: type[Table], remap: Remap) -> dict[str, str]:
    """Which column each heading means, by its key."""
    meanings: dict[str, str] = {}
    for column in table.columns:
        theirs = remap.named(column)
        if not theirs:
            meanings |= dict.fromkeys(map(key, column.aliases), column.name)
    # A heading that is exactly a column's own name is never taken as another column's alias.
    for column in table.columns:
        meanings[key(remap.named(column) or column.heading)] = column.name
    return meanings


def _meant(heading: str, meanings: Mapping[str, str]) -> str | None:
    """The column that a heading means; words in brackets at its end count only where they make it
    fit.
    """
    while not (found := meanings.get(key(heading))):
        shorter = bare(heading)
        if shorter == heading or not shorter:
            return None
        heading = shorter
    return found


def bare(heading: str) -> str:
    """A heading without words in brackets at its end."""
    return _IN_BRACKETS.sub("", heading)


def heading_row(table: type[Table], grid: Grid, remap: Remap) -> int:
    """The row that has most of a table's headings, of the first ten."""
    if remap.header_row:
        return remap.header_row
    counts = [
        (-len(matched(table, row_of(grid, row), remap)), row)
        for row in range(1, min(HEADING_ROWS, max(grid.n_rows, 1)) + 1)
    ]
    return min(counts)[1]
