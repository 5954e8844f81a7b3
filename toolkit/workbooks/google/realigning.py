"""Realigning: people moved rows in the second in which a list was laid in another order, so that
our cells came to stand beside other people's notes: each row gets the cells of the one whose notes
it has.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
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

    def notes(self, row: int) -> Key:
        """What stands in people's columns of a row; the blanks at its end are not there."""
        peoples = [n for n, column in enumerate(self.tab.columns, 1) if column.people]
        right = range(len(self.tab.columns) + 1, len(self.columns) + 1)
        found = [meaning(cell_of(self.columns, row, n)) for n in (*peoples, *right)]
        while found and found[-1] is None:
            found.pop()
        return tuple(found)

    @property
    def numbers(self) -> range:
        return range(self.tab.heading_row + 1, max(map(len, self.columns), default=0) + 1)


def realigned(change: TabChange, now: Columns) -> list[Rectangle]:
    """What has to be written so that nobody's notes stand beside somebody else; the next run puts
    the rows into their order. `now` is the tab after our write.
    """
    tab, base = change.tab, change.existing
    heads = [cell_of(now, tab.heading_row, n) for n in range(1, len(tab.columns) + 1)]
    wanted: dict[Key, int] = {
        tuple(meaning(_desired(tab, place, n)) for n in key_columns(tab)): place
        for place in range(tab.n_rows)
    }
    in_order = heads == [column.heading for column in tab.columns]
    if base is None or not in_order or len(wanted) != tab.n_rows:
        return []
    owners = _owners(_Rows(tab, base.columns), _Rows(tab, now), wanted, change)
    return [rectangle for row, place in owners.items() for rectangle in _row(tab, now, row, place)]


def _owners(
    base: _Rows, now: _Rows, wanted: dict[Key, int], change: TabChange
) -> dict[int, int | None]:
    """Which of the rows that should be each one is; None where it should be blank."""
    loose_rows = {row for row, _ in change.loose}
    notes = {
        base.key(row): base.notes(row)
        for row in base.numbers
        if row not in loose_rows and base.key(row) in wanted
    }
    known = set(notes) | {base.key(row) for row in base.numbers}
    there = {now.key(row) for row in now.numbers if now.notes(row)}
    owners: dict[int, int | None] = {}
    left = dict(wanted)
    blank: list[int] = []
    for row in now.numbers:
        key, said = now.key(row), now.notes(row)
        if said and notes.get(key, ()) != said:
            lost = next((k for k in left if notes.get(k) == said and k not in there), None)
            key = lost if lost is not None else key
        if said and key in left:
            owners[row] = left.pop(key)
        elif not said or key in known or key in wanted:
            blank.append(row)
    for row in list(blank):
        key = now.key(row)
        if key in left and not notes.get(key):
            owners[row] = left.pop(key)
            blank.remove(row)
    bottom = max(now.numbers, default=now.tab.heading_row)
    free = iter([row for row in blank if not now.notes(row)])
    for place in left.values():
        row = next(free, 0)
        if not row:
            row = bottom = bottom + 1
        owners[row] = place
    return owners | {row: None for row in blank if row not in owners}


def _row(tab: Tab, now: Columns, row: int, place: int | None) -> Iterator[Rectangle]:
    for n, column in enumerate(tab.columns, 1):
        cell = None if place is None else _desired(tab, place, n)
        if not column.people and not same(cell_of(now, row, n), cell):
            yield Rectangle(row, n, ((cell,),))


def _desired(tab: Tab, place: int, column: int) -> Cell:
    cells: Sequence[Cell] = tab.cells[column - 1]
    return cells[place] if place < len(cells) else None
