"""Rectangles: the cells of a tab that mean something else than they should, in as few blocks as
there are.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.workbooks.cells import Cell, Grid, same
from toolkit.workbooks.changes import Rectangle, Tab, TabChange


def change(tab: Tab, existing: Grid | None) -> TabChange | None:
    """What has to happen for a tab to stand as it should; None where it does already."""
    restyle = existing is None or existing.tag is None or existing.tag.style != tab.style
    rectangles = tuple(_rectangles(tab, existing))
    return TabChange(tab, existing, rectangles, restyle) if rectangles or restyle else None


def _own_width(tab: Tab, existing: Grid | None) -> int:
    """How many columns are ours: those that should be, and those that were when the tab was last
    laid out.
    """
    if existing is None or existing.tag is None or "." not in existing.tag.style:
        return len(tab.columns)
    return max(len(tab.columns), int(existing.tag.style.rsplit(".", 1)[1]))


def _desired(tab: Tab, position: int, height: int) -> list[Cell]:
    """The whole column from row 1 to `height`; blank where nothing should stand."""
    if position >= len(tab.columns):
        return [None] * height
    above: list[Cell] = [None] * (tab.heading_row - 1)
    if tab.heading_row > 1 and position == 0:
        above[0] = tab.first_line or None
    whole = [*above, tab.columns[position].heading, *tab.cells[position]]
    return whole + [None] * (height - len(whole))


def _rectangles(tab: Tab, existing: Grid | None) -> Iterator[Rectangle]:
    """Blocks of changed cells: side by side in a row they are one span, and the same span in
    following rows one block.
    """
    height = max(tab.heading_row + tab.n_rows, existing.n_rows if existing else 0)
    width = _own_width(tab, existing)
    wanted: list[list[Cell]] = []
    changed_in: dict[int, list[int]] = {}
    for position in range(width):
        desired = _desired(tab, position, height)
        wanted.append(desired)
        if existing is None:
            continue
        there = list(existing.columns[position]) if position < len(existing.columns) else []
        there += [None] * (height - len(there))
        if desired == there and not any(isinstance(cell, bool) for cell in desired):
            continue
        theirs = position < len(tab.columns) and tab.columns[position].people
        for row in range(tab.heading_row if theirs else height):
            if not same(desired[row], there[row]):
                changed_in.setdefault(row, []).append(position)
    if existing is None:
        yield from _whole(tab, wanted)
        return
    open_blocks: dict[tuple[int, int], list[int]] = {}
    for row in range(height + 1):
        spans = list(_spans(changed_in.get(row, [])))
        for span in [span for span in open_blocks if span not in spans]:
            yield _block(wanted, span, open_blocks.pop(span))
        for span in spans:
            open_blocks.setdefault(span, []).append(row)


def _whole(tab: Tab, wanted: list[list[Cell]]) -> Iterator[Rectangle]:
    """A tab that is made: what stands above its data in one block, and the data in one block
    between people's columns.
    """
    top = tab.heading_row
    yield _block(wanted, (0, len(wanted)), list(range(top)))
    if tab.n_rows:
        ours = [position for position, column in enumerate(tab.columns) if not column.people]
        for span in _spans(ours):
            yield _block(wanted, span, list(range(top, top + tab.n_rows)))


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
    first, last = rows[0], rows[-1] + 1
    values = tuple(zip(*(wanted[column][first:last] for column in range(*span)), strict=True))
    return Rectangle(rows[0] + 1, span[0] + 1, values)
