"""Rectangles: the cells of a tab that mean something else than they should, in as few blocks as
there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.plan.margins import Arranged
from toolkit.workbooks.cells import Cell, Grid, same
from toolkit.workbooks.changes import Across, Rectangle, TabChange
from toolkit.workbooks.desired import Tab
from toolkit.workbooks.moves import Laid


def change(tab: Tab, existing: Grid | None, there: Arranged | None = None) -> TabChange | None:
    """What has to happen for a tab to stand as it should; None where it does already. `there` is
    the tab with people's notes beside the rows that they belong to.
    """
    if existing is None:
        return TabChange(tab, None, tuple(_whole(tab)), restyle=True)
    found = there or Arranged(existing)
    rectangles = tuple(_rectangles(tab, found))
    looks = existing.tag is None or existing.tag.style != tab.style
    restyle = looks or bool(found.moves.columns)
    if not (rectangles or restyle or found.moves or found.unsaid):
        return None
    return TabChange(
        tab,
        found.grid,
        rectangles,
        restyle,
        found.moves,
        found.loose,
        found.unsaid,
        found.cleared,
        found.looked,
        found.taken,
    )


def _desired(tab: Tab, position: int, height: int) -> list[Cell]:
    """The whole column from row 1 to `height`; blank where nothing should stand."""
    if position >= len(tab.columns):
        return [None] * height
    whole = [*_top(tab, position), *tab.cells[position]]
    return whole + [None] * (height - len(whole))


def _top(tab: Tab, position: int) -> list[Cell]:
    """What stands in a column down to its heading."""
    above: list[Cell] = [None] * (tab.heading_row - 1)
    if tab.heading_row > 1 and position == 0:
        above[0] = tab.first_line or None
    return [*above, tab.columns[position].heading]


def _below(tab: Tab, position: int) -> Sequence[Cell]:
    """What stands in a column below its heading, blanks to the last row."""
    cells = tab.cells[position]
    missing = tab.n_rows - len(cells)
    return [*cells, *[None] * missing] if missing else cells


def _rectangles(tab: Tab, found: Arranged) -> Iterator[Rectangle]:
    """Blocks of changed cells: side by side in a row they are one span, and the same span in
    following rows one block. What people wrote above the headings stays.
    """
    existing = found.grid
    height = max(tab.heading_row + tab.n_rows, existing.n_rows)
    width = len(tab.columns)
    if not found.looked:  # nothing of people's: what was ours is ours
        width = max(width, Laid.of(existing).width)
    wanted: list[list[Cell]] = []
    changed_in: dict[int, list[int]] = {}
    for position in range(width):
        desired = _desired(tab, position, height)
        wanted.append(desired)
        there = list(existing.columns[position]) if position < len(existing.columns) else []
        there += [None] * (height - len(there))
        if desired == there and not any(isinstance(cell, bool) for cell in desired):
            continue
        theirs = position < len(tab.columns) and tab.columns[position].people
        top = [0] if position == 0 and tab.heading_row > 1 else []
        below = range(tab.heading_row - 1, tab.heading_row if theirs else height)
        for row in (*top, *below):
            if row + 1 not in found.kept and not same(desired[row], there[row]):
                changed_in.setdefault(row, []).append(position)
    yield from _blocks(wanted, changed_in)
    emptied: dict[int, list[int]] = {}
    for row, column in sorted(found.loose | found.cleared | found.taken):
        emptied.setdefault(row - 1, []).append(column - 1)
    yield from _blocks([], emptied)


def _blocks(wanted: list[list[Cell]], changed_in: dict[int, list[int]]) -> Iterator[Rectangle]:
    open_blocks: dict[tuple[int, int], list[int]] = {}
    for row in range(max(changed_in, default=-1) + 2):
        spans = list(_spans(changed_in.get(row, [])))
        for span in [span for span in open_blocks if span not in spans]:
            yield _block(wanted, span, open_blocks.pop(span))
        for span in spans:
            open_blocks.setdefault(span, []).append(row)


def _whole(tab: Tab) -> Iterator[Rectangle]:
    """A tab that is made: what stands above its data in one block, and the data in one block
    between people's columns.
    """
    yield Rectangle(1, 1, Across([_top(tab, n) for n in range(len(tab.columns))]))
    if tab.n_rows:
        ours = [position for position, column in enumerate(tab.columns) if not column.people]
        for first, end in _spans(ours):
            columns = [_below(tab, position) for position in range(first, end)]
            yield Rectangle(tab.heading_row + 1, first + 1, Across(columns))


def _spans(positions: list[int]) -> Iterator[tuple[int, int]]:
    start = end = -2
    for position in positions:
        if position != end:
            if start >= 0:
                yield start, end
            start = position
        end = position + 1
    if start >= 0:
        yield start, end


def _block(wanted: list[list[Cell]], span: tuple[int, int], rows: list[int]) -> Rectangle:
    """The block of these rows and columns; blank where it is outside of what should stand."""
    first, last = rows[0], rows[-1] + 1  # a block has no row left out
    columns = [wanted[n][first:last] if n < len(wanted) else [] for n in range(*span)]
    columns = [column + [None] * (len(rows) - len(column)) for column in columns]
    return Rectangle(first + 1, span[0] + 1, tuple(zip(*columns, strict=True)))
