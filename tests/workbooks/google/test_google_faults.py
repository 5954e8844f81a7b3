"""Every refusal of Google's is a sentence that says what to do, and keeps secrets to itself."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from emulator import Emulator
from workbooks.conformance import DENSITY, changes
from workbooks.google.desks import Desk

from toolkit.errors import REFUSED, TRY_LATER, USAGE, Misused, Refused, ToolkitError, TryLater
from toolkit.workbooks.google.credentials import Access, access
from toolkit.workbooks.google.endpoint import VARIABLE, http_session
from toolkit.workbooks.google.faults import MovedMeanwhile, answer_of, refusal
from toolkit.workbooks.google.lock import Lock
from toolkit.workbooks.google.opening import ident_in
from toolkit.workbooks.google.workbook import GoogleWorkbook


@pytest.fixture
def desk(new_desk: Callable[..., Desk]) -> Desk:
    return new_desk({"Roster": [["Person"], ["Ada"]]})


def said(act: Callable[[], object]) -> tuple[int, str]:
    """The exit code and sentence with which something is refused."""
    with pytest.raises(ToolkitError) as refused:
        act()
    return refused.value.exit_code, refused.value.sentence


def reading(desk: Desk, **options: Any) -> tuple[int, str]:
    return said(lambda: desk.open(**options).read(frozenset({"roster"})))


def test_a_sheet_that_is_not_shared_names_the_address_to_share_with(desk: Desk) -> None:
    desk.person.unshare(desk.account.email)
    assert reading(desk) == (
        USAGE,
        (
            "The spreadsheet of the id or name that was given is not shared with"
            f" {desk.account.email}. Open it, press Share, and add that address as Editor."
        ),
    )


def test_a_sheet_shared_for_viewing_only_says_so_when_it_is_written(desk: Desk) -> None:
    desk.person.share(desk.account.email, "reader")
    workbook = desk.open()
    base = workbook.read(frozenset())
    code, sentence = said(lambda: workbook.apply(changes(base, DENSITY)))
    assert code == USAGE
    assert (
        f"is not shared with {desk.account.email}. Open it, press Share, and add that address as"
        " Editor" in sentence
    )


def test_a_wrong_id_says_where_to_copy_the_right_one(desk: Desk) -> None:
    code, sentence = reading(desk, where="1" + "x" * 43)
    assert (code, sentence.split(".")[0]) == (
        USAGE,
        "Google knows no spreadsheet of the id or name that was given",
    )
    assert "copy it from the browser" in sentence


@pytest.mark.parametrize(("api", "title"), [("sheets", "Sheets"), ("drive", "Drive")])
def test_an_api_that_is_switched_off_is_named(desk: Desk, api: str, title: str) -> None:
    desk.google.disabled.add(api)
    code, sentence = reading(desk) if api == "sheets" else said(lambda: desk.open("Organizing"))
    assert code == USAGE
    assert sentence.startswith(
        f"The Google {title} API is switched off in the Google Cloud project"
    )


def test_an_excel_file_in_drive_is_told_apart(desk: Desk) -> None:
    """By Sheets when it is read, by Drive when its version is asked for."""
    upload = desk.google.new_upload(shared={desk.account.email: "writer"})
    for act in (
        lambda: desk.open(upload.ident).read(frozenset()),
        lambda: desk.open(upload.ident).version(),
    ):
        code, sentence = said(act)
        assert code == REFUSED
        assert "choose File, Save as Google Sheets" in sentence


def test_a_scope_that_is_missing_is_said(desk: Desk) -> None:
    narrow = desk.google.session(
        desk.account, ["https://www.googleapis.com/auth/drive.metadata.readonly"]
    )
    code, sentence = reading(desk, http=narrow)
    assert code == USAGE
    assert "without the right to use spreadsheets" in sentence


@pytest.mark.parametrize(
    ("offset", "part"),
    [(4000.0, "this computer's clock is off"), (-4000.0, "this computer's clock is off")],
)
def test_a_clock_that_is_off_is_said(desk: Desk, offset: float, part: str) -> None:
    desk.google.clock.offset = offset
    code, sentence = reading(desk)
    assert code == USAGE
    assert part in sentence


def test_a_key_that_was_replaced_is_said(desk: Desk) -> None:
    http = desk.google.session(desk.account)
    desk.google.tokens.accounts[desk.account.email] = replace(desk.account, spare=1)
    code, sentence = reading(desk, http=http)
    assert code == USAGE
    assert sentence.startswith(f"Google does not know this key ({desk.account.email})")


def test_an_account_that_was_deleted_is_said(desk: Desk) -> None:
    del desk.google.tokens.accounts[desk.account.email]
    assert "the key or its account was deleted" in reading(desk)[1]


def test_a_withdrawn_sign_in_is_said(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "user.json"
    path.write_text('{"refresh_token": "SECRET", "client_id": "c", "client_secret": "SECRET"}')
    path.chmod(0o600)
    monkeypatch.setenv(VARIABLE, desk.google.url)
    with GoogleWorkbook.open(desk.file.ident, credentials=path) as workbook:
        code, sentence = said(lambda: workbook.read(frozenset()))
    assert code == USAGE
    assert sentence.startswith("The sign-in to Google has expired or was withdrawn. Sign in again.")
    assert "SECRET" not in sentence


@pytest.mark.parametrize(
    ("status", "body", "kind", "part"),
    [
        (401, "{}", Misused, "no longer accepts these credentials"),
        (
            403,
            '{"error": {"errors": [{"reason": "userRateLimitExceeded"}]}}',
            TryLater,
            "limit on requests",
        ),
        (
            403,
            '{"error": {"errors": [{"reason": "storageQuotaExceeded"}]}}',
            Refused,
            "has no room for files",
        ),
        (403, "<html>", Misused, "is not shared with ada@example.org"),
        (
            409,
            '{"error": {"message": "odd"}}',
            Refused,
            "Google refused the request (HTTP 409): odd",
        ),
        (502, "<html>", TryLater, "not answering properly (HTTP 502)"),
        (
            400,
            '{"error": {"message": "Invalid value at x"}}',
            Refused,
            "Google did not accept what was sent",
        ),
        (
            400,
            '{"error": {"message": "No grid with id: 7"}}',
            MovedMeanwhile,
            "Somebody added, removed or renamed",
        ),
        (400, '{"error": "not an object"}', Refused, "Google did not accept what was sent"),
    ],
)
def test_other_answers(status: int, body: str, kind: type[ToolkitError], part: str) -> None:
    found = refusal(answer_of(status, body), address="ada@example.org", where="https://example.org")
    assert type(found) is kind
    assert part in found.sentence


@pytest.mark.parametrize("status", [400, 409])
def test_a_cell_that_google_quotes_is_not_repeated(status: int) -> None:
    """Google ends such a message with the value, as recorded; the sentence goes to a timer's log."""
    message = (
        'Invalid value at \'data.values\' (google.protobuf.ListValue), "Ada "Lopez"'
        ' 303-555-0101\\nlikes tea"'
    )
    found = refusal(
        answer_of(status, json.dumps({"error": {"message": message}})), address="", where=""
    )

    assert "Invalid value at 'data.values' (google.protobuf.ListValue) …" in found.sentence
    assert [word for word in ("Ada", "Lopez", "303", "tea") if word in found.sentence] == []


