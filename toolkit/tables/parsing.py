"""Parsing: what one cell says as a text, number, date, time, length of time, share or yes.

Every parser takes a cell that is not blank and returns its value, or raises `Unreadable` with what is wrong and how to
fix it. Source: measures.md, *Reading, before any sum* (numbers, dates) and data-dictionary.md, *Types*.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from toolkit.calendar import SERIAL_ZERO, Span
from toolkit.words import Sentence, key, sentence
from toolkit.workbooks.cells import Cell

DayOrder = Literal["month first", "day first"]

ERROR_CELLS = frozenset({
    "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#ERROR!", "#SPILL!", "#CALC!", "#GETTING_DATA",
    "#BLOCKED!", "#FIELD!",
})  # fmt: skip
FIRST_YEAR, LAST_YEAR = 1900, 2199  # outside of them a year is a slip of the hand, and the sums' calendars end
LONGEST_BREAK = 3660  # days
LONGEST_NUMBER = 18  # digits on either side of the point: more than any sheet can mean
LAST_SERIAL = 2958466  # the day after 9999-12-31

_ISO = re.compile(
    r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?"
)
_SHORT = re.compile(
    r"(\d{1,2})/(\d{1,2})/(\d{4})(?:,?\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?\s?m\.?)?)?", re.IGNORECASE
)
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2})(?::(\d{2}))?)?\s*h?\s*([ap])?\.?\s?(?:m\.?)?", re.IGNORECASE)
_PLAIN = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)")
_GROUPED = re.compile(r"[+-]?\d+(?:,\d{3})+(?:\.\d*)?")
_SPACED = re.compile(r"[+-]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?")
_COMMA = re.compile(r"[+-]?\d*,(?!\d{3}$)\d+")
_EUROPEAN = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+,(?!\d{3}$)\d+")
_COLON = re.compile(r"(\d{1,3})\s*[:h]\s*([0-5]\d)(?::([0-5]\d))?", re.IGNORECASE)
_SPOKEN = re.compile(
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:h|hr|hrs|hours?|horas?))?\s*(?:(\d+(?:[.,]\d+)?)\s*(?:m|min|mins|minutes?|minutos?))?",
    re.IGNORECASE,
)
YES = frozenset({"yes", "y", "x", "✓", "✔", "☑", "✅", "true", "si", "s", "1", "verdadero"})
NO = frozenset({"no", "n", "false", "0", "falso", "✗", "✘", "❌", "☐"})


class Unreadable(Exception):
    """A cell that does not say what its column needs; carries the two sentences of a `Problem`.

    `said` is the part of the cell that is at fault, where it is not the whole.
    """

    def __init__(self, problem: Sentence, fix: Sentence, said: str | None = None) -> None:
        super().__init__(problem.template)
        self.problem, self.fix, self.said = problem, fix, said


def blank(cell: Cell) -> bool:
    """Whether nothing is written there: empty, or only spaces and signs that nobody can see."""
    if not isinstance(cell, str):
        return cell is None
    if not cell or cell.isspace():
        return True
    return not cell.isascii() and not key(cell)


def shown(cell: Cell) -> str:
    """The cell as text a person would recognise: whole numbers without `.0`, dates as ISO."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, int):
        return str(cell) if abs(cell) < 10**LONGEST_NUMBER else repr(_float(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(sep=" ")
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        minutes = round(cell.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02d}"
    return str(cell)


def _float(whole: int) -> float:
    try:
        return float(whole)
    except OverflowError:
        return float("inf") if whole > 0 else float("-inf")


def text(cell: Cell) -> str:
    """Text as typed, without spaces around it; an error value such as `#REF!` is unreadable."""
    said = shown(cell)
    if said in ERROR_CELLS:
        raise Unreadable(
            sentence("The cell shows the error {value}.", value=said),
            sentence("Mend the formula in this cell, or type the value."),
        )
    return said


def _bad_date(cell: Cell) -> Unreadable:
    return Unreadable(
        sentence("“{value}” is not a date.", value=shown(cell)),
        sentence("Write the date as year-month-day, such as 2023-02-06."),
    )


def day(cell: Cell, order: DayOrder) -> date:
    """A date from a date cell, a spreadsheet's day number, ISO text, or the locale's short form; times are dropped."""
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
            return _plausible(date(int(found[1]), int(found[2]), int(found[3])), cell)
        if found := _SHORT.fullmatch(said):
            first, second = int(found[1]), int(found[2])
            month, number = (first, second) if order == "month first" else (second, first)
            return _plausible(date(int(found[3]), month, number), cell)
    except ValueError:
        raise Unreadable(
            sentence("There is no day “{value}” in the calendar.", value=said),
            sentence("Write the date as year-month-day, such as 2023-02-06."),
        ) from None
    raise _bad_date(cell)


def _plausible(found: date, cell: Cell) -> date:
    if FIRST_YEAR <= found.year <= LAST_YEAR:
        return found
    raise Unreadable(
        sentence("The year of “{value}” cannot be meant.", value=shown(cell)),
        sentence("Write the date as year-month-day, such as 2023-02-06."),
    )


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
            r"\s+(?:to|through|until|al?|hasta|-|–|—)\s+|\s*[–—]\s*|\s*\.\.\s*", part.strip(), flags=re.IGNORECASE
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
    return Unreadable(
        sentence("“{value}” is not a range of dates.", value=shown(cell)),
        sentence("Write ranges as 2023-03-20 to 2023-03-24, several separated by ; ."),
    )


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
                hour = hour % 12 + (12 if found[4].casefold() == "p" else 0) if 1 <= hour <= 12 else 99
            if hour < 24 and minute < 60 and second < 60:
                return hour * 3600 + minute * 60 + second
    raise Unreadable(
        sentence("“{value}” is not a time of day.", value=shown(cell)),
        sentence("Write the time as 17:00 or 5:00 PM."),
    )


def _bad_number(cell: Cell) -> Unreadable:
    return Unreadable(
        sentence("“{value}” is not a number.", value=shown(cell)),
        sentence("Write a plain number, such as 12 or 3.5."),
    )


def number(cell: Cell) -> Fraction:
    """An exact number: `1,250` has a thousands separator, `3,5` a decimal comma; a `$` is allowed."""
    if isinstance(cell, bool) or not isinstance(cell, (int, float, Decimal, str)):
        raise _bad_number(cell)
    if not isinstance(cell, str):
        if isinstance(cell, Decimal) and not (cell.is_finite() and abs(cell.adjusted()) < LONGEST_NUMBER):
            raise _bad_number(cell)
        if not -(10**LONGEST_NUMBER) < cell < 10**LONGEST_NUMBER:  # nor is NaN
            raise _bad_number(cell)
        return Fraction(repr(cell)) if isinstance(cell, float) else Fraction(cell)
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
    if value.denominator != 1 or (low is not None and value < low) or (high is not None and value > high):
        if low is not None and high is not None:
            raise Unreadable(
                sentence(
                    "“{value}” is not a whole number from {low} to {high}.", value=shown(cell), low=low, high=high
                ),
                sentence("Write a whole number from {low} to {high}, or leave it blank.", low=low, high=high),
            )
        raise Unreadable(
            sentence("“{value}” is not a whole number of {low} or more.", value=shown(cell), low=low or 0),
            sentence("Write a whole number of {low} or more, or leave it blank.", low=low or 0),
        )
    return int(value)


def not_negative(cell: Cell) -> Fraction:
    """A number of 0 or more."""
    value = number(cell)
    if value < 0:
        raise Unreadable(
            sentence("“{value}” is less than 0.", value=shown(cell)),
            sentence("Write a number of 0 or more."),
        )
    return value


def hours(cell: Cell) -> Fraction:
    """Exact hours: decimal (`3.5`, `3,5`), `3:30`, `3h 30m`, or a cell formatted as a time (a duration)."""
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
            return (number(found[1]) if found[1] else Fraction(0)) + (number(found[2]) / 60 if found[2] else 0)
    try:
        value = number(cell)
    except Unreadable:
        text(cell)  # an error value has a sentence of its own
        raise _bad_hours(cell) from None
    if value < 0:
        raise _bad_hours(cell)
    return value


def _hours_near_day_0(cell: date) -> Fraction:
    """Within its first day a length of time; from then on the number that was typed.

    A cell keeps its look: 6 typed where 7:30 stood shows as 0:00, and is read as the 6th of January 1900.
    """
    moment = cell if isinstance(cell, datetime) else datetime.combine(cell, time())
    seconds = round((moment - datetime(1899, 12, 30)).total_seconds())
    if seconds < 86400:
        return Fraction(seconds, 3600)
    # Day 60, the 29th of February 1900, was never there: before it, a spreadsheet's days are one later than ours.
    return Fraction(seconds - (86400 if moment < datetime(1900, 3, 1) else 0), 86400)


def _bad_hours(cell: Cell) -> Unreadable:
    return Unreadable(
        sentence("“{value}” is not a number of hours.", value=shown(cell)),
        sentence("Write the hours as 3.5 or 3:30."),
    )


def dollars(cell: Cell) -> Decimal:
    """An amount of dollars and whole cents, 0 or more."""
    value = number(cell)
    if value < 0 or (value * 100).denominator != 1:
        raise Unreadable(
            sentence("“{value}” is not an amount of dollars and cents.", value=shown(cell)),
            sentence("Write the amount as 1250 or 1,250.00."),
        )
    return (Decimal(int(value * 100)) / 100).quantize(Decimal("0.01"))


def percent(cell: Cell) -> Fraction:
    """A share from 0 to 1: with `%` or over 1 it is divided by 100, else it is a fraction already."""
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
        value = Fraction(-1)
    if not 0 <= value <= 1:
        raise Unreadable(
            sentence("“{value}” is not a share between 0% and 100%.", value=shown(cell)),
            sentence("Write a share such as 65%."),
        )
    return value


def yes_no(cell: Cell) -> bool:
    """Yes or no: `Yes`, `No`, `x`, `✓`, `Sí`, `TRUE`, 1, 0, or a checkbox."""
    if isinstance(cell, bool):
        return cell
    said = key(text(cell))
    if said in YES:
        return True
    if said in NO:
        return False
    raise Unreadable(
        sentence("“{value}” is neither Yes nor No.", value=shown(cell)),
        sentence("Write Yes or No."),
    )


def parts(cell: Cell) -> list[str]:
    """The several entries of one cell, separated by `,` or `;` or a line break."""
    return [part.strip() for part in re.split(r"[,;\n]", text(cell)) if part.strip()]
