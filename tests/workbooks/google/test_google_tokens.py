"""The service that lets us in: what passes by itself is tried again, and only a word about the credentials is one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import requests
from emulator import Emulator
from emulator.clients import mounted
from emulator.errors import ApiError
from emulator.faults import KINDS, Fault
from emulator.tokens import TokenRefusal
from google.auth.transport.requests import AuthorizedSession, Request
from workbooks.google.desks import Desk, Waiting

from toolkit.errors import TRY_LATER, USAGE, Misused, ToolkitError, TryLater
from toolkit.workbooks.google.credentials import access
from toolkit.workbooks.google.endpoint import http_session
from toolkit.workbooks.google.tokens import asked_again

PASSING = [
    "429",
    "500",
    "502 html",
    "503",
    "drop before",
    "truncated",
    "broken json",
    "other json",
    "200 html",
]


@pytest.fixture
def desk(new_desk: Callable[..., Desk]) -> Desk:
    made = new_desk({"Roster": [["Person"], ["Ada"]]})
    made.google.calls.clear()
    return made


def everywhere(desk: Desk, kind: str, times: int) -> None:
    desk.google.faults.on_tokens(*[kind] * times)


@pytest.mark.parametrize("kind", PASSING)
def test_what_passes_by_itself_is_outlasted(desk: Desk, kind: str) -> None:
    """Broken JSON once, a gateway's page twice, a cut line: nobody hears of it."""
    everywhere(desk, kind, 2)
    grid = desk.open().read(frozenset({"roster"})).grid("Roster")
    assert grid is not None
    assert grid.columns == (("Person", "Ada"),)
    assert len(desk.waiting.waits) == 2
    assert len(desk.google.token_calls) == 3


@pytest.mark.parametrize("kind", PASSING)
def test_what_lasts_is_for_later_and_no_fault_of_the_credentials(desk: Desk, kind: str) -> None:
    everywhere(desk, kind, 1000)
    with pytest.raises(TryLater) as later:
        desk.open().read(frozenset({"roster"}))
    desk.google.faults.clear()
    assert later.value.exit_code == TRY_LATER
    if kind == "drop before":
        assert later.value.sentence.startswith("Google cannot be reached from this computer.")
    else:
        assert later.value.sentence == (
            "Google's sign-in service is not answering properly. The credentials need no change:"
            " run this again later."
        )


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (502, {}),
        (502, {"error": "bad gateway"}),
        (504, b""),
        (408, b"timeout"),
        (403, b"<html>Blocked by the school's filter</html>"),
        (404, b"<html>404</html>"),
        (400, {"error": "temporarily_unavailable"}),
        (400, {"error": "server_error", "error_description": "try again"}),
        (401, {"error": {"code": 503, "message": "Backend error"}}),
        (200, b""),
        (200, b"\xff\xfe"),
        (200, b"null"),
        (200, {}),
        (200, {"access_token": None}),
        (200, {"access_token": ""}),
        (200, {"access_token": {"a": 1}}),
        (200, {"access_token": "ya29.x", "expires_in": "soon"}),
        (200, {"access_token": "ya29.x", "expires_in": [1]}),
        (200, {"expires_in": 3599, "token_type": "Bearer"}),
        (200, "ya29.x"),
    ],
)
def test_no_answer_at_all_is_tried_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, status: int, body: Any
) -> None:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    monkeypatch.setitem(KINDS, "spoilt", Fault("spoilt", status=status, body=content))
    everywhere(desk, "spoilt", 2)
    assert desk.open().read(frozenset({"roster"})).grid("Roster") is not None


@pytest.mark.parametrize(
    ("refusal", "sentence"),
    [
        (
            TokenRefusal("invalid_grant", "Invalid grant: account not found"),
            "does not know this key",
        ),
        (TokenRefusal("invalid_grant", "Invalid JWT Signature."), "does not know this key"),
        (
            TokenRefusal("invalid_client", "The OAuth client was not found.", 401),
            "does not know this key",
        ),
        (
            TokenRefusal("invalid_grant", "Token has been expired or revoked."),
            "sign-in to Google has expired",
        ),
        (TokenRefusal("invalid_grant", "Invalid JWT: ... reasonable timeframe"), "clock is off"),
        (TokenRefusal("invalid_scope", "Invalid OAuth scope"), "does not let these credentials"),
        (
            TokenRefusal("unauthorized_client", "not authorized", 401),
            "does not let these credentials",
        ),
        (
            TokenRefusal("org_internal", "restricted to users within its organization", 403),
            "did not accept",
        ),
        (TokenRefusal("access_denied", "Account restricted"), "did not accept"),
        (ApiError(403, "Permission denied."), "did not accept"),
    ],
)
def test_a_word_about_the_credentials_is_said_at_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, refusal: Any, sentence: str
) -> None:
    body = refusal.body() if callable(refusal.body) else refusal.body
    code = refusal.code
    monkeypatch.setitem(KINDS, "no", Fault("no", status=code, body=json.dumps(body).encode()))
    everywhere(desk, "no", 1)
    with pytest.raises(Misused, match=sentence) as wrong:
        desk.open().read(frozenset({"roster"}))
    assert wrong.value.exit_code == USAGE
    assert desk.waiting.waits == []
    assert len(desk.google.token_calls) == 1


