"""Google, as far as the toolkit knows it: files, tokens, quotas and mishaps behind one function."""

from __future__ import annotations

import gzip
import json
import random
import re
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from email.utils import formatdate
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import orjson

from emulator import drive, errors, routes, schemas
from emulator.access import EXCEL, FOLDER, SHARED_DRIVE, SPREADSHEET, Caller, File
from emulator.book import Book, new_sheet
from emulator.errors import TYPE, ApiError
from emulator.faults import Fault, Faults, spoiled
from emulator.quotas import Quotas
from emulator.tokens import ENDPOINT, ServiceAccount, TokenRefusal, Tokens

JSON = "application/json; charset=UTF-8"
OWNER = "rosa@example.org"
PROJECT = "123456789012"
WORTH_PACKING = 1000  # bytes


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
    """One request as it came, and what became of it. `number` counts API calls from 1; token calls have 0."""

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
    began: float = 0.0  # when it came, by a clock of this process
    seconds: float = 0.0  # that the emulator worked on it
    sent: int = 0  # bytes of the request, also where they are not kept
    received: int = 0  # and of the response, as it went over the wire

    @property
    def writes(self) -> bool:
        """Whether Google counts it as a write."""
        return self.api != "token" and not reads(self.method, self.operation)

    @property
    def json(self) -> Any:
        return json.loads(self.request or b"null")


def reads(method: str, operation: str) -> bool:
    """Whether a method only retrieves."""
    return method == "GET" or operation.endswith(
        (".search", ".getByDataFilter", ".batchGetByDataFilter")
    )


@dataclass(frozen=True)
class Answer:
    """What goes back over the wire."""

    status: int
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = (("Content-Type", JSON),)
    late: float = 0.0  # seconds that it keeps the client waiting


class Dropped(Exception):
    """The connection breaks without an answer."""


