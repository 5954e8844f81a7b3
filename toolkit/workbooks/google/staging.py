"""Staging: cells that are too many for one request are laid in a hidden tab first, and one small
request then copies them all into place.

However large a write is, readers see the old tabs or the new ones: the hidden tab is filled in as
many requests as it takes, and what follows is one batch, which Google applies whole or not at all.
A run that is stopped before leaves nothing but the hidden tab, and the next one removes it. Each
run has a hidden tab of its own: another machine's requests never fall into it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from toolkit.workbooks.cells import Cell, letters, same
from toolkit.workbooks.changes import Rectangle
from toolkit.workbooks.google.blocks import Block, Columns, blocks, by_column
from toolkit.workbooks.google.column_looks import NUMBER_FORMATS
from toolkit.workbooks.google.hidden import hidden_tab
from toolkit.workbooks.google.idents import ident
from toolkit.workbooks.google.layout import SpreadsheetLayout
from toolkit.workbooks.google.shifts import shifts
from toolkit.workbooks.google.targets import Target
from toolkit.workbooks.google.values import Area, as_json, bare, trimming_of, trimmings, writes

GAPS = (24, 240, 10_000_000)  # rows that a block bridges: more where there would be too many blocks
FILL_GAP = 6  # the same where the hidden tab is filled
SMALL = 4  # cells that are sent with the copies rather than copied
A_COPY = 280  # bytes of a request that copies
RAW = '{"valueInputOption":"RAW","data":['  # nothing is read as if it were typed


@dataclass(frozen=True)
class Stage:
    """The hidden tab: its number and size, what makes it, what fills it, and what puts its cells
    into place.
    """

    sheet: int
    n_cells: int
    opening: tuple[str, ...]  # requests
    moving: tuple[str, ...]  # requests that copy rows into it that only stand elsewhere now
    filling: tuple[bytes, ...]  # whole bodies of values
    placing: tuple[str, ...]  # requests


@dataclass
class Band:
    """One tab in the hidden tab: its rows from `top` on stand there from `offset` (from 0) on."""

    target: Target
    wanted: Columns
    staged: list[Block]
    inline: list[Block]
    top: int = 1
    offset: int = 0
    sources: dict[int, int] = field(default_factory=dict)  # rows that are copies of other rows

    @property
    def n_rows(self) -> int:
        return max(block.bottom for block in self.staged) - self.top

    @property
    def n_columns(self) -> int:
        return max(block.right for block in self.staged) - 1

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

    def area(self, block: Block, sheet: int | None = None) -> Area:
        """The block in the tab itself, or in the hidden tab of that number."""
        down = 0 if sheet is None else self.offset - self.top + 1
        return Area(
            self.target.sheet if sheet is None else sheet,
            block.top - 1 + down,
            block.bottom - 1 + down,
            block.left - 1,
            block.right - 1,
        )


def stage(found: Sequence[Target], layout: SpreadsheetLayout, *, most: int, turn: str) -> Stage:
    """The hidden tab for these tabs. `turn` makes it another one than any before; no body is larger
    than `most` bytes.
    """
    bands: list[Band] = []
    for gap in GAPS:
        bands = [_band(target, gap) for target in found]
        if sum(len(band.staged) + len(band.inline) for band in bands) * A_COPY < most // 2:
            break
    sheet = ident(f"staging/{turn}", {one.ident for one in layout.sheets})
    title = f"toolkit {sheet}"
    filled = [band for band in bands if band.staged]
    n_rows = 0
    for band in filled:
        band.top, band.offset = min(block.top for block in band.staged), n_rows
        n_rows += band.n_rows
    n_columns = max((band.n_columns for band in filled), default=1)
    moving = [request for band in filled for request in _moving(band, sheet)]
    values = [one for band in filled for one in _values(band, title, most * 9 // 10)]
    return Stage(
        sheet=sheet,
        n_cells=n_rows * n_columns,
        opening=tuple(_opening(sheet, title, (n_rows, n_columns), filled)),
        moving=tuple(moving),
        filling=tuple(_bodies(values, most)),
        placing=tuple(request for band in bands for request in _placing(band, sheet)),
    )


def _band(target: Target, gap: int) -> Band:
    columns = target.tab.columns
    wanted = by_column(target.rectangles)
    own = {
        number
        for number, column in enumerate(columns, 1)
        if not column.people and not _trimming(target, number)
    }
    # Cells of people's, and links, are never sent beside others.
    found = blocks(wanted, lambda column: gap if column in own else 0)
    return Band(
        target,
        wanted,
        staged=[block for block in found if block.n_cells > SMALL],
        inline=[block for block in found if block.n_cells <= SMALL],
    )


def _trimming(target: Target, number: int) -> str:
    """What the cells of a column have besides their values."""
    columns = target.tab.columns
    own = bool(target.tab.kind)
    return trimming_of(columns[number - 1], own=own) if number <= len(columns) else ""


def _opening(sheet: int, title: str, size: tuple[int, int], bands: Sequence[Band]) -> Iterator[str]:
    yield from hidden_tab(sheet, title, size)
    for band in bands:
        for number, column in enumerate(band.target.tab.columns[: band.n_columns]):
            if column.format in NUMBER_FORMATS:
                # As they will be shown: nothing is taken for anything else on its way.
                place = Area(sheet, band.offset, band.offset + band.n_rows, number, number + 1)
                look = {"userEnteredFormat": {"numberFormat": dict(NUMBER_FORMATS[column.format])}}
                fields = "userEnteredFormat.numberFormat"
                yield as_json(
                    {"repeatCell": {"range": place.range, "cell": look, "fields": fields}}
                )


def _moving(band: Band, sheet: int) -> Iterator[str]:
    """The copies of moved rows into the hidden tab, where they save more than they cost."""
    existing, columns = band.target.change.existing, band.target.tab.columns
    if existing is None or band.target.change.moves:  # those rows go by themselves, later
        return
    needed: dict[int, list[int]] = {}
    for block in band.staged:
        for row in range(block.top, block.bottom):
            needed.setdefault(row, []).extend(
                n for n in range(block.left, block.right) if n <= len(columns)
            )
    left = min((min(numbers) for numbers in needed.values() if numbers), default=1)
    right = max((max(numbers) for numbers in needed.values() if numbers), default=0) + 1
    for move in shifts(band.target.tab, existing):
        down = move.source - move.row
        saved = sum(
            len(bare(band.cell(row, column))) + 1
            for row in range(move.row, move.row + move.n_rows)
            for column in needed.get(row, ())
            if same(existing.cell(row + down, column), band.cell(row, column))
        )
        if saved > A_COPY:
            rows = range(move.row, move.row + move.n_rows)
            band.sources.update((row, row + down) for row in rows)
            there = Block(move.source, move.source + move.n_rows, left, right)
            here = Block(move.row, move.row + move.n_rows, left, right)
            yield _copy(band.area(there), band.area(here, sheet))


def _values(band: Band, title: str, most: int) -> Iterator[str]:
    """What the hidden tab does not hold yet, as ranges of values, none larger than `most` bytes."""
    width = len(band.target.tab.columns)
    rows: dict[int, list[int]] = {}
    for block in band.staged:
        for column in range(block.left, block.right):
            rows.setdefault(column, []).extend(
                row
                for row in range(block.top, block.bottom)
                if row not in band.sources
                or column > width
                or not same(band.there(band.sources[row], column), band.cell(row, column))
            )
    rows = {column: found for column, found in rows.items() if found}
    for block in blocks(rows, lambda column: FILL_GAP):
        single = block.right == block.left + 1
        lines: list[str] = []
        size, top = 0, block.top
        for row in range(block.top, block.bottom):
            line = ",".join(bare(band.cell(row, n)) for n in range(block.left, block.right))
            line = line if single else f"[{line}]"
            weight = len(line.encode()) + 1
            if lines and size + weight > most:
                yield _range(band, title, (top, block.left), lines, single=single)
                lines, size, top = [], 0, row
            lines.append(line)
            size += weight
        yield _range(band, title, (top, block.left), lines, single=single)


def _range(
    band: Band, title: str, place: tuple[int, int], lines: Sequence[str], *, single: bool
) -> str:
    """A ValueRange; a single column is one list."""
    row, column = place
    spot = f"'{title}'!{letters(column)}{row - band.top + band.offset + 1}"
    values = ",".join(lines)
    if single:
        return f'{{"range":"{spot}","majorDimension":"COLUMNS","values":[[{values}]]}}'
    return f'{{"range":"{spot}","values":[{values}]}}'


def _bodies(values: Iterable[str], most: int) -> Iterator[bytes]:
    """The ranges packed into as few bodies as hold them."""
    packed: list[str] = []
    size = 0
    for one in values:
        weight = len(one.encode()) + 1
        if packed and size + weight > most - len(RAW) - 2:
            yield f"{RAW}{','.join(packed)}]}}".encode()
            packed, size = [], 0
        packed.append(one)
        size += weight
    if packed:
        yield f"{RAW}{','.join(packed)}]}}".encode()


def _placing(band: Band, sheet: int) -> Iterator[str]:
    """Everything into place: copied from the hidden tab, or written where it is little."""
    target, top = band.target, band.target.tab.heading_row + 1
    for block in band.staged:
        yield _copy(band.area(block, sheet), band.area(block))
    for block in band.inline:
        yield from writes(target.sheet, band.rectangle(block), (), 0, own=True)
    for number, cells in band.wanted.items():
        if fields := _trimming(target, number):
            rows = [row for row in cells if row >= top]
            for block in blocks({number: rows}, lambda column: 0):
                yield trimmings(target.sheet, band.rectangle(block), fields)


def _copy(source: Area, place: Area) -> str:
    """Values only: formats, notes and dropdowns of the place stay, also those that people gave
    it.
    """
    return as_json(
        {
            "copyPaste": {
                "source": source.range,
                "destination": place.range,
                "pasteType": "PASTE_VALUES",
            }
        }
    )
