"""Last time: a tab or a column that the last sync read and that is gone is missed, by name."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from reading_again import ReadAgain, read_again

from toolkit.errors import Refused
from toolkit.jobs.check import check
from toolkit.settings import Settings, section_of
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.memory import MemoryWorkbook

NOW = datetime(2023, 3, 9, 12, tzinfo=UTC)
AS_OF = date(2023, 3, 9)
ROSTER: list[list[Cell]] = [
    ["Person ID", "First name", "Last name", "Worksite", "Status", "Hire date", "Room", "Pronouns"],
    ["M-1", "Ada", "Lopez", "Maple El", "Member", date(2023, 2, 27), "12", None],
    ["M-2", "Bo", "Chen", "Maple El", "Pending", None, "14", None],
]
ISSUES: list[list[Cell]] = [["Issue", "Description"], ["Pay", "steps and lanes"]]


def local(**more: list[list[Cell]]) -> MemoryWorkbook:
    """A workbook that was synced once."""
    workbook = MemoryWorkbook({"Roster": ROSTER, **more})
    assert synced(workbook).outcome == "published"
    return workbook


def synced(workbook: MemoryWorkbook, *, force: bool = False, **tabs: object) -> ReadAgain:
    return read_again(
        workbook, section_of(Settings, {"tabs": tabs}), as_of=AS_OF, now=NOW, force=force
    )


def refused(workbook: MemoryWorkbook) -> str:
    """Why a sync is refused; check says the same, and nothing is written."""
    before = workbook.read(frozenset())
    with pytest.raises(Refused) as why:
        synced(workbook)
    after = workbook.read(frozenset())
    assert (before.grids, before.marks) == (after.grids, after.marks)
    return why.value.sentence


def test_a_renamed_column_is_refused_with_the_one_that_looks_like_it() -> None:
    """`Hire date` became `Hired on`: nobody would be a new hire, and nobody would notice."""
    workbook = local()
    workbook.edit("Roster", 1, 6, "Hired on")

    said = refused(workbook)
    assert said == (
        "The tab “Roster” no longer has the column “Hire date”, which the last sync read."
        ' “Hired on” looks like it: [tabs.Roster] columns = { "Hire date" = "Hired on" }.'
        " Nothing was published, and the tabs stay as they were. Bring back the old name, or say"
        " in toolkit.toml what it is called now; if it is meant to be gone, run again with --force."
    )
    assert check(workbook, Settings(), as_of=AS_OF, now=NOW).refused.sentence == said


def test_toolkit_toml_or_the_old_name_goes_on() -> None:
    """Nothing is missed where it is known what a column is called now."""
    workbook = local()
    workbook.edit("Roster", 1, 6, "Hired on")

    done = synced(workbook, Roster={"columns": {"Hire date": "Hired on"}})
    assert done.program.roster["hire_date"].notna().sum() == 1
    workbook.edit("Roster", 1, 6, "Date of hire")
    assert synced(workbook).program.roster["hire_date"].notna().sum() == 1


def test_force_acknowledges_once() -> None:
    """From then on the column is not missed."""
    workbook = local()
    workbook.edit("Roster", 1, 6, "Hired on")

    assert synced(workbook, force=True).outcome == "published"
    assert synced(workbook).outcome == "nothing to do"


@pytest.mark.parametrize("heading", ["Spot", "Room number", None])
def test_what_looks_like_nothing_there_is_not_guessed(heading: str | None) -> None:
    """A column that was deleted, or emptied of its heading."""
    workbook = local()
    for row, cell in enumerate([heading, "12", "14"], start=1):
        workbook.edit("Roster", row, 6, cell)

    said = refused(workbook)
    assert "no longer has the column “Hire date”" in said
    assert "looks like it" not in said


def test_a_column_that_nobody_had_filled_may_go() -> None:
    """Pronouns stood there and were blank; a column that is emptied is still there."""
    workbook = local()
    workbook.edit("Roster", 1, 8, "Mine")
    workbook.edit("Roster", 2, 6, None)

    assert synced(workbook).outcome == "published"


def test_a_renamed_tab_that_holds_something_else_is_refused_with_its_new_title() -> None:
    """The tab is the same under another title; one that was deleted has none."""
    workbook = local(Issues=ISSUES)
    workbook.rename("Issues", "What we hear")
    workbook.edit("What we hear", 2, 1, "Class size")
    workbook.edit("What we hear", 2, 2, "33 in a room")
    assert refused(workbook).startswith(
        "The tab “Issues”, which the last sync read, is no longer there. “What we hear” looks like"
        ' it: [tabs.Issues] tab = "What we hear".'
    )

    workbook = local(Issues=ISSUES)
    workbook.remove("Issues")
    assert refused(workbook).startswith(
        "The tab “Issues”, which the last sync read, is no longer there. Nothing was published"
    )
    assert synced(workbook, force=True).outcome == "published"


def test_the_roster_itself_is_missed_by_its_new_title() -> None:
    """Rather than: there is no Roster. Its headings were changed with it, so nobody can know."""
    workbook = local()
    workbook.rename("Roster", "Everybody 2024")
    for column in range(1, 6):
        workbook.edit("Everybody 2024", 1, column, f"Field {column}")

    said = refused(workbook)
    assert "“Everybody 2024” looks like it" in said
    with pytest.raises(Refused, match="Everybody 2024"):
        check(workbook, Settings(), as_of=AS_OF, now=NOW)


def test_the_ids_that_the_toolkit_gave_are_missed_too() -> None:
    """Without that tab everybody would get another ID."""
    people: list[list[Cell]] = [row[1:] for row in ROSTER]
    workbook = MemoryWorkbook({"Roster": people})
    synced(workbook)
    workbook.remove("Person IDs")

    assert refused(workbook).startswith("The tab “Person IDs”, which the last sync read, is no")
    synced(workbook, force=True)
    grid = workbook.read(frozenset()).owned("Person IDs")
    assert grid is not None
    assert [grid.cell(row, 1) for row in (4, 5)] == ["P-00003", "P-00004"]


@pytest.mark.parametrize("mark", ["", "x", "[]", "[1,2,3]", '["a",1,{"hire_date":2}]'])
def test_a_mark_that_somebody_edited_misses_nothing(mark: str) -> None:
    """It is written anew."""
    workbook = local()
    workbook._marks["read Roster"] = mark
    workbook.edit("Roster", 1, 6, "Hired on")

    assert synced(workbook).outcome == "published"
    assert json.loads(workbook.read(frozenset()).marks["read Roster"])[0] == "Roster"


def test_who_has_which_id_is_missed_where_its_column_is_gone() -> None:
    """Else everybody would be given another ID, and the Field Log would be about nobody; a heading
    that somebody wrote over, and a row put above, change nothing."""
    workbook = MemoryWorkbook({"Roster": [row[1:] for row in ROSTER]})
    synced(workbook)
    before = workbook.rows("Person IDs")
    workbook.edit("Person IDs", 3, 1, "Number")
    synced(workbook)
    assert workbook.rows("Person IDs")[2:] == before[2:]
    for row, cells in enumerate(before[2:], 3):  # as if somebody had deleted the first column
        for column, cell in enumerate([*cells[1:], None], 1):
            workbook.edit("Person IDs", row, column, cell)
    assert "“Person ID”" in refused(workbook)
