"""What spreadsheets.get answers: a spreadsheet as the API shows it, no more of it than the field mask wants."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from emulator.access import Caller, File, may_edit
from emulator.book import Book, Cell, Fault, Sheet
from emulator.looks import DEFAULT_FORMAT, THEME, layered
from emulator.masks import Chosen, Mask, below, selected, wants
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
        view = _viewer(book, inner)
        rows = Chosen()
        for row in range(box.top, min(box.bottom, len(sheet.rows))):
            line = {c: cell for c, cell in sheet.rows[row].items() if box.left <= c < box.right}
            last = max(line, default=box.left - 1)
            cells = [view(line[c]) if c in line else {} for c in range(box.left, last + 1)]
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


def _viewer(book: Book, mask: Mask | None) -> Callable[[Cell], dict[str, Any]]:
    """CellData of cells, no more of it than the mask keeps; how cells of one format show is worked out once."""
    parts = frozenset(part for part in PARTS if wants(mask, part))
    looks: dict[tuple[int, str | None, bool], Any] = {}

    def look(cell: Cell) -> Any:
        linked = bool(_link(cell))
        key = id(cell.format), _side(cell), linked
        if key not in looks:
            looks[key] = selected({"effectiveFormat": effective_format(cell)}, mask)
        return looks[key]

    def view(cell: Cell) -> dict[str, Any]:
        found: dict[str, Any] = selected(_cell(cell, book, parts), mask)
        if "effectiveFormat" in parts and (cell.format or cell.filled):
            found |= look(cell)
        return found

    alike: dict[tuple[type, Any, int], dict[str, Any]] = {}

    def plain_view(cell: Cell) -> dict[str, Any]:
        """Of cells with nothing but a value and a format, those with the same show the same."""
        value, formula, form, note, validation, runs = cell
        if formula is not None or note or validation or runs:
            return view(cell)
        key = type(value), value, id(form)
        found = alike.get(key)
        if found is None:
            found = alike[key] = view(cell)
        return found

    return plain_view


PARTS = (
    "userEnteredValue",
    "effectiveValue",
    "formattedValue",
    "userEnteredFormat",
    "effectiveFormat",
    "note",
    "dataValidation",
    "textFormatRuns",
    "hyperlink",
)


def _cell(cell: Cell, book: Book, parts: frozenset[str]) -> dict[str, Any]:
    """Those parts of CellData, but for the effective format."""
    found: dict[str, Any] = {}
    if cell.filled:
        if "userEnteredValue" in parts:
            found["userEnteredValue"] = (
                {"formulaValue": cell.formula}
                if cell.formula is not None
                else _extended(cell.value)
            )
        if "effectiveValue" in parts:
            found["effectiveValue"] = _extended(cell.value)
        if "formattedValue" in parts:
            found["formattedValue"] = shown(cell, book.locale)
    if cell.format and "userEnteredFormat" in parts:
        found["userEnteredFormat"] = cell.format
    if cell.note and "note" in parts:
        found["note"] = cell.note
    if cell.validation and "dataValidation" in parts:
        found["dataValidation"] = cell.validation
    if cell.runs and "textFormatRuns" in parts:
        found["textFormatRuns"] = list(cell.runs)
    if "hyperlink" in parts and (link := _link(cell)):
        found["hyperlink"] = link
    return found


def _side(cell: Cell) -> str | None:
    """Where a filled cell stands that has no alignment of its own."""
    if not cell.filled:
        return None
    if isinstance(cell.value, bool | Fault):
        return "CENTER"
    return "LEFT" if isinstance(cell.value, str) else "RIGHT"


def effective_format(cell: Cell) -> dict[str, Any]:
    base = dict(DEFAULT_FORMAT)
    if side := _side(cell):
        base["horizontalAlignment"] = side
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
