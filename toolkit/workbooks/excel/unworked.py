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
    if not _FORMULA.search(xml):
        return
    for row, column, cell in cells_of(xml):
        inside = {etree.QName(one).localname: one.text or "" for one in cell}
        if "f" in inside and not inside.get("v") and "is" not in inside and cell.get("t") != "e":
            yield row, column, f"={inside['f'] or '…'}"
