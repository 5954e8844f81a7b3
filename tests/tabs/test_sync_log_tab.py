"""The Sync Log tab: earlier lines stay as they are, and a run adds its own below."""

from datetime import datetime

from toolkit.tables.program import Program
from toolkit.tabs.sync_log import Run, sync_log, sync_log_tab
from toolkit.workbooks.cells import Grid
from toolkit.workbooks.desired import Tab

FIRST = Run(datetime(2023, 3, 8, 6, 0), 2.5, 120, 3, 840, 3, "Published", "1.0")
SECOND = Run(datetime(2023, 3, 9, 0, 0), 1, 121, 2, 12, 3, "Published", "1.0")


def grid_of(tab: Tab) -> Grid:
    """The tab as a workbook gives it back."""
    return Grid(
        tab.title,
        [
            [tab.first_line, None, c.heading, *cells]
            for c, cells in zip(tab.columns, tab.cells, strict=True)
        ],
    )


def test_the_first_run_makes_the_log_and_the_second_adds_its_line_below(program: Program) -> None:
    """
    Person | Date
    Nan    | 2023-02-01
    """
    first = sync_log_tab(program, None, FIRST)
    second = sync_log_tab(program, grid_of(first), SECOND)

    assert {
        column.heading: list(cells)
        for column, cells in zip(second.columns, second.cells, strict=True)
    } == {
        "Started": [datetime(2023, 3, 8, 6, 0), datetime(2023, 3, 9, 0, 0)],
        "Seconds": [2.5, 1],
        "Rows read": [120, 121],
        "Rows not read": [3, 2],
        "Cells changed": [840, 12],
        "Calls": [3, 3],
        "Outcome": ["Published", "Published"],
        "Version": ["1.0", "1.0"],
    }
    assert list(map(str, second.cells[0])) == ["2023-03-08 06:00:00", "2023-03-09 00:00:00"]


def test_without_a_new_run_the_log_stays_as_it_is(program: Program) -> None:
    """
    Person | Date
    Nan    | 2023-02-01
    """
    first = sync_log_tab(program, None, FIRST)

    assert sync_log_tab(program, grid_of(first)).cells == first.cells
    assert len(sync_log(None)) == 0


def test_day_numbers_of_a_spreadsheet_are_moments_again() -> None:
    grid = Grid("Sync Log", [["", None, "Started", 44993.25], ["", None, "Outcome", "Published"]])

    assert sync_log(grid)[["started", "outcome", "calls"]].values.tolist() == [
        [datetime(2023, 3, 8, 6, 0), "Published", None]
    ]
