"""Weeks: every week of a phase that has begun, for each organizer in it, and what it is worth."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from toolkit.calendar import Week
from toolkit.facts.program_weeks import Enrolment, Phase
from toolkit.money import dollars

Why = Literal["served", "break", "before their start", "after their end"]


@dataclass(frozen=True)
class ProgramWeek:
    """A week that touches a phase, for one organizer in it. `why` "served", or why it is not;
    `expected` hours and `share` dollars, 0 where it is not served.
    """

    enrolled: Enrolment
    week: Week
    why: Why
    expected: Fraction
    share: Decimal

    @property
    def organizer(self) -> str:
        return self.enrolled.organizer

    @property
    def phase(self) -> Phase:
        return self.enrolled.phase

    @property
    def spot(self) -> tuple[str, str, Week]:
        """Whose week it is, of which phase, and which."""
        return self.enrolled.organizer, self.enrolled.phase.name, self.week


def weeks(enrolled: Sequence[Enrolment], today: date) -> list[ProgramWeek]:
    """Every week that touches a phase, for each organizer in it, once its Monday has come."""
    found = []
    for one in enrolled:
        served, shares = set(one.served), one.phase.shares
        for week in one.phase.touched:
            if week.monday > today:
                break
            if week in served:
                made = ProgramWeek(one, week, "served", one.phase.hours, shares[week])
            else:
                made = ProgramWeek(one, week, _why_not(one, week), Fraction(0), dollars(0))
            found.append(made)
    return found


def takers(weeks: Iterable[ProgramWeek]) -> dict[tuple[str, Week], str]:
    """The phase that takes the hours of each organizer's week: the one that starts earliest."""
    found: dict[tuple[str, Week], str] = {}
    for one in sorted(weeks, key=lambda one: one.phase.order):
        found.setdefault((one.organizer, one.week), one.phase.name)
    return found


def _why_not(one: Enrolment, week: Week) -> Why:
    days = [day for day in one.phase.days if day in week.span]
    if not days:
        return "break"
    return "before their start" if days[0] < one.own.start else "after their end"
