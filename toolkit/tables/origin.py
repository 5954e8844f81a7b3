"""Origin: where each cell of a reshaped table stands in the sheets of people, so that whatever is
told of it can be found there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, NamedTuple

import numpy as np

from toolkit.tables.moments import DayOrder
from toolkit.workbooks.cells import Cell, Grid, Snapshot

Numbers = np.ndarray[Any, np.dtype[np.int64]]


ROW = "\0row "  # and a number: the person of a row of the Roster, whoever that is


def row_said(number: int) -> str:
    """What stands for the person of a row of the Roster."""
    return f"{ROW}{number}"


class Place(NamedTuple):
    """A cell of a sheet as people find it: the tab's title (with its file, where that is another
    one), the row and the column (1-based; None where no single cell is meant).
    """

    tab: str
    row: int
    position: int | None = None


def label_of(title: str, other: Snapshot | None) -> str:
    """What a tab is called where something is told of it: with its file, where it is in an
    `other` one.
    """
    if other is None:
        return title
    name = other.name or Path(other.where).name
    return title if title == name else f"{name}: {title}"


@dataclass(frozen=True)
class NamedWeeks:
    """Weeks of which nobody said whether they begin or end with the day that names them: what
    stands over these `days`, and whether they are read as if they began then.
    """

    heading: str
    days: tuple[Cell, ...]
    begins: bool


@dataclass(frozen=True)
class ReshapedTab:
    """One tab that was reshaped. `label` is what it is called where something is told of it;
    `order`, `year` and `month` are how its days are written, "" or None where that is as everywhere
    else.
    """

    grid: Grid
    label: str
    heading_row: int
    order: DayOrder | Literal[""] = ""
    year: str = ""
    month: int | None = None
    fixed: bool = False  # a person said in which order days are written
    workbook: str = ""  # as toolkit.toml names it; "" for the workbook itself
    weeks: NamedWeeks | None = None

    @property
    def here(self) -> bool:
        """Whether it is a tab of the workbook itself."""
        return not self.workbook


@dataclass(frozen=True)
class Origin:
    """For each row below the headings of a reshaped table its number (`numbers` grow from row to
    row and stay the same while other tabs grow), its tab and sheet row, and for each of
    its columns (1-based) the sheet columns: 0 where the cell is from no cell of that row, negative
    where it only belongs to one (what a heading says of it).
    """

    tabs: Sequence[ReshapedTab]
    numbers: Numbers
    tab: Numbers
    row: Numbers
    columns: Mapping[int, Numbers]

    def index(self, number: int) -> int:
        """Which row has a number."""
        return int(np.searchsorted(self.numbers, number))

    def place(self, index: int, column: int | None) -> Place:
        """Where the row at `index`, and the cell in a column of it, stand in the sheets."""
        tab = self.tabs[int(self.tab[index])]
        found = int(self.columns[column][index]) if column else 0
        return Place(tab.label, int(self.row[index]), abs(found) or None)

    def typed(self, index: int, column: int, otherwise: Cell) -> Cell:
        """What people typed there; `otherwise` where it is from no cell of that row."""
        found = int(self.columns[column][index]) if column in self.columns else 0
        if found <= 0:
            return otherwise
        return self.tabs[int(self.tab[index])].grid.cell(int(self.row[index]), found)
