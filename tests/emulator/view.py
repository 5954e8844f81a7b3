"""What spreadsheets.get answers: a spreadsheet as the API shows it, no more of it than the field mask wants."""

from __future__ import annotations

from typing import Any

from emulator.access import Caller, File, may_edit
from emulator.book import Book, Cell, Fault, Sheet
from emulator.looks import DEFAULT_FORMAT, THEME, layered
from emulator.masks import Mask, below, selected, wants
from emulator.metadata import location_view, seen_by
from emulator.parsing import plain
from emulator.ranges import Box
from emulator.rendering import shown
from emulator.values import find_range

ADDRESS = "https://docs.google.com/spreadsheets/d/{}/edit"


def spreadsheet(
    file: File, book: Book, caller: Caller, mask: Mask | None, addresses: list[str], with_grid: bool
) -> dict[str, Any]:
    """The Spreadsheet resource. With a mask, the mask alone decides whether cells come along."""
    boxes: dict[int, list[Box]] = {}
    for address in addresses:
        sheet, box = find_range(book, address)
        boxes.setdefault(sheet.ident, []).append(box.within(sheet.n_rows, sheet.n_columns))
    found: dict[str, Any] = {
        "spreadsheetId": book.ident,
        "properties": {
            **book.properties,
            "defaultFormat": DEFAULT_FORMAT,
            "spreadsheetTheme": THEME,
        },
        "spreadsheetUrl": ADDRESS.format(book.ident),
    }
    if book.named_ranges:
        found["namedRanges"] = book.named_ranges
    own = [
        m for m in seen_by(book, caller.project) if m["location"]["locationType"] == "SPREADSHEET"
    ]
    if own:
        found["developerMetadata"] = [location_view(m) for m in own]
    if wants(mask, "sheets"):
        inner = below(mask, "sheets")
        grid = with_grid if mask is None else bool(inner is None or wants(inner, "data"))
        found["sheets"] = [
            _sheet(book, file, sheet, index, caller, inner, boxes.get(sheet.ident), grid)
            for index, sheet in enumerate(book.sheets)
            if not boxes or sheet.ident in boxes
        ]
    chosen: dict[str, Any] = selected(found, mask)
    return chosen


def properties(sheet: Sheet, index: int) -> dict[str, Any]:
    return {**sheet.properties, "index": index}


def protection(one: dict[str, Any], caller: Caller, owner: str) -> dict[str, Any]:
    allowed = may_edit(one, caller.email, owner)
    found = {k: v for k, v in one.items() if k != "editors"}
    if allowed:
        found |= {"requestingUserCanEdit": True, "editors": one.get("editors", {})}
    return found


def _sheet(
    book: Book,
    file: File,
    sheet: Sheet,
    index: int,
    caller: Caller,
    mask: Mask | None,
    boxes: list[Box] | None,
    grid: bool,
) -> dict[str, Any]:
    found: dict[str, Any] = {"properties": properties(sheet, index)}
    parts = {
        "merges": sheet.merges,
        "protectedRanges": [protection(one, caller, file.owner) for one in sheet.protected],
        "bandedRanges": sheet.banded,
        "conditionalFormats": sheet.conditional,
        "charts": sheet.charts,
        "filterViews": sheet.filter_views,
        "basicFilter": sheet.basic_filter,
        "developerMetadata": [
            location_view(m)
            for m in seen_by(book, caller.project)
            if m["location"]["locationType"] == "SHEET" and m["location"]["sheetId"] == sheet.ident
        ],
    }
    found |= {name: part for name, part in parts.items() if part}
    if grid and sheet.properties.get("sheetType", "GRID") == "GRID":
        inner = below(mask, "data")
        found["data"] = [_grid(book, sheet, box, caller, inner) for box in boxes or [sheet.box()]]
    return found


