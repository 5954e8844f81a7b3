"""Drift: a column or a tab under another name is known by its new one and by what stands in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from toolkit.tables.claims import claims
from toolkit.tables.drift import Renamed, as_before, renamed
from toolkit.tables.footprints import (
    Footprint,
    Trace,
    alike,
    followed,
    footprints,
    left,
    title_now,
)
from toolkit.tables.inputs import INPUTS
from toolkit.tables.sketches import InBoth, sketch
from toolkit.tables.source import Source, Sources, Theirs
from toolkit.workbooks.cells import Cell, Grid, Snapshot, Tag

Rows = list[list[Cell]]
HEADINGS: list[Cell] = ["Person ID", "First name", "Last name", "Worksite", "Status", "Email"]
SITES = ("Maple El", "Oak Hi", "Elm", "Ash", "Birch", "Cedar")
ROWS: Rows = [
    HEADINGS,
    *([f"M{n}", "Ada", f"Lopez {n}", site, "Member", None] for n, site in enumerate(SITES)),
]


def book(
    *tabs: tuple[str, Rows], marks: Mapping[str, str] | None = None, first: int = 1
) -> Snapshot:
    """A workbook whose tabs are numbered from `first` on."""
    grids = tuple(
        Grid(title, [list(column) for column in zip(*rows, strict=True)], ident=number)
        for number, (title, rows) in enumerate(tabs, first)
    )
    return Snapshot(
        "test",
        {grid.title: grid.tag for grid in grids},
        grids,
        marks=marks or {},
        idents={grid.title: grid.ident for grid in grids if grid.ident is not None},
    )


def read(snapshot: Snapshot, sources: Sources | None = None) -> dict[str, str]:
    """What is remembered of the tabs that were read."""
    return left(claims(snapshot, INPUTS, sources).values(), snapshot)


MARKS = read(book(("Roster", ROWS)))


def sounds(one: str, other: str) -> bool:
    return one[:1] == other[:1]


def headed(rows: Rows, **columns: str) -> Rows:
    """With other headings, by the letters of their columns."""
    new = [columns.get(letter, cell) for letter, cell in zip("ABCDEFGH", rows[0], strict=False)]
    return [new, *rows[1:]]


def found(rows: Rows) -> list[tuple[int, str, str, tuple[int, int]]]:
    """The columns that were followed: where each stands, what it was and is called, how much is there again."""
    now = book(("Roster", rows), marks=MARKS)
    return [(one.position, one.was, one.now, tuple(one.shared)) for one in renamed(now, sounds)]


def test_a_column_is_known_by_a_name_like_its_own_and_by_what_it_holds() -> None:
    """Both of them: nine of ten values, and as many as tell it from others, unless it stands where it stood."""
    assert found(ROWS) == []
    assert found(headed(ROWS, D="Workplace")) == [(4, "Worksite", "Workplace", (6, 6))]
    assert found(headed(ROWS, D="Building")) == []
    assert (
        found(headed([[*row[:3], f"x{n}", *row[4:]] for n, row in enumerate(ROWS)], D="Work")) == []
    )
    new = [*ROWS, ["M7", "Bo", "Chen", "Pine", "Member", None]]
    assert found(headed(new, D="Work")) == []  # one of seven is new
    assert found(headed(ROWS, A="Person no.", C="Last")) == [
        (1, "Person ID", "Person no.", (6, 6)),
        (3, "Last name", "Last", (6, 6)),
    ]
    moved = [[*row[:3], None, *row[4:], row[3]] for row in headed(ROWS, D="Work")]
    assert found(moved) == [(7, "Worksite", "Work", (6, 6))]


def test_of_few_values_a_column_also_has_to_stand_where_it_stood() -> None:
    """One alone tells nothing."""
    assert found(headed(ROWS, E="Standing")) == []  # all are members
    few = [[*row[:4], "Member" if n % 2 else "Left", row[5]] for n, row in enumerate(ROWS)]
    few[0] = HEADINGS
    marks = read(book(("Roster", few)))
    here = book(("Roster", headed(few, E="Standing")), marks=marks)
    assert [(one.position, one.shared) for one in renamed(here, sounds)] == [(5, (2, 2))]
    there = [[*row[:4], None, row[5], row[4]] for row in headed(few, E="Standing")]
    assert renamed(book(("Roster", there), marks=marks), sounds) == []


def test_where_two_could_be_it_or_it_could_be_two_nobody_is_believed() -> None:
    twice = [[*row, row[3]] for row in headed(ROWS, D="Work 1")]
    twice[0][6] = "Work 2"
    assert found(twice) == []
    alike_rows = [[*row[:5], row[3]] for row in ROWS]
    alike_rows[0] = [*HEADINGS[:3], "Worksite", "Status", "Workplace"]
    source = Source(columns={("Email",): Theirs(("Workplace",))})
    marks = read(book(("Roster", alike_rows)), Sources({"Roster": (source,)}))
    one = [[*row[:3], None, row[4], None, row[3]] for row in alike_rows]
    one[0] = ["Person ID", "First name", "Last name", "", "Status", "", "Where"]
    assert renamed(book(("Roster", one), marks=marks), lambda was, now: True) == []


def test_a_tab_of_which_most_headings_are_gone_is_another_table() -> None:
    """Half of them is not most: of the five that held something two may be gone."""
    assert len(found(headed(ROWS, A="Person no.", D="Work"))) == 2
    assert found(headed(ROWS, A="Person no.", C="Last", D="Work")) == []


def test_half_of_the_headings_of_a_tab_may_be_others() -> None:
    """Of six columns that held something three."""
    rows = [[*row[:5], f"{row[0]}@x.org"] for row in ROWS]
    rows[0] = HEADINGS
    marks = read(book(("Roster", rows)))
    now = headed(rows, A="Person no.", D="Work", F="E")
    assert [one.position for one in renamed(book(("Roster", now), marks=marks), sounds)] == [
        1,
        4,
        6,
    ]


def test_a_tab_of_a_workbook_that_is_read_no_more_is_not_followed() -> None:
    said = '["north.xlsx", "Roster", 3, 1, {"4": ["Worksite", "abc"]}, [], ["Roster"]]'
    now = book(("Roster", headed(ROWS, D="Work")), marks={"there north.xlsx: Roster": said})
    assert renamed(now, sounds) == []


def test_a_tab_under_another_title_and_tabs_of_ours() -> None:
    """Only where the title is known; what is ours is nobody's to rename."""
    rows = headed(ROWS, D="Work")
    now = book(("Everybody", rows), marks=MARKS)
    assert renamed(now, sounds) == []
    titles = {("", "Roster"): "Everybody"}
    assert [one.tab for one in renamed(now, sounds, titles)] == ["Everybody"]
    ours = replace(now, grids=(replace(now.grids[0], tag=Tag("Roster")),))
    assert renamed(ours, sounds, titles) == []


