"""Years: whether the dates of a tab leave their year out, and what its title or file says of it."""

from __future__ import annotations

import re

from toolkit.adopting.deciding import Decision
from toolkit.adopting.fits import column, elsewhere
from toolkit.adopting.shapes import without_year
from toolkit.tables.columns import Date

_SCHOOL_YEAR = re.compile(r"(?<!\d)(?:20)?(\d\d)\s*[-–/_]\s*(?:20)?(\d\d)(?!\d|[-/]\d)")
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
    sheet = decision.layout.sheet
    above = [sheet.said(row, place) for row, places in decision.layout.above for place in places]
    found: set[str] = set()
    for text in (sheet.title, sheet.file, *above):
        for year in _SCHOOL_YEAR.finditer(text):
            if (int(year[1]) + 1) % 100 == int(year[2]):
                found.add(f"20{year[1]}-{year[2]}")
        found |= {year[1] for year in _YEAR.finditer(_SCHOOL_YEAR.sub(" ", text))}
    return found.pop() if len(found) == 1 else ""
