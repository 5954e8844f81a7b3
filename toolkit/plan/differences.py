"""Differences: what a plan would change, cell by cell, by the key of the row, for a person to read
before it happens.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from toolkit.plan.columns import columns_of, heading_row
from toolkit.plan.margins import rows_published
from toolkit.plan.plan import Plan, why
from toolkit.plan.row_keys import key_text, said
from toolkit.plan.rows import cell_of, matched
from toolkit.workbooks.cells import Cell, Grid, same
from toolkit.workbooks.changes import TabChange
from toolkit.workbooks.desired import Tab, TabColumn


@dataclass(frozen=True)
class CellEdit:
    """One cell that gets another meaning; "" where nothing stood or will stand."""

    key: str
    column: str
    was: str
    becomes: str


@dataclass(frozen=True)
class TabDifference:
    """What happens to one tab: `why` it is written (new, data, looks, grown, notes), the rows and
    columns that come and go, by their keys and headings, and the cells that change in those that
    stay.
    """

    title: str
    why: tuple[str, ...]
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    columns_added: tuple[str, ...] = ()
    columns_removed: tuple[str, ...] = ()
    edits: Sequence[CellEdit] = field(default_factory=tuple)


def differences(plan: Plan) -> list[TabDifference]:
    """One for each tab that would be written, in their order."""
    return [_difference(change, plan) for change in plan.changes.tabs]


def _difference(change: TabChange, plan: Plan) -> TabDifference:
    tab, before = change.tab, plan.changes.base.owned(change.tab.kind)
    if before is None:
        rows = tuple(_key_new(tab, place) for place in range(tab.n_rows))
        return TabDifference(change.title, why(change, before), rows)
    top = heading_row(tab, before, rows_published(plan.changes.base).get(tab.kind))
    columns = columns_of(tab, before, top)
    grid = columns.moves.moved(before)
    there = set(columns.ours.values())
    headings = [str(before.cell(top, n) or "") for n in (*columns.stale, *columns.twins)]
    places = _places(tab, grid, top)
    new = [place for place in range(tab.n_rows) if place not in places.values()]
    gone = [
        row
        for row in range(top + 1, grid.n_rows + 1)
        if row not in places and any(grid.cell(row, n + 1) is not None for n in there)
    ]
    return TabDifference(
        title=change.title,
        why=why(change, before),
        added=tuple(_key_new(tab, place) for place in new),
        removed=tuple(_key_old(tab, grid, row) for row in gone),
        columns_added=tuple(
            column.heading for n, column in enumerate(tab.columns) if n not in there
        ),
        columns_removed=tuple(heading for heading in headings if heading),
        edits=tuple(_edits(tab, grid, places, there)),
    )


def _places(tab: Tab, grid: Grid, top: int) -> dict[int, int]:
    """Which row that should be (from 0) each row is."""
    if not tab.key:
        return {
            row: row - top - 1
            for row in range(top + 1, grid.n_rows + 1)
            if row - top - 1 < tab.n_rows
        }
    found = matched(tab, grid, top, frozenset()).places
    return {row: new - tab.heading_row - 1 for row, new in found.items()}


def _edits(tab: Tab, grid: Grid, places: dict[int, int], there: set[int]) -> Iterator[CellEdit]:
    if tab.heading_row > 1 and not same(grid.cell(1, 1), tab.first_line):
        yield CellEdit("", "", said(grid.cell(1, 1), tab.columns[0]), tab.first_line)
    for row, place in sorted(places.items(), key=lambda one: one[1]):
        for n in sorted(there):
            column = tab.columns[n]
            old, new = grid.cell(row, n + 1), cell_of(tab, place, n + 1)
            if not column.people and not same(old, new):
                yield CellEdit(
                    _key_new(tab, place), column.heading, said(old, column), said(new, column)
                )


def _key_new(tab: Tab, place: int) -> str:
    return _key(tab, place + 1, [cell_of(tab, place, n + 1) for n in range(len(tab.columns))])


def _key_old(tab: Tab, grid: Grid, row: int) -> str:
    number = row - tab.heading_row
    return _key(tab, number, [grid.cell(row, n + 1) for n in range(len(tab.columns))])


def _key(tab: Tab, number: int, cells: Sequence[Cell]) -> str:
    """A row's key as people read it; its number in the table where it has none."""
    own: dict[str, tuple[TabColumn, Cell]] = {
        column.heading: (column, cell) for column, cell in zip(tab.columns, cells, strict=True)
    }
    return key_text(own[heading] for heading in tab.key) or str(number)
