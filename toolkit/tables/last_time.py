"""Last time: which tabs and columns the last sync read, so that one which is no longer there is
missed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from toolkit.tables import footprints, placed
from toolkit.tables.claim import Claim
from toolkit.tables.columns import Column, Key, Keys, PersonRef, Text
from toolkit.tables.declared import Table
from toolkit.tables.field_log import no_log
from toolkit.tables.headings import row_of
from toolkit.tables.inputs import INPUTS
from toolkit.tables.logged import standing
from toolkit.tables.origin import label_of
from toolkit.tables.parsing import Unreadable, blank, shown
from toolkit.tables.person_ids import PersonIds
from toolkit.tables.response_log import no_answers
from toolkit.words import key
from toolkit.workbooks.cells import Cell, Snapshot

READ = "read "  # and a table's title: the mark with [tab, its ident, {column: [position, heading]}]
LONGEST = 60  # signs of a heading: a form asks in whole sentences, and a mark has an end
LOOKED_AT = 200  # cells of a column, to see what it holds
OURS: Mapping[str, tuple[type[Table], Sequence[Column]]] = {
    PersonIds.title: (PersonIds, PersonIds.columns),
    **{log.own.title: (log.own, log.columns) for log in (no_log(), no_answers())},
}
ALIKE = 0.6  # how much a heading has to look like the one that is gone, of about 1.6
HOLDS = 0.5  # the share of its cells that have to be of the kind that is gone


@dataclass(frozen=True)
class Gone:
    """What the last sync read and this one cannot: a tab (`column` None) or a column of one, what
    it was called, and what looks like it now ("" where nothing does).
    """

    table: str
    tab: str
    column: str | None
    called: str
    now: str


def noted(
    claims: Mapping[str, Claim],
    snapshot: Snapshot,
    *,
    remembered: Mapping[str, Iterable[str]] | None = None,
) -> dict[str, str]:
    """The marks of this time: every tab and column in which somebody filled a cell; and the tabs of
    ours in which something is `remembered` that stands nowhere else.
    """
    marks = {name: "" for name, said in snapshot.marks.items() if name.startswith(READ) and said}
    for title, claim in claims.items():
        columns = {
            name: [positions[0], shown(claim.grid.cell(claim.heading_row, positions[0]))[:LONGEST]]
            for name, positions in claim.standing.items()
            if any(_filled(claim, position) for position in positions)
        }
        if columns:
            marks[READ + title] = _said(claim.grid.title, claim.grid.ident, columns)
    marks |= footprints.left(claims.values(), snapshot)
    marks |= placed.left((one for claim in claims.values() for one in claim.placed), snapshot)
    for title, headings in (remembered or {}).items():
        marks[READ + title] = _said(title, None, {heading: [0, heading] for heading in headings})
    return marks


def _said(*about: object) -> str:
    return json.dumps(about, ensure_ascii=False, separators=(",", ":"))


def gone(claims: Mapping[str, Claim], snapshot: Snapshot) -> list[Gone]:
    """What the last sync read and is no longer there, in the order in which people set tabs up."""
    found = list(_gone(claims, snapshot))
    tabs = {one.tab for one in found if one.column is None}
    columns = {(one.tab, one.called) for one in found}
    return [
        *found,
        *(
            one
            for one in _gone_from_tabs(claims, snapshot)
            if one.tab not in tabs and (one.tab, one.called) not in columns
        ),
    ]


def _gone_from_tabs(claims: Mapping[str, Claim], snapshot: Snapshot) -> Iterator[Gone]:
    """What is gone from one of several tabs of a table, which others still have."""
    used = {(one.workbook, one.grid.title): one for one in footprints.places(claims.values())}
    for was in footprints.footprints(snapshot):
        now = used.get((was.workbook, was.title))
        book = was.book(snapshot)
        if book is None:
            continue  # toolkit.toml names that workbook no more
        label = label_of(was.title, book if was.workbook else None)
        table = next(iter(was.tables), "")
        if now is None:
            # A tab that is still there and is no longer read is as somebody wants it.
            same = footprints.title_now(was, snapshot)
            if was.title not in book.titles and (was.workbook, same) not in used:
                yield Gone(table, label, None, label, same)
        elif len(now.positions) < len(was.columns):
            there = footprints.headings(now.grid, now.row).values()
            for trace in was.columns.values():
                if not any(footprints.same(trace.heading, said) for said in there):
                    yield Gone(table, label, trace.heading, trace.heading, "")


def _gone(claims: Mapping[str, Claim], snapshot: Snapshot) -> Iterator[Gone]:
    before = {
        name.removeprefix(READ): about
        for name, said in snapshot.marks.items()
        if name.startswith(READ) and (about := _before(said))
    }
    read = {title for claim in claims.values() for title in claim.titles}
    for table in INPUTS:
        if table.title not in before:
            continue
        tab, ident, columns = before[table.title]
        claim = claims.get(table.title)
        if claim is None:
            yield Gone(table.title, tab, None, tab, _renamed(snapshot, table, tab, ident, read))
            continue
        for column in table.columns:
            if column.name in columns and column.name not in claim.standing:
                position, heading = columns[column.name]
                now = _looking_like(claim, column, heading, position)
                yield Gone(table.title, claim.grid.title, column.heading, heading, now)
    for title in sorted(before.keys() - {table.title for table in INPUTS}):
        grid = snapshot.owned(title)
        if grid is None:
            yield Gone(title, title, None, title, "")
        elif title in OURS:
            table, columns_of = OURS[title]
            _, spots = standing(grid, table, columns_of)
            for column in columns_of:
                if column.heading in before[title][2] and column.name not in spots:
                    yield Gone(title, grid.title, column.heading, column.heading, "")


def _before(mark: str) -> tuple[str, object, dict[str, tuple[int, str]]] | None:
    """What a mark says; nothing where somebody made of it what it cannot be."""
    try:
        about = json.loads(mark)
    except ValueError:
        return None
    if not (isinstance(about, list) and len(about) == 3 and isinstance(about[2], dict)):
        return None
    columns = {
        name: (spot[0], str(spot[1]))
        for name, spot in about[2].items()
        if isinstance(spot, list) and len(spot) == 2 and isinstance(spot[0], int)
    }
    return str(about[0]), about[1], columns


def _filled(claim: Claim, position: int) -> bool:
    column = claim.grid.columns[position - 1]
    return any(not blank(cell) and cell is not False for cell in column[claim.heading_row :])


def _renamed(
    snapshot: Snapshot, table: type[Table], tab: str, ident: object, read: set[str]
) -> str:
    """What a tab is called now: the same tab under another title, else one that sounds like it."""
    free = [title for title, tag in snapshot.titles.items() if tag is None and title not in read]
    same = [title for title in free if ident is not None and snapshot.idents.get(title) == ident]
    if same:
        return same[0]
    near = {title: max(_alike(title, name) for name in (tab, *table.aliases)) for title in free}
    best = max(near, key=lambda title: near[title], default="")
    return best if best and near[best] >= ALIKE else ""


def _looking_like(claim: Claim, column: Column, heading: str, position: int) -> str:
    """The heading of nobody's that is most like one that is gone: by its words, by where it stands,
    and by what stands under it.
    """
    taken = {spot for many in claim.standing.values() for spot in many}
    best, most = "", ALIKE
    for spot, cell in enumerate(row_of(claim.grid, claim.heading_row), start=1):
        if spot in taken or blank(cell) or not _filled(claim, spot):
            continue
        fitting = _fitting(column, claim.grid.columns[spot - 1][claim.heading_row :])
        if fitting < HOLDS:
            continue
        said = shown(cell)
        like = max(_alike(said, name) for name in (heading, *column.spellings))
        like += 0.4 if spot == position else 0
        like += 0.4 * (fitting - HOLDS)
        if like > most:
            best, most = said, like
    return best


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, key(one), key(other)).ratio()


def _fitting(column: Column, cells: Sequence[Cell]) -> float:
    """The share of cells that such a column could hold; no more than enough of any text."""
    if isinstance(column, (Text, Key, Keys, PersonRef)):
        return HOLDS
    some = [cell for cell in cells if not blank(cell)][:LOOKED_AT]
    return sum(_reads(column, cell) for cell in some) / len(some) if some else 0


def _reads(column: Column, cell: Cell) -> bool:
    try:
        column.parse(cell, "month first")
    except Unreadable:
        return False
    return True
