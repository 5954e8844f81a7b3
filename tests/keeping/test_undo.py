"""What the last run changed goes back cell by cell, and nothing that people wrote since is lost.

Most of it is told of one small list, published and published anew; whole syncs come last.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from keeping.conftest import AS_OF, NOW, TABS
from keeping.test_restore import cells
from workbooks.google.desks import Desk
from workbooks.margins import calls

from toolkit.errors import Refused, ToolkitError
from toolkit.jobs.copies import Retention
from toolkit.jobs.journal import RUN, Journal
from toolkit.jobs.opening import open_workbook
from toolkit.jobs.put_back import no_loose_notes, put_back
from toolkit.jobs.standing import as_it_stood
from toolkit.jobs.sync import NOTHING, PUBLISHED, sync
from toolkit.jobs.undo import Undone, undo
from toolkit.plan.plan import plan
from toolkit.settings import Settings
from toolkit.workbooks.cells import same
from toolkit.workbooks.desired import Tab
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.memory import MemoryWorkbook
from toolkit.workbooks.whole import EVERYTHING

SOON, LATER = NOW + timedelta(days=1), NOW + timedelta(days=7)
LOOSE = "Loose Notes"


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "journal")


def publish(workbook, journal: Journal, *tabs: Tab, now: datetime = NOW) -> None:
    """One run: these tabs, and what has no row any more."""
    base = workbook.read(())
    changes = put_back(base, tabs, {"as_of": now.date().isoformat()}, now.date())
    workbook.apply(journal.noted(changes, command="sync", now=now))


def back(workbook, journal: Journal, *, dry_run: bool = False) -> Undone:
    return undo(workbook, journal, today=AS_OF, dry_run=dry_run)


def unlike(one: dict[str, list], other: dict[str, list]) -> list:
    """The places in which two workbooks differ."""
    found: list = [("tabs", one.keys() ^ other.keys())] if one.keys() != other.keys() else []
    for title in one.keys() & other.keys():
        for row in range(max(len(one[title]), len(other[title]))):
            a, b = (each[title][row] if row < len(each[title]) else [] for each in (one, other))
            for column in range(max(len(a), len(b))):
                x, y = (each[column] if column < len(each) else None for each in (a, b))
                if not same(x, y):
                    found.append((title, row + 1, column + 1, x, y))
    return found


@pytest.fixture
def local(journal: Journal) -> MemoryWorkbook:
    """A list that was published with Ada, Bo and Cleo."""
    workbook = MemoryWorkbook({"Roster": [["Person ID"], ["Ada"]]})
    publish(workbook, journal, calls("Ada", "Bo", "Cleo"))
    return workbook


def row_of(workbook: MemoryWorkbook, name: str, title: str = "Calls") -> int:
    return next(n for n, line in enumerate(workbook.rows(title), 1) if name in line)


def test_the_workbook_is_cell_for_cell_as_before(local: MemoryWorkbook, journal: Journal) -> None:
    before, marks = cells(local), local.read(()).marks
    publish(local, journal, calls("Nan", "Cleo", "Ada", first_line="anew"), now=LATER)
    published = cells(local)
    seen = back(local, journal, dry_run=True)
    assert unlike(cells(local), published) == []
    assert [(line.title, line.changed_cells > 0) for line in seen.plan.lines()] == [("Calls", True)]
    assert back(local, journal).before.command == "sync"
    assert unlike(cells(local), before) == []
    assert local.read(()).marks == marks


def test_run_after_run_until_there_is_none(local: MemoryWorkbook, journal: Journal) -> None:
    first = cells(local)
    publish(local, journal, calls("Bo", "Ada"), now=LATER)
    second = cells(local)
    publish(local, journal, calls("Nan"), now=LATER + timedelta(days=7))
    back(local, journal)
    assert unlike(cells(local), second) == []
    back(local, journal)
    assert unlike(cells(local), first) == []
    assert back(local, journal).removed == ("Calls",)
    assert list(cells(local)) == ["Roster"]
    with pytest.raises(Refused, match="there is nothing to undo"):
        back(local, journal)


def test_notes_typed_since_stay_with_their_rows(local: MemoryWorkbook, journal: Journal) -> None:
    """Cleo stood elsewhere before, and Nan not at all: her note is kept."""
    before = cells(local)
    publish(local, journal, calls("Nan", "Cleo", "Ada"), now=LATER)
    local.edit("Calls", row_of(local, "Cleo"), 4, "talked")
    local.edit("Calls", row_of(local, "Nan"), 7, "saw Nan")
    back(local, journal)
    after = cells(local)
    assert after["Calls"][5] == [*before["Calls"][5][:3], "talked", before["Calls"][5][4]]
    assert unlike({"Calls": after["Calls"]}, {"Calls": before["Calls"]}) == [
        ("Calls", 6, 4, "talked", None)
    ]
    assert ["Calls", "Nan", "G", "saw Nan"] in [line[:4] for line in after[LOOSE]]


def test_a_note_that_the_run_had_moved_comes_back(local: MemoryWorkbook, journal: Journal) -> None:
    """Both beside the table and in people's column; the line in Loose Notes goes."""
    publish(local, journal, calls("Ada", "Bo", "Cleo"), no_loose_notes(), now=SOON)
    local.edit("Calls", row_of(local, "Bo"), 4, "left VM")
    local.edit("Calls", row_of(local, "Bo"), 7, "works nights")
    before = cells(local)
    publish(local, journal, calls("Ada", "Cleo"), now=LATER)
    assert {"left VM", "works nights"} <= {cell for line in cells(local)[LOOSE] for cell in line}
    back(local, journal)
    assert unlike(cells(local), before) == []


