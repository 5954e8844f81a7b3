"""What a plan would change, by the key of the row: a row that only moved is no change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from workbooks.margins import CALLS, TOP, calls, publish

from toolkit.plan.differences import CellEdit, TabDifference, differences
from toolkit.plan.plan import plan
from toolkit.workbooks.desired import Tab, TabColumn
from toolkit.workbooks.memory import MemoryWorkbook


def shown(workbook: MemoryWorkbook, tab: Tab) -> list[TabDifference]:
    return differences(plan(workbook.read(frozenset()), [tab], {}))


def book(*people: str) -> MemoryWorkbook:
    workbook = MemoryWorkbook()
    publish(workbook, calls(*people))
    return workbook


def test_a_new_tab_is_its_rows() -> None:
    assert shown(MemoryWorkbook(), calls("Ada", "Bo")) == [
        TabDifference("Calls", ("new",), added=("Ada", "Bo"))
    ]


def test_nothing_to_do_is_nothing() -> None:
    assert shown(book("Ada", "Bo"), calls("Ada", "Bo")) == []


def test_rows_that_come_go_move_and_change() -> None:
    """Bo goes, Nan comes, Ada's day is another; Cleo only moves."""
    tab = calls("Nan", "Cleo", "Ada")
    cells = list(tab.cells)
    cells[2] = [*list(cells[2])[:2], date(2023, 5, 1)]
    (found,) = shown(book("Ada", "Bo", "Cleo"), replace(tab, cells=tuple(cells)))
    assert found == TabDifference(
        "Calls",
        ("data",),
        added=("Nan",),
        removed=("Bo",),
        edits=(CellEdit("Ada", "Due", "2023-03-04", "2023-05-01"),),
    )


def test_the_first_line_and_other_looks() -> None:
    """Only what is said above the table, and the width of a column."""
    wide = tuple(replace(column, width=30) for column in CALLS.columns)
    (found,) = shown(book("Ada"), replace(calls("Ada"), first_line="as of 9 March", columns=wide))
    assert found.why == ("data", "looks")
    assert found.edits == (CellEdit("", "", "Who to call · as of 8 March", "as of 9 March"),)


def test_columns_that_come_and_go() -> None:
    tab = calls("Ada")
    other = replace(
        tab, columns=(*tab.columns[:4], TabColumn("Flag")), cells=(*tab.cells[:4], ["x"])
    )
    (found,) = shown(book("Ada"), other)
    assert (found.columns_added, found.columns_removed, found.edits) == (
        ("Flag",),
        ("Priority",),
        (),
    )


def test_notes_that_go_along_are_a_reason() -> None:
    """And more rows than there were."""
    workbook = book("Ada", "Bo")
    workbook.edit("Calls", TOP + 1, 6, "left VM")
    (found,) = shown(workbook, calls("Zoë", "Bo", "Ada"))
    assert found.why == ("data", "grown", "notes")
    assert (found.added, found.removed, found.edits) == (("Zoë",), (), ())


def test_people_s_own_cells_are_not_shown() -> None:
    workbook = book("Ada", "Bo")
    workbook.edit("Calls", TOP + 1, 4, "Talked")
    workbook.edit("Calls", TOP + 1, 7, "private")
    assert "private" not in str(shown(workbook, calls("Bo", "Ada")))
    assert "Talked" not in str(shown(workbook, calls("Bo", "Ada")))
