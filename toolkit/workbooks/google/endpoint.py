"""Endpoint: Google itself, or a stand-in for it on this very computer, to try things out without
Google.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import requests
from google.auth.transport.requests import AuthorizedSession, Request
from requests.adapters import HTTPAdapter

from toolkit.errors import Misused, Refusal
from toolkit.workbooks.google.credentials import Access

ENDPOINT_ELSEWHERE = Refusal(
    Misused,
    "endpoint-elsewhere",
    "{variable} may only name an address on this computer, such as http://127.0.0.1:8080",
)

VARIABLE = "TOOLKIT_GOOGLE_ENDPOINT"
HOSTS = (
    "https://sheets.googleapis.com",
    "https://www.googleapis.com",
    "https://oauth2.googleapis.com",
)
THIS_COMPUTER = frozenset({"127.0.0.1", "localhost", "::1"})
REFRESH_SECONDS = 10


class _StandIn(HTTPAdapter):
    """Sends what is meant for Google to the stand-in."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = address.rstrip("/")

    def send(
        self, request: requests.PreparedRequest, *args: Any, **kwargs: Any
    ) -> requests.Response:
        asked = str(request.url)
        parts = urlsplit(asked)
        request.url = self._address + parts.path + (f"?{parts.query}" if parts.query else "")
        try:
            return super().send(request, *args, **kwargs)
        finally:
            request.url = asked


def http_session(access: Access, environ: Mapping[str, str]) -> requests.Session:
    """google-auth's session for these credentials. The environment may name a stand-in, on this
    computer only: a token never leaves for another one.
    """
    authorized: Any = AuthorizedSession
    address = environ.get(VARIABLE, "")
    if not address:
        made: requests.Session = authorized(access.credentials, refresh_timeout=REFRESH_SECONDS)
        return made
    if urlsplit(address).hostname not in THIS_COMPUTER:
        raise ENDPOINT_ELSEWHERE(variable=VARIABLE)
    tokens = requests.Session()
    request: Any = Request
    made = authorized(access.credentials, auth_request=request(tokens))
    for session in (tokens, made):
        session.trust_env = False  # a proxy that the environment names is another computer
        for host in HOSTS:
            session.mount(host, _StandIn(address))
    return made