def test_a_line_that_came_to_loose_notes_since_stays(
    local: MemoryWorkbook, journal: Journal
) -> None:
    local.edit("Calls", row_of(local, "Bo"), 7, "works nights")
    publish(local, journal, calls("Ada", "Cleo"), now=LATER)
    base = local.read(())
    there = as_it_stood(base.owned(LOOSE), no_loose_notes())
    line = ("Calls", "Ada", "H", "kept by another command", AS_OF)
    longer = tuple([*cells, cell] for cells, cell in zip(there.cells, line, strict=True))
    local.apply(plan(base, [replace(there, cells=longer)], {}).changes)
    back(local, journal)
    told = [cell for line in cells(local)[LOOSE] for cell in line]
    assert "kept by another command" in told
    assert "works nights" not in told
    assert "works nights" in cells(local)["Calls"][row_of(local, "Bo") - 1]


def test_what_somebody_wrote_in_that_place_since_is_not_written_over(
    local: MemoryWorkbook, journal: Journal
) -> None:
    """Bo is there again, under another key's row, before the run is taken back."""
    local.edit("Calls", row_of(local, "Bo"), 7, "works nights")
    publish(local, journal, calls("Ada", "Cleo", "Nan"), now=LATER)
    local.insert_row("Calls", 5, ["Rosa", "Bo", None, None, None, None, "new"])
    with pytest.raises(Refused, match="Somebody has written again in “Calls”"):
        back(local, journal)
    assert "new" in local.rows("Calls")[4]


def test_a_tab_that_the_run_made_stays_where_people_wrote_in_it(
    local: MemoryWorkbook, journal: Journal
) -> None:
    local.edit("Calls", 4, 9, "call the principal")
    before = cells(local)
    assert back(local, journal).kept == ("Calls",)
    assert unlike(cells(local), before) == []


def test_what_people_moved_around_in_our_tab_goes_back_in_order(
    local: MemoryWorkbook, journal: Journal
) -> None:
    local.insert_column("Calls", 1, [None, None, "Mine", "a", "b", "c"])
    local.insert_row("Calls", 1, ["My list"])
    publish(local, journal, calls("Cleo", "Ada"), now=LATER)
    back(local, journal)
    rows = cells(local)["Calls"]
    assert rows[2][:5] == ["Organizer", "Person ID", "Due", "Result", "Priority"]
    assert [line[1] for line in rows[3:6]] == ["Ada", "Bo", "Cleo"]
    assert [line[5] for line in rows[3:6]] == ["a", "b", "c"]


def test_a_column_that_the_run_brought_goes_again(local: MemoryWorkbook, journal: Journal) -> None:
    before = cells(local)
    wide = calls("Ada", "Bo", "Cleo")
    more = replace(wide.columns[0], heading="Petition")
    wide = replace(wide, columns=(*wide.columns, more), cells=(*wide.cells, ["✓", "✗", "✓"]))
    publish(local, journal, wide, now=LATER)
    assert "Petition" in cells(local)["Calls"][2]
    back(local, journal)
    assert unlike(cells(local), before) == []


def test_what_another_machine_wrote_is_not_taken_back(
    local: MemoryWorkbook, journal: Journal, tmp_path: Path
) -> None:
    publish(local, Journal(tmp_path / "elsewhere"), calls("Ada"), now=LATER)
    with pytest.raises(Refused, match="it ran on another one"):
        back(local, journal)


def test_what_a_command_wrote_behind_it_is_not_taken_back(
    local: MemoryWorkbook, journal: Journal
) -> None:
    base = local.read(())
    local.apply(plan(base, [], {"as_of": "2023-05-01"}).changes)
    with pytest.raises(Refused, match="Something else has written to the workbook since"):
        back(local, journal)


