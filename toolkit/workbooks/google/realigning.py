"""Realigning: people moved rows in the second in which a list was laid in another order, so that
our cells came to stand beside other people's notes: each row gets the cells of the one whose notes
it has.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from toolkit.workbooks.cells import Cell, meaning, same
from toolkit.workbooks.changes import Rectangle, TabChange
from toolkit.workbooks.desired import Tab
from toolkit.workbooks.google.drift import Columns, cell_of, key_columns

Key = tuple[Hashable, ...]


@dataclass(frozen=True)
class _Rows:
    """A tab at one moment: whose row each is, and what people have beside it."""

    tab: Tab
    columns: Columns

    def key(self, row: int) -> Key:
        return tuple(meaning(cell_of(self.columns, row, n)) for n in key_columns(self.tab))

    def notes(self, row: int, without: Collection[int] = ()) -> Key:
        """What stands in people's columns of a row, some of them left out; the blanks at its end
        are not there.
        """
        peoples = [n for n, column in enumerate(self.tab.columns, 1) if column.people]
        right = range(len(self.tab.columns) + 1, len(self.columns) + 1)
        cells = (
            None if n in without else meaning(cell_of(self.columns, row, n))
            for n in (*peoples, *right)
        )
        found = list(cells)
        while found and found[-1] is None:
            found.pop()
        return tuple(found)

    def about(self, row: int, columns: Collection[int]) -> list[Cell]:
        """The cells of the table's columns, blank but for some."""
        return [
            cell_of(self.columns, row, n) if n in columns else None
            for n in range(1, len(self.tab.columns) + 1)
        ]

    @property
    def numbers(self) -> range:
        return range(self.tab.heading_row + 1, max(map(len, self.columns), default=0) + 1)


def carried(change: TabChange, logs: Mapping[str, Columns]) -> frozenset[Key]:
    """Whose entries the write has taken from the tab, as its rows stood at that moment: `logs` are
    the tabs that got them, by kind, as they are now.
    """
    at = change.moves.columns
    into = {
        (one.row, at.get(one.column, one.column)): one.into
        for one in change.tab.taken
        if one.stays and one.into and one.into[0] in logs
    }
    found = set()
    for row in {row for row, _ in into}:
        spots = [into.get((row, n)) for n in key_columns(change.tab)]
        cells = [cell_of(logs[spot[0]], spot[1], spot[2]) for spot in spots if spot]
        if len(cells) == len(spots):
            found.add(tuple(map(meaning, cells)))
    return frozenset(found)


def realigned(
    change: TabChange, now: Columns, gone: Collection[Key] = frozenset()
) -> list[Rectangle]:
    """What has to be written so that nobody's notes stand beside somebody else; the next run puts
    the rows into their order. `now` is the tab after our write; `gone` are those whose entries it
    has taken.
    """
    tab, base = change.tab, change.existing
    heads = [cell_of(now, tab.heading_row, n) for n in range(1, len(tab.columns) + 1)]
    wanted: dict[Key, list[Cell]] = {
        tuple(meaning(_desired(tab, place, n)) for n in key_columns(tab)): [
            _desired(tab, place, n) for n in range(1, len(tab.columns) + 1)
        ]
        for place in range(tab.n_rows)
    }
    in_order = heads == [column.heading for column in tab.columns]
    if base is None or not in_order or len(wanted) != tab.n_rows:
        return []
    found = _Owners(_Rows(tab, base.columns), _Rows(tab, now), wanted, change, gone)
    return [
        *(one for row, cells in found.rows.items() for one in _row(tab, now, row, cells)),
        *(one for row, key in found.emptied.items() for one in found.given_back(row, key)),
    ]


