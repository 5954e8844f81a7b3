"""Rosa's week of 6 February in Phase 1, made by hand: its key, its hours, its timesheet."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from toolkit.calendar import Span, Week
from toolkit.facts.program_weeks import Enrolment, Phase
from toolkit.stipends.approvals import Line
from toolkit.stipends.evidence import Entry, Talks
from toolkit.stipends.timesheets import Amounts, Timesheet
from toolkit.stipends.weeks import ProgramWeek

KEY = "Rosa|Phase 1|2023-02-06"
MONDAY = date(2023, 2, 6)


def in_field(logged: float, *, expected: int = 6, share: str = "100.00") -> Amounts:
    """The amounts of a week whose hours are all of the field."""
    return Amounts(*map(Fraction, (expected, 0, logged, 0, 0, logged, 0)), Decimal(share))


NOTHING = in_field(0, expected=0, share="0.00")


def timesheet(*entries: Entry, promised: Amounts = NOTHING) -> Timesheet:
    """With these rows of evidence, and the hours and the share that were promised."""
    span = Span(MONDAY, date(2023, 4, 8))
    phase = Phase("Phase 1", 0, 2, span, (), (), None, Fraction(6), Decimal(1250), "By week", None)
    rosa = Enrolment("Rosa", phase, span, 0)
    week = ProgramWeek(rosa, Week(MONDAY), "served", promised.expected, promised.share)
    return Timesheet(week, entries, Talks(0, Fraction(0)))


def approved(amounts: Amounts, *, by: str = "Dana") -> Line:
    """The line of the log by which a week of Rosa's stands approved."""
    return Line(KEY, "Approved", amounts, "RD", by, None, "", MONDAY, line=1)
