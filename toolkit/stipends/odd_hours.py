"""Odd hours: those that a person has to look at. They count all the same, uncapped."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Literal, NamedTuple

from toolkit.calendar import Week
from toolkit.facts.each import grouped
from toolkit.stipends.evidence import Entry, together
from toolkit.stipends.timesheets import Timesheet

DAY_HOURS = 24


class Odd(NamedTuple):
    """What is odd about an entry: `other` is the entry that it overlaps or repeats, `hours` those
    of its whole day.
    """

    kind: Literal["over 24", "overlap", "break", "twice", "no week"]
    entry: Entry
    other: Entry | None = None
    hours: Fraction = Fraction(0)

    @property
    def spot(self) -> tuple[str, Week]:
        return self.entry.organizer, self.entry.week


def odd_hours(sheets: Iterable[Timesheet]) -> list[Odd]:
    """Over 24 hours in a day, overlapping, in a break week; and rows that say the same twice, which
    only the note tells.

    A day over 24 hours is told at its lowest Hours row, an overlap at the row that starts later.
    """
    known = [(sheet.place.why, one) for sheet in sheets for one in sheet.counted]
    days = grouped(((one.organizer, one.day), one) for _, one in known).values()
    shared = [day for day in days if len(day) > 1]  # most stand alone on their day
    logged = [[one for one in day if one.table == "Hours"] for day in shared]
    in_breaks = [one for why, one in known if why == "break" and one.table == "Hours"]
    return [
        *(odd for day in days for odd in _over(day)),
        *(odd for day in logged for odd in _overlaps(day)),
        *(odd for day in logged for odd in _twice(day)),
        *(Odd("break", one, hours=one.hours) for one in in_breaks),
    ]


def _over(day: list[Entry]) -> list[Odd]:
    hours = together(one.hours for one in day)
    if hours <= DAY_HOURS:
        return []
    lowest = max(day, key=lambda one: (one.table == "Hours", one.row, one.table))
    return [Odd("over 24", lowest, hours=hours)]


def _overlaps(day: list[Entry]) -> list[Odd]:
    timed = [(one.starts, one.ends, one) for one in day if one.starts is not None and one.ends]
    found, until, holder = [], -1, None
    for starts, ends, one in sorted(timed, key=lambda each: (each[0], each[2].row)):
        if ends <= starts:
            continue
        if starts < until:
            found.append(Odd("overlap", one, holder))
        if ends > until:
            until, holder = ends, one
    return found


def _twice(day: list[Entry]) -> list[Odd]:
    first: dict[tuple[str, Fraction], Entry] = {}
    found = []
    for one in day:
        if one.starts is None or one.ends is None:
            earlier = first.setdefault((one.what, one.hours), one)
            if earlier is not one:
                found.append(Odd("twice", one, earlier))
    return found
