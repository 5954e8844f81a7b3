"""Account: one sign-in to Google through which many spreadsheets are opened, made and shared."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import requests

from toolkit.workbooks.google.credentials import Access, access
from toolkit.workbooks.google.drive import SCOPES, Drive
from toolkit.workbooks.google.endpoint import http_session
from toolkit.workbooks.google.pacing import Paces, Turns, paces_of
from toolkit.workbooks.google.session import Patience, Session
from toolkit.workbooks.google.workbook import GoogleWorkbook


@dataclass(frozen=True)
class GoogleAccount:
    """All its spreadsheets share one pace, since Google counts by account. `http` makes a session
    that signs its requests.
    """

    access: Access
    http: Callable[[], requests.Session]
    patience: Patience = field(default_factory=Patience)
    paces: Paces | None = None
    locks: Path | None = None

    @classmethod
    def signed_in(cls, credentials: str | Path | None) -> GoogleAccount:
        """The account of a credentials file, the environment or the machine, with the right to make
        files and to share them.
        """
        found = access(Path(credentials) if credentials else None)
        if hasattr(found.credentials, "with_scopes"):  # a person's sign-in has those it was given
            found = replace(found, credentials=found.credentials.with_scopes(list(SCOPES)))
        return cls(found, lambda: http_session(found, os.environ))

    def book(self, where: str, *, fresh: bool = False) -> GoogleWorkbook:
        """One spreadsheet. `fresh`: it was just made, and its first tab, which is blank, goes."""
        return GoogleWorkbook(
            where,
            self.access,
            http=self.http(),
            patience=self.patience,
            paces=self.paces,
            lock_folder=self.locks,
            fresh=fresh,
        )

    @property
    def drive(self) -> Drive:
        return Drive(
            Session(self.access, http=self.http(), patience=self.patience, paces=self.paces)
        )

    @property
    def reads(self) -> Turns:
        """How fast it may read; it writes as fast."""
        return (self.paces or paces_of(self.access.address))[0]
