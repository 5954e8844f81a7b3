"""Years: days that people wrote without one, or with the month as a word, in the year that a source
says.
"""

from __future__ import annotations

import re
from datetime import date

from toolkit.tables.moments import DayOrder
from toolkit.tables.weekdays import weekday_named, words
from toolkit.words import key
from toolkit.workbooks.cells import Cell

SCHOOL_YEAR_BEGINS = 8  # August
_SHORT = re.compile(r"(\d{1,2})\s*([-/.])\s*(\d{1,2})\.?")
_WORD_FIRST = re.compile(r"([^\W\d_]{3,10})\.?\s*(\d{1,2})(?:st|nd|rd|th|º)?(?:,?\s+(\d{4}))?")
_DAY_FIRST = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|º|\.)?[\s-]*(?:de\s+"
    r"|of\s+)?([^\W\d_]{3,10})\.?(?:,?[\s-]*(?:del?\s+)?(\d{4}))?"
)
_WEEK_OF = re.compile(
    r"(?:(?:the\s+)?week\s+(?:of|starting|beginning|ending)|wk\.?(?:\s+of)?|w/e|semana\s+del?)"
    r"\s+(?=\w)",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(rf"({'|'.join(words(2))})\.?,?\s+(?=\w)", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th|º)?(?:,?\s+\d{4})?")
_FROM_TO = re.compile(r"(\d{1,2})\s*[-–—]\s*(\d{1,2})")
MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "jan january ene enero",
            "feb february febrero febr",
            "mar march marzo",
            "apr april abr abril",
            "may mayo",
            "jun june junio",
            "jul july julio",
            "aug august ago agosto",
            "sep sept september set septiembre setiembre",
            "oct october octubre",
            "nov november noviembre",
            "dec december dic diciembre",
        ),
        start=1,
    )
    for word in words.split()
}


def month_named(said: str) -> int | None:
    """The month that a text is, such as a tab's title; a year beside it is no matter."""
    return MONTHS.get(key(re.sub(r"\d{2,4}", "", said)))


def year_of(month: int, year: str) -> int | None:
    """The year in which a month falls: `2023`, or of `2022-23` the part of the school year."""
    found = re.findall(r"\d{4}", year[:4])
    if not found:
        return None
    first = int(found[0])
    if re.fullmatch(r"\d{4}", year.strip()):
        return first
    return first if month >= SCHOOL_YEAR_BEGINS else first + 1


def whole_day(cell: Cell, year: str, order: DayOrder, month: int | None = None) -> Cell:
    """The day that a text without a year, or with a month in words, means; the cell as it is where
    it is none. `month` is the one that the tab says, of a cell that has the day alone.
    """
    if month is not None and (number := _number(cell)) is not None:
        return _day(year_of(month, year), month, number) or cell
    if not isinstance(cell, str):
        return cell
    said = _without_weekday(cell.strip())
    if month is not None and said != cell.strip() and (number := _number(said)) is not None:
        return _day(year_of(month, year), month, number) or cell
    if found := _SHORT.fullmatch(said):
        one, other = int(found[1]), int(found[3])
        month, number = (one, other) if order == "month first" else (other, one)
        return _day(year_of(month, year), month, number) or cell
    if found := _WORD_FIRST.fullmatch(said):
        word, number, own = found[1], int(found[2]), found[3]
    elif found := _DAY_FIRST.fullmatch(said):
        word, number, own = found[2], int(found[1]), found[3]
    else:
        return said if said != cell.strip() and said[:1].isdigit() else cell
    named = MONTHS.get(key(word))
    elsewhere = month not in (None, named) and weekday_named(word) is not None
    if named is None or elsewhere:  # `mar 5` in a tab of April may be a Tuesday
        return cell
    return _day(int(own) if own else year_of(named, year), named, number) or cell


def with_any_year(cell: Cell, year: str) -> Cell:
    """The text with a year behind it, from which can be told in which order day and month stand."""
    if isinstance(cell, str) and (found := _SHORT.fullmatch(_without_weekday(cell.strip()))):
        return f"{found[1]}/{found[3]}/{year_of(1, year) or 2000}"
    return cell


def _without_weekday(said: str) -> str:
    """A day without the weekday or “week of” before it; `Mar 5` is a day of March, and only `mar 5
    de marzo` a Tuesday. `Mar 6-10` are days of March, and no one day.
    """
    said = _WEEK_OF.sub("", said, count=1) if _WEEK_OF.match(said) else said
    if (found := _WEEKDAY.match(said)) is None:
        return said
    rest = said[found.end() :]
    several = _FROM_TO.fullmatch(rest)
    of_month = int(several[1]) < int(several[2]) if several else _NUMBER.fullmatch(rest)
    return said if key(found[1]) in MONTHS and of_month else rest


def _number(cell: Cell) -> int | None:
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return int(cell) if cell == int(cell) and 1 <= cell <= 31 else None
    found = (
        re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?", cell.strip()) if isinstance(cell, str) else None
    )
    return int(found[1]) if found else None


def _day(year: int | None, month: int, number: int) -> date | None:
    try:
        return date(year, month, number) if year else None
    except ValueError:
        return None
