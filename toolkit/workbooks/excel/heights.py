"""Heights: how high each row of a tab is, so that all of a long text shows."""

from __future__ import annotations

from functools import cache
from textwrap import wrap
from typing import TypeGuard

from toolkit.workbooks.cells import Cell
from toolkit.workbooks.desired import Tab, TabColumn

WRAPPED = 40  # characters: from this width on a long text goes on in the next line


@cache  # rows have few different ones
def height(lines: int) -> str:
    """What a row says that has as many lines. It is said because LibreOffice does not work it out
    by itself.
    """
    return f' ht="{min(15 * lines + 1, 409)}" customHeight="1"'


def row_heights(tab: Tab) -> dict[int, str]:
    """What the rows say that are not one line high."""
    if not tab.row_heights:
        return {row: height(lines) for row, lines in row_lines(tab).items()}
    return {
        row: f' ht="{pixels * 3 / 4:g}" customHeight="1"'
        for row, pixels in enumerate(tab.row_heights, tab.heading_row + 1)
    }


def heading_lines(tab: Tab) -> int:
    """How many lines its longest heading needs."""
    return max((_lines(column.heading, max(column.width, 4)) for column in tab.columns), default=1)


def _lines(heading: str, width: int) -> int:
    return len(wrap(heading, width)) if len(heading) > width else 1


def row_lines(tab: Tab) -> dict[int, int]:
    """The rows that need more than one line, because a text in a wide column is longer than that,
    or because they are in large type; and those of one line in which a long text ends with its
    cell.
    """
    found = dict.fromkeys(range(tab.heading_row + 1, tab.heading_row + 1 + tab.large[1]), 2)
    for column, cells in zip(tab.columns, tab.cells, strict=True):
        if not goes_on(column):
            continue
        # Many rows say the same.
        long: dict[Cell, int] = {
            text: _needed(text, column) for text in set(cells) if _is_long(text, column)
        }
        lines = map(long.get, cells) if long else ()
        for row, n in enumerate(lines, tab.heading_row + 1):
            if n is not None and n > found.get(row, 0):
                found[row] = n
    return found


def _is_long(cell: Cell, column: TabColumn) -> TypeGuard[str]:
    return isinstance(cell, str) and (len(cell) > column.width or "\n" in cell)


def _needed(text: str, column: TabColumn) -> int:
    """How many lines a long text takes up."""
    if column.clips:
        return 1
    return sum(max(1, -(-len(line) // column.width)) for line in text.split("\n"))


def goes_on(column: TabColumn) -> bool:
    """Whether a long text stays within its cell: in further lines, or cut off after the first."""
    return column.width >= WRAPPED or column.wraps or column.clips
