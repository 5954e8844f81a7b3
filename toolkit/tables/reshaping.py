"""Reshaping: a tab in people's own shape → records of ours, each cell with the place it comes
from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from toolkit.tables.columns import Column, Date
from toolkit.tables.contact import Conversations
from toolkit.tables.declared import Table
from toolkit.tables.events import Attendance
from toolkit.tables.filling import Filling, Held, blanks_in
from toolkit.tables.inputs_named import column_named
from toolkit.tables.layout import LaidOut
from toolkit.tables.origin import Numbers, ReshapedTab
from toolkit.tables.parsing import shown
from toolkit.tables.source import CELL, FILE, TITLE
from toolkit.tables.structure_tests import LeaderAsks, Responses
from toolkit.tables.unfolding import records
from toolkit.tables.weekdays import BEGINS, in_weeks, of_mondays, weekday_named
from toolkit.tables.weeks import OF_WEEKS, named_weeks
from toolkit.tables.years import month_named, whole_day
from toolkit.words import key
from toolkit.workbooks.cells import Cell, number_of

# The columns that say who a record is about, the one that decides first.
ABOUT: Mapping[type[Table], tuple[str, ...]] = {
    Conversations: ("person_id", "person"),
    Responses: ("person_id",),
    LeaderAsks: ("person_id",),
    Attendance: ("attendee",),
}


@dataclass
class Piece:
    """The records that one tab gives one table: the sheet row of each and its cells, a column's
    several times where a question was asked anew. `group`: which value of a matrix each is of,
    where several stand on one row. `about`: which record of the tab's own table each is about (-1:
    none), where it is of another one.
    """

    table: type[Table]
    tab: ReshapedTab
    rows: Numbers
    columns: dict[str, list[Held]]
    own: list[Held] = field(default_factory=list)
    group: Numbers | None = None
    about: Numbers | None = None


class Reshaped:
    """One tab, read as its source says. `file` is the name of the file it is in."""

    def __init__(self, layout: LaidOut, tab: ReshapedTab, file: str) -> None:
        self.layout, self.file = layout, file
        self.tab = replace(tab, **self._month(tab.year))
        self.filling = Filling(layout)

    def pieces(self) -> list[Piece]:
        """The records of the tab's own table first, then those of others that stand on its rows."""
        tables = [feed.column.table for feed in self.layout.feeds]
        tables += [one.to[0].table for one in self.layout.unfolded]
        own = self._piece(self.layout.table)
        others = [
            self._piece(table) for table in dict.fromkeys(tables) if table is not self.layout.table
        ]
        found = [own] if len(own.columns) or not others else []
        spots = np.full(self.filling.height, -1)
        if found:
            spots[self._indices(own)] = np.arange(len(own.rows))
        for other in others:
            other.about = spots[self._indices(other)]
            _share_person(own, other)
        return [*found, *others]

    def _indices(self, piece: Piece) -> Numbers:
        """Which lines of the tab a piece's records stand on."""
        return np.searchsorted(self.filling.lines.rows, piece.rows)

    def _piece(self, table: type[Table]) -> Piece:
        feeds = [feed for feed in self.layout.feeds if feed.column.table is table]
        unfolded = [one for one in self.layout.unfolded if one.to[0].table is table]
        shared, filled = self.filling.held(feeds)
        group, tab = None, self.tab
        if unfolded:
            where, group, columns = records(self.filling, unfolded)
            tab = self._naming(table, columns, shared)
            self._of_weeks(unfolded[0].of, columns, shared, where)
            columns |= {
                name: [held.take(where) for held in many]
                for name, many in shared.items()
                if name not in columns
            }
        else:
            where = np.flatnonzero(filled)
            columns = {name: [held.take(where) for held in many] for name, many in shared.items()}
            if table is self.layout.table:
                tab = self._naming(table, columns, shared)
                _as_mondays(self.layout.source.week, columns)
        self._said(table, columns, where)
        own = []
        if table is self.layout.table:
            for position in self.layout.own:
                held = Held(
                    self.layout.headings[position],
                    self.filling.raw(position),
                    np.full(self.filling.height, position),
                )
                own.append(held.take(where))
        return Piece(table, tab, self.filling.lines.rows[where], columns, own, group)

    def _naming(
        self,
        table: type[Table],
        columns: Mapping[str, list[Held]],
        shared: Mapping[str, list[Held]],
    ) -> ReshapedTab:
        """The tab, with its weeks where nobody said whether they begin or end with the day that
        names them.
        """
        held = next(iter(columns.get("date", ())), None)
        if table.title not in OF_WEEKS or self.layout.source.week:
            return self.tab
        weekdays = held is not None and all(weekday_named(cell) is not None for cell in held.cells)
        if held is None or not weekdays:
            heading, days = (self._over(held), held.cells) if held else ("", [])
        elif "date" in shared:
            heading, days = shown(shared["date"][0].heading), shared["date"][0].cells
        else:
            days = [
                self._constant(name, what)
                for name, what in self.layout.source.constants.items()
                if column_named(name, table).name == "date"
            ]
            heading = shown(next(iter(days), None))
        return replace(self.tab, weeks=named_weeks(heading, days, weekdays=weekdays))

    def _over(self, held: Held) -> str:
        """What stands over cells, over each of several columns side by side."""
        places = dict.fromkeys(np.abs(held.positions).tolist())
        headings = [self.layout.headings.get(place, "") for place in places]
        return " ".join(filter(None, headings)) or shown(held.heading)

    def _of_weeks(
        self,
        of: Column | None,
        columns: dict[str, list[Held]],
        shared: Mapping[str, list[Held]],
        where: Numbers,
    ) -> None:
        """The days of a matrix whose headings are weekdays: those of the week that the line, or the
        whole tab, says.
        """
        if of is None or not isinstance(of, Date):
            return
        held, said = columns[of.name][0], self.layout.source.week
        if any(weekday_named(cell) is None for cell in held.cells):
            _as_mondays(said, columns)
            return
        if of.name in shared:
            weeks = shared[of.name][0].take(where)
            held.cells = in_weeks(held.cells, weeks.cells, shown(weeks.heading), said)
            held.positions = weeks.positions
            return
        for name, what in self.layout.source.constants.items():
            if column_named(name, self.layout.table) is of:
                week = self._constant(name, what)
                held.cells = in_weeks(held.cells, [week] * len(where), shown(week), said)

    def _said(self, table: type[Table], columns: dict[str, list[Held]], where: Numbers) -> None:
        """What section lines, and then constants, say of records whose own cell is blank."""
        said = [
            (name, [cells[index] for index in where.tolist()])
            for name, cells in self.filling.lines.sections.items()
        ]
        said += [
            (name, [self._constant(name, what)] * len(where))
            for name, what in self.layout.source.constants.items()
        ]
        for name, cells in said:
            column = column_named(name, self.layout.table)
            if column.table is not table:
                continue
            if isinstance(column, Date) and self._is_month(cells, column.name in columns):
                continue
            words = self.filling.words(column, ())
            many = columns.setdefault(
                column.name,
                [Held(column.heading, [None] * len(where), np.zeros(len(where), dtype=np.int64))],
            )
            blanks = np.logical_and.reduce([blanks_in(held.cells) for held in many])
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

    def _is_month(self, cells: Sequence[Cell], days: bool) -> bool:
        """Whether a constant is a month, of which the rows say the `days`. Where they say none,
        September 12 is the day, and not the month of some 2012.
        """
        if not cells or not isinstance(cells[0], str) or month_named(cells[0]) is None:
            return False
        return days or isinstance(whole_day(cells[0], "2000", "month first"), str)

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


def _as_mondays(week: str, columns: Mapping[str, list[Held]]) -> None:
    """Weeks that are said to begin with the day they are named by, by their Mondays."""
    for held in columns.get("date", ()) if week == BEGINS else ():
        held.cells = of_mondays(held.cells)


_LABELS = frozenset({"name", "nombre", "school", "site", "escuela", "building", "week", "month"})


def _share_person(own: Piece, other: Piece) -> None:
    """A record on the row of a conversation, or of anything else that says who it is about, is
    about the same person. (On a row of the Roster it is about that row's.)
    """
    names = ABOUT.get(other.table, ())
    if own.table not in ABOUT or not names or any(name in other.columns for name in names):
        return
    said = [own.columns[name][0] for name in ABOUT[own.table] if name in own.columns]
    if said and other.about is not None and (other.about >= 0).all():
        other.columns[names[0]] = [said[0].take(other.about)]
