"""Splicing: cells that people accepted, put into the XML of a tab of theirs; every other byte of it
stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from toolkit.workbooks.accepted import ACCEPTED_FORMULA, Accepted
from toolkit.workbooks.cells import Cell, letters
from toolkit.workbooks.excel.rows import cell_xml
from toolkit.workbooks.excel.xml_cells import column_number

_ROW = re.compile(rb"<((?:\w+:)?)row\b([^>]*?)(/?)>")
_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_DATA = re.compile(rb"<((?:\w+:)?)sheetData\b[^>]*?(/?)>")
_SAYS = re.compile(rb'([\w:]+)\s*=\s*(?:"([^"]*)"|\'([^\']*)\')')
_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
_LOOKS = ("spans", "s", "customFormat", "ht", "customHeight")  # of a row, that the next one has too


@dataclass(frozen=True)
class _Row:
    """One row element: where it lies in the part (its inside from `inside` to `end`)."""

    number: int
    start: int
    inside: int
    end: int
    stop: int
    says: Mapping[str, str]
    prefix: str


@dataclass(frozen=True)
class _Cell:
    start: int
    stop: int
    column: int
    says: Mapping[str, str]
    formula: bool


def spliced(xml: bytes, accepted: Accepted, *, date_1904: bool = False) -> bytes:
    """The part with the accepted cells and rows in it.

    Raises `Refused` where a formula stands in a cell that is to be changed.
    """
    wanted: dict[int, dict[int, Cell]] = {}
    for edit in accepted.edits:
        wanted.setdefault(edit.row, {})[edit.column] = edit.becomes
    for gone, cells in accepted.removed.items():
        wanted.setdefault(gone, {}).update(dict.fromkeys(cells))
    new = dict(enumerate(accepted.added, accepted.below + 1))
    rows = {one.number: one for one in _rows(xml)}
    above = rows.get(accepted.below)
    looks = _looks(xml, above)
    pieces: list[tuple[int, int, bytes]] = []
    for number, cells in {**wanted, **new}.items():
        row = rows.get(number)
        own = looks if number in new else {}
        if row is not None:
            inside = _with(xml, row, cells, own, accepted.tab.title, date_1904=date_1904)
            alone = row.start < row.inside == row.stop  # <row r="4"/>
            made = _row_xml(row, inside) if alone else inside
            place = (row.start, row.stop) if alone else (row.inside, row.end)
            pieces.append((*place, made))
    missing = [number for number in sorted({**wanted, **new}) if number not in rows]
    for number in missing:
        made = _made(number, {**wanted, **new}[number], above, looks, date_1904=date_1904)
        at = min((row.start for row in rows.values() if row.number > number), default=None)
        pieces.append((at, at, made) if at is not None else (*_end_of_data(xml), made))
    return _put(xml, pieces)


def _rows(xml: bytes) -> Iterator[_Row]:
    """The rows of the part from the top, also where they do not say their number."""
    number = 0
    stop = xml.find(b"sheetData>", xml.find(b"sheetData") + 9)
    for found in _ROW.finditer(xml, 0, stop if stop > 0 else len(xml)):
        says = _attributes(found[2])
        number = int(says.get("r") or number + 1)
        prefix = found[1].decode()
        if found[3]:
            yield _Row(number, found.start(), found.end(), found.end(), found.end(), says, prefix)
            continue
        closing = f"</{prefix}row>".encode()
        end = xml.index(closing, found.end())
        yield _Row(number, found.start(), found.end(), end, end + len(closing), says, prefix)


def _attributes(said: bytes) -> dict[str, str]:
    return {one[1].decode(): (one[2] or one[3] or b"").decode() for one in _SAYS.finditer(said)}


def _cells(xml: bytes, row: _Row) -> Iterator[_Cell]:
    column = 0
    for found in _CELL.finditer(xml, row.inside, row.end):
        says = _attributes(found[1])
        column = column_number(says["r"]) if says.get("r") else column + 1
        formula = bool(found[2] and _FORMULA.search(found[2]))
        yield _Cell(found.start(), found.end(), column, says, formula)


def _looks(xml: bytes, above: _Row | None) -> dict[int, str]:
    """The look of each cell of a row, by its column."""
    if above is None:
        return {}
    return {cell.column: cell.says["s"] for cell in _cells(xml, above) if "s" in cell.says}


def _with(
    xml: bytes,
    row: _Row,
    cells: Mapping[int, Cell],
    looks: Mapping[int, str],
    title: str,
    *,
    date_1904: bool,
) -> bytes:
    """The inside of a row with other cells in it; `looks` for those that have none of their own."""
    there = {cell.column: cell for cell in _cells(xml, row)}
    pieces: list[tuple[int, int, bytes]] = []
    for column, value in sorted(cells.items()):
        old = there.get(column)
        if old is not None and old.formula:
            raise ACCEPTED_FORMULA(title=title, row=row.number)
        look = old.says.get("s") if old is not None else looks.get(column)
        made = _cell(row.prefix, row.number, column, look, value, date_1904=date_1904)
        if old is not None:
            pieces.append((old.start, old.stop, made))
            continue
        at = min((one.start for one in there.values() if one.column > column), default=row.end)
        pieces.append((at, at, made))
    shifted = [(start - row.inside, stop - row.inside, made) for start, stop, made in pieces]
    return _put(xml[row.inside : row.end], shifted)


def _row_xml(row: _Row, inside: bytes) -> bytes:
    says = "".join(f' {name}="{value}"' for name, value in row.says.items())
    begin = f"<{row.prefix}row{says}>".encode()
    return begin + inside + f"</{row.prefix}row>".encode()


def _made(
    number: int,
    cells: Mapping[int, Cell],
    above: _Row | None,
    looks: Mapping[int, str],
    *,
    date_1904: bool,
) -> bytes:
    """A row that is not there yet, with the looks of the one above it."""
    prefix = above.prefix if above else ""
    says = {"r": str(number)} | {
        name: above.says[name] for name in _LOOKS if above and name in above.says
    }
    inside = b"".join(
        _cell(prefix, number, column, looks.get(column), cells.get(column), date_1904=date_1904)
        for column in sorted({*cells, *looks})
    )
    return _row_xml(_Row(number, 0, 0, 0, 0, says, prefix), inside)


def _cell(
    prefix: str, row: int, column: int, look: str | None, value: Cell, *, date_1904: bool
) -> bytes:
    """One cell element; nothing where it has neither a value nor a look."""
    made = cell_xml(f"{letters(column)}{row}", look or "0", value, date_1904=date_1904)
    if look is None:
        if value is None or value == "":
            return b""
        made = made.replace(' s="0"', "", 1)
    if prefix:
        made = re.sub(r"(</?)(?=[a-z])", rf"\1{prefix}", made)
    return made.encode()


def _end_of_data(xml: bytes) -> tuple[int, int]:
    found = _DATA.search(xml)
    if found is None:
        raise ValueError("a sheet without data")
    if found[2]:  # an empty one: opened first
        raise ValueError("a sheet without rows")
    at = xml.index(f"</{found[1].decode()}sheetData>".encode(), found.end())
    return at, at


def _put(xml: bytes, pieces: list[tuple[int, int, bytes]]) -> bytes:
    found, at = [], 0
    for start, stop, made in sorted(pieces, key=lambda one: one[:2]):
        found += [xml[at:start], made]
        at = stop
    return b"".join([*found, xml[at:]])
