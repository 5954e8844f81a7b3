"""Following: what people rename is read as before where name and contents agree, and told; where
they do not, nothing is published.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest
from commands import Run, runner
from reading_again import ReadAgain, read_again
from xlsx import saved

from toolkit.errors import Refused
from toolkit.jobs.check import check
from toolkit.settings import Settings, section_of
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.memory import MemoryWorkbook

pytestmark = pytest.mark.slow  # each runs a whole job

NOW = datetime(2023, 3, 9, 12, tzinfo=UTC)
AS_OF = date(2023, 3, 9)
SITES = ("Maple El", "Cedar Grove", "Río Grande MS", "North High", "Lincoln", "Van Hise")
JOBS = ("Math", "Music", "Nurse", "Grade 3", "Science", "Art", "PE")
HEADINGS: list[Cell] = ["Person ID", "First name", "Last name", "Campus", "Status", "Job title"]
ROSTER: list[list[Cell]] = [
    HEADINGS,
    *([f"M-{n}", "Ada", f"Lopez {n}", SITES[n % 6], "Member", JOBS[n % 7]] for n in range(1, 31)),
]
SAID = {"Roster": {"columns": {"Worksite": "Campus"}}}


def synced(workbook: MemoryWorkbook, *, as_said: object = SAID, force: bool = False) -> ReadAgain:
    return read_again(
        workbook, section_of(Settings, {"tabs": as_said}), as_of=AS_OF, now=NOW, force=force
    )


@pytest.fixture
def local() -> MemoryWorkbook:
    """A workbook that was synced once; Campus stands for Worksite by toolkit.toml."""
    workbook = MemoryWorkbook({"Roster": ROSTER})
    assert synced(workbook).outcome == "published"
    assert synced(workbook).outcome == "nothing to do"
    return workbook


def told(workbook: MemoryWorkbook, as_said: object = SAID) -> list[str]:
    found = check(workbook, section_of(Settings, {"tabs": as_said}), as_of=AS_OF, now=NOW)
    return [f"{one.problem.said()} {one.fix.said()}" for one in found.problems]


def test_a_column_with_another_name_and_the_same_values_is_read_as_before(
    local: MemoryWorkbook,
) -> None:
    """Campus became Building: the words mean the same, and so do the values."""
    local.edit("Roster", 1, 4, "Building")
    local.edit("Roster", 2, 4, "Lincoln")

    assert told(local) == [
        "“Building” looks like “Campus”, which the last sync read: 6 of 6 values match. It is read"
        ' as before. Write it into toolkit.toml: [tabs.Roster] columns = { "Worksite" ='
        ' "Building" }. Or bring back the old name.'
    ]
    done = synced(local)
    assert done.outcome == "published"
    assert set(done.program.roster["worksite"]) == set(SITES)
    assert synced(local).outcome == "nothing to do"
    assert len(told(local)) == 1
    now = {"Roster": {"columns": {"Worksite": "Building"}}}
    assert synced(local, as_said=now).outcome == "published"
    assert told(local, now) == []


def test_it_may_have_moved_as_well(local: MemoryWorkbook) -> None:
    """A column of one's own stands where it stood."""
    for row, cells in enumerate(ROSTER, start=1):
        local.edit("Roster", row, 4, "" if row > 1 else "Room")
        local.edit("Roster", row, 8, "Campus name" if row == 1 else cells[3])

    assert "6 of 6 values match" in told(local)[0]
    assert set(synced(local).program.roster["worksite"]) == set(SITES)


@pytest.mark.parametrize(
    ("heading", "change"),
    [
        ("Campus name", lambda n: f"Room {n}"),  # the name alone
        ("Homeroom list", lambda n: SITES[n % 6]),  # the values alone
    ],
)
def test_where_only_one_witness_says_so_nothing_is_published(
    local: MemoryWorkbook, heading: str, change: object
) -> None:
    assert callable(change)
    for row in range(2, 32):
        local.edit("Roster", row, 4, change(row - 1))
    local.edit("Roster", 1, 4, heading)
    before = local.read(frozenset())

    with pytest.raises(Refused, match="Campus"):
        synced(local)
    after = local.read(frozenset())
    assert (before.grids, before.marks) == (after.grids, after.marks)