def _grid(book: Book, sheet: Sheet, box: Box, caller: Caller, mask: Mask | None) -> dict[str, Any]:
    assert box.bottom is not None
    assert box.right is not None
    found: dict[str, Any] = {}
    if box.top:
        found["startRow"] = box.top
    if box.left:
        found["startColumn"] = box.left
    if wants(mask, "rowData"):
        inner = below(below(mask, "rowData"), "values")
        rows = []
        for row in range(box.top, min(box.bottom, len(sheet.rows))):
            line = {c: cell for c, cell in sheet.rows[row].items() if box.left <= c < box.right}
            last = max(line, default=box.left - 1)
            cells = [
                cell_view(line[c], book, inner) if c in line else {}
                for c in range(box.left, last + 1)
            ]
            rows.append({"values": cells} if cells else {})
        while rows and not rows[-1]:
            rows.pop()
        if rows:
            found["rowData"] = rows
    for name, looks, start, end, size, kind in (
        ("rowMetadata", sheet.row_looks, box.top, box.bottom, 21, "ROW"),
        ("columnMetadata", sheet.column_looks, box.left, box.right, 100, "COLUMN"),
    ):
        if wants(mask, name):
            found[name] = [{"pixelSize": size, **looks.get(i, {})} for i in range(start, end)]
            for one in seen_by(book, caller.project):
                place = one["location"].get("dimensionRange", {})
                if (
                    one["location"]["locationType"] == kind
                    and place.get("sheetId", 0) == sheet.ident
                ):
                    at = place["startIndex"] - start
                    if 0 <= at < end - start:
                        found[name][at].setdefault("developerMetadata", []).append(
                            location_view(one)
                        )
    return found


def cell_view(cell: Cell, book: Book, mask: Mask | None) -> dict[str, Any]:
    """CellData, with only the costly parts that are asked for."""
    found: dict[str, Any] = {}
    if cell.filled:
        if wants(mask, "userEnteredValue"):
            found["userEnteredValue"] = (
                {"formulaValue": cell.formula}
                if cell.formula is not None
                else _extended(cell.value)
            )
        if wants(mask, "effectiveValue"):
            found["effectiveValue"] = _extended(cell.value)
        if wants(mask, "formattedValue"):
            found["formattedValue"] = shown(cell, book.locale)
    if cell.format:
        found["userEnteredFormat"] = cell.format
    if (cell.format or cell.filled) and wants(mask, "effectiveFormat"):
        found["effectiveFormat"] = effective_format(cell)
    if cell.note:
        found["note"] = cell.note
    if cell.validation:
        found["dataValidation"] = cell.validation
    if cell.runs:
        found["textFormatRuns"] = list(cell.runs)
    if link := _link(cell):
        found["hyperlink"] = link
    return found


def effective_format(cell: Cell) -> dict[str, Any]:
    base = dict(DEFAULT_FORMAT)
    if cell.filled:
        base["horizontalAlignment"] = (
            "CENTER"
            if isinstance(cell.value, bool | Fault)
            else "LEFT"
            if isinstance(cell.value, str)
            else "RIGHT"
        )
        base["hyperlinkDisplayType"] = "LINKED" if _link(cell) else "PLAIN_TEXT"
    return layered(base, cell.format)


def _link(cell: Cell) -> str | None:
    if cell.formula and cell.formula.upper().startswith('=HYPERLINK("'):
        return cell.formula.split('"')[1]
    for run in cell.runs:
        if link := run.get("format", {}).get("link", {}).get("uri"):
            return str(link)
    found = ((cell.format or {}).get("textFormat") or {}).get("link", {}).get("uri")
    return str(found) if found else None


def _extended(value: Any) -> dict[str, Any]:
    if isinstance(value, Fault):
        return {"errorValue": {"type": value.kind, "message": value.text}}
    if isinstance(value, bool):
        return {"boolValue": value}
    if isinstance(value, str):
        return {"stringValue": value}
    return {"numberValue": plain(value)}