def test_without_a_known_address_the_owner_is_asked_to_share() -> None:
    """A signed-in person's file does not tell who it is."""
    found = refusal(answer_of(403, ""), address="", where="https://example.org")
    assert "Ask its owner to share it with that account as Editor" in found.sentence


# opening


@pytest.mark.parametrize(
    "form",
    [
        "https://docs.google.com/spreadsheets/d/{id}/edit#gid=0",
        "https://docs.google.com/spreadsheets/d/{id}/edit?usp=sharing",
        "https://docs.google.com/spreadsheets/d/{id}",
        "https://docs.google.com/spreadsheets/u/1/d/{id}/edit",
        "https://docs.google.com/a/example.org/spreadsheets/d/{id}/edit",
        "  {id}  ",
    ],
)
def test_an_address_or_an_id_opens_without_asking_anybody(desk: Desk, form: str) -> None:
    desk.google.calls.clear()
    assert desk.open(form.format(id=desk.file.ident)).ident == desk.file.ident
    assert desk.google.calls == []


@pytest.mark.parametrize(
    "where", ["https://example.org/sheet", "https://docs.google.com/document/d/1abc/edit"]
)
def test_another_address_is_refused(where: str) -> None:
    code, sentence = said(lambda: ident_in(where))
    assert code == USAGE
    assert "is not the address of a Google spreadsheet." in sentence
    assert where not in sentence


