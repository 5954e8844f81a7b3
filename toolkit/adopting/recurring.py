"""Recurring: whether people stand on a tab once each, as on a list, or again and again, as in a
log.
"""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.adopting.candidates import ReadAs
from toolkit.adopting.layout import ColumnPlace, Layout


def recurrence(layout: Layout, table: str, readings: Sequence[ReadAs]) -> float:
    """A roster and a list of applicants name everybody once, a log names people again."""
    names = [one.place for one in readings if set(one.names) & {"Last name", "Person"}]
    if not names or layout.n_records < 8:
        return 0.0
    firsts = [one.place for one in readings if "First name" in one.names]
    distinct = _distinct(layout, [*names, *firsts])
    if table in ("Roster", "Applications", "Organizers"):
        return 0.25 if distinct >= 0.95 else -0.4 if distinct < 0.75 else 0.0
    if table == "Conversations":
        return 0.25 if distinct < 0.9 else 0.0
    return 0.0


def lists_people(layout: Layout, readings: Sequence[ReadAs]) -> bool:
    """Whether first and last names in two columns stand there once each, and not each with its day:
    a list to call from, no log.
    """
    names = [one.place for one in readings if one.to == "Person"]
    if len(names) < 2 or layout.n_records < 8:
        return False
    days = [one.place.looks.share_filled for one in readings if one.to == "Date"]
    return max(days, default=0.0) < 0.95 and _distinct(layout, names) >= 0.95


def repeats(layout: Layout, readings: Sequence[ReadAs]) -> bool:
    """Whether a list names people again and again, as a log does."""
    names = [one.place for one in readings if set(one.names) & {"First name", "Last name"}]
    return bool(names) and layout.n_records >= 8 and _distinct(layout, names) < 0.75


def _distinct(layout: Layout, places: Sequence[ColumnPlace]) -> float:
    rows = layout.lines.records[:500]
    said = {
        tuple(layout.sheet.said(row, place.number).casefold() for place in places) for row in rows
    }
    return len(said) / len(rows) if rows else 1.0
