"""Put back: tabs of ours as they stood before, in one write that loses nothing people wrote
since.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from toolkit.jobs.standing import as_it_stood
from toolkit.plan.margins import Note
from toolkit.plan.plan import notes, plan
from toolkit.tables.parsing import shown
from toolkit.tabs.loose_notes import LOOSE_NOTES
from toolkit.workbooks.cells import Cell, Snapshot
from toolkit.workbooks.changes import Changes, TabChange
from toolkit.workbooks.desired import Tab


def put_back(now: Snapshot, tabs: Sequence[Tab], marks: Mapping[str, str], today: date) -> Changes:
    """The write after which these tabs stand as they are given, each row with what people have
    beside it now. What has no row there is kept in Loose Notes.
    """
    wanted = {tab.kind: tab for tab in tabs}
    for _ in range(2):  # a second time for what stands beside lines of Loose Notes themselves
        found = notes(now, wanted.values())
        there = now.owned(LOOSE_NOTES.title)
        if not found:
            break
        loose = wanted.get(LOOSE_NOTES.title) or (as_it_stood(there) if there else no_loose_notes())
        wanted[LOOSE_NOTES.title] = _with(loose, found, today)
    planned = plan(now, wanted.values(), marks).changes
    return replace(planned, tabs=tuple(_looks_kept(planned.tabs)))


def _looks_kept(changes: Sequence[TabChange]) -> Iterator[TabChange]:
    """A tab whose headings stay keeps its looks and charts: only its cells are put back."""
    for one in changes:
        there, top = one.existing, one.tab.heading_row
        headings = [column.heading for column in one.tab.columns]
        same = there is not None and headings == [
            shown(there.cell(top, n)) for n in range(1, len(headings) + 1)
        ]
        yield replace(one, restyle=False) if same and not one.moves.columns else one


def no_loose_notes() -> Tab:
    """The tab without a line."""
    columns = tuple(LOOSE_NOTES.columns.values())
    return Tab(
        LOOSE_NOTES.title,
        LOOSE_NOTES.title,
        columns,
        tuple([] for _ in columns),
        key=tuple(LOOSE_NOTES.columns[name].heading for name in LOOSE_NOTES.key),
    )


def _with(loose: Tab, found: Sequence[Note], today: date) -> Tab:
    """The tab with a line for each note; a line that stands there already is not doubled."""
    names = {column.heading: name for name, column in LOOSE_NOTES.columns.items()}
    order = [names.get(column.heading, "") for column in loose.columns]
    what = [order.index(name) for name in LOOSE_NOTES.key]
    known = {
        tuple(shown(loose.cells[n][row]) for n in what) for row in range(len(loose.cells[what[0]]))
    }
    cells = [list(column) for column in loose.cells]
    for one in found:
        line = (one.title, one.key, one.column, shown(one.cell))
        if line not in known:
            known.add(line)
            says: dict[str, Cell] = {
                **dict(zip(LOOSE_NOTES.key, line, strict=True)),
                "since": today,
            }
            for name, column in zip(order, cells, strict=True):
                column.append(says.get(name) or None)
    return replace(loose, cells=tuple(cells))
