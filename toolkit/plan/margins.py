"""What people typed beside the rows of a tab of the toolkit's: it goes wherever its row goes, and
where the row is gone it is kept in Loose Notes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from toolkit.plan.columns import (
    Columns,
    columns_of,
    differing,
    filled_up,
    heading_row,
    is_first_line,
)
from toolkit.plan.row_keys import key_text
from toolkit.plan.rows import MatchedRows, matched
from toolkit.tables.parsing import UNTICKED
from toolkit.words import key
from toolkit.workbooks.cells import Cell, Grid, Snapshot, filled, letters, same
from toolkit.workbooks.desired import Tab
from toolkit.workbooks.moves import Laid, Moves

ROWS = "rows"  # the mark that remembers how many rows each tab was published with


@dataclass(frozen=True)
class Note:
    """Something of people's whose row is gone: the tab and the key of the row it stood beside, the
    heading above it (else the letter of its column), and what it says.
    """

    kind: str
    title: str
    key: str
    column: str
    cell: Cell


@dataclass(frozen=True)
class Arranged:
    """A tab as it was read, with whole rows and columns moved to where they belong (`grid`, after
    `moves`).

    `notes` have no row any more; `loose` are their cells, which are emptied. `kept` are rows below
    the table that people added, `cleared` columns and cells right of it and above it that were
    ours.
    """

    grid: Grid
    moves: Moves = field(default_factory=Moves)
    notes: tuple[Note, ...] = ()
    loose: frozenset[tuple[int, int]] = frozenset()
    kept: frozenset[int] = frozenset()
    cleared: frozenset[tuple[int, int]] = frozenset()
    unsaid: frozenset[tuple[int, int]] = frozenset()  # cells whose comment is one of the notes
    looked: bool = False  # whether every column was told ours or theirs
    taken: frozenset[tuple[int, int]] = frozenset()  # cells that another tab has from now on


def rows_mark(snapshot: Snapshot, tabs: Iterable[Tab]) -> dict[str, str]:
    """The mark that remembers how many rows each tab has now; rows below are people's."""
    known = rows_published(snapshot) | {tab.kind: tab.n_rows for tab in tabs if tab.kind}
    return {ROWS: json.dumps(known, sort_keys=True, separators=(",", ":"))} if known else {}


def rows_published(snapshot: Snapshot) -> dict[str, int]:
    """How many rows each tab was last published with."""
    return rows_said(snapshot.marks.get(ROWS))


def rows_said(mark: str | None) -> dict[str, int]:
    """How many rows each tab has, as the mark says it."""
    try:
        found = json.loads(mark or "{}")
    except ValueError:
        return {}
    return (
        {str(k): v for k, v in found.items() if isinstance(v, int)}
        if isinstance(found, dict)
        else {}
    )


def arranged(tab: Tab, existing: Grid, snapshot: Snapshot) -> Arranged:
    """The tab as people left it, with everything of theirs where its row and its column will be.
    What another tab takes (`Tab.taken`) is nobody's note any more.
    """
    if not tab.taken:
        return _arranged(tab, existing, snapshot)
    spots = [(one.row, one.column) for one in tab.taken if not one.stays]
    spots = [spot for spot in spots if filled(existing.cell(*spot))]
    there = _arranged(tab, existing.without(spots), snapshot)
    taken = frozenset(there.moves.place(*spot) for spot in spots)
    return replace(there, grid=there.moves.moved(existing), taken=taken)


def _arranged(tab: Tab, existing: Grid, snapshot: Snapshot) -> Arranged:
    height = rows_published(snapshot).get(tab.kind)
    top = heading_row(tab, existing, height)
    columns = columns_of(tab, existing, top)
    # Somebody may be writing beside a row at this very moment: what they write goes along with it.
    waits = snapshot.live and tab.shared and not _in_order(tab, existing, top)
    if not waits and not _touched(tab, existing, columns, top, height):
        return Arranged(existing)
    return _Arranging(tab, existing, columns, top, height).done()


