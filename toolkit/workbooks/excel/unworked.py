"""Formulas that nobody has worked out yet: a reader of values finds them blank, and in a tab of
ours one is a note of people's like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
from lxml import etree

from toolkit.workbooks.excel.bounds import LARGEST_PART
from toolkit.workbooks.excel.package import Package
from toolkit.workbooks.excel.xml_cells import cells_of

Sealed = dict[tuple[int, int], bool]
"""Whether parts have formulas, by their checksum and size."""

_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
_PIECE = 1 << 18  # bytes


def unworked(xml: bytes) -> Iterator[tuple[int, int, str]]:
    """The row, the column and the words of each formula of a sheet that has no value."""
    if not has_formulas(xml):
        return
    for row, column, cell in cells_of(xml):
        inside = {etree.QName(one).localname: one.text or "" for one in cell}
        if "f" in inside and not inside.get("v") and "is" not in inside and cell.get("t") != "e":
            yield row, column, f"={inside['f'] or '…'}"


def has_formulas(xml: bytes) -> bool:
    """Whether a sheet has any formula, worked out or not."""
    # Outside of the cells are those of rules and dropdowns.
    begin, end = xml.find(b"sheetData"), xml.rfind(b"sheetData")
    return _may_have(xml, begin, end) and _FORMULA.search(xml, begin, end) is not None


def _may_have(xml: bytes, begin: int, end: int) -> bool:
    """Whether any name begins with an f; most tabs have none, which tells it in a tenth of the
    time: a piece after the other, each of which is at hand while it is looked at.
    """
    signs = np.frombuffer(xml, dtype=np.uint8)
    for start in range(max(begin, 0), end, _PIECE):
        piece = signs[start : min(start + _PIECE + 1, end)]
        before = (piece[:-1] == ord("<")) | (piece[:-1] == ord(":"))
        if (before & (piece[1:] == ord("f"))).any():
            return True
    return False


def formulas_in(package: Package, part: str, known: Sealed, xml: bytes | None = None) -> bool:
    """Whether people's tab has formulas; one that is too large to be read may have some. `xml` is
    the tab, where it is at hand. Letters are claimed in many writes, and a tab that is as it was
    is looked through once.
    """
    seal = package.seal(part)
    if seal is None or seal not in known:
        large = package.size(part) > LARGEST_PART
        found = large or has_formulas(package.read(part) if xml is None else xml)
        if seal is None:
            return found
        known[seal] = found
    return known[seal]
