"""Which method of which API a request means, and what does its work."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from emulator import drive, filters, sheets
from emulator.access import Caller
from emulator.values import Writer, read

if TYPE_CHECKING:
    from emulator.google import Google

Act = Callable[[Caller, dict[str, Any], dict[str, Any]], Any]  # caller, query, body -> answer
Route = tuple[str, Act]  # such as spreadsheets.values.get

_SHEETS = re.compile(
    r"/v4/spreadsheets(?:/(?P<id>[^/:]+)(?:"
    r"(?P<own>:batchUpdate|:getByDataFilter)"
    r"|/values(?P<many>:batch\w+)"
    r"|/values/(?P<range>.+?)(?P<one>:clear|:append)?"
    r"|/developerMetadata/(?P<meta>\d+)"
    r"|/developerMetadata(?P<search>:search)"
    r")?)?"
)
_DRIVE = re.compile(
    r"/drive/v3/files(?:/(?P<id>[^/]+)(?:/permissions(?:/(?P<permission>[^/]+))?)?)?"
)


def route(google: Google, method: str, path: str) -> Route | None:
    if match := _SHEETS.fullmatch(path):
        return _sheets(google, method, {k: v and unquote(v) for k, v in match.groupdict().items()})
    if match := _DRIVE.fullmatch(path):
        return _drive(google, method, match["id"], "/permissions" in path, match["permission"])
    return None


def _drive(
    google: Google, method: str, ident: str | None, permissions: bool, permission: str | None
) -> Route | None:
    known: dict[str, Route]
    if ident is None:
        known = {
            "GET": ("files.list", lambda c, q, b: drive.listed(google, c, q)),
            "POST": ("files.create", lambda c, q, b: drive.create(google, c, b, q)),
        }
    elif permissions:
        known = {
            "GET": ("permissions.list", lambda c, q, b: drive.all_permissions(google, c, ident, q)),
            "POST": ("permissions.create", lambda c, q, b: drive.shared(google, c, ident, b, q)),
            "DELETE": (
                "permissions.delete",
                lambda c, q, b: drive.unshared(google, c, ident, permission or ""),
            ),
        }
    else:
        known = {
            "GET": ("files.get", lambda c, q, b: drive.get(google, c, ident, q)),
            "PATCH": ("files.update", lambda c, q, b: drive.renamed(google, c, ident, b, q)),
            "DELETE": ("files.delete", lambda c, q, b: drive.delete(google, c, ident)),
        }
    return known.get(method)


def _sheets(google: Google, method: str, at: dict[str, str | None]) -> Route | None:
    ident = at["id"]
    if ident is None:
        return (
            ("spreadsheets.create", lambda c, q, b: sheets.create(google, c, b))
            if method == "POST"
            else None
        )
    if at["meta"]:
        number = int(at["meta"])
        name: str = "developerMetadata.get"
        verb, act = "GET", lambda c, q, b: filters.one(sheets.named(google, ident), c, number)
    elif at["many"]:
        name = "values." + at["many"][1:]
        verb, act = _many(google, ident).get(at["many"][1:], ("", None))
    elif at["range"]:
        short, act = _values(google, ident, at["range"]).get((method, at["one"]), ("", None))
        name, verb = f"values.{short}", method if short else ""
    else:
        name, verb, act = _whole(google, ident)[at["own"] or at["search"] or ""]
    return (f"spreadsheets.{name}", act) if verb == method and act else None


def _whole(google: Google, ident: str) -> dict[str, tuple[str, str, Act]]:
    return {
        "": ("get", "GET", lambda c, q, b: sheets.get(google, ident, c, q)),
        ":batchUpdate": (
            "batchUpdate",
            "POST",
            lambda c, q, b: sheets.batch_update(google, ident, c, q, b),
        ),
        ":getByDataFilter": (
            "getByDataFilter",
            "POST",
            lambda c, q, b: filters.get(sheets.named(google, ident), c, q, b),
        ),
        ":search": (
            "developerMetadata.search",
            "POST",
            lambda c, q, b: filters.search(sheets.named(google, ident), c, b),
        ),
    }


def _many(google: Google, ident: str) -> dict[str, tuple[str, Any]]:
    def writing(act: Any) -> Act:
        return lambda c, q, b: sheets.written(
            google, ident, c, lambda file, book: act(file, book, c, b)
        )

    return {
        "batchGet": ("GET", lambda c, q, b: sheets.batch_get(google, ident, c, q)),
        "batchUpdate": ("POST", writing(sheets.values_batch_update)),
        "batchClear": ("POST", writing(sheets.batch_clear)),
        "batchGetByDataFilter": (
            "POST",
            lambda c, q, b: filters.batch_get(sheets.named(google, ident), c, b),
        ),
        "batchUpdateByDataFilter": ("POST", writing(filters.batch_update)),
        "batchClearByDataFilter": ("POST", writing(filters.batch_clear)),
    }


def _values(
    google: Google, ident: str, address: str
) -> dict[tuple[str, str | None], tuple[str, Any]]:
    def writing(act: Any) -> Act:
        return lambda c, q, b: sheets.written(
            google, ident, c, lambda file, book: act(file, book, c, q, b)
        )

    return {
        ("GET", None): (
            "get",
            lambda c, q, b: read(sheets.named(google, ident).readable(c), address, q),
        ),
        ("PUT", None): (
            "update",
            writing(
                lambda f, k, c, q, b: Writer(f, k, c, q.get("valueInputOption")).update(
                    address, b, q
                )
            ),
        ),
        ("POST", ":append"): (
            "append",
            writing(
                lambda f, k, c, q, b: Writer(f, k, c, q.get("valueInputOption")).append(
                    address, b, q
                )
            ),
        ),
        ("POST", ":clear"): (
            "clear",
            writing(
                lambda f, k, c, q, b: {
                    "spreadsheetId": k.ident,
                    "clearedRange": Writer(f, k, c, "RAW").clear(address),
                }
            ),
        ),
    }
