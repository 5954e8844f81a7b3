"""Weeks: whether those of a log of hours or check-ins begin or end with the day that names them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from toolkit.adopting.deciding import Decision
from toolkit.adopting.profile import TabProfile
from toolkit.tables.weekdays import BEGINS, side_said, weekday_named
from toolkit.tables.weeks import MOST, OF_WEEKS, names_weeks, on_a_weekend
from toolkit.workbooks.cells import Cell


def with_weeks(tabs: Sequence[TabProfile], decisions: Sequence[Decision]) -> list[TabProfile]:
    """The tabs, of those whose weeks are named by a Saturday or Sunday what their headings say of
    it; asked about where they say neither.
    """
    return [
        tab if tab.week or tab.table not in OF_WEEKS else _with_week(tab, decision)
        for tab, decision in zip(tabs, decisions, strict=True)
    ]


def _with_week(tab: TabProfile, decision: Decision) -> TabProfile:
    said, days = _weeks(decision)
    if not on_a_weekend(days, tab.year or next(iter(tab.years), "")):
        return tab
    side = side_said(said)
    # Whoever reads the tab sees what stands over a column of weeks; of others maybe only the day.
    column = any(one.to == "Date" for one in decision.readings)
    said_once = side == BEGINS or (side and not column)
    return replace(tab, week=side) if said_once else replace(tab, asks_week=not side)


def _weeks(decision: Decision) -> tuple[str, list[Cell]]:
    """What stands over the weeks of a tab, and the days they are named by; no day where it has
    days and no weeks.
    """
    dated = next((one for one in decision.matrices if one.by == "Date"), None)
    beside = next((one.place for one in decision.readings if one.to == "Date"), None)
    weekdays = dated is not None and all(weekday_named(said) is not None for said in dated.says)
    if dated is not None and not weekdays:
        said = " ".join(place.heading for place in dated.places)
        return (said, list(dated.says)) if names_weeks(said) else ("", [])
    if beside is not None:
        named = weekdays or names_weeks(beside.heading)
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
