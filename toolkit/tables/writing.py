"""Writing: where a cell of a table stands in people's sheets, and how a new row is written there,
in their own words.

Only what stands alone in a cell of its own can be written; where several of ours share one, or a
line between the rows says it, a person has to do it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from toolkit.tables.claim import Claim
from toolkit.tables.columns import Column, Date, Hours, Number
from toolkit.tables.declared import Table
from toolkit.tables.layout import Feed, LaidOut
from toolkit.tables.names import FIRST, LAST
from toolkit.tables.parsing import blank
from toolkit.tables.source import FILE, TITLE, Source, Sources, fits
from toolkit.words import key
from toolkit.workbooks.accepted import last_row
from toolkit.workbooks.cells import Cell, Grid

NO_COLUMN, OTHER_FILE, SHARED_CELL = "no column", "other file", "shared cell"


@dataclass(frozen=True)
class Unwritable:
    """Why something cannot be written, in a word, and which column or tab it is about."""

    word: str
    about: str


@dataclass(frozen=True)
class Spot:
    """One cell of people's: its tab, row and column (1-based), and what stands there."""

    grid: Grid
    row: int
    column: int

    @property
    def cell(self) -> Cell:
        return self.grid.cell(self.row, self.column)


@dataclass(frozen=True)
class WrittenSheet:
    """One tab that a table is read from, as its source lays it out."""

    layout: LaidOut

    @property
    def grid(self) -> Grid:
        return self.layout.grid

    def feed(self, name: str) -> Feed | None:
        """What a column of ours is read from here."""
        found = [
            one
            for one in self.layout.feeds
            if one.column.name == name and one.column.table is self.layout.table
        ]
        return found[0] if found else None

    def says(self, column: Column) -> str | None:
        """What all rows of this tab say of a column; None where each row says it itself."""
        said = next(
            (
                value
                for heading, value in self.layout.source.constants.items()
                if key(heading) == key(column.heading)
            ),
            None,
        )
        if said is None:
            return None
        return self.grid.title if said in (TITLE, FILE) else said

    def word(self, column: Column, value: str) -> str:
        """The value in the words of this tab."""
        for name, words in self.layout.source.values.items():
            named = key(name) == key(column.heading) or any(
                column is one.column and set(one.positions) & set(self.layout.at(name))
                for one in self.layout.feeds
            )
            theirs = [word for word, ours in words.items() if key(ours) == key(value) and word]
            if named and theirs:
                return theirs[0]
        return value


