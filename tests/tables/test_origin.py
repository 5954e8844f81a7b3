"""Origin: where a cell of a reshaped table stands in the sheets of people."""

from __future__ import annotations

import numpy as np

from toolkit.tables.origin import Origin, Place, ReshapedTab, label_of
from toolkit.workbooks.cells import Grid, Snapshot

NORTH = ReshapedTab(Grid("North", [["Name", "Ada", "Bo"], ["Rep", "x", None]]), "North", 1)
SOUTH = ReshapedTab(
    Grid("South", [["Name", "Cleo"]]), "south.xlsx: South", 1, workbook="south.xlsx"
)
ORIGIN = Origin(
    [NORTH, SOUTH],
    np.array([1, 2, 500]),
    np.array([0, 0, 1]),
    np.array([2, 3, 2]),
    {1: np.array([1, 1, 1]), 2: np.array([2, -2, 0])},
)


def test_a_row_is_found_by_its_number_and_a_cell_by_its_column() -> None:
    """A cell that only belongs to one of the sheet is shown there; one that stands nowhere has no column."""
    assert [ORIGIN.index(number) for number in (1, 2, 500)] == [0, 1, 2]
    assert ORIGIN.place(0, 2) == Place("North", 2, 2)
    assert ORIGIN.place(1, 2) == Place("North", 3, 2)
    assert ORIGIN.place(2, 2) == Place("south.xlsx: South", 2, None)
    assert ORIGIN.place(2, None) == Place("south.xlsx: South", 2, None)


def test_what_people_typed_is_what_stands_in_their_own_cell() -> None:
    """Else what the table has: of a heading, of another tab, or of a column that nobody has."""
    assert ORIGIN.typed(0, 1, "otherwise") == "Ada"
    assert ORIGIN.typed(2, 1, "otherwise") == "Cleo"
    assert [ORIGIN.typed(row, 2, "otherwise") for row in range(3)] == [
        "x",
        "otherwise",
        "otherwise",
    ]
    assert ORIGIN.typed(0, 9, "otherwise") == "otherwise"


def test_a_tab_of_another_file_is_told_with_it() -> None:
    """By its own name, else by that of its path; not twice, where the tab is called as the file."""
    other = Snapshot("lists/north.xlsx", {}, ())
    named = Snapshot("https://example.org/1", {}, (), name="North list")
    assert label_of("Calls", None) == "Calls"
    assert label_of("Calls", other) == "north.xlsx: Calls"
    assert label_of("Calls", named) == "North list: Calls"
    assert label_of("north.xlsx", other) == "north.xlsx"
    assert (NORTH.here, SOUTH.here) == (True, False)
