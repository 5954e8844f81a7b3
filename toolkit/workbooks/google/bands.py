"""Bands: what of one tab is laid in a hidden tab first, block by block, and where each block stands
there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from toolkit.workbooks.cells import Cell
from toolkit.workbooks.changes import Rectangle
from toolkit.workbooks.google.blocks import Block, Columns, blocks, by_column
from toolkit.workbooks.google.shifts import Shift
from toolkit.workbooks.google.targets import Target
from toolkit.workbooks.google.values import Area, trimming_of

SMALL = 4  # cells that are sent with the copies rather than copied


@dataclass
class Band:
    """One tab's blocks: those that are laid in a hidden tab, and those that are few cells.

    `wanted` are its cells that change, `rows` where there is something to be written still once
    Google has copied the `shifted` rows within the tab; `shifts` are the other ones that only stand
    elsewhere now. `spots` says where each block stands in the hidden tab, by its first row and
    column from 0; `sources` which of its rows are copies of other rows of the tab itself.
    """

    target: Target
    wanted: Columns
    rows: dict[int, list[int]] = field(default_factory=dict)
    shifted: list[Shift] = field(default_factory=list)
    shifts: list[Shift] = field(default_factory=list)
    staged: list[Block] = field(default_factory=list)
    inline: list[Block] = field(default_factory=list)
    spots: dict[Block, tuple[int, int]] = field(default_factory=dict)
    sources: dict[Block, dict[int, int]] = field(default_factory=dict)

    @property
    def unveiled(self) -> bool:
        """Whether the hidden tab is the new tab itself, which the write shows."""
        return self.target.existing is None and bool(self.target.tab.kind)

    @property
    def n_requests(self) -> int:
        """How many it takes to put everything into place."""
        return len(self.shifted) + len(self.staged) + len(self.inline)

    def cell(self, row: int, column: int) -> Cell:
        """What shall stand there: what is written, else what stands there already."""
        cells = self.wanted.get(column, {})
        return cells[row] if row in cells else self.there(row, column)

    def there(self, row: int, column: int) -> Cell:
        existing = self.target.change.existing
        return existing.cell(row, column) if existing else None

    def rectangle(self, block: Block) -> Rectangle:
        """The block with what shall stand there."""
        columns = range(block.left, block.right)
        rows = range(block.top, block.bottom)
        cells = tuple(tuple(self.cell(row, column) for column in columns) for row in rows)
        return Rectangle(block.top, block.left, cells)

    def area(self, block: Block) -> Area:
        """The block in the tab itself."""
        return Area(
            self.target.sheet, block.top - 1, block.bottom - 1, block.left - 1, block.right - 1
        )

    def spot(self, block: Block, sheet: int, rows: range) -> Area:
        """These rows of the block (numbers of the tab's) in the hidden tab of that number."""
        top, left = self.spots[block]
        first = top + rows.start - block.top
        return Area(sheet, first, first + len(rows), left, left + block.right - block.left)


def band_of(target: Target) -> Band:
    """A tab with all its cells to be written."""
    wanted = by_column(target.rectangles)
    return Band(target, wanted, {column: list(cells) for column, cells in wanted.items()})


def cut(band: Band, gap: int) -> None:
    """Cuts what is to be written into blocks that bridge up to `gap` rows."""
    own = {
        number
        for number, column in enumerate(band.target.tab.columns, 1)
        if not column.people and not trimming(band.target, number)
    }
    # Cells of people's, and links, are never sent beside others.
    found = blocks(band.rows, lambda column: gap if column in own else 0)
    band.staged = [block for block in found if block.n_cells > SMALL]
    band.inline = [block for block in found if block.n_cells <= SMALL]


def trimming(target: Target, number: int) -> str:
    """What the cells of a column (from 1) have besides their values."""
    columns = target.tab.columns
    own = bool(target.tab.kind)
    return trimming_of(columns[number - 1], own=own) if number <= len(columns) else ""


def packed(bands: Sequence[Band]) -> tuple[int, int]:
    """Puts the blocks of all bands into one grid, close together, since Google counts its cells;
    the rows and columns of that grid.
    """
    found = [(block, band) for band in bands for block in band.staged]
    if not found:
        return 0, 1
    tallest = max(block.bottom - block.top for block, _ in found)
    widest = max(block.right - block.left for block, _ in found)
    width = max(widest, -(-sum(block.n_cells for block, _ in found) // tallest))
    ends = [0] * width  # the first free row of each column
    for block, band in sorted(found, key=lambda one: one[0].top - one[0].bottom):
        wide = block.right - block.left
        tops = [max(ends[left : left + wide]) for left in range(width - wide + 1)]
        top = min(tops)
        left = tops.index(top)
        band.spots[block] = top, left
        ends[left : left + wide] = [top + block.bottom - block.top] * wide
    return max(ends), width
