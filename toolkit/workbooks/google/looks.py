"""Looks: how a tab of the toolkit's shows: formats, headings, stripes, colours that follow a rule,
protection.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import Any

from toolkit.workbooks.desired import Tab, TabColumn
from toolkit.workbooks.google.column_looks import NUMBER_FORMATS, column_looks, own_formats
from toolkit.workbooks.google.idents import ident
from toolkit.workbooks.google.layout import GoogleTab
from toolkit.workbooks.google.rules import Request, colour, rules
from toolkit.workbooks.google.values import Area
from toolkit.workbooks.google.views import views
from toolkit.workbooks.palette import HEADING, PAPER, TAB_COLOUR, THEIRS

STRIPE, GREY = "#F3F6FA", "#595959"
PIXELS_A_CHARACTER, PIXELS_BESIDE = 7, 14


def shape(tab: Tab) -> str:
    """A fingerprint of what people may rearrange on our tabs; it is only laid anew when it is
    another one.
    """
    arrangement = [
        [(column.width, column.hidden) for column in tab.columns],
        [tab.heading_row, tab.frozen_columns, tab.hidden, tab.filtered],
        [tab.row_heights],
        [[chart.place, chart.size] for chart in tab.charts],
    ]
    return hashlib.sha256(json.dumps(arrangement).encode()).hexdigest()[:8]


def looks(
    tab: Tab,
    sheet: int,
    existing: GoogleTab | None,
    *,
    people_from: int | None,
    new_columns: Collection[int] = (),
) -> Iterator[Request]:
    """Everything but cells and charts. `people_from` is the first row (from 0) of people's columns
    to be formatted: all of them in a new tab, only those just added in a grown one, none (None)
    otherwise. `new_columns` are those of people's (from 0) that the tab did not have before.
    """
    rearrange = existing is None or existing.shape != shape(tab)
    if existing is not None and rearrange:
        yield _properties(tab, sheet)
    yield from column_looks(tab, sheet, people_from, new_columns)
    yield from _headings(tab, sheet)
    if rearrange:
        yield from _widths(tab, sheet)
    if rearrange:
        yield from _heights(tab, sheet)
    if not tab.kind:
        yield from own_formats(tab, sheet)
        return
    yield from _stripes(tab, sheet, existing)
    yield from rules(tab, sheet, existing)
    yield _protection(tab, sheet, existing)
    if tab.filtered and _filter_missing(tab, existing):
        yield {"setBasicFilter": {"filter": {"range": _table(tab, sheet, tab.heading_row - 1)}}}
    yield from views(tab, sheet, existing)


def properties(tab: Tab) -> Request:
    """A tab's own settings, apart from its name and size."""
    made: Request = {"hidden": tab.hidden}
    if tab.kind:
        made["tabColorStyle"] = colour(TAB_COLOUR)
    return made


def _properties(tab: Tab, sheet: int) -> Request:
    frozen = {"frozenRowCount": tab.heading_row, "frozenColumnCount": tab.frozen_columns}
    return {
        "updateSheetProperties": {
            "properties": {"sheetId": sheet, "hidden": tab.hidden, "gridProperties": frozen},
            "fields": "hidden,gridProperties.frozenRowCount,gridProperties.frozenColumnCount",
        }
    }


def _table(tab: Tab, sheet: int, top: int) -> dict[str, int]:
    return Area(sheet, top, None, 0, len(tab.columns)).range


def _headings(tab: Tab, sheet: int) -> Iterator[Request]:
    top, wide = tab.heading_row - 1, len(tab.columns)
    whole = Area(sheet, top, top + 1, 0, wide)
    yield _formatted(
        whole,
        backgroundColorStyle=colour(HEADING),
        textFormat={"bold": True, "foregroundColorStyle": colour(PAPER)},
        wrapStrategy="WRAP",
        verticalAlignment="MIDDLE",
        numberFormat=dict(NUMBER_FORMATS["text"]),
    )
    for left, right in _people_runs(tab.columns) if tab.kind else ():
        yield _formatted(
            Area(sheet, top, top + 1, left, right),
            backgroundColorStyle=colour(THEIRS),
            textFormat={"bold": True, "foregroundColorStyle": colour(HEADING)},
        )
    yield {
        "updateCells": {
            "range": whole.range,
            "rows": [
                {"values": [{"note": column.note} if column.note else {} for column in tab.columns]}
            ],
            "fields": "note",
        }
    }
    if top:
        yield _formatted(
            Area(sheet, 0, 1, 0, wide),
            textFormat={"italic": True, "foregroundColorStyle": colour(GREY)},
            wrapStrategy="OVERFLOW_CELL",
            numberFormat=dict(NUMBER_FORMATS["text"]),
        )


