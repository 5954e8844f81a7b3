"""Staging: cells that are too many for one request are laid in hidden tabs first, and one small
request then puts them all into place.

However large a write is, readers see the old tabs or the new ones: the hidden tabs are filled in as
many requests as it takes, and what follows is one batch, which Google applies whole or not at all.
A new tab is filled in its own place, hidden, and that batch shows it: its cells never stand twice.
What changes in a tab that is there is laid close together in one hidden tab, and copied from there.
A run that is stopped before leaves nothing but hidden tabs, and the next one removes them. Each run
has a hidden tab of its own number, which its last batch takes out: where another machine's run took
it away before, together with the new tabs, Google refuses that batch.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from toolkit.workbooks.google.bands import Band, band_of, cut, packed, trimming
from toolkit.workbooks.google.blocks import Block, blocks
from toolkit.workbooks.google.column_looks import NUMBER_FORMATS
from toolkit.workbooks.google.filling import A_COPY, bodies, copy, moving, values
from toolkit.workbooks.google.hidden import hidden_tab
from toolkit.workbooks.google.idents import ident
from toolkit.workbooks.google.in_place import shift_in_place
from toolkit.workbooks.google.layout import SpreadsheetLayout
from toolkit.workbooks.google.rules import Request
from toolkit.workbooks.google.shifts import Shift
from toolkit.workbooks.google.structure import tag_ident
from toolkit.workbooks.google.targets import Target
from toolkit.workbooks.google.values import Area, as_json, trimmings, writes

# Rows that a block bridges: more where there would be too many blocks.
GAPS = (24, 36, 54, 80, 120, 240, 10_000_000)


@dataclass(frozen=True)
class Stage:
    """The hidden tabs: their numbers, this run's own first; what makes and fills them, and what
    puts their cells into place.
    """

    sheets: tuple[int, ...]
    n_cells: int  # of those that go again
    opening: tuple[str, ...]  # requests
    moving: tuple[str, ...]  # requests that copy rows into it that only stand elsewhere now
    filling: tuple[bytes, ...]  # whole bodies of values
    placing: tuple[str, ...]  # requests

    @property
    def unveiled(self) -> tuple[int, ...]:
        """The new tabs that stand filled, and are only shown."""
        return self.sheets[1:]


def stage(found: Sequence[Target], layout: SpreadsheetLayout, *, most: int, turn: str) -> Stage:
    """The hidden tabs for these tabs. `turn` makes the own one another than any before; no body is
    larger than `most` bytes.
    """
    bands = [band_of(target) for target in found]
    shift_in_place(bands, most // 4 // A_COPY)
    for gap in GAPS:
        for band in bands:
            cut(band, gap)
        if sum(band.n_requests for band in bands) * A_COPY < most * 3 // 4:
            break
    sheet = ident(f"staging/{turn}", {one.ident for one in layout.sheets})
    new = [band for band in bands if band.unveiled]
    laid = [band for band in bands if not band.unveiled]
    for band in new:
        band.spots = {block: (block.top - 1, block.left - 1) for block in band.staged}
    size = packed(laid)
    titles = _titles(sheet, new)
    copies = [request for band in laid for request in moving(band, sheet)]
    filling = [
        one
        for band in bands
        for one in values(band, titles.get(band.target.sheet, _title(sheet)), most * 9 // 10)
    ]
    return Stage(
        sheets=(sheet, *titles),
        n_cells=max(1, size[0]) * size[1],
        opening=(
            *hidden_tab(sheet, _title(sheet), size),
            *_formats(laid, sheet),
            *(request for band in new for request in _veiled(band, titles, layout)),
        ),
        moving=tuple(copies),
        filling=tuple(bodies(filling, most)),
        placing=tuple(request for band in bands for request in _placing(band, sheet)),
    )


def _title(sheet: int) -> str:
    return f"toolkit {sheet}"


def _titles(sheet: int, new: Sequence[Band]) -> dict[int, str]:
    """What new tabs are called while they are filled, by their numbers: no other run's are called
    so, and nothing that one sends falls into another's.
    """
    return {band.target.sheet: f"{_title(sheet)} {n}" for n, band in enumerate(new, 1)}


def _veiled(band: Band, titles: Mapping[int, str], layout: SpreadsheetLayout) -> Iterator[str]:
    target = band.target
    mark = tag_ident(target.tab, layout)
    return hidden_tab(target.sheet, titles[target.sheet], target.grid, mark)


def _formats(bands: Sequence[Band], sheet: int) -> Iterator[str]:
    """Number formats as the blocks will be shown: nothing is taken for anything else on its way."""
    for band in bands:
        names = [column.format for column in band.target.tab.columns]
        for block in band.staged:
            spot, left = band.spot(block, sheet, range(block.top, block.bottom)), 0
            for name, run in groupby(names[block.left - 1 : block.right - 1]):
                right = left + len(list(run))
                if name in NUMBER_FORMATS:
                    yield as_json(_format(spot.columns(left, right), name))
                left = right


def _format(place: Area, name: str) -> Request:
    look = {"userEnteredFormat": {"numberFormat": dict(NUMBER_FORMATS[name])}}
    fields = "userEnteredFormat.numberFormat"
    return {"repeatCell": {"range": place.range, "cell": look, "fields": fields}}


def _placing(band: Band, sheet: int) -> Iterator[str]:
    """Everything into place: copied within the tab, then from the hidden one, or written where it
    is little.
    """
    target, top = band.target, band.target.tab.heading_row + 1
    for shift in band.shifted:
        yield _shift(band, shift)
    for block in () if band.unveiled else band.staged:
        yield copy(band.spot(block, sheet, range(block.top, block.bottom)), band.area(block))
    for block in band.inline:
        yield from writes(target.sheet, band.rectangle(block), (), 0, own=True)
    for number, cells in band.wanted.items():
        if fields := trimming(target, number):
            rows = [row for row in cells if row >= top]
            for block in blocks({number: rows}, lambda column: 0):
                yield trimmings(target.sheet, band.rectangle(block), fields)


def _shift(band: Band, shift: Shift) -> str:
    right = len(band.target.tab.columns) + 1
    there = Block(shift.source, shift.source + shift.n_rows, 1, right)
    return copy(band.area(there), band.area(Block(shift.row, shift.rows.stop, 1, right)))
