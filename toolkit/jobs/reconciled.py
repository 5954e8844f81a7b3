"""Reconciled: Reconciliation as it should stand, and what people said yes to there, written into
their own tabs in one write.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from toolkit.jobs.accepting import Acceptance, acceptance, remembered
from toolkit.jobs.joining_team import joins
from toolkit.jobs.journal import Journal, noted
from toolkit.jobs.keeping import lines as loose_lines
from toolkit.jobs.lease import refuse_under_way
from toolkit.jobs.reading import read_workbook
from toolkit.jobs.sources import sources_of
from toolkit.plan.margins import Note
from toolkit.plan.plan import Plan, notes, plan
from toolkit.settings import Settings
from toolkit.tables.program import Program
from toolkit.tabs.loose_notes import loose_notes_tab
from toolkit.tabs.person_ids import person_ids_tabs
from toolkit.tabs.reconciliation import (
    TITLE,
    ReconciliationLine,
    is_answer,
    lines,
    reconciliation_tab,
)
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Changes, Workbook

Agree = Callable[[Acceptance], bool]


@dataclass(frozen=True)
class Accepting:
    """What accepting would write, or has: the steps, the lines held back; `plan` is the write."""

    acceptance: Acceptance
    plan: Plan | None = field(default=None, repr=False)
    wrote: bool = False


def reconciled(snapshot: Snapshot, program: Program, wanted: Sequence[ReconciliationLine]) -> Plan:
    """Reconciliation as it should stand, and the IDs that its lines name. A yes or no whose line is
    settled goes with it; anything else that people wrote there is kept in Loose Notes.
    """
    tabs = person_ids_tabs(program)
    if wanted or snapshot.owned(TITLE) is not None:
        tabs.append(reconciliation_tab(program, wanted))
    gone = notes(snapshot, tabs)
    if gone:
        loose = [one for one in gone if not _settled(one)]
        tabs.append(loose_notes_tab(program, loose_lines(program, snapshot, loose)))
    return plan(snapshot, tabs, program.given.marks)


def _settled(note: Note) -> bool:
    return note.column == "Accept" and is_answer(note.cell)


def _once(wanted: Sequence[ReconciliationLine]) -> list[ReconciliationLine]:
    """The lines; what two lists say alike is written once."""
    found: dict[tuple[str, ...], ReconciliationLine] = {}
    for line in wanted:
        found.setdefault(line.name, line)
    return list(found.values())


def accept_lines(
    workbook: Workbook,
    settings: Settings,
    *,
    applications: bool = False,
    as_of: date | None,
    now: datetime,
    agree: Agree,
    journal: Journal | None = None,
    dry_run: bool = False,
) -> Accepting:
    """Writes what people said yes to into their tabs, in one write, if `agree` does once it has
    seen what that is. `applications`: those that staff accepted join the team.
    """
    with workbook:
        snapshot, program = read_workbook(workbook, settings, as_of=as_of, now=now)
        refuse_under_way(workbook, snapshot)
        before = lines(snapshot.owned(TITLE))
        wanted = [line for line in before if line.accept]
        wanted += [line for line in before if line.unclear]
        if applications:
            answered = {line.name for line in before if line.accept is not None}
            title = program.tabs.get("Applications", "Applications")
            wanted += [one for one in joins(program, title) if one.name not in answered]
        found = acceptance(program, sources_of(settings), _once(wanted))
        if not found.done:
            if snapshot.unfinished and not dry_run:
                workbook.apply(Changes(snapshot))  # clears up
            return Accepting(found)
        done = {line.name for line in found.done}
        left = [line for line in before if line.name not in done]
        planned = reconciled(snapshot, remembered(program, found.changed), left)
        planned = replace(planned, changes=replace(planned.changes, accepted=found.accepted))
        if not agree(found):
            return Accepting(found, planned)
        workbook.apply(noted(planned.changes, journal, command="import", now=now))
        return Accepting(found, planned, wrote=True)
