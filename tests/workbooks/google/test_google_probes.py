"""What the doctor is told of credentials, sharing, settings, size, clock and quota."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from workbooks.google.desks import Desk

from toolkit.workbooks.google.probes import credentials_finding, workbook_findings


@pytest.fixture
def desk(new_desk: Callable[..., Desk]) -> Desk:
    return new_desk({"Roster": [["Person"], ["Ada"]]}, locale="es_MX", time_zone="America/Denver")


def findings(desk: Desk, **options: object) -> dict[str, tuple[bool, str]]:
    now = datetime.fromtimestamp(desk.google.clock(), UTC) + timedelta(
        seconds=float(str(options.get("off", 0)))
    )
    found = list(
        workbook_findings(desk.open(**{k: v for k, v in options.items() if k != "off"}), now=now)
    )
    assert len({one.subject for one in found}) == len(found)
    return {one.subject: (one.ok, one.sentence.said()) for one in found}


def test_credentials_tell_the_address_to_share_with(desk: Desk, tmp_path: Path) -> None:
    path = desk.google.credentials_file(desk.account, tmp_path / "key.json")
    finding, access = credentials_finding(path, {})
    assert access is not None
    assert (finding.ok, finding.sentence.said()) == (
        True,
        f"share your spreadsheet with {desk.account.email} as Editor",
    )


def test_credentials_that_are_refused_say_why(tmp_path: Path) -> None:
    finding, access = credentials_finding(tmp_path / "none.json", {})
    assert access is None
    assert not finding.ok
    assert finding.sentence.said().startswith("There is no file where credentials")


def test_a_sheet_in_good_order(desk: Desk) -> None:
    desk.google.calls.clear()
    assert findings(desk) == {
        "sharing": (True, "the toolkit may write to Organizing"),
        "Google Sheets": (True, "answers; tabs of Organizing: 2"),
        "locale": (True, "es_MX"),
        "time zone": (True, "America/Denver"),
        "size": (True, "52,000 of Google's 10,000,000 cells"),
        "clock": (True, "agrees with Google's"),
        "quota": (True, "not used up; the toolkit keeps under 55 reads and writes a minute"),
    }
    assert [call.operation for call in desk.google.calls] == ["files.get", "spreadsheets.get"]


def test_a_sheet_for_viewing_only(desk: Desk) -> None:
    desk.person.share(desk.account.email, "reader")
    assert findings(desk)["sharing"] == (
        False,
        f"the spreadsheet is shared for viewing only; share it with {desk.account.email} as Editor",
    )


def test_a_sheet_that_is_not_shared(desk: Desk) -> None:
    desk.person.unshare(desk.account.email)
    found = findings(desk)
    assert [ok for ok, _ in found.values()] == [False, False]
    assert desk.account.email in found["sharing"][1]
    assert desk.account.email in found["Google Sheets"][1]


def test_an_excel_file(desk: Desk) -> None:
    upload = desk.google.new_upload(shared={desk.account.email: "writer"})
    found = findings(desk, where=upload.ident)
    assert [ok for ok, _ in found.values()] == [False, False]
    assert "Save as Google Sheets" in found["sharing"][1]


def test_an_api_that_is_off(desk: Desk) -> None:
    desk.google.disabled.update({"drive", "sheets"})
    found = findings(desk)
    assert "The Google Drive API is switched off" in found["sharing"][1]
    assert "The Google Sheets API is switched off" in found["Google Sheets"][1]


def test_a_clock_that_is_off(desk: Desk) -> None:
    ok, said = findings(desk, off=600)["clock"]
    assert not ok
    assert said.endswith("seconds off; have the date and time set automatically")


def test_a_sheet_that_is_nearly_full(desk: Desk) -> None:
    huge = {"rowCount": 500_000, "columnCount": 18}
    desk.person.batch({"addSheet": {"properties": {"title": "Huge", "gridProperties": huge}}})
    assert findings(desk)["size"] == (
        False,
        "9,052,000 of Google's 10,000,000 cells; delete tabs or empty rows nobody needs",
    )


def test_a_used_up_quota(desk: Desk) -> None:
    desk.google.faults.when(lambda call: call.api == "sheets", "429", times=None)
    ok, said = findings(desk)["Google Sheets"]
    assert not ok
    assert "limit on requests is used up" in said
