"""Reading one tab: from columns of cells to a typed table, leaving no row and no fault behind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from toolkit.tables.claims import Claim
from toolkit.tables.columns import Choices, Column
from toolkit.tables.declared import Table
from toolkit.tables.parsing import DayOrder, Unreadable, blank, shown
from toolkit.tables.problems import ERROR, WARNING, Problem
from toolkit.words import Sentence, key, sentence
from toolkit.workbooks.cells import Cell

FILL_IN = sentence("Fill in this cell, or clear the whole row.")


@dataclass
class Reading:
    """A table on its way: every row that is not blank, which of them are not read so far, and the problems found.

    `frame` has the declared columns under their names, and `row`, the sheet's own row number; its index is 0, 1, 2 ….
    """

    table: type[Table]
    tab: str
    there: bool
    frame: pd.DataFrame
    positions: dict[str, int] = field(default_factory=dict)
    bad: pd.Series = field(default_factory=lambda: pd.Series(dtype=bool))
    problems: list[Problem] = field(default_factory=list)

    def fault(self, index: int, column: Column, value: Any, problem: Sentence, fix: Sentence, *, error: bool) -> None:
        """Notes a fault of one cell; as an error it takes the row out."""
        self.problems.append(
            Problem(ERROR if error else WARNING, self.table.title, self.tab, int(self.frame.at[index, "row"]),
                    column.heading, shown(value) if not isinstance(value, tuple) else ", ".join(value), problem, fix,
                    self.positions.get(column.name))
        )  # fmt: skip
        if error:
            self.bad.at[index] = True

    def reject(self, mask: pd.Series, column: Column, problem: Sentence, fix: Sentence, *, error: bool = True) -> None:
        """The same fault for every row of a mask; optional columns read as blank there."""
        for index in mask.index[mask]:
            self.fault(index, column, self.frame.at[index, column.name], problem, fix, error=error)
        if not error and mask.any():
            self.frame.loc[mask, column.name] = None

    @property
    def good(self) -> pd.DataFrame:
        """The rows that are read so far."""
        return self.frame[~self.bad]


def empty(table: type[Table]) -> Reading:
    """A table whose tab is not there."""
    frame = pd.DataFrame({"row": pd.Series(dtype="int64")} | {c.name: c.series([]) for c in table.columns})
    return Reading(table, table.title, False, frame)


def read(claim: Claim, order: DayOrder) -> Reading:
    """The cells of a tab as typed columns, with a problem for every cell that is blank or unreadable and should not be.

    Blank rows (nothing in any declared column) are left out. A required cell that is blank or unreadable takes its row
    out; an optional one that is unreadable reads as blank.
    """
    table, grid = claim.table, claim.grid
    first = claim.heading_row  # 0-based index of the first row of data
    height = max((len(grid.columns[p - 1]) for p in claim.positions.values()), default=first)
    raw: dict[str, list[Cell]] = {}
    for column in table.columns:
        cells: list[Cell] = []
        if column.name in claim.positions:
            cells = list(grid.columns[claim.positions[column.name] - 1][first:height])
        raw[column.name] = cells + [None] * (height - first - len(cells))
    filled = _filled(raw.values(), height - first)
    numbers = [first + 1 + i for i in filled]
    reading = Reading(
        table, grid.title, True, pd.DataFrame({"row": pd.Series(numbers, dtype="int64")}), dict(claim.positions),
        pd.Series(False, index=range(len(filled))), list(claim.problems),
    )  # fmt: skip
    cells_of = {name: [cells[i] for i in filled] for name, cells in raw.items()}
    typed = {}
    for column in table.columns:
        typed[column.name] = _typed(reading, column, cells_of[column.name], order)
    reading.frame = pd.concat([reading.frame, pd.DataFrame(typed)], axis=1)
    for column in table.columns:
        if column.required:
            _required(reading, column, cells_of)
    return reading


def _filled(columns: Iterable[list[Cell]], height: int) -> list[int]:
    seen = bytearray(height)
    for cells in columns:
        for i, cell in enumerate(cells):
            if cell is not None and not seen[i] and not blank(cell):
                seen[i] = 1
    return [i for i in range(height) if seen[i]]


def _typed(reading: Reading, column: Column, cells: list[Cell], order: DayOrder) -> pd.Series:
    """The parsed column. Each different cell is parsed once, however many rows it stands in."""
    known: dict[tuple[type, Cell], Any] = {}
    faulty: dict[tuple[type, Cell], list[Unreadable]] = {}
    values: list[Any] = []
    for index, cell in enumerate(cells):
        if cell is None:
            values.append(None)
            continue
        spot = (cell.__class__, cell)
        if spot not in known:
            known[spot] = None
            if not blank(cell):
                try:
                    known[spot] = column.parse(cell, order)
                    if isinstance(column, Choices) and (faults := column.faults(cell)):
                        faulty[spot] = faults
                except Unreadable as fault:
                    faulty[spot] = [fault]
        values.append(known[spot])
        if spot in faulty:
            for fault in faulty[spot]:
                error = column.required and not (column.instead and not column.required)
                reading.fault(index, column, cell, fault.problem, fault.fix, error=error)
    return column.series(values)


def _required(reading: Reading, column: Column, cells_of: dict[str, list[Cell]]) -> None:
    """Rows where a required cell is blank are not read, unless its stand-ins are all filled."""
    for index, cell in enumerate(cells_of[column.name]):
        if cell is not None and not blank(cell):
            continue
        lacking = [name for name in column.instead if blank(cells_of[name][index])]
        if column.instead and not lacking:
            continue
        # One stand-in without the other: what is missing is the other, not the column they stand in for.
        blamed = reading.table.column(lacking[0]) if lacking and len(lacking) < len(column.instead) else column
        reading.fault(index, blamed, None, sentence("This cell is blank, and the row needs it."), FILL_IN, error=True)


def keep_first(reading: Reading) -> None:
    """Rows whose key stands in an earlier readable row are not read; all of them where nobody can say which counts."""
    table = reading.table
    if not table.unique or reading.frame.empty:
        return
    column = table.column(table.unique[0])
    keys = reading.frame[column.name].map(key, na_action="ignore").astype("object")
    for name in table.unique[1:]:
        keys = keys.where(keys.isna(), keys.astype(str) + "\0" + reading.frame[name].astype(str))
    if table.drop_all_duplicates:
        shared = keys.notna() & keys.duplicated(keep=False)
        reading.reject(
            shared, column,
            sentence("Another row has the same {column}, so none of them is read.", column=column.heading),
            sentence("Give each person a {column} of their own, or remove the extra row.", column=column.heading),
        )  # fmt: skip
        return
    usable = keys.notna() & ~reading.bad
    later = usable & keys.where(usable).duplicated(keep="first")
    reading.reject(
        later, column,
        sentence("An earlier row has the same {column}; this one is not read.", column=column.heading),
        sentence("Remove one of the two rows, or give this one another name."),
    )  # fmt: skip


def in_the_future(reading: Reading, dates: pd.Series, today: pd.Timestamp) -> pd.Series:
    """Readable rows dated after as-of: a warning each; the mask says which ones are left out until their day."""
    column = reading.table.column(reading.table.dated)
    mask = (dates > today) & ~reading.bad
    for index in mask.index[mask]:
        day = dates.at[index].date().isoformat()
        reading.fault(
            index, column, day,
            sentence("The date {day} is still to come; the row counts from that day.", day=day),
            sentence("Nothing to do if it is planned; else mend the date."), error=False,
        )  # fmt: skip
    return mask


def one_spelling(series: pd.Series, spellings: dict[str, str]) -> pd.Series:
    """The column with every name spelled as in `spellings` (by key); names it does not know become blank."""
    found = {name: spellings.get(key(name)) for name in series.dropna().unique()}
    return series.map(found).astype("str")


def first_spellings(*columns: pd.Series) -> dict[str, str]:
    """The first spelling of each name, by key, over some columns in order."""
    found: dict[str, str] = {}
    for column in columns:
        for name in column.dropna().unique():
            found.setdefault(key(name), name)
    return found
