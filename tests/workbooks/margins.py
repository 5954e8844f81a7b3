"""What every workbook does with what people typed beside the rows of a tab of ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import pytest
from workbooks.conformance import Made, Make

from toolkit.plan.plan import notes, plan
from toolkit.workbooks.cells import Cell, Grid, same
from toolkit.workbooks.changes import Workbook
from toolkit.workbooks.desired import LOOSE_NOTES, Tab, TabColumn

CALLS = Tab(
    kind="Calls",
    title="Calls",
    columns=(
        TabColumn("Organizer"),
        TabColumn("Person ID"),
        TabColumn("Due", "date"),
        TabColumn("Result", people=True),
        TabColumn("Priority", "count"),
    ),
    cells=([], [], [], [], []),
    first_line="Who to call · as of 8 March",
    key=("Person ID",),
)
KEPT = Tab(
    kind=LOOSE_NOTES,
    title=LOOSE_NOTES,
    columns=(TabColumn("Key"), TabColumn("Column"), TabColumn("Text")),
    cells=([], [], []),
    first_line="What has no row",
    key=("Key", "Column", "Text"),
)
TOP = 3
PEOPLE = ("Ada", "Bo", "Cleo", "Nan")


def calls(*people: str, **other: Any) -> Tab:
    """The list of these people, in this order."""
    cells: tuple[Sequence[Cell], ...] = (
        ["Rosa" if len(person) % 2 else "Cesar" for person in people],
        list(people),
        [date(2023, 3, 1 + len(person)) for person in people],
        [],
        [len(person) for person in people],
    )
    return replace(CALLS, cells=cells, **other)


def publish(workbook: Workbook, tab: Tab) -> None:
    """One write: the list, and what has no row any more."""
    base = workbook.read(frozenset())
    there = base.owned(LOOSE_NOTES)
    lines: list[list[Cell]] = (
        [[there.cell(row, n) for n in (1, 2, 3)] for row in range(TOP + 1, there.n_rows + 1)]
        if there
        else []
    )
    lines += [[one.key, one.column, one.cell] for one in notes(base, [tab])]
    kept = replace(KEPT, cells=tuple([line[n] for line in lines] for n in range(3)))
    workbook.apply(plan(base, [tab, kept], {}).changes)


def grid(made: Made, kind: str = "Calls") -> Grid:
    found = made.again().read(frozenset()).owned(kind)
    assert found is not None
    return found


def beside(made: Made, column: int) -> dict[Cell, Cell]:
    """What stands in a column, by the person of its row; the heading by its own row."""
    found = grid(made)
    spot = next(n for n in range(1, 20) if found.cell(TOP, n) == "Person ID")
    return {
        found.cell(row, spot): found.cell(row, column)
        for row in range(TOP, found.n_rows + 1)
        if found.cell(row, column) is not None
    }


def loose(made: Made) -> list[list[Cell]]:
    found = grid(made, LOOSE_NOTES)
    return [[found.cell(row, n) for n in (1, 2, 3)] for row in range(TOP + 1, found.n_rows + 1)]


def settled(made: Made, tab: Tab) -> bool:
    """Whether a second sync has nothing to do."""
    return not plan(made.again().read(frozenset()), [tab], {})


def listed_in(make: Make) -> Made:
    made = make({"Roster": [["Person ID"], ["Ada"]]})
    publish(made.workbook, calls(*PEOPLE))
    return made


class Margins:
    """The suite; `make` comes from the class of each backend."""

    lives = 4  # where they are planned, in memory, there are more

    @pytest.fixture
    def list_of_four(self, make: Make) -> Made:
        """Ada, Bo, Cleo and Nan on the list, in that order."""
        return listed_in(make)

    def test_what_stands_beside_a_row_goes_along(self, list_of_four: Made) -> None:
        """Text, a number, a day and a tick; people's heading above them stays."""
        made = list_of_four
        for row, cell in enumerate(["Mine", "left VM", 7, date(2023, 3, 9), True], TOP):
            made.people.edit("Calls", row, 7, cell)
        made.people.edit("Calls", TOP + 2, 4, "Talked")
        tab = calls("Zoë", "Nan", "Cleo", "Bo", "Ada")
        publish(made.again(), tab)
        found = beside(made, 7)
        assert found.pop("Person ID") == "Mine"
        wanted: dict[Cell, Cell] = {
            "Ada": "left VM",
            "Bo": 7,
            "Cleo": date(2023, 3, 9),
            "Nan": True,
        }
        assert found.keys() == wanted.keys()
        assert all(same(found[name], wanted[name]) for name in wanted)
        assert beside(made, 4) == {"Person ID": "Result", "Bo": "Talked"}
        assert [grid(made).cell(row, 2) for row in range(4, 9)] == [
            "Zoë",
            "Nan",
            "Cleo",
            "Bo",
            "Ada",
        ]
        assert settled(made, tab)

    def test_a_note_whose_row_is_gone_is_kept(self, list_of_four: Made) -> None:
        """In the same write, and nobody else has it beside them."""
        made = list_of_four
        made.people.edit("Calls", TOP + 2, 4, "No answer")
        made.people.edit("Calls", TOP + 2, 6, "left VM")
        made.people.edit("Calls", TOP + 3, 6, "hers")
        tab = calls("Cleo", "Zoë", "Nan")
        publish(made.again(), tab)
        assert beside(made, 6) == {"Cleo": "hers"}
        assert beside(made, 4) == {"Person ID": "Result"}
        assert loose(made) == [["Bo", "Result", "No answer"], ["Bo", "F", "left VM"]]
        assert settled(made, tab)

    @pytest.mark.parametrize("before", [1, 2, 3, 4, 5, 6])
    def test_a_column_that_people_inserted(self, list_of_four: Made, before: int) -> None:
        """Each heading stands once, in its place; what they wrote in it stands right of the table."""
        made = list_of_four
        made.people.edit("Calls", TOP + 1, 4, "Talked")
        made.people.insert_column("Calls", before)
        made.people.edit("Calls", TOP, before, "Shift")
        made.people.edit("Calls", TOP + 2, before, "late")
        tab = calls("Zoë", "Bo", "Ada")
        publish(made.again(), tab)
        headings = [grid(made).cell(TOP, n) for n in range(1, 9)]
        ours = [column.heading for column in CALLS.columns]
        assert headings[:5] == ours
        assert [name for name in headings[5:] if name] == ["Shift"]
        assert beside(made, headings.index("Shift") + 1) == {"Person ID": "Shift", "Bo": "late"}
        assert beside(made, 4) == {"Person ID": "Result", "Ada": "Talked"}
        assert beside(made, 5) == {"Person ID": "Priority", "Zoë": 3, "Bo": 2, "Ada": 3}
        assert settled(made, tab)

    def test_a_blank_column_that_people_inserted(self, list_of_four: Made) -> None:
        made = list_of_four
        made.people.insert_column("Calls", 3)
        publish(made.again(), calls("Bo", "Ada"))
        assert [grid(made).cell(TOP, n) for n in range(1, 9)] == [
            *(column.heading for column in CALLS.columns),
            None,
            None,
            None,
        ]
        assert settled(made, calls("Bo", "Ada"))

    def test_a_column_that_people_deleted(self, list_of_four: Made) -> None:
        """It is there again; the note stays beside its person."""
        made = list_of_four
        made.people.edit("Calls", TOP + 2, 7, "left VM")
        made.people.delete_column("Calls", 3)
        tab = calls("Bo", "Ada")
        publish(made.again(), tab)
        found = grid(made)
        assert [found.cell(TOP, n) for n in range(1, 6)] == [c.heading for c in CALLS.columns]
        assert same(found.cell(TOP + 1, 3), date(2023, 3, 3))
        assert beside(made, 6) == {"Bo": "left VM"}
        assert settled(made, tab)

    def test_a_table_that_grows_takes_nobody_s_note(self, list_of_four: Made) -> None:
        """A column more, where somebody's notes begin."""
        made = list_of_four
        made.people.edit("Calls", TOP, 6, "Mine")
        made.people.edit("Calls", TOP + 2, 6, "left VM")
        grown = calls("Ada", "Bo")
        tab = replace(
            grown, columns=(*CALLS.columns, TabColumn("Flag")), cells=(*grown.cells, ["x", "y"])
        )
        publish(made.again(), tab)
        assert beside(made, 6) == {"Person ID": "Flag", "Ada": "x", "Bo": "y"}
        assert beside(made, 7) == {"Person ID": "Mine", "Bo": "left VM"}
        assert settled(made, tab)

    def test_a_row_that_people_added_below(self, list_of_four: Made) -> None:
        """It stays while there is room, and is kept in Loose Notes once the list needs its place."""
        made = list_of_four
        made.people.edit("Calls", TOP + 6, 1, "Rosa")
        made.people.edit("Calls", TOP + 6, 2, "a new one, call her")
        publish(made.again(), calls("Bo", "Ada", "Nan"))
        assert grid(made).cell(TOP + 6, 2) == "a new one, call her"
        assert settled(made, calls("Bo", "Ada", "Nan"))
        tab = calls("Bo", "Ada", "Nan", "Cleo", "Dee", "Eve", "Fay")
        publish(made.again(), tab)
        assert grid(made).cell(TOP + 6, 2) == "Eve"
        assert ["a new one, call her", "Person ID", "a new one, call her"] in loose(made)
        assert settled(made, tab)

    def test_rows_above_the_headings(self, list_of_four: Made) -> None:
        """Somebody put a title above; the table stands where it belongs, and the title is kept."""
        made = list_of_four
        made.people.edit("Calls", TOP + 2, 7, "left VM")
        made.people.insert_row("Calls", 1)
        made.people.edit("Calls", 1, 1, "North side only")
        tab = calls("Bo", "Ada", "Nan")
        publish(made.again(), tab)
        found = grid(made)
        assert [found.cell(row, 2) for row in range(1, 8)] == [
            None,
            None,
            "Person ID",
            "Bo",
            "Ada",
            "Nan",
            None,
        ]
        assert found.cell(1, 1) == tab.first_line
        assert beside(made, 7) == {"Bo": "left VM"}
        assert ["", "A", "North side only"] in [[line[0] or "", *line[1:]] for line in loose(made)]
        assert settled(made, tab)

    @pytest.mark.slow
    def test_any_notes_and_any_moves(self, make: Make) -> None:
        """Every note is beside the person it was written for, or in Loose Notes; never both."""
        for seed in range(self.lives):
            lived(listed_in(make), Random(seed), seed)


