"""Check: what is wrong in the sheets, without writing anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from toolkit.errors import Refused
from toolkit.jobs.alike import Alike, AlikeGroup, alike, groups, lines_to_add
from toolkit.jobs.known import Known
from toolkit.jobs.publication import titles
from toolkit.jobs.read_as import read_as
from toolkit.jobs.reading import read_workbook
from toolkit.jobs.sources import sources_of
from toolkit.jobs.sync import Progress
from toolkit.jobs.unread import columns_told, instead_of_roster, tabs_told, unread_tabs
from toolkit.plan import safety
from toolkit.plan.plan import refuse_taken_names
from toolkit.settings import Settings
from toolkit.tables.problems import Problem, by_kind
from toolkit.tables.program import Program
from toolkit.tables.unread import Unread
from toolkit.tabs.data_issues import in_order
from toolkit.words import Sentence
from toolkit.workbooks.changes import Workbook


@dataclass(frozen=True)
class Checked:
    """Every problem of a workbook, as Data Issues would list it, and why a sync would be refused
    (None: it would not).
    """

    program: Program
    problems: tuple[Problem, ...]
    refused: Refused | None = None
    unread: tuple[Unread, ...] = ()

    @cached_property
    def alike(self) -> list[Alike]:
        """The problems, those that say the same together."""
        return alike(self.problems)

    def groups(self) -> list[AlikeGroup]:
        """The problems by their kind: its title, how many, where, and how to fix them."""
        return groups(self.alike, self.program.knobs.language)

    def to_add(self) -> list[str]:
        """What to write into toolkit.toml, so that words of people's own are read."""
        language = self.program.knobs.language
        return [line.said(language) for line in lines_to_add(self.alike)]

    def read_as(self) -> list[str]:
        """Which tab and column is read as what."""
        language = self.program.knobs.language
        return [line.said(language) for line in read_as(self.program.claims)]

    def not_read(self) -> list[str]:
        """The tabs and columns that nobody reads, in sentences."""
        language = self.program.knobs.language
        claims, charted = self.program.claims, set(self.program.own_columns)
        lines = [line for _, line in tabs_told(self.unread, claims)]
        return [line.said(language) for line in (*lines, *columns_told(claims, charted))]

    def as_json(self) -> dict[str, Any]:
        """Counts only: what a person typed stays out of logs."""
        return {
            "as_of": self.program.today.isoformat(),
            "rows_read": self.program.rows_read,
            "rows_not_read": self.program.rows_not_read,
            "problems": len(self.problems),
            "problems_by_kind": by_kind(self.problems),
            "by_tab": dict(Counter(problem.tab for problem in self.problems)),
            "by_severity": dict(Counter(problem.severity for problem in self.problems)),
            "tabs_not_read": len(self.unread),
            "outcome": "a sync would be refused" if self.refused else "checked",
        } | ({"refused": self.refused.word} if self.refused else {})


def check(
    workbook: Workbook,
    settings: Settings,
    *,
    as_of: date | None,
    now: datetime,
    progress: Progress = lambda stage: None,
) -> Checked:
    """Reads everything, computes everything, writes nothing."""
    progress("reading")
    snapshot, program = read_workbook(workbook, settings, as_of=as_of, now=now)
    progress("computing")
    tabs = unread_tabs(workbook, snapshot, program.claims, sources_of(settings))

    def instead() -> Sentence | None:
        return instead_of_roster(tabs)

    try:
        safety.refuse_nothing_to_read(program, instead)
    except Refused:
        safety.refuse_gone(program, snapshot, force=False)  # says more, where it knows what is gone
        raise
    known = Known(program, snapshot)
    return Checked(
        program,
        tuple(in_order(known.problems)),
        _refused(known, instead),
        tuple(tabs),
    )


def _refused(known: Known, instead: Callable[[], Sentence | None]) -> Refused | None:
    program, snapshot = known.program, known.snapshot
    try:
        safety.refuse_gone(program, snapshot, force=False)
        safety.refuse_empty_roster(program, instead)
        safety.refuse_halved_roster(known.people, known.history_typed, force=False)
        refuse_taken_names(snapshot, titles(known))
    except Refused as refusal:
        return refusal
    return None
