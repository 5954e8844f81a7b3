"""The endpoints of the Sheets API that concern a whole spreadsheet, and how a change of one is made or dropped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from emulator import (
    batch_blocks,
    batch_cells,
    batch_charts,
    batch_copies,
    batch_names,
    batch_objects,
    batch_sheets,
    errors,
    schemas,
    view,
)
from emulator.access import Caller, File
from emulator.batch import applied
from emulator.book import Book
from emulator.errors import TYPE, ApiError, not_found
from emulator.masks import Mask, parsed, selected
from emulator.values import Writer, read

if TYPE_CHECKING:
    from emulator.google import Google

REQUESTS = (
    batch_blocks,
    batch_cells,
    batch_charts,
    batch_copies,
    batch_names,
    batch_objects,
    batch_sheets,
)
"""Where the requests of a batch are answered: importing these makes them known."""


def named(google: Google, ident: str) -> File:
    if ident not in google.files:
        raise not_found()
    return google.files[ident]


def written(google: Google, ident: str, caller: Caller, act: Callable[[File, Book], Any]) -> Any:
    """A change on a fork, which becomes the book only where nothing went wrong."""
    file = named(google, ident)
    book = file.writable(caller).fork()
    found = act(file, book)
    file.book = book
    file.touched(google.clock(), caller.email)
    return found


def create(google: Google, caller: Caller, body: dict[str, Any]) -> dict[str, Any]:
    if caller.robot and not google.robots_may_create:
        raise errors.no_permission()
    given = body.get("properties", {})
    file = google.new_file(
        given.get("title", "Untitled spreadsheet"),
        owner=caller.email,
        locale=given.get("locale", "en_US"),
        time_zone=given.get("timeZone", "Etc/GMT"),
    )
    assert file.book is not None
    return view.spreadsheet(file, file.book, caller, None, [], False)


def get(google: Google, ident: str, caller: Caller, query: dict[str, Any]) -> dict[str, Any]:
    file = named(google, ident)
    book = file.readable(caller)
    mask = answer_mask("Spreadsheet", query.get("fields"))
    return view.spreadsheet(
        file, book, caller, mask, query.get("ranges", []), query.get("includeGridData", False)
    )


def batch_get(google: Google, ident: str, caller: Caller, query: dict[str, Any]) -> dict[str, Any]:
    book = named(google, ident).readable(caller)
    found: dict[str, Any] = {"spreadsheetId": book.ident}
    if query.get("ranges"):
        found["valueRanges"] = [read(book, address, query) for address in query["ranges"]]
    return found


def batch_update(
    google: Google, ident: str, caller: Caller, query: dict[str, Any], body: dict[str, Any]
) -> dict[str, Any]:
    mask = answer_mask("BatchUpdateSpreadsheetResponse", query.get("fields"))

    def act(file: File, book: Book) -> dict[str, Any]:
        found: dict[str, Any] = {
            "spreadsheetId": book.ident,
            "replies": applied(file, book, caller, body.get("requests", [])),
        }
        if body.get("includeSpreadsheetInResponse"):
            found["updatedSpreadsheet"] = view.spreadsheet(
                file,
                book,
                caller,
                (mask or {}).get("updatedSpreadsheet") or None,
                body.get("responseRanges", []),
                body.get("responseIncludeGridData", False),
            )
        return selected(found, mask)  # type: ignore[no-any-return]

    return written(google, ident, caller, act)  # type: ignore[no-any-return]


def values_batch_update(
    file: File, book: Book, caller: Caller, body: dict[str, Any]
) -> dict[str, Any]:
    writer = Writer(file, book, caller, body.get("valueInputOption"))
    responses = [writer.update(part.get("range", ""), part, body) for part in body.get("data", [])]
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
    return {
        "spreadsheetId": book.ident,
        "clearedRanges": [writer.clear(address) for address in body.get("ranges", [])],
    }


def answer_mask(schema: str, fields: str | None) -> Mask | None:
    """The `fields` of a query as a mask. Raises the 400 of a path that is not there."""
    if not fields:
        return None
    try:
        mask = parsed(fields)
        wrong = schemas.has_path("sheets", schema, mask)
    except ValueError:
        wrong = fields
        mask = {}
    if wrong is not None:
        details = [
            {
                "@type": TYPE + "BadRequest",
                "fieldViolations": [
                    {
                        "field": wrong,
                        "description": (
                            "Error expanding 'fields' parameter. Cannot find matching fields for"
                            f" path '{wrong}'."
                        ),
                    }
                ],
            }
        ]
        raise ApiError(400, "Request contains an invalid argument.", details=details)
    return None if "*" in mask and not mask["*"] and len(mask) == 1 else mask
