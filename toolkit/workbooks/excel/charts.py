"""Native charts: each reads its numbers from a tab of the toolkit, whatever people call that tab
now.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import xlsxwriter
from lxml import etree
from xlsxwriter.worksheet import Worksheet

from toolkit.workbooks.cells import Cell, Grid, Snapshot
from toolkit.workbooks.changes import TabChange
from toolkit.workbooks.desired import Chart, Series, Tab
from toolkit.workbooks.excel.xml_parts import parsed, serialised
from toolkit.workbooks.excel.xml_text import visible

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DARK, _GRID = "#333333", "#E5E5E5"
OFF_THE_EDGE = 3  # pixels below the row's edge, where a page may end: else its frame is on both
MOST_NAMED = 20  # names side by side, each of them shown
_LABEL = {"color": _DARK, "size": 11}  # 8 points on paper


@dataclass(frozen=True)
class Ranges:
    """Where a chart finds its numbers: the tab's title, the columns (1-based) and the sheet's rows,
    both included.
    """

    title: str
    first_row: int
    last_row: int
    columns: dict[str, int]
    values: dict[str, list[Cell]]  # what stands there, for programs that do not look


def ranges(chart: Chart, changes: Sequence[TabChange], base: Snapshot) -> Ranges | None:
    """The ranges of a chart; None where its tab, a column or every row is missing."""
    start, end = chart.rows
    wanted = [chart.categories, *(series.heading for series in chart.series)]
    change = next((one for one in changes if one.tab.kind == chart.source), None)
    found: tuple[str, int, dict[str, Sequence[Cell]], dict[str, int]] | None
    if change is not None:
        found = change.title, change.tab.heading_row, *_of_tab(change.tab)
    else:
        grid = base.owned(chart.source)
        found = _of_grid(grid, wanted) if grid else None
    if found is None or end <= start:
        return None
    title, heading_row, cells, columns = found
    if any(heading not in columns for heading in wanted):
        return None
    return Ranges(
        title,
        heading_row + 1 + start,
        heading_row + end,
        {heading: columns[heading] for heading in wanted},
        {heading: list(cells[heading][start:end]) for heading in wanted},
    )


def _of_tab(tab: Tab) -> tuple[dict[str, Sequence[Cell]], dict[str, int]]:
    places = {column.heading: n for n, column in reversed(list(enumerate(tab.columns, 1)))}
    return {heading: tab.cells[n - 1] for heading, n in places.items()}, places


def _of_grid(
    grid: Grid, wanted: Sequence[str]
) -> tuple[str, int, dict[str, Sequence[Cell]], dict[str, int]] | None:
    """The same from a tab as it was read: its heading row is the first that has all the
    headings.
    """
    for row in range(1, 11):
        line = [column[row - 1] if row <= len(column) else None for column in grid.columns]
        if all(heading in line for heading in wanted):
            places = {heading: line.index(heading) + 1 for heading in wanted}
            cells = {heading: grid.columns[n - 1][row:] for heading, n in places.items()}
            return grid.title, row, cells, places
    return None


def draw(book: xlsxwriter.Workbook, sheet: Worksheet, chart: Chart, found: Ranges) -> None:
    """Draws the chart on the sheet; bars are outlined, so that neighbours differ without colour
    too.
    """
    kind: dict[str, Any] = {"type": chart.kind}
    if chart.stacked and chart.kind != "line":
        kind["subtype"] = "stacked"
    drawn = book.add_chart(kind)
    lines = book.add_chart({"type": "line"}) if _mixed(chart) else None
    for series in chart.series:
        on = lines if lines is not None and series.line else drawn
        data = {
            "name": series.heading,
            "categories": _range(found, chart.categories),
            "values": _range(found, series.heading),
            "categories_data": [_shown(cell) for cell in found.values[chart.categories]],
            "values_data": [_plotted(cell) for cell in found.values[series.heading]],
        }
        as_line = chart.kind == "line" or on is lines
        on.add_series(data | (_line(series) if as_line else _bar(series, chart.stacked)))
    if lines is not None:
        drawn.combine(lines)
    _axes(drawn, chart, found)
    drawn.set_title(
        {"name": chart.title, "name_font": {"size": 13, "color": _DARK}, "overlay": False}
    )
    drawn.set_legend(
        {"none": True} if len(chart.series) == 1 else {"position": "bottom", "font": _LABEL}
    )
    drawn.set_size({"width": chart.size[0], "height": chart.size[1]})
    row, column = chart.place
    told = {"description": chart.alt, "object_position": 2, "y_offset": OFF_THE_EDGE}
    sheet.insert_chart(row - 1, column - 1, drawn, told)


def _line(series: Series) -> dict[str, Any]:
    """How a series looks as a line with points."""
    colour = {"color": series.colour}
    return {
        "line": {**colour, "width": 2.25},
        "marker": {"type": "circle", "size": 5, "fill": colour, "border": colour},
    }


def _bar(series: Series, stacked: bool) -> dict[str, Any]:
    """How a series looks as bars."""
    return {
        "fill": {"color": series.colour},
        "border": {"color": _DARK, "width": 0.75},
        "gap": 60,
        **({"overlap": 100} if stacked else {}),
    }


def _axes(drawn: Any, chart: Chart, found: Ranges) -> None:
    """The axis of numbers, from 0 where none is below it, and that of names."""
    numbers: dict[str, Any] = {
        "major_gridlines": {"visible": True, "line": {"color": _GRID}},
        "major_tick_mark": "none",
        "minor_tick_mark": "none",
        "line": {"none": True},
        "num_font": _LABEL,
    }
    plotted = [_plotted(cell) for one in chart.series for cell in found.values[one.heading]]
    if all(not isinstance(number, float) or number >= 0 for number in plotted):
        numbers["min"] = 0
    if chart.percent:
        numbers["num_format"] = "0%"
    if chart.axis:
        numbers |= {"name": chart.axis, "name_font": {**_LABEL, "bold": False}}
    # Weeks are names here: on an axis of days the bars would be as thin as a day.
    names: dict[str, Any] = {
        "text_axis": True,
        "num_font": _LABEL,
        "major_tick_mark": "none",
        "minor_tick_mark": "none",
    }
    if chart.kind != "bar":
        if chart.rows[1] - chart.rows[0] <= MOST_NAMED:
            names |= {"interval_unit": 1}
        drawn.set_x_axis(names)
        drawn.set_y_axis(numbers)
        return
    # XlsxWriter calls the lying axis of a bar chart, that of the numbers, x. The first row stands
    # on top, as in the tab, with every name; the numbers' labels are then below.
    names |= {"reverse": True, "interval_unit": 1, "num_font": _LABEL}
    drawn.set_x_axis(numbers | {"label_position": "high"})
    drawn.set_y_axis(names)


def straight(chart_part: bytes) -> bytes:
    """The chart with lines that go straight from point to point and leave a gap where a cell is
    blank.

    Both are said, because LibreOffice else bends lines and draws a blank as 0.
    """
    root = parsed(chart_part)
    for series in root.iter(f"{{{_CHART}}}ser"):
        parent = series.getparent()
        if parent is not None and parent.tag == f"{{{_CHART}}}lineChart":
            etree.SubElement(series, f"{{{_CHART}}}smooth", val="0")
    for shown in root.iter(f"{{{_CHART}}}plotVisOnly"):
        shown.addnext(etree.Element(f"{{{_CHART}}}dispBlanksAs", val="gap"))
    return serialised(root)


def _mixed(chart: Chart) -> bool:
    """Whether lines lie over bars. Over lying bars they cannot: they stay bars there."""
    return chart.kind == "column" and any(series.line for series in chart.series)


def _shown(cell: Cell) -> Any:
    return (
        cell.isoformat() if isinstance(cell, date) else "" if cell is None else visible(str(cell))
    )


def _plotted(cell: Cell) -> Any:
    return (
        float(cell)
        if isinstance(cell, (int, float, Decimal)) and not isinstance(cell, bool)
        else None
    )


def _range(found: Ranges, heading: str) -> list[Any]:
    """One column's rows as XlsxWriter counts them, from 0."""
    column = found.columns[heading] - 1
    return [found.title, found.first_row - 1, column, found.last_row - 1, column]