class Writing:
    """How one table is written, from its claim and what toolkit.toml says of its tabs."""

    def __init__(self, claim: Claim, sources: Sources) -> None:
        self.claim, self.sources = claim, sources

    @cached_property
    def sheets(self) -> list[WrittenSheet]:
        """The tabs of the workbook itself that it is read from."""
        claim = self.claim
        if claim.origin is None:
            source = Source(
                header_row=claim.heading_row,
                columns=next(
                    (one.columns for one in self.sources.of.get(claim.table.title, ())), {}
                ),
            )
            return [WrittenSheet(LaidOut(claim.table, claim.grid, source))]
        found = []
        for tab in claim.origin.tabs:
            if tab.here:
                source = self._source(claim.table, tab.grid.title, tab.heading_row)
                found.append(WrittenSheet(LaidOut(claim.table, tab.grid, source)))
        return found

    def _source(self, table: type[Table], title: str, heading_row: int) -> Source:
        for one in self.sources.of.get(table.title, ()):
            if not one.workbook and (not one.tabs or any(fits(title, tab) for tab in one.tabs)):
                return one
        return Source(header_row=heading_row)

    def spot(self, row: int, name: str) -> Spot | Unwritable:
        """Where a cell of a row (by its number) stands, or why it cannot be written."""
        claim, column = self.claim, self.claim.table.column(name)
        if name not in claim.positions:
            return Unwritable(NO_COLUMN, column.heading)
        place = claim.place(row, claim.positions[name])
        if claim.origin is None:
            return Spot(claim.grid, place.row, claim.positions[name])
        index = claim.origin.index(row)
        tab = claim.origin.tabs[int(claim.origin.tab[index])]
        if not tab.here:
            return Unwritable(OTHER_FILE, place.tab)
        at = int(claim.origin.columns[claim.positions[name]][index])
        sheet = next((one for one in self.sheets if one.grid.title == tab.grid.title), None)
        feed = sheet.feed(name) if sheet else None
        if at <= 0 or feed is None or feed.part != "whole" or feed.joined:
            return Unwritable(SHARED_CELL, column.heading)
        return Spot(tab.grid, place.row, at)

    def written(self, spot: Spot, name: str, value: str) -> Cell:
        """A value as it is written in a cell that stands there."""
        sheet = next((one for one in self.sheets if one.grid.title == spot.grid.title), None)
        column = self.claim.table.column(name)
        said = sheet.word(column, value) if sheet else value
        return as_cell(column, said, spot.grid.columns[spot.column - 1])

    def home(self, worksite: str, worksites: Sequence[tuple[int, str]]) -> WrittenSheet | None:
        """The tab that a new row goes to: the only one, else where most people of that worksite
        stand. `worksites` are those of the rows that were read, by their numbers.
        """
        sheets, origin = self.sheets, self.claim.origin
        if len(sheets) < 2 or origin is None:
            return sheets[0] if sheets else None
        counted = Counter(
            origin.tabs[int(origin.tab[origin.index(row)])].grid.title
            for row, name in worksites
            if key(name) == key(worksite)
        )
        best = [title for title, _ in counted.most_common(1)]
        return next((one for one in sheets if one.grid.title in best), None)

    def row(self, sheet: WrittenSheet, said: Mapping[str, str]) -> dict[int, Cell] | Unwritable:
        """A new row of a tab, cells by their column: `said` by our names. What the tab has no
        column for is left out, unless the row would not be read without it.
        """
        cells: dict[int, Cell] = {}
        for name, value in said.items():
            column, feed = self.claim.table.column(name), sheet.feed(name)
            constant = sheet.says(column)
            if constant is not None and key(constant) == key(value):
                continue
            if feed is None or (constant is not None):
                if column.required:
                    return Unwritable(NO_COLUMN, column.heading)
                continue
            at = feed.positions[0]
            if feed.part == "whole":
                cells[at] = as_cell(column, sheet.word(column, value), sheet.grid.columns[at - 1])
            elif set(feed.together) <= {FIRST, LAST}:
                cells[at] = _one_name(said, sheet.grid.columns[at - 1])
            else:
                return Unwritable(SHARED_CELL, column.heading)
        return cells

    def below(self, sheet: WrittenSheet) -> int:
        """The row under which new rows go: the last one in which anything stands."""
        return max(last_row(sheet.grid), sheet.layout.header_row)


def _one_name(said: Mapping[str, str], cells: Sequence[Cell]) -> str:
    """First and last name in one cell, as most of the others there have them."""
    names = [cell for cell in cells if isinstance(cell, str) and not blank(cell)]
    commas = sum("," in name for name in names)
    first, last = said.get(FIRST, ""), said.get(LAST, "")
    comma = commas and 2 * commas >= len(names)  # the heading is among them
    return f"{last}, {first}" if comma else f"{first} {last}".strip()


def as_cell(column: Column, value: str, beside: Sequence[Cell]) -> Cell:
    """A value as a cell: a day or a number where the others of its column are such, else text."""
    others = [cell for cell in beside if not blank(cell) and not isinstance(cell, bool)]
    texts = sum(isinstance(cell, str) for cell in others)  # the heading among them
    plain = len(others) - texts >= max(texts, 1)
    if isinstance(column, Date):
        try:
            return date.fromisoformat(value) if plain else value
        except ValueError:
            return value
    whole = value.isdigit() and (value == "0" or not value.startswith("0")) and len(value) < 16
    if isinstance(column, (Number, Hours)) and value.replace(".", "", 1).isdigit():
        return float(value)
    return int(value) if plain and whole else value
