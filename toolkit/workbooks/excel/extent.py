"""How far a tab reaches and how much text its cells share, asked before anything is laid out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from toolkit.workbooks.cells import letters
from toolkit.workbooks.excel.xml_cells import cells_of, column_number

_PREFIX = rb"<(?:[^\s<>/:]+:)?"
# A cell as every program writes it: its address comes first, and a blank one ends at once.
_CELL = re.compile(_PREFIX + rb"c(?=[\s/>])(?: r=\"([A-Z]{1,3})([0-9]{1,7})\"[^<>]*(?<=([/\"]))>)?")
_SHARED = re.compile(rb" t=\"s\"[^<>]*><v>([0-9]{1,9})</v>")
_LIKE_SHARED = (b'"s"', b"'s'")
_TEXT = re.compile(_PREFIX + rb"si(?=[\s/>])")

_PIECE = 1 << 18  # bytes that are looked at together
_BEFORE = b' r="'  # what stands between the name of a cell and its address
_LETTERS, _DIGITS = 3, 7  # of an address, at most
_ADDRESS = _LETTERS + _DIGITS + 1  # signs, the quote behind them too
_BEHIND = 2 + len(_BEFORE) + _ADDRESS  # what of a cell may lie in the next piece
_NAME_ENDS = np.isin(np.arange(256), list(b" \t\r\n/>"))


Signs = np.ndarray[Any, np.dtype[np.uint8]]
Begins = np.ndarray[Any, np.dtype[np.bool_]]
Places = np.ndarray[Any, np.dtype[np.intp]]
Numbers = np.ndarray[Any, np.dtype[np.int32]]


@dataclass(frozen=True)
class Extent:
    """How many filled cells a tab has, and the last row and column with one."""

    cells: int
    rows: int
    columns: int

    @property
    def laid_out(self) -> int:
        """How many cells there are with all the blank ones between."""
        return self.rows * self.columns

    @property
    def last(self) -> str:
        """The cell where the last of these rows and columns meet."""
        return f"{letters(self.columns)}{self.rows}"


def extent(xml: bytes) -> Extent:
    """How far the sheet reaches, in whatever order and way its cells say where they are."""
    cells = rows = 0
    names: set[bytes] = set()
    for found in _CELL.finditer(xml):
        name, digits, end = found.groups()
        if name is None:
            return _slowly(xml)
        if end == b"/":
            continue
        cells += 1
        names.add(name)
        if (row := int(digits)) > rows:
            rows = row
    return Extent(cells, rows, max((column_number(name.decode()) for name in names), default=0))


def blank_cells(xml: bytes) -> int:
    """How many cells of such a sheet have a look and nothing else."""
    return xml.count(b'"/><c r="') + xml.count(b'"/></row>')


def cells_within(xml: bytes, most: int) -> int | None:
    """How many cells the sheet says something of, where a look from afar tells that with all the
    blank ones between them they are no more than `most`; None where only `extent` can tell.
    """
    signs = np.frombuffer(xml, dtype=np.uint8)
    cells = rows = columns = 0
    for start in range(0, len(signs), _PIECE):
        piece = signs[start : start + _PIECE + _BEHIND]
        if len(piece) < _PIECE + _BEHIND:
            piece = np.concatenate([piece, np.zeros(_BEHIND, dtype=np.uint8)])
        found = _extent_of(piece)
        if found is None:
            return None
        cells, rows = cells + found.cells, max(rows, found.rows)
        columns = max(columns, found.columns)
    return cells if rows * columns <= most else None


def _extent_of(piece: Signs) -> Extent | None:
    """How far the cells reach that begin in a piece of a sheet, blank ones too; None where one is
    not written as every program does: with no prefix, its address first, in two quotes.
    """
    before, name = piece[:-_BEHIND][:_PIECE], piece[1 : 1 - _BEHIND][:_PIECE] == ord("c")
    at = _named(piece, name & (before == ord("<")))
    if len(_named(piece, name & (before == ord(":")))):
        return None
    for sign in _BEFORE:
        if (piece[at] != sign).any():
            return None
        at += 1
    columns = _numbers(piece, at, "A", 1, 26, _LETTERS)
    rows = _numbers(piece, at, "0", 0, 10, _DIGITS)
    if not ((columns > 0) & (rows > 0) & (piece[at] == ord('"'))).all():
        return None
    return Extent(len(at), int(rows.max(initial=0)), int(columns.max(initial=0)))


def _named(piece: Signs, begins: Begins) -> Places:
    """The places behind the names of one letter that begin there."""
    at = np.flatnonzero(begins) + 2
    return at[_NAME_ENDS[piece[at]]]


def _numbers(piece: Signs, at: Places, first: str, worth: int, base: int, most: int) -> Numbers:
    """The numbers that are written at these places, which move behind them: in as many signs as
    `base`, of which the `first` is `worth` so much. At most `most` signs of each are read.
    """
    numbers = np.zeros(len(at), dtype=np.int32)
    for _ in range(most):
        signs = piece[at] - np.uint8(ord(first))
        further = signs < base
        if not further.any():
            break
        numbers = np.where(further, numbers * base + signs + worth, numbers)
        at += further
    return numbers


def _slowly(xml: bytes) -> Extent:
    cells = rows = columns = 0
    for row, column, cell in cells_of(xml):
        if not len(cell):
            continue
        cells, rows, columns = cells + 1, max(rows, row), max(columns, column)
    return Extent(cells, rows, columns)


def may_share(xml: bytes) -> int:
    """How many cells of the sheet may say their text by its number: no fewer than do."""
    return sum(xml.count(like) for like in _LIKE_SHARED)


def text_lengths(texts: bytes) -> list[int]:
    """How many bytes each of the shared texts has."""
    begins = [found.start() for found in _TEXT.finditer(texts)]
    return [end - start for start, end in pairwise([*begins, len(texts)])]


def shared_text(xml: bytes, lengths: Sequence[int]) -> int:
    """How many bytes of the shared texts all cells of the sheet have together."""
    numbers = [int(found[1]) for found in _SHARED.finditer(xml)]
    if len(numbers) < may_share(xml):
        numbers = [
            int(text)
            for _, _, cell in cells_of(xml)
            if cell.get("t") == "s" and (text := cell.findtext("{*}v", "").strip()).isdecimal()
        ]
    return sum(lengths[number] for number in numbers if number < len(lengths))
