"""Filling: the cells of our columns out of theirs."""

from __future__ import annotations

from datetime import date

from toolkit.tables.filling import Filling
from toolkit.tables.layout import LaidOut
from toolkit.tables.roster import Roster
from toolkit.tables.source import Source, Theirs
from toolkit.workbooks.cells import Cell, Grid


def filled(
    source: Source, *columns: list[Cell], late: int = 0
) -> tuple[dict[str, list[Cell]], list[bool]]:
    """The cells of each column of ours, and the lines on which any of them is filled."""
    filling = Filling(LaidOut(Roster, Grid("List", columns, late=late), source))
    held, lines = filling.held(filling.layout.feeds)
    assert all(len(many) == 1 for many in held.values())
    return {name: many[0].cells for name, many in held.items()}, lines.tolist()


def test_a_box_that_nobody_ticked_says_no_beside_other_cells() -> None:
    """It fills no line; of boxes in two columns any that is ticked says yes."""
    said = Source(columns={("On leave",): Theirs(("Away",))})
    own: list[Cell] = ["Room", None, None, "x"]
    cells, lines = filled(said, ["First name", "Ada", "Bo"], ["Away", True, False, False], own)
    assert cells == {"first_name": ["Ada", "Bo", None], "on_leave": [True, False, False]}
    assert lines == [True, True, False]

    two = Source(columns={("On leave",): Theirs(("Away", "Sick"))})
    cells, lines = filled(
        two,
        ["First name", "Ada", "Bo", "Cleo"],
        ["Away", False, True, False],
        ["Sick", True, None, False],
    )
    assert cells["on_leave"] == [True, True, None]


def test_only_plain_numbers_of_columns_of_days_are_on_another_calendar() -> None:
    """In a workbook that counts from 1904; a text, a date and a column of anything else are as they stand."""
    cells, _ = filled(
        Source(),
        ["Hire date", 43531, 43531.0, date(2023, 3, 8), "2023-03-08", None, True],
        ["Phone", 303, 303.5, date(2023, 3, 8), "303", None, True],
        ["First name", *"abcdef"],
        late=1462,
    )
    assert cells["hire_date"] == [44993, 44993.0, date(2023, 3, 8), "2023-03-08", None, True]
    assert cells["phone"] == [303, 303.5, date(2023, 3, 8), "303", None, True]


def test_a_blank_cell_says_something_only_on_a_line_that_is_filled() -> None:
    """And only where no other cell of that meaning does."""
    said = Source(values={"Status": {"": "Potential member", "Y": "Member"}})
    own: list[Cell] = ["Room", None, None, "x"]
    cells, lines = filled(said, ["First name", "Ada", "Bo", " "], ["Status", "y", "", None], own)
    assert cells["status"] == ["Member", "Potential member", None]
    assert lines == [True, True, False]
    plain, _ = filled(Source(), ["First name", "Ada"], ["Status", " "])
    assert plain["status"] == [None]
