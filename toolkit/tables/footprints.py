"""Footprints: what stood in the tabs that the last sync read, so that a tab or a column is known
again under another name.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

import numpy as np

from toolkit.tables.claim import Claim
from toolkit.tables.parsing import blank, shown
from toolkit.tables.sketches import shared, sketch
from toolkit.words import key
from toolkit.workbooks.cells import Cell, Grid, Snapshot
from toolkit.workbooks.folded import folded

ALIKE = 0.6  # how much two headings have to look alike
# And a tab's title: the mark with [ident, row of headings, columns, former titles, tables].
SEEN = "seen "
THERE = "there "  # the same of a tab in another workbook, whose name stands first in it
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
    its columns that were read, by their 1-based positions, the titles that it had before, the
    tables of ours that were read from it, and the other workbook that it is in ("" none).
    """

    title: str
    ident: object
    row: int
    columns: Mapping[int, Trace]
    former: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    workbook: str = ""

    def book(self, snapshot: Snapshot) -> Snapshot | None:
        """The workbook that it is in; None where that is not read any more."""
        return snapshot.others.get(self.workbook) if self.workbook else snapshot

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
    workbook: str = ""


def places(claims: Iterable[Claim]) -> list[Used]:
    """Each tab that is read."""
    there: dict[tuple[str, str], Used] = {}
    for claim in claims:
        for workbook, grid, row, spots in _tabs(claim):
            at = workbook, grid.title
            before = there.get(at, Used(grid, row, frozenset(), ()))
            there[at] = Used(
                before.grid,
                before.row,
                before.positions | spots,
                tuple(dict.fromkeys((*before.tables, claim.table.title))),
                workbook,
            )
    return list(there.values())


def _tabs(claim: Claim) -> Iterator[tuple[str, Grid, int, set[int]]]:
    """The tabs that a table is made of, each with the name of the workbook that it is in."""
    stands = {spot for several in claim.standing.values() for spot in several}
    if claim.origin is None:
        yield "", claim.grid, claim.heading_row, stands
        return
    # Columns of people's own are carried along, too: only those that stand for ours are read.
    held = [claim.origin.columns[spot] for spot in stands if spot in claim.origin.columns]
    for number, tab in enumerate(claim.origin.tabs):
        if tab.heading_row:
            rows = claim.origin.tab == number
            spots = {abs(int(spot)) for column in held for spot in np.unique(column[rows])}
            yield tab.workbook, tab.grid, tab.heading_row, spots - {0}


def left(claims: Iterable[Claim], snapshot: Snapshot) -> dict[str, str]:
    """The marks of this time; what is no longer read has an empty one."""
    marks = {n: "" for n, said in snapshot.marks.items() if n.startswith((SEEN, THERE)) and said}
    known = list(footprints(snapshot))
    before = {(one.workbook, title_now(one, snapshot)): one for one in known}
    before |= {(one.workbook, one.title): one for one in known}
    room = ROOM
    for grid, row, positions, tables, workbook in places(claims):
        was = before.get((workbook, grid.title))
        old = {one.heading: one.sketch for one in was.columns.values()} if was else {}
        columns: dict[str, list[str]] = {}
        for spot in sorted(positions):
            cells = folded(below(grid, row, spot))
            if all(blank(cell) or cell is False for cell in cells.standing):
                continue
            heading = shown(grid.cell(row, spot))[:LONGEST]
            new = sketch(cells)
            kept = old.get(heading, "")
            chosen = kept if shared(kept, new).share >= STILL else new
            room -= len(chosen)
            columns[str(spot)] = [heading, chosen if room >= 0 else ""]
        if columns:
            book = was.book(snapshot) if was else None
            former = _former(was, grid.title, book) if was and book else []
            said: list[object] = [grid.ident, row, columns, former, tables]
            name = SEEN + grid.title
            if workbook:
                said, name = [workbook, grid.title, *said], f"{THERE}{workbook}: {grid.title}"
            marks[name] = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return marks


def below(grid: Grid, row: int, position: int) -> Sequence[Cell]:
    """The cells of a column below the headings."""
    return grid.columns[position - 1][row:] if position <= len(grid.columns) else []


def _former(was: Footprint, title: str, snapshot: Snapshot) -> list[str]:
    """The titles that a tab had, but for those that another one has now."""
    return [one for one in was.titles if one != title and one not in snapshot.titles][:FORMER]


def footprints(snapshot: Snapshot) -> Iterator[Footprint]:
    """What the marks of the last time say; nothing where somebody made of one what it cannot be."""
    yield from _footprints(snapshot.marks)


def followed(marks: Mapping[str, str], workbook: str) -> frozenset[str]:
    """The titles of the tabs of a workbook ("" the main one) that had another one before: nobody
    may have told toolkit.toml.
    """
    return frozenset(
        one.title for one in _footprints(marks) if one.former and one.workbook == workbook
    )


def _footprints(marks: Mapping[str, str]) -> Iterator[Footprint]:
    for name, said in marks.items():
        if not name.startswith((SEEN, THERE)) or not said:
            continue
        try:
            workbook, title = "", name.removeprefix(SEEN)
            about = json.loads(said)
            if name.startswith(THERE):
                workbook, title, *about = about
            ident, row, columns, former, tables = about
            traces = {
                int(spot): Trace(str(heading), str(known))
                for spot, (heading, known) in columns.items()
            }
            titles, read = tuple(map(str, former)), tuple(map(str, tables))
            hash((workbook, title, ident))
        except (ValueError, TypeError, AttributeError):
            continue
        if isinstance(row, int) and isinstance(title, str) and isinstance(workbook, str):
            yield Footprint(title, ident, row, traces, titles, read, workbook)


def title_now(was: Footprint, snapshot: Snapshot) -> str:
    """The title of the very same tab now; "" where the workbook does not tell."""
    book = was.book(snapshot)
    if was.ident is None or book is None:
        return ""
    theirs = [title for title, tag in book.titles.items() if tag is None]
    for title in theirs:
        if book.idents.get(title) == was.ident:
            return title
    # A programme that saves a file may number its tabs anew: then the one new tab that is called
    # nearly so.
    known = {title for one in footprints(snapshot) for title in (one.title, *one.former)}
    near = [title for title in theirs if title not in known and alike(title, was.title)]
    return near[0] if len(near) == 1 and was.title not in book.titles else ""


def headings(grid: Grid, row: int) -> dict[int, str]:
    """The headings that stand in a row now, by their positions."""
    return {
        spot: shown(cell)[:LONGEST]
        for spot in range(1, len(grid.columns) + 1)
        if not blank(cell := grid.cell(row, spot))
    }


def alike(one: str, other: str) -> bool:
    """Whether two headings or titles look alike by their letters."""
    return SequenceMatcher(None, key(one), key(other)).ratio() >= ALIKE


def same(one: str, other: str) -> bool:
    """Whether two headings are spellings of one."""
    return key(one) == key(other)
