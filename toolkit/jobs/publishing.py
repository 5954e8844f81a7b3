"""Publishing: what a sync reads, computes and plans, and the one write that it becomes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from time import monotonic
from typing import Any

from toolkit import __version__
from toolkit.jobs.journal import Journal, noted
from toolkit.jobs.known import Known
from toolkit.jobs.lease import refuse_under_way
from toolkit.jobs.publication import Publication, publication
from toolkit.jobs.reading import language_kept, local_time, read_tabs, read_workbook
from toolkit.jobs.sources import sources_of
from toolkit.jobs.staying import published_with
from toolkit.jobs.sync import NOTHING, PUBLISHED, WOULD, Outcome, Progress
from toolkit.jobs.unread import instead_of_roster, tabs_told, unread_tabs
from toolkit.plan import safety
from toolkit.plan.plan import Plan, plan
from toolkit.settings import Settings
from toolkit.tables import last_time, last_words
from toolkit.tables.problems import by_kind
from toolkit.tables.program import Program
from toolkit.tables.unread import sounding
from toolkit.tabs.sync_log import Run, sync_log_tab, with_cells_changed
from toolkit.words import Sentence
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Workbook


@dataclass(frozen=True)
class Done:
    """What a sync read, computed and planned, and the seconds until each stage was over."""

    program: Program
    publication: Publication
    plan: Plan
    stages: dict[str, float]


def _report(outcome: str, done: Done, calls: int, seconds: float) -> dict[str, Any]:
    return {
        "as_of": done.program.today.isoformat(),
        "changed_cells": done.plan.changed_cells,
        "tabs": {
            line.title: {
                "rows": line.rows,
                "changed_cells": line.changed_cells,
                "new": line.new,
                "why": list(line.why),
            }
            for line in done.plan.lines()
        },
        "rows_read": done.program.rows_read,
        "rows_not_read": done.program.rows_not_read,
        "problems": len(done.publication.problems),
        "problems_by_kind": by_kind(done.publication.problems),
        "calls": calls,
        "seconds": round(seconds, 3),
        "outcome": outcome,
    }


def remembered(program: Program, snapshot: Snapshot) -> dict[str, str]:
    """What a sync keeps in mind of what it read: as of when, which tabs and columns, what stood
    there.
    """
    return {
        safety.AS_OF: program.today.isoformat(),
        **program.entered.marks(snapshot.marks),
        **language_kept(program, snapshot),
        **last_time.noted(program.claims, snapshot, remembered=program.remembered),
        **last_words.noted(program.cells, snapshot),
    }


def publish(
    workbook: Workbook,
    settings: Settings,
    *,
    as_of: date | None,
    now: datetime,
    dry_run: bool,
    force: bool,
    progress: Progress,
    journal: Journal | None,
    counted: Callable[[Known], list[dict[str, Any]]] | None,
    read: Snapshot | None = None,
) -> Outcome:
    """Publishes every output tab of a workbook that is held (`read`, where it was read already);
    see `sync.sync`.
    """
    started = monotonic()
    stages: dict[str, float] = {}

    def stage(name: str) -> None:
        stages[name] = monotonic() - started
        progress(name)

    progress("reading")
    read = read or read_tabs(workbook, settings)
    snapshot, program = read_workbook(workbook, settings, as_of=as_of, now=now, read=read)
    if not dry_run:
        refuse_under_way(workbook, snapshot)
    stage("computing")
    known = _known(workbook, settings, snapshot, program, force=force)
    published = publication(known)
    stage("planning")
    planned, outcome = _planned(workbook, published, snapshot, now, started)
    if outcome == PUBLISHED and dry_run:
        outcome = WOULD
    if outcome == PUBLISHED:
        stage("writing")
        workbook.apply(noted(planned.changes, journal, command="sync", now=now))
    elif snapshot.unfinished and not dry_run:
        workbook.apply(planned.changes)  # clears up
    stage("done")
    done = Done(known.program, published, planned, stages)
    report = _report(outcome, done, workbook.calls, monotonic() - started)
    report |= {"counts": counted(known)} if counted is not None else {}
    if published_in := getattr(workbook, "published_in", ""):
        report["published_in"] = published_in
    sounds = sounding(known.program.claims, snapshot, sources_of(settings))
    not_read = [line.said() for _, line in tabs_told(sounds, known.program.claims)]
    found = Outcome(outcome, report, done, tuple(not_read), time_zone=snapshot.time_zone)
    return replace(found, read=read if read is snapshot else None)


def _known(
    workbook: Workbook, settings: Settings, snapshot: Snapshot, program: Program, *, force: bool
) -> Known:
    """What there is to publish; raises `Refused` where the world looks wrong."""

    def instead() -> Sentence | None:
        return instead_of_roster(
            unread_tabs(workbook, snapshot, program.claims, sources_of(settings))
        )

    safety.refuse_gone(program, snapshot, force=force)
    safety.refuse_nothing_to_read(program, instead)
    safety.refuse_empty_roster(program, instead)
    safety.refuse_earlier(program.today, snapshot, force=force)
    known = published_with(Known(program, snapshot))
    safety.refuse_halved_roster(known.people, known.history_typed, force=force)
    return known


def _planned(
    workbook: Workbook, published: Publication, snapshot: Snapshot, now: datetime, started: float
) -> tuple[Plan, str]:
    """What is to be written, the run's own line in the Sync Log with it, and whether it is
    anything.
    """
    program = published.known.program
    marks = {**remembered(program, snapshot), **published.marks}
    log = snapshot.owned("Sync Log")
    planned = plan(snapshot, published.tabs, marks)
    if not planned:
        return Plan(planned.changes, (*planned.tabs, sync_log_tab(program, log))), NOTHING
    run = Run(
        started=local_time(snapshot, now),
        seconds=round(monotonic() - started, 1),
        rows_read=program.rows_read,
        rows_not_read=program.rows_not_read,
        cells_changed=planned.changed_cells,
        calls=workbook.calls + 1,
        outcome=PUBLISHED,
        version=__version__,
    )
    # The line counts its own cells too, so that the log and `--json` tell the same number.
    tab = sync_log_tab(program, log, run)
    line = plan(snapshot, [tab], marks)
    tab = with_cells_changed(tab, planned.changed_cells + line.changed_cells)
    return planned.joined(plan(snapshot, [tab], marks)), PUBLISHED