def lived(made: Made, dice: Random, life: int) -> None:
    """People write beside rows, and others come onto the list, four times."""
    names = [f"P{n}" for n in range(9)]
    written: dict[str, tuple[str, str]] = {}
    listed: list[str] = dice.sample(names, 6)
    publish(made.again(), calls(*listed))
    for turn in range(4):
        for _ in range(dice.randint(1, 3)):
            found = grid(made)
            width = max(len(found.columns), 5) + 1
            column = dice.choice([4, width, width + 2])
            row = dice.randrange(TOP + 1, TOP + 1 + len(listed))
            if found.cell(row, column) is None:
                text = f"note {len(written)}"
                written[text] = (str(found.cell(row, 2)), text)
                made.people.edit("Calls", row, column, text)
        listed = dice.sample(names, dice.randint(2, 8))
        publish(made.again(), calls(*listed))
        assert settled(made, calls(*listed)), (life, turn)
        found = grid(made)
        there = {
            str(cell): str(found.cell(row, 2))
            for n, column_cells in enumerate(found.columns, 1)
            for row, cell in enumerate(column_cells, 1)
            if (n == 4 or n > 5) and row > TOP and cell is not None
        }
        kept = {str(text): str(key) for key, _, text in loose(made)}
        assert not there.keys() & kept.keys()
        assert {**there, **kept} == {text: person for text, (person, _) in written.items()}