def _formatted(area: Area, **looks: Any) -> Request:
    """One look for all cells of an area; what it does not name stays as it is."""
    return {
        "repeatCell": {
            "range": area.range,
            "cell": {"userEnteredFormat": looks},
            "fields": f"userEnteredFormat({','.join(looks)})",
        }
    }


def _widths(tab: Tab, sheet: int) -> Iterator[Request]:
    for place, column in enumerate(tab.columns):
        yield {
            "updateDimensionProperties": {
                "range": {
                    "sheetId": sheet,
                    "dimension": "COLUMNS",
                    "startIndex": place,
                    "endIndex": place + 1,
                },
                "properties": {
                    "pixelSize": column.width * PIXELS_A_CHARACTER + PIXELS_BESIDE,
                    "hiddenByUser": column.hidden,
                },
                "fields": "pixelSize,hiddenByUser",
            }
        }


def _heights(tab: Tab, sheet: int) -> Iterator[Request]:
    top = tab.heading_row
    for pixels, run in groupby(tab.row_heights):
        end = top + len(list(run))
        rows = {"sheetId": sheet, "dimension": "ROWS", "startIndex": top, "endIndex": end}
        yield {
            "updateDimensionProperties": {
                "range": rows,
                "properties": {"pixelSize": pixels},
                "fields": "pixelSize",
            }
        }
        top = end


def _stripes(tab: Tab, sheet: int, existing: GoogleTab | None) -> Iterator[Request]:
    number = ident(f"stripes/{tab.kind}")
    banding = {
        "bandedRangeId": number,
        "range": _table(tab, sheet, tab.heading_row),
        "rowProperties": {
            "firstBandColorStyle": colour(PAPER),
            "secondBandColorStyle": colour(STRIPE),
        },
    }
    there = existing.bandings if existing else ()
    if number in there:
        yield {"updateBanding": {"bandedRange": banding, "fields": "range,rowProperties"}}
    elif not there:  # two stripings may not overlap, and people's own stays
        yield {"addBanding": {"bandedRange": banding}}


def _protection(tab: Tab, sheet: int, existing: GoogleTab | None) -> Request:
    """A warning before somebody types where the next sync writes; nobody is locked out."""
    number = ident(f"protection/{tab.kind}")
    made: Request = {
        "protectedRangeId": number,
        "range": {"sheetId": sheet},
        "description": "The organizing toolkit writes this tab: what is typed here is replaced.",
        "warningOnly": True,
        "unprotectedRanges": [
            Area(sheet, tab.heading_row, None, left, right).range
            for left, right in _people_runs(tab.columns)
        ],
    }
    if existing and number in existing.protections:
        fields = "description,warningOnly,unprotectedRanges"
        return {"updateProtectedRange": {"protectedRange": made, "fields": fields}}
    return {"addProtectedRange": {"protectedRange": made}}


def _people_runs(columns: Sequence[TabColumn]) -> Iterator[tuple[int, int]]:
    start = None
    for place, column in enumerate((*columns, None)):
        theirs = column is not None and column.people
        if theirs and start is None:
            start = place
        elif not theirs and start is not None:
            yield start, place
            start = None


def _filter_missing(tab: Tab, existing: GoogleTab | None) -> bool:
    """Whether the filter has to be set: one that people are using on the same columns is left as it
    is.
    """
    there = existing.filter_range if existing else None
    if there is None:
        return True
    begins = there.get("startRowIndex", 0), there.get("startColumnIndex", 0)
    return begins != (tab.heading_row - 1, 0) or there.get("endColumnIndex") != len(tab.columns)
