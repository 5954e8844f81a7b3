"""The workbook in memory lets people do what people do to a sheet."""

from __future__ import annotations

import pytest
from workbooks.conformance import DENSITY, changes

from toolkit.errors import Refused, TryLater
from toolkit.workbooks.cells import Cell, Tag
from toolkit.workbooks.memory import MemoryWorkbook


@pytest.fixture
def workbook() -> MemoryWorkbook:
    return MemoryWorkbook(
        {"Roster": [["Person ID", "Unit"], ["Bo", 2], ["Ada", 1], [None, 3]], "Notes": [["x"]]}
    )


def test_people_sort_insert_and_delete_rows(workbook: MemoryWorkbook) -> None:
    workbook.sort("Roster", 1)
    assert workbook.rows("Roster") == [["Person ID", "Unit"], ["Ada", 1], ["Bo", 2], [None, 3]]
    workbook.sort("Roster", 1, descending=True)
    assert workbook.rows("Roster")[1:] == [["Bo", 2], ["Ada", 1], [None, 3]]
    workbook.insert_row("Roster", 2, ["Cleo"])
    workbook.delete_row("Roster", 5)
    assert workbook.rows("Roster") == [["Person ID", "Unit"], ["Cleo"], ["Bo", 2], ["Ada", 1]]
    workbook.insert_row("Notes", 4, ["far"])
    assert workbook.rows("Notes") == [["x"], [], [], ["far"]]


def test_people_add_copy_and_remove_tabs(workbook: MemoryWorkbook) -> None:
    """A copy of a tab of the toolkit is a person's tab."""
    workbook.apply(changes(workbook.read(frozenset()), DENSITY))
    workbook.copy("Density", "Density (2)")
    workbook.move("Density (2)", 0)
    workbook.remove("Notes")
    workbook.add("Hidden", hidden=True)
    with pytest.raises(Refused):
        workbook.add("Hidden")
    snapshot = workbook.read(frozenset({"hidden", "density (2)"}))
    assert dict(snapshot.titles) == {
        "Density (2)": None,
        "Roster": None,
        "Density": Tag("density", DENSITY.style),
        "Hidden": None,
    }
    assert [grid.title for grid in snapshot.grids if grid.hidden] == ["Hidden"]


def test_an_edit_since_the_last_reading_refuses_the_write(workbook: MemoryWorkbook) -> None:
    base = workbook.read(frozenset())
    workbook.edit("Roster", 9, 9, "late")
    with pytest.raises(TryLater):
        workbook.apply(changes(base, DENSITY))
    assert list(workbook.read(frozenset()).titles) == ["Roster", "Notes"]


def test_looks_lie_on_a_tab_until_others_do(workbook: MemoryWorkbook) -> None:
    workbook.apply(changes(workbook.read(frozenset()), DENSITY))
    assert workbook.looks("Density") == DENSITY
    assert workbook.looks("Roster") is None


@pytest.mark.slow
def test_a_stray_cell_in_the_last_corner_costs_no_memory() -> None:
    """Seventeen thousand million blank cells lie between Ada and it."""
    book = MemoryWorkbook({"Roster": [["Person ID"], ["Ada"]]})
    book.edit("Roster", 1_048_576, 16_384, " ")
    grid = book.read(frozenset({"roster"})).grid("Roster")
    assert grid is not None
    assert (grid.columns[0], len(grid.columns)) == (("Person ID", "Ada"), 16_384)
    assert (len(grid.columns[-1]), grid.columns[-1][-1]) == (1_048_576, " ")


@pytest.mark.parametrize("far", [0, 40])
def test_cells_are_read_column_by_column_however_far_they_lie(far: int) -> None:
    """Close together they are laid out at once, far from each other one by one: to the same."""
    rows: list[list[Cell]] = [
        [],
        ["Ada", None, 0],
        [None],
        [None, "", None, False, None],
        [None] * 3,
    ]
    if far:
        rows += [[]] * far + [[*[None] * far, "Nan"]]
    (grid,) = MemoryWorkbook({"Notes": rows}).read(frozenset({"notes"})).grids
    columns = [[None, "Ada"], [], [None, 0], [None, None, None, False]]
    if far:
        columns += [[]] * (far - 4) + [[None] * (len(rows) - 1) + ["Nan"]]
    assert [list(column) for column in grid.columns] == columns
