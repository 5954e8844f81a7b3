"""Faults: a cell that was spoilt on purpose, of which kind, and whether Data Issues has something
to say about it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from random import Random

from toolkit.sample.sheets import HEADING_ROW, Row, SampleSheet
from toolkit.workbooks.cells import Cell

EARLY = date(
    2023, 3, 1
)  # only rows before this day are spoilt, so that a later sample has the same faults


@dataclass(frozen=True)
class Spoilt:
    """One spoilt cell. `harmless` ones must be read without a word; `column` is the heading as it
    stands in the tab.
    """

    kind: str
    tab: str
    row: int
    column: str
    harmless: bool = False


class Spoiler:
    """Picks rows nobody has spoilt yet, spoils them, and remembers what it did."""

    def __init__(self, rng: Random, sheets: Mapping[str, SampleSheet]) -> None:
        self.rng = rng
        self._sheets = sheets
        self._done: list[tuple[str, str, Row, str, bool]] = []
        self._taken: set[int] = set()
        self._early: dict[str, list[Row]] = {}

    def rows(self, table: str) -> list[Row]:
        return self._sheets[table].rows

    def pick(self, table: str, want: Callable[[Row], bool]) -> Row:
        """A row that fits and is still whole; from before `EARLY` where rows have a date."""
        if table not in self._early:
            self._early[table] = [row for row in self.rows(table) if _early(row)]
        rows = self._early[table]
        start = self.rng.randrange(len(rows))
        for at in range(len(rows)):
            row = rows[(start + at) % len(rows)]
            if row and id(row) not in self._taken and want(row):
                self._taken.add(id(row))
                return row
        raise ValueError(f"the sample is too small to be spoilt: {table}")

    def note(self, kind: str, table: str, row: Row, column: str, *, harmless: bool = False) -> None:
        """Remembers that this cell is spoilt."""
        self._taken.add(id(row))
        self._done.append((kind, table, row, column, harmless))

    def put(
        self, kind: str, table: str, row: Row, column: str, cell: Cell, *, harmless: bool = False
    ) -> None:
        """Spoils one cell."""
        row[column] = cell
        self.note(kind, table, row, column, harmless=harmless)

    def insert(
        self,
        kind: str,
        table: str,
        row: Row,
        column: str,
        *,
        after: Row | None = None,
        harmless: bool = False,
    ) -> None:
        """Adds a row of its own, below another one or at the end."""
        rows = self.rows(table)
        at = (
            len(rows)
            if after is None
            else next(i for i, other in enumerate(rows) if other is after) + 1
        )
        rows.insert(at, row)
        self.note(kind, table, row, column, harmless=harmless)

    def unread(self, row: Row) -> bool:
        """Whether this is a roster row that has to be left out, under a Person ID of its own."""
        return any(done is row and kind == "worksite misspelt" for kind, _, done, *_ in self._done)

    def faults(self) -> tuple[Spoilt, ...]:
        """Everything that was spoilt, with the row it ended up in."""
        places: dict[int, int] = {}
        for table in sorted({table for _, table, *_ in self._done}):
            for number, row in enumerate(self.rows(table), HEADING_ROW + 1):
                places[id(row)] = number
        return tuple(
            Spoilt(kind, self._sheets[table].title, places[id(row)], column, harmless)
            for kind, table, row, column, harmless in self._done
        )


def _early(row: Row) -> bool:
    when = row.get("Timestamp", row.get("Date", EARLY.min))
    if isinstance(when, datetime):
        when = when.date()
    return isinstance(when, date) and when < EARLY
