"""The toolkit's own cells as a sheet writes them: text is text, whatever it begins with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite
from typing import SupportsFloat
from xml.sax.saxutils import escape

from toolkit.calendar import to_serial
from toolkit.workbooks.cells import Cell, letters, storable

_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # text that looks like an escape is escaped itself
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f]")
_1904 = 1462  # days between the two calendars a workbook may count in


def text_xml(text: str) -> str:
    """A text's inside of an XML element; signs that XML cannot hold are written as Excel writes them."""
    if "_x" in text:
        text = _ESCAPED.sub("_x005F_", text)
    return escape(_CONTROL.sub(lambda sign: f"_x{ord(sign[0]):04X}_", text))


def cell_xml(address: str, style: str, cell: Cell, *, date_1904: bool = False) -> str:
    """One cell element; a blank one where there is nothing to say but its look."""
    cell = storable(cell)
    head = f'<c r="{address}" s="{style}"'
    if cell is None or cell == "":
        return f"{head}/>"
    if isinstance(cell, str):
        return f'{head} t="inlineStr"><is><t xml:space="preserve">{text_xml(cell)}</t></is></c>'
    if isinstance(cell, bool):
        return f'{head} t="b"><v>{int(cell)}</v></c>'
    number = _number(cell)
    if isinstance(cell, date) and date_1904:
        number -= _1904
    if not isfinite(number):
        return f"{head}/>"
    return f"{head}><v>{int(number) if number == int(number) and abs(number) < 1e15 else number!r}</v></c>"


def _number(cell: SupportsFloat | date | time | timedelta) -> float:
    if isinstance(cell, (datetime, date)):
        return to_serial(cell)
    if isinstance(cell, time):
        return (cell.hour * 3600 + cell.minute * 60 + cell.second + cell.microsecond / 1e6) / 86400
    if isinstance(cell, timedelta):
        return cell / timedelta(days=1)
    if isinstance(cell, Decimal) and not cell.is_finite():
        return float("nan")
    return float(cell)


def rows_xml(
    columns: Sequence[tuple[int, str, Sequence[Cell]]],
    first_row: int,
    n_rows: int,
    carried: Mapping[int, Mapping[int, str]],
    *,
    date_1904: bool = False,
) -> Iterable[str]:
    """The rows of a table from `first_row` on, each with the cells people have in it.

    `columns` are (1-based number, style, cells); `carried` are people's cell elements by row and column. A place that
    is in both is people's.
    """
    names = [(number, letters(number), style, cells, len(cells)) for number, style, cells in columns]
    below = [row for row in carried if row >= first_row + n_rows]
    for row in [*range(first_row, first_row + n_rows), *sorted(below)]:
        n = row - first_row
        ours = [
            (number, cell_xml(f"{name}{row}", style, cells[n] if n < length else None, date_1904=date_1904))
            for number, name, style, cells, length in names
            if n < n_rows
        ]
        theirs = carried.get(row)
        if theirs:
            ours = sorted((dict(ours) | dict(theirs)).items())
        yield f'<row r="{row}">' + "".join(xml for _, xml in ours) + "</row>"
