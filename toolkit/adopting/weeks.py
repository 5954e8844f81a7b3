"""Weeks: whether those of a log of hours or check-ins begin or end with the day that names them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from toolkit.adopting.deciding import Decision
from toolkit.adopting.profile import TabProfile
from toolkit.tables import moments
from toolkit.tables.moments import DayOrder
from toolkit.tables.parsing import Unreadable
from toolkit.tables.weekdays import BEGINS, side_said, weekday_named
from toolkit.tables.years import whole_day
from toolkit.workbooks.cells import Cell

_OF_WEEKS = frozenset(("Hours", "Check-ins"))
_ORDERS: tuple[DayOrder, ...] = ("month first", "day first")
_WEEK = re.compile(r"\b(?:weeks?|wks?|w/[eoc]|semanas?|sem|pay period)\b", re.IGNORECASE)
SATURDAY = 5
MOST = 400  # cells that show on which day weeks are named


def with_weeks(tabs: Sequence[TabProfile], decisions: Sequence[Decision]) -> list[TabProfile]:
    """The tabs, of those whose weeks are named by a Saturday or Sunday what their headings say of
    it; asked about where they say neither.
    """
    return [
        tab if tab.week or tab.table not in _OF_WEEKS else _with_week(tab, decision)
        for tab, decision in zip(tabs, decisions, strict=True)
    ]


def _with_week(tab: TabProfile, decision: Decision) -> TabProfile:
    said, days = _weeks(decision)
    if not _is_weekend(days, tab.year or next(iter(tab.years), "")):
        return tab
    side = side_said(said)
    return replace(tab, week=BEGINS) if side == BEGINS else replace(tab, asks_week=not side)


def _weeks(decision: Decision) -> tuple[str, list[Cell]]:
    """What stands over the weeks of a tab, and the days they are named by; no day where it has
    days and no weeks.
    """
    dated = next((one for one in decision.matrices if one.by == "Date"), None)
    beside = next((one.place for one in decision.readings if one.to == "Date"), None)
    weekdays = dated is not None and all(weekday_named(said) is not None for said in dated.says)
    if dated is not None and not weekdays:
        said = " ".join(place.heading for place in dated.places)
        return (said, list(dated.says)) if _WEEK.search(said) else ("", [])
    if beside is not None:
        named = weekdays or _WEEK.search(beside.heading)
        return beside.heading, decision.layout.values(beside)[:MOST] if named else []
    constant = next((one.value for one in decision.constants if one.heading == "Date"), "")
    return (_above(decision, constant), [constant]) if weekdays and constant else ("", [])


def _above(decision: Decision, day: str) -> str:
    """The line above the headings, or the title, that says the day."""
    sheet = decision.layout.sheet
    lines = [
        " ".join(sheet.said(row, place) for place in places)
        for row, places in decision.layout.above
    ]
    return next((line for line in (*lines, sheet.title) if day in line), "")


def _is_weekend(days: Iterable[Cell], year: str) -> bool:
    """Whether all days are of one weekday, a Saturday or a Sunday, in one of the two orders."""
    filled = [day for day in days if day is not None and day != ""]
    weekends = ({SATURDAY}, {SATURDAY + 1})
    return any(_weekdays(filled, order, year) in weekends for order in _ORDERS)


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
