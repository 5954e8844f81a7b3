"""Google, as far as the toolkit knows it: files, tokens, quotas and mishaps behind one function from request to answer."""

from __future__ import annotations

import json
import random
import re
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from emulator import batch_cells, batch_objects, batch_sheets, drive, errors, filters, schemas, view
from emulator.access import EXCEL, SPREADSHEET, Caller, File
from emulator.batch import applied
from emulator.book import Book, Sheet, new_sheet
from emulator.errors import TYPE, ApiError, not_found
from emulator.faults import Fault, Faults, spoiled
from emulator.masks import Mask, parsed
from emulator.quotas import Quotas
from emulator.tokens import ServiceAccount, TokenRefusal, Tokens
from emulator.values import Writer, read

JSON = "application/json; charset=UTF-8"
OWNER = "rosa@example.org"
PROJECT = "123456789012"


@dataclass
class Clock:
    """The time that Google believes it is: the real one, moved by `offset`, or one that stands where a test puts it."""

    offset: float = 0.0
    fixed: float | None = None

    def __call__(self) -> float:
        return (time.time() if self.fixed is None else self.fixed) + self.offset

    def advance(self, seconds: float) -> None:
        self.offset += seconds


@dataclass
class Call:
    """One request as it came, and what became of it. `number` counts the calls to the APIs from 1; token calls have 0."""

    number: int
    api: str  # sheets, drive or token
    method: str
    path: str
    query: list[tuple[str, str]]
    request: bytes
    operation: str = ""  # such as spreadsheets.values.batchGet
    status: int = 0  # 0 where the connection was dropped
    response: bytes = b""
    fault: str = ""

    @property
    def writes(self) -> bool:
        """Whether Google counts it as a write."""
        return self.api != "token" and not reads(self.method, self.operation)

    @property
    def json(self) -> Any:
        return json.loads(self.request or b"null")


def reads(method: str, operation: str) -> bool:
    """Whether a method only retrieves."""
    return method == "GET" or operation.endswith((".search", ".getByDataFilter", ".batchGetByDataFilter"))


@dataclass(frozen=True)
class Answer:
    """What goes back over the wire."""

    status: int
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = (("Content-Type", JSON),)


class Dropped(Exception):
    """The connection breaks without an answer."""


_SHEETS = re.compile(
    r"/v4/spreadsheets(?:/(?P<id>[^/:]+)(?:"
    r"(?P<own>:batchUpdate|:getByDataFilter)"
    r"|/values(?P<many>:batch\w+)"
    r"|/values/(?P<range>.+?)(?P<one>:clear|:append)?"
    r"|/developerMetadata/(?P<meta>\d+)"
    r"|/developerMetadata(?P<search>:search)"
    r")?)?"
)
_DRIVE = re.compile(r"/drive/v3/files(?:/(?P<id>[^/]+)(?:/permissions(?:/(?P<permission>[^/]+))?)?)?")
_IMPERSONATE = re.compile(r"/v1/projects/-/serviceAccounts/(?P<email>[^/:]+):generateAccessToken")


