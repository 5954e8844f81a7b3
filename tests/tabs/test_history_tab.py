"""The History tab: what it publishes is what it reads back."""

from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest
from figures import lines, no_history
from sheets import program_of

from toolkit.organizing.density import density
from toolkit.organizing.history import COLUMNS, history_week, merged
from toolkit.tables.program import Program
from toolkit.tabs.as_cells import published
from toolkit.tabs.history import HISTORY, history_tab
from toolkit.workbooks.cells import Grid
from toolkit.workbooks.desired import Tab

NOBODY = pd.DataFrame({"worksite": [], "flag": []}, dtype="object")


def as_read(tab: Tab) -> Grid:
    """The tab as a workbook gives it back, counts as floats."""
    columns = [
        [
            tab.first_line if n == 0 else None,
            None,
            column.heading,
            *(float(c) if isinstance(c, int) else c for c in cells),
        ]
        for n, (column, cells) in enumerate(zip(tab.columns, tab.cells, strict=True))
    ]
    return Grid("History", columns)


def test_the_tab_is_the_dictionarys(program: Program) -> None:
    """
    Worksites:
    Worksite
    Maple El
    """
    tab = history_tab(
        program, merged(no_history(), history_week(program, density(program, no_history()), NOBODY))
    )

    assert [column.heading for column in tab.columns] == [
        "Week of",
        "Worksite",
        "People",
        "Eligible",
        "Members",
        "Pending",
        "Supporters",
        "Assessed",
        "Contacted",
        "Charted",
        "Follow-ups open",
        "Promises overdue",
    ]
    assert [list(row) for row in zip(*tab.cells, strict=True)] == [
        [date(2023, 3, 6), "Maple El", 4, 4, 2, 0, *[None] * 6]
    ]


@pytest.mark.slow
def test_weeks_pile_up_over_runs_and_a_second_run_changes_nothing(
    read_on: Callable[[str], Program],
) -> None:
    """
    Roster:
    Person | Status           | Assessment
    Ada    | Member           | 1
    Bo     | Potential member |
    """
    grid = None
    for day in ("2023-02-21", "2023-03-07", "2023-03-09", "2023-03-09"):
        program = read_on(day)
        past = published(grid, HISTORY.columns)
        tab = history_tab(
            program, merged(past, history_week(program, density(program, past), NOBODY))
        )
        grid = as_read(tab)

    again = published(grid, HISTORY.columns)
    row = ["Maple El", 2, 2, 1, 0, 1, 1, *[None] * 4]
    assert lines(again, *COLUMNS) == [[date(2023, 2, 20), *row], [date(2023, 3, 6), *row]]
    assert lines(again, "row") == [[4], [5]]


def test_without_a_roster_what_was_kept_stays_and_is_not_called_empty() -> None:
    """A workbook that only has Organizers and Phases by now."""
    program = program_of("Organizers:\nOrganizer\nRosa", "2023-03-09", cast=False)
    kept = pd.DataFrame(
        [[date(2023, 2, 20), "Maple El", *[1] * 10]], columns=list(COLUMNS), dtype="object"
    )
    none = history_week(program, density(program, no_history()), NOBODY)

    assert history_tab(program, merged(kept, none)).n_rows == 1
    assert "empty" not in history_tab(program, merged(kept, none)).first_line
    assert (
        "the workbook has no tab Roster"
        in history_tab(program, merged(no_history(), none)).first_line
    )


def test_a_number_that_somebody_typed_below_it_is_no_week_of_another_century() -> None:
    """Spreadsheets do not agree on which day has the number 1."""
    grid = Grid("History", [[None, None, "Week of", 44998.0, 1.0], [None, None, "Worksite", "M"]])
    kept = published(grid, HISTORY.columns)
    assert kept["week_of"].tolist() == [date(2023, 3, 13), 1.0]
