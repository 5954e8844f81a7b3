"""How far a tab reaches and how much text its cells share, asked before anything is laid out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from toolkit.workbooks.cells import letters
from toolkit.workbooks.excel.xml_cells import cells_of, column_number

_PREFIX = rb"<(?:[^\s<>/:]+:)?"
# A cell as every program writes it: its address comes first, and a blank one ends at once.
_CELL = re.compile(_PREFIX + rb"c(?=[\s/>])(?: r=\"([A-Z]{1,3})([0-9]{1,7})\"[^<>]*(?<=([/\"]))>)?")
_SHARED = re.compile(rb" t=\"s\"[^<>]*><v>([0-9]{1,9})</v>")
_LIKE_SHARED = (b'"s"', b"'s'")
_TEXT = re.compile(_PREFIX + rb"si(?=[\s/>])")


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