def _touched(tab: Tab, existing: Grid, columns: Columns, top: int, height: int | None) -> bool:
    """Whether there is anything of people's in it, or they have moved its columns or headings."""
    if top != tab.heading_row or columns.theirs or columns.twins:
        return True
    wide = range(2, len(tab.columns) + 1)  # right of our first line
    if any(filled(existing.cell(row, n)) for row in range(1, top) for n in wide):
        return True  # a row that somebody sorted above the headings, or words of theirs
    peoples = [n for n, place in columns.ours.items() if tab.columns[place].people]
    read = [existing.columns[n - 1] for n in peoples if n <= len(existing.columns)]
    if any(filled(cell) for column in read for cell in column[top:]):
        return True
    if any(row > top for row, _ in existing.remarks):
        return True
    if height is not None and existing.n_rows > top + height:
        return True
    known = max(Laid.of(existing).width, len(tab.columns))
    if any(column > known for column in columns.ours):
        return True
    same_looks = existing.tag is not None and existing.tag.style == tab.style
    return same_looks and any(column != place + 1 for column, place in columns.ours.items())


def _in_order(tab: Tab, existing: Grid, top: int) -> bool:
    """Whether the rows that should be stand there, in their order, and no others."""
    places = [n for n, column in enumerate(tab.columns) if column.heading in tab.key]
    there = [list(existing.columns[n][top:]) for n in places if n < len(existing.columns)]
    return there == [list(tab.cells[n]) for n in places]


