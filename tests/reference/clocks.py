"""Clocks, one day after the other: running days stand still in breaks, school days are weekdays outside them."""

from __future__ import annotations

from datetime import date, timedelta

DAY = timedelta(days=1)


def monday(day):
    return day - day.weekday() * DAY


def days(first, last):
    """Every day from the first to the last, both included."""
    return [first + n * DAY for n in range((last - first).days + 1)]


class Clock:
    def __init__(self, world):
        school = {
            day for first, last in world.settings["School breaks"] for day in days(first, last)
        }
        phases = [
            (
                set(days(phase.starts, phase.ends)),
                {day for first, last in phase.breaks for day in days(first, last)},
            )
            for phase in (world.phases or {}).values()
        ]
        self._breaks = set()
        for day in school.union(*(own for _, own in phases)):
            including = [own for inside, own in phases if day in inside]
            if not including or all(day in own for own in including):
                self._breaks.add(day)

    def running(self, since, until):
        """The days after `since`, up to and including `until`, that are no break days."""
        return sum(day not in self._breaks for day in days(since + DAY, until))

    def school_days(self, since, until):
        return sum(
            day.weekday() < 5 and day not in self._breaks for day in days(since + DAY, until)
        )

    def plus(self, since, n, counts=None):
        """The first day with n running days since."""
        day = since
        while n > 0 and day < date.max:
            day += DAY
            if (counts or self._runs)(day):
                n -= 1
        return day

    def plus_school_days(self, since, n):
        return self.plus(since, n, lambda day: day.weekday() < 5 and day not in self._breaks)

    def _runs(self, day):
        return day not in self._breaks
