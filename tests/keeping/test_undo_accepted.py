"""Import, accept, undo: people's parts are as before, byte for byte on Excel, cell by cell on Google; a
row that somebody changed since stays.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from keeping.conftest import AS_OF, NOW
from workbooks.google.desks import Desk

from toolkit.jobs.accepting import Acceptance
from toolkit.jobs.importing import import_lists
from toolkit.jobs.journal import Journal
from toolkit.jobs.reconciled import accept_lines
from toolkit.jobs.sync import sync
from toolkit.jobs.undo import Undone, undo
from toolkit.settings import Settings
from toolkit.tabs.reconciliation import lines
from toolkit.workbooks.changes import Workbook
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.excel.index import Index
from toolkit.workbooks.excel.package import Package
from toolkit.workbooks.whole import EVERYTHING

SETTINGS = Settings()
HR = (
    "Employee ID,First name,Last name,School,Position\n"
    "Ada,Ada,Lopez,Maple El,Nurse\nBo,Bo,Yang,Maple El,Nurse\nCleo,Cleo,Park,Maple El,Nurse\n"
    "Efua,Efua,Darko,Maple El,Nurse\n"
)  # Bo is called otherwise, Nan left, Efua is new


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "journal")


@pytest.fixture
def hr(tmp_path: Path) -> str:
    path = tmp_path / "hr.csv"
    path.write_text(HR, encoding="utf-8")
    return str(path)


def imported(workbook: Workbook, hr: str) -> None:
    import_lists(workbook, SETTINGS, [hr], kind="employer", as_of=AS_OF, now=NOW)


def accepted(workbook: Workbook, journal: Journal) -> None:
    def agree(found: Acceptance) -> bool:
        assert {line.kind for line in found.done} == {"New", "Left", "Changed"}
        return True

    done = accept_lines(workbook, SETTINGS, as_of=AS_OF, now=NOW, agree=agree, journal=journal)
    assert done.wrote


def undone(workbook: Workbook, journal: Journal) -> Undone:
    return undo(workbook, journal, today=AS_OF, dry_run=False)


def theirs(path: Path) -> dict[str, bytes]:
    """The parts of people's tabs."""
    package = Package(path.read_bytes())
    sheets = Index(package).sheets()
    return {sheet.title: package.read(sheet.part) for sheet in sheets if sheet.tag is None}


def say_yes(path: Path) -> None:
    """Somebody writes Yes beside every line, and saves with a program that keeps all else."""
    import openpyxl

    book = openpyxl.load_workbook(path)
    sheet = book["Reconciliation"]
    for row in range(4, sheet.max_row + 1):
        sheet.cell(row, 9, "Yes")
    book.save(path)


@pytest.mark.slow
def test_on_excel_people_s_parts_are_byte_for_byte_as_before(
    excel: Path, hr: str, journal: Journal
) -> None:
    imported(ExcelWorkbook(excel), hr)
    say_yes(excel)
    before = theirs(excel)
    accepted(ExcelWorkbook(excel), journal)
    changed = theirs(excel)
    assert [title for title in before if changed[title] != before[title]] == ["Roster"]
    done = undone(ExcelWorkbook(excel), journal)
    assert (done.theirs > 0, done.changed) == (True, ())
    assert theirs(excel) == before
    back = ExcelWorkbook(excel).read(frozenset()).owned("Reconciliation")
    assert {line.kind for line in lines(back)} == {"New", "Left", "Changed"}


@pytest.mark.slow
def test_a_row_that_somebody_changed_since_stays(excel: Path, hr: str, journal: Journal) -> None:
    import openpyxl

    imported(ExcelWorkbook(excel), hr)
    say_yes(excel)
    accepted(ExcelWorkbook(excel), journal)
    book = openpyxl.load_workbook(excel)
    book["Roster"]["G3"] = "0099"  # Bo's phone
    book.save(excel)
    done = undone(ExcelWorkbook(excel), journal)
    assert [(one.tab, one.row) for one in done.changed] == [("Roster", 3)]
    rows = [
        [cell.value for cell in row][:5]
        for row in openpyxl.load_workbook(excel)["Roster"].iter_rows()
    ]
    assert rows[2] == ["Bo", "Bo", "Yang", "Maple El", "Potential member"]
    assert rows[4] == ["Nan", "Nan", "Null", "Maple El", "Member"]
    assert [row for row in rows[5:] if any(row)] == []


@pytest.mark.slow
def test_what_was_accepted_goes_back_after_later_runs_were_taken_back(
    excel: Path, hr: str, journal: Journal
) -> None:
    """The file of before the last write has what was accepted in it: it is not the one to go back to."""
    imported(ExcelWorkbook(excel), hr)
    say_yes(excel)
    before = theirs(excel)
    accepted(ExcelWorkbook(excel), journal)
    later = NOW + timedelta(minutes=1)
    sync(ExcelWorkbook(excel), SETTINGS, as_of=AS_OF, now=later, journal=journal)
    undone(ExcelWorkbook(excel), journal)
    assert theirs(excel) != before
    assert undone(ExcelWorkbook(excel), journal).theirs > 0
    snapshot = ExcelWorkbook(excel).read(EVERYTHING)
    roster = snapshot.grid("Roster")
    assert [roster.cell(row, 3) for row in range(2, 7)] == ["Lopez", "Chen", "Park", "Null", None]


@pytest.mark.slow
def test_on_google_people_s_cells_are_as_before(
    desk: Callable[..., Desk], hr: str, journal: Journal
) -> None:
    """Values, formulas, formats, notes and dropdowns of every cell; and the new row is like the one
    above it while it stands there."""
    place = desk()
    person = place.person
    person.edit("Roster", "H1", "Full name")
    for row in range(2, 6):
        person.edit("Roster", f"H{row}", f"=B{row}")
    person.note("Roster", "A5", "ask Rosa")
    person.batch(
        {
            "setDataValidation": {
                "range": person.range("Roster", "E2:E5"),
                "rule": {
                    "condition": {"type": "ONE_OF_LIST", "values": [{"userEnteredValue": "Member"}]}
                },
            }
        }
    )
    imported(place.open(), hr)
    for line in lines(place.open().read(frozenset()).owned("Reconciliation")):
        person.edit("Reconciliation", f"I{line.row}", "Yes")
    before = cells(place)
    accepted(place.open(), journal)
    after = cells(place)
    assert after != before
    new = person.cell("Roster", "E6")
    assert (new.value, new.validation) == (
        "Potential member",
        person.cell("Roster", "E5").validation,
    )
    assert person.cell("Roster", "H6").value is None
    assert person.cell("Roster", "A6").note is None
    undone(place.open(), journal)
    assert cells(place) == before


def cells(desk: Desk) -> Any:
    """Everything in every cell of people's tabs."""
    return {
        sheet.title: [dict(row) for row in sheet.rows if row]
        for sheet in desk.person.book.sheets
        if sheet.title in ("Roster", "Organizers", "Conversations")
    }