def test_the_workbook_as_it_was_has_the_old_headings() -> None:
    """And nothing else is another: neither other tabs nor other workbooks."""
    other = book(("Roster", headed(ROWS, D="Work")), ("Old", ROWS))
    now = replace(other, others={"north.xlsx": other, "south.xlsx": other})
    whole = InBoth(6, 6)
    one = Renamed("Roster", 4, 1, "Worksite", "Work", whole, workbook="north.xlsx")
    before = as_before(now, [one, replace(one, workbook="")])
    assert [grid.columns[3][0] for grid in before.grids] == ["Worksite", "Worksite"]
    assert [list(grid.columns[3][1:]) for grid in before.grids] == [[*SITES], [*SITES]]
    assert before.others["north.xlsx"].grids == before.grids
    assert before.others["south.xlsx"] is other
    assert other.grids[0].columns[3][0] == "Work"


def test_what_was_read_is_remembered_and_what_is_not_is_forgotten() -> None:
    """Only columns in which something stands, by the places they have."""
    (print_,) = footprints(book(marks=MARKS))
    assert (print_.title, print_.ident, print_.row, print_.former) == ("Roster", 1, 1, ())
    assert (print_.tables, print_.workbook) == (("Roster",), "")
    assert {spot: one.heading for spot, one in print_.columns.items()} == {
        n: str(heading) for n, heading in enumerate(HEADINGS[:5], start=1)
    }
    assert print_.columns[4].sketch == sketch(SITES)

    again = book(
        ("Roster", ROWS), marks=MARKS | {"seen Old": "x", "there B: Old": "y", "as_of": "z"}
    )
    assert read(again) == MARKS | {"seen Old": "", "there B: Old": ""}
    unticked = [[*row[:5], False] for row in ROWS]
    unticked[0] = [*HEADINGS[:5], "On leave"]
    assert read(book(("Roster", unticked))) == MARKS


