"""Values: cells as Google takes them, typed, so that whatever a person typed stays text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import groupby
from math import isfinite

from toolkit.calendar import to_serial
from toolkit.workbooks.cells import Cell, Link, storable
from toolkit.workbooks.changes import Rectangle
from toolkit.workbooks.desired import TabColumn

BLOCK_BYTES = 1_900_000  # Google recommends at most 2 MB a request
EMPTY = "{}"
VALUE = "userEnteredValue"
LINK = "userEnteredFormat.textFormat.link"
TICKBOX = "dataValidation"
TICKBOX_RULE = '{"condition":{"type":"BOOLEAN"}}'
_text_json = json.JSONEncoder().encode  # json.dumps looks at its options anew for every cell
_short_json = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True)
class Area:
    """A block of one tab, counted from 0, ends not included; None where it runs to the tab's
    end.
    """

    sheet: int
    top: int
    bottom: int | None
    left: int
    right: int | None

    @property
    def range(self) -> dict[str, int]:
        """Google's GridRange."""
        ends = {"endRowIndex": self.bottom, "endColumnIndex": self.right}
        return {
            "sheetId": self.sheet,
            "startRowIndex": self.top,
            "startColumnIndex": self.left,
            **{name: end for name, end in ends.items() if end is not None},
        }

    def columns(self, left: int, right: int) -> Area:
        """Some of its columns, counted from its first one."""
        return replace(self, left=self.left + left, right=self.left + right)


def number(cell: Cell) -> float | int | None:
    """What a spreadsheet stores for a number, day, time or duration; None for anything else."""
    if isinstance(cell, (int, float)):
        return cell
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    if isinstance(cell, (date, datetime)):
        serial = to_serial(cell)
        return int(serial) if serial == int(serial) else serial
    if isinstance(cell, time):
        return (cell.hour * 3600 + cell.minute * 60 + cell.second) / 86400
    if isinstance(cell, timedelta):
        return cell / timedelta(days=1)
    return None


def value_json(cell: Cell) -> str:
    """The cell's ExtendedValue as JSON; "" for a blank."""
    cell = storable(cell)
    if cell is None or cell == "":
        return ""
    if isinstance(cell, str):
        # stringValue, so that a note beginning "=" stays a note and 007 stays 007.
        return f'{{"stringValue":{_text_json(str(cell))}}}'
    if isinstance(cell, bool):
        return '{"boolValue":true}' if cell else '{"boolValue":false}'
    if isinstance(cell, Decimal) and not cell.is_finite():
        return ""
    worth = number(cell)
    if worth is None or not isfinite(worth):
        return ""
    return f'{{"numberValue":{worth!r}}}'


def bare(cell: Cell) -> str:
    """The cell as JSON for a request of values that are stored as they are; "" empties it."""
    cell = storable(cell)
    if isinstance(cell, str):
        return _short_json(str(cell))
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Decimal) and not cell.is_finite():
        return '""'
    worth = number(cell)
    return '""' if worth is None or not isfinite(worth) else repr(worth)


def as_json(request: Mapping[str, object]) -> str:
    """A request as it is sent."""
    return json.dumps(request, separators=(",", ":"), allow_nan=False)


def cell_json(cell: Cell, fields: str) -> str:
    """The cell's CellData as JSON, with the fields that the mask names."""
    value = value_json(cell)
    if not value:
        return EMPTY
    if fields == VALUE:
        return f'{{"{VALUE}":{value}}}'
    more = ""
    if LINK in fields and isinstance(cell, Link) and cell.target:
        more = (
            f',"userEnteredFormat":{{"textFormat":{{"link":{{"uri":{json.dumps(cell.target)}}}}}}}'
        )
    if TICKBOX in fields and isinstance(cell, bool):
        more += f',"{TICKBOX}":{TICKBOX_RULE}'
    return f'{{"{VALUE}":{value}{more}}}'


