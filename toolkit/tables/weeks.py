"""Weeks: those of hours and check-ins that are named by a Saturday or Sunday, as long as nobody has
said whether they begin or end then.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from toolkit.tables import moments
from toolkit.tables.claim import Claim
from toolkit.tables.kinds.rows import WEEK_FROM, WEEK_TO
from toolkit.tables.moments import DayOrder
from toolkit.tables.origin import NamedWeeks
from toolkit.tables.parsing import Unreadable, blank, shown
from toolkit.tables.problems import WARNING, Problem
from toolkit.tables.refusals import toml_name
from toolkit.tables.weekdays import ENDS, side_said
from toolkit.tables.years import whole_day
from toolkit.workbooks.cells import Cell

OF_WEEKS = frozenset(("Hours", "Check-ins"))
MOST = 400  # days that show on which day weeks are named
_WEEK = re.compile(r"\b(?:weeks?|wks?|w/[eoc]|semanas?|sem|pay period)\b", re.IGNORECASE)
_ORDERS: tuple[DayOrder, ...] = ("month first", "day first")
_SATURDAY = 5


def names_weeks(heading: str) -> bool:
    """Whether a heading speaks of weeks."""
    return _WEEK.search(heading) is not None


def named_weeks(heading: Cell, days: Iterable[Cell], *, weekdays: bool) -> NamedWeeks | None:
    """The weeks under a heading, where it does not say whether they begin or end with the day that
    names them. `weekdays`: the days of each stand under weekdays of their own, from that day on;
    else each counts in the week from Monday on that has its day, so that only *ending* is no
    matter.
    """
    said = shown(heading)
    side = side_said(said)
    if side if weekdays else (side == ENDS or not names_weeks(said)):
        return None
    found = tuple(islice(dict.fromkeys(day for day in days if not blank(day)), MOST))
    return NamedWeeks(said, found, begins=weekdays)


def on_a_weekend(days: Iterable[Cell], year: str) -> bool:
    """Whether all days are of one weekday, a Saturday or a Sunday, in one of the two orders."""
    filled = [day for day in days if not blank(day)]
    weekends = ({_SATURDAY}, {_SATURDAY + 1})
    return any(_weekdays(filled, order, year) in weekends for order in _ORDERS)


def told(claims: Iterable[Claim]) -> Iterator[Problem]:
    """A problem for each tab of which nobody knows whether its weeks begin or end with the Saturday
    or Sunday that names them: their hours may count a week too early or too late.
    """
    for claim in claims:
        if claim.table.title not in OF_WEEKS:
            continue
        for tab, weeks, year in dict.fromkeys(_named(claim)):
            if on_a_weekend(weeks.days, year):
                day = shown(weeks.days[0])
                kind = WEEK_FROM if weeks.begins else WEEK_TO
                section = toml_name(claim.table.title)
                fault = kind(heading=weeks.heading or day, day=day, section=section)
                yield Problem(WARNING, claim.table.title, tab, None, None, day, fault)


def _named(claim: Claim) -> Iterator[tuple[str, NamedWeeks, str]]:
    """The tabs of a table whose weeks nobody has spoken of: what each is called, its weeks and the
    year of its days.
    """
    if claim.origin is not None:
        for tab in claim.origin.tabs:
            if tab.weeks is not None:
                yield tab.label, tab.weeks, tab.year
    elif position := claim.positions.get("date"):
        heading, *days = claim.grid.columns[position - 1][claim.heading_row - 1 :] or [None]
        weeks = named_weeks(heading, days, weekdays=False)
        if weeks is not None:
            yield claim.grid.title, weeks, ""


def _weekdays(days: Iterable[Cell], order: DayOrder, year: str) -> set[int]:
    """The weekdays of days, those without a year in that one; none where one cannot be read."""
    found = set()
    for day in days:
        try:
            read = moments.day(whole_day(day, year, order), order)
        except Unreadable:
            return set()
        found.add(read.weekday())
    return found