def test_a_tab_that_was_renamed_is_followed_by_its_number() -> None:
    """And its former titles are remembered, until another tab has one."""
    now = book(("Members", ROWS), marks=MARKS)
    (was,) = footprints(now)
    assert title_now(was, now) == "Members"
    marks = read(now)
    (print_,) = footprints(book(marks=marks))
    assert (print_.titles, followed(marks, "")) == (("Members", "Roster"), {"Members"})
    assert (followed(marks, "north.xlsx"), followed(MARKS, "")) == (set(), set())
    third = read(book(("Padrón", ROWS), marks=marks))
    (print_,) = footprints(book(marks=third))
    assert print_.titles == ("Padrón", "Members", "Roster")
    some = MARKS["seen Roster"].replace('[],["Roster"]', '["A","B","C","D"],["Roster"]')
    beside = read(book(("Roster", ROWS), ("B", [["Our own"]]), marks={"seen Roster": some}))
    (print_,) = footprints(book(marks=beside))
    assert print_.former == ("A", "C", "D")
    several = read(book(("Members", ROWS), marks={"seen Roster": some}))
    assert next(footprints(book(marks=several))).titles == ("Members", "Roster", "A", "B")


@pytest.mark.parametrize(
    ("titles", "now"),
    [
        (("Roster 2024",), "Roster 2024"),
        (("Notes",), ""),
        (("Roster 2024", "Roster 2025"), ""),
        (("Roster", "Roster 2024"), ""),
    ],
)
def test_where_tabs_are_numbered_anew_the_one_that_is_called_nearly_so_is_it(
    titles: tuple[str, ...], now: str
) -> None:
    """Some programmes number them at every save."""
    (was,) = footprints(book(marks=MARKS))
    snapshot = book(*((title, ROWS) for title in titles), marks=MARKS, first=8)
    assert title_now(was, snapshot) == now


def test_who_has_no_number_or_is_in_no_workbook_is_not_followed() -> None:
    (was,) = footprints(book(marks=MARKS))
    now = book(("Roster 2024", ROWS), marks=MARKS)
    assert title_now(replace(was, ident=None), now) == ""
    assert title_now(replace(was, workbook="north.xlsx"), now) == ""
    ours = replace(now, titles={"Roster 2024": Tag("Roster")})
    assert title_now(was, ours) == ""


@pytest.mark.parametrize(
    "said",
    [
        "",
        "x",
        "null",
        "[1, 1, {}, []]",
        '[1, "1", {}, [], []]',
        '[1, 1, {"a": ["", ""]}, [], []]',
        '[1, 1, {"1": "abc"}, [], []]',
        "[[], 1, {}, [], []]",
        "[1, 1, [], [], []]",
    ],
)
def test_marks_that_nobody_can_have_left_say_nothing(said: str) -> None:
    """Whoever wrote into them: they are as if there were none."""
    assert list(footprints(book(marks={"seen Roster": said, "other": "[1, 1, {}, [], []]"}))) == []
    assert list(footprints(book(marks={"there n: Roster": f'["n", "Roster", {said[1:]}'}))) == []


def test_marks_of_another_workbook_name_it() -> None:
    said = '["north.xlsx", "Roster", 3, 2, {"4": ["Site", "abc"]}, ["Old"], ["Roster"]]'
    (print_,) = footprints(book(marks={"there north.xlsx: Roster": said}))
    assert print_ == Footprint(
        "Roster", 3, 2, {4: Trace("Site", "abc")}, ("Old",), ("Roster",), "north.xlsx"
    )


def test_two_names_look_alike_by_most_of_their_letters() -> None:
    assert alike("Work site", "WORKSITES")
    assert not alike("Worksite", "Building")


def test_what_is_remembered_of_a_column_stays_while_hardly_anything_changes() -> None:
    """A cell mended in thirty changes no mark; half of the cells do."""
    rows: Rows = [["Person ID", "First name", "Last name", "Worksite", "Status", "Email"]]
    rows += [[f"M{n}", "Ada", f"Lopez {n}", "Maple El", "Member", f"a{n}@x.org"] for n in range(30)]
    marks = read(book(("Roster", rows)))

    def mended(many: int) -> dict[str, str]:
        new = [[*row[:5], f"b{n}@x.org"] if n <= many else row for n, row in enumerate(rows)]
        return read(book(("Roster", [rows[0], *new[1:]]), marks=marks))

    assert mended(1) == marks
    assert mended(15) != marks
