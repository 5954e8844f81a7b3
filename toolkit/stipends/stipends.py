"""Stipends: what each organizer has earned in each phase under its policy, to the cent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from toolkit.facts.each import grouped
from toolkit.facts.program_weeks import Enrolment, Phase
from toolkit.stipends.evidence import together
from toolkit.stipends.policy import NO_POLICY, earned, total
from toolkit.stipends.settled_weeks import SettledWeek, already_paid
from toolkit.stipends.warnings import Warned, warnings
from toolkit.stipends.work import Work


@dataclass(frozen=True)
class Stipend:
    """One organizer in one phase: its parts are those of the figure `Stipends`, blank ones None."""

    organizer: str
    phase: str
    weeks: int
    expected: Fraction
    logged: Fraction
    trainings: int | None
    check_ins: int | None
    stipend: Decimal | None
    earned: Decimal | None
    so_far: Decimal | None
    at_risk: Decimal | None
    policy: str
    approved: Decimal | None
    exported: Decimal | None
    warnings: tuple[Warned, ...]


def stipends(done: Work, weeks: Sequence[SettledWeek]) -> list[Stipend]:
    """One for each organizer and phase once it has begun, by phase and then organizer.

    Its sums are those of the rows of Timesheets as they stand, frozen ones included; a phase that
    somebody is no longer in, or that is gone, has a row while approved weeks stand there. Source:
    measures.md, *Program weeks, timesheets, stipends*.
    """
    today = done.program.today
    # People sort their sheet as they like; what is told of the weeks follows the calendar.
    ordered = sorted(weeks, key=lambda one: (str(one.monday), one.key))
    of_pair = grouped(((one.organizer, one.phase), one) for one in ordered)
    phase_of = {phase.name: phase for phase in done.phases}
    by_phase = sorted(done.enrolled, key=lambda one: (one.phase.order, one.place))
    enrolled = {(one.organizer, one.phase.name): one for one in by_phase}
    pairs = {pair: None for pair, one in enrolled.items() if one.phase.span.start <= today}
    for (organizer, name), mine in of_pair.items():
        phase = phase_of.get(name)
        # The week of a phase's first day has a timesheet from Monday on; the phase has begun on
        # that day.
        if not phase or phase.span.start <= today or any(one.stands for one in mine):
            pairs.setdefault((organizer, name))
    counts: Counter[tuple[str, str | None, str]] = Counter(
        (one.organizer, one.phase, one.table)
        for one in done.evidence
        # A training before the phase was attended all the same.
        if one.counts or one.table == "Attendance"
    )
    return [
        _stipend(
            done, pair, phase_of.get(pair[1]), enrolled.get(pair), of_pair.get(pair, []), counts
        )
        for pair in pairs
    ]


def _stipend(
    done: Work,
    pair: tuple[str, str],
    phase: Phase | None,
    enrolled: Enrolment | None,
    mine: Sequence[SettledWeek],
    counts: Counter[tuple[str, str | None, str]],
) -> Stipend:
    program, (organizer, name) = done.program, pair
    to_come = _to_come(enrolled, program.today) if enrolled else []
    gone = phase is None or any(one.gone for one in mine)
    policy = phase.proration if phase else next((one.policy for one in mine if one.policy), None)
    begun = [one.amounts for one in mine if one.amounts]
    still_open = [one.amounts for one in mine if one.amounts and not one.stands]
    short = [one for one in still_open if one.logged < one.expected]
    approved = earned(policy, [one.amounts for one in mine if one.stands and one.amounts])
    came = not gone and program.has("Events") and program.has("Attendance")
    held = not gone and program.has("Check-ins")
    return Stipend(
        organizer=organizer,
        phase=name,
        weeks=sum(_is_served(one) for one in mine) + len(to_come),
        expected=together([*(one.expected for one in begun), *(hours for hours, _ in to_come)]),
        logged=together(one.logged for one in begun),
        trainings=counts[organizer, name, "Attendance"] if came else None,
        check_ins=counts[organizer, name, "Check-ins"] if held else None,
        stipend=phase.stipend if phase else None,
        earned=earned(policy, begun, to_come),
        so_far=earned(policy, begun),
        at_risk=total(one.share for one in short) if policy == "By week" else None,
        policy=policy or NO_POLICY,
        approved=approved,
        exported=None if approved is None else already_paid(policy, mine),
        warnings=tuple(warnings(done, phase, enrolled, mine)),
    )


def _is_served(week: SettledWeek) -> bool:
    """Whether a week is one of those they serve; of a frozen one its Expected tells."""
    expects = week.amounts is not None and week.amounts.expected > 0
    return expects or (week.sheet is not None and week.sheet.place.why == "served")


def _to_come(enrolled: Enrolment, today: date) -> list[tuple[Fraction, Decimal]]:
    """Expected hours and share of each served week that has not begun."""
    phase, shares = enrolled.phase, enrolled.phase.shares
    return [(phase.hours, shares[week]) for week in enrolled.served if week.monday > today]
