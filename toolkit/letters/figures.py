"""Figures: everything that is known for a week's letters, and the part of it that one reader may
see.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import pandas as pd

from toolkit.calendar import Span, Week
from toolkit.facts.each import each
from toolkit.facts.program_weeks import Enrolment, enrolments
from toolkit.letters.links import Address
from toolkit.letters.missed import Missed, missed_in
from toolkit.letters.organizers import OrganizerRecords, by_name, records
from toolkit.letters.people import seen
from toolkit.letters.readers import Unreachable
from toolkit.letters.serving import Serving, serving
from toolkit.letters.turf import OrganizerPart, WorksitePart
from toolkit.organizing.density import Density
from toolkit.organizing.flags import NEW_HIRE
from toolkit.organizing.follow_ups import FollowUps
from toolkit.organizing.issue_heat import IssueHeat
from toolkit.organizing.structure_tests import Results
from toolkit.stipends.declared import Timesheets
from toolkit.stipends.stipends import Stipend
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.telling.issues import issue_names
from toolkit.telling.numbers import known, monday


@dataclass(frozen=True)
class Figures:
    """What a week's letters are composed from: stock figures and lists as of the run, flow figures
    of the week.

    `program` is as of the run · `dashboard` has flow figures of the week against the one before,
    stock figures of today against History's row of the week before · `density` with its change
    against the latest week before that week · `history` the published one with today's in it ·
    `weekly` the trend up to the week · `weeks` the timesheets with their states · `stipends` what
    each has earned · `attempts` as in `contact.attempts`.
    """

    program: Program
    week: Week
    dashboard: pd.DataFrame
    density: pd.DataFrame
    follow_ups: pd.DataFrame
    promises: pd.DataFrame
    tests: pd.DataFrame
    heat: pd.DataFrame
    new_hires: pd.DataFrame
    history: pd.DataFrame
    weekly: pd.DataFrame
    attempts: pd.DataFrame
    weeks: pd.DataFrame
    stipends: Sequence[Stipend]
    undecided: pd.DataFrame
    not_organizers: pd.DataFrame
    problems: Sequence[Problem]
    address: Address
    published_on: date | None = None
    left_behind: int = 0
    not_delivered: int = 0
    unreachable: Sequence[Unreachable] = ()

    @cached_property
    def seen(self) -> pd.DataFrame:
        """The follow-up list as letters may know it."""
        return seen(self.program, self.follow_ups)

    @cached_property
    def newest(self) -> date | None:
        """The day of the newest row that anybody logged; None where nothing is logged at all."""
        program = self.program
        tables = (
            program.conversations,
            program.hours,
            program.check_ins,
            program.attendance,
            program.responses,
        )
        days = [rows["date"].max() for rows in tables if rows["date"].notna().any()]
        return max(days).date() if days else None

    @cached_property
    def over(self) -> pd.DataFrame:
        """The timesheets of weeks that are over when the letters go, each week by its Monday."""
        mondays = [monday(each) for each in self.weeks[Timesheets.week]]
        kept = [day is not None and day <= self.week.monday for day in mondays]
        rows = self.weeks.assign(
            **{Timesheets.week: pd.Series(mondays, self.weeks.index, dtype="object")}
        )
        return rows[pd.Series(kept, index=rows.index, dtype=bool)].reset_index(drop=True)

    def turf(self, organizer: str, language: str = "en") -> OrganizerPart:
        """What one organizer may see, said in that language: people assigned to them, their own
        attempts, hours and promises.
        """
        return self._organizers.part(organizer, language)

    @cached_property
    def _organizers(self) -> OrganizerRecords:
        return OrganizerRecords(self)

    @cached_property
    def missed(self) -> tuple[Missed, ...]:
        """What organizers missed in the week."""
        return missed_in(self.program, self.week)

    def serving(self, organizer: str) -> Serving:
        """Where an organizer stands in the program in the week of as-of."""
        mine = self._enrolled.get(organizer, ())
        return serving(organizer, mine, Week.of(self.program.today))

    @cached_property
    def _enrolled(self) -> dict[str, tuple[Enrolment, ...]]:
        return by_name((one.organizer, one) for one in enrolments(self.program))

    def led_by(self, organizer: str) -> str:
        """The name of an organizer's staff lead; "" where none is written down."""
        return str(known(self.team.get(organizer, {}).get("staff_lead")) or "")

    @cached_property
    def team(self) -> dict[str, Mapping[Hashable, Any]]:
        """Each organizer's row of Organizers; of two, the first."""
        return {name: rows[0] for name, rows in by_name(records(self.program.organizers)).items()}

    def focus(self, phases: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """What phases are for, by their names, where that is written down."""
        return tuple((name, self._focus[name]) for name in phases if name in self._focus)

    @cached_property
    def _focus(self) -> dict[str, str]:
        told = each(self.program.phases, "phase", "focus")
        return {name: focus for name, focus in told if focus is not None}

    @cached_property
    def seen_people(self) -> pd.Series:
        """How letters name each person who has an open promise, by Person ID."""
        rows = seen(self.program, self.promises[["person_id"]].drop_duplicates())
        return rows.set_index("person_id")["person"]

    def place(self, worksite: str) -> WorksitePart:
        """What a representative may see: the counts of one worksite and its new hires."""
        sites, tests, heat, hires, starting = self._by_worksite
        sites_here = sites.get(worksite, self._counts[:0])
        return WorksitePart(
            today=self.program.today,
            worksite=worksite,
            target=self.program.knobs.density_target,
            counts=sites_here,
            tests=tests.get(worksite, self._open_tests[:0]),
            heat=heat.get(worksite, self.heat[:0]),
            new_hires=hires.get(worksite, self.seen[:0]),
            starting=starting.get(worksite, self.starting[:0]),
            induction=self.induction,
            issues_in_spanish=self._issues_in_spanish,
        )

    @cached_property
    def _issues_in_spanish(self) -> Mapping[str, str]:
        return issue_names(self.program, "es")

    @cached_property
    def starting(self) -> pd.DataFrame:
        """Who is still to start, the soonest first: `person` as in letters, `worksite`,
        `hire_date`.
        """
        rows = self.new_hires[self.new_hires["hire_date"] > pd.Timestamp(self.program.today)]
        rows = seen(self.program, rows[["person_id", "worksite", "hire_date"]])
        return rows.sort_values(["hire_date", "person_id"], kind="stable", ignore_index=True)

    @cached_property
    def induction(self) -> date | None:
        """The day of the first induction to come; None where Events has none."""
        events, today = self.program.events, pd.Timestamp(self.program.today)
        days = events.loc[(events["kind"] == "Induction") & (events["date"] >= today), "date"]
        return days.min().date() if len(days) else None

    @cached_property
    def _open_tests(self) -> pd.DataFrame:
        """The worksites' rows of the tests that still run, with `closes`."""
        known = self.program.structure_tests.set_index("test")["closes"]
        rows = self.tests[self.tests[Results.kind] == "worksite"]
        rows = rows.assign(closes=known.reindex(rows[Results.test]).array)
        return rows[rows["closes"].isna() | (rows["closes"] >= pd.Timestamp(self.program.today))]

    @cached_property
    def _named_heat(self) -> pd.DataFrame:
        """Issue heat of single worksites, for issues on the list: what people put in their own
        words stays inside.
        """
        rows = self.heat[~self.heat[IssueHeat.total].astype(bool)]
        return rows[rows[IssueHeat.issue].isin(self.program.issues["issue"])]

    @cached_property
    def _counts(self) -> pd.DataFrame:
        """Density rows without anything that comes from a rating."""
        names = [
            Density.worksite,
            Density.kind,
            Density.eligible,
            Density.people,
            Density.members,
            Density.pending,
            Density.density,
            Density.needed_majority,
            Density.needed_target,
            Density.change,
            Density.reps,
            Density.reps_needed,
            Density.rep_gap,
            Density.contacted,
            Density.coverage,
        ]
        return self.density[names]

    @cached_property
    def _by_worksite(self) -> tuple[dict[Any, pd.DataFrame], ...]:
        hires = self.seen[
            (self.seen[FollowUps.flag] == NEW_HIRE)
            & self.seen[FollowUps.last_contact].isna()
            & (self.seen["hire_date"] <= pd.Timestamp(self.program.today))
        ]
        frames = (
            self._counts[self._counts[Density.kind] == "worksite"],
            self._open_tests,
            self._named_heat,
            hires.sort_values(["hire_date", "person_id"], kind="stable"),
            self.starting,
        )
        return tuple(dict(iter(rows.groupby("worksite", sort=False))) for rows in frames)


def within(rows: pd.DataFrame, span: Span) -> pd.DataFrame:
    """The rows whose date lies in a span."""
    dates = rows["date"]
    return rows[(dates >= pd.Timestamp(span.start)) & (dates < pd.Timestamp(span.end))]
