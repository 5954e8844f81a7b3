"""Reshaping: a tab in people's own shape → records of ours, each cell with the place it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

import numpy as np

from toolkit.tables.columns import Column, Date, Spans, YesNo
from toolkit.tables.declared import Table
from toolkit.tables.inputs_named import column_named
from toolkit.tables.layout import Feed, Layout, Unfolded
from toolkit.tables.lines import Lines, Mask
from toolkit.tables.names import parts_of
from toolkit.tables.origin import Numbers, Tab
from toolkit.tables.parsing import blank, shown
from toolkit.tables.source import CELL, FILE, TITLE
from toolkit.tables.wording import Words, scaled
from toolkit.tables.years import month_named
from toolkit.words import key
from toolkit.workbooks.cells import Cell, number_of

BETWEEN = "; "  # cells that are joined


@dataclass
class Held:
    """The cells of one column of ours (or of people's own) in some records. `positions`: the sheet
    column of each, 0 where it is from no cell of its row; negative where it only belongs to one.
    """

    heading: Cell
    cells: list[Cell]
    positions: Numbers

    def take(self, indices: Numbers) -> Held:
        cells = [self.cells[index] for index in indices.tolist()]
        return Held(self.heading, cells, self.positions[indices])


@dataclass
class Piece:
    """The records that one tab gives one table: the sheet row of each and its cells, a column's
    several times where a question was asked anew. `group`: which value of a matrix each is of, where
    several stand on one row. `about`: which record of the tab's own table each
    is about (-1: none), where it is of another one.
    """

    table: type[Table]
    tab: Tab
    rows: Numbers
    columns: dict[str, list[Held]]
    own: list[Held] = field(default_factory=list)
    group: Numbers | None = None
    about: Numbers | None = None


class Reshaped:
    """One tab, read as its source says. `file` is the name of the file it is in."""

    def __init__(self, layout: Layout, tab: Tab, file: str) -> None:
        self.layout, self.file = layout, file
        self.tab = replace(tab, **self._month(tab.year))
        self.lines = Lines(layout)
        self.height = len(self.lines.rows)
        self._raw: dict[int, list[Cell]] = {}

    def pieces(self) -> list[Piece]:
        """The records of the tab's own table first, then those of others that stand on its rows."""
        tables = [feed.column.table for feed in self.layout.feeds]
        tables += [one.to[0].table for one in self.layout.unfolded]
        own = self._piece(self.layout.table)
        others = [
            self._piece(table) for table in dict.fromkeys(tables) if table is not self.layout.table
        ]
        found = [own] if len(own.columns) or not others else []
        spots = np.full(self.height, -1)
        if found:
            spots[self._indices(own)] = np.arange(len(own.rows))
        for other in others:
            other.about = spots[self._indices(other)]
        return [*found, *others]

    def _indices(self, piece: Piece) -> Numbers:
        """Which lines of the tab a piece's records stand on."""
        return np.searchsorted(self.lines.rows, piece.rows)

    def raw(self, position: int) -> list[Cell]:
        if position not in self._raw:
            self._raw[position] = self.lines.cells(position)
        return self._raw[position]

    def _piece(self, table: type[Table]) -> Piece:
        feeds = [feed for feed in self.layout.feeds if feed.column.table is table]
        unfolded = [one for one in self.layout.unfolded if one.to[0].table is table]
        shared, filled = self._held(feeds)
        group = None
        if unfolded:
            where, group, columns = self._unfolded(unfolded)
            columns |= {
                name: [held.take(where) for held in many]
                for name, many in shared.items()
                if name not in columns
            }
        else:
            where = np.flatnonzero(filled)
            columns = {name: [held.take(where) for held in many] for name, many in shared.items()}
        self._said(table, columns, where)
        own = []
        if table is self.layout.table:
            for position in self.layout.own:
                held = Held(
                    self.layout.headings[position],
                    self.raw(position),
                    np.full(self.height, position),
                )
                own.append(held.take(where))
        return Piece(table, self.tab, self.lines.rows[where], columns, own, group)

    def _held(self, feeds: Iterable[Feed]) -> tuple[dict[str, list[Held]], Mask]:
        """The columns that are fed, in our words, and the lines on which any of them is filled."""
        columns: dict[str, list[Held]] = {}
        filled = np.zeros(self.height, dtype=bool)
        for feed in feeds:
            held, here = self._fed(feed)
            filled |= here
            columns.setdefault(feed.column.name, []).append(held)
        for name, many in columns.items():
            # A blank cell says something only where no other one of the same meaning does.
            blanks = np.logical_and.reduce([_blanks(held.cells) for held in many]) & filled
            words = self._words(next(f.column for f in feeds if f.column.name == name), ())
            if blanks.any() and "" in words.known:
                said = words.one(None)
                for row in np.flatnonzero(blanks).tolist():
                    many[0].cells[row] = said
        return columns, filled

    def _fed(self, feed: Feed) -> tuple[Held, Mask]:
        """One column as its feed says, and the lines on which its cells are filled."""
        cells: list[Cell] = [None] * self.height
        positions = np.zeros(self.height, dtype=np.int64)
        headings = [self.layout.headings.get(place, "") for place in feed.positions]
        filled = np.zeros(self.height, dtype=bool)
        for place in feed.positions:
            raw = self.raw(place)
            here = ~_blanks(raw)
            if isinstance(feed.column, YesNo):
                here &= np.array([cell is not False for cell in raw], dtype=bool)
            said = self._said_by(feed, place, raw)
            for row in np.flatnonzero(here).tolist():
                if feed.joined and not blank(cells[row]):
                    cells[row] = f"{shown(cells[row])}{BETWEEN}{shown(said[row])}"
                elif blank(cells[row]):
                    cells[row] = said[row]
                    positions[row] = place
            filled |= here
        positions[positions == 0] = feed.positions[0]
        if isinstance(feed.column, YesNo) and len(feed.positions) == 1:
            raw = self.raw(feed.positions[0])  # a box that nobody ticked says No beside other cells
            cells = [one if one is not None else cell for one, cell in zip(cells, raw, strict=True)]
        return Held(" / ".join(headings), cells, positions), filled

    def _said_by(self, feed: Feed, place: int, raw: Sequence[Cell]) -> list[Cell]:
        """What the cells of one sheet column say of ours."""
        words = self._words(feed.column, (place,), alone=feed.part == "whole")
        if feed.part == "name":
            memory: dict[str, str | None] = {}
            for cell in raw:
                if isinstance(cell, str) and cell not in memory:
                    memory[cell] = parts_of(cell, feed.together).get(feed.column.name)
            return words.read([memory[c] if isinstance(c, str) else c for c in raw])
        if feed.part == "scale":
            read = words.read(raw)
            return [
                scaled(feed.column, cell) if new is cell or new == cell else new
                for new, cell in zip(read, raw, strict=True)
            ]
        late = self.layout.grid.late
        if late and isinstance(feed.column, (Date, Spans)):
            raw = [_later(cell, late) for cell in raw]
        return words.read(raw)

    def _words(
        self,
        column: Column,
        places: Sequence[int],
        values: Sequence[dict[str, str]] = (),
        *,
        alone: bool = True,
    ) -> Words:
        """People's words for a column of ours in some sheet columns: those of the column of theirs
        before those of ours.
        """
        lists = list(values)
        for name, words in self.layout.source.values.items():
            if _ours(name, column, self.layout.table):
                lists.append(dict(words))
            elif alone and any(place in self.layout.at(name) for place in places):
                lists.insert(len(values), dict(words))
        return Words(column, lists)

    def _unfolded(
        self, unfolded: Sequence[Unfolded]
    ) -> tuple[Numbers, Numbers, dict[str, list[Held]]]:
        """One record for each line and value of a matrix: on which line each stands, in the order
        of the sheet, of which value it is, and its cells.
        """
        where: list[Numbers] = []
        parts: list[dict[str, Held]] = []
        by_group = sorted(enumerate(unfolded), key=lambda one: _first(unfolded, one[1]))
        for _, some in groupby(by_group, key=lambda one: one[1].group):
            held, filled = self._group([one for _, one in some])
            indices = np.flatnonzero(filled)
            where.append(indices)
            parts.append({name: each.take(indices) for name, each in held.items()})
        together = np.concatenate(where)
        order = np.argsort(together, kind="stable")
        names = dict.fromkeys(name for part in parts for name in part)
        columns: dict[str, list[Held]] = {}
        for name in names:
            cells: list[Cell] = []
            positions: list[Numbers] = []
            heading: Cell = None
            for part, indices in zip(parts, where, strict=True):
                nothing = Held(None, [None] * len(indices), np.zeros(len(indices), dtype=np.int64))
                held_here = part.get(name, nothing)
                heading = heading if heading is not None else held_here.heading
                cells += held_here.cells
                positions.append(held_here.positions)
            columns[name] = [Held(heading, cells, np.concatenate(positions)).take(order)]
        groups = np.repeat(np.arange(len(where)), [len(indices) for indices in where])
        return together[order], groups[order], columns

    def _group(self, unfolded: Sequence[Unfolded]) -> tuple[dict[str, Held], Mask]:
        """The cells of all columns whose headings say the same."""
        found: dict[str, Held] = {}
        filled = np.zeros(self.height, dtype=bool)
        places = np.zeros(self.height, dtype=np.int64)
        for one in unfolded:
            for column in one.to:
                part = "name" if len(one.to) > 1 else "whole"
                names = tuple(each.name for each in one.to)
                feed = Feed(column, (one.position,), False, part, names)  # type: ignore[arg-type]
                held, here = self._matrix_cells(feed, one)
                filled |= here
                places = np.where((places == 0) & here, one.position, places)
                before = found.get(column.name)
                if before is None:
                    found[column.name] = held
                else:  # of two columns that say the same, the first filled one
                    for row in np.flatnonzero(_blanks(before.cells) & here).tolist():
                        before.cells[row] = held.cells[row]
                        before.positions[row] = one.position
        of = unfolded[0].of
        if of is not None:
            says = self._words(of, ()).one(unfolded[0].says)
            if isinstance(of, Date) and self.layout.grid.late:
                says = _later(says, self.layout.grid.late)
            heading = self.layout.headings.get(unfolded[0].position, "")
            found[of.name] = Held(heading, [says] * self.height, -places)
        return found, filled

    def _matrix_cells(self, feed: Feed, one: Unfolded) -> tuple[Held, Mask]:
        raw = self.raw(one.position)
        if feed.part == "name":
            said = self._said_by(feed, one.position, raw)
        else:
            words = self._words(feed.column, (one.position,), (dict(one.values),))
            said = words.read(raw)
        here = ~_blanks(raw) & ~_blanks(said)
        here &= np.array([cell is not False for cell in raw], dtype=bool)
        heading = self.layout.headings.get(one.position, "")
        return Held(heading, said, np.full(self.height, one.position)), here

    def _said(self, table: type[Table], columns: dict[str, list[Held]], where: Numbers) -> None:
        """What section lines, and then constants, say of records whose own cell is blank."""
        said = [
            (name, [cells[index] for index in where.tolist()])
            for name, cells in self.lines.sections.items()
        ]
        said += [
            (name, [self._constant(name, what)] * len(where))
            for name, what in self.layout.source.constants.items()
        ]
        for name, cells in said:
            column = column_named(name, self.layout.table)
            if column.table is not table or (isinstance(column, Date) and self._is_month(cells)):
                continue
            words = self._words(column, ())
            many = columns.setdefault(
                column.name,
                [Held(column.heading, [None] * len(where), np.zeros(len(where), dtype=np.int64))],
            )
            blanks = np.logical_and.reduce([_blanks(held.cells) for held in many])
            for row in np.flatnonzero(blanks).tolist():
                many[0].cells[row] = words.one(cells[row])
                many[0].positions[row] = 0

    def _month(self, year: str) -> dict[str, Any]:
        """The month of all days in the tab, where a constant says one, and its year."""
        for name, what in self.layout.source.constants.items():
            if isinstance(column_named(name, self.layout.table), Date):
                said = self._constant(name, what)
                if isinstance(said, str) and (month := month_named(said)):
                    own = re.search(r"(?:19|20)\d\d", said)
                    return {"month": month, "year": own[0] if own else year}
        return {}

    def _is_month(self, cells: Sequence[Cell]) -> bool:
        """Whether a constant is a month, of which the rows say the days."""
        return bool(cells) and isinstance(cells[0], str) and month_named(cells[0]) is not None

    def _constant(self, name: str, said: str) -> Cell:
        """What a constant says of every record of the tab."""
        grid = self.layout.grid
        if said.strip().casefold() == TITLE:
            return grid.title
        if said.strip().casefold() == FILE:
            return self.file
        found = CELL.fullmatch(said.strip())
        if not found:
            return said
        cell = grid.cell(int(found[2]), number_of(found[1]))
        if isinstance(cell, str) and ":" in cell:
            label, _, rest = cell.partition(":")
            column = column_named(name, self.layout.table)
            if rest.strip() and (key(label) in map(key, column.spellings) or key(label) in _LABELS):
                return rest.strip()
        return cell


_LABELS = frozenset({"name", "nombre", "school", "site", "escuela", "building", "week", "month"})


def _first(unfolded: Sequence[Unfolded], one: Unfolded) -> int:
    """Where the first column of the same group stands among all."""
    return next(place for place, other in enumerate(unfolded) if other.group == one.group)


def _ours(name: str, column: Column, table: type[Table]) -> bool:
    """Whether a heading in the settings is this column of ours."""
    try:
        return column_named(name, table) is column
    except KeyError:
        return False


def _blanks(cells: Sequence[Cell]) -> Mask:
    return np.array([blank(cell) for cell in cells], dtype=bool)


def _later(cell: Cell, days: int) -> Cell:
    """A plain number as a day of the calendar that everything else counts on."""
    number = isinstance(cell, (int, float)) and not isinstance(cell, bool) and cell
    return cell + days if number else cell  # type: ignore[operator]
