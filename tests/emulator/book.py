"""The state of one spreadsheet: its tabs, their cells and everything that hangs on them.

Cells and the dicts in the lists are never changed in place: a change replaces them. So a fork shares them with the
original, and a batch that fails is undone by dropping its fork. A row of cells is changed in place only by the one who
copied it since the last fork.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from emulator.ranges import Box

Scalar = None | str | bool | int | float
CELL_LIMIT = 10_000_000


@dataclass(frozen=True, slots=True)
class Fault:
    """The value of a cell whose formula went wrong."""

    kind: str  # as in ErrorValue.type
    text: str  # as it shows, such as #N/A


UNKNOWN_RESULT = Fault("ERROR", "#ERROR!")  # of a formula that nobody gave a result


class Cell(NamedTuple):
    """One cell. `value` is what it is worth; `formula` is set where it came from one."""

    value: Scalar | Fault = None
    formula: str | None = None
    format: dict[str, Any] | None = None
    note: str | None = None
    validation: dict[str, Any] | None = None
    runs: tuple[dict[str, Any], ...] = ()

    def worth(self, value: Scalar | Fault, formula: str | None = None) -> Cell:
        """The cell with another value."""
        return Cell(value, formula, self.format, self.note, self.validation)

    @property
    def filled(self) -> bool:
        return self.formula is not None or (self.value is not None and self.value != "")


EMPTY = Cell()


class Line(dict[int, Cell]):
    """The cells of one row, by column, and who may change them in place."""

    __slots__ = ("owner",)

    def __init__(self, cells: Mapping[int, Cell], owner: object) -> None:
        super().__init__(cells)
        self.owner = owner


@dataclass
class Sheet:
    """One tab. `properties` is the API's SheetProperties without the index; `rows` ends with the last one that has
    something in it."""

    properties: dict[str, Any]
    rows: list[dict[int, Cell]] = field(default_factory=list)
    row_looks: dict[int, dict[str, Any]] = field(default_factory=dict)
    column_looks: dict[int, dict[str, Any]] = field(default_factory=dict)
    merges: list[dict[str, Any]] = field(default_factory=list)
    protected: list[dict[str, Any]] = field(default_factory=list)
    banded: list[dict[str, Any]] = field(default_factory=list)
    conditional: list[dict[str, Any]] = field(default_factory=list)
    charts: list[dict[str, Any]] = field(default_factory=list)
    filter_views: list[dict[str, Any]] = field(default_factory=list)
    basic_filter: dict[str, Any] | None = None
    mark: object = field(
        default_factory=object, compare=False, repr=False
    )  # on the rows that no fork shares

    @property
    def ident(self) -> int:
        found: int = self.properties["sheetId"]
        return found

    @property
    def title(self) -> str:
        found: str = self.properties["title"]
        return found

    @property
    def grid(self) -> dict[str, Any]:
        found: dict[str, Any] = self.properties.get("gridProperties", {})
        return found

    @property
    def n_rows(self) -> int:
        return int(self.grid.get("rowCount", 0))

    @property
    def n_columns(self) -> int:
        return int(self.grid.get("columnCount", 0))

    def size(self, rows: int, columns: int) -> None:
        self.properties = {
            **self.properties,
            "gridProperties": {**self.grid, "rowCount": rows, "columnCount": columns},
        }

    def fork(self) -> Sheet:
        self.mark = object()  # from now on it shares its rows, as the fork does
        return replace(
            self,
            mark=object(),
            rows=list(self.rows),
            row_looks=dict(self.row_looks),
            column_looks=dict(self.column_looks),
            merges=list(self.merges),
            protected=list(self.protected),
            banded=list(self.banded),
            conditional=list(self.conditional),
            charts=list(self.charts),
            filter_views=list(self.filter_views),
        )

    def cell(self, row: int, column: int) -> Cell:
        return self.rows[row].get(column, EMPTY) if row < len(self.rows) else EMPTY

    def line(self, row: int) -> dict[int, Cell]:
        """One row, to be changed in place."""
        while len(self.rows) <= row:
            self.rows.append({})
        line = self.rows[row]
        if not (isinstance(line, Line) and line.owner is self.mark):
            line = self.rows[row] = Line(line, self.mark)
        return line

    def put(self, row: int, cells: dict[int, Cell]) -> None:
        """These cells of one row, replaced."""
        line = self.line(row)
        line.update(cells)
        if EMPTY in cells.values():
            for column in [column for column, cell in cells.items() if cell == EMPTY]:
                del line[column]

    def trim(self) -> None:
        """Empty rows at the end forgotten."""
        while self.rows and not self.rows[-1]:
            self.rows.pop()

    def box(self) -> Box:
        return Box(self.ident, 0, self.n_rows, 0, self.n_columns)

    def cells(self) -> Iterator[tuple[int, int, Cell]]:
        for row, line in enumerate(self.rows):
            for column, cell in line.items():
                yield row, column, cell


@dataclass
class Book:
    """A spreadsheet. `metadata` are its developer metadata with the project that made them under "project"."""

    ident: str
    properties: dict[str, Any]
    sheets: list[Sheet]
    named_ranges: list[dict[str, Any]] = field(default_factory=list)
    metadata: list[dict[str, Any]] = field(default_factory=list)
    random: random.Random = field(default_factory=lambda: random.Random(0))

    def fork(self) -> Book:
        return replace(
            self,
            properties=dict(self.properties),
            sheets=[sheet.fork() for sheet in self.sheets],
            named_ranges=list(self.named_ranges),
            metadata=list(self.metadata),
        )

    def sheet(self, ident: int) -> Sheet | None:
        return next((sheet for sheet in self.sheets if sheet.ident == ident), None)

    def titled(self, title: str) -> Sheet | None:
        """The tab of that title; capitals do not matter."""
        wanted = title.casefold()
        return next((sheet for sheet in self.sheets if sheet.title.casefold() == wanted), None)

    def new_id(self, taken: set[int]) -> int:
        while True:
            ident = self.random.randrange(1, 2**31 - 1)
            if ident not in taken:
                return ident

    @property
    def n_cells(self) -> int:
        return sum(sheet.n_rows * sheet.n_columns for sheet in self.sheets)

    @property
    def locale(self) -> str:
        found: str = self.properties["locale"]
        return found


def new_sheet(ident: int, title: str, rows: int = 1000, columns: int = 26) -> Sheet:
    return Sheet(
        {
            "sheetId": ident,
            "title": title,
            "sheetType": "GRID",
            "gridProperties": {"rowCount": rows, "columnCount": columns},
        }
    )
