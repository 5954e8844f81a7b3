"""Reading one tab: from columns of cells to a typed table, leaving no row and no fault behind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from toolkit.tables.claims import Claim
from toolkit.tables.columns import Choices, Column, Date, Spans, YesNo
from toolkit.tables.declared import Table
from toolkit.tables.moments import DayOrder
from toolkit.tables.parsing import Unreadable, blank
from toolkit.tables.problems import ERROR, WARNING, Problem
from toolkit.words import Sentence, key, sentence
from toolkit.workbooks.cells import Cell

Mask = np.ndarray[Any, np.dtype[np.bool_]]

FILL_IN = sentence("Fill in this cell, or clear the whole row.")


@dataclass
class Reading:
    """A table on its way: every row that is not blank, which of them are not read so far, and the
    problems found.

    `frame` has the declared columns under their names, and `row`, the sheet's own row number; its
    index is 0, 1, 2 …. `cells` are the same rows as people typed them, for the columns that are
    there.
    """

    table: type[Table]
    tab: str
    there: bool
    frame: pd.DataFrame
    rows: list[int] = field(default_factory=list)
    cells: Mapping[str, Sequence[Cell]] = field(default_factory=dict)
    positions: Mapping[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.bad = np.zeros(len(self.rows), dtype=bool)

    def fault(
        self,
        index: int,
        column: Column,
        problem: Sentence,
        fix: Sentence,
        *,
        error: bool,
        said: str | None = None,
    ) -> None:
        """Notes a fault of one cell; as an error it takes the row out. `said`: the part of the cell
        that is at fault.
        """
        if said is None:
            said = column.shown(self.cells[column.name][index]) if column.name in self.cells else ""
        self.problems.append(
            Problem(
                ERROR if error else WARNING,
                self.table.title,
                self.tab,
                self.rows[index],
                column.heading,
                said,
                problem,
                fix,
                self.positions.get(column.name),
            )
        )
        if error:
            self.bad[index] = True

    def reject(
        self,
        mask: pd.Series,
        column: Column,
        problem: Sentence,
        fix: Sentence,
        *,
        error: bool = True,
    ) -> None:
        """The same fault for every row of a mask; where it is no error, the cell reads as blank."""
        for index in np.flatnonzero(mask.to_numpy(dtype=bool)).tolist():
            self.fault(index, column, problem, fix, error=error)
        if not error and mask.any():
            self.frame.loc[mask, column.name] = None

    def promote(self, mask: pd.Series, columns: tuple[str, ...]) -> None:
        """A cell that could be left out turns out to be the one the row needs: its warning becomes
        an error.
        """
        headings = {self.table.column(name).heading for name in columns}
        hit = mask.to_numpy(dtype=bool)
        rows = {self.rows[index] for index in np.flatnonzero(hit).tolist()}
        if not rows:
            return
        self.problems[:] = [
            (
                problem._replace(severity=ERROR)
                if problem.row in rows and problem.column in headings
                else problem
            )
            for problem in self.problems
        ]
        self.bad |= hit

    @property
    def good(self) -> pd.DataFrame:
        """The rows that are read so far."""
        return self.frame[~self.bad]


def empty(table: type[Table]) -> Reading:
    """A table whose tab is not there."""
    frame = pd.DataFrame(
        {"row": pd.Series(dtype="int64")} | {c.name: c.series([]) for c in table.columns}
    )
    return Reading(table, table.title, False, frame)


class _Coded:
    """A column of cells as its different cells, and which of them stands in each row: each is
    looked at only once.
    """

    def __init__(self, cells: Sequence[Cell], height: int) -> None:
        # 1, 1.0 and TRUE are equal to Python and not to people, so the type is part of what is different.
        spots = list(zip(map(type, cells), cells, strict=True))
        numbers = {spot: number for number, spot in enumerate(dict.fromkeys(spots), start=1)}
        self.different: list[Cell] = [None, *(cell for _, cell in numbers)]
        self.codes = np.zeros(height, dtype=np.intp)
        self.codes[: len(spots)] = np.fromiter(
            map(numbers.__getitem__, spots), dtype=np.intp, count=len(spots)
        )
        self.says_nothing = [blank(cell) for cell in self.different]

    def blanks(self) -> Mask:
        """The rows where nothing is written."""
        return np.array(self.says_nothing, dtype=bool)[self.codes]

    def unticked(self) -> Mask:
        """The rows where an empty checkbox stands."""
        return np.array([cell is False for cell in self.different], dtype=bool)[self.codes]

    def only(self, rows: Mask) -> None:
        """Leaves out all other rows."""
        self.codes = self.codes[rows]

    def cells(self) -> list[Cell]:
        return [self.different[code] for code in self.codes.tolist()]


def _later(cell: Cell, days: int) -> Cell:
    """A plain number in a column of days, on the calendar that everything else counts on."""
    return (
        cell + days
        if isinstance(cell, (int, float)) and not isinstance(cell, bool) and cell
        else cell
    )


def read(claim: Claim, order: DayOrder) -> Reading:
    """The cells of a tab as typed columns, with a problem for every cell that is blank or
    unreadable and should not be.

    Blank rows (nothing in any declared column, or only boxes that nobody ticked) are left out. A
    required cell that is blank or unreadable takes its row out; an optional one that is unreadable
    reads as blank.
    """
    table, grid = claim.table, claim.grid
    first = claim.heading_row  # as a 0-based index, the first row of data
    raw: dict[str, Sequence[Cell]] = {
        name: grid.columns[position - 1][first:] for name, position in claim.positions.items()
    }
    if grid.late:
        for name in raw.keys() & {
            column.name for column in table.columns if isinstance(column, (Date, Spans))
        }:
            raw[name] = [_later(cell, grid.late) for cell in raw[name]]
    height = max(map(len, raw.values()), default=0)
    coded = {name: _Coded(cells, height) for name, cells in raw.items()}
    filled = np.zeros(height, dtype=bool)
    for name, column in coded.items():
        # Boxes stand ready down the whole sheet: one that nobody ticked fills no row.
        boxes = isinstance(table.column(name), YesNo)
        filled |= ~(column.blanks() | column.unticked() if boxes else column.blanks())
    for column in coded.values():
        column.only(filled)
    rows: list[int] = (np.flatnonzero(filled) + first + 1).tolist()
    reading = Reading(
        table,
        grid.title,
        True,
        pd.DataFrame({"row": pd.Series(rows, dtype="int64")}),
        rows,
        {name: column.cells() for name, column in coded.items()},
        dict(claim.positions),
        list(claim.problems),
    )
    nothing: list[Any] = [None] * len(rows)
    typed = {
        column.name: (
            _typed(reading, column, coded[column.name], order)
            if column.name in coded
            else column.series(nothing)
        )
        for column in table.columns
    }
    reading.frame = pd.concat([reading.frame, pd.DataFrame(typed)], axis=1)
    for declared in table.columns:
        if declared.required:
            _required(reading, declared, coded)
    return reading


def _typed(reading: Reading, column: Column, coded: _Coded, order: DayOrder) -> pd.Series:
    """The parsed column, with a problem for each cell that is unreadable."""
    values: list[Any] = []
    faulty: dict[int, list[Unreadable]] = {}
    for code, (cell, nothing) in enumerate(zip(coded.different, coded.says_nothing, strict=True)):
        value = None
        if not nothing:
            try:
                value = column.parse(cell, order)
                if isinstance(column, Choices) and (faults := column.faults(cell)):
                    faulty[code] = faults
            except Unreadable as unreadable:
                faulty[code] = [unreadable]
        values.append(value)
    if faulty:
        for index in np.flatnonzero(np.isin(coded.codes, list(faulty))).tolist():
            for fault in faulty[int(coded.codes[index])]:
                reading.fault(
                    index, column, fault.problem, fault.fix, error=column.required, said=fault.said
                )
    return column.series(values).take(coded.codes).reset_index(drop=True)


def _required(reading: Reading, column: Column, coded: Mapping[str, _Coded]) -> None:
    """Rows where a required cell is blank are not read, unless its stand-ins are all filled."""
    blanks = {
        name: coded[name].blanks() if name in coded else np.ones(len(reading.rows), dtype=bool)
        for name in (column.name, *column.instead)
    }
    for index in np.flatnonzero(blanks[column.name]).tolist():
        lacks = [name for name in column.instead if blanks[name][index]]
        if column.instead and not lacks:
            continue
        # One stand-in without the other: what is missing is the other, not the column they stand in for.
        blamed = (
            reading.table.column(lacks[0]) if lacks and len(lacks) < len(column.instead) else column
        )
        reading.fault(
            index,
            blamed,
            sentence("This cell is blank, and the row needs it."),
            FILL_IN,
            error=True,
        )


def keep_first(reading: Reading) -> None:
    """Rows whose key stands in an earlier readable row are not read; all of them where nobody can
    say which counts.
    """
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
            shared,
            column,
            sentence(
                "Another row has the same {column}, so none of them is read.", column=column.heading
            ),
            sentence(
                "Give each person a {column} of their own, or remove the extra row.",
                column=column.heading,
            ),
        )
        return
    usable = keys.notna() & ~reading.bad
    later = usable & keys.where(usable).duplicated(keep="first")
    reading.reject(
        later,
        column,
        sentence(
            "An earlier row has the same {column}; this one is not read.", column=column.heading
        ),
        sentence("Remove one of the two rows, or give this one another name."),
    )


def in_the_future(reading: Reading, dates: pd.Series, today: pd.Timestamp) -> pd.Series:
    """Readable rows dated after as-of: a warning each; the mask says which ones are left out until
    their day.
    """
    column = reading.table.column(reading.table.dated)
    mask = (dates > today) & ~reading.bad
    days = dates.dt.strftime("%Y-%m-%d")
    for index in np.flatnonzero(mask.to_numpy(dtype=bool)).tolist():
        day = str(days.iloc[index])
        reading.fault(
            index,
            column,
            sentence("The date {day} is still to come; the row counts from that day.", day=day),
            sentence("Nothing to do if it is planned; else mend the date."),
            error=False,
            said=day,
        )
    return mask


def one_spelling(series: pd.Series, spellings: Mapping[str, str]) -> pd.Series:
    """The column with every name spelled as in `spellings` (by key); names it does not know become
    blank.
    """
    found = {name: spellings.get(key(name)) for name in series.dropna().unique()}
    return series.map(found).astype("str")


def several_spelled(series: pd.Series, spellings: Mapping[str, str]) -> pd.Series:
    """As `one_spelling`, for a column of tuples of names."""
    found = {
        names: tuple(spellings[key(name)] for name in names) for names in series.dropna().unique()
    }
    return pd.Series([found.get(names) for names in series], index=series.index, dtype="object")


def first_spellings(*columns: pd.Series) -> dict[str, str]:
    """The first spelling of each name, by key, over some columns in order."""
    found: dict[str, str] = {}
    for column in columns:
        for name in column.dropna().unique():
            found.setdefault(key(name), name)
    return found
