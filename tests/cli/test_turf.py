"""`toolkit turf`: sheets of their own for representatives and organizers, in a folder."""

from __future__ import annotations

import json
import stat
from pathlib import Path

from commands import Run
from openpyxl import load_workbook
from turfs import REPS, tables
from xlsx import saved

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
