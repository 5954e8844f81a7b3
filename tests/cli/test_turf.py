"""`toolkit turf`: sheets of their own for representatives and organizers, in a folder."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from commands import Run
from openpyxl import load_workbook
from turfs import REPS, tables
from xlsx import saved

pytestmark = pytest.mark.slow  # each runs a whole command

DAY = ("--as-of", "2023-03-09")
BOOK = ("--workbook", "book.xlsx")


def test_sheets_are_files_that_only_their_owner_may_open(ran: Run, tmp_path: Path) -> None:
    saved(tmp_path / "book.xlsx", tables(REPS))
    made = ran("turf", "publish", *BOOK, *DAY)
    assert made.code == 0
    assert made.out.startswith("3 sheets as of 2023-03-09: 3 made, 3 written, 0 as they were")
    files = sorted((tmp_path / "sheets").glob("*.xlsx"))
    assert [one.name for one in files] == ["cesar.xlsx", "maple-el.xlsx", "rosa.xlsx"]
    assert {stat.S_IMODE(one.stat().st_mode) for one in files} == {0o600}

    again = ran("turf", "publish", *BOOK, *DAY, "--json", "--for", "reps")
    told = json.loads(again.out)
    assert (told["wished"], told["made"], told["unchanged"]) == (1, 0, 1)
    assert "Ada" not in again.said + made.said


def test_a_dry_run_makes_nothing(ran: Run, tmp_path: Path) -> None:
    saved(tmp_path / "book.xlsx", tables(REPS))
    before = (tmp_path / "book.xlsx").read_bytes()
    told = ran("turf", "publish", *BOOK, *DAY, "--dry-run", "--folder", "there")
    assert told.out == "There would be 3 sheets as of 2023-03-09.\n"
    assert not (tmp_path / "there").exists()
    assert (tmp_path / "book.xlsx").read_bytes() == before


def test_an_excel_file_has_no_folder_on_google(ran: Run, tmp_path: Path) -> None:
    saved(tmp_path / "book.xlsx", tables(REPS))
    address = "https://drive.google.com/drive/folders/abc"
    refused = ran("turf", "publish", *BOOK, *DAY, "--folder", address)
    assert refused.code == 2
    assert "Name a folder on this computer" in refused.err


def test_what_is_written_in_the_files_comes_back(ran: Run, tmp_path: Path) -> None:
    """A round trip through Excel: written with a spreadsheet program, collected, counted."""
    saved(tmp_path / "book.xlsx", tables(REPS))
    ran("turf", "publish", *BOOK, *DAY)
    path = tmp_path / "sheets" / "rosa.xlsx"
    book = load_workbook(path)
    people = book["People"]
    headings = [cell.value for cell in people[3]]
    row = next(r for r in range(4, 9) if people.cell(r, 1).value == "Bo Chen")
    people.cell(row, headings.index("Result") + 1).value = "Talked"
    people.cell(row, headings.index("Notes") + 1).value = "left VM"
    book["Corrections"].append(["Ada Lopez", "Has left"])
    book.save(path)

    done = ran("turf", "collect", *BOOK, *DAY)
    assert done.code == 0
    assert done.out == (
        "Looked into 3 sheets as of 2023-03-09; 1 had something: 1 for the Field Log, 0 for the"
        " Response Log, 1 for Reconciliation.\n"
        "The next sync counts them: toolkit sync.\n"
        "Corrections wait for your Yes or No in Reconciliation; then run toolkit import --accept.\n"
    )
    log = load_workbook(tmp_path / "book.xlsx")["Field Log"]
    assert [cell.value for cell in log[4]][2] == "Bo"
    people = load_workbook(path)["People"]
    assert people.cell(row, headings.index("Result") + 1).value is None
    assert people.column_dimensions["K"].hidden
    assert len(people.data_validations.dataValidation) == 4
    again = ran("turf", "collect", *BOOK, *DAY, "--json")
    assert json.loads(again.out)["outcome"] == "nothing to do"

    told = ran("turf", "status", *BOOK, *DAY)
    lines = told.out.splitlines()
    assert lines[0] == "Sheets of reps:"
    assert lines[1].split() == [
        *("Whose", "State", "Shared", "Written", "Collected", "Taken", "Next"),
    ]
    rosa = ["Rosa", "Ready", "1", "2023-03-09", "2023-03-09", "2"]
    assert rosa in map(str.split, lines[lines.index("Sheets of organizers:") :])
    assert ran("turf", *BOOK, *DAY).out == told.out
    assert "Bo" not in done.said + again.said + told.said


def edited(path: Path, tab: str, spots: dict[tuple[int, int], object]) -> None:
    """Somebody writes these cells in a spreadsheet program."""
    book = load_workbook(path)
    for (row, column), cell in spots.items():
        book[tab].cell(row, column).value = cell
    book.save(path)


def test_the_file_of_an_organizer_who_left_lies_aside_until_they_are_back(
    ran: Run, tmp_path: Path
) -> None:
    """What they wrote in it before is still collected."""
    saved(tmp_path / "book.xlsx", tables(REPS))
    ran("turf", "publish", *BOOK, *DAY)
    sheets, sheet = tmp_path / "sheets", load_workbook(tmp_path / "sheets" / "rosa.xlsx")["People"]
    result = [cell.value for cell in sheet[3]].index("Result") + 1
    edited(sheets / "rosa.xlsx", "People", {(4, result): "Talked"})
    roster = tables(REPS)["Roster"]
    organizer = roster[0].index("Organizer") + 1
    mine = [n for n, row in enumerate(roster, 1) if row[organizer - 1] == "Rosa"]
    edited(tmp_path / "book.xlsx", "Roster", {(row, organizer): "Cesar" for row in mine})

    closed = json.loads(ran("turf", "publish", *BOOK, *DAY, "--json").out)
    assert closed["closed"] == 1
    assert [one.name for one in sorted(sheets.glob("*.xlsx"))] == ["cesar.xlsx", "maple-el.xlsx"]
    aside = sheets / "closed" / "rosa.xlsx"
    assert stat.S_IMODE(aside.stat().st_mode) == 0o600
    assert stat.S_IMODE(aside.parent.stat().st_mode) == 0o700
    assert json.loads(ran("turf", "collect", *BOOK, *DAY, "--json").out)["talks"] == 1

    edited(tmp_path / "book.xlsx", "Roster", {(row, organizer): "Rosa" for row in mine})
    again = json.loads(ran("turf", "publish", *BOOK, *DAY, "--json").out)
    assert (again["made"], again["written"] > 0) == (0, True)
    assert (sheets / "rosa.xlsx").exists()
    assert not aside.exists()


def test_a_correction_in_a_sheet_comes_into_the_roster_by_a_yes(ran: Run, tmp_path: Path) -> None:
    """Collected, accepted, written, and taken back."""
    book = tmp_path / "book.xlsx"
    saved(book, tables(REPS))
    before = [[cell.value for cell in row] for row in load_workbook(book)["Roster"].rows]
    ran("turf", "publish", *BOOK, *DAY)
    lines = {
        (4, 1): "Bo Chen",
        (4, 2): "Left",
        (5, 1): "Efua Darko",
        (5, 2): "New here",
        (5, 3): "303 555 0182",
    }
    edited(tmp_path / "sheets" / "maple-el.xlsx", "Corrections", lines)
    assert json.loads(ran("turf", "collect", *BOOK, *DAY, "--json").out)["corrections"] == 2
    assert ran("sync", *BOOK, *DAY).code == 0
    there = load_workbook(book)["Reconciliation"]
    accept = [cell.value for cell in there[3]].index("Accept") + 1
    edited(book, "Reconciliation", {(4, accept): "Yes", (5, accept): "Yes"})

    accepted = ran("import", "--accept", *BOOK, *DAY, "--yes")
    assert accepted.code == 0
    after = [[cell.value for cell in row] for row in load_workbook(book)["Roster"].rows]
    status = before[0].index("Status")
    bo = next(n for n, row in enumerate(before) if row[0] == "Bo")
    assert after[bo][status] == "Left"
    assert after[bo][:status] == before[bo][:status]
    new = after[len(before)]
    assert new[1:4] == ["Efua", "Darko", "Maple El"]
    assert after[: len(before)] == [
        [*row[:status], "Left", *row[status + 1 :]] if n == bo else row
        for n, row in enumerate(before)
    ]
    left = [row[0].value for row in load_workbook(book)["Reconciliation"].iter_rows(min_row=4)]
    assert [kind for kind in left if kind] == []
    assert ran("sync", *BOOK, *DAY).code == 0
    chart = load_workbook(book)["Wall Chart"]
    people = [row[2].value for row in chart.iter_rows(min_row=4)]
    assert "Bo Chen" not in people
    assert "Efua Darko" in people
