"""A local Google for the tests: the parts of Sheets v4, Drive v3 and the token endpoint that the toolkit uses.

It keeps state, checks requests against Google's own discovery documents, and goes wrong on demand:

    with Emulator() as google:
        account = google.account()
        file = google.new_file("Organizing", shared={account.email: "writer"})
        google.person(file).add_tab("Roster", [["Name"], ["Ada"]])
        sheet = google.gspread(account).open_by_key(file.ident)

Known gaps: formulas are kept, not worked out (sums of plain numbers and HYPERLINK are; `Person.give_result` gives any
other a result) nor adjusted when rows move; tables, slicers, pivots, comments and data sources are refused with 501.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path

import gspread as _gspread
from google.auth.transport.requests import AuthorizedSession
from requests.adapters import BaseAdapter

from emulator import clients
from emulator.access import Caller, File
from emulator.clients import HOSTS, SCOPES, mounted
from emulator.errors import ApiError
from emulator.faults import KINDS, Fault
from emulator.google import Call, Clock, Google
from emulator.person import Person
from emulator.server import Server
from emulator.tokens import ENDPOINT, ServiceAccount


class Emulator(Google):
    """Google on a port of this machine, while it is entered. `url` is its address."""

    def __init__(self, *, seed: int = 0, keep_bodies: bool = True) -> None:
        super().__init__(seed=seed, keep_bodies=keep_bodies)
        self._server: Server | None = None
        self._entered = False
        self._open: list[AuthorizedSession] = []

    def __enter__(self) -> Emulator:
        self._entered = True
        return self

    def __exit__(self, *exc: object) -> None:
        for session in self._open:
            session.close()
            session._auth_request.session.close()
        if self._server is not None:
            self._server.__exit__()
            self._server = None
        self._entered = False
        if self.crashes and exc[0] is None:
            raise AssertionError("The emulator itself failed:\n" + "\n".join(self.crashes))

    @property
    def url(self) -> str:
        """Where it listens: from the first time that somebody asks, as long as it is entered."""
        assert self._entered, "the emulator listens only inside `with`"
        if self._server is None:
            self._server = Server(self).__enter__()
        return self._server.url

    def adapter(self, *, inside: bool = False) -> BaseAdapter:
        """What a requests session has to mount for Google's addresses: over HTTP, or `inside` this process."""
        return clients.Inside(self) if inside else clients.Redirected(self.url)

    def everywhere(self, *, inside: bool = False) -> AbstractContextManager[None]:
        """Leads everything that this process sends to Google here, whoever makes the sessions."""
        return clients.everywhere(self, self.adapter(inside=inside))

    def session(
        self, account: ServiceAccount, scopes: Iterable[str] = SCOPES, *, inside: bool = False
    ) -> AuthorizedSession:
        """A session of google-auth for this account; closed with the emulator."""
        made = clients.session(account, self.adapter(inside=inside), scopes)
        self._open.append(made)
        return made

    def gspread(
        self, account: ServiceAccount, scopes: Iterable[str] = SCOPES, *, inside: bool = False
    ) -> _gspread.Client:
        """A real gspread client for this account."""
        return _gspread.Client(auth=None, session=self.session(account, scopes, inside=inside))  # type: ignore[arg-type]

    def credentials_file(self, account: ServiceAccount, path: Path) -> Path:
        """The account's key file, with a token address that leads here."""
        return clients.credentials_file(
            account, path, self.url + "/token" if self._entered else ENDPOINT
        )

    def person(self, file: File) -> Person:
        """Somebody who edits this file in a browser."""
        return Person(self, file)


__all__ = [
    "HOSTS",
    "KINDS",
    "SCOPES",
    "ApiError",
    "Call",
    "Caller",
    "Clock",
    "Emulator",
    "Fault",
    "File",
    "Google",
    "Person",
    "ServiceAccount",
    "mounted",
]
