"""Different: the cells of a sheet, of which a reader gets each different one of a column once.

In a long tab most cells say what others above them say, to the letter. Where each lies is found for
many of them at once; what it says is left to the reader of cells.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import count, islice, pairwise
from typing import Any, NamedTuple

import numpy as np

from toolkit.workbooks.cells import Cell
from toolkit.workbooks.excel.package import MAIN
from toolkit.workbooks.folded import Folded, folded

_PIECE = 1 << 19  # bytes that are looked at together, and as far on as the row goes
_BEGIN, _END, _ROW_END = b"<sheetData", b"</sheetData>", b"</row>"
_BEFORE = b' r="'  # what stands between the name of a cell and its address
_LETTERS, _DIGITS = 3, 7  # of an address, at most
_BLANK = 13  # signs behind an address: no cell that says something and ends so is as short
_NAME_ENDS = np.isin(np.arange(256), list(b" \t\r\n/>"))
# Where so many bytes of different cells are held, and more than this share of all, they are given
# up: what hardly repeats would be held twice.
_ROOM, _SHARE = 16_000_000, 1 / 4
_WIDER = 1 << 15  # than any sheet

Signs = np.ndarray[Any, np.dtype[np.uint8]]
Places = np.ndarray[Any, np.dtype[np.intp]]
Numbers = np.ndarray[Any, np.dtype[np.int32]]


class _Cells(NamedTuple):
    """The cells of a piece of a sheet: their rows and columns, and what each says, from `behind`
    its address to where it `ends`.
    """

    rows: Numbers
    columns: Numbers
    behind: Places
    ends: Places


class _Column:
    """A column on its way: what its different cells are from their address on, and which of them
    stands in which row.
    """

    def __init__(self) -> None:
        self.number_of: dict[bytes, int] = defaultdict(count(1).__next__)
        self._rows: list[Numbers] = []
        self._numbers: list[Numbers] = []

    def add(self, rows: Numbers, cells: Sequence[bytes]) -> int:
        """The next cells from the top down; says how many bytes are held of new ones."""
        known, number_of = len(self.number_of), self.number_of.__getitem__
        self._rows.append(rows)
        self._numbers.append(np.fromiter(map(number_of, cells), dtype=np.int32, count=len(cells)))
        return sum(map(len, islice(reversed(self.number_of), len(self.number_of) - known)))

    def folded(self, cells: Sequence[Cell], height: int) -> Folded:
        """The column, where the reader of cells made these of its different ones."""
        found = folded(cells)
        codes = np.zeros(height, dtype=np.int32)
        codes[np.concatenate(self._rows) - 1] = found.codes[np.concatenate(self._numbers) - 1]
        return Folded(found.different, codes)


class Different:
    """The cells of a sheet: how many it says something of, blank ones too, in how many rows; and
    the different ones of each column, unless they were `given_up`.
    """

    def __init__(self) -> None:
        self.cells = self.height = self.width = 0
        self.given_up = False
        self._columns: dict[int, _Column] = defaultdict(_Column)
        self._looked = self._held = 0

    def add(self, piece: bytes, found: _Cells) -> None:
        """The cells of the next rows."""
        self.cells += len(found.rows)
        self.height = max(self.height, int(found.rows.max(initial=0)))
        self.width = max(self.width, int(found.columns.max(initial=0)))
        if self.given_up:
            return
        signs = np.frombuffer(piece, dtype=np.uint8)
        ends_at_once = (signs[found.ends - 1] == ord(">")) & (signs[found.ends - 2] == ord("/"))
        filled = np.flatnonzero(~ends_at_once | (found.ends - found.behind > _BLANK))
        order = filled[np.argsort(found.columns[filled], kind="stable")]
        columns, rows = found.columns[order], found.rows[order]
        spans = zip(found.behind[order].tolist(), found.ends[order].tolist(), strict=True)
        cells = [piece[start:end] for start, end in spans]
        cuts = [*np.flatnonzero(np.diff(columns, prepend=0)).tolist(), len(cells)]
        for start, end in pairwise(cuts):
            column = self._columns[int(columns[start])]
            self._held += column.add(rows[start:end], cells[start:end])
        self._looked += len(piece)
        if self._held > _ROOM + self._looked * _SHARE:
            self.given_up = True
            self._columns.clear()

    def sheet(self) -> bytes:
        """A sheet with the different cells below each other, one column's after the other's."""
        first = b"><v>0</v></c>"  # from which the reader counts
        every = (cell for column in self._columns.values() for cell in column.number_of)
        rows = b"</row><row><c".join([first, *every])
        return b'<worksheet xmlns="%s"><sheetData><row><c%s</row></sheetData></worksheet>' % (
            MAIN.encode(),
            rows,
        )

    def grid(self, cells: Sequence[Cell]) -> list[Folded]:
        """The columns from A on, where the reader of cells made these of that sheet; blank ones at
        its end it leaves out.
        """
        grid = [folded(())] * self.width
        at = 1
        for place, column in self._columns.items():
            mine = list(cells[at : at + len(column.number_of)])
            at += len(column.number_of)
            mine += [None] * (len(column.number_of) - len(mine))
            grid[place - 1] = column.folded(mine, self.height)
        return grid


def different(xml: bytes, most: int) -> Different | None:
    """The cells of the sheet, which with all the blank ones between them are no more than `most`;
    None where only `extent` can tell: a cell is not written as every program does, with no prefix,
    its address first, in two quotes, after all cells above it and before it in its row.
    """
    found = Different()
    start, end = xml.find(_BEGIN), xml.rfind(_END)
    if end < 0:
        return found if xml.startswith(_BEGIN + b"/>", start) else None
    signs, last = np.frombuffer(xml, dtype=np.uint8), 0
    while start < end:
        stop = xml.find(_ROW_END, start + _PIECE, end)
        stop = end if stop < 0 else stop + len(_ROW_END)
        piece = xml[start:stop]
        cells = _cells(signs[start : stop + 1], piece)
        if cells is None:
            return None
        spots = cells.rows.astype(np.int64) * _WIDER + cells.columns
        if (np.diff(spots, prepend=last) <= 0).any():
            return None
        last = int(spots[-1]) if len(spots) else last
        found.add(piece, cells)
        start = stop
    return found if found.height * found.width <= most else None


def _cells(signs: Signs, piece: bytes) -> _Cells | None:
    """The cells of some whole rows; `signs` has one sign more than the `piece`."""
    names = np.flatnonzero(signs[1:-1] == ord("c"))
    names = names[_NAME_ENDS[signs[names + 2]]]
    before = signs[names]
    begins = names[before == ord("<")]
    if (before == ord(":")).any() or _any_remark(piece):
        return None
    at = begins + 2
    for sign in _BEFORE:
        if (signs[at] != sign).any():
            return None
        at = at + 1
    columns = _numbers(signs, at, "A", 1, 26, _LETTERS)
    rows = _numbers(signs, at, "0", 0, 10, _DIGITS)
    if not ((columns > 0) & (rows > 0) & (signs[at] == ord('"'))).all():
        return None
    # A cell goes on to the next one, or to the end of its row.
    ends = np.append(begins[1:], len(piece))[: len(begins)]
    for n in np.flatnonzero(np.diff(rows, append=0)).tolist():
        ends[n] = piece.find(_ROW_END, at[n], ends[n])
    if (ends <= at).any():
        return None
    return _Cells(rows, columns, at + 1, ends)


def _any_remark(piece: bytes) -> bool:
    """Whether what looks like a cell may stand in a remark, or be quoted."""
    return b"!" in piece and b"<!" in piece  # one sign alone is looked for much faster


def _numbers(signs: Signs, at: Places, first: str, worth: int, base: int, most: int) -> Numbers:
    """The numbers that are written at these places, which move behind them: in as many signs as
    `base`, of which the `first` is `worth` so much. At most `most` signs of each are read.
    """
    numbers = np.zeros(len(at), dtype=np.int32)
    for _ in range(most):
        digits = signs[at] - np.uint8(ord(first))
        further = digits < base
        if not further.any():
            break
        numbers = np.where(further, numbers * base + digits + worth, numbers)
        at += further
    return numbers
