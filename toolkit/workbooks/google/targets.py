"""Targets: the tabs that a write changes: each one's number at Google, its size, and where its new
rows go.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from toolkit.errors import Refusal, Refused
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.changes import Changes, Rectangle, TabChange
from toolkit.workbooks.desired import Tab
from toolkit.workbooks.google.idents import ident
from toolkit.workbooks.google.layout import GoogleTab, SpreadsheetLayout
from toolkit.workbooks.moves import Laid, heading_mark

MORE_CELLS_THAN_ALLOWED = Refusal(
    Refused,
    "google-needs-more-cells",
    "The spreadsheet has {cells} cells, {theirs} of them in tabs that are not the toolkit's, and"
    " this run needs {more} more: together they would pass Google's limit of {most} cells, which"
    " counts empty ones too. Nothing was written. Delete tabs, or empty rows and columns, that"
    " nobody needs, and run this again.",
)

MOST_CELLS = 10_000_000
# Empty ones kept below the data, so that a tab does not grow at every sync: a fifth of its rows,
# but no fewer and no more than these.
SPARE_ROWS, MOST_SPARE_ROWS = 100, 1000
SPARE_COLUMNS = 5  # right of people's notes, should somebody insert one at that very moment
INPUT_ROWS, INPUT_COLUMNS = 1000, 26  # room in a tab that people are to fill


@dataclass(frozen=True)
class Target:
    """One tab to be changed: its number at Google, and what it is now (None where it has to be
    made). `skipped` are cells that Google fills or empties by itself (`taking`).
    """

    change: TabChange
    sheet: int
    existing: GoogleTab | None
    skipped: frozenset[tuple[int, int]] = frozenset()

    @property
    def tab(self) -> Tab:
        return self.change.tab

    @cached_property
    def size(self) -> tuple[int, int]:
        """The rows and columns that its cells and charts need."""
        tab = self.tab
        rows = [
            tab.heading_row + max(tab.n_rows + tab.room, len(tab.row_heights)),
            *(r.row + len(r.values) - 1 for r in self.change.rectangles),
        ]
        columns = [
            len(tab.columns),
            *(r.column + len(r.values[0]) - 1 for r in self.change.rectangles if r.values),
        ]
        rows += [chart.place[0] for chart in tab.charts]
        columns += [chart.place[1] for chart in tab.charts]
        moves, base = self.change.moves, self.change.existing
        rows += moves.rows.values()
        columns += moves.columns.values()
        if (
            moves.rows and base is not None
        ):  # their new order is written beside all that stands there
            columns.append(len(base.columns) + SPARE_COLUMNS)
        return max(rows), max(columns)

    @cached_property
    def grid(self) -> tuple[int, int]:
        """The rows and columns that it gets. Nothing of people's is ever cut off."""
        rows, columns = self.size
        roomy = rows + min(max(SPARE_ROWS, rows // 5), MOST_SPARE_ROWS)
        if self.existing is None:
            theirs = self.tab.shared or not self.tab.kind
            return roomy if self.tab.kind else max(roomy, INPUT_ROWS), max(
                columns, self.tab.frozen_columns + 1, INPUT_COLUMNS if theirs else 1
            )
        return (
            self.existing.rows if rows <= self.existing.rows else roomy,
            max(columns, self.existing.columns),
        )

    @property
    def grows(self) -> bool:
        return self.existing is not None and self.grid != (
            self.existing.rows,
            self.existing.columns,
        )

    @property
    def restyle(self) -> bool:
        """Formats and rules end with the grid, so a grown tab gets them anew."""
        return self.change.restyle or self.existing is None or self.grows

    @property
    def people_from(self) -> int | None:
        """From which row (counted from 0) people's columns get our formats: only where the rows are
        new.
        """
        if self.existing is None:
            return 0
        return self.existing.rows if self.grid[0] > self.existing.rows else None

    @cached_property
    def tail(self) -> tuple[list[list[Cell]], list[Rectangle]]:
        """New rows of a tab that people work in as well, and the rectangles that remain beside
        them.

        New rows go below the last one, wherever it is when Google applies the write: so a row that
        somebody inserts meanwhile is never written over. In a tab that was emptied, "below the last
        one" would be above our headings.
        """
        existing = self.change.existing
        if existing is None or not self.tab.shared or existing.n_rows < self.tab.heading_row:
            return [], self.written
        last = max(existing.n_rows, self.tab.heading_row)
        rows: dict[int, dict[int, Cell]] = {}
        kept = []
        for rectangle in self.written:
            inside = max(0, min(len(rectangle.values), last + 1 - rectangle.row))
            if inside:
                kept.append(Rectangle(rectangle.row, rectangle.column, rectangle.values[:inside]))
            for down, row in enumerate(rectangle.values[inside:], rectangle.row + inside):
                rows.setdefault(down, {}).update(dict(enumerate(row, rectangle.column)))
        added = range(last + 1, max(rows, default=last) + 1)
        columns = range(1, len(self.tab.columns) + 1)
        return [[rows.get(row, {}).get(column) for column in columns] for row in added], kept

    @cached_property
    def written(self) -> list[Rectangle]:
        """The rectangles without what is skipped."""
        if not self.skipped:
            return list(self.change.rectangles)
        return [one for r in self.change.rectangles for one in r.without(self.skipped)]

    @property
    def new_columns(self) -> frozenset[int]:
        """People's columns (from 0) that the tab did not have before."""
        marks = Laid.of(self.change.existing).marks
        return frozenset(
            place
            for place, column in enumerate(self.tab.columns)
            if column.people and marks and heading_mark(column.heading) not in marks
        )

    @property
    def keys(self) -> list[list[Cell]]:
        """The keys of its new rows, where the rest is copied beside them."""
        return [row[:1] for row in self.tail[0]]

    @property
    def rectangles(self) -> list[Rectangle]:
        """Every cell but those keys. (Should a row have come in between, that is put right
        after.)
        """
        added, kept = self.tail
        existing = self.change.existing
        if not added or existing is None:
            return kept
        below = max(existing.n_rows, self.tab.heading_row) + 1
        return kept + [
            Rectangle(below, number, tuple((row[number - 1],) for row in added))
            for number, column in enumerate(self.tab.columns, 1)
            if number > 1
            and (not column.people or any(row[number - 1] is not None for row in added))
        ]


def targets(changes: Changes, layout: SpreadsheetLayout) -> list[Target]:
    """The tabs to be changed, each with a number that follows from its kind if it is new."""
    taken = {*layout.leftovers, *(sheet.ident for sheet in layout.sheets)}
    found = []
    for change in changes.tabs:
        existing = layout.by_title.get(change.existing.title) if change.existing else None
        if existing is None:
            sheet = ident(
                f"tab/{change.tab.kind}" if change.tab.kind else f"input/{change.tab.title}", taken
            )
        else:
            sheet = existing.ident
        taken.add(sheet)
        found.append(Target(change, sheet, existing))
    refuse_too_many_cells(layout, found)
    into = {take.into for target in found for take in target.tab.taken if take.into}
    return [
        replace(
            target,
            skipped=target.change.taken
            | {(row, column) for kind, row, column in into if kind == target.tab.kind},
        )
        for target in found
    ]


def refuse_too_many_cells(
    layout: SpreadsheetLayout, found: Sequence[Target], hidden: int = 0
) -> None:
    """Refused where the spreadsheet would pass Google's limit, were it only for a moment because of
    the hidden tab of a large write. What people have in other tabs counts, as it does with Google.
    """
    grown = sum(
        t.grid[0] * t.grid[1] - (t.existing.rows * t.existing.columns if t.existing else 0)
        for t in found
    )
    if layout.cells + grown + hidden > MOST_CELLS:
        raise MORE_CELLS_THAN_ALLOWED(
            cells=layout.cells, theirs=layout.cells_of_people, more=grown + hidden, most=MOST_CELLS
        )
