"""The requests of a batch that make, change and remove tabs, rows and columns."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from emulator import dimensions
from emulator.batch import Batch, handles
from emulator.book import CELL_LIMIT, Sheet, new_sheet
from emulator.errors import TOO_MANY_CELLS, invalid
from emulator.looks import looked
from emulator.masks import update_paths, updated
from emulator.ranges import Box
from emulator.rendering import shown
from emulator.view import properties

OWN_FORM = {
    "title",
    "locale",
    "autoRecalc",
    "timeZone",
    "iterativeCalculationSettings",
    "importFunctionsExternalUrlAccessAllowed",
}


def _free_title(batch: Batch, title: str, besides: Sheet | None = None) -> None:
    other = batch.book.titled(title)
    if other is not None and other is not besides:
        raise invalid(f'A sheet with the name "{title}" already exists. Please enter another name.')
    if not title or len(title) > 100:
        raise invalid("Invalid sheet name: it must have between 1 and 100 characters.")


@handles("addSheet")
def add_sheet(batch: Batch, request: dict[str, Any], where: str) -> dict[str, Any]:
    given = dict(request.get("properties", {}))
    taken = {sheet.ident for sheet in batch.book.sheets}
    ident = given.pop("sheetId", None)
    if ident is None:
        ident = batch.book.new_id(taken)
    elif ident < 0:
        raise invalid("Sheet id must be non-negative.")
    elif ident in taken:
        raise invalid(f"Sheet with id {ident} already exists.")
    title = given.pop("title", None)
    if title is None:
        number = len(batch.book.sheets) + 1
        while batch.book.titled(f"Sheet{number}"):
            number += 1
        title = f"Sheet{number}"
    _free_title(batch, title)
    index = given.pop("index", len(batch.book.sheets))
    if not 0 <= index <= len(batch.book.sheets):
        raise invalid(f"Sheet index {index} is out of bounds.")
    sheet = new_sheet(ident, title)
    grid = {**sheet.grid, **given.pop("gridProperties", {})}
    if grid["rowCount"] < 1 or grid["columnCount"] < 1:
        raise invalid("gridProperties.rowCount and columnCount must be at least 1")
    sheet.properties = looked({**given, "gridProperties": grid}) | {
        "sheetId": ident,
        "title": title,
        "sheetType": given.get("sheetType", "GRID"),
    }
    _frozen(sheet)
    batch.book.sheets.insert(index, sheet)
    if batch.book.n_cells > CELL_LIMIT:
        raise invalid(TOO_MANY_CELLS)
    return {"properties": properties(sheet, index)}


def _frozen(sheet: Sheet) -> None:
    if sheet.grid.get("frozenRowCount", 0) >= sheet.n_rows and sheet.grid.get("frozenRowCount"):
        raise invalid("You can't freeze all visible rows on the sheet.")
    if sheet.grid.get("frozenColumnCount", 0) >= sheet.n_columns and sheet.grid.get(
        "frozenColumnCount"
    ):
        raise invalid("You can't freeze all visible columns on the sheet.")


@handles("deleteSheet")
def delete_sheet(batch: Batch, request: dict[str, Any], where: str) -> None:
    sheet = batch.sheet(request.get("sheetId"), "sheet")
    book = batch.book
    if len(book.sheets) == 1:
        raise invalid("You can't remove all the sheets in a document.")
    if not any(not other.properties.get("hidden") for other in book.sheets if other is not sheet):
        raise invalid("You can't remove all the visible sheets in a document.")
    batch.guard(sheet)
    book.sheets.remove(sheet)
    book.named_ranges = [
        one for one in book.named_ranges if one["range"].get("sheetId", 0) != sheet.ident
    ]
    book.metadata = [
        one
        for one in book.metadata
        if one["location"].get("sheetId") != sheet.ident
        and (
            "dimensionRange" not in one["location"]
            or one["location"]["dimensionRange"].get("sheetId", 0) != sheet.ident
        )
    ]


@handles("duplicateSheet")
def duplicate_sheet(batch: Batch, request: dict[str, Any], where: str) -> dict[str, Any]:
    source = batch.sheet(request.get("sourceSheetId"), "sheet")
    ident, taken = request.get("newSheetId"), {sheet.ident for sheet in batch.book.sheets}
    if ident is None:
        ident = batch.book.new_id(taken)
    elif ident in taken:
        raise invalid(f"Sheet with id {ident} already exists.")
    title = request.get("newSheetName") or f"Copy of {source.title}"
    _free_title(batch, title)
    index = min(request.get("insertSheetIndex", 0), len(batch.book.sheets))
    old = source.ident

    def renamed(value: Any) -> Any:
        if isinstance(value, list):
            return [renamed(item) for item in value]
        if not isinstance(value, dict):
            return value
        found = {key: renamed(inner) for key, inner in value.items()}
        ranged = value.keys() & {"startRowIndex", "startColumnIndex", "rowIndex", "columnIndex"}
        if (ranged or "sheetId" in value) and value.get("sheetId", 0) == old:
            found["sheetId"] = ident
        return found

    def anew(items: list[dict[str, Any]], key: str) -> list[dict[str, Any]]:
        return [{**renamed(item), key: batch.book.new_id(set())} for item in items]

    copy = replace(
        source.fork(),
        merges=renamed(source.merges),
        conditional=renamed(source.conditional),
        basic_filter=renamed(source.basic_filter),
        protected=anew(source.protected, "protectedRangeId"),
        banded=anew(source.banded, "bandedRangeId"),
        charts=anew(source.charts, "chartId"),
        filter_views=anew(source.filter_views, "filterViewId"),
        properties={**source.properties, "sheetId": ident, "title": title},
    )
    batch.book.sheets.insert(index, copy)
    if batch.book.n_cells > CELL_LIMIT:
        raise invalid(TOO_MANY_CELLS)
    return {"properties": properties(copy, index)}


@handles("updateSheetProperties")
def update_sheet_properties(batch: Batch, request: dict[str, Any], where: str) -> None:
    new = request.get("properties", {})
    mask = update_paths(request.get("fields"), where)
    sheet = batch.sheet(new.get("sheetId"), "sheet")
    book = batch.book
    old = properties(sheet, book.sheets.index(sheet))
    merged = updated(old, new, mask)
    if "*" in mask:
        merged = {**{"title": old["title"], "gridProperties": old.get("gridProperties", {})}, **new}
    merged["sheetId"], merged["sheetType"] = sheet.ident, old.get("sheetType", "GRID")
    grid = merged.setdefault("gridProperties", {})
    for key in ("rowCount", "columnCount"):
        if key in grid or not sheet.grid:
            continue
        merged["gridProperties"] = grid = {**grid, key: sheet.grid[key]}
    if "title" not in merged:
        raise invalid("Sheet title cannot be empty")
    if merged["title"] != old["title"]:
        _free_title(batch, merged["title"], sheet)
    rows, columns = grid["rowCount"], grid["columnCount"]
    if (rows, columns) != (sheet.n_rows, sheet.n_columns):
        batch.guard(
            sheet,
            (
                Box(sheet.ident, min(rows, sheet.n_rows), None, 0, None)
                if rows < sheet.n_rows
                else None
            ),
        )
        dimensions.resize(book, sheet, rows, columns)
    index = merged.pop("index", old["index"])
    sheet.properties = {**looked(merged), "sheetId": sheet.ident}
    _frozen(sheet)
    if not any(not other.properties.get("hidden") for other in book.sheets):
        raise invalid("You can't hide all the sheets in a document.")
    if index not in (old["index"], old["index"] + 1):
        if not 0 <= index <= len(book.sheets):
            raise invalid(f"Sheet index {index} is out of bounds.")
        book.sheets.remove(sheet)
        book.sheets.insert(index if index < old["index"] else index - 1, sheet)


@handles("updateSpreadsheetProperties")
def update_spreadsheet_properties(batch: Batch, request: dict[str, Any], where: str) -> None:
    mask = update_paths(request.get("fields"), where)
    merged = updated(batch.book.properties, request.get("properties", {}), mask)
    if not merged.get("title"):
        raise invalid("Spreadsheet title cannot be empty")
    merged.setdefault("autoRecalc", "ON_CHANGE")
    for key in ("locale", "timeZone"):
        if not merged.get(key):
            raise invalid(f"Unsupported {'locale' if key == 'locale' else 'time zone'}: ")
    batch.book.properties = {key: value for key, value in merged.items() if key in OWN_FORM}


def _span(batch: Batch, span: dict[str, Any]) -> tuple[Sheet, bool, int, int]:
    sheet = batch.sheet(span.get("sheetId"))
    if span.get("dimension") not in ("ROWS", "COLUMNS"):
        raise invalid("range.dimension must be ROWS or COLUMNS")
    rows = span["dimension"] == "ROWS"
    start = span.get("startIndex", 0)
    end = span.get("endIndex", sheet.n_rows if rows else sheet.n_columns)
    if start < 0 or end <= start:
        raise invalid(f"range.endIndex[{end}] must be greater than range.startIndex[{start}]")
    return sheet, rows, start, end


def _lines(sheet: Sheet, rows: bool, start: int, end: int | None) -> Box:
    return Box(sheet.ident, start, end, 0, None) if rows else Box(sheet.ident, 0, None, start, end)


@handles("insertDimension")
def insert_dimension(batch: Batch, request: dict[str, Any], where: str) -> None:
    sheet, rows, start, end = _span(batch, request.get("range", {}))
    inherit = request.get("inheritFromBefore", False)
    if inherit and start == 0:
        raise invalid("inheritFromBefore cannot be true when inserting at index 0")
    batch.guard(sheet, _lines(sheet, rows, start, start + 1))
    dimensions.insert(batch.book, sheet, rows, start, end - start, inherit)


@handles("deleteDimension")
def delete_dimension(batch: Batch, request: dict[str, Any], where: str) -> None:
    sheet, rows, start, end = _span(batch, request.get("range", {}))
    batch.guard(sheet, _lines(sheet, rows, start, end))
    dimensions.delete(batch.book, sheet, rows, start, end)


@handles("moveDimension")
def move_dimension(batch: Batch, request: dict[str, Any], where: str) -> None:
    sheet, rows, start, end = _span(batch, request.get("source", {}))
    batch.guard(sheet, _lines(sheet, rows, start, end))
    dimensions.move(batch.book, sheet, rows, start, end, request.get("destinationIndex", 0))


@handles("appendDimension")
def append_dimension(batch: Batch, request: dict[str, Any], where: str) -> None:
    sheet = batch.sheet(request.get("sheetId"))
    length = request.get("length", 0)
    if length < 1:
        raise invalid("length must be positive")
    rows = request.get("dimension") == "ROWS"
    sheet.size(sheet.n_rows + length * rows, sheet.n_columns + length * (not rows))
    if batch.book.n_cells > CELL_LIMIT:
        raise invalid(TOO_MANY_CELLS)


@handles("updateDimensionProperties")
def update_dimension_properties(batch: Batch, request: dict[str, Any], where: str) -> None:
    mask = update_paths(request.get("fields"), where)
    sheet, rows, start, end = _span(batch, request.get("range", {}))
    total = sheet.n_rows if rows else sheet.n_columns
    if end > total:
        raise invalid(f"range.endIndex[{end}] is past the end of the grid[{total}]")
    looks = sheet.row_looks if rows else sheet.column_looks
    for at in range(start, end):
        looks[at] = looked(updated(looks.get(at, {}), request.get("properties", {}), mask))


@handles("autoResizeDimensions")
def auto_resize(batch: Batch, request: dict[str, Any], where: str) -> None:
    sheet, rows, start, end = _span(batch, request.get("dimensions", {}))
    if rows:
        for at in range(start, end):
            sheet.row_looks.pop(at, None)
        return
    widest: dict[int, float] = {}
    for line in sheet.rows:
        for column, cell in line.items():
            if start <= column < end and cell.filled:
                size = ((cell.format or {}).get("textFormat") or {}).get("fontSize", 10)
                widest[column] = max(
                    widest.get(column, 0), width(shown(cell, batch.book.locale), size)
                )
    for column, pixels in widest.items():
        sheet.column_looks[column] = {
            **sheet.column_looks.get(column, {}),
            "pixelSize": round(pixels),
        }


def width(text: str, size: float) -> float:
    """About how wide a text is in pixels: a capital A of Arial 10 takes 8.4668."""
    capitals, narrow = sum(map(str.isupper, text)), sum(map(text.count, " il.,'!|"))
    wide = 8.4668 * capitals + 3 * narrow + 7.1 * (len(text) - capitals - narrow)
    return wide * size / 10 + 21


__all__ = ["OWN_FORM", "width"]