def test_a_name_is_looked_up_in_drive(desk: Desk) -> None:
    """Whatever its case; only among spreadsheets that are shared with the toolkit and not in the bin."""
    shared = {desk.account.email: "writer"}
    wanted = desk.google.new_file("Rosa's chart", shared=shared)
    desk.google.new_file("Rosa's chart")  # not shared
    desk.google.new_file("Rosa's chart 2", shared=shared)
    desk.google.new_file("Rosa's chart", shared=shared).trashed = True
    workbook = desk.open("rosa's CHART")
    assert workbook.ident == wanted.ident
    assert (workbook.calls, workbook.drive_calls) == (0, 1)
    workbook.read(frozenset())


def test_a_name_that_is_nobody_s_or_several_s_is_refused(desk: Desk) -> None:
    for _ in range(2):
        desk.google.new_file("Twice", shared={desk.account.email: "writer"})
    assert said(lambda: desk.open("Twice"))[1].startswith("2 spreadsheets have the name that")
    assert said(lambda: desk.open("Never")) == (
        USAGE,
        (
            f"No spreadsheet of the name that was given is shared with {desk.account.email}. Share"
            " it with that address as Editor, or give its address from the browser."
        ),
    )


def test_a_key_file_opens_a_spreadsheet_as_a_person_would(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the file to the cells: the token is really signed for, and everything stays on this computer."""
    path = desk.google.credentials_file(desk.account, tmp_path / "key.json")
    monkeypatch.setenv(VARIABLE, desk.google.url)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with GoogleWorkbook.open(desk.file.ident, credentials=path) as workbook:
        grid = workbook.read(frozenset({"roster"})).grid("Roster")
    assert grid is not None
    assert grid.columns == (("Person", "Ada"),)


def test_a_stand_in_on_another_computer_gets_no_token(desk: Desk) -> None:
    with pytest.raises(Misused, match="may only name an address on this computer"):
        http_session(Access(None, "", "a test"), {VARIABLE: "http://example.org"})


def test_what_is_meant_for_a_stand_in_goes_by_no_proxy(
    google: Emulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which would be another computer again: the token is asked for, and used, on this one."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")  # nobody is there
    robot = google.account()
    file = google.new_file("Organizing", shared={robot.email: "writer"})
    found = access(google.credentials_file(robot, tmp_path / "key.json"))
    session = http_session(found, {VARIABLE: google.url})
    answer = session.get(f"https://sheets.googleapis.com/v4/spreadsheets/{file.ident}")
    assert answer.json()["properties"]["title"] == "Organizing"


# two runs


def test_the_lock_is_one_for_each_spreadsheet(tmp_path: Path) -> None:
    one, again, other = Lock("one", tmp_path), Lock("one", tmp_path), Lock("other", tmp_path)
    one.take()
    other.take()
    code, sentence = said(again.take)
    assert (code, sentence) == (
        TRY_LATER,
        (
            "Another run of the toolkit is working on this spreadsheet. Run this again when it is"
            " done."
        ),
    )
    one.free()
    again.take()
    again.free()
    other.free()
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".lock", ".lock"]
    assert not any("one" in path.name for path in tmp_path.iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="other systems name another folder")
def test_locks_lie_in_the_user_s_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert Lock("one").path.parent == tmp_path / "toolkit" / "locks"


def test_a_cache_that_cannot_be_written_is_said_and_no_other_run(tmp_path: Path) -> None:
    (tmp_path / "locks").write_text("somebody's file")
    with pytest.raises(Refused, match="may not keep the mark"):
        Lock("one", tmp_path / "locks").take()


@pytest.mark.slow
def test_a_killed_run_leaves_no_lock(tmp_path: Path) -> None:
    """The system frees it with the process."""
    import subprocess
    import sys

    program = (
        "import os, pathlib, sys; from toolkit.workbooks.google.lock import Lock;"
        " Lock('one', pathlib.Path(sys.argv[1])).take(); os._exit(9)"
    )
    assert (
        subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False).returncode == 9
    )
    lock = Lock("one", tmp_path)
    lock.take()
    lock.free()


def test_google_s_credentials_are_never_in_a_traceback(google: Emulator, tmp_path: Path) -> None:
    """Nor in the representation of what is passed around."""
    path = google.credentials_file(google.account(), tmp_path / "key.json")
    found = access(path)
    assert "PRIVATE" not in repr(found)
