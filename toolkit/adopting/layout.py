"""Layout: where a tab's headings, records and other lines stand, and how its columns look."""

from __future__ import annotations

from dataclasses import dataclass, replace

from toolkit.adopting.charted import chart_headings
from toolkit.adopting.heading_lines import Headings, headings_of
from toolkit.adopting.lines import LineKinds, lines_of
from toolkit.adopting.looks import Looks
from toolkit.adopting.sheet import Sheet
from toolkit.workbooks.cells import Cell, letters


@dataclass(frozen=True, eq=False)
class ColumnPlace:
    """One column of a tab. `parts` are its heading's lines, top to bottom; `group` is what stands
    over it and its neighbours.
    """

    number: int
    parts: tuple[str, ...]
    looks: Looks
    group: str = ""
    rows: frozenset[int] = frozenset()  # the records in which it is filled

    @property
    def heading(self) -> str:
        return " ".join(part for part in self.parts if part)

    @property
    def last(self) -> str:
        """The last line of its heading."""
        return self.parts[-1].strip() if self.parts else ""

    @property
    def letter(self) -> str:
        return letters(self.number)


@dataclass(frozen=True, eq=False)
class Layout:
    """A tab taken apart."""

    sheet: Sheet
    headings: Headings
    lines: LineKinds
    places: tuple[ColumnPlace, ...]
    above: tuple[tuple[int, tuple[int, ...]], ...] = ()  # lines over the headings, by row
    chart: bool = False  # a wall chart: names under leaders

    @property
    def n_records(self) -> int:
        return len(self.lines.records)

    def values(self, place: ColumnPlace) -> list[Cell]:
        """A column's cells in the records, None where blank."""
        return [self.sheet.cell(row, place.number) for row in self.lines.records]


def layout_of(sheet: Sheet, said: Headings | None = None) -> Layout:
    """A tab taken apart: headings, records, and columns with their looks. `said`: where a person
    said that the headings stand.
    """
    chart = chart_headings(sheet)
    if said is not None and (chart is None or chart.last != said.last):
        chart = None
    headings = _explained(said, sheet) if said else chart or headings_of(sheet)
    start = 0 if headings.last else _first_record(sheet)
    lines = lines_of(sheet, headings, start)
    first = headings.first if headings.last else start
    above = tuple((row, places) for row, places in sheet.filled.items() if row < first)
    places = tuple(
        place
        for number in range(1, sheet.n_columns + 1)
        if (place := _place(sheet, headings, lines, number)) is not None
    )
    return Layout(sheet, headings, lines, places, above, chart is not None)


def _explained(said: Headings, sheet: Sheet) -> Headings:
    """Headings where a person said that they stand, with the lines below that only explain them."""
    found = headings_of(sheet)
    return replace(said, explained=found.explained) if found.last == said.last else said


def _first_record(sheet: Sheet) -> int:
    """The first row of a tab without headings: titles above it fill one cell only."""
    rows = list(sheet.filled.items())
    width = max((len(places) for _, places in rows[:60]), default=0)
    return next(
        (row for row, places in rows if len(places) >= max(2, 0.5 * width)),
        rows[0][0] if rows else 1,
    )


def _place(sheet: Sheet, headings: Headings, lines: LineKinds, number: int) -> ColumnPlace | None:
    """A column with its heading and its looks; None where it has neither."""
    parts: list[str] = []
    group = ""
    if headings.last:
        for row in range(headings.first, headings.last + 1):
            parts.append(sheet.said(row, number))
            if row < headings.last and not group:
                group = _over(sheet, row, number)
    column = sheet.cells[number - 1]
    last = len(column)
    rows = [row for row in lines.records if row <= last and column[row - 1] is not None]
    looks = Looks.of([column[row - 1] for row in rows], len(lines.records))
    if looks.empty and not any(parts):
        return None
    return ColumnPlace(number, tuple(parts), looks, group, frozenset(rows))


def _over(sheet: Sheet, row: int, number: int) -> str:
    """What stands over a column in a line of groups: its own cell, else the nearest to the left."""
    for place in range(number, 0, -1):
        said = sheet.said(row, place)
        if said:
            return said
    return ""