class Google:
    """The whole of it. `serve` is what the local server and the in-process adapter call."""

    def __init__(self, *, seed: int = 0, keep_bodies: bool = True) -> None:
        self.clock = Clock()
        self.tokens = Tokens(self.clock)
        self.quotas = Quotas(self.clock)
        self.faults = Faults()
        self.files: dict[str, File] = {}
        self.disabled: set[str] = set()  # "sheets" or "drive", where the API is not enabled
        self.robots_may_create = False
        self.keep_bodies = keep_bodies
        self.calls: list[Call] = []  # to the APIs, in order
        self.token_calls: list[Call] = []
        self.before_each: list[Callable[[Call], None]] = []
        self.sleep: Callable[[float], None] = time.sleep
        self._before: dict[int, list[Callable[[], None]]] = {}
        self._random = random.Random(seed)
        self.lock = threading.RLock()

    # what tests prepare

    def account(self, name: str = "toolkit", project: str = PROJECT, spare: int = 0) -> ServiceAccount:
        """A service account that the token endpoint knows."""
        made = ServiceAccount(f"{name}@emulated.iam.gserviceaccount.com", project, spare)
        self.tokens.accounts[made.email] = made
        return made

    def new_file(
        self,
        title: str = "Organizing",
        *,
        owner: str = OWNER,
        shared: Mapping[str, str] | None = None,
        locale: str = "en_US",
        time_zone: str = "Etc/GMT",
        ident: str | None = None,
    ) -> File:
        """An empty spreadsheet with one tab, Sheet1, as a person makes it; `shared` maps addresses to roles."""
        letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
        ident = ident or "1" + "".join(self._random.choice(letters) for _ in range(43))
        properties = {"title": title, "locale": locale, "autoRecalc": "ON_CHANGE", "timeZone": time_zone}
        book = Book(ident, properties, [new_sheet(0, "Sheet1")], random=random.Random(self._random.random()))
        now = self.clock()
        file = File(ident, SPREADSHEET, owner, now, now, book, roles=dict(shared or {}), last_editor=owner)
        self.files[ident] = file
        return file

    def new_upload(self, name: str = "Organizing.xlsx", *, shared: Mapping[str, str] | None = None) -> File:
        """An Excel file that somebody put into Drive: Sheets opens it, the API does not."""
        ident, now = f"1xlsx{len(self.files):039d}", self.clock()
        file = File(ident, EXCEL, OWNER, now, now, None, name, roles=dict(shared or {}))
        self.files[ident] = file
        return file

    def before(self, nth: int, action: Callable[[], None]) -> None:
        """Somebody does something right before the nth call from now (1 is the next one) is served."""
        self._before.setdefault(len(self.calls) + nth, []).append(action)

    def n_calls(self, api: str | None = None) -> int:
        return sum(1 for call in self.calls if api in (None, call.api))

    # what the wire brings

    def serve(self, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """One request. Raises `Dropped` where the connection breaks."""
        parts = urlsplit(target)
        query = parse_qsl(parts.query, keep_blank_values=True)
        with self.lock:
            if parts.path == "/token" or _IMPERSONATE.fullmatch(parts.path):
                return self._token(method, parts.path, headers, body)
            api = "drive" if parts.path.startswith("/drive/") else "sheets"
            call = Call(len(self.calls) + 1, api, method, parts.path, query, body)
            for action in [*self._before.pop(call.number, []), *(lambda h=h: h(call) for h in self.before_each)]:
                action()
            route = self._route(call)
            call.operation = route[0] if route else ""
            fault = self.faults.next(call)
            self.calls.append(call)
            answer = self._through(call, route, headers, fault)
        if fault and fault.delay:
            self.sleep(fault.delay)
        if answer is None:
            raise Dropped(call.path)
        return answer

    def _through(self, call: Call, route: Any, headers: Mapping[str, str], fault: Fault | None) -> Answer | None:
        answer = None
        if fault is None or fault.applies:
            answer = self._answered(call, route, headers)
        if fault is not None:
            call.fault = fault.name
            if fault.drops:
                answer = None
            elif fault.refusal is not None:
                answer = _refused(fault.refusal())
            elif fault.body is not None:
                answer = Answer(fault.status or 502, fault.body, (("Content-Type", fault.content_type),))
            elif fault.truncates and answer is not None:
                answer = Answer(answer.status, spoiled(answer.body), answer.headers)
        if answer is not None:
            call.status = answer.status
            call.response = answer.body if self.keep_bodies else b""
        if not self.keep_bodies:
            call.request = b""
        return answer

    def _answered(self, call: Call, route: Any, headers: Mapping[str, str]) -> Answer:
        try:
            if route is None:
                return Answer(
                    404, b"<!DOCTYPE html><title>Error 404 (Not Found)!!1</title>", (("Content-Type", "text/html"),)
                )
            operation, act = route
            caller = self.tokens.caller(headers.get("authorization") or headers.get("Authorization"))
            self._allowed(call.api, operation, caller)
            query = schemas.parameters(call.api, operation, call.query)
            if call.api == "sheets":
                self.quotas.spend(reads(call.method, operation), caller.email, caller.project)
            found = act(caller, query, self._body(call, operation))
        except ApiError as refusal:
            return _refused(refusal)
        if found is None:
            return Answer(204)
        return _json(200, found)

    def _allowed(self, api: str, operation: str, caller: Caller) -> None:
        title = {"sheets": "Google Sheets API", "drive": "Google Drive API"}[api]
        service = f"{'sheets' if api == 'sheets' else 'drive'}.googleapis.com"
        if api in self.disabled:
            raise errors.service_disabled(service, title, caller.project)
        if not caller.scopes & set(schemas.method(api, operation)["scopes"]):
            raise errors.too_narrow(service)

    def _body(self, call: Call, operation: str) -> dict[str, Any]:
        schema = schemas.method(call.api, operation).get("request", {}).get("$ref")
        if schema is None:
            return {}
        try:
            body = json.loads(call.request) if call.request else {}
        except ValueError:
            raise errors.invalid("Invalid JSON payload received. Unexpected token.") from None
        at = "data" if operation in ("spreadsheets.values.update", "spreadsheets.values.append") else ""
        return schemas.checked(call.api, schema, body, at)

    def _token(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        call = Call(0, "token", method, path, [], body)
        self.token_calls.append(call)
        try:
            if match := _IMPERSONATE.fullmatch(path):
                answer = self._impersonated(unquote(match["email"]), headers, body)
            else:
                answer = _json(200, self.tokens.granted(dict(parse_qsl(body.decode()))))
        except TokenRefusal as refusal:
            answer = _json(refusal.code, refusal.body)
        except ApiError as refusal:
            answer = _refused(refusal)
        call.status, call.response = answer.status, answer.body
        return answer

    def _impersonated(self, email: str, headers: Mapping[str, str], body: bytes) -> Answer:
        caller = self.tokens.caller(headers.get("authorization") or headers.get("Authorization"))
        account = self.tokens.accounts.get(email)
        if account is None or caller.email not in self.tokens.creators.get(email, set()):
            raise ApiError(
                403,
                "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
                details=[
                    {"@type": TYPE + "ErrorInfo", "reason": "IAM_PERMISSION_DENIED", "domain": "iam.googleapis.com"}
                ],
            )
        made = self.tokens.issue(Caller(email, account.project, frozenset(json.loads(body).get("scope", []))))
        until = drive.stamp(self.clock() + made["expires_in"])[:19] + "Z"
        return _json(200, {"accessToken": made["access_token"], "expireTime": until})

    def _route(self, call: Call) -> tuple[str, Callable[[Caller, dict[str, Any], dict[str, Any]], Any]] | None:
        if match := _SHEETS.fullmatch(call.path):
            return self._sheets_route(call.method, {k: v and unquote(v) for k, v in match.groupdict().items()})
        if match := _DRIVE.fullmatch(call.path):
            return self._drive_route(call.method, match["id"], "/permissions" in call.path, match["permission"])
        return None

    def _drive_route(self, method: str, ident: str | None, permissions: bool, permission: str | None) -> Any:
        if ident is None:
            return {
                "GET": ("files.list", lambda c, q, b: drive.listed(self, c, q)),
                "POST": ("files.create", lambda c, q, b: drive.create(self, c, b, q)),
            }.get(method)
        if permissions:
            return {
                "GET": (
                    "permissions.list",
                    lambda c, q, b: drive.masked(
                        "PermissionList",
                        {
                            "kind": "drive#permissionList",
                            "permissions": drive.permissions(drive.reachable(self, ident, c, 1)),
                        },
                        q.get("fields"),
                        "kind,permissions(kind,id,type,role)",
                    ),
                ),
                "POST": ("permissions.create", lambda c, q, b: drive.shared(self, c, ident, b, q)),
                "DELETE": ("permissions.delete", lambda c, q, b: drive.unshared(self, c, ident, permission or "")),
            }.get(method)
        return {
            "GET": ("files.get", lambda c, q, b: drive.get(self, c, ident, q)),
            "PATCH": ("files.update", lambda c, q, b: drive.renamed(self, c, ident, b, q)),
            "DELETE": ("files.delete", lambda c, q, b: drive.delete(self, c, ident)),
        }.get(method)

    def _sheets_route(self, method: str, at: dict[str, str | None]) -> Any:
        ident, address = at["id"] or "", at["range"] or ""
        name, act = {
            (True, None, None, None, None, None): ("create", lambda c, q, b: self._create(c, b)),
        }.get((at["id"] is None, at["own"], at["many"], at["range"], at["meta"], at["search"]), (None, None))
        if name:
            return (f"spreadsheets.{name}", act) if method == "POST" else None
        if at["own"] or at["search"]:
            key = at["own"] or "search"
            found: dict[str, Any] = {
                ":batchUpdate": ("batchUpdate", lambda c, q, b: self._batch_update(ident, c, q, b)),
                ":getByDataFilter": ("getByDataFilter", lambda c, q, b: filters.get(self._file(ident), c, q, b)),
                "search": ("developerMetadata.search", lambda c, q, b: filters.search(self._file(ident), c, b)),
            }
            return ("spreadsheets." + found[key][0], found[key][1]) if method == "POST" else None
        if at["meta"]:
            act = lambda c, q, b: filters.one(self._file(ident), c, int(at["meta"] or 0))  # noqa: E731
            return ("spreadsheets.developerMetadata.get", act) if method == "GET" else None
        if at["many"]:
            return self._many_route(method, ident, at["many"][1:])
        if at["range"]:
            return self._values_route(method, ident, address, at["one"])
        return ("spreadsheets.get", lambda c, q, b: self._get(ident, c, q)) if method == "GET" else None

    def _many_route(self, method: str, ident: str, name: str) -> Any:
        known: dict[str, tuple[str, Any]] = {
            "batchGet": ("GET", lambda c, q, b: self._batch_get(ident, c, q)),
            "batchUpdate": (
                "POST",
                lambda c, q, b: self._write(ident, c, lambda f, k: _values_batch_update(f, k, c, b)),
            ),
            "batchClear": ("POST", lambda c, q, b: self._write(ident, c, lambda f, k: _batch_clear(f, k, c, b))),
            "batchGetByDataFilter": ("POST", lambda c, q, b: filters.batch_get(self._file(ident), c, b)),
            "batchUpdateByDataFilter": (
                "POST",
                lambda c, q, b: self._write(ident, c, lambda f, k: filters.batch_update(f, k, c, b)),
            ),
            "batchClearByDataFilter": (
                "POST",
                lambda c, q, b: self._write(ident, c, lambda f, k: filters.batch_clear(f, k, c, b)),
            ),
        }
        verb, act = known.get(name, ("", None))
        return (f"spreadsheets.values.{name}", act) if verb == method else None

    def _values_route(self, method: str, ident: str, address: str, verb: str | None) -> Any:
        known: dict[tuple[str, str | None], tuple[str, Any]] = {
            ("GET", None): ("get", lambda c, q, b: read(self._file(ident).readable(c), address, q)),
            ("PUT", None): (
                "update",
                lambda c, q, b: self._write(
                    ident, c, lambda f, k: Writer(f, k, c, q.get("valueInputOption")).update(address, b, q)
                ),
            ),
            ("POST", ":append"): (
                "append",
                lambda c, q, b: self._write(
                    ident, c, lambda f, k: Writer(f, k, c, q.get("valueInputOption")).append(address, b, q)
                ),
            ),
            ("POST", ":clear"): (
                "clear",
                lambda c, q, b: self._write(
                    ident,
                    c,
                    lambda f, k: {"spreadsheetId": k.ident, "clearedRange": Writer(f, k, c, "RAW").clear(address)},
                ),
            ),
        }
        name, act = known.get((method, verb), ("", None))
        return (f"spreadsheets.values.{name}", act) if name else None

    # what the endpoints do

    def _file(self, ident: str) -> File:
        if ident not in self.files:
            raise not_found()
        return self.files[ident]

    def _write(self, ident: str, caller: Caller, act: Callable[[File, Book], Any]) -> Any:
        """A change on a fork, which becomes the book only where nothing went wrong."""
        file = self._file(ident)
        book = file.writable(caller).fork()
        found = act(file, book)
        file.book = book
        file.touched(self.clock(), caller.email)
        return found

    def _create(self, caller: Caller, body: dict[str, Any]) -> dict[str, Any]:
        if caller.robot and not self.robots_may_create:
            raise errors.no_permission()
        given = body.get("properties", {})
        file = self.new_file(
            given.get("title", "Untitled spreadsheet"),
            owner=caller.email,
            locale=given.get("locale", "en_US"),
            time_zone=given.get("timeZone", "Etc/GMT"),
        )
        assert file.book is not None
        return view.spreadsheet(file, file.book, caller, None, [], False)

    def _get(self, ident: str, caller: Caller, query: dict[str, Any]) -> dict[str, Any]:
        file = self._file(ident)
        book = file.readable(caller)
        mask = answer_mask("Spreadsheet", query.get("fields"))
        return view.spreadsheet(file, book, caller, mask, query.get("ranges", []), query.get("includeGridData", False))

    def _batch_get(self, ident: str, caller: Caller, query: dict[str, Any]) -> dict[str, Any]:
        book = self._file(ident).readable(caller)
        found: dict[str, Any] = {"spreadsheetId": book.ident}
        if query.get("ranges"):
            found["valueRanges"] = [read(book, address, query) for address in query["ranges"]]
        return found

    def _batch_update(self, ident: str, caller: Caller, query: dict[str, Any], body: dict[str, Any]) -> dict[str, Any]:
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
            return view.selected(found, mask)  # type: ignore[no-any-return]

        return self._write(ident, caller, act)  # type: ignore[no-any-return]


def _values_batch_update(file: File, book: Book, caller: Caller, body: dict[str, Any]) -> dict[str, Any]:
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


def _batch_clear(file: File, book: Book, caller: Caller, body: dict[str, Any]) -> dict[str, Any]:
    writer = Writer(file, book, caller, "RAW")
    return {"spreadsheetId": book.ident, "clearedRanges": [writer.clear(address) for address in body.get("ranges", [])]}


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
                        "description": f"Error expanding 'fields' parameter. Cannot find matching fields for path '{wrong}'.",
                    }
                ],
            }
        ]
        raise ApiError(400, "Request contains an invalid argument.", details=details)
    return None if "*" in mask and not mask["*"] and len(mask) == 1 else mask


def _json(status: int, body: Any) -> Answer:
    return Answer(status, json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode())


def _refused(refusal: ApiError) -> Answer:
    answer = _json(refusal.code, refusal.body())
    return Answer(answer.status, answer.body, (*answer.headers, *refusal.headers.items()))


__all__ = [
    "Answer",
    "Call",
    "Clock",
    "Dropped",
    "Google",
    "Sheet",
    "batch_cells",
    "batch_objects",
    "batch_sheets",
    "field",
]
