"""The paid program worked out once, for every figure that rests on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property

from toolkit.facts.check_ins import CheckIn, check_ins
from toolkit.facts.each import each, grouped
from toolkit.facts.program_weeks import Enrolment, Phase, enrolments, phases
from toolkit.stipends.evidence import Entry, Row, Spot, evidence, talks
from toolkit.stipends.odd_hours import Odd, odd_hours
from toolkit.stipends.signatures import Member, team
from toolkit.stipends.timesheets import Timesheet, timesheets
from toolkit.stipends.trainings import accounted, attended
from toolkit.stipends.weeks import ProgramWeek, takers, weeks
from toolkit.tables.program import Program
from toolkit.words import key


@dataclass(frozen=True)
class Work:
    """The paid program worked out once: its phases, who is in them, their weeks that have begun,
    the phase that takes the hours of an organizer's week, all evidence, and the timesheets that it
    makes.
    """

    program: Program
    phases: Sequence[Phase]
    enrolled: Sequence[Enrolment]
    weeks: Sequence[ProgramWeek]
    takers: Mapping[Spot, str]
    evidence: Sequence[Entry]
    timesheets: Sequence[Timesheet]

    @property
    def logged(self) -> list[tuple[date, Fraction]]:
        """What Timesheets logs for all together, each hour on its own day."""
        return [(one.day, one.hours) for one in self.evidence if one.counts]

    @property
    def expected(self) -> list[tuple[date, Fraction]]:
        """What is expected of all together, by the Monday of a week that has begun."""
        return [(one.week.monday, one.expected) for one in self.weeks]

    @cached_property
    def trainings(self) -> list[tuple[str, date, str]]:
        """The trainings of a phase up to as-of: event, day, phase."""
        rows = self.program.events
        rows = rows[(rows["kind"] == "Training") & rows["phase"].notna()]
        days = each(rows, "event", "date", "phase")
        return [(event, day, phase) for event, day, phase in days if day <= self.program.today]

    @cached_property
    def check_ins_of(self) -> dict[str, list[CheckIn]]:
        """The rows of Check-ins that serve each organizer."""
        return grouped((one.organizer, one) for one in check_ins(self.program))

    @cached_property
    def accounted(self) -> set[tuple[str, str, date]]:
        """The organizer, event and day of each event attended, or missed with an excuse."""
        return accounted(self.program)

    @cached_property
    def odd_hours(self) -> list[Odd]:
        """The hours that a person has to look at."""
        return odd_hours(self.timesheets)

    @cached_property
    def by_row(self) -> dict[Row, Entry]:
        """The evidence of one organizer alone, by its table, its row and what it says."""
        return {one.written: one for one in self.evidence if one.table != "Check-ins"}

    @cached_property
    def phase_named(self) -> dict[str, Phase]:
        """The phases by the key of their name."""
        return {key(one.name): one for one in self.phases}

    @cached_property
    def team(self) -> dict[str, Member]:
        """The organizers by the key of their name."""
        return team(self.program)


def work(program: Program) -> Work:
    """What every figure of the paid program rests on: one pass over the evidence."""
    known = phases(program)
    enrolled = enrolments(program, known)
    begun = weeks(enrolled, program.today)
    trainings = attended(program, enrolled, {one.spot for one in begun})
    taker = takers(begun)
    entries = evidence(program, taker, trainings)
    sheets = timesheets(begun, entries, talks(program, taker))
    return Work(program, known, enrolled, begun, taker, entries, sheets)
