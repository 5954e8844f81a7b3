"""Serving: where an organizer stands in the program this week: at work, off, between phases, or in
no phase at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from toolkit.calendar import Week
from toolkit.facts.program_weeks import Enrolment

Where = Literal["free", "working", "off", "between"]


@dataclass(frozen=True)
class Serving:
    """One organizer's week of as-of.

    `where`: free (in no phase), working (the week is served), off (a break inside a phase), between
    (phases, or before the first, or after the last) · `phases` that it is a week of; between phases
    those that ended the week before, about which one more letter goes · `back` the next served week
    after this one, `hours` what it expects.
    """

    where: Where
    phases: tuple[str, ...] = ()
    back: Week | None = None
    hours: Fraction = Fraction(0)

    @property
    def silent(self) -> bool:
        """Whether there is nothing to write about."""
        return self.where == "between" and not self.phases


def serving(organizer: str, enrolled: Iterable[Enrolment], week: Week) -> Serving:
    """Where one organizer stands in a week. Source: measures.md, *Program weeks*."""
    mine = [one for one in enrolled if one.organizer == organizer]
    if not mine:
        return Serving("free")
    ahead = sorted(
        ((each, one) for one in mine for each in one.served if each.monday > week.monday),
        key=lambda pair: (pair[0].monday, pair[1].phase.order),
    )
    back = ahead[0][0] if ahead else None
    hours = sum((one.phase.hours for each, one in ahead if each == back), Fraction(0))
    serves = [one for one in mine if week in one.served]
    within = [one for one in mine if _touches(one, week)]
    where: Where = "working" if serves else "off" if within else "between"
    ended = [one for one in mine if _touches(one, week.previous)]
    phases = tuple(one.phase.name for one in serves or within or ended)
    return Serving(where, phases, back, hours)


def _touches(one: Enrolment, week: Week) -> bool:
    """Whether a day of the week lies in the phase and in the organizer's own dates."""
    return any(day in one.phase.span and day in one.own for day in week.span.days())
