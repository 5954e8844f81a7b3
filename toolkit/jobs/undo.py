"""Undo: what the last run changed is put back as it was, and nothing that people wrote since is
lost.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from toolkit.errors import Refusal, Refused
from toolkit.jobs.before import GROWING, LASTING_MARKS, Before, TabBefore, rows_of
from toolkit.jobs.journal import RUN, Journal
from toolkit.jobs.lease import refuse_under_way
from toolkit.jobs.put_back import put_back
from toolkit.jobs.reading import speak_as_kept
from toolkit.jobs.standing import as_it_stood, straightened
from toolkit.jobs.taking_back import KeptBack, taken_back
from toolkit.plan.margins import ROWS, rows_said
from toolkit.plan.plan import Plan, notes
from toolkit.tabs.loose_notes import LOOSE_NOTES
from toolkit.workbooks.cells import Cell, Grid, Snapshot, filled, meaning, same
from toolkit.workbooks.changes import Changes, TabChange, Workbook
from toolkit.workbooks.desired import Tab
from toolkit.workbooks.returned import Returned
from toolkit.workbooks.whole import EVERYTHING

NOTHING_TO_UNDO = Refusal(
    Refused,
    "nothing-to-undo",
    "No run of the toolkit has changed this workbook, as far as it knows, so there is nothing to"
    " undo.",
)
RUN_NOT_KEPT = Refusal(
    Refused,
    "run-not-kept",
    "What the last run changed is not kept on this machine: it ran on another one, or too long ago,"
    " or is one that is not taken back (weeks exported, sheets collected). A copy can be put back"
    " with toolkit restore.",
)
ANOTHER_RUN_SINCE = Refusal(
    Refused,
    "another-run-since",
    "Something else has written to the workbook since that run, so nothing was undone. A copy"
    " can be put back with toolkit restore.",
)
WRITTEN_AGAIN = Refusal(
    Refused,
    "written-again",
    "Somebody has written again in “{tab}”, row {row}, where an entry stood that the run took."
    " Nothing was undone, so that neither is lost. Run toolkit sync, or clear that cell, and try"
    " again.",
)
LINES_CHANGED = Refusal(
    Refused,
    "lines-changed",
    "Lines that the run added to “{tab}” were changed or taken out since. Nothing was undone, so"
    " that nothing stands there twice.",
)


@dataclass(frozen=True)
class Undone:
    """What an undo did or would do. `plan` is what happens to tabs of ours; `removed` are those
    that the run had made, `kept` those of them in which people wrote since; `theirs` counts cells
    of people's tabs that go back, `changed` are rows of these that somebody changed since.
    """

    before: Before
    plan: Plan
    removed: tuple[str, ...]
    kept: tuple[str, ...]
    theirs: int
    changed: tuple[KeptBack, ...]
    done: bool


def undo(workbook: Workbook, journal: Journal, *, today: date, dry_run: bool) -> Undone:
    """Takes back what the last run changed, in one write.

    Raises `Refused` where that is not known, where another run has written since, and where people
    wrote again what the run took from them.
    """
    with workbook:
        now = workbook.read(EVERYTHING)
        speak_as_kept(now)
        if not dry_run:
            refuse_under_way(workbook, now)
        if RUN not in now.marks or not now.marks[RUN]:
            raise NOTHING_TO_UNDO()
        found = journal.of(now.where, now.marks[RUN])
        if found is None:
            raise RUN_NOT_KEPT()
        marks = {name: after for name, (_, after) in found.marks.items() if name != ROWS}
        if any(now.marks.get(name) != after for name, after in marks.items()):
            raise ANOTHER_RUN_SINCE()
        changes, kept = _changes(now, found, today)
        accepted, changed = taken_back(workbook, now, found.accepted)
        changes = replace(changes, accepted=accepted)
        if not dry_run:
            workbook.apply(changes)
    if not dry_run:
        journal.forget(now.where, found.run)
    return Undone(
        found,
        Plan(changes, tuple(one.tab for one in changes.tabs)),
        tuple(grid.title for grid in changes.removed),
        kept,
        sum(one.changed_cells for one in accepted),
        changed,
        not dry_run,
    )


def _changes(now: Snapshot, found: Before, today: date) -> tuple[Changes, tuple[str, ...]]:
    """The write that takes the run back, and the tabs it made that stay."""
    tabs: list[Tab] = []
    made: list[Grid] = []
    stay: list[str] = []
    heights = _heights(now, found)
    for one in found.tabs:
        there = now.owned(one.kind)
        if there is None and one.was is None:
            continue
        if there is not None and one.kind in GROWING and (one.was or _others(there, one)):
            tabs.append(_without(there, one))
        elif there is not None and one.was is None:
            if notes(now, [one.looks]):
                stay.append(there.title)
            else:
                made.append(there)
        elif one.was is not None:
            tabs.append(_tab(one, heights))
    stays = {*LASTING_MARKS, ROWS}  # how many rows a tab has is said by the write itself
    marks = {name: was or "" for name, (was, _) in found.marks.items() if name not in stays}
    changes = put_back(now, tabs, marks, today)
    written = {change.tab.kind for change in changes.tabs}
    gone = tuple(grid for grid in made if grid.tag and grid.tag.kind not in written)
    changes = replace(changes, removed=gone)
    return _given_back(changes, now, found), tuple(stay)


def _others(there: Grid, one: TabBefore) -> bool:
    """Whether a log that the run made has lines of others by now."""
    return len(rows_of(as_it_stood(there, one.looks))) > len(one.added)


def _without(there: Grid, one: TabBefore) -> Tab:
    """A log without the lines that the run added."""
    tab = as_it_stood(there, one.looks)
    added = Counter(tuple(map(meaning, row)) for row in one.added)
    stay = []
    rows = rows_of(tab)
    for place in reversed(range(len(rows))):  # the run's own stand lowest
        name = tuple(map(meaning, rows[place]))
        if added[name]:
            added[name] -= 1
        else:
            stay.append(place)
    if sum(added.values()) and one.kind != LOOSE_NOTES.title:
        raise LINES_CHANGED(tab=there.title)
    stay.reverse()
    cells: list[list[Cell]] = [
        [] if column.people else [cells[place] if place < len(cells) else None for place in stay]
        for column, cells in zip(tab.columns, tab.cells, strict=True)
    ]
    first = one.was.cell(1, 1) if one.was else tab.first_line
    return replace(tab, cells=tuple(cells), first_line=str(first or ""))


def _given_back(changes: Changes, now: Snapshot, found: Before) -> Changes:
    """With what the run had taken from people's cells put back there, in the same write."""
    by_kind = {change.tab.kind: change for change in changes.tabs}
    heights = _heights(now, found)
    back = []
    for one in found.tabs:
        if not one.emptied or (there := now.owned(one.kind)) is None:
            continue
        change = by_kind.setdefault(
            one.kind, TabChange(_tab(one, heights), there, (), False, looked=True)
        )
        cells = dict(_cells_back(one, change))
        if cells:
            back.append(Returned(change.title, change.existing, cells))
    tabs = tuple(by_kind.values())
    return replace(changes, tabs=tabs, returned=(*changes.returned, *back))


def _heights(now: Snapshot, found: Before) -> dict[str, int]:
    """How many rows each tab had been published with before the run."""
    was, _ = found.marks.get(ROWS, (now.marks.get(ROWS), ""))
    return rows_said(was)


def _tab(one: TabBefore, heights: Mapping[str, int]) -> Tab:
    """A tab as it stood before the run."""
    assert one.was is not None
    return as_it_stood(straightened(one.was, one.looks, heights.get(one.kind)), one.looks)


def _cells_back(one: TabBefore, change: TabChange) -> Iterator[tuple[tuple[int, int], Cell]]:
    grid = change.existing
    for row, column, cell in one.emptied:
        stands = grid.cell(row, column) if grid else None
        if same(stands, cell):
            continue
        if filled(stands):
            raise WRITTEN_AGAIN(tab=change.title, row=row)
        yield (row, column), cell
