"""Charts: Google's own charts, which read their numbers from a tab of the toolkit's and so renew
themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from toolkit.workbooks.cells import Grid
from toolkit.workbooks.desired import Chart, Tab
from toolkit.workbooks.google.idents import MOST_CHARTS, chart_ident
from toolkit.workbooks.google.layout import GoogleTab
from toolkit.workbooks.google.looks import shape
from toolkit.workbooks.google.rules import Request, colour
from toolkit.workbooks.google.values import Area

TYPES = {"bar": "BAR", "column": "COLUMN", "line": "LINE"}
HEADING_ROWS = 20


@dataclass(frozen=True)
class ChartSource:
    """Where a tab's columns stand: its number at Google, its row of headings (from 1), its columns
    (from 0).
    """

    sheet: int
    heading_row: int
    columns: Mapping[str, int]


def source_of_tab(tab: Tab, sheet: int) -> ChartSource:
    return ChartSource(
        sheet, tab.heading_row, {column.heading: place for place, column in enumerate(tab.columns)}
    )


def source_of_grid(grid: Grid, headings: Sequence[str]) -> ChartSource | None:
    """Where the headings stand in a tab as it was read; None where they are not all in one row."""
    for row in range(1, min(grid.n_rows, HEADING_ROWS) + 1):
        found = {str(grid.cell(row, place + 1)): place for place in range(len(grid.columns))}
        if all(heading in found for heading in headings) and isinstance(grid.ident, int):
            return ChartSource(grid.ident, row, found)
    return None


def charts(
    tab: Tab, sheet: int, existing: GoogleTab | None, sources: Mapping[str, ChartSource]
) -> Iterator[Request]:
    """The tab's charts made or renewed in place, and those that it no longer has removed."""
    there = existing.charts if existing else ()
    rearrange = existing is None or existing.shape != shape(tab)
    for index, chart in enumerate(tab.charts):
        number, source = chart_ident(tab.kind, index), sources.get(chart.source)
        if source is None:
            continue
        if number not in there:
            made = {
                "chartId": number,
                "spec": spec(chart, source),
                "position": {"overlayPosition": _place(chart, sheet)},
            }
            yield {"addChart": {"chart": made}}
            continue
        yield {"updateChartSpec": {"chartId": number, "spec": spec(chart, source)}}
        if rearrange:  # otherwise it stays where people have moved it
            yield {
                "updateEmbeddedObjectPosition": {
                    "objectId": number,
                    "newPosition": {"overlayPosition": _place(chart, sheet)},
                    "fields": "anchorCell,offsetXPixels,offsetYPixels,widthPixels,heightPixels",
                }
            }
    for index in range(len(tab.charts), MOST_CHARTS):
        if chart_ident(tab.kind, index) in there:
            yield {"deleteEmbeddedObject": {"objectId": chart_ident(tab.kind, index)}}


def _place(chart: Chart, sheet: int) -> Request:
    row, column = chart.place
    return {
        "anchorCell": {"sheetId": sheet, "rowIndex": row - 1, "columnIndex": column - 1},
        "offsetXPixels": 0,
        "offsetYPixels": 0,
        "widthPixels": chart.size[0],
        "heightPixels": chart.size[1],
    }


def spec(chart: Chart, source: ChartSource) -> Request:
    """Google's description of the chart."""
    sideways = chart.kind == "bar"
    values_axis, names_axis = (
        ("BOTTOM_AXIS", "LEFT_AXIS") if sideways else ("LEFT_AXIS", "BOTTOM_AXIS")
    )
    mixed = any(series.line for series in chart.series) and chart.kind != "line"
    if mixed:  # lines can only lie over upright columns
        values_axis, names_axis = "LEFT_AXIS", "BOTTOM_AXIS"
    axis: Request = {"position": values_axis, "title": chart.axis}
    if chart.percent:
        axis["viewWindowOptions"] = {
            "viewWindowMin": 0,
            "viewWindowMax": 1,
            "viewWindowMode": "EXPLICIT",
        }
    basic: Request = {
        "chartType": "COMBO" if mixed else TYPES[chart.kind],
        "legendPosition": "BOTTOM_LEGEND" if len(chart.series) > 1 else "NO_LEGEND",
        "headerCount": 1,
        "axis": [{"position": names_axis}, axis],
        "domains": [{"domain": _numbers(chart, chart.categories, source)}],
        "series": [
            {
                "series": _numbers(chart, series.heading, source),
                "targetAxis": values_axis,
                "colorStyle": colour(series.colour),
                **({"type": "LINE" if series.line else "COLUMN"} if mixed else {}),
            }
            for series in chart.series
        ],
    }
    if chart.stacked:
        basic["stackedType"] = "STACKED"
    return {
        "title": chart.title,
        "altText": chart.alt,
        "hiddenDimensionStrategy": (
            "SHOW_ALL"
        ),  # the source may be a hidden tab, or filtered by somebody
        "basicChart": basic,
    }


def _numbers(chart: Chart, heading: str, source: ChartSource) -> Request:
    """A column's cells with its heading, which names it in the legend."""
    column, top = source.columns[heading], source.heading_row
    first, end = chart.rows
    ranges = [Area(source.sheet, top - 1, top + end, column, column + 1).range]
    if first:
        ranges = [
            Area(source.sheet, top - 1, top, column, column + 1).range,
            Area(source.sheet, top + first, top + end, column, column + 1).range,
        ]
    return {"sourceRange": {"sources": ranges}}
