"""Keeping: what people wrote beside rows that are gone, as lines of Loose Notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from toolkit.calendar import from_serial
from toolkit.plan.margins import Note
from toolkit.plan.plan import notes
from toolkit.plan.row_keys import key_text
from toolkit.tables.parsing import shown
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.tabs.loose_notes import Loose, loose_notes, loose_notes_tab, loose_problems, with_new
from toolkit.workbooks.cells import Cell, Snapshot
from toolkit.workbooks.desired import LOOSE_NOTES, Tab

FIRST_DAY, LAST_DAY = 36526, 73051  # 2000 to 2099, as day numbers


def lines(program: Program, snapshot: Snapshot, found: Iterable[Note]) -> list[Loose]:
    """The lines of Loose Notes once what was found without its row is there."""
    return with_new(
        loose_notes(snapshot.owned(LOOSE_NOTES)),
        (
            Loose(one.title, one.key, one.column, _text(one.cell, snapshot), program.today)
            for one in found
        ),
    )


def kept(
    program: Program, snapshot: Snapshot, tabs: Sequence[Tab], others: Iterable[Loose] = ()
) -> tuple[Tab, ...]:
    """The tabs, and Loose Notes with them where writing them leaves a note without its row, or
    there are `others` for it.
    """
    found = with_new(lines(program, snapshot, notes(snapshot, tabs)), others)
    more = len(found) > len(loose_notes(snapshot.owned(LOOSE_NOTES)))
    return (*tabs, loose_notes_tab(program, found)) if more else tuple(tabs)


def standing(snapshot: Snapshot) -> list[Problem]:
    """What Data Issues says of the lines that stand there, whatever the tabs will be."""
    return problems(snapshot, loose_notes(snapshot.owned(LOOSE_NOTES)), ())


def problems(snapshot: Snapshot, found: Sequence[Loose], tabs: Iterable[Tab]) -> list[Problem]:
    """What Data Issues says of each line; `tabs` as they will stand."""
    if not found:
        return []
    own = snapshot.owned(LOOSE_NOTES)
    there = {}
    for tab in tabs:
        existing = snapshot.owned(tab.kind)
        there[existing.title if existing else tab.title] = keys(tab)
    return loose_problems(own.title if own else LOOSE_NOTES, found, there)


def keys(tab: Tab) -> frozenset[str]:
    """The keys of a tab's rows, as people read them."""
    spots = [n for n, column in enumerate(tab.columns) if column.heading in tab.key]
    spots.sort(key=lambda n: tab.key.index(tab.columns[n].heading))
    rows = zip(*(tab.cells[n] for n in spots), strict=True)
    return frozenset(
        key_text(zip((tab.columns[n] for n in spots), row, strict=True)) for row in rows
    )


def _text(cell: Cell, snapshot: Snapshot) -> str:
    """What the cell says. Google tells a day by its number only, so the day is said beside it."""
    said = shown(cell)
    if not snapshot.address or not isinstance(cell, (int, float)) or isinstance(cell, bool):
        return said
    return f"{said} ({shown(from_serial(cell))})" if FIRST_DAY <= cell < LAST_DAY else said
