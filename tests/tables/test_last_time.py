"""Last time: which tabs and columns were read, so that one that is gone is missed, with what looks like it now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from toolkit.tables.claim import Claim
from toolkit.tables.claims import claims
from toolkit.tables.inputs import INPUTS
from toolkit.tables.last_time import Gone, gone, noted
from toolkit.tables.source import Source, Sources
from toolkit.workbooks.cells import Cell, Grid, Snapshot, Tag

Rows = list[list[Cell]]
HEADINGS: list[Cell] = ["Person ID", "First name", "Last name", "Worksite", "Status", "Hire date"]
ROSTER: Rows = [
    HEADINGS,
    ["Ada", "Ada", "Lopez", "Maple El", "Member", "2023-02-03"],
    ["Bo", "Bo", "Chen", "Oak Hi", "Left", date(2022, 9, 1)],
]
EVENTS: Rows = [["Event", "Date", "Kind"], ["Rally", "2023-03-01", ""]]


def book(
    marks: Mapping[str, str] | None = None, *, ours: tuple[Grid, ...] = (), **tabs: Rows
) -> Snapshot:
    grids = tuple(
        Grid(title, [list(column) for column in zip(*rows, strict=True)], ident=title[-2:])
        for title, rows in tabs.items()
    )
    return Snapshot(
        "test",
        {grid.title: grid.tag for grid in (*grids, *ours)},
        (*grids, *ours),
        marks=marks or {},
        idents={grid.title: str(grid.ident) for grid in grids},
    )


def claimed(snapshot: Snapshot) -> dict[str, Claim]:
    return {table.title: claim for table, claim in claims(snapshot, INPUTS).items()}


def marks_of(snapshot: Snapshot, **more: object) -> dict[str, str]:
    return noted(claimed(snapshot), snapshot, **more)  # type: ignore[arg-type]


MARKS = {
    name: said
    for name, said in marks_of(book(Roster=ROSTER, Events=EVENTS)).items()
    if name.startswith("read ")
}


def missed(snapshot: Snapshot) -> list[Gone]:
    return gone(claimed(snapshot), snapshot)


def headed(**columns: Cell) -> Rows:
    """The roster with other headings, by the letters of their columns."""
    return [
        [columns.get(letter, cell) for letter, cell in zip("ABCDEF", HEADINGS, strict=True)],
        *ROSTER[1:],
    ]


def test_every_column_in_which_somebody_wrote_is_remembered() -> None:
    """Where it stood, and what it was called: no more of it than fits."""
    assert MARKS == {
        "read Roster": '["Roster","er",{"person_id":[1,"Person ID"],"first_name":[2,"First name"],'
        '"last_name":[3,"Last name"],"worksite":[4,"Worksite"],"status":[5,"Status"],'
        '"hire_date":[6,"Hire date"]}]',
        "read Events": '["Events","ts",{"event":[1,"Event"],"date":[2,"Date"]}]',
    }
    old = marks_of(book({"read Hours": "x", "read Issues": "", "as_of": "y"}, Roster=ROSTER))
    assert (old["read Hours"], "read Issues" in old, "as_of" in old) == ("", False, False)
    said = marks_of(book(Roster=headed(F="Hire date (" + "x" * 90 + ")")))["read Roster"]
    assert f'[6,"Hire date ({"x" * 49}"]' in said
    unticked = [[*row[:5], False] for row in headed(F="On leave")]
    unticked[0] = headed(F="On leave")[0]
    assert "on_leave" not in marks_of(book(Roster=unticked))["read Roster"]
    ours = marks_of(book(Roster=ROSTER), remembered={"Person IDs": ("First name",)})
    assert ours["read Person IDs"] == '["Person IDs",null,{"First name":[0,"First name"]}]'


def test_nothing_is_missed_while_all_of_it_is_there() -> None:
    assert missed(book(MARKS, Roster=ROSTER, Events=EVENTS)) == []
    assert missed(book(MARKS, Members=headed(A="Member ID", F="Hired"), Events=EVENTS)) == []


def test_a_tab_that_is_gone_is_told_with_the_one_it_may_be() -> None:
    """The same tab under another title; else one that is called nearly so; else none."""
    spring = [["Our own"], ["x"]]
    assert missed(book(MARKS, Roster=ROSTER)) == [Gone("Events", "Events", None, "Events", "")]
    assert missed(book(MARKS, Roster=ROSTER, Evening=spring, Notes=spring)) == [
        Gone("Events", "Events", None, "Events", "Evening")
    ]
    other = MARKS | {"read Events": '["Events","es",{"event":[1,"Event"]}]'}
    assert missed(book(other, Roster=ROSTER, Evening=spring, Notes=spring)) == [
        Gone("Events", "Events", None, "Events", "Notes")
    ]
    none = MARKS | {"read Events": '["Events",null,{"event":[1,"Event"]}]'}
    assert missed(book(none, Roster=ROSTER, Eventualidades=spring)) == [
        Gone("Events", "Events", None, "Events", "Eventualidades")
    ]
    assert missed(book(none, Roster=ROSTER, Notes=spring))[0].now == ""
    ours = Grid("Evento", [["x"]], tag=Tag("Evento"))
    assert missed(book(none, Roster=ROSTER, ours=(ours,)))[0].now == ""


@pytest.mark.parametrize(
    ("heading", "now"),
    [
        ("First day here", "First day here"),
        ("Hiring day", "Hiring day"),
        ("Room", "Room"),  # not much like it, but it stands there and holds days
    ],
)
def test_a_column_that_is_gone_is_told_with_the_one_it_may_be(heading: str, now: str) -> None:
    """By its words, its place and what stands below it."""
    snapshot = book(MARKS, Roster=headed(F=heading), Events=EVENTS)
    assert missed(snapshot) == [Gone("Roster", "Roster", "Hire date", "Hire date", now)]


CALLS: Rows = [
    ["Date", "Organizer", "Person ID", "Result", "Notes"],
    ["2023-02-01", "Rosa", "Ada", "LM", "x"],
]


def test_a_tab_or_a_column_of_one_of_several_tabs_of_a_table_is_missed() -> None:
    """The others still have it; a tab that is there and is no longer read is as somebody wants it."""
    sources = Sources({"Conversations": (Source(tabs=("Calls*",)),)})
    both = book(**{"Calls 1": CALLS, "Calls 2": CALLS})

    def again(snapshot: Snapshot) -> list[Gone]:
        found = {table.title: claim for table, claim in claims(snapshot, INPUTS, sources).items()}
        return gone(found, snapshot)

    found = {table.title: claim for table, claim in claims(both, INPUTS, sources).items()}
    marks = noted(found, both)
    assert again(replace(both, marks=marks)) == []
    one = book(marks, **{"Calls 1": CALLS})
    assert again(one) == [Gone("Conversations", "Calls 2", None, "Calls 2", "")]
    less = book(marks, **{"Calls 1": CALLS, "Calls 2": [row[:4] for row in CALLS]})
    assert again(less) == [Gone("Conversations", "Calls 2", "Notes", "Notes", "")]
    aside = replace(both, marks=marks, titles={**both.titles}, grids=both.grids[:1])
    assert again(aside) == []


def test_a_heading_alone_is_no_column() -> None:
    """It has to hold what the other one could, in half of its cells at least."""
    words: Rows = [[*row[:5], "soon"] for row in ROSTER]
    words[0] = headed(F="Hire dates")[0]
    assert missed(book(MARKS, Roster=words, Events=EVENTS))[0].now == ""
    words[1][5] = "2023-02-03"
    assert missed(book(MARKS, Roster=words, Events=EVENTS))[0].now == "Hire dates"
    blank: Rows = [[*row[:5], None, row[5]] for row in headed(F="Hire dates")]
    blank[0][5:] = ["Hired dates", "Hire dates"]
    assert missed(book(MARKS, Roster=blank, Events=EVENTS))[0].now == "Hire dates"
    two: Rows = [[*row, row[5]] for row in headed(F="Room")]
    two[0][6] = "Hire dates"
    assert missed(book(MARKS, Roster=two, Events=EVENTS))[0].now == "Hire dates"


def test_tabs_of_ours_in_which_something_stands_that_is_nowhere_else() -> None:
    marks = marks_of(
        book(Roster=ROSTER), remembered={"Person IDs": ("Person ID", "First name", "Nothing")}
    )
    marks = {"read Person IDs": marks["read Person IDs"]}
    assert missed(book(marks, Roster=ROSTER)) == [
        Gone("Person IDs", "Person IDs", None, "Person IDs", "")
    ]
    names = ("Person ID", "First name", "Last name", "Worksite", "Email", "Phone")
    ours = Grid("IDs", [[None, None, name, "x"] for name in names], tag=Tag("Person IDs"))
    assert missed(book(marks, ours=(ours,), Roster=ROSTER)) == []
    less = replace(ours, columns=[ours.columns[0], *ours.columns[2:]])
    assert missed(book(marks, ours=(less,), Roster=ROSTER)) == [
        Gone("Person IDs", "IDs", "First name", "First name", "")
    ]


@pytest.mark.parametrize(
    "said",
    [
        "x",
        "null",
        "[]",
        '["Hours",null]',
        '["Hours",null,[]]',
    ],
)
def test_marks_that_nobody_can_have_left_say_nothing(said: str) -> None:
    assert missed(book({"read Hours": said}, Roster=ROSTER)) == []


@pytest.mark.parametrize("spot", ["[]", '["1","x"]', "[1]", "1"])
def test_a_column_that_a_mark_tells_wrongly_is_not_missed(spot: str) -> None:
    said = '["Roster",null,{"hire_date":' + spot + ',"on_leave":[7,"Away"]}]'
    snapshot = book({"read Roster": said}, Roster=[row[:5] for row in ROSTER])
    assert missed(snapshot) == [Gone("Roster", "Roster", "On leave", "Away", "")]
