"""What was accepted into people's tabs goes back where nobody has changed the row since, wherever it
stands now; the others are named.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from keeping.conftest import AS_OF, NOW, TABS, saved
from keeping.test_restore import cells
from workbooks.conformance import rows_of

from toolkit.jobs.journal import Journal
from toolkit.jobs.undo import Undone, undo
from toolkit.workbooks.accepted import Accepted, Edit
from toolkit.workbooks.changes import Changes
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.memory import MemoryWorkbook
from toolkit.workbooks.whole import EVERYTHING

LATER = NOW + timedelta(days=1)


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "journal")


def accept(workbook, journal: Journal) -> None:
    """Bo became a member, Nan has a phone, Dee is new."""
    base = workbook.read(EVERYTHING)
    roster = base.grid("Roster")
    edits = (Edit(3, 5, "Potential member", "Member"), Edit(5, 7, roster.cell(5, 7), "0404"))
    dee = {1: "Dee", 2: "Dee", 3: "Abel", 4: "Maple El", 5: "Member"}
    changes = Changes(base, accepted=(Accepted(roster, edits, below=5, added=(dee,)),))
    workbook.apply(journal.noted(changes, command="import --accept", now=LATER))


def back(workbook, journal: Journal) -> Undone:
    return undo(workbook, journal, today=AS_OF, dry_run=False)


def roster(workbook) -> list[list]:
    return cells(workbook)["Roster"]


@pytest.fixture
def local(journal: Journal) -> MemoryWorkbook:
    workbook = MemoryWorkbook(TABS)
    accept(workbook, journal)
    return workbook


def test_everything_goes_back_where_nobody_was(local: MemoryWorkbook, journal: Journal) -> None:
    done = back(local, journal)
    assert roster(local) == cells(MemoryWorkbook(TABS))["Roster"]
    assert (done.changed, done.theirs) == ((), 7)
    assert done.before.command == "import --accept"


def test_a_row_that_somebody_changed_stays_and_is_named(
    local: MemoryWorkbook, journal: Journal
) -> None:
    local.edit("Roster", 3, 2, "Robert")
    done = back(local, journal)
    assert [(one.tab, one.row) for one in done.changed] == [("Roster", 3)]
    rows = roster(local)
    assert rows[2][1:5] == ["Robert", "Chen", "Maple El", "Member"]
    assert len(rows) == 5
    assert rows[4][:5] == ["Nan", "Nan", "Null", "Maple El", "Member"]
    assert "0404" not in rows[4]


def test_rows_that_people_sorted_are_found_by_what_stands_in_them(
    local: MemoryWorkbook, journal: Journal
) -> None:
    local.sort("Roster", 1, descending=True)
    done = back(local, journal)
    assert done.changed == ()
    found = {row[0]: row for row in roster(local)[1:]}
    assert list(found) == ["Nan", "Cleo", "Bo", "Ada"]
    assert found["Bo"][4] == "Potential member"
    assert "0404" not in found["Nan"]


def test_two_rows_alike_decide_nothing(local: MemoryWorkbook, journal: Journal) -> None:
    row = local.rows("Roster")[2]
    local.insert_row("Roster", 2, row)
    local.insert_row("Roster", 2, ["Eve", "Eve", "Orr", "Maple El", "Member"])
    there = roster(local)
    done = back(local, journal)
    assert (3, "Roster") in {(one.row, one.tab) for one in done.changed}
    assert [line[4] for line in roster(local) if line[0] == "Bo"] == ["Member", "Member"]
    assert len(roster(local)) == len(there) - 1


def test_a_tab_that_is_gone_is_named_and_nothing_else_breaks(
    local: MemoryWorkbook, journal: Journal
) -> None:
    local.rename("Roster", "Old roster")
    assert {one.row for one in back(local, journal).changed} == {3, 5, 6}


def test_on_excel_to_the_very_bytes_of_their_parts(tmp_path: Path, journal: Journal) -> None:
    path = saved(tmp_path / "organizing.xlsx")
    before = rows_of(ExcelWorkbook(path).read(EVERYTHING).grid("Roster"))
    parts = _parts(path)
    accept(ExcelWorkbook(path), journal)
    assert _parts(path) != parts
    back(ExcelWorkbook(path), journal)
    assert _parts(path) == parts
    assert rows_of(ExcelWorkbook(path).read(EVERYTHING).grid("Roster")) == before


def _parts(path: Path) -> dict[str, bytes]:
    import zipfile

    with zipfile.ZipFile(path) as file:
        return {name: file.read(name) for name in file.namelist() if "worksheets" in name}
