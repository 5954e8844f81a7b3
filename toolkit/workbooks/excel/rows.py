"""The toolkit's own cells as a sheet writes them: text is text, whatever it begins with."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import repeat
from math import isfinite
from typing import Any, SupportsFloat

from toolkit.calendar import to_serial
from toolkit.workbooks.cells import Cell, letters, storable
from toolkit.workbooks.excel.reading import DAYS_1904
from toolkit.workbooks.excel.xml_text import text_xml

# With a meaning of their own in XML or in Excel, and blanks that a reader may leave out.
_SPECIAL = ("<", ">", "&", "_x", "  ", "\n ", " \n")
_SPECIAL_ALONE = re.compile(r"[<>&]|_x|  |\A | \Z")
_LONG = 1000  # signs: nobody has to ask whether a shorter text is too long


def cell_xml(address: str, style: str, cell: Cell, *, date_1904: bool = False) -> str:
    """One cell element; a blank one where there is nothing to say but its look."""
    return f'<c r="{address}"{_inside(style, cell, date_1904=date_1904)}'


def _inside(style: str, cell: Cell, *, date_1904: bool) -> str:
    """The cell element from its look on: what does not depend on where it stands."""
    cell = storable(cell)
    if cell is None or cell == "":
        return f' s="{style}"/>'
    if isinstance(cell, str):
        kept = "" if _plain(cell) else ' xml:space="preserve"'
        return f' s="{style}" t="inlineStr"><is><t{kept}>{text_xml(cell)}</t></is></c>'
    if isinstance(cell, bool):
        return f' s="{style}" t="b"><v>{int(cell)}</v></c>'
    number = _number(cell)
    if isinstance(cell, date) and date_1904:
        number -= DAYS_1904
    if not isfinite(number):
        return f' s="{style}"/>'
    whole = number == int(number) and abs(number) < 1e15
    return f' s="{style}"><v>{int(number) if whole else repr(number)}</v></c>'


def _column(
    style: str, cells: Sequence[Any], n_rows: int, then: str, *, date_1904: bool
) -> list[str]:
    """`_inside` of a column's cells and what comes `then` in the row, blanks to its end; equal
    cells of one type are worked out once.
    """
    cells = cells[:n_rows]
    blank = f' s="{style}"/>{then}'
    spots: Sequence[Any] = cells
    different = set(cells)
    different -= {None, ""}
    kinds = set(map(type, different))
    if not kinds <= {str, date}:  # a number may be equal to one of another type
        kinds = set(map(type, cells)) - {type(None)}
    if kinds <= {str}:
        # Nearly all texts are plain; telling it of all at once makes a large tab half as long in
        # the writing.
        unlike = [] if _all_plain(different) else [one for one in different if not _plain(one)]
        begin, end = f' s="{style}" t="inlineStr"><is><t>', f"</t></is></c>{then}"
        if not unlike and len(different) > len(cells) // 2:  # to look each up costs more
            made = [f"{begin}{text}{end}" if text else blank for text in cells]
            return [*made, *[blank] * (n_rows - len(cells))]
        known = {text: f"{begin}{text}{end}" for text in different}
        known |= {text: _inside(style, text, date_1904=date_1904) + then for text in unlike}
    elif len(kinds) == 1:
        known = {cell: _as(style, cell, date_1904=date_1904) + then for cell in different}
    else:  # 1, 1.0 and TRUE are equal to Python
        spots = list(zip(map(type, cells), cells, strict=True))
        known = {spot: _as(style, spot[1], date_1904=date_1904) + then for spot in set(spots)}
    known |= {None: blank, "": blank}
    return [*map(known.__getitem__, spots), *[blank] * (n_rows - len(cells))]


def _as(style: str, cell: Cell, *, date_1904: bool) -> str:
    """`_inside` of a cell of which a large tab has many different ones: a number, mostly."""
    if type(cell) is int or (type(cell) is float and isfinite(cell)):
        return f' s="{style}"><v>{cell!r}</v></c>'
    return _inside(style, cell, date_1904=date_1904)


def _plain(text: str) -> bool:
    """Whether it can stand in XML as it is."""
    return text.isprintable() and not _SPECIAL_ALONE.search(text) and len(text) < _LONG


def _all_plain(texts: Collection[str]) -> bool:
    """Whether all of them can, looked at together."""
    together = "\n".join(("", *texts, ""))
    return (
        together.count("\n") == len(texts) + 1
        and not any(sign in together for sign in _SPECIAL)
        and together.replace("\n", "").isprintable()
        and max(map(len, texts), default=0) < _LONG
    )


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
    # Each cell brings the head of the next one, so that the row's number joins all of a row.
    behind = [*heads[1:], "</row>"][: len(heads)]
    insides = [
        _column(style, cells, n_rows, then, date_1904=date_1904)
        for (_, style, cells), then in zip(ordered, behind, strict=True)
    ]
    numbers = range(first_row, first_row + n_rows)
    first = f">{heads[0]}" if heads else ""
    begins = [heights.get(row, "") + first for row in numbers] if heights else repeat(first)
    lines = zip(repeat('<row r="'), begins, *insides, strict=False)
    for row, made in zip(numbers, map(str.join, (f'{n}"' for n in numbers), lines), strict=False):
        if theirs := carried.get(row):
            height = heights.get(row, "") if heights else ""
            cells = {
                number: f'{head}{row}"{column[row - first_row].removesuffix(then)}'
                for (number, _, _), head, column, then in zip(
                    ordered, heads, insides, behind, strict=True
                )
            }
            inside = "".join(xml for _, xml in sorted((cells | dict(theirs)).items()))
            yield f'<row r="{row}"{height}>{inside}</row>'
        else:
            yield made
    for row in sorted(row for row in carried if row >= first_row + n_rows):
        yield f'<row r="{row}">{"".join(xml for _, xml in sorted(carried[row].items()))}</row>'
