"""What every workbook behind the protocol does, whatever it is made of.

A backend passes by a test class of its own that says how a workbook is made::

    from workbooks.conformance import Conformance, Made

    class TestMine(Conformance):
        @pytest.fixture
        def make(self):
            def made(tabs: dict[str, list[list[Cell]]]) -> Made: ...
            return made
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from decimal import Decimal
from itertools import zip_longest
from typing import Protocol

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from toolkit.errors import Refused, TryLater
from toolkit.words import key
from toolkit.workbooks.asking import Own
from toolkit.workbooks.cells import GLIMPSED, Cell, Grid, Link, Snapshot, Tag, same, storable
from toolkit.workbooks.changes import Changes, Rectangle, TabChange, Workbook
from toolkit.workbooks.desired import Chart, Rule, Series, Tab, TabColumn, View

Rows = Sequence[Sequence[Cell]]


class People(Protocol):
    """What people do to a workbook behind our back."""

    def edit(self, title: str, row: int, column: int, value: Cell) -> None: ...
    def rename(self, title: str, new: str) -> None: ...
    def move(self, title: str, place: int) -> None: ...
    def insert_row(self, title: str, row: int) -> None: ...
    def insert_column(self, title: str, column: int) -> None: ...
    def delete_column(self, title: str, column: int) -> None: ...


@dataclass
class Made:
    """A workbook, the people who edit it, and another door to the same workbook."""

    workbook: Workbook
    people: People
    again: Callable[[], Workbook]


Make = Callable[[Mapping[str, Rows]], Made]


# a plan: what has to change for a tab, cell by cell


def changes(base: Snapshot, *tabs: Tab, marks: Mapping[str, str] | None = None) -> Changes:
    """The changes that these tabs need, and no others."""
    needed = [change for tab in tabs if (change := change_of(base, tab)) is not None]
    return Changes(
        base, tuple(needed), {k: v for k, v in (marks or {}).items() if base.marks.get(k) != v}
    )


def change_of(base: Snapshot, tab: Tab) -> TabChange | None:
    existing = base.owned(tab.kind) if tab.kind else base.grid(tab.title)
    rectangles = tuple(_rectangles(tab, existing))
    restyle = existing is None or existing.tag is None or existing.tag.style != tab.style
    return TabChange(tab, existing, rectangles, restyle) if rectangles or restyle else None


def _rectangles(tab: Tab, existing: Grid | None) -> list[Rectangle]:
    found = []
    for n, column in enumerate(tab.columns, 1):
        wanted: dict[int, Cell] = {tab.heading_row: column.heading}
        if n == 1 and tab.heading_row > 1:
            wanted[1] = tab.first_line
        if not column.people:
            wanted |= dict(enumerate(tab.cells[n - 1], tab.heading_row + 1))
            there = existing.columns[n - 1] if existing and n <= len(existing.columns) else ()
            for row in range(tab.heading_row + 1 + tab.n_rows, len(there) + 1):
                wanted[row] = None
        for row, cell in sorted(wanted.items()):
            if not same(cell, existing.cell(row, n) if existing else None):
                found.append(Rectangle(row, n, ((cell,),)))
    return found


def desired(tab: Tab) -> list[list[Cell]]:
    """The tab row by row as it should be read, with blanks in people's columns."""
    data = [list(column) for column in tab.cells]
    rows: list[list[Cell]] = [[None] * len(tab.columns) for _ in range(tab.heading_row)]
    if tab.heading_row > 1:
        rows[0][0] = tab.first_line or None
    rows[tab.heading_row - 1] = [column.heading for column in tab.columns]
    return rows + [
        list(row) for row in zip_longest(*(column or [None] * tab.n_rows for column in data))
    ]


def rows_of(grid: Grid | None, width: int | None = None) -> list[list[Cell]]:
    assert grid is not None
    rows = [list(row) for row in zip_longest(*grid.columns)]
    return rows if width is None else [(row + [None] * width)[:width] for row in rows]


