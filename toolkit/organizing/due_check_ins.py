"""Check-ins that did not happen: written down as missed, or due and written down by nobody."""

from __future__ import annotations

from datetime import date, timedelta

from toolkit.calendar import Span, Week
from toolkit.facts.check_ins import check_ins
from toolkit.facts.each import grouped
from toolkit.facts.program_weeks import enrolments
from toolkit.tables.paid_program import CheckIns
from toolkit.tables.program import Program


def missed_check_ins(program: Program, week: Week) -> list[tuple[date, str]]:
    """The day and the organizer of each check-in of the week that is written down as missed."""
    return sorted(
        (one.day, one.organizer)
        for one in check_ins(program)
        if one.happened == "Missed" and one.day in week.span
    )


def unrecorded(program: Program, week: Week) -> list[str]:
    """Organizers serving the week without any check-in written down in as many weeks as their phase
    leaves between two.
    """
    if not program.has(CheckIns.title):
        return []
    days = grouped((one.organizer, one.day) for one in check_ins(program))
    found = []
    for one in enrolments(program):
        every = one.phase.check_in_every
        if every is None or week not in one.served:
            continue
        first = week.monday - timedelta(days=7 * (every - 1))
        if first < max(one.phase.span.start - timedelta(days=6), one.own.start):
            continue
        window = Span(first, week.following.monday)
        if not any(day in window for day in days.get(one.organizer, ())):
            found.append(one.organizer)
    return list(dict.fromkeys(found))
