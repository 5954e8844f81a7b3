"""Program weeks: which weeks of a phase are paid, and which of them each organizer serves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pandas as pd

from toolkit.calendar import DAY, Breaks, Span, Week
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

    @property
    def shares(self) -> dict[Week, Decimal]:
        """Each program week's share of the stipend: floor of the cents, the whole remainder on the
        last week.
        """
        return dict(zip(self.weeks, shares(self.stipend, len(self.weeks)), strict=True))

    @property
    def touched(self) -> list[Week]:
        """Every Monday week with a day of the phase, program week or not."""
        return _weeks_of(self.span)

    def served(self, own: Span) -> list[Week]:
        """The program weeks of which at least one day lies inside somebody's own dates."""
        return _mondays(day for day in self.days if day in own)

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
        Week(first.monday + timedelta(days=7 * n))
        for n in range((last.monday - first.monday).days // 7 + 1)
    ]


def program_days(span: Span, breaks: Breaks) -> tuple[date, ...]:
    """The weekdays (Monday to Friday) inside a span that are not in its breaks."""
    return tuple(day for day in span.days() if day.weekday() < 5 and day not in breaks)


def phases(program: Program) -> list[Phase]:
    """The phases in the order of their tab. Source: measures.md, *Program weeks*."""
    frame = program.phases
    found = []
    columns = (
        "phase",
        "row",
        "starts",
        "ends",
        "breaks",
        "weeks",
        "hours_per_week",
        "stipend",
        "proration",
        "check_in_every",
    )
    rows = zip(*(frame[c] for c in columns), strict=True)
    for place, (name, row, starts, ends, breaks, weeks, hours, stipend, policy, every) in enumerate(
        rows
    ):
        span = _span(starts, ends)
        days = program_days(span, Breaks(breaks if isinstance(breaks, tuple) else ()))
        found.append(
            Phase(
                name=name,
                place=place,
                row=int(row),
                span=span,
                days=days,
                weeks=tuple(_mondays(days)),
                promised=None if pd.isna(weeks) else int(weeks),
                hours=hours,
                stipend=stipend,
                proration=None if pd.isna(policy) else policy,
                check_in_every=None if pd.isna(every) else int(every),
            )
        )
    return found


def _span(starts: pd.Timestamp, ends: pd.Timestamp) -> Span:
    """Half-open; a blank end is open. A phase that ends before it starts has no day."""
    first = date.min if pd.isna(starts) else starts.date()
    end = OPEN_END if pd.isna(ends) else ends.date() + DAY
    return Span(first, max(first, end))


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
    frame = program.organizers
    found = []
    for place, (organizer, names, starts, ends) in enumerate(
        zip(frame["organizer"], frame["phases"], frame["starts"], frame["ends"], strict=True)
    ):
        mine = [
            by_name[name]
            for name in dict.fromkeys(names if isinstance(names, tuple) else ())
            if name in by_name
        ]
        own = _span(starts, ends)
        found += [
            Enrolment(organizer, phase, own, place)
            for phase in sorted(mine, key=lambda one: one.place)
        ]
    return found


def served_weeks(program: Program) -> dict[str, frozenset[Week]]:
    """For each organizer who is in a phase, the program weeks they serve, of all their phases."""
    found: dict[str, frozenset[Week]] = {}
    for one in enrolments(program):
        found[one.organizer] = found.get(one.organizer, frozenset()) | set(one.served)
    return found
