"""Amounts: what one cell says as a number, a length of time, money or a share. See `parsing`."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction

from toolkit.tables.kinds import cells
from toolkit.tables.parsing import LONGEST_NUMBER, Unreadable, shown, text
from toolkit.workbooks.cells import Cell

_PLAIN = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)")
_GROUPED = re.compile(r"[+-]?(?!0+,)\d+(?:,\d{3})+(?:\.\d*)?")
_SPACED = re.compile(r"[+-]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?")
_COMMA = re.compile(r"[+-]?(?:0+,\d+|\d*,(?!\d{3}$)\d+)")  # no thousands begin with 0
_EUROPEAN = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+,(?!\d{3}$)\d+")
# One dot and three digits behind it: thousands to some, a part of a dollar to others.
_TWO_WAYS = re.compile(r"[^.,]*\d\.\d{3}[^.,\d]*")
_COLON = re.compile(r"(\d{1,3})\s*[:h]\s*([0-5]\d)(?::([0-5]\d))?", re.IGNORECASE)
_SPOKEN = re.compile(
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:h|hr|hrs|hours?|horas?))?\s*(?:(\d+(?:[.,]\d+)?)\s*(?:m|min|mins"
    r"|minutes?|minutos?))?",
    re.IGNORECASE,
)
DECIMALS = (
    10**5
)  # of an hour; sums of such and of seconds are parts of 900,000, which a cell gives back


def _bad_number(cell: Cell) -> Unreadable:
    return Unreadable(cells.NOT_A_NUMBER(value=shown(cell)))


def number(cell: Cell) -> Fraction:
    """An exact number: `1,250` has a thousands separator, `3,5` and `0,125` a decimal
    comma; a `$` is allowed. One that a formula made is what it shows: 15 digits, as spreadsheets have them.
    """
    if isinstance(cell, bool) or not isinstance(cell, (int, float, Decimal, str)):
        raise _bad_number(cell)
    if not isinstance(cell, str):
        if isinstance(cell, Decimal) and not (
            cell.is_finite() and abs(cell.adjusted()) < LONGEST_NUMBER
        ):
            raise _bad_number(cell)
        if not -(10**LONGEST_NUMBER) < cell < 10**LONGEST_NUMBER:  # nor is NaN
            raise _bad_number(cell)
        return Fraction(f"{cell:.15g}") if isinstance(cell, float) else Fraction(cell)
    said = re.sub(r"\s*(?:US)?\$\s*", "", text(cell))
    if len(said) > 2 * LONGEST_NUMBER:
        raise _bad_number(cell)
    if _PLAIN.fullmatch(said):
        value = Fraction(said)
    elif _GROUPED.fullmatch(said):
        value = Fraction(said.replace(",", ""))
    elif _SPACED.fullmatch(said):
        value = Fraction(re.sub(r"[ \u00a0\u202f]", "", said).replace(",", "."))
    elif _COMMA.fullmatch(said):
        value = Fraction(said.replace(",", "."))
    elif _EUROPEAN.fullmatch(said):
        value = Fraction(said.replace(".", "").replace(",", "."))
    else:
        raise _bad_number(cell)
    if abs(value) >= 10**LONGEST_NUMBER:
        raise _bad_number(cell)
    return value


def whole(cell: Cell, low: int | None, high: int | None) -> int:
    """A whole number between two bounds, both included."""
    value = number(cell)
    if (
        value.denominator != 1
        or (low is not None and value < low)
        or (high is not None and value > high)
    ):
        raise Unreadable(cells.NOT_A_WHOLE_NUMBER(value=shown(cell), low=low or 0, high=high))
    return int(value)


def over_0(cell: Cell) -> int | Fraction:
    """A number over 0, in thousandths at the finest; `=20/3` is 20/3."""
    value = number(cell).limit_denominator(1000)
    if value <= 0:
        raise Unreadable(cells.NOT_OVER_0(value=shown(cell)))
    return int(value) if value.denominator == 1 else value


def not_negative(cell: Cell) -> Fraction:
    """A number of 0 or more."""
    value = number(cell)
    if value < 0:
        raise Unreadable(cells.LESS_THAN_0(value=shown(cell)))
    return value


def hours(cell: Cell) -> Fraction:
    """Exact hours: decimal (`3.5`, `3,5`), `3:30`, `3h 30m`, or a cell formatted as a time (a
    duration). With more than five decimals they are what a formula made of minutes or seconds: read
    to the second, so that a sheet gives back what was summed up from them.
    """
    found = _hours(cell)
    return found if DECIMALS % found.denominator == 0 else Fraction(round(found * 3600), 3600)


def _hours(cell: Cell) -> Fraction:
    if isinstance(cell, time):
        return Fraction(cell.hour * 3600 + cell.minute * 60 + cell.second, 3600)
    if isinstance(cell, date) and cell.year <= 1900:
        return _hours_near_day_0(cell)
    if isinstance(cell, timedelta):
        if cell < timedelta(0):
            raise _bad_hours(cell)
        return Fraction(round(cell.total_seconds()), 3600)
    if isinstance(cell, str):
        said = text(cell)
        if found := _COLON.fullmatch(said):
            return Fraction(int(found[1]) * 3600 + int(found[2]) * 60 + int(found[3] or 0), 3600)
        if (found := _SPOKEN.fullmatch(said)) and (found[1] or found[2]):
            return (number(found[1]) if found[1] else Fraction(0)) + (
                number(found[2]) / 60 if found[2] else 0
            )
    try:
        value = number(cell)
    except Unreadable:
        raise _bad_hours(cell) from None
    if value < 0:
        raise _bad_hours(cell)
    return value


def _hours_near_day_0(cell: date) -> Fraction:
    """Within its first day a length of time; from then on the number that was typed.

    A cell keeps its look: 6 typed where 7:30 stood shows as 0:00, and is read as the 6th of January
    1900.
    """
    moment = cell if isinstance(cell, datetime) else datetime.combine(cell, time())
    seconds = round((moment - datetime(1899, 12, 30)).total_seconds())
    if seconds < 86400:
        return Fraction(seconds, 3600)
    # Day 60, the 29th of February 1900, was never there: before it, a spreadsheet's days are one
    # later than ours.
    return Fraction(seconds - (86400 if moment < datetime(1900, 3, 1) else 0), 86400)


def _bad_hours(cell: Cell) -> Unreadable:
    return Unreadable(cells.NOT_HOURS(value=shown(cell)))


def dollars(cell: Cell) -> Decimal:
    """An amount of dollars and whole cents, 0 or more."""
    value = number(cell)
    if isinstance(cell, str) and _TWO_WAYS.fullmatch(text(cell)):
        raise Unreadable(cells.TWO_AMOUNTS(value=shown(cell), **_both(cell)))
    if value < 0 or (value * 100).denominator != 1:
        raise Unreadable(cells.NOT_DOLLARS(value=shown(cell)))
    return (Decimal(int(value * 100)) / 100).quantize(Decimal("0.01"))


def _both(cell: str) -> dict[str, str]:
    """What an amount such as `1.250` may mean, each written so that it can mean nothing else."""
    before, after = re.sub(r"[^\d.]", "", cell).split(".")
    return {"thousands": f"{int(before + after)}", "cents": f"{int(before)}.{after[:2]}"}


def percent(cell: Cell) -> Fraction:
    """A share from 0 to 1: with `%` or over 1 it is divided by 100, else it is a fraction
    already.
    """
    said = cell.strip() if isinstance(cell, str) else cell
    try:
        if isinstance(said, str) and said.endswith("%"):
            value = number(said[:-1].strip()) / 100
        else:
            value = number(said)
            if value > 1:
                value /= 100
    except Unreadable:
        text(cell)  # an error value has a sentence of its own
        raise _bad_share(cell) from None
    if not 0 <= value <= 1:
        raise _bad_share(cell)
    return value


def _bad_share(cell: Cell) -> Unreadable:
    return Unreadable(cells.NOT_A_SHARE(value=shown(cell)))
