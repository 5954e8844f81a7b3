"""Tokens: what the service that lets us in answers; what is no answer at all is asked for again.

Google's library takes a broken page, a gateway's error or a cut answer for a refusal, and the
refusal would send somebody off to make new keys. Here such an answer counts as none: the connection
failed, and it is tried again like any other.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import requests
from google.auth import exceptions as google_exceptions
from google.auth.transport.requests import AuthorizedSession

PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
PASSING_WORDS = frozenset(
    {
        "internal_failure",
        "server_error",
        "temporarily_unavailable",
        "slow_down",
        "rate_limit_exceeded",
    }
)
TOKENS = ("access_token", "accessToken", "id_token")


class NoAnswerError(google_exceptions.TransportError):
    """The service said nothing about the credentials, good or bad."""


def asked_again(session: requests.Session) -> requests.Session:
    """The session, in which no broken answer to a request for a token is taken for a refusal."""
    if isinstance(session, AuthorizedSession):
        inner: Any = session
        if not isinstance(inner._auth_request, _Answered):
            inner._auth_request = _Answered(inner._auth_request)
    return session


def passes(error: google_exceptions.GoogleAuthError) -> bool:
    """Whether a failure to get a token passes by itself: no word about the credentials was said."""
    if not isinstance(error, google_exceptions.RefreshError):
        return isinstance(error, google_exceptions.TransportError)
    cause = error.args[0] if error.args else ""
    return (
        bool(getattr(error, "retryable", False))
        or isinstance(cause, google_exceptions.TransportError)
        or (isinstance(cause, str) and cause.startswith("No access token in response"))
    )


_no_answer: Callable[[str], Exception] = NoAnswerError  # google-auth's classes have no types


class _Answered:
    """What google-auth fetches tokens with."""

    def __init__(self, fetch: Any) -> None:
        self._fetch = fetch

    @property
    def session(self) -> requests.Session:
        """The session that it asks in, as google-auth's own has it."""
        found: requests.Session = self._fetch.session
        return found

    def __call__(self, url: str, method: str = "GET", **given: Any) -> Any:
        response = self._fetch(url=url, method=method, **given)
        # Only tokens are posted for; other answers (a machine's own address) need not be JSON.
        if response.status in PASSING or (method == "POST" and not _is_answer(response)):
            raise _no_answer(f"HTTP {response.status}")
        return response


def _is_answer(response: Any) -> bool:
    """Whether it is a token, or a reason why there is none."""
    try:
        told = json.loads(response.data)
    except ValueError:
        return False
    if not isinstance(told, dict):
        return False
    if response.status == 200:
        return _is_token(told)
    error = told.get("error")
    if isinstance(error, dict):  # as Google's other services word it
        return error.get("code") not in PASSING
    return isinstance(error, str) and error not in PASSING_WORDS


def _is_token(told: dict[str, Any]) -> bool:
    until = told.get("expires_in", 0)
    return all(isinstance(told[name], str) and told[name] for name in TOKENS if name in told) and (
        isinstance(until, (int, float)) or (isinstance(until, str) and until.isdigit())
    )


def never_sent(error: Exception) -> bool:
    """Whether the connection failed before a single byte of the request left this computer."""
    if isinstance(error, requests.exceptions.ConnectTimeout):
        return True
    reason = getattr(error.args[0] if error.args else None, "reason", None)
    return type(reason).__name__ in (
        "NewConnectionError",
        "NameResolutionError",
        "ConnectTimeoutError",
    )
