"""Footprints: what stood in the tabs that the last sync read, so that a tab or a column is known
again under another name.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from toolkit.tables.claim import Claim
from toolkit.tables.parsing import blank, shown
from toolkit.tables.sketches import shared, sketch
from toolkit.words import key
from toolkit.workbooks.cells import Cell, Grid, Snapshot

SEEN = "seen "  # and a tab's title: the mark with [ident, row of headings, columns, former titles, tables]
LONGEST = 120  # signs of a heading: a form asks in whole sentences, and a mark has an end
FORMER = 3  # titles of a tab that are kept
ROOM = 9000  # signs for all sketches together: a mark is no place for a roster of tabs
STILL = 0.9  # the share of values with which an older sketch is kept: nothing changes for nothing


@dataclass(frozen=True)
class Trace:
    """One column that was read: its heading, and a sketch of what stood below ("" unknown)."""

    heading: str
    sketch: str


@dataclass(frozen=True)
class Footprint:
    """One tab that was read: its title, the backend's own name of it, the row of its headings,
    its columns that were read, by their 1-based positions, the titles that it had before, and the
    tables of ours that were read from it.
    """

    title: str
    ident: object
    row: int
    columns: Mapping[int, Trace]
    former: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()

    @property
    def titles(self) -> tuple[str, ...]:
        """Every title it had, the last one first."""
        return (self.title, *self.former)


class Used(NamedTuple):
    """A tab that is read now: the row of its headings, the positions that are read there, and the
    tables of ours that are.
    """

    grid: Grid
    row: int
    positions: frozenset[int]
    tables: tuple[str, ...]


def places(claims: Iterable[Claim]) -> list[Used]:
    """Each tab of the workbook itself that is read."""
    there: dict[str, Used] = {}
    for claim in claims:
        for grid, row, spots in _tabs(claim):
            before = there.get(grid.title, Used(grid, row, frozenset(), ()))
            there[grid.title] = Used(
                before.grid,
                before.row,
                before.positions | spots,
                tuple(dict.fromkeys((*before.tables, claim.table.title))),
            )
    return list(there.values())


def _tabs(claim: Claim) -> Iterator[tuple[Grid, int, set[int]]]:
    """The tabs of the workbook itself that a table is made of."""
    stands = {spot for several in claim.standing.values() for spot in several}
    if claim.origin is None:
        yield claim.grid, claim.heading_row, stands
        return
    # Columns of people's own are carried along, too: only those that stand for ours are read.
    held = [claim.origin.columns[spot] for spot in stands if spot in claim.origin.columns]
    for number, tab in enumerate(claim.origin.tabs):
        if tab.here and tab.heading_row:
            rows = claim.origin.tab == number
            spots = {abs(int(spot)) for column in held for spot in np.unique(column[rows])}
            yield tab.grid, tab.heading_row, spots - {0}


def left(claims: Iterable[Claim], snapshot: Snapshot) -> dict[str, str]:
    """The marks of this time; what is no longer read has an empty one."""
    marks = {name: "" for name, said in snapshot.marks.items() if name.startswith(SEEN) and said}
    before = {one.ident: one for one in footprints(snapshot) if one.ident is not None}
    before |= {one.title: one for one in footprints(snapshot)}
    room = ROOM
    for grid, row, positions, tables in places(claims):
        was = before.get(grid.title) or before.get(grid.ident)
        old = {one.heading: one.sketch for one in was.columns.values()} if was else {}
        columns: dict[str, list[str]] = {}
        for spot in sorted(positions):
            cells = below(grid, row, spot)
            if not any(not blank(cell) and cell is not False for cell in cells):
                continue
            heading = shown(grid.cell(row, spot))[:LONGEST]
            new = sketch(cells)
            kept = old.get(heading, "")
            chosen = kept if shared(kept, new).share >= STILL else new
            room -= len(chosen)
            columns[str(spot)] = [heading, chosen if room >= 0 else ""]
        if columns:
            former = _former(was, grid.title, snapshot) if was else []
            said = [grid.ident, row, columns, former, tables]
            marks[SEEN + grid.title] = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return marks


def below(grid: Grid, row: int, position: int) -> list[Cell]:
    """The cells of a column below the headings."""
    return list(grid.columns[position - 1][row:]) if position <= len(grid.columns) else []


def _former(was: Footprint, title: str, snapshot: Snapshot) -> list[str]:
    """The titles that a tab had, but for those that another one has now."""
    return [one for one in was.titles if one != title and one not in snapshot.titles][:FORMER]


def footprints(snapshot: Snapshot) -> Iterator[Footprint]:
    """What the marks of the last time say; nothing where somebody made of one what it cannot be."""
    for name, said in snapshot.marks.items():
        if not name.startswith(SEEN) or not said:
            continue
        try:
            ident, row, columns, former, tables = json.loads(said)
            traces = {
                int(spot): Trace(str(heading), str(known))
                for spot, (heading, known) in columns.items()
            }
            titles, read = tuple(map(str, former)), tuple(map(str, tables))
            hash(ident)
        except (ValueError, TypeError, AttributeError):
            continue
        if isinstance(row, int):
            yield Footprint(name.removeprefix(SEEN), ident, row, traces, titles, read)


def title_now(was: Footprint, snapshot: Snapshot) -> str:
    """The title of the very same tab now; "" where the workbook does not tell."""
    if was.ident is None:
        return ""
    return next(
        (
            title
            for title, ident in snapshot.idents.items()
            if ident == was.ident and title in snapshot.titles and snapshot.titles[title] is None
        ),
        "",
    )


def headings(grid: Grid, row: int) -> dict[int, str]:
    """The headings that stand in a row now, by their positions."""
    return {
        spot: shown(cell)[:LONGEST]
        for spot in range(1, len(grid.columns) + 1)
        if not blank(cell := grid.cell(row, spot))
    }


def same(one: str, other: str) -> bool:
    """Whether two headings are spellings of one."""
    return key(one) == key(other)
