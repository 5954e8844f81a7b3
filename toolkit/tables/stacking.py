"""Stacking: the records of all sources of a table, one after the other, as one grid under one line
of headings, which is read as any tab is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from toolkit.tables.columns import Column
from toolkit.tables.filling import Held
from toolkit.tables.origin import Numbers, Origin, row_said
from toolkit.tables.parsing import shown
from toolkit.tables.reshaping import ABOUT, Piece
from toolkit.words import key
from toolkit.workbooks.cells import Cell, Grid

HEADINGS = 1  # the row of the headings in a stacked grid
ONE_ROW = 20_000  # more than the columns that a sheet can have
ONE_TAB = 10_000_000 * ONE_ROW
_NAMED = ("person_id", "last_name", "first_name")  # of the Roster, where a person stands on a row


def stacked(
    pieces: Sequence[Piece], people: Mapping[int, tuple[Numbers, int]]
) -> tuple[Grid, dict[str, tuple[int, ...]], Origin]:
    """The pieces of one table as one grid, the positions of its columns, and where its cells come
    from. `people`: for each tab of the Roster (by its `id`) the numbers of its rows, and the sheet
    column in which people stand.
    """
    for piece in pieces:
        _about(piece, people)
    table, sizes = pieces[0].table, [len(piece.rows) for piece in pieces]
    columns: list[list[Cell]] = []
    origins: dict[int, Numbers] = {}
    standing: dict[str, tuple[int, ...]] = {}
    for column in table.columns:
        several = max(len(piece.columns.get(column.name, ())) for piece in pieces)
        for number in range(several):
            some = [_at(piece.columns.get(column.name, ()), number) for piece in pieces]
            columns.append(_cells(column, some, sizes))
            origins[len(columns)] = _origins(some, sizes)
            standing[column.name] = (*standing.get(column.name, ()), len(columns))
    for own in _own(pieces):
        columns.append(_cells(None, own, sizes))
        origins[len(columns)] = _origins(own, sizes)
    tabs = [piece.tab for piece in pieces]
    labels = list(dict.fromkeys(tab.label for tab in tabs))
    single = len(labels) == 1 and tabs[0].here
    grid = Grid(
        labels[0] if len(labels) == 1 else table.title,
        columns,
        ident=tabs[0].grid.ident if single else None,
    )
    origin = Origin(
        tabs,
        np.concatenate([numbers(piece, place) for place, piece in enumerate(pieces)]),
        np.repeat(np.arange(len(tabs)), sizes),
        np.concatenate([piece.rows for piece in pieces]),
        origins,
    )
    return grid, standing, origin


def numbers(piece: Piece, place: int) -> Numbers:
    """The numbers of a piece's rows: in the first one, where each record has a row of its own, the
    sheet's.
    """
    if piece.group is None:
        return place * ONE_TAB + piece.rows
    return place * ONE_TAB + piece.rows * ONE_ROW + piece.group


def _about(piece: Piece, people: Mapping[int, tuple[Numbers, int]]) -> None:
    """Says who records are about that stand on the rows of another table and do not say it."""
    names = ABOUT.get(piece.table, ())
    if piece.about is None or not names or any(name in piece.columns for name in names):
        return
    if id(piece.tab) not in people:
        return
    numbers, place = people[id(piece.tab)]
    cells: list[Cell] = [
        row_said(int(numbers[at])) if at >= 0 else None for at in piece.about.tolist()
    ]
    piece.columns[names[0]] = [Held(None, cells, np.full(len(cells), place))]


def _at(many: Sequence[Held], number: int) -> Held | None:
    return many[number] if number < len(many) else None


def _cells(column: Column | None, some: Sequence[Held | None], sizes: Sequence[int]) -> list[Cell]:
    """The heading of a column and its cells, of all pieces."""
    heading = next((held.heading for held in some if held and held.heading), None)
    cells: list[Cell] = [heading or (column.heading if column else None)]
    for held, size in zip(some, sizes, strict=True):
        cells += held.cells if held else [None] * size
    return cells


def _origins(some: Sequence[Held | None], sizes: Sequence[int]) -> Numbers:
    return np.concatenate(
        [
            held.positions if held else np.zeros(size, dtype=np.int64)
            for held, size in zip(some, sizes, strict=True)
        ]
    )


def _own(pieces: Sequence[Piece]) -> list[list[Held | None]]:
    """People's own columns, those of one heading together."""
    found: dict[tuple[str, int], list[Held | None]] = {}
    for place, piece in enumerate(pieces):
        times: dict[str, int] = {}
        for held in piece.own:
            name = key(shown(held.heading))
            times[name] = times.get(name, 0) + 1
            found.setdefault((name, times[name]), [None] * len(pieces))[place] = held
    return list(found.values())


def person_place(piece: Piece) -> int:
    """The sheet column in which a person of a Roster stands."""
    for name in _NAMED:
        if name in piece.columns:
            return int(piece.columns[name][0].positions[:1].max(initial=0))
    return 0
