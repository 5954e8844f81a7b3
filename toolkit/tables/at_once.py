"""At once: what the cells of a column say, all of them together where they say it as nearly all do;
the few others are left to be looked at one after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from toolkit.calendar import FIRST_YEAR, LAST_YEAR, SERIAL_ZERO, to_serial
from toolkit.tables.columns import Column, Date, Ident, Key, PersonRef
from toolkit.tables.parsing import ERROR_CELLS
from toolkit.workbooks.cells import Cell

LOOK = object()  # in place of a value: only a closer look tells it
_ZERO = SERIAL_ZERO.toordinal()
_FIRST, _LAST = date(FIRST_YEAR, 1, 1), date(LAST_YEAR + 1, 1, 1)
_FIRST_SERIAL, _LAST_SERIAL = to_serial(_FIRST), to_serial(_LAST)

Way = Callable[[Sequence[Any]], list[Any]]


def at_once(column: Column, cells: Sequence[Cell]) -> list[Any]:
    """What each of these cells says, none of which is blank: just what the column's `parse` would
    return, or `LOOK`.
    """
    ways = _WAYS.get(type(column).parse, {})
    if isinstance(column, PersonRef) and column.several:
        ways = {}
    kinds = set(map(type, cells))
    if len(kinds) == 1 and (way := ways.get(kinds.pop())):
        return way(cells)
    found: list[Any] = [LOOK] * len(cells)
    for kind in kinds & ways.keys():
        spots = [spot for spot, cell in enumerate(cells) if type(cell) is kind]
        for spot, value in zip(spots, ways[kind]([cells[spot] for spot in spots]), strict=True):
            found[spot] = value
    return found


def _texts(cells: Sequence[str]) -> list[Any]:
    said: list[Any] = list(map(str.strip, cells))
    return said if ERROR_CELLS.isdisjoint(said) else [_unless_error(one) for one in said]


def _names(cells: Sequence[str]) -> list[Any]:
    return _texts([" ".join(cell.split()) for cell in cells])


def _unless_error(said: str) -> Any:
    return LOOK if said in ERROR_CELLS else said


def _serials(cells: Sequence[float]) -> list[Any]:
    return [
        date.fromordinal(_ZERO + int(cell)) if _FIRST_SERIAL <= cell < _LAST_SERIAL else LOOK
        for cell in cells
    ]


def _days(cells: Sequence[date]) -> list[Any]:
    return [cell if _FIRST <= cell < _LAST else LOOK for cell in cells]


def _moments(cells: Sequence[datetime]) -> list[Any]:
    return _days([cell.date() for cell in cells])


_WAYS: dict[object, dict[type, Way]] = {
    Column.parse: {str: _texts},
    PersonRef.parse: {str: _texts},
    Ident.parse: {str: _texts},
    Key.parse: {str: _names},
    Date.parse: {int: _serials, float: _serials, date: _days, datetime: _moments},
}
