"""spreadsheets.batchUpdate: all of its requests or none of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from emulator.access import Caller, File, guard
from emulator.book import Book, Sheet
from emulator.errors import ApiError, invalid
from emulator.masks import parsed
from emulator.ranges import Box
from emulator.schemas import has_path
from emulator.values import outside


@dataclass
class Batch:
    """One batch under way: it works on a fork of the book."""

    file: File
    book: Book
    caller: Caller

    def sheet(self, ident: int | None, what: str = "grid") -> Sheet:
        sheet = self.book.sheet(ident or 0)
        if sheet is None:
            raise invalid(f"No {what} with id: {ident or 0}")
        return sheet

    def box(self, grid: dict[str, Any], *, strict: bool = True) -> tuple[Sheet, Box]:
        """A GridRange as a tab and a block, bounded by the grid. Raises where it is empty or outside."""
        sheet = self.sheet(grid.get("sheetId"))
        box = Box.of({**grid, "sheetId": sheet.ident})
        for name, start, end in (("Row", box.top, box.bottom), ("Column", box.left, box.right)):
            if start < 0 or (end is not None and end < 0):
                raise invalid(f"GridRange.start{name}Index must be >= 0")
            if end is not None and end <= start:
                raise invalid(
                    f"GridRange.end{name}Index[{end}] must be greater than"
                    f" start{name}Index[{start}]"
                )
        if box.top >= sheet.n_rows or box.left >= sheet.n_columns:
            raise outside(sheet, box)
        if strict and ((box.bottom or 0) > sheet.n_rows or (box.right or 0) > sheet.n_columns):
            raise outside(sheet, box)
        return sheet, box.within(sheet.n_rows, sheet.n_columns)

    def stored(self, grid: dict[str, Any]) -> dict[str, Any]:
        """A GridRange as the server keeps it: checked, and without sheet 0."""
        sheet, _ = self.box(grid, strict=False)
        found = {k: v for k, v in grid.items() if k != "sheetId"}
        return {"sheetId": sheet.ident, **found} if sheet.ident else found

    def guard(self, sheet: Sheet, box: Box | None = None) -> None:
        guard(sheet, box or Box(sheet.ident), self.caller.email, self.file.owner)


Handler = Callable[[Batch, dict[str, Any], str], dict[str, Any] | None]
HANDLERS: dict[str, Handler] = {}


def handles(name: str) -> Callable[[Handler], Handler]:
    def register(handler: Handler) -> Handler:
        HANDLERS[name] = handler
        return handler

    return register


MASKED = {
    "updateSheetProperties": "SheetProperties",
    "updateSpreadsheetProperties": "SpreadsheetProperties",
    "updateDimensionProperties": "DimensionProperties",
    "updateProtectedRange": "ProtectedRange",
    "updateBanding": "BandedRange",
    "updateFilterView": "FilterView",
    "updateNamedRange": "NamedRange",
    "updateDeveloperMetadata": "DeveloperMetadata",
    "updateCells": "CellData",
    "repeatCell": "CellData",
    "appendCells": "CellData",
    "updateEmbeddedObjectPosition": "OverlayPosition",
}
"""What the field mask of a request is a mask of."""


@lru_cache(maxsize=4096)
def _wrong_path(schema: str, fields: str) -> str | None:
    """The first part of a mask that no such object has."""
    return has_path("sheets", schema, parsed(fields))


def _known_fields(name: str, content: dict[str, Any]) -> None:
    """Raises where a field mask names a field that is not there."""
    if name in MASKED and content.get("fields"):
        try:
            wrong = _wrong_path(MASKED[name], content["fields"])
        except ValueError:
            wrong = content["fields"]
        if wrong is not None:
            raise invalid(f"Invalid field: {wrong}")


def applied(
    file: File, book: Book, caller: Caller, requests: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """The replies of all requests, applied to this book (a fork that the caller drops where this raises)."""
    if not requests:
        raise invalid("Must specify at least one request.")
    if len(requests) > 100_000:
        raise invalid("Cannot exceed 100000 requests in a single batch.")
    for index, request in enumerate(requests):
        if len(request) != 1:
            text = "No request set." if not request else "Exactly one request type must be set."
            raise invalid(f"Invalid requests[{index}]: {text}")
    batch = Batch(file, book, caller)
    replies = []
    for index, request in enumerate(requests):
        ((name, content),) = request.items()
        where = f"requests[{index}].{name}"
        if name not in HANDLERS:
            raise ApiError(501, f"The emulator does not know {name}", "UNIMPLEMENTED")
        try:
            _known_fields(name, content)
            reply = HANDLERS[name](batch, content, where)
        except ApiError as refusal:
            if refusal.code == 400 and not refusal.message.startswith("Invalid requests["):
                refusal.message = f"Invalid {where}: {refusal.message}"
            raise
        replies.append({name: reply} if reply is not None else {})
    return replies
