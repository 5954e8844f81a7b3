"""Formulas that nobody has worked out yet: a reader of values finds them blank, and in a tab of
ours one is a note of people's like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from toolkit.workbooks.excel.xml_cells import cells_of

_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")


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
    # Most tabs have none, which two plain looks tell in a third of the time; outside of the cells
    # are those of rules and dropdowns.
    begin, end = xml.find(b"sheetData"), xml.rfind(b"sheetData")
    near = max(xml.find(sign, begin, end) for sign in (b"<f", b":f")) >= 0
    return near and _FORMULA.search(xml, begin, end) is not None
