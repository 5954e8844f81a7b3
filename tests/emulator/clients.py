"""How real clients reach the emulator: adapters for requests, credentials, sessions and gspread."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import gspread
import httplib2
import requests
from google.auth.transport.requests import AuthorizedSession, Request
from google.oauth2.service_account import Credentials
from requests.adapters import BaseAdapter, HTTPAdapter
from requests.structures import CaseInsensitiveDict

from emulator.google import Dropped, Google
from emulator.tokens import ENDPOINT, ServiceAccount

HOSTS = (
    "https://sheets.googleapis.com",
    "https://www.googleapis.com",
    "https://oauth2.googleapis.com",
    "https://iamcredentials.googleapis.com",
)
SCOPES = (
    "https://www.googleapis.com/auth/spreadsheets",
    "https://www.googleapis.com/auth/drive.metadata.readonly",
)


class Redirected(HTTPAdapter):
    """Sends what is meant for Google to the emulator's port, over real HTTP."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = url

    def send(
        self, request: requests.PreparedRequest, *args: Any, **kwargs: Any
    ) -> requests.Response:
        asked = str(request.url)
        parts = urlsplit(asked)
        request.url = self.url + parts.path + (f"?{parts.query}" if parts.query else "")
        try:
            return super().send(request, *args, **kwargs)
        finally:
            request.url = asked


def _unpacked(headers: Mapping[str, str]) -> dict[str, str]:
    """Without the word that answers may be compressed: there is no wire, and nobody to unpack them."""
    return {name: value for name, value in headers.items() if name.lower() != "accept-encoding"}


class Inside(BaseAdapter):
    """Calls the emulator without a socket: for runs by the hundred."""

    def __init__(self, google: Google) -> None:
        super().__init__()
        self.google = google

    def __deepcopy__(self, memo: dict[int, Any]) -> Inside:
        """Refused at once: google-auth tries at every sign-in, and would walk through every cell before it gave up."""
        raise TypeError("Google cannot be copied")

    def send(
        self, request: requests.PreparedRequest, *args: Any, **kwargs: Any
    ) -> requests.Response:
        parts = urlsplit(str(request.url))
        body = request.body or b""
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        try:
            answer = self.google.serve(
                str(request.method),
                target,
                _unpacked(request.headers),
                body.encode() if isinstance(body, str) else body,
            )
        except Dropped as gone:
            raise requests.ConnectionError("Connection aborted.", request=request) from gone
        wait = kwargs.get("timeout")
        patience = wait[1] if isinstance(wait, tuple) else wait
        if patience is not None and answer.late > patience:
            raise requests.ReadTimeout("Read timed out.", request=request)
        if answer.late:
            self.google.sleep(answer.late)
        response = requests.Response()
        response.status_code = answer.status
        response.headers = CaseInsensitiveDict([*answer.headers, ("Date", self.google.date())])
        response.encoding = "utf-8"
        response.raw = BytesIO(answer.body)
        response.url = str(request.url)
        response.request = request
        return response

    def close(self) -> None:
        """Nothing is open."""


def mounted(
    session: requests.Session, adapter: BaseAdapter, hosts: Iterable[str] = HOSTS
) -> requests.Session:
    """The session, with everything that it sends to Google going to the emulator. It looks for no proxy and no
    password in its surroundings, which takes longer than many an answer.
    """
    session.trust_env = False
    for host in hosts:
        session.mount(host, adapter)
    return session


@contextmanager
def everywhere(google: Google, adapter: BaseAdapter) -> Iterator[None]:
    """Whatever this process sends to Google goes to the emulator, through requests or httplib2: for code that makes
    its own sessions."""
    kept_adapter, kept_request = requests.Session.get_adapter, httplib2.Http.request

    def chosen(self: requests.Session, url: str) -> BaseAdapter:
        return adapter if url.startswith(HOSTS) else kept_adapter(self, url)

    def asked(
        self: Any,
        uri: str,
        method: str = "GET",
        body: Any = None,
        headers: Any = None,
        *args: Any,
        **kwargs: Any,
    ) -> Any:
        if not uri.startswith(HOSTS):
            return kept_request(self, uri, method, body, headers, *args, **kwargs)
        parts = urlsplit(uri)
        content = body.encode() if isinstance(body, str) else body or b""
        plain = {
            k.decode() if isinstance(k, bytes) else k: v.decode() if isinstance(v, bytes) else v
            for k, v in (headers or {}).items()
        }
        try:
            answer = google.serve(
                method,
                parts.path + (f"?{parts.query}" if parts.query else ""),
                _unpacked(plain),
                content,
            )
        except Dropped as gone:
            raise ConnectionResetError("Connection reset by peer") from gone
        if answer.late:
            google.sleep(answer.late)
        return (
            httplib2.Response({**dict(answer.headers), "status": str(answer.status)}),
            answer.body,
        )

    requests.Session.get_adapter = chosen  # type: ignore[method-assign, assignment]
    httplib2.Http.request = asked
    try:
        yield
    finally:
        requests.Session.get_adapter = kept_adapter  # type: ignore[method-assign]
        httplib2.Http.request = kept_request


def credentials_file(account: ServiceAccount, path: Path, token_uri: str = ENDPOINT) -> Path:
    """The account's key file, readable by its owner only."""
    path.touch(mode=0o600)
    path.chmod(0o600)
    path.write_text(json.dumps(account.info(token_uri)), encoding="utf-8")
    return path


@cache
def _signer(account: ServiceAccount) -> Any:
    """What signs for an account; reading a key takes longer than using it."""
    return Credentials.from_service_account_info(account.info()).signer  # type: ignore[no-untyped-call]


def credentials(account: ServiceAccount, scopes: Iterable[str] = SCOPES) -> Credentials:
    """google-auth's credentials of an account."""
    return Credentials(
        _signer(account), account.email, ENDPOINT, scopes=list(scopes), project_id=account.project
    )  # type: ignore[no-untyped-call]


def session(
    account: ServiceAccount, adapter: BaseAdapter, scopes: Iterable[str] = SCOPES
) -> AuthorizedSession:
    """A session of google-auth whose calls, and whose calls for tokens, go to the emulator."""
    fetch = Request(mounted(requests.Session(), adapter))
    made = AuthorizedSession(credentials(account, scopes), auth_request=fetch)
    mounted(made, adapter)
    return made


def gspread_client(
    account: ServiceAccount, adapter: BaseAdapter, scopes: Iterable[str] = SCOPES
) -> gspread.Client:
    """Real gspread, talking to the emulator."""
    return gspread.Client(auth=None, session=session(account, adapter, scopes))  # type: ignore[arg-type]