@pytest.mark.parametrize("kind", PASSING)
def test_a_token_that_ends_in_the_middle_is_renewed_through_the_same_faults(
    desk: Desk, kind: str
) -> None:
    """Also right before a write: it has not begun, so it is sent once."""
    from workbooks.conformance import DENSITY, changes

    workbook = desk.open()
    base = workbook.read(frozenset())
    desk.google.calls.clear()
    desk.google.tokens.out.clear()
    everywhere(desk, kind, 2)
    workbook.apply(changes(base, DENSITY))
    served = [call.status for call in desk.google.calls]
    assert sum(status == 200 for status in served) == 1


def test_drive_is_let_in_by_the_same_service(desk: Desk) -> None:
    everywhere(desk, "broken json", 1)
    assert desk.open().version() is not None
    everywhere(desk, "502 html", 1000)
    with pytest.raises(TryLater):
        desk.open("A name")
    desk.google.faults.clear()


def test_impersonation_s_own_service_passes_too(google: Emulator, tmp_path: Path) -> None:
    """A person's sign-in that stands in for the account: the fault is in the second of two services."""
    account = google.account()
    google.tokens.creators[account.email] = {"rosa@example.org"}
    source = google.signed_in(
        "rosa@example.org", ["https://www.googleapis.com/auth/cloud-platform"]
    )
    path = tmp_path / "key.json"
    path.touch(mode=0o600)
    path.write_text(
        json.dumps(
            {
                "type": "impersonated_service_account",
                "service_account_impersonation_url": "https://iamcredentials.googleapis.com/v1/projects/-/"
                f"serviceAccounts/{account.email}:generateAccessToken",
                "source_credentials": source,
                "delegates": [],
            }
        )
    )
    path.chmod(0o600)
    found = access(path)
    file = google.new_file(shared={account.email: "writer"})
    for kinds, error in (
        (["slow", "502 html", "broken json"], None),
        (["503"] * 1000, TryLater),
    ):
        fetch = Request(mounted(requests.Session(), google.adapter()))
        http = mounted(AuthorizedSession(found.credentials, auth_request=fetch), google.adapter())
        desk_ = Desk(google, account, file, Waiting(), tmp_path)
        google.faults.on_tokens(*kinds)
        found.credentials.token = None
        if error is None:
            desk_.open(http=http).read(frozenset())
        else:
            with pytest.raises(error):
                desk_.open(http=http).read(frozenset())
        google.faults.clear()


def test_every_session_of_the_toolkit_s_has_it(google: Emulator, tmp_path: Path) -> None:
    """Also the one that it makes itself; twice is no other."""
    found = access(google.credentials_file(google.account(), tmp_path / "key.json"))
    made: Any = asked_again(http_session(found, {}))
    fetch = made._auth_request
    assert asked_again(made)._auth_request is fetch  # type: ignore[attr-defined]
    plain = requests.Session()
    assert asked_again(plain) is plain


# what Drive and Sheets answer themselves


@pytest.mark.parametrize("kind", ["broken json", "other json", "200 html", "truncated"])
def test_an_answer_that_is_none_is_asked_for_again(desk: Desk, kind: str) -> None:
    for spoiled in (1, 2):
        desk.google.faults.on(spoiled, kind)
        assert desk.open().read(frozenset({"roster"})).grid("Roster") is not None
    desk.google.faults.on(1, kind)
    assert desk.open().version() is not None


def test_drive_that_is_away_hides_nothing_and_stops_nothing(desk: Desk) -> None:
    """Whether the file has moved is then unknown, soon; what matters is read from Sheets."""
    desk.google.faults.when(lambda call: call.api == "drive", "503", times=None)
    workbook = desk.open()
    assert workbook.version() is None
    assert desk.waiting.now - 1000 <= 20
    assert workbook.read(frozenset({"roster"})).grid("Roster") is not None


@pytest.mark.parametrize(
    "body", [b"{}", b'{"version": null}', b'{"version": "", "mimeType": null}']
)
def test_a_version_that_is_none_is_unknown(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, body: bytes
) -> None:
    """Else two of them would be equal, and a spreadsheet would never be read again."""
    monkeypatch.setitem(KINDS, "odd", Fault("odd", status=200, body=body))
    desk.google.faults.on(1, "odd")
    assert desk.open().version() is None


@pytest.mark.parametrize("body", [b"{}", b'{"sheets": []}', b'{"valueRanges": []}'])
def test_a_spreadsheet_without_any_tab_is_no_answer(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, body: bytes
) -> None:
    """There is none: on such an answer every tab of ours would be made anew."""
    monkeypatch.setitem(KINDS, "odd", Fault("odd", status=200, body=body))
    for number in (1, 2):
        desk.google.faults.on(number, "odd")
        with pytest.raises(ToolkitError) as later:
            desk.open().read(frozenset({"roster"}))
        assert later.value.exit_code == TRY_LATER
        desk.google.faults.clear()