def _packed(answer: Answer, headers: Mapping[str, str]) -> Answer:
    """Compressed where the client says twice that it can read that: Google wants it in User-Agent, too."""
    told = {name.lower(): value for name, value in headers.items()}
    if len(answer.body) < WORTH_PACKING or not all(
        "gzip" in told.get(name, "") for name in ("accept-encoding", "user-agent")
    ):
        return answer
    body = gzip.compress(answer.body, 1, mtime=0)
    return replace(answer, body=body, headers=(*answer.headers, ("Content-Encoding", "gzip")))


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
        self.latency = 0.0  # seconds that every call to an API takes
        self.sleep: Callable[[float], None] = time.sleep
        self.crashes: list[str] = []  # faults of the emulator itself
        self._before: dict[int, list[Callable[[], None]]] = {}
        self._random = random.Random(seed)
        self.lock = threading.RLock()

    # what tests prepare

    def account(
        self, name: str = "toolkit", project: str = PROJECT, spare: int = 0
    ) -> ServiceAccount:
        """A service account that the token endpoint knows."""
        made = ServiceAccount(f"{name}@emulated.iam.gserviceaccount.com", project, spare)
        self.tokens.accounts[made.email] = made
        return made

    def signed_in(self, email: str, scopes: Iterable[str]) -> dict[str, str]:
        """What a person's saved sign-in holds (an OAuth client's `authorized_user`)."""
        token = f"1//emulated-{len(self.tokens.refresh) + 1}"
        self.tokens.refresh[token] = Caller(email, PROJECT, frozenset(scopes), robot=False)
        return {
            "type": "authorized_user",
            "client_id": "emulated.apps.googleusercontent.com",
            "client_secret": token[::-1],
            "refresh_token": token,
            "token_uri": ENDPOINT,
        }

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
        properties = {
            "title": title,
            "locale": locale,
            "autoRecalc": "ON_CHANGE",
            "timeZone": time_zone,
        }
        book = Book(
            ident, properties, [new_sheet(0, "Sheet1")], random=random.Random(self._random.random())
        )
        now = self.clock()
        file = File(
            ident, SPREADSHEET, owner, now, now, book, roles=dict(shared or {}), last_editor=owner
        )
        self.files[ident] = file
        return file

    def new_upload(
        self, name: str = "Organizing.xlsx", *, shared: Mapping[str, str] | None = None
    ) -> File:
        """An Excel file that somebody put into Drive: Sheets opens it, the API does not."""
        ident, now = f"1xlsx{len(self.files):039d}", self.clock()
        file = File(ident, EXCEL, OWNER, now, now, None, name, roles=dict(shared or {}))
        self.files[ident] = file
        return file

    def new_folder(
        self,
        name: str = "Sheets",
        *,
        shared: Mapping[str, str] | None = None,
        shared_drive: bool = False,
    ) -> File:
        """A folder of a person's, or one in a shared drive, where what is made belongs to the drive."""
        now = self.clock()
        ident = f"1folder{len(self.files):037d}"
        owner = SHARED_DRIVE if shared_drive else OWNER
        folder = File(ident, FOLDER, owner, now, now, None, name, roles=dict(shared or {}))
        self.files[ident] = folder
        return folder

    def before(self, nth: int, action: Callable[[], None]) -> None:
        """Somebody does something right before the nth call from now (1 is the next one) is served."""
        self._before.setdefault(len(self.calls) + nth, []).append(action)

    def reset(self) -> None:
        """As new: no files, no calls, nothing planned; accounts and tokens stay, so that sessions can be kept."""
        self.files.clear()
        self.calls.clear()
        self.token_calls.clear()
        self.faults.clear()
        self.faults.happened.clear()
        self.before_each.clear()
        self._before.clear()
        self.disabled.clear()
        self.quotas.on, self.robots_may_create, self.latency = False, False, 0.0
        self.quotas.forget()
        self.clock.offset, self.clock.fixed = 0.0, None

    def date(self) -> str:
        """The Date header of an answer."""
        return formatdate(self.clock(), usegmt=True)

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
            call.began, call.sent = time.perf_counter(), len(body)
            for action in [
                *self._before.pop(call.number, []),
                *(lambda h=h: h(call) for h in self.before_each),
            ]:
                action()
            route = routes.route(self, call.method, call.path)
            call.operation = route[0] if route else ""
            fault = self.faults.next(call)
            self.calls.append(call)
            answer = self._through(call, route, headers, fault)
            call.seconds = time.perf_counter() - call.began
        if answer is None:
            raise Dropped(call.path)
        late = self.latency + (fault.delay if fault else 0.0)
        return replace(answer, late=late) if late else answer

    def _through(
        self, call: Call, route: Any, headers: Mapping[str, str], fault: Fault | None
    ) -> Answer | None:
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
                answer = Answer(
                    fault.status or 502, fault.body, (("Content-Type", fault.content_type),)
                )
            elif fault.truncates and answer is not None:
                answer = Answer(answer.status, spoiled(answer.body), answer.headers)
        if answer is not None:
            call.response = answer.body if self.keep_bodies else b""
            answer = _packed(answer, headers)
            call.status, call.received = answer.status, len(answer.body)
        if not self.keep_bodies:
            call.request = b""
        return answer

    def _answered(self, call: Call, route: Any, headers: Mapping[str, str]) -> Answer:
        try:
            if route is None:
                return Answer(
                    404,
                    b"<!DOCTYPE html><title>Error 404 (Not Found)!!1</title>",
                    (("Content-Type", "text/html"),),
                )
            operation, act = route
            caller = self.tokens.caller(
                headers.get("authorization") or headers.get("Authorization")
            )
            self._allowed(call.api, operation, caller)
            query = schemas.parameters(call.api, operation, call.query)
            if call.api == "sheets":
                self.quotas.spend(reads(call.method, operation), caller.email, caller.project)
            found = act(caller, query, self._body(call, operation))
        except ApiError as refusal:
            return _refused(refusal)
        except Exception as bug:
            self.crashes.append("".join(traceback.format_exception(bug)))
            return _refused(ApiError(500, f"The emulator itself failed: {bug!r}"))
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
            body = json.loads(call.request, parse_constant=_no_number) if call.request else {}
        except ValueError:
            raise errors.invalid("Invalid JSON payload received. Unexpected token.") from None
        at = (
            "data"
            if operation in ("spreadsheets.values.update", "spreadsheets.values.append")
            else ""
        )
        return schemas.checked(call.api, schema, body, at)

    def _token(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        call = Call(0, "token", method, path, [], body)
        self.token_calls.append(call)
        mishap = self.faults.of_tokens.pop(0) if self.faults.of_tokens else None
        try:
            if mishap and mishap.drops:
                raise Dropped(path)
            if mishap and mishap.refusal:
                raise mishap.refusal()
            if mishap and mishap.body is not None:
                return Answer(
                    mishap.status or 502, mishap.body, (("Content-Type", mishap.content_type),)
                )
            if match := _IMPERSONATE.fullmatch(path):
                answer = self._impersonated(unquote(match["email"]), headers, body)
            else:
                answer = _json(200, self.tokens.granted(dict(parse_qsl(body.decode()))))
        except TokenRefusal as refusal:
            answer = _json(refusal.code, refusal.body)
        except ApiError as refusal:
            answer = _refused(refusal)
        if mishap and mishap.truncates:
            answer = replace(answer, body=spoiled(answer.body))
        if mishap and mishap.delay:
            answer = replace(answer, late=mishap.delay)
        call.status, call.response = answer.status, answer.body
        return answer

    def _impersonated(self, email: str, headers: Mapping[str, str], body: bytes) -> Answer:
        caller = self.tokens.caller(headers.get("authorization") or headers.get("Authorization"))
        account = self.tokens.accounts.get(email)
        if account is None or caller.email not in self.tokens.creators.get(email, set()):
            raise ApiError(
                403,
                "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not"
                " exist).",
                details=[
                    {
                        "@type": TYPE + "ErrorInfo",
                        "reason": "IAM_PERMISSION_DENIED",
                        "domain": "iam.googleapis.com",
                    }
                ],
            )
        made = self.tokens.issue(
            Caller(email, account.project, frozenset(json.loads(body).get("scope", [])))
        )
        until = drive.stamp(self.clock() + made["expires_in"])[:19] + "Z"
        return _json(200, {"accessToken": made["access_token"], "expireTime": until})


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def _json(status: int, body: Any) -> Answer:
    return Answer(status, orjson.dumps(body))


def _refused(refusal: ApiError) -> Answer:
    answer = _json(refusal.code, refusal.body())
    return Answer(answer.status, answer.body, (*answer.headers, *refusal.headers.items()))
