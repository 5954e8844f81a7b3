"""Warnings: what a treasurer or an auditor would ask about an organizer's phase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from toolkit.calendar import Week
from toolkit.facts.program_weeks import Enrolment, Phase
from toolkit.money import half_up
from toolkit.stipends.policy import total
from toolkit.stipends.settled_weeks import SettledWeek
from toolkit.stipends.timesheets import Amounts
from toolkit.stipends.work import Work

ENOUGH_WEEKS = 3  # two weeks with the same hours are chance

Kind = Literal["rate", "same", "short", "risk", "trainings", "check-ins", "before", "weeks"]


@dataclass(frozen=True)
class Warned:
    """One warning: its kind, the days it is about, and what else it speaks of."""

    kind: Kind
    days: tuple[date, ...] = ()
    about: dict[str, Any] = field(default_factory=dict)


def warnings(
    done: Work, phase: Phase | None, enrolled: Enrolment | None, weeks: Sequence[SettledWeek]
) -> Iterator[Warned]:
    """The warnings of one organizer in one phase (None: it is gone, or they are not in it any
    more), `weeks` in the order of the calendar.

    Only weeks that are over count as short, or as the same every week. Source: measures.md,
    *Warnings*.
    """
    dated = [
        (one.monday, one.amounts, one)
        for one in weeks
        if isinstance(one.monday, date) and one.amounts
    ]
    week_ago = done.program.today - timedelta(days=7)
    over = [(day, a, one) for day, a, one in dated if day <= week_ago]
    yield from _rate([(day, a) for day, a, _ in dated], done.program.knobs.minimum_wage)
    yield from _same([a for _, a, _ in over])
    if short := [day for day, a, _ in over if a.logged < a.expected]:
        yield Warned("short", tuple(short))
    if phase and phase.proration == "By week":
        yield from _risk(dated)
    if enrolled:
        yield from _missed_trainings(done, enrolled)
        yield from _missed_check_ins(done, enrolled)
    for day, _, one in dated:
        if one.paid_before:
            yield Warned("before", (day,), {"paid": one.paid_before})
    if phase and phase.promised not in (None, len(phase.weeks)):
        yield Warned("weeks", (), {"promised": phase.promised, "counted": len(phase.weeks)})


def _rate(weeks: Sequence[tuple[date, Amounts]], wage: Decimal | None) -> Iterator[Warned]:
    if not wage:
        return
    paid = [(Fraction(a.share) / a.logged, day) for day, a in weeks if a.logged > 0]
    least = Fraction(wage)
    if under := [(rate, day) for rate, day in paid if rate < least]:
        about = {"wage": wage, "lowest": half_up(min(rate for rate, _ in under))}
        yield Warned("rate", tuple(day for _, day in under), about)


def _same(over: Sequence[Amounts]) -> Iterator[Warned]:
    hours = [one.logged for one in over if one.logged > 0]
    wanted = max(ENOUGH_WEEKS, sum(one.expected > 0 for one in over))
    if len(hours) >= wanted and len(set(hours)) == 1:
        yield Warned("same", (), {"hours": hours[0]})


def _risk(weeks: Sequence[tuple[date, Amounts, SettledWeek]]) -> Iterator[Warned]:
    short = [(day, a) for day, a, one in weeks if not one.stands and a.logged < a.expected]
    if dollars := total(a.share for _, a in short):
        yield Warned("risk", tuple(day for day, _ in short), {"dollars": dollars})


def _missed_trainings(done: Work, enrolled: Enrolment) -> Iterator[Warned]:
    """Trainings of the phase up to as-of, inside their own dates, neither attended nor excused."""
    if not done.program.has("Attendance"):
        return
    there = done.accounted
    missed = [
        day
        for event, day, phase in done.trainings
        if phase == enrolled.phase.name
        and day in enrolled.own
        and (enrolled.organizer, event, day) not in there
    ]
    if missed:
        yield Warned("trainings", tuple(sorted(missed)))


def _missed_check_ins(done: Work, enrolled: Enrolment) -> Iterator[Warned]:
    """Check-ins marked Missed; and, where the phase has a rhythm, stretches of it that are over
    without one held.
    """
    if not done.program.has("Check-ins"):
        return
    rows = done.check_ins_of.get(enrolled.organizer, ())
    missed = [
        one.day
        for one in rows
        if one.happened == "Missed" and _takes(done, enrolled, Week.of(one.day))
    ]
    known = {Week.of(one.day) for one in rows if one.happened in ("Yes", "Missed")}
    empty = [block[0].monday for block in _blocks(done, enrolled) if not known & set(block)]
    if missed or empty:
        yield Warned("check-ins", tuple(sorted([*missed, *empty])))


def _takes(done: Work, enrolled: Enrolment, week: Week) -> bool:
    """Whether the phase takes the hours of their week."""
    return done.takers.get((enrolled.organizer, week)) == enrolled.phase.name


def _blocks(done: Work, enrolled: Enrolment) -> list[list[Week]]:
    """The stretches of served weeks in which one check-in is due, as far as they are over."""
    every = enrolled.phase.check_in_every
    if every is None:
        return []
    served = [week for week in enrolled.served if _takes(done, enrolled, week)]
    blocks = [served[start : start + every] for start in range(0, len(served), every)]
    return [
        block
        for block in blocks
        if len(block) == every and block[-1].following.monday <= done.program.today
    ]
