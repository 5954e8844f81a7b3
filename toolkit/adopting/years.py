"""Years: whether the dates of a tab leave their year out, and what its title or file says of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime

from toolkit.adopting.day_shapes import without_year
from toolkit.adopting.deciding import Decision
from toolkit.adopting.fits import column, elsewhere
from toolkit.tables.columns import Date

_SCHOOL_YEAR = re.compile(r"(?<!\d)(?:20)?(\d\d)\s*[-–/_]\s*(?:20)?(\d\d)(?!\d|[-/]\d)")
AUGUST = 8  # a school year begins with it
EARLIEST = 2000
MOST_YEARS = 4
_RECENT = frozenset(
    ("Date", "Timestamp", "Assessed on", "Follow up by", "Asked on", "Opens", "Starts")
)
_YEAR = re.compile(r"(?<![\d/-])(20\d\d)(?![\d/])")


def lacks_year(decision: Decision) -> bool:
    """Whether a column of days, or the headings of a matrix of days, leave out the year."""
    table = decision.table or ""
    days = any(
        isinstance(column(*_declared(table, one.to)), Date) and one.place.looks["no year"] >= 0.5
        for one in decision.readings
        if isinstance(one.to, str)
    )
    return days or any(
        matrix.by == "Date" and any(map(without_year, matrix.says)) for matrix in decision.matrices
    )


def _declared(table: str, to: str) -> tuple[str, str]:
    of, heading = elsewhere(table, to)
    return of, str(heading)


def year_said(decision: Decision) -> str:
    """The year that a tab's title, a line above it or its file says, as toolkit.toml has it:
    `2022-23` or `2023`; "" where none or several do.
    """
    found = _years(decision)
    return found.pop() if len(found) == 1 else ""


def likely_years(decisions: Sequence[Decision]) -> tuple[str, ...]:
    """The years that anything in the workbooks says, as toolkit.toml has them, the likeliest first:
    those of titles, lines above the headings and files, then the school years of whole dates.
    """
    told: Counter[str] = Counter()
    for decision in decisions:
        told.update(_years(decision))
    dated: Counter[str] = Counter()
    for decision in decisions:
        for cell in _days(decision):
            dated[_school_year(_first_year(cell))] += 1
    latest_first = sorted(told, key=lambda year: (told[year], year), reverse=True)
    most_first = sorted(dated, key=lambda year: (dated[year], year), reverse=True)
    return tuple(dict.fromkeys([*latest_first, *most_first]))[:MOST_YEARS]


def school_years(today: date | None) -> tuple[str, ...]:
    """The school year of a day and the one before, which most logs are of."""
    if today is None:
        return ()
    first = _first_year(today)
    return _school_year(first), _school_year(first - 1)


def _first_year(day: date) -> int:
    return day.year if day.month >= AUGUST else day.year - 1


def _school_year(first: int) -> str:
    return f"{first}-{(first + 1) % 100:02d}"


def _days(decision: Decision) -> list[date]:
    """The whole dates of a log or a list, but those of hiring and birth, which are of long ago."""
    sheet, rows = decision.layout.sheet, decision.layout.lines.records[:5_000]
    places = [
        one.place
        for one in decision.readings
        if isinstance(one.to, str) and one.to.rpartition(".")[2] in _RECENT
    ]
    cells = [sheet.cell(row, place.number) for place in places for row in rows]
    return [cell for cell in cells if isinstance(cell, date | datetime) and cell.year >= EARLIEST]


def _years(decision: Decision) -> set[str]:
    """What a tab's title, a line above it or its file says of years."""
    sheet = decision.layout.sheet
    above = [sheet.said(row, place) for row, places in decision.layout.above for place in places]
    found: set[str] = set()
    for text in (sheet.title, sheet.file, *above):
        for year in _SCHOOL_YEAR.finditer(text):
            if (int(year[1]) + 1) % 100 == int(year[2]):
                found.add(f"20{year[1]}-{year[2]}")
        found |= {year[1] for year in _YEAR.finditer(_SCHOOL_YEAR.sub(" ", text))}
    return found