class _Arranging:
    """One tab being arranged: its columns first, then its rows."""

    def __init__(
        self, tab: Tab, existing: Grid, columns: Columns, top: int, height: int | None
    ) -> None:
        self.tab, self.existing, self.top, self.height = tab, existing, top, height
        self.columns = columns
        self.moves = columns.moves
        self.grid = self.moves.moved(existing)
        self.wide = len(tab.columns)
        heads = {column.heading: n for n, column in enumerate(tab.columns, 1)}
        self.key = tuple(heads[heading] for heading in tab.key)
        gone = {self._column(n) for n in (*columns.stale, *columns.twins)}
        self.emptied = {n for n in gone if n > self.wide}
        peoples = {n for n, column in enumerate(tab.columns, 1) if column.people}
        right = set(range(self.wide + 1, len(self.grid.columns) + 1)) - self.emptied
        self.theirs = sorted(peoples | right)
        self.notes: list[Note] = []
        self.loose: set[tuple[int, int]] = set()  # by the row in which it was read
        self.unsaid: set[tuple[int, int]] = set()

    def done(self) -> Arranged:
        self._double()
        places, kept = self._rows()
        moves = self.moves.then(filled_up(places, max([*places, *places.values()], default=0)))
        final = moves.moved(self.existing)
        return Arranged(
            final,
            moves,
            tuple(self.notes),
            frozenset((moves.rows.get(row, row), column) for row, column in self.loose),
            frozenset(kept),
            frozenset(self._cleared(final)),
            frozenset((moves.rows.get(row, row), column) for row, column in self.unsaid),
            looked=True,
        )

    def _column(self, old: int) -> int:
        return self.moves.columns.get(old, old)

    def _double(self) -> None:
        """What somebody wrote in a second column of one heading, which goes."""
        for twin, first in self.columns.twins.items():
            for row in differing(self.existing, twin, first, self.top):
                cell = self.existing.cell(row, twin)
                self._note(row, self.columns.ours[first] + 1, cell)

    def _rows(self) -> tuple[dict[int, int], set[int]]:
        """Where rows go that have a place, and those of people's that stay below the table."""
        heading, last = self.tab.heading_row, self.tab.heading_row + self.tab.n_rows
        shift = heading - self.top
        everywhere = range(1, self._below().stop)
        noted = frozenset(row for row in everywhere if any(self._notes_in(row)))
        noted |= {row for row, _ in self.grid.remarks}
        found = matched(self.tab, self.grid, self.top, noted) if self.tab.key else None
        ours = found.places if found else {}
        places = {row: row for row in range(1, min(self.top, heading)) if row not in ours}
        places |= {self.top: heading} if self.top else {}  # the row of headings is gone
        room = max(last, self.grid.n_rows + shift)
        for row in range(heading, self.top):
            if row in ours:
                continue
            self._keep(row, self._not_our_headings(row))
            if any(spot[0] == row for spot in self.loose):
                room += 1  # its cells are emptied where no row of the table will stand
                places[row] = room
        title = self.grid.cell(1, 1) if self.top > 1 and 1 not in ours else None
        if shift and not is_first_line(self.tab, title) and _says(title):
            self._note(1, 1, title)  # where our first line goes
        if found is None:
            return places | ({row: row + shift for row in self._below()} if shift else {}), set()
        places |= found.places
        self.key = found.key
        added, gone = self._added(found), frozenset(found.gone)
        twins = {self._key(row): row for row in found.places}
        kept = set()
        for row in self._below():
            if row in found.places:
                continue
            theirs = row in added or row not in gone
            if theirs and row + shift > last:
                places[row] = row + shift
                kept.add(row + shift)
                continue
            if row in added:
                self._keep(row, self._own_words(row, twins.get(self._key(row))))
            self._keep(row, self.theirs)
            self._unsay(row)
            if row in gone:
                room += 1
                places[row] = room
        return places, kept

    def _not_our_headings(self, row: int) -> list[int]:
        """The columns of a row above the headings in which no heading of ours was left behind."""
        ours = [key(column.heading) for column in self.tab.columns]
        wide = range(1, len(self.grid.columns) + 1)
        cells = {n: self.grid.cell(row, n) for n in wide}
        return [
            n
            for n, cell in cells.items()
            if not (n <= self.wide and isinstance(cell, str) and key(cell) == ours[n - 1])
        ]

    def _below(self) -> range:
        last = max([self.grid.n_rows, *(row for row, _ in self.grid.remarks)])
        return range(self.top + 1, last + 1)

    def _added(self, found: MatchedRows) -> set[int]:
        """Rows of the table's columns that people put there: without a key, or below all that was
        published; where there are more rows still than were published, all that are not known.
        """
        if self.height is None:
            return set(found.nameless)
        below = {row for row in found.gone if row > self.top + self.height}
        added = found.nameless | below
        surplus = len(found.places) + len(found.gone) - self.height
        return set(found.gone) if surplus > len(added) else set(added)

    def _own_words(self, row: int, twin: int | None) -> list[int]:
        """The cells of a row that people added; of one that they copied, those that differ."""
        return [
            n
            for n in range(1, self.wide + 1)
            if twin is None or not same(self.grid.cell(row, n), self.grid.cell(twin, n))
        ]

    def _notes_in(self, row: int) -> Iterator[int]:
        return (n for n in self.theirs if _says(self.grid.cell(row, n)))

    def _keep(self, row: int, columns: Iterable[int]) -> None:
        """What stands in these cells of a row that is gone goes to Loose Notes."""
        for column in columns:
            cell = self.grid.cell(row, column)
            ours = column in self.emptied or (column == 1 and is_first_line(self.tab, cell))
            if (row, column) not in self.loose and not ours and _says(cell):
                self._note(row, column, cell)
                self.loose.add((row, column))

    def _unsay(self, row: int) -> None:
        """Comments on a row that is gone go to Loose Notes."""
        for spot, said in sorted(self.grid.remarks.items()):
            if spot[0] == row:
                self._note(*spot, said)
                self.unsaid.add(spot)

    def _note(self, row: int, column: int, cell: Cell) -> None:
        heading = self.grid.cell(self.top, column) if row > self.top else None
        above = heading.strip() if isinstance(heading, str) else ""
        self.notes.append(
            Note(
                self.tab.kind,
                self.existing.title,
                "" if row < self.top else self._key(row),
                above or letters(column),
                cell,
            )
        )

    def _key(self, row: int) -> str:
        return key_text((self.tab.columns[n - 1], self.grid.cell(row, n)) for n in self.key)

    def _cleared(self, final: Grid) -> Iterator[tuple[int, int]]:
        """Cells that were ours, right of the table and in the rows above the headings."""
        for column in self.emptied:
            for row in range(1, final.n_rows + 1):
                if filled(final.cell(row, column)):
                    yield row, column
        # Our first line may have gone right with a column that somebody put before it.
        right = range(self.wide + 1, len(final.columns) + 1)
        for row in range(1, self.tab.heading_row):
            for column in (*right, *([1] if row > 1 else [])):
                if column not in self.emptied and is_first_line(self.tab, final.cell(row, column)):
                    yield row, column


def _says(cell: Cell) -> bool:
    """Whether it says anything: an empty checkbox says nothing."""
    return filled(cell) and cell is not False and cell not in UNTICKED
