"""What every workbook does with what people entered on a list: another tab has it from the same write on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from workbooks.conformance import Made, Make

from toolkit.errors import Refused
from toolkit.plan.plan import plan
from toolkit.workbooks.cells import Cell, Grid
from toolkit.workbooks.changes import Workbook
from toolkit.workbooks.desired import LOOSE_NOTES, Tab, TabColumn, Take

PEOPLE = ("Ada", "Bo", "Cleo", "Nan")
TOP = 3
LIST = Tab(
    kind="List",
    title="List",
    columns=(
        TabColumn("Person ID"),
        TabColumn("Priority", "count"),
        TabColumn("Result", people=True, choices=("Talked", "Busy")),
        TabColumn("Notes", people=True),
    ),
    cells=([], [], [], []),
    first_line="Who to call",
    key=("Person ID",),
)
LOG = Tab(
    kind="Log",
    title="Log",
    columns=(
        TabColumn("Person ID"),
        TabColumn("Result"),
        TabColumn("Notes"),
        TabColumn("Entered in"),
    ),
    cells=([], [], [], []),
    first_line="What was entered",
    key=("Person ID",),
)
KEPT = Tab(LOOSE_NOTES, LOOSE_NOTES, (TabColumn("Text"),), ([],), "What has no row", key=("Text",))


def grid(workbook: Workbook, kind: str) -> Grid:
    found = workbook.read(frozenset()).owned(kind)
    assert found is not None
    return found


def lines(found: Grid) -> list[list[Cell]]:
    return [
        [found.cell(row, n) for n in range(1, len(found.columns) + 1)]
        for row in range(TOP + 1, found.n_rows + 1)
    ]


def take(workbook: Workbook, *people: str, logged: bool = True) -> bool:
    """One write: the list of these people, and in the log what stood beside anybody with a Result; whether
    there was anything to write."""
    base = workbook.read(frozenset())
    there, log = base.owned("List"), base.owned("Log")
    old = [line + [None] * (4 - len(line)) for line in lines(log)] if log else []
    taken, new = [], []
    for row in range(TOP + 1, (there.n_rows if there else 0) + 1):
        assert there is not None
        if there.cell(row, 3) is None:
            continue
        place = TOP + 1 + len(old) + len(new)
        taken += [
            Take(row, 1, ("Log", place, 1), stays=True),
            Take(row, 3, ("Log", place, 2)),
            Take(row, 4, ("Log", place, 3)),
        ]
        new.append([there.cell(row, 1), there.cell(row, 3), there.cell(row, 4), "List"])
    cells: tuple[Sequence[Cell], ...] = (list(people), list(range(1, len(people) + 1)), [], [])
    tabs = [replace(LIST, cells=cells, taken=tuple(taken)), KEPT]
    if logged:
        tabs.append(replace(LOG, cells=tuple([line[n] for line in (*old, *new)] for n in range(4))))
    planned = plan(base, tabs, {})
    workbook.apply(planned.changes)
    return bool(planned)


class Taking:
    """The suite; `make` comes from the class of each backend."""

    @pytest.fixture
    def entered(self, make: Make) -> Made:
        """Bo was talked with, and beside Cleo somebody began to write."""
        made = make({"Roster": [["Person ID"], ["Ada"]]})
        take(made.workbook, *PEOPLE)
        made.people.edit("List", TOP + 2, 3, "Talked")
        made.people.edit("List", TOP + 2, 4, "=mine")
        made.people.edit("List", TOP + 3, 4, "hers")
        return made

    def test_what_was_entered_goes_to_the_other_tab(self, entered: Made) -> None:
        """While the rows of the list come to stand elsewhere, what was not taken stays with its row."""
        assert take(entered.again(), "Zoë", "Cleo", "Bo", "Ada")
        assert lines(grid(entered.again(), "List")) == [
            ["Zoë", 1, None, None],
            ["Cleo", 2, None, "hers"],
            ["Bo", 3, None, None],
            ["Ada", 4, None, None],
        ]
        assert lines(grid(entered.again(), "Log")) == [["Bo", "Talked", "=mine", "List"]]
        assert not take(entered.again(), "Zoë", "Cleo", "Bo", "Ada")

    def test_it_goes_there_too_where_the_row_is_gone(self, entered: Made) -> None:
        entered.people.edit("List", TOP + 4, 3, "Busy")
        take(entered.again(), "Cleo", "Ada")
        take(entered.again(), "Ada", "Cleo", "Bo")
        assert [line[:3] for line in lines(grid(entered.again(), "Log"))] == [
            ["Bo", "Talked", "=mine"],
            ["Nan", "Busy", None],
        ]
        assert [line[2:] for line in lines(grid(entered.again(), "List"))] == [
            [None, None],
            [None, "hers"],
            [None, None],
        ]

    def test_nothing_is_emptied_that_no_other_tab_has(self, entered: Made) -> None:
        with pytest.raises(Refused, match="without being kept"):
            take(entered.again(), *PEOPLE, logged=False)