def trimming_of(column: TabColumn, *, own: bool) -> str:
    """What a column's cells have besides their values; "" for most."""
    if column.format == "link":
        return LINK
    return TICKBOX if column.format == "yesno" and own else ""


def _fields(column: TabColumn, own: bool) -> str:
    """What is written of a column's cells; a link's address and a tickbox go with the value."""
    more = trimming_of(column, own=own)
    return f"{VALUE},{more}" if more else VALUE


def writes(
    sheet: int,
    rectangle: Rectangle,
    columns: Sequence[TabColumn],
    heading_row: int,
    *,
    own: bool,
    most: int = BLOCK_BYTES,
) -> Iterator[str]:
    """The updateCells requests (as JSON) for one rectangle, none larger than `most` bytes."""
    cells = rectangle.values
    if not cells or not cells[0]:
        return
    data_row = rectangle.row > heading_row

    def fields_at(place: int) -> str:
        number = rectangle.column + place
        return _fields(columns[number - 1], own) if data_row and number <= len(columns) else VALUE

    for fields, group in groupby(range(len(cells[0])), fields_at):
        places = list(group)
        left, right = places[0], places[-1] + 1
        block: list[str] = []
        size, top = 0, 0
        for down, row in enumerate(cells):
            line = (
                '{"values":['
                + ",".join([cell_json(cell, fields) for cell in row[left:right]])
                + "]}"
            )
            if block and size + len(line) > most:
                yield _update(sheet, rectangle, top, down, left, right, fields, block)
                block, size, top = [], 0, down
            block.append(line)
            size += len(line) + 1
        yield _update(sheet, rectangle, top, len(cells), left, right, fields, block)


def _update(
    sheet: int,
    rectangle: Rectangle,
    top: int,
    bottom: int,
    left: int,
    right: int,
    fields: str,
    rows: list[str],
) -> str:
    row, column = rectangle.row - 1, rectangle.column - 1
    area = Area(sheet, row + top, row + bottom, column + left, column + right)
    where = json.dumps(area.range)
    return f'{{"updateCells":{{"range":{where},"fields":"{fields}","rows":[{",".join(rows)}]}}}}'


def trimmings(sheet: int, rectangle: Rectangle, fields: str) -> str:
    """The updateCells request (as JSON) for what cells have besides their values: a link's address,
    a tickbox.
    """
    rows = []
    for row in rectangle.values:
        cells = [_trimming(cell, fields) for cell in row]
        rows.append(
            '{"values":[' + ",".join(cells) + "]}" if any(c != EMPTY for c in cells) else EMPTY
        )
    while rows and rows[-1] == EMPTY:  # what no row covers has none
        rows.pop()
    height, width = len(rectangle.values), len(rectangle.values[0])
    return _update(sheet, rectangle, 0, height, 0, width, fields, rows)


def _trimming(cell: Cell, fields: str) -> str:
    if fields == LINK and isinstance(cell, Link) and cell and cell.target:
        target = json.dumps(cell.target)
        return f'{{"userEnteredFormat":{{"textFormat":{{"link":{{"uri":{target}}}}}}}}}'
    if fields == TICKBOX and isinstance(cell, bool):
        return f'{{"{TICKBOX}":{TICKBOX_RULE}}}'
    return EMPTY


def append(sheet: int, rows: Sequence[Sequence[Cell]], columns: Sequence[TabColumn]) -> str:
    """An appendCells request (as JSON): whole rows below the last one that holds anything, wherever
    that is by then.
    """
    fields = f"{VALUE},{LINK}" if any(column.format == "link" for column in columns) else VALUE
    lines = [
        '{"values":[' + ",".join([cell_json(cell, fields) for cell in row]) + "]}" for row in rows
    ]
    return f'{{"appendCells":{{"sheetId":{sheet},"fields":"{fields}","rows":[{",".join(lines)}]}}}}'