def test_where_two_columns_could_be_it_nobody_is_asked_to_believe_one(
    local: MemoryWorkbook,
) -> None:
    for row, cells in enumerate(ROSTER, start=1):
        local.edit("Roster", row, 4, "Campus 1" if row == 1 else cells[3])
        local.edit("Roster", row, 8, "Campus 2" if row == 1 else cells[3])

    with pytest.raises(Refused):
        synced(local)


def test_a_tab_with_another_title_is_read_as_before(local: MemoryWorkbook) -> None:
    """The same tab with the same columns in it; not one that says it is an old copy."""
    local.rename("Roster", "Everybody 2024")

    assert told(local) == [
        "“Everybody 2024” is the tab “Roster”, which the last sync read: 6 of 6 columns hold what"
        " they held. It is read as before. Write it into toolkit.toml: [tabs.Roster] tab ="
        ' "Everybody 2024". Or bring back the old name.'
    ]
    done = synced(local)
    assert len(done.program.roster) == 30
    assert done.program.tabs["Roster"] == "Everybody 2024"
    assert synced(local).outcome == "nothing to do"

    local.rename("Everybody 2024", "Copy of Roster")
    with pytest.raises(Refused):
        synced(local)


def test_a_tab_and_a_column_of_it_at_once(local: MemoryWorkbook) -> None:
    """Named in toolkit.toml, both of them."""
    said = {"Roster": {"tab": "Members", "columns": {"Worksite": "Campus"}}}
    local.rename("Roster", "Members")
    synced(local, as_said=said)
    local.rename("Members", "Members 2024")
    local.edit("Members 2024", 1, 4, "Building")

    assert [line.split(" ")[0] for line in told(local, said)] == ["“Members", "“Building”"]
    assert set(synced(local, as_said=said).program.roster["worksite"]) == set(SITES)


def test_marks_of_the_version_before_say_nothing_of_values(local: MemoryWorkbook) -> None:
    """Then it is refused, as it was."""
    for name in [name for name in local._marks if name.startswith("seen ")]:
        local._marks[name] = "x"
    local.edit("Roster", 1, 4, "Building")

    with pytest.raises(Refused, match="Campus"):
        synced(local)


@pytest.fixture
def ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    return runner(tmp_path, monkeypatch)


def test_the_command_follows_on_excel(tmp_path: Path, ran: Run) -> None:
    """A colleague renames the tab and a heading in Excel; the sync goes on and tells it."""
    path = saved(tmp_path / "list.xlsx", {"Members 2023": ROSTER})
    (tmp_path / "toolkit.toml").write_text(
        '[workbook]\nwhere = "list.xlsx"\n[tabs.Roster]\ntab = "Members 2023"\n'
        'columns = { "Worksite" = "Campus" }\n',
        encoding="utf-8",
    )
    assert ran("sync", "--as-of", "2023-03-09").code == 0
    book = openpyxl.load_workbook(path)
    book["Members 2023"].title = "Members 2024"
    book["Members 2024"]["D1"] = "Building"
    book.save(path)

    done = ran("sync", "--as-of", "2023-03-10", "--json")

    assert done.code == 0, done.said
    report = json.loads(done.out)
    assert report["tabs"]["Wall Chart"]["rows"] == 30
    assert report["problems_by_kind"] == {"renamed-column": 1, "renamed-tab": 1}
    assert "6 of 6 values match" in ran("check", "--as-of", "2023-03-10").out


@pytest.fixture
def worded() -> MemoryWorkbook:
    """Half of them say Y by toolkit.toml; it was synced once."""
    rows = [
        [*row[:4], "Y" if n % 2 else "Potential member", row[5]] for n, row in enumerate(ROSTER)
    ]
    workbook = MemoryWorkbook({"Roster": [HEADINGS, *rows[1:]]})
    assert synced(workbook, as_said=WORDS).outcome == "published"
    assert synced(workbook, as_said=WORDS).outcome == "nothing to do"
    return workbook