def differing(grid: Grid | None, rows: Rows) -> list[tuple[int, int, Cell, Cell]]:
    """The places where what was read means something else than `rows`."""
    assert grid is not None
    height = max(len(rows), grid.n_rows)
    width = max([len(grid.columns), *(len(row) for row in rows)])
    found = []
    for row in range(1, height + 1):
        for column in range(1, width + 1):
            line = rows[row - 1] if row <= len(rows) else []
            wanted = line[column - 1] if column <= len(line) else None
            if not same(grid.cell(row, column), wanted):
                found.append((row, column, grid.cell(row, column), wanted))
    return found


# the cast

moment = datetime.fromisoformat

ROSTER: Rows = [
    ["Person ID", "First name", "Hire date", "On leave", "Phone", "Assessment"],
    ["007", "Ada", date(2023, 2, 6), True, "+1 303 555 0100", 2],
    ["1e5", "Bo", None, False, "0303", 4.5],
    ["Nan", "Nan", moment("2023-02-06 17:30"), None, "=1+1", None],
]

DENSITY = Tab(
    kind="density",
    title="Density",
    columns=(
        TabColumn("Worksite", width=24, note="The building people work in"),
        TabColumn("Members", "count"),
        TabColumn("Density", "percent"),
        TabColumn("Counted on", "date"),
        TabColumn("Link", "link"),
    ),
    cells=(
        ["Maple El", "=cmd|' /C calc'!A0", "Oak & <Elm>"],
        [10, Decimal("4.00"), 0],
        [0.5, Decimal("0.25"), None],
        [date(2023, 3, 8), None, date(2023, 3, 15)],
        [
            Link("Roster!A2", "internal:'Roster'!A2"),
            Link("site", "https://example.org/?a=1&b=2"),
            None,
        ],
    ),
    first_line="Density as of 8 March 2023",
    frozen_columns=1,
    rules=(
        Rule("Density", "below", 0.3, fill="#D55E00", ink="#FFFFFF"),
        Rule("Worksite", "filled", bold=True, row=True),
    ),
)

DASHBOARD = Tab(
    kind="dashboard",
    title="Dashboard",
    columns=(TabColumn("Figure"), TabColumn("Now", "number")),
    cells=(["Members"], [14]),
    first_line="Where we stand",
    charts=(
        Chart(
            title="Density by worksite",
            alt="Bars: Maple El 50 %, Oak 0 %",
            kind="bar",
            source="density",
            categories="Worksite",
            series=(Series("Density", "#0072B2"),),
            rows=(0, 3),
            place=(8, 1),
            percent=True,
            axis="Density",
        ),
    ),
    filtered=False,
)

TIMESHEETS = Tab(
    kind="timesheets",
    title="Timesheets",
    columns=(
        TabColumn("Key"),
        TabColumn("Logged", "hours"),
        TabColumn("Certified", people=True),
        TabColumn("Comment", people=True),
        TabColumn("State", choices=("Draft", "Certified")),
    ),
    cells=(
        ["rosa/1", "rosa/2", "cesar/1"],
        [Decimal("6"), Decimal("4.5"), None],
        [],
        [],
        ["Draft", "Draft", "Draft"],
    ),
    first_line="Hours of the program",
)

HOURS = Tab(
    kind="",
    title="Hours",
    columns=(
        TabColumn("Date", "date"),
        TabColumn("Organizer"),
        TabColumn("Hours", "hours"),
        TabColumn("Paid", "yesno"),
    ),
    cells=([date(2023, 2, 6), None], ["Rosa", "007"], [3.5, None], [True, False]),
    heading_row=1,
)

_TEXT = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)
_CELLS = st.one_of(
    st.none(),
    _TEXT,
    st.booleans(),
    st.integers(-(10**12), 10**12),
    st.decimals(-(10**9), 10**9, places=2),
    st.dates(date(1850, 1, 1), date(2200, 1, 1)),
)
_MODEST = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))


