"""Turf, publish: who gets which sheet, what stands in it, and who may open it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from emulator import Emulator, ServiceAccount
from emulator_fixtures import *  # noqa: F403 -- fixtures are found by name
from turfs import REPS, MemoryShelf, Office, published, tables, worksites

from toolkit.errors import Misused
from toolkit.jobs.turf_shelf import FolderShelf
from toolkit.workbooks.memory import MemoryWorkbook

pytestmark = pytest.mark.slow  # each runs a whole job


@pytest.fixture
def office(google: Emulator, robot: ServiceAccount, tmp_path: Path) -> Office:
    return Office(google, robot, tmp_path)


def test_each_worksite_and_organizer_has_a_sheet_of_their_people() -> None:
    workbook, shelf = MemoryWorkbook(tables(REPS)), MemoryShelf()
    done = published(workbook, shelf)
    assert (done.made, done.written) == (3, 3)
    assert [row["Person"] for row in shelf.lines("reps Maple El")] == [
        "Ada Lopez",
        "Bo Chen",
        "Cleo Park",
        "Nan Null",
    ]
    assert [row["Person"] for row in shelf.lines("organizers Cesar")] == ["Cleo Park", "Nan Null"]
    again = published(workbook, shelf)
    assert (again.made, again.written, again.unchanged) == (0, 0, 3)


def test_on_google_each_is_shared_with_its_readers_alone(office: Office) -> None:
    """Only the addresses in Worksites or Organizers, as editors, without a mail."""
    office.set_up(REPS)
    done = office.publish()
    assert (done.made, done.written, done.let_in) == (3, 3, 3)
    assert office.readers("Maple El") == {"ada@example.org": "writer"}
    assert office.readers("Rosa") == {"rosa@example.org": "writer"}
    assert office.sheet("Maple El").file.told == []
    assert [sheet.title for sheet in office.sheet("Rosa").book.sheets] == ["People", "Corrections"]
    assert office.google.crashes == []
    again = office.publish()
    assert (again.made, again.written, again.let_in) == (0, 0, 0)


def test_access_goes_when_somebody_leaves_organizers_or_worksites(office: Office) -> None:
    rosa = office.set_up(REPS)
    office.publish()
    office.sheet("Maple El").share("stranger@example.org")
    rosa.edit("Worksites", "C2", "bo@example.org")
    rosa.add_tab("Organizers 2", [["Organizer"]])
    rosa.edit("Organizers", "C1", "Active")
    rosa.edit("Organizers", "C2", "No")

    done = office.publish(date(2023, 3, 10))

    assert office.readers("Maple El") == {"bo@example.org": "writer"}
    assert office.readers("Rosa") == {}
    assert (done.closed, done.let_in, done.shut_out) == (1, 1, 3)
    states = {row[1]: row[2] for row in rosa.values("Sheets")[3:]}
    assert states == {"Maple El": "Ready", "Cesar": "Ready", "Rosa": "Closed"}


def test_where_google_lets_the_account_own_nothing_it_is_said_with_the_way_out(
    office: Office,
) -> None:
    """storageQuotaExceeded: a shared drive, or sheets that people make and name in the tab Sheets."""
    rosa = office.set_up(REPS, shared_drive=False)
    done = office.publish()
    assert (done.made, done.wanted) == (0, ["Maple El", "Cesar", "Rosa"])
    assert done.refused is not None
    assert "a folder in a shared drive" in done.refused.sentence
    assert [row[2] for row in rosa.values("Sheets")[3:]] == ["Wanted"] * 3

    theirs = office.google.new_file("Maple", shared={office.robot.email: "writer"})
    office.google.person(theirs).put("Sheet1", [["a note of mine"]])
    theirs.roles["boss@example.org"] = "writer"
    rosa.type("Sheets", "F4", [[f"https://docs.google.com/spreadsheets/d/{theirs.ident}/edit"]])
    done = office.publish()

    assert (done.written, done.wanted) == (1, ["Cesar", "Rosa"])
    person = office.google.person(theirs)
    assert [sheet.title for sheet in person.book.sheets] == ["People", "Corrections", "Sheet1"]
    assert person.values("Sheet1") == [["a note of mine"]]
    assert theirs.roles["ada@example.org"] == "writer"
    assert theirs.roles["boss@example.org"] == "writer"  # whom they let in themselves
    assert rosa.values("Sheets")[3][2] == "Ready"


def test_a_sheet_that_is_gone_is_named_and_the_others_are_written(office: Office) -> None:
    rosa = office.set_up(REPS)
    office.publish()
    del office.google.files[office.sheet("Rosa").file.ident]
    done = office.publish(date(2023, 3, 10))
    assert (done.unreachable, done.written) == (["Rosa"], 2)
    rosa.delete_row("Sheets", 6)  # its line
    done = office.publish(date(2023, 3, 10))
    assert (done.made, done.written, done.unreachable) == (1, 1, [])


def test_a_sign_in_without_the_right_to_share_is_told(office: Office) -> None:
    office.set_up(REPS)
    narrow = office.google.session(office.robot, inside=True)
    office.account = replace(office.account, http=lambda: narrow)
    with pytest.raises(Misused, match="may not make or share files"):
        office.publish()


def test_an_address_that_cannot_be_one_of_a_sheet_is_not_used(office: Office) -> None:
    """The main workbook itself, one that is named twice, a page elsewhere."""
    rosa = office.set_up(REPS, shared_drive=False)
    office.publish()
    theirs = office.google.new_file("Maple", shared={office.robot.email: "writer"})
    assert office.file is not None
    address = "https://docs.google.com/spreadsheets/d/"
    urls = [address + theirs.ident, address + theirs.ident, address + office.file.ident]
    rosa.type("Sheets", "F4", [[url] for url in urls])
    before = [sheet.title for sheet in rosa.book.sheets]
    assert (office.publish().written, [row[2] for row in rosa.values("Sheets")[3:]]) == (
        1,
        ["Ready", "Wanted", "Wanted"],
    )
    assert [sheet.title for sheet in rosa.book.sheets] == before
    rosa.type("Sheets", "F5", [["https://example.org/x"]])
    assert office.publish().wanted == ["Cesar", "Rosa"]


def test_a_spreadsheet_of_theirs_takes_the_place_of_ours_which_is_closed(office: Office) -> None:
    rosa = office.set_up(REPS)
    office.publish()
    ours = office.sheet("Maple El").file
    theirs = office.google.new_file("Our own", shared={office.robot.email: "writer"})
    rosa.type("Sheets", "F4", [[f"https://docs.google.com/spreadsheets/d/{theirs.ident}/edit"]])
    done = office.publish()
    assert (done.written, ours.roles, theirs.roles["ada@example.org"]) == (1, {}, "writer")
    assert rosa.values("Sheets")[3][4:6] == ["", rosa.values("Sheets")[3][5]]
    assert [sheet.title for sheet in office.sheet("Our own").book.sheets][:1] == ["People"]


def test_sheets_on_another_shelf_are_made_anew_there(office: Office, tmp_path: Path) -> None:
    office.set_up(REPS)
    office.publish()
    done = published(office.main(), FolderShelf(tmp_path / "sheets"))
    assert (done.made, done.written) == (3, 3)
    assert len(list((tmp_path / "sheets").glob("*.xlsx"))) == 3


def test_a_folder_that_is_not_shared_with_the_account_is_named(office: Office) -> None:
    office.set_up(REPS, shared_drive=False)
    office.folder = office.google.new_folder().ident
    with pytest.raises(Misused, match="shows no folder of that address"):
        office.publish()


def test_50_sheets_stay_within_the_quota_out_and_back(office: Office) -> None:
    """Sixty reads and sixty writes a minute, by a clock that only moves when somebody waits: it is said how long that
    takes, and every sheet's talk comes back."""
    rosa = office.set_up(worksites(50))
    office.google.quotas.on = True
    office.waiting.now = office.google.clock()
    office.google.before_each.append(
        lambda call: setattr(office.google.clock, "fixed", office.waiting.now)
    )
    told: list[tuple[int, int]] = []
    began = office.waiting.now
    done = office.publish(kinds=["reps"], announce=lambda *said: told.append(said))
    assert (done.made, done.written) == (50, 50)
    assert told == [(50, 2)]
    assert office.shelf().minutes(150) == 6  # docs/turf.md
    assert (office.waiting.now - began) / 60 <= told[0][1]

    for n in range(1, 51):
        office.sheet(f"School {n}").type("People", "D4", [["Talked", "", "", "", "", f"s{n}"]])
    began = office.waiting.now
    back = office.collect()
    assert (back.full, back.talks) == (50, 50)
    assert (office.waiting.now - began) / 60 < 5  # four reads a sheet where there is something
    assert [call.status for call in office.google.calls if call.status == 429] == []
    rows = rosa.values("Field Log")
    at = rows[2].index("Notes")
    assert sorted(str(row[at]) for row in rows[3:]) == sorted(f"s{n}" for n in range(1, 51))


