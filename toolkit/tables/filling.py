"""Filling: the cells of our columns out of theirs, in our words, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from toolkit.tables.columns import Column, Date, Key, Keys, PersonRef, Spans, YesNo
from toolkit.tables.declared import Table
from toolkit.tables.events import Attendance
from toolkit.tables.inputs_named import column_named
from toolkit.tables.layout import Feed, LaidOut
from toolkit.tables.lines import Lines, Mask
from toolkit.tables.names import parts_of
from toolkit.tables.origin import Numbers
from toolkit.tables.parsing import blank, shown
from toolkit.tables.standing import later
from toolkit.tables.wording import Words, scaled
from toolkit.workbooks.cells import Cell

BETWEEN, IN_A_NAME = "; ", " "  # cells that are joined


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


class Filling:
    """The records of one tab, column by column."""

    def __init__(self, layout: LaidOut) -> None:
        self.layout = layout
        self.lines = Lines(layout)
        self.height = len(self.lines.rows)
        self._raw: dict[int, list[Cell]] = {}

    def raw(self, position: int) -> list[Cell]:
        if position not in self._raw:
            self._raw[position] = self.lines.cells(position)
        return self._raw[position]

    def held(self, feeds: Iterable[Feed]) -> tuple[dict[str, list[Held]], Mask]:
        """The columns that are fed, in our words, and the lines on which any of them is filled."""
        columns: dict[str, list[Held]] = {}
        filled = np.zeros(self.height, dtype=bool)
        for feed in feeds:
            held, here = self._fed(feed)
            filled |= here
            columns.setdefault(feed.column.name, []).append(held)
        for name, many in columns.items():
            # A blank cell says something only where no other one of the same meaning does.
            blanks = np.logical_and.reduce([blanks_in(held.cells) for held in many]) & filled
            words = self.words(next(f.column for f in feeds if f.column.name == name), ())
            if "" in words.known:
                said = words.one(None)
                for row in np.flatnonzero(blanks).tolist():
                    many[0].cells[row] = said
        return columns, filled

    def _fed(self, feed: Feed) -> tuple[Held, Mask]:
        """One column as its feed says, and the lines on which its cells are filled."""
        cells: list[Cell] = [None] * self.height
        positions = np.zeros(self.height, dtype=np.int64)
        headings = [self.layout.headings.get(place, "") for place in feed.positions]
        between = IN_A_NAME if _is_a_name(feed.column) else BETWEEN
        filled = np.zeros(self.height, dtype=bool)
        for place in feed.positions:
            raw = self.raw(place)
            here = ~blanks_in(raw)
            if isinstance(feed.column, YesNo):
                here &= np.array([cell is not False for cell in raw], dtype=bool)
            said = self.said_by(feed, place, raw)
            for row in np.flatnonzero(here).tolist():
                if feed.joined and not blank(cells[row]):
                    cells[row] = f"{shown(cells[row])}{between}{shown(said[row])}"
                elif blank(cells[row]):
                    cells[row] = said[row]
                    positions[row] = place
            filled |= here
        positions[positions == 0] = feed.positions[0]
        if isinstance(feed.column, YesNo) and len(feed.positions) == 1:
            raw = self.raw(feed.positions[0])  # a box that nobody ticked says No beside other cells
            cells = [one if one is not None else cell for one, cell in zip(cells, raw, strict=True)]
        return Held(" / ".join(headings), cells, positions), filled

    def said_by(self, feed: Feed, place: int, raw: Sequence[Cell]) -> list[Cell]:
        """What the cells of one sheet column say of ours."""
        words = self.words(feed.column, (place,), alone=feed.part == "whole")
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
        return words.read(self.days(feed.column, raw))

    def days(self, column: Column, raw: Sequence[Cell]) -> Sequence[Cell]:
        """The cells of a column of days, as the calendar that everything else counts on has
        them.
        """
        late = self.layout.grid.late
        if late and isinstance(column, (Date, Spans)):
            return [later(cell, late) for cell in raw]
        return raw

    def words(
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


def _is_a_name(column: Column) -> bool:
    """Whether a column says who or what a row is about, in one name."""
    if isinstance(column, PersonRef):
        return not column.several
    return column is Attendance.attendee or (
        isinstance(column, Key) and not isinstance(column, Keys)
    )


def _ours(name: str, column: Column, table: type[Table]) -> bool:
    """Whether a heading in the settings is this column of ours."""
    try:
        return column_named(name, table) is column
    except KeyError:
        return False


def blanks_in(cells: Sequence[Cell]) -> Mask:
    return np.array([blank(cell) for cell in cells], dtype=bool)
