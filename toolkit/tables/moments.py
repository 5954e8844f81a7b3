"""Moments: what one cell says as a date, some ranges of dates, or a time of day. See `parsing`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Literal

from toolkit.calendar import FIRST_YEAR, LAST_YEAR, SERIAL_ZERO, Span
from toolkit.tables.kinds import cells as kinds
from toolkit.tables.kinds.declared import Fault
from toolkit.tables.parsing import Unreadable, shown, text
from toolkit.workbooks.cells import Cell

DayOrder = Literal["month first", "day first"]
LONGEST_BREAK = 3660  # days
LAST_SERIAL = 2958466  # the day after 9999-12-31
_DAY_0, _NO_DAY = date(1970, 1, 1).toordinal(), -(2**63)  # and what it has for a blank
_ISO = re.compile(
    r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T"
    r" ]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?"
)
_SHORT = re.compile(
    r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:,?\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?\s?m\.?)?)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(\d{1,2})(?:[:.h](\d{2})(?::(\d{2}))?)?\s*h?\s*([ap])?\.?\s?(?:m\.?)?", re.IGNORECASE
)


def _bad_date(cell: Cell) -> Unreadable:
    return Unreadable(kinds.NOT_A_DATE(value=shown(cell)))


def day(cell: Cell, order: DayOrder) -> date:
    """A date from a date cell, a spreadsheet's day number, ISO text, or the locale's short form;
    times are dropped.
    """
    if isinstance(cell, datetime):
        return _plausible(cell.date(), cell)
    if isinstance(cell, date):
        return _plausible(cell, cell)
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        if 1 <= cell < LAST_SERIAL:
            return _plausible(date.fromordinal(SERIAL_ZERO.toordinal() + int(cell)), cell)
        raise _bad_date(cell)
    if not isinstance(cell, str):
        raise _bad_date(cell)
    said = text(cell)
    try:
        if found := _ISO.fullmatch(said):
            return _plausible(date(int(found[1]), int(found[3]), int(found[4])), cell)
        if found := _SHORT.fullmatch(said):
            first, second = int(found[1]), int(found[3])
            month, number = (first, second) if order == "month first" else (second, first)
            return _plausible(date(int(found[4]), month, number), cell)
    except ValueError:
        raise Unreadable(kinds.NO_SUCH_DAY(value=said)) from None
    raise _bad_date(cell)


def day_numbers(days: Sequence[date | None]) -> list[int]:
    """The days as NumPy counts them, in a tenth of the time that it takes to."""
    return [_NO_DAY if day is None else day.toordinal() - _DAY_0 for day in days]


def _plausible(found: date, cell: Cell) -> date:
    if FIRST_YEAR <= found.year <= LAST_YEAR:
        return found
    raise Unreadable(kinds.IMPOSSIBLE_YEAR(value=shown(cell)))


_SHORT_DAY = re.compile(r"(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")


def decides(cell: Cell, *, several: bool = False) -> frozenset[DayOrder]:
    """The orders in which alone a day typed as text exists: `13/2/2023` is the 13th of February;
    nothing where it exists in both or in neither. With `several`, of all days in the text.
    """
    if not isinstance(cell, str):
        return frozenset()
    if several:
        said = [(first, second, year) for first, _, second, year in _SHORT_DAY.findall(cell)]
    else:
        one = _SHORT.fullmatch(cell.strip())
        said = [(one[1], one[3], one[4])] if one else []
    found: set[DayOrder] = set()
    for first, second, year in said:
        month_first = _exists(year, first, second)
        if month_first != _exists(year, second, first):
            found.add("month first" if month_first else "day first")
    return frozenset(found)


def column_order(
    cells: Sequence[Cell], usual: DayOrder, *, several: bool = False
) -> tuple[DayOrder, int | None]:
    """How the days in these cells are written, and the first cell that decides it; `usual` and None
    where none does, or where they contradict each other.
    """
    said = [(place, cell) for place, cell in enumerate(cells) if isinstance(cell, str)]
    deciding = {place: decides(cell, several=several) for place, cell in said}
    found = frozenset().union(*deciding.values())
    if len(found) != 1 or usual in found:
        return usual, None
    other: DayOrder = "day first" if usual == "month first" else "month first"
    return other, next(place for place, each in deciding.items() if each)


def _exists(year: str, month: str, number: str) -> bool:
    try:
        return FIRST_YEAR <= date(int(year), int(month), int(number)).year <= LAST_YEAR
    except ValueError:
        return False


def told(cell: Cell, order: DayOrder) -> Fault:
    """That one day of a column decides how the others are read."""
    kind = kinds.DAY_FIRST if order == "day first" else kinds.MONTH_FIRST
    return kind(value=shown(cell))


def spans(cell: Cell, order: DayOrder) -> tuple[Span, ...]:
    """Date ranges such as `2023-03-20 to 2023-03-24; 2023-07-04`, both ends meant."""
    if not isinstance(cell, str):
        one = day(cell, order)
        return (Span.inclusive(one, one),)
    found = []
    for part in re.split(r"[;\n]", text(cell)):
        if not part.strip():
            continue
        ends = re.split(
            r"\s+(?:to|through|until|al?|hasta|-|–|—)\s+|\s*[–—]\s*|\s*\.\.\s*",
            part.strip(),
            flags=re.IGNORECASE,
        )
        if len(ends) > 2:
            raise _bad_range(cell)
        first, last = day(ends[0], order), day(ends[-1], order)
        if last < first or (last - first).days > LONGEST_BREAK:
            raise _bad_range(cell)
        found.append(Span.inclusive(first, last))
    if not found:
        raise _bad_range(cell)
    return tuple(found)


def _bad_range(cell: Cell) -> Unreadable:
    return Unreadable(kinds.NOT_DATES(value=shown(cell)))


def clock(cell: Cell) -> int:
    """A time of day as seconds since midnight: a time cell, `17:00`, `5:00 PM`, `5 pm`."""
    if isinstance(cell, datetime):
        cell = cell.time()
    if isinstance(cell, time):
        return cell.hour * 3600 + cell.minute * 60 + cell.second
    if isinstance(cell, timedelta) and timedelta(0) <= cell < timedelta(days=1):
        return round(cell.total_seconds())
    if isinstance(cell, (int, float)) and not isinstance(cell, bool) and 0 <= cell < LAST_SERIAL:
        seconds = round((cell % 1) * 86400)
        if cell < 1 or seconds:
            return seconds % 86400
    elif isinstance(cell, str):
        found = _CLOCK.fullmatch(text(cell))
        if found and (found[2] or found[4]):
            hour, minute, second = int(found[1]), int(found[2] or 0), int(found[3] or 0)
            if found[4]:
                hour = (
                    hour % 12 + (12 if found[4].casefold() == "p" else 0) if 1 <= hour <= 12 else 99
                )
            if hour < 24 and minute < 60 and second < 60:
                return hour * 3600 + minute * 60 + second
    raise Unreadable(kinds.NOT_A_TIME(value=shown(cell)))
