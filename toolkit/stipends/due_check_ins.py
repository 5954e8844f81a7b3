"""Check-ins that did not happen: written down as missed, or due and written down by nobody."""

from __future__ import annotations

from datetime import date, timedelta

from toolkit.calendar import Span, Week
from toolkit.stipends.work import Work
from toolkit.tables.paid_program import CheckIns


def missed_check_ins(work: Work, week: Week) -> list[tuple[date, str]]:
    """The day and the organizer of each check-in of the week that is written down as missed."""
    return sorted(
        (one.day, one.organizer)
        for one in work.check_ins
        if one.happened == "Missed" and one.day in week.span
    )


def unrecorded(work: Work, week: Week) -> list[str]:
    """Organizers serving the week without any check-in written down in as many weeks as their phase
    leaves between two.
    """
    if not work.program.has(CheckIns.title):
        return []
    found = []
    for one in work.enrolled:
        every = one.phase.check_in_every
        if every is None or week not in one.served:
            continue
        first = week.monday - timedelta(days=7 * (every - 1))
        if first < max(one.phase.span.start - timedelta(days=6), one.own.start):
            continue
        window = Span(first, week.following.monday)
        if not any(row.day in window for row in work.check_ins_of.get(one.organizer, ())):
            found.append(one.organizer)
    return list(dict.fromkeys(found))
