"""Sync: read the sheets, compute the figures, publish the tabs, in one write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from time import monotonic
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from toolkit import __version__
from toolkit.jobs.opening import remaps
from toolkit.jobs.publication import Publication, publication
from toolkit.plan import safety
from toolkit.plan.plan import Plan, plan
from toolkit.settings import Settings
from toolkit.tables.claims import wanted_titles
from toolkit.tables.inputs import INPUTS
from toolkit.tables.program import Program, read_program
from toolkit.tabs.sync_log import Run, sync_log_tab
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Workbook

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Outcome:
    """What a sync did, or would do (`dry_run`)."""

    program: Program
    publication: Publication
    plan: Plan
    outcome: str  # "published", "nothing to do" or "would publish"
    calls: int
    seconds: float
    stages: dict[str, float] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The counts of the run: no name of any person is in them."""
        lines = self.plan.lines()
        return {
            "as_of": self.program.today.isoformat(),
            "changed_cells": self.plan.changed_cells,
            "tabs": {line.title: {"rows": line.rows, "changed_cells": line.changed_cells} for line in lines},
            "rows_read": self.program.rows_read,
            "rows_not_read": self.program.rows_not_read,
            "problems": len(self.publication.problems),
            "calls": self.calls,
            "seconds": round(self.seconds, 3),
            "outcome": self.outcome,
        }


def read_workbook(
    workbook: Workbook, settings: Settings, *, as_of: date | None, now: datetime
) -> tuple[Snapshot, Program]:
    """The workbook as it stands, and the program in it. `as_of` None: today in the workbook's time zone."""
    mapped = remaps(settings)
    snapshot = workbook.read(wanted_titles(INPUTS, mapped))
    return snapshot, read_program(snapshot, today=as_of or local_time(snapshot, now).date(), remaps=mapped)


def local_time(snapshot: Snapshot, now: datetime) -> datetime:
    """The clock on the wall where the workbook is; this machine's where the workbook does not say."""
    try:
        zone = ZoneInfo(snapshot.time_zone) if snapshot.time_zone else None
    except (ZoneInfoNotFoundError, ValueError):
        zone = None
    return now.astimezone(zone).replace(tzinfo=None, microsecond=0)


def sync(
    workbook: Workbook,
    settings: Settings,
    *,
    as_of: date | None,
    now: datetime,
    dry_run: bool = False,
    force: bool = False,
    progress: Progress = lambda stage: None,
) -> Outcome:
    """Publishes every output tab as of a day. `now` is the moment the run began, with its time zone.

    Raises `Refused` where the world looks wrong (`toolkit.plan.safety`); nothing is written then.
    """
    started = monotonic()
    stages: dict[str, float] = {}

    def stage(name: str) -> None:
        stages[name] = monotonic() - started
        progress(name)

    with workbook:
        progress("reading")
        snapshot, program = read_workbook(workbook, settings, as_of=as_of, now=now)
        stage("computing")
        safety.refuse_nothing_to_read(program)
        safety.refuse_empty_roster(program)
        safety.refuse_earlier(program.today, snapshot, force=force)
        published = publication(program, snapshot)
        safety.refuse_halved_roster(published.people, published.history_before, force=force)
        stage("planning")
        marks = {safety.AS_OF: program.today.isoformat()}
        planned = plan(snapshot, published.tabs, marks)
        log = snapshot.owned("Sync Log")
        if not planned:
            unchanged = Plan(planned.changes, (*planned.tabs, sync_log_tab(program, log)))
            stage("done")
            return Outcome(
                program, published, unchanged, "nothing to do", workbook.calls, monotonic() - started, stages
            )
        run = Run(
            started=local_time(snapshot, now),
            seconds=round(monotonic() - started, 1),
            rows_read=program.rows_read,
            rows_not_read=program.rows_not_read,
            cells_changed=planned.changed_cells,
            calls=workbook.calls + 1,
            outcome="published",
            version=__version__,
        )
        planned = plan(snapshot, [*published.tabs, sync_log_tab(program, log, run)], marks)
        if dry_run:
            stage("done")
            return Outcome(program, published, planned, "would publish", workbook.calls, monotonic() - started, stages)
        stage("writing")
        workbook.apply(planned.changes)
        stage("done")
        return Outcome(program, published, planned, "published", workbook.calls, monotonic() - started, stages)
