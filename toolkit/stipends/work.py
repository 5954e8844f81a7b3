"""The paid program worked out once, for every figure that rests on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property

import pandas as pd

from toolkit.facts.each import each, grouped
from toolkit.facts.program_weeks import Enrolment, Phase, enrolments, phases
from toolkit.stipends.check_ins import CheckIn, check_ins
from toolkit.stipends.evidence import Entry, Row, Spot, evidence, talks
from toolkit.stipends.timesheets import Timesheet, timesheets
from toolkit.stipends.trainings import accounted, attended
from toolkit.stipends.weeks import ProgramWeek, takers, weeks
from toolkit.tables.program import Program


@dataclass(frozen=True)
class Work:
    """The paid program worked out once: its phases, who is in them, their weeks that have begun,
    the phase that takes the hours of an organizer's week, whom check-ins served, all evidence, and
    the timesheets it makes.
    """

    program: Program
    phases: Sequence[Phase]
    enrolled: Sequence[Enrolment]
    weeks: Sequence[ProgramWeek]
    takers: Mapping[Spot, str]
    check_ins: Sequence[CheckIn]
    evidence: Sequence[Entry]
    timesheets: Sequence[Timesheet]

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
        return grouped((one.organizer, one) for one in self.check_ins)

    @cached_property
    def accounted(self) -> set[tuple[str, str, date]]:
        """The organizer, event and day of each event attended, or missed with an excuse."""
        return accounted(self.program)

    @cached_property
    def by_row(self) -> dict[Row, Entry]:
        """The evidence of one organizer alone, by its table, its row and what it says."""
        return {one.written: one for one in self.evidence if one.table != "Check-ins"}

    @cached_property
    def person_of(self) -> dict[str, str]:
        """The Person ID of each organizer who has one."""
        rows = self.program.organizers.dropna(subset=["person_id"])
        return dict(each(rows, "organizer", "person_id"))


def work(program: Program) -> Work:
    """What every figure of the paid program rests on: one pass over the evidence."""
    known = phases(program)
    enrolled = enrolments(program, known)
    begun = weeks(enrolled, program.today)
    trainings = attended(program, enrolled, {one.spot for one in begun})
    served = check_ins(program, begun)
    taker = takers(begun)
    entries = evidence(program, taker, trainings, served)
    sheets = timesheets(begun, entries, talks(program, taker))
    return Work(program, known, enrolled, begun, taker, served, entries, sheets)


def logged_by_day(done: Work) -> pd.DataFrame:
    """What Timesheets logs for all together, each hour on its own day: `date`, exact `hours`."""
    return _summed("date", "hours", ((one.day, one.hours) for one in done.evidence if one.counts))


def expected_by_week(done: Work) -> pd.DataFrame:
    """Hours expected of all organizers together, by the Monday of the week.

    `week` (served weeks whose Monday is not after as-of) · `expected` exact hours. Source:
    measures.md, *Dashboard figures*.
    """
    served = ((one.week.monday, one.expected) for one in done.weeks if one.why == "served")
    return _summed("week", "expected", served)


def _summed(when: str, what: str, each: Iterable[tuple[date, Fraction]]) -> pd.DataFrame:
    sums: dict[date, Fraction] = {}
    for day, hours in each:
        sums[day] = sums.get(day, Fraction(0)) + hours
    rows = sorted(sums.items())
    return pd.DataFrame(
        {
            when: pd.Series([day for day, _ in rows], dtype="datetime64[s]"),
            what: pd.Series([hours for _, hours in rows], dtype="object"),
        }
    )