def only_text(cells: Sequence[Cell], *, title: str = "Density", kind: str = "density") -> Tab:
    return Tab(
        kind,
        title,
        (TabColumn("A"), TabColumn("B")),
        (list(cells), ["x"] * len(cells)),
        first_line="As of",
    )


class Conformance:
    """The suite. `make` comes from the class of each backend."""

    # reading

    def test_reads_people_s_tabs_as_typed_cells(self, make: Make) -> None:
        """Text stays text, numbers numbers, dates dates; a blank is None."""
        snapshot = make({"Roster": ROSTER, "Notes": [["private"]]}).workbook.read(
            frozenset({"roster"})
        )
        assert list(snapshot.titles.items()) == [("Roster", None), ("Notes", None)]
        assert [grid.title for grid in snapshot.grids] == ["Roster"]
        assert differing(snapshot.grid("Roster"), ROSTER) == []
        grid = snapshot.grid("Roster")
        assert grid is not None
        assert grid.tag is None
        assert [grid.cell(2, 1), grid.cell(4, 5), grid.cell(2, 4)] == ["007", "=1+1", True]

    def test_reads_only_the_tabs_asked_for_whatever_their_spelling(self, make: Make) -> None:
        snapshot = make({"  ROSTÉR": [["a"]], "Roster 2": [["b"]]}).workbook.read(
            frozenset({key("roster")})
        )
        assert [key(grid.title) for grid in snapshot.grids] == ["roster"]

    def test_reads_only_those_of_the_toolkit_s_own_tabs_that_are_asked_for(
        self, make: Make
    ) -> None:
        """The titles of all are known, and what is written on top of it leaves the others as they
        are; a tab of people's is not among them whatever it is called.
        """
        workbook = make({"Roster": ROSTER}).workbook
        letters, density = (only_text(["x"], title=name, kind=name) for name in ("Letters", "Two"))
        workbook.apply(changes(workbook.read(frozenset()), letters, density))

        few = workbook.read(Own.of("Letters", "Roster"))
        assert [grid.title for grid in few.grids] == ["Letters"]
        assert set(few.titles) == {"Roster", "Letters", "Two"}

        workbook.apply(changes(few, only_text(["y"], title="Letters", kind="Letters")))
        there = workbook.read(frozenset({"roster"}))
        assert differing(there.grid("Letters"), desired(only_text(["y"]))) == []
        assert differing(there.grid("Two"), desired(only_text(["x"]))) == []
        assert differing(there.grid("Roster"), ROSTER) == []

    def test_leading_and_trailing_blanks_keep_every_cell_at_its_address(self, make: Make) -> None:
        snapshot = make({"Odd": [[], [], [None, None, "C3"], [], [None, "B5"]]}).workbook.read(
            frozenset({"odd"})
        )
        grid = snapshot.grid("Odd")
        assert grid is not None
        assert [list(column) for column in grid.columns] == [
            [],
            [None, None, None, None, "B5"],
            [None, None, "C3"],
        ]

    def test_a_glimpse_shows_the_first_rows_of_the_tabs_with_these_titles(self, make: Make) -> None:
        """Enough to see what a tab is that nobody asked for."""
        tabs = {"Roster": ROSTER, "Ada's": [["Name"], *([str(n)] for n in range(60))], "Empty": []}
        workbook = make(tabs).workbook
        long, empty = sorted(workbook.glimpse(["Ada's", "Empty"]), key=lambda grid: grid.title)
        assert (long.title, long.tag, long.cell(1, 1)) == ("Ada's", None, "Name")
        assert (long.n_rows, long.cell(GLIMPSED, 1)) == (GLIMPSED, str(GLIMPSED - 2))
        assert (empty.title, empty.n_rows) == ("Empty", 0)
        assert workbook.glimpse([]) == ()

    def test_an_empty_tab_has_no_cells(self, make: Make) -> None:
        grid = make({"Empty": []}).workbook.read(frozenset({"empty"})).grid("Empty")
        assert grid is not None
        assert grid.n_rows == 0
        assert grid.cell(1, 1) is None

    # writing

    def test_a_new_tab_is_read_back_as_it_should_be(self, make: Make) -> None:
        """The tabs come before people's, tagged, and people's stay as they were."""
        made = make({"Roster": ROSTER})
        base = made.workbook.read(frozenset())
        receipt = made.workbook.apply(changes(base, DENSITY, DASHBOARD, TIMESHEETS))
        assert receipt.changed_cells == sum(
            c.changed_cells for c in changes(base, DENSITY, DASHBOARD, TIMESHEETS).tabs
        )
        after = made.again().read(frozenset({"roster"}))
        assert list(after.titles.items()) == [
            ("Density", Tag("density", DENSITY.style)),
            ("Dashboard", Tag("dashboard", DASHBOARD.style)),
            ("Timesheets", Tag("timesheets", TIMESHEETS.style)),
            ("Roster", None),
        ]
        for tab in (DENSITY, DASHBOARD, TIMESHEETS):
            assert differing(after.owned(tab.kind), desired(tab)) == []
        assert differing(after.grid("Roster"), ROSTER) == []

    def test_a_second_sync_plans_nothing(self, make: Make) -> None:
        made = make({"Roster": ROSTER})
        made.workbook.apply(
            changes(
                made.workbook.read(frozenset()), DENSITY, DASHBOARD, TIMESHEETS, marks={"n": "1"}
            )
        )
        again = made.again()
        assert not changes(
            again.read(frozenset()), DENSITY, DASHBOARD, TIMESHEETS, marks={"n": "1"}
        )

    def test_nothing_to_do_costs_no_call(self, make: Make) -> None:
        made = make({"Roster": ROSTER})
        base = made.workbook.read(frozenset())
        before = made.workbook.calls
        receipt = made.workbook.apply(Changes(base))
        assert (receipt.changed_cells, receipt.calls, made.workbook.calls) == (0, 0, before)

    def test_calls_are_counted(self, make: Make) -> None:
        made = make({"Roster": ROSTER})
        base = made.workbook.read(frozenset())
        read = made.workbook.calls
        receipt = made.workbook.apply(changes(base, DENSITY))
        assert read >= 1
        assert made.workbook.calls - read == receipt.calls == 1

    def test_a_tab_grows_shrinks_and_changes(self, make: Make) -> None:
        made = make({"Roster": ROSTER})
        made.workbook.apply(changes(made.workbook.read(frozenset()), DENSITY))
        longer = replace(
            DENSITY,
            cells=tuple([*column, *column] for column in DENSITY.cells),
            first_line="Longer",
        )
        shorter = replace(
            DENSITY, cells=tuple(column[:1] for column in DENSITY.cells), first_line="Shorter"
        )
        for tab in (longer, shorter, DENSITY):
            workbook = made.again()
            workbook.apply(changes(workbook.read(frozenset()), tab))
            assert differing(made.again().read(frozenset()).owned("density"), desired(tab)) == []

    def test_other_looks_come_with_their_fingerprint(self, make: Make) -> None:
        made = make({})
        made.workbook.apply(changes(made.workbook.read(frozenset()), DENSITY))
        other = replace(DENSITY, rules=(), frozen_columns=0)
        workbook = made.again()
        workbook.apply(changes(workbook.read(frozenset()), other))
        after = made.again().read(frozenset())
        assert after.titles["Density"] == Tag("density", other.style)
        assert not changes(after, other)

    def test_a_tab_without_rows_is_a_tab(self, make: Make) -> None:
        empty = replace(DENSITY, cells=((), (), (), (), ()))
        made = make({})
        made.workbook.apply(changes(made.workbook.read(frozenset()), empty))
        assert differing(made.again().read(frozenset()).owned("density"), desired(empty)) == []

    def test_a_hidden_tab_is_hidden_and_read(self, make: Make) -> None:
        made = make({"Roster": ROSTER})
        made.workbook.apply(changes(made.workbook.read(frozenset()), replace(DENSITY, hidden=True)))
        grid = made.again().read(frozenset()).owned("density")
        assert grid is not None
        assert grid.hidden

    def test_marks_stay_and_change(self, make: Make) -> None:
        """Also long ones, and ones with quotes."""
        made = make({"Roster": ROSTER})
        marks = {"as_of": "2023-03-08", "counts": '{"rows": ["ü", 4]}' * 30, "blank": ""}
        marks |= {"headings": "Hire\x02 date\n_x0041_ _x005F\x02", "ñ\x02": "😀"}
        made.workbook.apply(changes(made.workbook.read(frozenset()), marks=marks))
        workbook = made.again()
        base = workbook.read(frozenset())
        assert dict(base.marks) == marks
        workbook.apply(changes(base, DENSITY, marks={"as_of": "2023-03-15"}))
        assert dict(made.again().read(frozenset()).marks) == marks | {"as_of": "2023-03-15"}

    # whose tab it is

    def test_a_renamed_and_moved_tab_is_still_known_and_keeps_name_and_place(
        self, make: Make
    ) -> None:
        made = make({"Roster": ROSTER, "Notes": [["x"]]})
        made.workbook.apply(
            changes(made.workbook.read(frozenset()), DENSITY, DASHBOARD, TIMESHEETS)
        )
        made.people.rename("Density", "How strong we're")
        made.people.move("How strong we're", 0)
        other = replace(DENSITY, cells=tuple(column[1:] for column in DENSITY.cells))
        workbook = made.again()
        base = workbook.read(frozenset())
        assert list(base.titles) == [
            "How strong we're",
            "Dashboard",
            "Timesheets",
            "Roster",
            "Notes",
        ]
        workbook.apply(changes(base, other, replace(DASHBOARD, first_line="Anew")))
        after = made.again().read(frozenset())
        assert list(after.titles) == [
            "How strong we're",
            "Dashboard",
            "Timesheets",
            "Roster",
            "Notes",
        ]
        assert [tag and tag.kind for tag in after.titles.values()] == [
            "density",
            "dashboard",
            "timesheets",
            None,
            None,
        ]
        assert differing(after.grid("How strong we're"), desired(other)) == []

    def test_new_tabs_go_in_front_and_none_that_is_there_moves(self, make: Make) -> None:
        """Dashboard was moved behind people's tabs; Density and the hidden Chart Data come later."""
        made = make({"Roster": ROSTER, "Notes": [["x"]]})
        made.workbook.apply(
            changes(made.workbook.read(frozenset()), DASHBOARD, TIMESHEETS, marks={"as_of": "x"})
        )
        for title in ("Notes", "Roster", "Timesheets"):
            made.people.move(title, 0)
        workbook = made.again()
        base = workbook.read(frozenset())
        assert list(base.titles) == ["Timesheets", "Roster", "Notes", "Dashboard"]
        hidden = replace(DENSITY, kind="chart data", title="Chart Data", hidden=True)
        later = (replace(DASHBOARD, first_line="Anew"), DENSITY, hidden)
        workbook.apply(changes(base, *later, replace(TIMESHEETS, first_line="Anew"), HOURS))
        after = made.again().read(frozenset({"roster", "hours"}))
        assert list(after.titles) == [
            "Density",
            "Chart Data",
            "Timesheets",
            "Roster",
            "Notes",
            "Dashboard",
            "Hours",
        ]
        for tab in (*later, replace(TIMESHEETS, first_line="Anew")):
            assert differing(after.owned(tab.kind), desired(tab)) == []
        assert differing(after.grid("Roster"), ROSTER) == []
        assert not changes(after, *later, replace(TIMESHEETS, first_line="Anew"))

    def test_a_person_s_tab_of_that_name_is_refused(self, make: Make) -> None:
        """Also where only case and accents differ; nothing at all is written then, not even the good tab."""
        made = make({"DENSITY": [["mine"]]})
        base = made.workbook.read(frozenset())
        with pytest.raises(Refused, match="DENSITY"):
            made.workbook.apply(changes(base, DASHBOARD, DENSITY, marks={"as_of": "x"}))
        after = made.again().read(frozenset({"density"}))
        assert list(after.titles.items()) == [("DENSITY", None)]
        assert dict(after.marks) == {}
        assert differing(after.grid("DENSITY"), [["mine"]]) == []

    def test_an_input_tab_is_made_once_and_then_people_s(self, make: Make) -> None:
        made = make({})
        made.workbook.apply(changes(made.workbook.read(frozenset()), HOURS))
        workbook = made.again()
        base = workbook.read(frozenset({"hours"}))
        assert dict(base.titles) == {"Hours": None}
        assert differing(base.grid("Hours"), desired(HOURS)) == []
        grid = base.grid("Hours")
        assert grid is not None
        assert grid.cell(3, 2) == "007"
        assert grid.cell(2, 4) is True
        with pytest.raises(Refused, match="Hours"):
            workbook.apply(
                Changes(base, (TabChange(HOURS, grid, (Rectangle(2, 2, (("Cesar",),)),), False),))
            )
        assert (
            differing(made.again().read(frozenset({"hours"})).grid("Hours"), desired(HOURS)) == []
        )

    def test_a_tagged_tab_of_another_kind_is_refused(self, make: Make) -> None:
        made = make({})
        made.workbook.apply(changes(made.workbook.read(frozenset()), DENSITY, DASHBOARD))
        workbook = made.again()
        base = workbook.read(frozenset())
        wrong = TabChange(DENSITY, base.owned("dashboard"), (Rectangle(1, 1, (("x",),)),), True)
        with pytest.raises(Refused):
            workbook.apply(Changes(base, (wrong,)))
        assert (
            differing(made.again().read(frozenset()).owned("dashboard"), desired(DASHBOARD)) == []
        )

    @pytest.mark.parametrize(
        "title",
        [
            "",
            "a/b",
            "a:b",
            "what?",
            "[x]",
            "a\\b",
            "*",
            "x" * 32,
            "😀" * 16,
            "'quoted'",
            "a\x02b",
            "a\ufffe",
            "a\ud800",
        ],
    )
    def test_a_title_that_no_tab_can_have_is_refused(self, make: Make, title: str) -> None:
        made = make({"Roster": ROSTER})
        with pytest.raises(Refused):
            made.workbook.apply(
                changes(made.workbook.read(frozenset()), replace(DENSITY, title=title))
            )
        assert list(made.again().read(frozenset()).titles) == ["Roster"]

    # tabs that are shared with people

    def test_people_s_cells_in_a_shared_tab_survive(self, make: Make) -> None:
        """Their columns, what they wrote beside the table, and what stands below it."""
        made = make({"Roster": ROSTER})
        made.workbook.apply(changes(made.workbook.read(frozenset()), TIMESHEETS))
        theirs: list[tuple[int, int, Cell]] = [
            (4, 3, "RP"),
            (5, 3, True),
            (5, 4, "=not a formula"),
            (6, 4, 12.5),
            (4, 7, "beside"),
            (2, 7, date(2023, 3, 1)),
            (9, 3, "below"),
        ]
        for row, column, cell in theirs:
            made.people.edit("Timesheets", row, column, cell)
        other = replace(
            TIMESHEETS,
            cells=(*TIMESHEETS.cells[:1], [1, 2, 3], [], [], ["Certified", "Draft", "Draft"]),
        )
        workbook = made.again()
        workbook.apply(changes(workbook.read(frozenset()), other))
        grid = made.again().read(frozenset()).owned("timesheets")
        wanted = [row + [None] * 2 for row in desired(other)] + [[None] * 7 for _ in range(3)]
        for row, column, cell in theirs:
            wanted[row - 1][column - 1] = cell
        assert differing(grid, wanted) == []

    def test_a_write_into_people_s_columns_is_refused(self, make: Make) -> None:
        made = make({})
        made.workbook.apply(changes(made.workbook.read(frozenset()), TIMESHEETS))
        made.people.edit("Timesheets", 4, 3, "RP")
        for rectangle in (
            Rectangle(4, 3, (("x",),)),
            Rectangle(4, 2, ((1, 2),)),
            Rectangle(4, 6, ((None,),)),
        ):
            workbook = made.again()
            base = workbook.read(frozenset())
            with pytest.raises(Refused):
                workbook.apply(
                    Changes(
                        base,
                        (TabChange(TIMESHEETS, base.owned("timesheets"), (rectangle,), False),),
                    )
                )
        grid = made.again().read(frozenset()).owned("timesheets")
        assert grid is not None
        assert [grid.cell(4, n) for n in (2, 3, 6)] == [6.0, "RP", None]

    def test_an_edit_between_reading_and_writing_survives(self, make: Make) -> None:
        """Either the write goes through beside it, or it is refused for now; the edit is never lost."""
        made = make({"Roster": ROSTER})
        made.workbook.apply(changes(made.workbook.read(frozenset()), TIMESHEETS))
        workbook = made.again()
        base = workbook.read(frozenset())
        made.people.edit("Roster", 2, 2, "Ada María")
        made.people.edit("Timesheets", 4, 3, "RP")
        other = replace(TIMESHEETS, first_line="Later")
        try:
            workbook.apply(changes(base, other))
            written = True
        except TryLater:
            written = False
        after = made.again().read(frozenset({"roster"}))
        roster, timesheets = after.grid("Roster"), after.owned("timesheets")
        assert roster is not None
        assert timesheets is not None
        assert roster.cell(2, 2) == "Ada María"
        assert timesheets.cell(4, 3) == "RP"
        assert timesheets.cell(1, 1) == ("Later" if written else TIMESHEETS.first_line)

    # two runs

    def test_a_second_run_is_refused_while_the_first_holds_the_workbook(self, make: Make) -> None:
        made = make({"Roster": ROSTER})
        with made.workbook:
            with pytest.raises(TryLater), made.again():
                pass
            made.workbook.read(frozenset())
        with made.again() as workbook:
            assert list(workbook.read(frozenset()).titles) == ["Roster"]

    def test_a_run_that_fails_lets_go(self, make: Make) -> None:
        made = make({"Roster": ROSTER})
        with pytest.raises(ZeroDivisionError), made.workbook:
            raise ZeroDivisionError
        with made.again() as workbook:
            workbook.read(frozenset())

    # any cell whatever

    @pytest.mark.slow
    @_MODEST
    @given(texts=st.lists(_TEXT, min_size=1, max_size=40))
    def test_any_text_is_written_and_read_as_the_same_text(
        self, make: Make, texts: list[str]
    ) -> None:
        """Also what looks like a formula, an escape, a number; and signs that no file can hold stay stable."""
        tab = only_text(
            [
                "=1+1",
                "+1",
                "@x",
                "'a",
                "_x0041_",
                "\x00",
                "a\r\nb",
                " ",
                "007",
                "#REF!",
                "TRUE",
                *texts,
            ]
        )
        made = make({})
        made.workbook.apply(changes(made.workbook.read(frozenset()), tab))
        base = made.again().read(frozenset())
        grid = base.owned("density")
        assert grid is not None
        assert [grid.cell(4 + n, 1) for n in range(tab.n_rows)] == [
            storable(text) for text in tab.cells[0]
        ]
        assert not changes(base, tab)

    @pytest.mark.slow
    @_MODEST
    @given(
        tables=st.lists(
            st.integers(0, 6).flatmap(
                lambda n: st.tuples(
                    st.lists(_CELLS, min_size=n, max_size=n),
                    st.lists(_CELLS, min_size=n, max_size=n),
                )
            ),
            min_size=2,
            max_size=3,
        )
    )
    def test_any_table_follows_any_other_and_then_nothing_is_to_do(
        self, make: Make, tables: list[tuple[list[Cell], list[Cell]]]
    ) -> None:
        made = make({"Roster": ROSTER})
        columns = (TabColumn("A"), TabColumn("Theirs", people=True), TabColumn("B", "number"))
        for n, (first, second) in enumerate(tables):
            tab = Tab("shared", "Shared", columns, (first, [], second), first_line=f"Version {n}")
            workbook = made.again()
            workbook.apply(changes(workbook.read(frozenset()), tab))
            if n == 0:
                made.people.edit("Shared", 5, 2, "mine")
        after = made.again().read(frozenset())
        wanted = [*desired(tab), *([None] * 3 for _ in range(5 - len(desired(tab))))]
        wanted[4][1] = "mine"
        assert differing(after.owned("shared"), wanted) == []
        assert not changes(after, tab)

    def test_signs_that_no_file_can_hold_do_no_harm_wherever_they_stand(self, make: Make) -> None:
        """A worksite pasted from a PDF becomes a heading, a note, a rule, a chart's title and alternative text."""
        bad = "Maple\x02El\x0b\x1f _x005F\x02"
        columns = (
            TabColumn(bad, note=bad, choices=(bad, "x")),
            TabColumn("Share", "percent"),
            TabColumn("Link", "link"),
        )
        link = Link(bad, f"https://example.org/{bad}")
        chart = Chart(
            bad, bad, "bar", "odd", bad, (Series("Share", "#0072B2"),), (0, 2), (8, 1), axis=bad
        )
        tab = Tab(
            "odd",
            "Odd",
            columns,
            ([bad, "Oak"], [0.5, 1], [link, None]),
            first_line=bad,
            rules=(Rule(bad, "is", bad, fill="#D55E00"),),
            charts=(chart,),
            views=(View(bad, bad, bad),),
        )
        made = make({"Roster": ROSTER})
        made.workbook.apply(changes(made.workbook.read(frozenset()), tab, marks={bad: bad}))
        base = made.again().read(frozenset())
        assert differing(base.owned("odd"), desired(tab)) == []
        assert not changes(base, tab, marks={bad: bad})

    @pytest.mark.parametrize("day", ["1850-01-01", "1900-02-28", "1903-12-31", "1904-05-01"])
    def test_a_day_that_a_calendar_cannot_count_is_written_once(self, make: Make, day: str) -> None:
        cells: list[Cell] = [date.fromisoformat(day), datetime.fromisoformat(f"{day} 06:30")]
        tab = Tab("days", "Days", (TabColumn("Day", "date"),), (cells,), first_line="Days")
        made = make({})
        made.workbook.apply(changes(made.workbook.read(frozenset()), tab))
        base = made.again().read(frozenset())
        assert differing(base.owned("days"), desired(tab)) == []
        assert not changes(base, tab)

    def test_a_text_that_is_too_long_is_cut_visibly_and_stays_stable(self, make: Make) -> None:
        tab = only_text(["a" * 60_000, "😀" * 20_000])
        made = make({})
        made.workbook.apply(changes(made.workbook.read(frozenset()), tab))
        base = made.again().read(frozenset())
        grid = base.owned("density")
        assert grid is not None
        assert [str(grid.cell(4, 1))[-2:], str(grid.cell(5, 1))[-2:]] == ["a…", "😀…"]
        assert not changes(base, tab)

    def test_times_and_moments_come_back(self, make: Make) -> None:
        columns = (TabColumn("At", "moment"), TabColumn("From", "time"))
        cells: tuple[list[Cell], ...] = (
            [moment("2023-03-08 17:30:05"), None],
            [time(17, 0), time(0, 0)],
        )
        tab = Tab("log", "Log", columns, cells, first_line="Log")
        made = make({})
        made.workbook.apply(changes(made.workbook.read(frozenset()), tab))
        base = made.again().read(frozenset())
        assert differing(base.owned("log"), desired(tab)) == []
        assert not changes(base, tab)
