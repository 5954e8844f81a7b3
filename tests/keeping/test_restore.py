"""A copy goes back whole: the file in one step, a spreadsheet's values in one write."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from keeping.conftest import AS_OF, NOW, TABS, saved
from workbooks.conformance import rows_of
from workbooks.google.desks import Desk

from toolkit.errors import Misused, TryLater
from toolkit.jobs.backup import backup
from toolkit.jobs.restore import CHANGED, GONE, NEW, SAME, STAYS, restore
from toolkit.jobs.sync import PUBLISHED, sync
from toolkit.settings import Settings
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.memory import MemoryWorkbook
from toolkit.workbooks.whole import EVERYTHING


def put(workbook, copy: Path, *, people: bool = False, dry_run: bool = False):
    return restore(workbook, copy, today=AS_OF, people=people, dry_run=dry_run)


def copy_of(workbook, folder: Path) -> Path:
    return backup(workbook, Settings(folder=folder), now=NOW).file


def cells(workbook) -> dict[str, list]:
    """Every tab's cells as they show, blank ends left out."""
    found = {}
    for grid in workbook.read(EVERYTHING).grids:
        rows = [[None if cell == "" else cell for cell in row] for row in rows_of(grid)]
        for row in rows:
            while row and row[-1] is None:
                row.pop()
        while rows and not rows[-1]:
            rows.pop()
        found[grid.title] = rows
    return found


def test_an_excel_file_is_swapped_and_the_present_one_kept(excel: Path, tmp_path: Path) -> None:
    copy = copy_of(ExcelWorkbook(excel), tmp_path)
    changed = saved(excel, {"Roster": TABS["Roster"][:3], "Agenda": [["Monday"]]}).read_bytes()
    seen = put(ExcelWorkbook(excel), copy, dry_run=True)
    assert excel.read_bytes() == changed
    assert {line.title: line.what for line in seen.lines} == {
        "Roster": CHANGED,
        "Organizers": NEW,
        "Conversations": NEW,
        "Agenda": GONE,
    }
    done = put(ExcelWorkbook(excel), copy)
    assert done.done
    assert excel.read_bytes() == copy.read_bytes()
    (kept,) = (tmp_path / ".toolkit-backups").iterdir()
    assert kept.read_bytes() == changed


def test_putting_back_what_stands_there_makes_no_backup(excel: Path, tmp_path: Path) -> None:
    copy = copy_of(ExcelWorkbook(excel), tmp_path)
    assert {line.what for line in put(ExcelWorkbook(excel), copy).lines} == {SAME}
    assert not (tmp_path / ".toolkit-backups").exists()


@pytest.mark.parametrize("name", ["nothing.xlsx", "notes.txt"])
def test_what_is_no_copy_is_said(excel: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "notes.txt").write_text("a", encoding="utf-8")
    with pytest.raises(Misused, match=r"no \.xlsx or \.xlsm file here"):
        put(ExcelWorkbook(excel), tmp_path / name)


def test_a_damaged_copy_is_not_put_there(excel: Path, tmp_path: Path) -> None:
    before = excel.read_bytes()
    (tmp_path / "half.xlsx").write_bytes(before[: len(before) // 2])
    with pytest.raises(Exception, match=r"half\.xlsx"):
        put(ExcelWorkbook(excel), tmp_path / "half.xlsx")
    assert excel.read_bytes() == before


def test_a_copy_of_the_other_kind_is_refused(excel: Path, tmp_path: Path) -> None:
    other = tmp_path / "organizing.xlsm"
    other.write_bytes(excel.read_bytes())
    with pytest.raises(Misused, match=r"ends in \.xlsm and the workbook in \.xlsx"):
        put(ExcelWorkbook(excel), other)


def test_a_workbook_that_is_open_elsewhere_stays(excel: Path, tmp_path: Path) -> None:
    copy = copy_of(ExcelWorkbook(excel), tmp_path)
    (tmp_path / ".~lock.organizing.xlsx#").write_text("Rosa", encoding="utf-8")
    with pytest.raises(TryLater, match=r"has “organizing\.xlsx” open"):
        put(ExcelWorkbook(excel), copy)


@pytest.mark.slow  # three syncs
def test_into_a_spreadsheet_our_tabs_go_back_and_peoples_stay(tmp_path: Path) -> None:
    """Notes typed since stay with their rows; the next sync publishes again."""
    workbook = MemoryWorkbook(TABS)
    sync(workbook, Settings(), as_of=AS_OF, now=NOW)
    before = cells(workbook)
    copy = copy_of(workbook, tmp_path)
    workbook.edit("Roster", 3, 5, "Member")
    later = NOW + timedelta(days=9)
    sync(workbook, Settings(), as_of=later.date(), now=later)
    chart = before["Wall Chart"]
    now = cells(workbook)["Wall Chart"]
    row = next(n for n, line in enumerate(now, 1) if "Bo" in line)
    workbook.edit("Wall Chart", row, 25, "left VM")
    roster = cells(workbook)["Roster"]

    seen = put(workbook, copy, dry_run=True)
    assert {line.what for line in seen.lines if line.title == "Roster"} == {STAYS}
    put(workbook, copy)
    after = cells(workbook)
    assert after["Roster"] == roster
    noted = next(line for line in after["Wall Chart"] if "Bo" in line)
    assert noted[24] == "left VM"
    noted[:] = noted[: len(chart[row - 1])]
    assert {title: after[title] for title in after if title != "Roster"} == {
        title: before[title] for title in before if title != "Roster"
    }
    again = sync(workbook, Settings(), as_of=AS_OF, now=NOW + timedelta(hours=1))
    assert again.outcome == PUBLISHED


@pytest.mark.slow  # a whole Google
def test_on_google_people_get_their_tabs_back_with_formulas_when_they_say_so(
    desk: Callable[..., Desk], tmp_path: Path
) -> None:
    made = desk({"Roster": TABS["Roster"], "Agenda": [["Day"], ["Monday"]]})
    made.person.type("Agenda", "B2", [["=A2"]])
    before = made.open().whole()
    copy = copy_of(made.open(), tmp_path)
    made.person.put("Agenda", [["Tuesday", 7], ["Wednesday", None]], "A2")
    made.person.put("Roster", [["Someone"]], "B2")
    made.person.delete_tab("Agenda")
    put(made.open(), copy)
    assert "Agenda" not in made.open().read(EVERYTHING).titles
    put(made.open(), copy, people=True)
    after = made.open().whole()
    assert after.formulas == before.formulas
    assert after.formulas["Agenda"] == {(2, 2): "=A2"}
    assert rows_of(after.snapshot.grid("Roster")) == rows_of(before.snapshot.grid("Roster"))
