"""Looking: cells together with how they show, in one request, where only that tells hours from a
number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any

from toolkit.workbooks.cells import Cell
from toolkit.workbooks.google.layout import GoogleTab
from toolkit.workbooks.google.session import Session

LOOKS = "looks"  # the mark of a spreadsheet in which the last run had to ask how some hours show
NEEDED = "needed"
MOST_CELLS = 500_000  # of the tabs' grids: beyond that, values alone and then a few columns' looks
NUMBER_FORMAT = "effectiveFormat(numberFormat(type,pattern))"
FIELDS = (
    "sheets(properties(sheetId),data(startRow,startColumn,"
    f"rowData(values(effectiveValue,{NUMBER_FORMAT}))))"
)
KINDS = ("stringValue", "numberValue", "boolValue")
ERRORS = {
    "DIVIDE_BY_ZERO": "#DIV/0!",
    "LOADING": "Loading...",
    "NAME": "#NAME?",
    "NULL_VALUE": "#NULL!",
    "NUM": "#NUM!",
    "N_A": "#N/A",
    "REF": "#REF!",
    "VALUE": "#VALUE!",
}

Looks = dict[tuple[int, int], list[tuple[int, str, str]]]
"""By tab and column, both from 0: the rows that have a number format, its type and pattern."""


def fits(wanted: Sequence[GoogleTab]) -> bool:
    """Whether asking for values and looks together stays small."""
    return sum(sheet.rows * sheet.columns for sheet in wanted) <= MOST_CELLS


def look(
    session: Session, ident: str, ranges: Sequence[str], wanted: Sequence[GoogleTab]
) -> tuple[list[list[list[Cell]]], Looks]:
    """The cells of each wanted tab, a list a column as `values.batchGet` gives them, and how they
    show: one request. `ranges` name the tabs, in the order of `wanted`.
    """
    found = session.spreadsheet(ident, ranges=list(ranges), fields=FIELDS)
    by_sheet = {int(sheet["properties"]["sheetId"]): sheet for sheet in found.get("sheets", ())}
    return [_columns(by_sheet.get(sheet.ident, {})) for sheet in wanted], looks_in(found)


def looks_in(found: Mapping[str, Any]) -> Looks:
    """How the cells in the answer of a `spreadsheets.get` show."""
    looks: Looks = {}
    for sheet in found.get("sheets", ()):
        ident = int(sheet["properties"]["sheetId"])
        for data in sheet.get("data", ()):
            first, above = int(data.get("startColumn", 0)), int(data.get("startRow", 0))
            for row, cells in enumerate(data.get("rowData", ()), above):
                for column, cell in enumerate(cells.get("values", ()), first):
                    if "effectiveFormat" not in cell:  # most have none
                        continue
                    form = cell["effectiveFormat"].get("numberFormat", {})
                    if form.get("type"):
                        said = (row, form["type"], form.get("pattern", ""))
                        looks.setdefault((ident, column), []).append(said)
    return looks


def _columns(sheet: Mapping[str, Any]) -> list[list[Cell]]:
    """The values of one tab's only block, column by column, without what is blank at the ends."""
    for data in sheet.get("data", ()):
        rows = [
            [_value(cell.get("effectiveValue")) for cell in row.get("values", ())]
            for row in data.get("rowData", ())
        ]
        columns = [_trimmed(list(column)) for column in zip_longest(*rows)]
        while columns and not columns[-1]:
            columns.pop()
        return columns
    return []


def _trimmed(column: list[Cell]) -> list[Cell]:
    while column and column[-1] is None:
        column.pop()
    return column


def _value(said: Mapping[str, Any] | None) -> Cell:
    if not said:
        return None
    if "errorValue" in said:
        return ERRORS.get(said["errorValue"].get("type", ""), "#ERROR!")
    for kind in KINDS:
        if kind in said:
            value: Cell = said[kind]
            return None if value == "" else value
    return None
