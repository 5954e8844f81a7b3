"""Headings: which columns of a table stand under a row of headings, whatever people call them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from toolkit.tables.declared import Table
from toolkit.tables.parsing import blank, shown
from toolkit.tables.source import Source
from toolkit.words import key
from toolkit.workbooks.cells import Cell, Grid

HEADING_ROWS = 10  # headings further down than this have to be named in toolkit.toml
_IN_BRACKETS = re.compile(r"\s*[(\[\uff08][^()\[\]\uff08\uff09]*[)\]\uff09]\s*[:*]*\s*$")


def row_of(grid: Grid, row: int) -> list[Cell]:
    """The cells of a row, from the first column on."""
    return [grid.cell(row, column) for column in range(1, len(grid.columns) + 1)]


def matched(
    table: type[Table], cells: Sequence[Cell], source: Source
) -> dict[str, tuple[int, ...]]:
    """The 1-based positions of each declared column under a row of headings, left to right: more
    than one where a question was asked anew, or a heading stands beside another name for it.
    """
    ours = meanings(table, source)
    found: dict[str, tuple[int, ...]] = {}
    for position, cell in enumerate(cells, start=1):
        name = None if blank(cell) else meant(shown(cell), ours)
        if name:
            found[name] = (*found.get(name, ()), position)
    return {column.name: found[column.name] for column in table.columns if column.name in found}


def meanings(table: type[Table], source: Source) -> dict[str, str]:
    """Which column each heading means, by its key."""
    found: dict[str, str] = {}
    named = _named(table, source)
    for column in table.columns:
        if column.name not in named:
            found |= dict.fromkeys(map(key, column.aliases), column.name)
    # A heading that is exactly a column's own name is never taken as another column's alias.
    for column in table.columns:
        for theirs in named.get(column.name, (column.heading,)):
            found[key(theirs)] = column.name
    return found


def _named(table: type[Table], source: Source) -> dict[str, tuple[str, ...]]:
    """What the columns are called of which a source says it."""
    by_key = {key(column.heading): column.name for column in table.columns}
    return {
        by_key[key(ours)]: theirs.headings
        for several, theirs in source.columns.items()
        for ours in several
        if key(ours) in by_key
    }


def meant(heading: str, ours: Mapping[str, str]) -> str | None:
    """The column that a heading means; words in brackets at its end count only where they make it
    fit.
    """
    while not (found := ours.get(key(heading))):
        shorter = bare(heading)
        if shorter == heading or not shorter:
            return None
        heading = shorter
    return found


def bare(heading: str) -> str:
    """A heading without words in brackets at its end."""
    return _IN_BRACKETS.sub("", heading)


def heading_row(table: type[Table], grid: Grid, source: Source) -> int:
    """The row that has most of a table's headings, of the first ten."""
    if source.header_row:
        return source.header_row
    counts = [
        (-len(matched(table, row_of(grid, row), source)), row)
        for row in range(1, min(HEADING_ROWS, max(grid.n_rows, 1)) + 1)
    ]
    return min(counts)[1]
