"""A backup is the file, byte for byte; of what is no file, an Excel file with every value."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
from keeping.conftest import AS_OF, NOW, TABS, saved
from workbooks.conformance import rows_of
from workbooks.google.desks import Desk

from toolkit.jobs.backup import backup
from toolkit.jobs.sync import NOTHING, sync
from toolkit.settings import KeepingSettings, Settings
from toolkit.workbooks.cells import same
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.memory import MemoryWorkbook
from toolkit.workbooks.whole import EVERYTHING


def settings(place: Path, /, **keeping: object) -> Settings:
    return Settings(folder=place, keeping=KeepingSettings(**keeping))


def test_an_excel_file_is_copied_byte_for_byte(excel: Path, tmp_path: Path) -> None:
    made = backup(ExcelWorkbook(excel), settings(tmp_path), now=NOW)
    assert made.exact
    assert made.file.read_bytes() == excel.read_bytes()
    assert made.file.parent == tmp_path / "backups"
    assert made.file.name == f"organizing-{NOW.astimezone():%Y-%m-%d-%H%M%S}.xlsx"
    assert made.file.stat().st_mode & 0o777 == 0o600


def test_old_copies_go_by_number(excel: Path, tmp_path: Path) -> None:
    few = settings(tmp_path, keep=2, folder="kept")
    gone = [backup(ExcelWorkbook(excel), few, now=NOW + timedelta(days=n)).gone for n in range(4)]
    assert gone == [0, 0, 1, 1]
    assert len(list((tmp_path / "kept").iterdir())) == 2


def published(workbook: MemoryWorkbook) -> MemoryWorkbook:
    sync(workbook, Settings(), as_of=AS_OF, now=NOW)
    return workbook


@pytest.mark.slow  # two syncs
def test_what_is_no_file_becomes_one_with_every_cell_and_mark(tmp_path: Path) -> None:
    """It opens as a workbook of the toolkit's: a sync in it lays out its looks and changes no cell."""
    workbook = published(MemoryWorkbook(TABS))
    workbook.edit("Wall Chart", 4, 20, "left VM")
    before = workbook.read(EVERYTHING)
    made = backup(workbook, settings(tmp_path), now=NOW)
    after = ExcelWorkbook(made.file).read(EVERYTHING)
    assert not made.exact
    assert {t: tag and tag.kind for t, tag in before.titles.items()} == {
        t: tag and tag.kind for t, tag in after.titles.items() if t != "Backup"
    }
    assert after.marks == {**before.marks, "backup": "Backup"}
    for grid in before.grids:
        rows, kept = rows_of(grid), rows_of(after.grid(grid.title))
        assert len(kept) == len(rows), grid.title
        for old, new in zip(rows, kept, strict=True):
            width = max(len(old), len(new))
            pad = [None] * width
            assert all(map(same, (old + pad)[:width], (new + pad)[:width])), grid.title

    again = sync(ExcelWorkbook(made.file), Settings(), as_of=AS_OF, now=NOW)
    changed = {title: one["changed_cells"] for title, one in again.report["tabs"].items()}
    assert {title for title, n in changed.items() if n} <= {"Sync Log"}
    note = ExcelWorkbook(made.file).read(EVERYTHING).grid("Wall Chart")
    assert "left VM" in [cell for column in note.columns for cell in column]


def test_titles_that_excel_cannot_have_are_told(tmp_path: Path) -> None:
    workbook = MemoryWorkbook({"Roster": TABS["Roster"], "Calls 1/2: March": [["a"]]})
    made = backup(workbook, settings(tmp_path), now=NOW)
    book = openpyxl.load_workbook(made.file)
    assert book.sheetnames == ["Roster", "Calls 1-2- March", "Backup"]
    assert ("Calls 1-2- March", None, "Calls 1/2: March") in [
        tuple(cell.value for cell in row[:3]) for row in book["Backup"].iter_rows()
    ]


@pytest.mark.slow  # a whole Google
def test_of_a_google_spreadsheet_values_days_and_formulas_are_kept(
    desk: Callable[..., Desk], tmp_path: Path
) -> None:
    made = desk({**TABS, "Agenda": [["Day", "Sum"], [date(2023, 3, 6), 2]]})
    made.person.type("Agenda", "B3", [["=B2*3"]])
    made.person.give_result("Agenda", "B3", 6)
    sync(made.open(), Settings(), as_of=AS_OF, now=NOW)
    before = made.open().read(EVERYTHING)
    kept = backup(made.open(), settings(tmp_path), now=NOW)
    assert kept.file.name.startswith("our-local-")
    assert kept.formulas == 1
    after = ExcelWorkbook(kept.file).read(EVERYTHING)
    assert len(after.titles) == len(before.titles) + 1
    agenda = after.grid("Agenda")
    assert (agenda.cell(2, 1), agenda.cell(3, 2)) in [
        (date(2023, 3, 6), 6.0),
        (datetime(2023, 3, 6), 6.0),
    ]
    told = [tuple(row[:3]) for row in rows_of(after.grid("Backup"), 3)]
    assert ("Agenda", "B3", "=B2*3") in told
    assert after.grid("Roster").cell(3, 7) == "007"
    again = sync(ExcelWorkbook(kept.file), Settings(), as_of=AS_OF, now=NOW)
    assert again.outcome != NOTHING  # its looks are laid


def test_a_copy_of_an_empty_workbook(tmp_path: Path) -> None:
    made = backup(MemoryWorkbook({}), settings(tmp_path), now=NOW)
    assert openpyxl.load_workbook(made.file).sheetnames == ["Backup"]


def test_a_local_named_by_settings_elsewhere(tmp_path: Path) -> None:
    path = saved(tmp_path / "north.xlsx")
    made = backup(ExcelWorkbook(path), settings(tmp_path), now=NOW, out=tmp_path / "stick")
    assert made.file.parent == tmp_path / "stick"
