"""Days, weeks and clocks: half-open spans, Monday weeks, school days and days that do not count in
a break.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

SERIAL_ZERO = date(1899, 12, 30)  # both Excel and Google count days from here
DAY = timedelta(days=1)
# Outside of them a year is a slip of the hand, and the sums' calendars end.
FIRST_YEAR, LAST_YEAR = 1900, 2199


def from_serial(serial: float) -> datetime:
    """The moment a spreadsheet's day number stands for, to the second."""
    return datetime(1899, 12, 30) + timedelta(seconds=round(serial * 86400))


def to_serial(moment: date | datetime) -> float:
    """The spreadsheet's day number of a date (a whole number) or of a moment (with a fraction)."""
    if isinstance(moment, datetime):
        return (moment.replace(tzinfo=None) - datetime(1899, 12, 30)) / DAY
    return float((moment - SERIAL_ZERO).days)


def wall_clock(now: datetime, time_zone: str | None) -> datetime:
    """What a clock on the wall shows in a time zone, to the second; on this machine where the zone
    is not known.
    """
    try:
        zone = ZoneInfo(time_zone) if time_zone else None
    except (ZoneInfoNotFoundError, ValueError):
        zone = None
    return now.astimezone(zone).replace(tzinfo=None, microsecond=0)


@dataclass(frozen=True, order=True)
class Span:
    """Days from `start` up to, and not including, `end`."""

    start: date
    end: date

    @classmethod
    def inclusive(cls, first: date, last: date) -> Span:
        """The span that people write with both of its ends meant: `2023-03-20 to 2023-03-24`."""
        return cls(first, last + DAY)

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end

    def clip(self, other: Span) -> Span:
        """The part of this span inside the other; empty where they do not touch."""
        start = max(self.start, other.start)
        return Span(start, max(start, min(self.end, other.end)))

    def days(self) -> Iterator[date]:
        day = self.start
        while day < self.end:
            yield day
            day += DAY

    def __len__(self) -> int:
        return max(0, (self.end - self.start).days)


@dataclass(frozen=True, order=True)
class Week:
    """A Monday-to-Sunday week, named by its Monday."""

    monday: date

    @staticmethod
    def of(day: date) -> Week:
        """The week that a day lies in."""
        return _week_of(day)

    @property
    def span(self) -> Span:
        return Span(self.monday, self.monday + timedelta(days=7))

    @property
    def weekdays(self) -> Span:
        return Span(self.monday, self.monday + timedelta(days=5))

    @property
    def previous(self) -> Week:
        return Week(self.monday - timedelta(days=7))

    @property
    def following(self) -> Week:
        return Week(self.monday + timedelta(days=7))

    def __hash__(self) -> int:  # of its one part, since very many are looked up
        return hash(self.monday)

    def __str__(self) -> str:
        year, week, _ = self.monday.isocalendar()
        return f"{year}-W{week:02d}"


@lru_cache(maxsize=10_000)  # days: a program has few, and asks for the week of each very often
def _week_of(day: date) -> Week:
    monday = day - timedelta(days=day.weekday())
    return Week(monday) if day == monday else _week_of(monday)  # the same for all of its days


class Breaks:
    """The calendar days inside school and phase breaks, on which promises' and flags' clocks stand
    still.
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        self._days = sorted({day.toordinal() for span in spans for day in span.days()})
        self._set = frozenset(self._days)

    def __contains__(self, day: date) -> bool:
        return day.toordinal() in self._set

    @property
    def ordinals(self) -> list[int]:
        """The break days as proleptic ordinals, in order: for vectorised sums."""
        return self._days

    def running_days(self, start: date, end: date) -> int:
        """Days d with start < d <= end that are not break days; negative never: 0 where end is not
        after start.
        """
        a, b = start.toordinal(), end.toordinal()
        if b <= a:
            return 0
        return (b - a) - (bisect_right(self._days, b) - bisect_right(self._days, a))

    def after_running(self, start: date, n: int) -> date:
        """The first day with `n` running days since `start`."""
        day = start
        while n > 0:
            day += DAY
            if day not in self:
                n -= 1
        return day

    def is_school_day(self, day: date) -> bool:
        return day.weekday() < 5 and day not in self

    def school_days(self, start: date, end: date) -> int:
        """Weekdays d with start < d <= end that are not break days."""
        a, b = start.toordinal(), end.toordinal()
        if b <= a:
            return 0
        whole, rest = divmod(b - a, 7)
        first = start.weekday() + 1
        weekdays = whole * 5 + sum((first + i) % 7 < 5 for i in range(rest))
        inside = self._days[bisect_left(self._days, a + 1) : bisect_right(self._days, b)]
        return weekdays - sum(date.fromordinal(day).weekday() < 5 for day in inside)

    def after_school_days(self, start: date, n: int) -> date:
        """The first day with `n` school days since `start`, counted from the day after."""
        day = start
        while n > 0:
            day += DAY
            if self.is_school_day(day):
                n -= 1
        return day


def break_days(school: Iterable[Span], phases: Iterable[tuple[Span, Iterable[Span]]]) -> Breaks:
    """The days on which clocks stand still: those of the school breaks and of the phases' own.

    `phases`: each one's Starts … Ends with its Breaks. While a program runs its clocks run too: a
    day inside phases is a break only where every phase that includes it has it in its Breaks, so
    that school breaks count outside phases only. Source: measures.md, *Clocks*.
    """
    own = [(span, {day for off in breaks for day in off.days()}) for span, breaks in phases]
    off = {day for span in school for day in span.days()}.union(*(days for _, days in own))
    still = (day for day in off if all(day in days for span, days in own if day in span))
    return Breaks(Span.inclusive(day, day) for day in still)