def test_a_run_that_was_killed_before_it_wrote_is_no_run(
    local: MemoryWorkbook, journal: Journal
) -> None:
    """The journal is written first; the run before is then the last one."""
    base = local.read(())
    journal.noted(plan(base, [calls("Ada")], {}).changes, command="sync", now=LATER)
    assert back(local, journal).removed == ("Calls",)


def test_a_run_goes_on_where_nothing_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / "journal").write_text("a file", encoding="utf-8")
    journal, local = Journal(tmp_path / "journal"), MemoryWorkbook()
    publish(local, journal, calls("Ada"))
    assert "Calls" in cells(local)
    with pytest.raises(Refused, match="is not kept on this machine"):
        back(local, journal)


def test_only_so_many_runs_are_kept_and_for_their_owner_alone(tmp_path: Path) -> None:
    journal, local = Journal(tmp_path / "journal", Retention(keep=2)), MemoryWorkbook()
    for week in range(4):
        publish(local, journal, calls("Ada"), now=NOW + timedelta(days=7 * week))
    kept = [path for path in (tmp_path / "journal").rglob("*") if path.is_file()]
    assert len(kept) == 2
    assert {path.stat().st_mode & 0o777 for path in kept} == {0o600}


def test_on_excel_peoples_parts_stay_byte_for_byte(excel: Path, journal: Journal) -> None:
    publish(ExcelWorkbook(excel), journal, calls("Ada", "Bo"))
    before = cells(ExcelWorkbook(excel))
    publish(ExcelWorkbook(excel), journal, calls("Nan", "Bo"), now=LATER)
    back(ExcelWorkbook(excel), journal)
    assert unlike(cells(ExcelWorkbook(excel)), before) == []
    assert back(ExcelWorkbook(excel), journal).removed == ("Calls",)
    assert list(ExcelWorkbook(excel).read(EVERYTHING).titles) == list(TABS)


@pytest.mark.slow  # a whole Google
def test_on_google_in_one_write(desk: Callable[..., Desk], journal: Journal) -> None:
    made = desk({"Roster": TABS["Roster"]})
    publish(made.open(), journal, calls("Ada", "Bo", "Cleo"))
    made.person.put("Calls", [["works nights"]], "G5")
    before = cells(made.open())
    publish(made.open(), journal, calls("Cleo", "Ada", first_line="anew"), now=LATER)
    made.google.calls.clear()
    back(made.open(), journal)
    assert made.operations.count("batchUpdate") == 1
    assert unlike(cells(made.open()), before) == []


def run(workbook, journal: Journal, now: datetime = NOW):
    return sync(workbook, Settings(), as_of=now.date(), now=now, journal=journal)


@pytest.mark.slow  # four syncs
def test_a_sync_is_taken_back_and_the_next_one_publishes_again(journal: Journal) -> None:
    workbook = MemoryWorkbook(TABS)
    run(workbook, journal)
    before = cells(workbook)
    workbook.edit("Roster", 3, 5, "Member")
    run(workbook, journal, LATER)
    published = cells(workbook)
    back(workbook, journal)
    after = cells(workbook)
    before["Roster"] = after["Roster"]
    assert unlike(after, before) == []
    assert run(workbook, journal, LATER).outcome == PUBLISHED
    again = cells(workbook)
    for each in (again, published):
        each.pop("Sync Log")
    assert unlike(again, published) == []
    assert run(workbook, journal, LATER).outcome == NOTHING
    with pytest.raises(ToolkitError):
        run(workbook, journal, NOW)


@pytest.mark.parametrize("run", ["20230309T120000.000000", "collected-3"])
def test_an_export_or_a_collect_since_is_not_taken_back(
    local: MemoryWorkbook, journal: Journal, run: str
) -> None:
    """They write the mark of a run that nobody keeps."""
    there = cells(local)
    local.apply(plan(local.read(()), [], {RUN: run + "!"}).changes)
    with pytest.raises(Refused, match="weeks exported, sheets collected"):
        back(local, journal)
    assert unlike(cells(local), there) == []


def test_a_list_that_is_only_read_is_published_and_taken_back_beside_it(
    tmp_path: Path, journal: Journal
) -> None:
    (tmp_path / "members.csv").write_text("Person ID\nAda\n", encoding="utf-8")
    there = open_workbook(str(tmp_path / "members.csv"), Settings())
    publish(there, journal, calls("Ada"))
    made = tmp_path / "members-organizing.xlsx"
    publish(
        open_workbook(str(tmp_path / "members.csv"), Settings()), journal, calls("Bo"), now=LATER
    )
    back(open_workbook(str(tmp_path / "members.csv"), Settings()), journal)
    assert [line[1] for line in cells(ExcelWorkbook(made))["Calls"][3:]] == ["Ada"]
