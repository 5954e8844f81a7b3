"""Program weeks: which weeks of a phase are paid, and which of them each organizer serves."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from toolkit.calendar import DAY, Breaks, Span, Week
from toolkit.facts.each import each
from toolkit.money import shares
from toolkit.tables.program import Program

OPEN_END = date(9999, 1, 1)


@dataclass(frozen=True)
class Phase:
    """One phase of the program. `days` are its weekdays that are not in its own Breaks; `weeks`
    those that hold one.

    Public holidays and `School breaks` never remove a week.
    """

    name: str
    place: int  # its place in the Phases tab, from 0
    row: int
    span: Span
    days: tuple[date, ...]
    weeks: tuple[Week, ...]
    promised: int | None  # Weeks, as the Phases tab says
    hours: Fraction  # a week
    stipend: Decimal
    proration: str | None  # None: the policy is not set
    check_in_every: int | None  # weeks; None: no check-ins are due

    @cached_property
    def shares(self) -> dict[Week, Decimal]:
        """Each program week's share of the stipend: floor of the cents, the whole remainder on the
        last week.
        """
        return dict(zip(self.weeks, shares(self.stipend, len(self.weeks)), strict=True))

    @cached_property
    def touched(self) -> list[Week]:
        """Every Monday week with a day of the phase, program week or not."""
        return _weeks_of(self.span)

    def served(self, own: Span) -> list[Week]:
        """The program weeks of which at least one day lies inside somebody's own dates."""
        days = self.days[bisect_left(self.days, own.start) : bisect_left(self.days, own.end)]
        if not days:
            return []
        first, last = Week.of(days[0]).monday, Week.of(days[-1]).monday
        return [week for week in self.weeks if first <= week.monday <= last]

    @property
    def order(self) -> tuple[date, int]:
        """The phase that starts earlier comes first."""
        return (self.span.start, self.place)


def _mondays(days: Iterable[date]) -> list[Week]:
    return list(dict.fromkeys(Week.of(day) for day in days))


def _weeks_of(span: Span) -> list[Week]:
    if not len(span):
        return []
    first, last = Week.of(span.start), Week.of(span.end - DAY)
    return [
        Week.of(first.monday + timedelta(days=7 * n))
        for n in range((last.monday - first.monday).days // 7 + 1)
    ]


def program_days(span: Span, breaks: Breaks) -> tuple[date, ...]:
    """The weekdays (Monday to Friday) inside a span that are not in its breaks."""
    return tuple(day for day in span.days() if day.weekday() < 5 and day not in breaks)


def phases(program: Program) -> list[Phase]:
    """The phases in the order of their tab. Source: measures.md, *Program weeks*."""
    first = each(program.phases, "phase", "row", "starts", "ends", "breaks")
    second = each(
        program.phases, "weeks", "hours_per_week", "stipend", "proration", "check_in_every"
    )
    found: list[Phase] = []
    for (name, row, starts, ends, breaks), paid in zip(first, second, strict=True):
        span = _span(starts, ends)
        days = program_days(span, Breaks(breaks or ()))
        found.append(Phase(name, len(found), row, span, days, tuple(_mondays(days)), *paid))
    return found


def _span(starts: date | None, ends: date | None) -> Span:
    """Half-open; a blank end is open. A phase that ends before it starts has no day."""
    first = starts or date.min
    return Span(first, max(first, ends + DAY if ends else OPEN_END))


@dataclass(frozen=True)
class Enrolment:
    """One organizer in one phase, with the organizer's own dates (open where they are blank)."""

    organizer: str
    phase: Phase
    own: Span
    place: int  # the organizer's place in the Organizers tab, from 0

    @property
    def served(self) -> list[Week]:
        """The program weeks they serve, those to come included."""
        return self.phase.served(self.own)


def enrolments(program: Program, known: Sequence[Phase] | None = None) -> list[Enrolment]:
    """Who is in which phase, in the order of the Organizers tab and then of the Phases tab."""
    by_name = {phase.name: phase for phase in (phases(program) if known is None else known)}
    found = []
    team = each(program.organizers, "organizer", "phases", "starts", "ends")
    for place, (organizer, names, starts, ends) in enumerate(team):
        mine = {by_name[name].place: by_name[name] for name in names or () if name in by_name}
        own = _span(starts, ends)
        found += [Enrolment(organizer, mine[spot], own, place) for spot in sorted(mine)]
    return found


def served_weeks(program: Program) -> dict[str, frozenset[Week]]:
    """For each organizer who is in a phase, the program weeks they serve, of all their phases."""
    found: dict[str, frozenset[Week]] = {}
    served: dict[tuple[int, Span], frozenset[Week]] = {}  # most organizers have the same dates
    for one in enrolments(program):
        alike = one.phase.place, one.own
        if alike not in served:
            served[alike] = frozenset(one.served)
        found[one.organizer] = found.get(one.organizer, frozenset()) | served[alike]
    return found