class Killed(BaseException):
    """The machine went off."""


def test_a_run_that_is_killed_at_any_request_goes_on_where_it_was(office: Office) -> None:
    """However it ends, the next run makes no sheet twice, and leaves alone what was done."""
    office.set_up(worksites(2))
    for after in range(1, 200):
        calls = 0

        def count(call: Any, after: int = after) -> None:
            nonlocal calls
            calls += 1
            if calls == after:
                raise Killed

        office.google.before_each[:] = [count]
        try:
            office.publish(kinds=["reps"])
        except Killed:
            continue
        break
    names = [file.name for file in office.google.files.values() if file.book]
    assert sorted(names) == ["Organizing", "School 1", "School 2"]
    assert {name: office.readers(name) for name in names[1:]} == {
        f"School {n}": {f"rep{n}@example.org": "writer"} for n in (1, 2)
    }
    assert after > 10
    assert office.google.crashes == []


def test_when_a_test_opens_its_column_comes_and_what_was_written_stays_under_its_heading(
    office: Office,
) -> None:
    rosa = office.set_up(REPS + "\nStructure Tests:\nTest | Opens\nPetition | 2023-03-10\n")
    office.publish()
    sheet = office.sheet("Maple El")
    assert sheet.values("People")[2][4:6] == ["Answer", "Talked on"]
    sheet.type("People", "I5", [["no result yet"]])
    office.publish(date(2023, 3, 10))

    rows = sheet.values("People")
    assert rows[2] == [
        *("Person", "What to say", "Status", "Result", "Answer", "Petition", "Talked on"),
        *("Method", "Follow up by", "Notes", "Person ID"),
    ]
    assert (rows[4][0], rows[4][9], rows[4][10]) == ("Bo Chen", "no result yet", "Bo")
    tab = sheet.tab("People")
    shown = {n: looks.get("hiddenByUser", False) for n, looks in tab.column_looks.items()}
    assert [n for n, hidden in shown.items() if hidden] == [10]
    choices = tab.cell(4, 5).validation or {}
    assert [one["userEnteredValue"] for one in choices["condition"]["values"]] == ["Yes", "No"]
    assert (tab.cell(4, 3).validation or {})["condition"]["type"] == "ONE_OF_LIST"

    rosa.edit("Structure Tests", "B2", "2023-04-10")
    office.publish(date(2023, 3, 11))
    rows = sheet.values("People")
    assert "Petition" not in rows[2]
    assert (rows[4][8], rows[4][9]) == ("no result yet", "Bo")
    assert office.google.crashes == []
