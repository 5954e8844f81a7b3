"""The cell elements of a sheet's XML, each at its address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from toolkit.workbooks.excel.bounds import LONGEST, WIDEST, check_pieces

_STEP = 1_000_000  # bytes that are laid out at once
_ADDRESS = re.compile("([A-Za-z]{1,3})([0-9]{1,7})")


def cells_of(xml: bytes) -> Iterator[tuple[int, int, etree._Element]]:
    """Every cell element of a sheet with its 1-based row and column, also where a cell does not say
    its address.

    What has been seen is taken away again, so that a long sheet takes no more memory than a short
    one. `ValueError` where a cell lies outside of every sheet.
    """
    parser = etree.XMLPullParser(
        events=("start", "end"),
        tag=("{*}row", "{*}c"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
    )
    row = column = 0
    root = None
    for begin in range(0, len(xml), _STEP):
        parser.feed(xml[begin : begin + _STEP])
        for event, element in parser.read_events():
            if root is None:
                root = element.getroottree().getroot()
            if etree.QName(element).localname == "row":
                if event == "start":
                    row, column = int(element.get("r") or row + 1), 0
            elif event == "start":
                row, column = _place(element.get("r"), row, column + 1)
            else:
                yield row, column, element
        if root is not None:
            _forget(root)
    parser.close()


def _place(address: str | None, row: int, column: int) -> tuple[int, int]:
    """Where a cell lies: where it says, else behind the one before it."""
    if address:
        found = _ADDRESS.fullmatch(address)
        if found is None:
            raise ValueError("a cell with an address that is none")
        row, column = int(found[2]), column_number(found[1])
    if not (1 <= row <= LONGEST and 1 <= column <= WIDEST):
        raise ValueError("a cell where no sheet has one")
    return row, column


def _forget(root: etree._Element) -> None:
    """Takes away everything that is complete, but for the last of each."""
    open_one = root
    while len(open_one) and etree.QName(open_one).localname != "c":
        del open_one[:-1]
        open_one = open_one[-1]
    check_pieces(sum(1 for _ in open_one.iter()))


def column_number(address: str) -> int:
    """1 for `A7`, 27 for `AA1`."""
    n = 0
    for sign in address:
        if not ("a" <= sign <= "z" or "A" <= sign <= "Z"):
            break
        n = n * 26 + ord(sign.upper()) - 64
    return n
