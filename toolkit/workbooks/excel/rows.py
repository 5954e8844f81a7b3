"""The toolkit's own cells as a sheet writes them: text is text, whatever it begins with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite
from typing import Any, SupportsFloat

from toolkit.calendar import to_serial
from toolkit.workbooks.cells import Cell, letters, storable
from toolkit.workbooks.excel.xml_text import text_xml

_SPECIAL = re.compile("[<>&\x00-\x08\x0b-\x1f]|_x")
DAYS_1904 = 1462  # days between the two calendars a workbook may count in


def cell_xml(address: str, style: str, cell: Cell, *, date_1904: bool = False) -> str:
    """One cell element; a blank one where there is nothing to say but its look."""
    return f'<c r="{address}"{_inside(style, cell, date_1904=date_1904)}'


def _inside(style: str, cell: Cell, *, date_1904: bool) -> str:
    """The cell element from its look on: what does not depend on where it stands."""
    cell = storable(cell)
    if cell is None or cell == "":
        return f' s="{style}"/>'
    if isinstance(cell, str):
        return (
            f' s="{style}" t="inlineStr"><is><t xml:space="preserve">{text_xml(cell)}</t></is></c>'
        )
    if isinstance(cell, bool):
        return f' s="{style}" t="b"><v>{int(cell)}</v></c>'
    number = _number(cell)
    if isinstance(cell, date) and date_1904:
        number -= DAYS_1904
    if not isfinite(number):
        return f' s="{style}"/>'
    return f' s="{style}"><v>{int(number) if number == int(number) and abs(number) < 1e15 else repr(number)}</v></c>'


def _column(style: str, cells: Sequence[Any], n_rows: int, *, date_1904: bool) -> list[str]:
    """`_inside` of a column's cells, blanks to its end; equal cells of one type are worked out
    once.
    """
    known: dict[tuple[type, Cell], str] = {}
    text, number = f' s="{style}" t="inlineStr"><is><t xml:space="preserve">', f' s="{style}"><v>'
    spots = list(zip(map(type, cells[:n_rows]), cells, strict=False))
    for spot in set(spots):
        # Nearly all cells are plain; telling them first makes a large tab half as long in the
        # writing.
        kind, cell = spot
        if (
            kind is str
            and cell
            and len(cell) < 1000
            and cell.isascii()
            and not _SPECIAL.search(cell)
        ):
            known[spot] = f"{text}{cell}</t></is></c>"
        elif kind is int or (kind is float and isfinite(cell)):
            known[spot] = f"{number}{cell!r}</v></c>"
        else:
            known[spot] = _inside(style, cell, date_1904=date_1904)
    return [*map(known.__getitem__, spots), *[f' s="{style}"/>'] * (n_rows - len(spots))]


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
    heights: Mapping[int, str] | None = None,
    *,
    date_1904: bool = False,
) -> Iterable[str]:
    """The rows of a table from `first_row` on, each with the cells people have in it.

    `columns` are (1-based number, style, cells); `carried` are people's cell elements by row and
    column, `heights` what a row says of its own. A place that is in both is people's.
    """
    ordered = sorted(columns, key=lambda column: column[0])
    heads = [f'<c r="{letters(number)}' for number, _, _ in ordered]
    insides = [_column(style, cells, n_rows, date_1904=date_1904) for _, style, cells in ordered]
    for row, line in enumerate(zip(*insides, strict=True), first_row):
        ours = [f'{head}{row}"{inside}' for head, inside in zip(heads, line, strict=True)]
        theirs = carried.get(row)
        if theirs:
            numbered = dict(zip((number for number, _, _ in ordered), ours, strict=True)) | dict(
                theirs
            )
            ours = [xml for _, xml in sorted(numbered.items())]
        height = heights.get(row, "") if heights else ""
        yield f'<row r="{row}"{height}>{"".join(ours)}</row>'
    for row in sorted(row for row in carried if row >= first_row + n_rows):
        yield f'<row r="{row}">{"".join(xml for _, xml in sorted(carried[row].items()))}</row>'
