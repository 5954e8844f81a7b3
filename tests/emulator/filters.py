"""The endpoints that find cells by a data filter: developer metadata, an A1 address or a grid range."""

from __future__ import annotations

from typing import Any

from emulator import metadata, view
from emulator.access import Caller, File
from emulator.book import Book, Sheet
from emulator.errors import invalid, not_found
from emulator.ranges import Box
from emulator.values import Writer, find_range, outside, read_box, wipe


def boxes(book: Book, data_filter: dict[str, Any], project: str) -> list[tuple[Sheet, Box]]:
    """The blocks that a filter means, bounded by their tabs."""
    if "a1Range" in data_filter:
        sheet, box = find_range(book, data_filter["a1Range"])
        return [(sheet, box.within(sheet.n_rows, sheet.n_columns))]
    if "gridRange" in data_filter:
        grid = data_filter["gridRange"]
        found = book.sheet(grid.get("sheetId", 0))
        if found is None:
            raise invalid(f"No grid with id: {grid.get('sheetId', 0)}")
        box = Box.of(grid)
        if box.top >= found.n_rows or box.left >= found.n_columns:
            raise outside(found, box)
        return [(found, box.within(found.n_rows, found.n_columns))]
    out = []
    for one in metadata.matching(book, data_filter, project):
        held = metadata.box_of(one)
        if held is None:
            continue
        sheet_or_none = book.sheet(held.sheet)
        assert sheet_or_none is not None
        out.append((sheet_or_none, held.within(sheet_or_none.n_rows, sheet_or_none.n_columns)))
    return out


def search(file: File, caller: Caller, body: dict[str, Any]) -> dict[str, Any]:
    book = file.readable(caller)
    found: list[dict[str, Any]] = []
    for data_filter in body.get("dataFilters", []):
        for one in metadata.matching(book, data_filter, caller.project):
            entry = {"developerMetadata": metadata.location_view(one), "dataFilters": [data_filter]}
            old = next(
                (e for e in found if e["developerMetadata"] == entry["developerMetadata"]), None
            )
            if old:
                old["dataFilters"].append(data_filter)
            else:
                found.append(entry)
    return {"matchedDeveloperMetadata": found} if found else {}


def one(file: File, caller: Caller, ident: int) -> dict[str, Any]:
    for entry in metadata.seen_by(file.readable(caller), caller.project):
        if entry["metadataId"] == ident:
            return metadata.location_view(entry)
    raise not_found()


def get(file: File, caller: Caller, query: dict[str, Any], body: dict[str, Any]) -> dict[str, Any]:
    from emulator.sheets import answer_mask

    book = file.readable(caller)
    mask = answer_mask("Spreadsheet", query.get("fields"))
    places = [
        pair
        for data_filter in body.get("dataFilters", [])
        for pair in boxes(book, data_filter, caller.project)
    ]
    addresses = [box.a1(sheet.title) for sheet, box in places]
    return view.spreadsheet(file, book, caller, mask, addresses, body.get("includeGridData", False))


def batch_get(file: File, caller: Caller, body: dict[str, Any]) -> dict[str, Any]:
    book = file.readable(caller)
    found = [
        {"valueRange": read_box(book, sheet, box, body), "dataFilters": [data_filter]}
        for data_filter in body.get("dataFilters", [])
        for sheet, box in boxes(book, data_filter, caller.project)
    ]
    return {"spreadsheetId": book.ident} | ({"valueRanges": found} if found else {})


def batch_update(file: File, book: Book, caller: Caller, body: dict[str, Any]) -> dict[str, Any]:
    writer = Writer(file, book, caller, body.get("valueInputOption"))
    responses = []
    for part in body.get("data", []):
        for sheet, box in boxes(book, part.get("dataFilter", {}), caller.project):
            done = writer.write(sheet, box, part, body, box.a1(sheet.title))
            done.pop("spreadsheetId")
            responses.append({**done, "dataFilter": part.get("dataFilter", {})})
    totals = {
        "totalUpdatedRows": len(writer.rows),
        "totalUpdatedColumns": len(writer.columns),
        "totalUpdatedCells": writer.n_cells,
        "totalUpdatedSheets": len({sheet for sheet, _ in writer.rows}),
    }
    found: dict[str, Any] = {"spreadsheetId": book.ident, **{k: v for k, v in totals.items() if v}}
    return found | ({"responses": responses} if responses else {})


def batch_clear(file: File, book: Book, caller: Caller, body: dict[str, Any]) -> dict[str, Any]:
    writer = Writer(file, book, caller, "RAW")
    cleared = []
    for data_filter in body.get("dataFilters", []):
        for sheet, box in boxes(book, data_filter, caller.project):
            writer.clear(box.a1(sheet.title))
            wipe(sheet, box)
            cleared.append(box.a1(sheet.title))
    return {"spreadsheetId": book.ident} | ({"clearedRanges": cleared} if cleared else {})