class _Owners:
    """What should stand in the columns of the table in each row (`rows`; nothing where it should be
    blank), and in which rows people's cells were `emptied` that stood in another one before.

    Of somebody who leaves the list while their entry was not taken, because the rows had moved, or
    was written in that very moment, the row says again whom it is about: the next run takes it.
    """

    def __init__(
        self,
        base: _Rows,
        now: _Rows,
        wanted: Mapping[Key, list[Cell]],
        change: TabChange,
        gone: Collection[Key],
    ) -> None:
        at, takes = change.moves.columns, change.tab.taken
        taken = {at.get(one.column, one.column) for one in takes if not one.stays}
        about = {at.get(one.column, one.column) for one in takes if one.stays}
        about |= set(key_columns(change.tab))
        loose = {row for row, _ in change.loose}
        self.base, self.now, self.wanted = base, now, wanted
        self.taken, self.gone = taken, gone
        self.row_of = {base.key(row): row for row in reversed(base.numbers) if row not in loose}
        self.row_of.pop((None,) * len(key_columns(change.tab)), None)
        self.notes = {
            key: base.notes(row, taken if key in gone else ()) for key, row in self.row_of.items()
        }
        self.kept = [said for row in loose if (said := base.notes(row))]  # in Loose Notes by now
        self.about = {
            key: base.about(row, about) for key, row in self.row_of.items() if key not in wanted
        }
        self.astray = False
        self.rows: dict[int, list[Cell]] = {}
        self.emptied: dict[int, Key] = {}
        self._found()

    def given_back(self, row: int, key: Key) -> Iterator[Rectangle]:
        """Somebody's notes as they were read, but for what was taken."""
        base, now, tab = self.base.columns, self.now.columns, self.now.tab
        peoples = [n for n, column in enumerate(tab.columns, 1) if column.people]
        for n in (*peoples, *range(len(tab.columns) + 1, len(base) + 1)):
            cell = cell_of(base, self.row_of[key], n)
            if not (key in self.gone and n in self.taken) and not same(cell_of(now, row, n), cell):
                yield Rectangle(row, n, ((cell,),))

    def _found(self) -> None:
        base, now, notes = self.base, self.now, self.notes
        known = set(notes) | {base.key(row) for row in base.numbers}
        right = {now.key(row) for row in now.numbers if now.notes(row) == notes.get(now.key(row))}
        left = dict(self.wanted)
        left |= {key: cells for key, cells in self.about.items() if notes[key]}
        placed: dict[Key, int] = {}
        blank, nobodys = [], []
        for row in now.numbers:
            key, said = now.key(row), now.notes(row)
            if said and notes.get(key, ()) != said:
                lost = next((k for k in left if notes.get(k) == said and k not in right), None)
                key = lost if lost is not None else key
                self.astray |= lost is not None
                if lost is None and said in self.kept:
                    self.astray, self.rows[row] = True, []
                    continue
            if said and key in left:
                self.rows[row], placed[key] = left.pop(key), row
            elif said and key in self.about:
                self.rows[row] = self.about[key]
            elif said and not any(key):
                nobodys.append(row)
            elif not said or key in known or key in self.wanted:
                blank.append(row)
        if not self.astray:  # else who leaves, and whose entry stands nowhere, has it back
            left = {key: cells for key, cells in left.items() if key in self.wanted}
        for row in list(blank):
            key = now.key(row)
            if key in left and not notes.get(key):
                self.rows[row], placed[key] = left.pop(key), row
                blank.remove(row)
        bottom = max(now.numbers, default=now.tab.heading_row)
        free = iter([row for row in blank if not now.notes(row)])
        for key, cells in left.items():
            row = next(free, 0)
            if not row:
                row = bottom = bottom + 1
            self.rows[row], placed[key] = cells, row
        self.rows |= {row: [] for row in blank if row not in self.rows}
        if self.astray:
            self.emptied = {
                row: key for key, row in placed.items() if notes.get(key) and not now.notes(row)
            }
        else:
            self.rows |= {
                row: self.about[base.key(row)] for row in nobodys if base.key(row) in self.about
            }


def _row(tab: Tab, now: Columns, row: int, cells: Sequence[Cell]) -> Iterator[Rectangle]:
    for n, column in enumerate(tab.columns, 1):
        cell = cells[n - 1] if cells else None
        if not column.people and not same(cell_of(now, row, n), cell):
            yield Rectangle(row, n, ((cell,),))


def _desired(tab: Tab, place: int, column: int) -> Cell:
    cells: Sequence[Cell] = tab.cells[column - 1]
    return cells[place] if place < len(cells) else None
