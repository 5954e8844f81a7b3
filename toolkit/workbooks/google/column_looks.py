"""Column looks: how the cells of each column of a tab show, and what may be chosen in them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from itertools import groupby

from toolkit.workbooks.desired import Tab, TabColumn
from toolkit.workbooks.google.rules import Request, as_typed, colour
from toolkit.workbooks.google.values import Area
from toolkit.workbooks.palette import THEIRS_BELOW

NUMBER_FORMATS: Mapping[str, Mapping[str, str]] = {
    "text": {"type": "TEXT", "pattern": "@"},
    "count": {"type": "NUMBER", "pattern": "#,##0"},
    "hours": {"type": "NUMBER", "pattern": "0.00"},
    "money": {"type": "CURRENCY", "pattern": '"$"#,##0.00'},
    "percent": {"type": "PERCENT", "pattern": "0.0%"},
    "date": {"type": "DATE", "pattern": "yyyy-mm-dd"},
    "time": {"type": "TIME", "pattern": "hh:mm"},
    "moment": {"type": "DATE_TIME", "pattern": "yyyy-mm-dd hh:mm"},
    "rating": {"type": "NUMBER", "pattern": "0"},
}
# How a cell shows that means a day or a length of time in a column of anything else.
OWN_FORMATS: Mapping[type, Mapping[str, str]] = {
    timedelta: {"type": "TIME", "pattern": "[h]:mm"},
    time: NUMBER_FORMATS["time"],
    date: NUMBER_FORMATS["date"],
    datetime: NUMBER_FORMATS["moment"],
}
TIMELY = frozenset({"date", "time", "moment"})
CENTRED = frozenset({"rating", "tick", "yesno"})


def column_looks(
    tab: Tab, sheet: int, people_from: int | None, new_columns: Collection[int]
) -> Iterator[Request]:
    """The formats of each column, and what advises people in it. `people_from` and `new_columns`
    are those of `looks`.
    """
    for place, column in enumerate(tab.columns):
        top: int | None = tab.heading_row
        if (column.people and place not in new_columns) or not tab.kind:
            top = None if people_from is None else max(people_from, tab.heading_row)
        if top is None:
            continue
        area = Area(sheet, top, None, place, place + 1).range
        look = _cell_format(column, own=bool(tab.kind))
        fields = ["numberFormat", "horizontalAlignment", "verticalAlignment", "wrapStrategy"]
        if "backgroundColorStyle" in look:
            fields.append("backgroundColorStyle")
        yield {
            "repeatCell": {
                "range": area,
                "cell": {"userEnteredFormat": look},
                "fields": f"userEnteredFormat({','.join(fields)})",
            }
        }
        yield from _row_formats(tab, sheet, place, column)
        rule = _validation(column, people=column.people or not tab.kind)
        if rule:
            yield {"setDataValidation": {"range": area, "rule": rule}}


def _row_formats(tab: Tab, sheet: int, place: int, column: TabColumn) -> Iterator[Request]:
    """Where rows differ in how their numbers show, each run of rows gets its own format."""
    if column.format != "number":
        return
    top = tab.heading_row
    if column.heading == tab.large[0]:
        yield {
            "repeatCell": {
                "range": Area(sheet, top, top + tab.large[1], place, place + 1).range,
                "cell": {"userEnteredFormat": {"textFormat": {"bold": True, "fontSize": 20}}},
                "fields": "userEnteredFormat.textFormat",
            }
        }
    for form, run in groupby(tab.row_formats):
        end = top + len(list(run))
        if form in NUMBER_FORMATS:
            yield {
                "repeatCell": {
                    "range": Area(sheet, top, end, place, place + 1).range,
                    "cell": {"userEnteredFormat": {"numberFormat": dict(NUMBER_FORMATS[form])}},
                    "fields": "userEnteredFormat.numberFormat",
                }
            }
        top = end


def own_formats(tab: Tab, sheet: int) -> Iterator[Request]:
    """3:30 hours in a column of decimal hours is a length of time only where it is shown as one."""
    for place, (column, cells) in enumerate(zip(tab.columns, tab.cells, strict=True)):
        if column.format in TIMELY:
            continue
        top = tab.heading_row
        for form, run in groupby(type(cell) for cell in cells):
            end = top + len(list(run))
            if form in OWN_FORMATS:
                yield {
                    "repeatCell": {
                        "range": Area(sheet, top, end, place, place + 1).range,
                        "cell": {"userEnteredFormat": {"numberFormat": dict(OWN_FORMATS[form])}},
                        "fields": "userEnteredFormat.numberFormat",
                    }
                }
            top = end


def _cell_format(column: TabColumn, *, own: bool) -> Request:
    made: Request = {
        "verticalAlignment": "TOP",
        "wrapStrategy": "WRAP" if column.width >= 30 or column.wraps else "CLIP",
    }
    if column.format in NUMBER_FORMATS:
        made["numberFormat"] = dict(NUMBER_FORMATS[column.format])
    if column.format in CENTRED:
        made["horizontalAlignment"] = "CENTER"
    if column.people and own:
        made["backgroundColorStyle"] = colour(THEIRS_BELOW)
    return made


def _validation(column: TabColumn, *, people: bool) -> Request | None:
    """What advises people while they type; it never forbids."""
    if column.choices:
        return {
            "condition": {
                "type": "ONE_OF_LIST",
                "values": [{"userEnteredValue": as_typed(choice)} for choice in column.choices],
            },
            "strict": False,
            "showCustomUi": True,
        }
    if column.format == "yesno" and people:
        return {"condition": {"type": "BOOLEAN"}}
    return None
