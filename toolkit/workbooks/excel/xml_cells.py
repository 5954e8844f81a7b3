"""The cell elements of a sheet's XML, each at its address."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from lxml import etree


def cells_of(xml: bytes) -> Iterator[tuple[int, int, etree._Element]]:
    """Every cell element of a sheet with its 1-based row and column, also where a cell does not say
    its address.
    """
    row = column = 0
    for event, element in etree.iterparse(
        BytesIO(xml),
        events=("start", "end"),
        tag=("{*}row", "{*}c"),
        resolve_entities=False,
        huge_tree=True,
    ):
        is_row = etree.QName(element).localname == "row"
        if event == "start":
            if is_row:
                row, column = int(element.get("r") or row + 1), 0
            else:
                address = element.get("r")
                column = column_number(address) if address else column + 1
        elif is_row:
            element.clear()
        elif element.getparent() is not None:
            yield row, column, element


def column_number(address: str) -> int:
    """1 for `A7`, 27 for `AA1`."""
    n = 0
    for sign in address:
        if not sign.isalpha():
            break
        n = n * 26 + ord(sign.upper()) - 64
    return n
