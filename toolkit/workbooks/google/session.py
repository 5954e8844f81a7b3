"""Session: every request to Google passes here, counted, paced, timed out, and repeated only where
that is safe.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime
from random import Random
from time import monotonic, sleep
from typing import Any

import requests
from google.auth import exceptions as google_exceptions
from gspread.http_client import HTTPClient
from gspread.urls import DRIVE_FILES_API_V3_URL, SPREADSHEETS_API_V4_BASE_URL

from toolkit.errors import ToolkitError, TryLater
from toolkit.steps import step
from toolkit.workbooks.google import faults
from toolkit.workbooks.google.answer import parsed
from toolkit.workbooks.google.credentials import Access
from toolkit.workbooks.google.entry import no_token, not_accepted
from toolkit.workbooks.google.pacing import Paces, paces_of
from toolkit.workbooks.google.tokens import asked_again, never_sent, passes

USER_AGENT = "organizing-toolkit (gzip)"  # without this word Google compresses no answer
CONNECT_SECONDS, READ_SECONDS = 10.0, 190.0  # Google gives up on a request after 180 s by itself
PATIENCE_SECONDS = (
    120.0  # the quota is filled again every minute: 70 s outlast any pure quota refusal
)
LONGEST_WAIT = 32.0
PASSING = frozenset({408, 429, 500, 502, 503, 504})


class AnswerLostError(Exception):
    """A write whose answer was lost: it may or may not have taken effect."""

    def __init__(self, later: ToolkitError) -> None:
        super().__init__(later.sentence)
        self.later = later


@dataclass(frozen=True)
class Patience:
    """How long a request is tried again, and by which clock."""

    seconds: float = PATIENCE_SECONDS
    clock: Callable[[], float] = monotonic
    wait: Callable[[float], None] = sleep
    chance: Random = field(default_factory=Random)  # only spreads the tries


@dataclass(frozen=True)
class _Later:
    """A request that did not succeed, and may when it is tried again.

    `nothing_done` where it surely took no effect; `wait` are the seconds that Google asked for.
    """

    refusal: ToolkitError
    nothing_done: bool = False
    wait: float | None = None


class Session(HTTPClient):
    """gspread's client with one seam, `request`, replaced: gspread's own has no timeout and no
    bounded retry.

    Reads are repeated after any passing fault. A write is repeated after a refusal that surely came
    before it took effect (quota, no connection); where the answer was lost it raises
    `AnswerLostError`, and the caller looks first.
    """

    def __init__(
        self,
        access: Access,
        *,
        http: requests.Session,
        where: str = "",
        patience: Patience | None = None,
        paces: Paces | None = None,
    ) -> None:
        nobody: Any = None  # the session brings its own credentials
        super().__init__(nobody, asked_again(http))
        http.headers["User-Agent"] = USER_AGENT
        self.set_timeout((CONNECT_SECONDS, READ_SECONDS))
        self.access = access
        self.where = where
        self.patience = patience or Patience()
        self.reads, self.writes = paces or paces_of(access.address)
        self.sheets_calls = 0
        self.drive_calls = 0
        self.bytes_sent = 0
        self.bytes_received = 0
        self.google_time: datetime | None = None  # by the clock of Google's last answer
        self._queued = 0.0  # seconds spent waiting for turns: no fault of Google's

    def request(
        self,
        method: str,
        endpoint: str,
        params: Any = None,
        data: bytes | None = None,
        json: Mapping[str, Any] | None = None,
        files: Any = None,
        headers: Any = None,
    ) -> requests.Response:
        """What gspread's own methods call."""
        return self._ask(
            method, endpoint, params=params, data=data, json=json, files=files, headers=headers
        )[0]

    def _ask(
        self,
        method: str,
        endpoint: str,
        *,
        repeatable: bool = False,
        seconds: float | None = None,
        **given: Any,
    ) -> tuple[requests.Response, Any]:
        """One request and its JSON, repeated within the patience where that cannot do anything
        twice.
        """
        repeatable = repeatable or method.upper() == "GET"
        started, attempt = self.patience.clock() - self._queued, 0
        while True:
            came = self._tried(method, endpoint, **given)
            if not isinstance(came, _Later):
                return came
            if not (repeatable or came.nothing_done):
                raise AnswerLostError(came.refusal) from None
            attempt += 1
            since = started + self._queued
            self.rest(attempt, since, came.refusal, wait=came.wait, seconds=seconds)

    def _tried(
        self, method: str, endpoint: str, **given: Any
    ) -> tuple[requests.Response, Any] | _Later:
        """One request and its JSON, or why to come back later. Raises where coming back is no
        use.
        """
        try:
            response = self._once(method, endpoint, **given)
        except google_exceptions.GoogleAuthError as error:
            # The token service comes before the request itself, so a write has not begun yet.
            if not passes(error):
                raise not_accepted(error, address=self.access.address) from None
            away = type(error) is google_exceptions.TransportError
            return _Later(faults.no_network() if away else no_token(), nothing_done=True)
        except requests.exceptions.SSLError:
            raise faults.no_network() from None
        except (requests.exceptions.ConnectionError, requests.exceptions.Timeout) as error:
            return _Later(faults.no_network(), nothing_done=never_sent(error))
        except requests.exceptions.RequestException:
            return _Later(faults.no_network())  # such as an answer that broke off in the middle
        if response.ok:
            found = _answer(response)
            return _Later(faults.no_network()) if found is None else (response, found)
        answer = faults.answer_of(
            response.status_code, response.text, drive=not _is_sheets(endpoint)
        )
        refusal = faults.refusal(answer, address=self.access.address, where=self.where)
        if not (answer.out_of_quota or response.status_code in PASSING):
            raise refusal
        return _Later(refusal, nothing_done=answer.out_of_quota, wait=_retry_after(response))

    def rest(
        self,
        attempt: int,
        started: float,
        later: ToolkitError,
        *,
        wait: float | None = None,
        seconds: float | None = None,
    ) -> None:
        """Waits before one more try of something that is safe to try; raises `later` where patience
        ends.
        """
        if wait is None:
            # Full jitter: machines that failed together must not come back together.
            wait = self.patience.chance.uniform(0, min(LONGEST_WAIT, 2.0**attempt))
        if self.patience.clock() - started + wait > (seconds or self.patience.seconds):
            raise later if isinstance(later, TryLater) else faults.unwell(503)
        self.patience.wait(wait)

    def _once(self, method: str, endpoint: str, **given: Any) -> requests.Response:
        sheets, asked = _is_sheets(endpoint), self.patience.clock()
        pace = self.reads if method.upper() == "GET" else self.writes
        self.bytes_sent += len(given.get("data") or b"")
        with pace.turn() if sheets else nullcontext():
            self._queued += self.patience.clock() - asked
            self.sheets_calls += sheets
            self.drive_calls += not sheets
            step("Google is asked")
            response = self.session.request(
                method=method, url=endpoint, timeout=self.timeout, **given
            )
            step("Google has answered")
        self.bytes_received += len(response.content)
        if "Date" in response.headers:
            self.google_time = parsedate_to_datetime(response.headers["Date"])
        return response

    def spreadsheet(self, ident: str, **params: Any) -> dict[str, Any]:
        """One `spreadsheets.get`."""
        made: dict[str, Any] = self._ask(
            "get", f"{SPREADSHEETS_API_V4_BASE_URL}/{ident}", params=params
        )[1]
        return made

    def values(self, ident: str, ranges: list[str], **params: Any) -> list[dict[str, Any]]:
        """One `values.batchGet`: a value range for each range, in order."""
        address = f"{SPREADSHEETS_API_V4_BASE_URL}/{ident}/values:batchGet"
        found = self._ask("get", address, params={"ranges": ranges, **params})[1]
        return list(found.get("valueRanges", ()))

    def batch_update_once(self, ident: str, body: bytes, **params: Any) -> dict[str, Any]:
        """One `spreadsheets.batchUpdate`, all of it or nothing."""
        made: dict[str, Any] = self._ask(
            "post",
            f"{SPREADSHEETS_API_V4_BASE_URL}/{ident}:batchUpdate",
            params=params,
            data=body,
            headers={"Content-Type": "application/json; charset=utf-8"},
        )[1]
        return made

    def lay(self, ident: str, method: str, body: bytes) -> None:
        """One write that does no harm when it is done again: into a tab of this run's own."""
        self._ask(
            "post",
            f"{SPREADSHEETS_API_V4_BASE_URL}/{ident}{method}",
            repeatable=True,
            params={"fields": "spreadsheetId"},
            data=body,
            headers={"Content-Type": "application/json; charset=utf-8"},
        )

    def file(self, ident: str, fields: str, *, seconds: float | None = None) -> dict[str, Any]:
        """What Drive knows about one file; asked no longer than so many seconds."""
        params = {"fields": fields, "supportsAllDrives": "true"}
        address = f"{DRIVE_FILES_API_V3_URL}/{ident}"
        made: dict[str, Any] = self._ask("get", address, seconds=seconds, params=params)[1]
        return made

    def files(self, query: str, fields: str) -> list[dict[str, Any]]:
        """The files that Drive finds, at most a hundred."""
        params = {
            "q": query,
            "fields": f"files({fields})",
            "pageSize": 100,
            "supportsAllDrives": "true",
            "includeItemsFromAllDrives": "true",
        }
        return list(self._ask("get", DRIVE_FILES_API_V3_URL, params=params)[1].get("files", ()))

    def drive(
        self, method: str, path: str, *, repeatable: bool, body: Any = None, **params: Any
    ) -> dict[str, Any]:
        """One request about files and who may open them; `repeatable` where doing it twice does no
        more than once.
        """
        given: dict[str, Any] = {} if body is None else {"json": body}
        made: dict[str, Any] = self._ask(
            method,
            DRIVE_FILES_API_V3_URL + path,
            repeatable=repeatable,
            params={"supportsAllDrives": "true", **params},
            **given,
        )[1]
        return made


def _is_sheets(endpoint: str) -> bool:
    return endpoint.startswith(SPREADSHEETS_API_V4_BASE_URL)


def _answer(response: requests.Response) -> dict[str, Any] | None:
    """What a good answer says; None where it was cut off on its way, or is somebody else's page."""
    try:
        found = parsed(response.content or b"{}")
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _retry_after(response: requests.Response) -> float | None:
    """The seconds that Google asks us to wait, where it does."""
    given = response.headers.get("Retry-After", "")
    return float(given) if given.isdecimal() else None
