"""Composed: a drawn tab with its cells in it, and with what people changed of how it looks."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from itertools import chain, islice

from lxml import etree

from toolkit.workbooks.cells import letters
from toolkit.workbooks.desired import Tab
from toolkit.workbooks.excel.carry import Carried
from toolkit.workbooks.excel.forms import own_forms
from toolkit.workbooks.excel.heights import heading_lines, height, row_heights
from toolkit.workbooks.excel.hyperlinks import show
from toolkit.workbooks.excel.looks import usual_row
from toolkit.workbooks.excel.package import MAIN
from toolkit.workbooks.excel.rows import cell_xml, rows_xml
from toolkit.workbooks.excel.xml_parts import serialised

_ROWS = 1_000  # of a piece
_LAID = 10_000  # rows whose cells lie in memory as XML


def composed(root: etree._Element, tab: Tab, kept: Carried, *, date_1904: bool) -> Iterator[bytes]:
    """The sheet with its cells in it, piece by piece: the looks come from the drawn sheet's blank
    ones.
    """
    for view in root.iter(f"{{{MAIN}}}sheetView"):
        if "tabSelected" in view.attrib:
            del view.attrib["tabSelected"]
        if kept.selected:
            view.set("tabSelected", "1")
    _widen(root, kept)
    _recolour(root, kept)
    show(root, kept.links)
    data = root.find(f"{{{MAIN}}}sheetData")
    dimension = root.find(f"{{{MAIN}}}dimension")
    assert data is not None
    looks = {cell.get("r", ""): cell.get("s", "0") for cell in data.iter(f"{{{MAIN}}}c")}
    heights = {
        int(row.get("r", "0")): f' ht="{row.get("ht")}" customHeight="1"'
        for row in data
        if row.get("customHeight")
    }
    heights[tab.heading_row] = height(heading_lines(tab))
    for line in list(data):
        data.remove(line)
    if dimension is not None:
        right = max([len(tab.columns), *(column for row in kept.cells.values() for column in row)])
        last = max([tab.heading_row + tab.n_rows, *kept.cells])
        dimension.set("ref", f"A1:{letters(max(right, 1))}{last}")
    above, _, below = serialised(root).partition(b"<sheetData/>")
    yield above + b"<sheetData>"
    lines = chain(_top(tab, kept, looks, heights), _rows(tab, kept, looks, date_1904=date_1904))
    while some := "".join(islice(lines, _ROWS)):
        yield some.encode()
    yield b"</sheetData>" + below


def _top(
    tab: Tab, kept: Carried, looks: Mapping[str, str], heights: Mapping[int, str]
) -> Iterator[str]:
    """The rows down to the headings, with what people wrote beside them."""
    top = {(1, 1): tab.first_line} if tab.heading_row > 1 else {}
    top |= {(tab.heading_row, n): column.heading for n, column in enumerate(tab.columns, 1)}
    for row in range(1, tab.heading_row + 1):
        cells = {
            column: cell_xml(address := f"{letters(column)}{row}", looks.get(address, "0"), text)
            for (at, column), text in top.items()
            if at == row
        }
        cells |= kept.cells.get(row, {})
        if cells or row in heights:
            inside = "".join(xml for _, xml in sorted(cells.items()))
            yield f'<row r="{row}"{heights.get(row, "")}>{inside}</row>'


def _rows(tab: Tab, kept: Carried, looks: Mapping[str, str], *, date_1904: bool) -> Iterator[str]:
    """The rows of data, a block at a time, with what people wrote in and beside them."""
    below = tab.heading_row + 1
    usual = usual_row(tab)
    tall = row_heights(tab)
    odd: dict[int, dict[int, str]] = {}
    for row, column in own_forms(tab):
        address = f"{letters(column)}{row}"
        cell = tab.cells[column - 1][row - below]
        odd.setdefault(row, {})[column] = cell_xml(
            address, looks.get(address, "0"), cell, date_1904=date_1904
        )
    for start, end in _blocks(tab):
        own = [
            (
                n,
                _look(looks, n, usual, below + start if tab.row_formats else usual),
                () if column.people else tab.cells[n - 1][start:end],
            )
            for n, column in enumerate(tab.columns, 1)
        ]
        beyond = end == tab.n_rows
        carried = {
            row: odd.get(row, {}) | dict(kept.cells.get(row, {}))
            for row in sorted({*kept.cells, *odd})
            if below + start <= row and (beyond or row < below + end)
        }
        yield from rows_xml(own, below + start, end - start, carried, tall, date_1904=date_1904)


def _blocks(tab: Tab) -> list[tuple[int, int]]:
    """The data rows that are laid out at once, half-open: those of a long tab one part after the
    other, and each by itself where rows have formats of their own.
    """
    step = 1 if tab.row_formats else _LAID
    starts = range(0, tab.n_rows, step) or range(1)
    return [(n, min(n + step, tab.n_rows)) for n in starts]


def _look(looks: Mapping[str, str], column: int, usual: int, row: int) -> str:
    """The look of a place: its own blank cell's, else the column's."""
    return looks.get(f"{letters(column)}{row}", looks.get(f"{letters(column)}{usual}", "0"))


def _widen(root: etree._Element, kept: Carried) -> None:
    """People's own widths, and the columns they hid."""
    columns = root.find(f"{{{MAIN}}}cols")
    if columns is None or not kept.widths:
        return
    for line in list(columns):
        for n in range(int(line.get("min", "1")), int(line.get("max", "1")) + 1):
            one = copy.deepcopy(line)
            for name, value in {"min": str(n), "max": str(n), **kept.widths.get(n, {})}.items():
                one.set(name, value)
            line.addprevious(one)
        columns.remove(line)


def _recolour(root: etree._Element, kept: Carried) -> None:
    """The colour that people gave the tab, or took from it."""
    line = root.find(f"{{{MAIN}}}sheetPr/{{{MAIN}}}tabColor")
    if line is None or kept.colour is None:
        return
    line.attrib.clear()
    for name, value in re.findall(r'(\w+)="([^"]*)"', kept.colour):
        line.set(name, value)
    parent = line.getparent()
    if not line.attrib and parent is not None:
        parent.remove(line)
