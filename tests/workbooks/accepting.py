"""What every workbook does with changes that people accepted for a tab of theirs."""

from __future__ import annotations

from datetime import date

import pytest
from workbooks.conformance import DENSITY, ROSTER, Make, changes, differing

from toolkit.errors import ToolkitError
from toolkit.workbooks.accepted import Accepted, Edit, last_row
from toolkit.workbooks.cells import Grid
from toolkit.workbooks.changes import Changes, Workbook

ROSTER_KEY = frozenset({"roster"})
NEW = {1: "=1+1", 2: "Cleo", 3: date(2023, 8, 9), 5: "0404"}
AFTER = [
    ROSTER[0],
    [*ROSTER[1][:1], "Adah", *ROSTER[1][2:]],
    [*ROSTER[2][:4], None, 3],
    ROSTER[3],
    ["=1+1", "Cleo", date(2023, 8, 9), None, "0404"],
]


def tab_of(workbook: Workbook) -> Grid:
    grid = workbook.read(ROSTER_KEY).grid("Roster")
    assert grid is not None
    return grid


def wanted(grid: Grid) -> Accepted:
    """A name and two cells of others are changed, and somebody is new."""
    edits = (Edit(2, 2, "Ada", "Adah"), Edit(3, 5, "0303", None), Edit(3, 6, 4.5, 3))
    return Accepted(grid, edits, last_row(grid), (NEW,))


class Accepting:
    """`make` comes from the class of each backend."""

    def test_accepted_cells_and_rows_stand_in_people_s_tab(self, make: Make) -> None:
        made = make({"Roster": ROSTER})
        with made.workbook:
            base = made.workbook.read(ROSTER_KEY)
            grid = base.grid("Roster")
            assert grid is not None
            one = wanted(grid)
            done = Changes(base, changes(base, DENSITY).tabs, accepted=(one,))
            assert one.changed_cells == 7
            made.workbook.apply(done)
        after = made.again().read(ROSTER_KEY)
        assert differing(after.grid("Roster"), AFTER) == []
        assert after.owned("density") is not None

    def test_what_was_accepted_is_taken_back(self, make: Make) -> None:
        made = make({"Roster": ROSTER})
        with made.workbook:
            base = made.workbook.read(ROSTER_KEY)
            grid = base.grid("Roster")
            assert grid is not None
            made.workbook.apply(Changes(base, accepted=(wanted(grid),)))
        again = made.again()
        with again:
            now = again.read(ROSTER_KEY)
            there = now.grid("Roster")
            assert there is not None
            again.apply(Changes(now, accepted=(wanted(grid).inverse(there),)))
        assert differing(tab_of(made.again()), ROSTER) == []

    def test_a_cell_that_says_something_else_by_now_is_left(self, make: Make) -> None:
        made = make({"Roster": ROSTER})
        base = made.workbook.read(ROSTER_KEY)
        grid = base.grid("Roster")
        assert grid is not None
        other = Accepted(grid, (Edit(2, 2, "Bo", "Adah"),))
        taken = Accepted(grid, below=2, added=({1: "9"},))
        gone = Accepted(Grid("Rooster", ()), (Edit(2, 2, "Ada", "Adah"),))
        filled = Accepted(grid, removed={2: {1: "007", 2: "Ada"}})
        for one in (other, taken, gone, filled):
            with pytest.raises(ToolkitError):
                made.workbook.apply(Changes(base, accepted=(one,)))
        assert differing(tab_of(made.again()), ROSTER) == []

    def test_a_tab_of_ours_is_no_tab_to_accept_in(self, make: Make) -> None:
        made = make({"Roster": ROSTER})
        with made.workbook:
            base = made.workbook.read(ROSTER_KEY)
            made.workbook.apply(changes(base, DENSITY))
            now = made.workbook.read(ROSTER_KEY)
            grid = now.owned("density")
            assert grid is not None
            edit = Edit(4, 2, 10, 11)
            with pytest.raises(ToolkitError):
                made.workbook.apply(Changes(now, accepted=(Accepted(grid, (edit,)),)))
