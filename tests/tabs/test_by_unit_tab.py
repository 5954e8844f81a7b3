"""The By Unit tab: one column a unit, formats by the row, and there only where there is something to compare."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from toolkit.jobs.sync import sync
from toolkit.settings import Settings
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.desired import Tab
from toolkit.workbooks.memory import MemoryWorkbook

DAY, NOW = date(2023, 3, 9), datetime(2023, 3, 9, 12, tzinfo=UTC)


def workbook(*units: str, **others: list[list[Cell]]) -> MemoryWorkbook:
    rows = [
        [f"P{n}", "Ada", "Lopez", "Maple El", unit, "Member" if n else "Pending"]
        for n, unit in enumerate(units)
    ]
    headings = ["Person ID", "First name", "Last name", "Worksite", "Unit", "Status"]
    return MemoryWorkbook({"Roster": [headings, *rows], **others})


def tab_of(book: MemoryWorkbook) -> Tab | None:
    published = sync(book, Settings(), as_of=DAY, now=NOW).details.publication
    return next((tab for tab in published.tabs if tab.kind == "By Unit"), None)


@pytest.mark.slow
def test_units_stand_side_by_side_and_a_unit_called_like_a_column_says_its_number() -> None:
    tab = tab_of(workbook("Teachers", "Total", "Teachers; total"))

    assert [column.heading for column in tab.columns] == [
        "About",
        "Figure",
        "Teachers",
        "Total (2)",
        "Total",
    ]
    lines = {
        cells[1]: list(cells[2:]) for cells in zip(*tab.cells, strict=True) if cells[0] == "People"
    }
    assert lines["People in the unit"] == [2, 2, 3]
    assert lines["Density"] == [0.5, 1, 2 / 3]
    forms = dict(zip(tab.cells[1], tab.row_formats, strict=True))
    assert (forms["Members"], forms["Density"]) == ("count", "percent")


@pytest.mark.slow
def test_a_single_unit_has_no_such_tab() -> None:
    assert tab_of(workbook("Teachers", "teachers", "")) is None


@pytest.mark.slow
def test_a_tab_of_that_name_that_people_made_is_theirs() -> None:
    book = workbook("Teachers", "Support", **{"By Unit": [["Our own notes"]]})

    assert tab_of(book) is None
    assert book.rows("By Unit") == [["Our own notes"]]


@pytest.mark.slow
def test_once_there_it_stays_when_only_one_unit_is_left() -> None:
    book = workbook("Teachers", "Support")
    assert tab_of(book) is not None

    book.edit("Roster", 3, 5, "Teachers")

    assert [column.heading for column in tab_of(book).columns] == [
        "About",
        "Figure",
        "Teachers",
        "Total",
    ]
    assert book.rows("By Unit")[2][:4] == ["About", "Figure", "Teachers", "Total"]