WORDS = {"Roster": {"columns": {"Worksite": "Campus"}, "values": {"Status": {"Y": "Member"}}}}


def test_a_word_that_became_another_is_missed(worded: MemoryWorkbook) -> None:
    """Y became Aktiv: 15 members would be out of every figure, with a line each in Data Issues."""
    for row in range(2, 32):
        if row % 2 == 0:
            worded.edit("Roster", row, 5, "Aktiv")

    with pytest.raises(Refused) as why:
        synced(worded, as_said=WORDS)
    assert why.value.sentence == (
        "“Aktiv” stands in 15 rows of “Roster”, Status, and is no word that is known there;"
        " “Member”, which the last sync read, is gone. If it means the same, write into"
        ' toolkit.toml: [tabs.Roster] values.Status = { "Aktiv" = "Member" }. Nothing was published, and the tabs stay'
        " as they were. toolkit check says which words are known; if these rows are meant to be"
        " left out, run again with --force."
    )
    assert synced(worded, as_said=WORDS, force=True).outcome == "published"
    assert synced(worded, as_said=WORDS).outcome == "nothing to do"


def test_a_new_word_beside_the_old_ones_is_a_matter_of_its_rows(worded: MemoryWorkbook) -> None:
    """As is one that is said once or twice."""
    for row in range(2, 8):
        worded.edit("Roster", row, 5, "Aktiv")

    assert synced(worded, as_said=WORDS).outcome == "published"


def test_tabs_of_one_pattern_are_followed_each(ran: Run, tmp_path: Path) -> None:
    """A tab a school, the school in its title: in one of them a heading was reworded."""
    said = {
        "Roster": {
            "tab": "Chart *",
            "columns": {"Job title": "Assignment", "First name, Last name": "Teacher"},
            "values": {"Status": {"in": "Member", "out": "Potential member"}},
            "constants": {"Worksite": "from title"},
            "own": ["Room"],
        }
    }
    rows = [
        [f"{row[1]} {row[2]}", row[5], "in" if n % 3 else "out", str(n)]
        for n, row in enumerate(ROSTER)
    ]
    headings: list[Cell] = ["Teacher", "Assignment", "Status", "Room"]
    workbook = MemoryWorkbook(
        {"Chart North": [headings, *rows[1:16]], "Chart South": [headings, *rows[16:]]}
    )
    assert synced(workbook, as_said=said).outcome == "published"
    assert synced(workbook, as_said=said).outcome == "nothing to do"
    workbook.edit("Chart South", 1, 2, "Teaching assignment")

    lines = told(workbook, said)
    assert [line for line in lines if "Teaching" in line] == [
        "“Teaching assignment” looks like “Assignment”, which the last sync read: 7 of 7 values"
        " match. It is read as before. Write it into toolkit.toml: [tabs.Roster] columns ="
        ' { "Job title" = "Teaching assignment" }. Or bring back the old name.'
    ]
    done = synced(workbook, as_said=said)
    assert done.program.roster["job_title"].notna().all()

    workbook.rename("Chart South", "South side")
    assert any("is the tab “Chart South”" in line for line in told(workbook, said))
    assert len(synced(workbook, as_said=said).program.roster) == 30


def test_what_is_gone_from_one_tab_of_several_is_missed(local: MemoryWorkbook) -> None:
    """The other tab still has the heading, so nobody would notice."""
    said = {"Roster": {"tab": ["North", "South"], "columns": {"Worksite": "Campus"}}}
    workbook = MemoryWorkbook(
        {"North": [HEADINGS, *ROSTER[1:16]], "South": [HEADINGS, *ROSTER[16:]]}
    )
    assert synced(workbook, as_said=said).outcome == "published"
    assert synced(workbook, as_said=said).outcome == "nothing to do"
    workbook.edit("South", 1, 6, "Zzz")

    with pytest.raises(Refused, match="“South” no longer has the column “Job title”"):
        synced(workbook, as_said=said)
    assert synced(workbook, as_said=said, force=True).outcome == "published"
    assert synced(workbook, as_said=said).outcome == "nothing to do"
