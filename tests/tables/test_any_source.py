"""Any sheet under any source: a program or a refusal, never a crash, and every problem at a cell of
theirs.
"""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.errors import Refused
from toolkit.tables.program import FRAMES, Program, read_program
from toolkit.tables.source import Matrix, Source, Sources, Theirs
from toolkit.workbooks.cells import Cell, Grid, Snapshot

TODAY = date(2023, 3, 15)
WORDS = [
    "Name",
    "First",
    "Last",
    "School",
    "Status",
    "Rating",
    "Cdate",
    "Total",
    "2/8",
    "x",
    "#REF!",
]
CELLS = st.one_of(
    st.none(),
    st.sampled_from(
        [*WORDS, "Lopez, Ada", "Bo Chen", "Maple El", "Member", "Y", "", " ", "\u200b"]
    ),
    st.text(max_size=6),
    st.integers(-3, 50_000),
    st.floats(allow_nan=True),
    st.booleans(),
    st.dates(date(1950, 1, 1), date(2100, 1, 1)),
)
HEADINGS = st.sampled_from([*WORDS, "column A", "column B", "column D", "nothing"])
OURS = st.sampled_from(
    [
        ("First name", "Last name"),
        ("First name", "Last name", "Phone", "Email"),
        ("Assessment", "Roles"),
        ("Worksite",),
        ("Status",),
        ("Hire date",),
        ("Conversations.Date",),
        ("Conversations.Organizer",),
        ("Responses.Response",),
    ]
)
SOURCES = st.builds(
    Source,
    tabs=st.sampled_from([(), ("Sheet*",), ("Sheet1", "Sheet2"), ("Sheet1",)]),
    header_row=st.one_of(st.none(), st.integers(0, 4)),
    heading_lines=st.integers(1, 3),
    span=st.sampled_from(["", "A:C", "B:", "D:B"]),
    columns=st.dictionaries(
        OURS,
        st.builds(Theirs, st.lists(HEADINGS, min_size=1, max_size=2).map(tuple), st.booleans()),
        max_size=3,
    ),
    own=st.lists(HEADINGS, max_size=1).map(tuple),
    values=st.dictionaries(
        st.sampled_from(["Status", "Assessment", "School", "Worksite"]),
        st.dictionaries(
            st.sampled_from(["Y", "x", "", "Member"]), st.sampled_from(["Member", "1", ""])
        ),
        max_size=2,
    ),
    constants=st.dictionaries(
        st.sampled_from(["Status", "Worksite", "Hire date", "Conversations.Result"]),
        st.sampled_from(["Member", "Maple El", "from title", "from file", "from B2", "Sept"]),
        max_size=3,
    ),
    sections=st.dictionaries(st.sampled_from(["Worksite", "Job title"]), st.sampled_from("ABZ")),
    skip_rows=st.frozensets(st.integers(1, 9), max_size=2),
    skip=st.lists(st.sampled_from(["Total*", "*", "x"]), max_size=1).map(tuple),
    year=st.sampled_from(["", "2023", "2022-23"]),
    day_order=st.sampled_from(["", "day first", "month first"]),
    matrices=st.lists(
        st.builds(
            Matrix,
            to=st.sampled_from(
                [("Responses.Response",), ("First name", "Last name"), ("Conversations.Date",)]
            ),
            of=st.sampled_from(["Test", "Charted under", "Attempt"]),
            columns=st.one_of(
                st.sampled_from(["C:", "B:D"]), st.dictionaries(HEADINGS, st.just("1"), max_size=2)
            ),
            values=st.just({"x": "Yes"}),
        ),
        max_size=2,
    ).map(tuple),
)
ROWS = st.lists(st.lists(CELLS, max_size=6), min_size=1, max_size=8)


def grid(title: str, rows: list[list[Cell]]) -> Grid:
    width = max(map(len, rows))
    columns = [[row[n] if n < len(row) else None for row in rows] for n in range(width)]
    return Grid(title, columns, ident=title)


@pytest.mark.slow
@settings(deadline=None, max_examples=60)
@given(ROWS, ROWS, st.lists(SOURCES, min_size=1, max_size=2))
def test_any_sheet_is_read_or_refused(
    one: list[list[Cell]], other: list[list[Cell]], sources: list[Source]
) -> None:
    grids = (grid("Sheet1", one), grid("Sheet2", other))
    snapshot = Snapshot("x", dict.fromkeys(("Sheet1", "Sheet2")), grids, name="x.xlsx")
    try:
        program = read_program(snapshot, today=TODAY, sources=Sources({"Roster": tuple(sources)}))
    except Refused:
        return
    for name in FRAMES.values():
        rows = getattr(program, name)["row"]
        assert rows.is_unique
        assert rows.is_monotonic_increasing
    for problem in program.problems:
        if problem.row is not None:
            assert problem.tab in ("Sheet1", "Sheet2")
            height = next(one.n_rows for one in grids if one.title == problem.tab)
            assert 1 <= problem.row <= height


FIRST = [["Name", "School", "Mem", "Rating", "Hired"]]
PEOPLE = st.lists(
    st.tuples(
        st.sampled_from(["Lopez, Ada", "Bo Chen", "Ana de la Cruz", "Nan", ""]),
        st.sampled_from(["Maple El", "Oak HS", ""]),
        st.sampled_from(["Y", "N", "?", "", "Member"]),
        st.sampled_from([1, 5, "2 - yes", "9", None]),
        st.sampled_from(["9/14", "2/30", date(2022, 9, 1), "", "x"]),
    ).map(list),
    max_size=8,
)
PROFILE = Source(
    tabs=("Lists",),
    header_row=1,
    columns={
        ("First name", "Last name"): Theirs(("Name",)),
        ("Status",): Theirs(("Mem",)),
        ("Hire date",): Theirs(("Hired",)),
    },
    values={
        "Status": {"Y": "Member", "N": "Potential member", "?": "", "": "Pending"},
        "Assessment": {"2 - yes": "2"},
    },
    constants={"Unit": "Teachers"},
    year="2022-23",
)


@pytest.mark.slow
@settings(deadline=None, max_examples=40)
@given(PEOPLE)
def test_a_list_gives_the_same_program_as_when_it_is_retyped_under_our_headings(
    people: list[list[Cell]],
) -> None:
    """What the reshaped grid holds, as a plain tab called Roster."""
    lists = grid("Lists", [*FIRST, *people])
    theirs = Snapshot("x", {"Lists": None}, (lists,))
    first = read_program(theirs, today=TODAY, sources=Sources({"Roster": (PROFILE,)}))
    claim = first.claims["Roster"]
    named = {places[0]: claim.table.column(name).heading for name, places in claim.standing.items()}
    columns = [
        [named.get(place, column[0]), *(_dated(cell) for cell in column[1:])]
        for place, column in enumerate(claim.grid.columns, 1)
    ]
    ours = replace(theirs, titles={"Roster": None}, grids=(Grid("Roster", columns),))
    second = read_program(ours, today=TODAY)

    assert _said(first) == _said(second)


def _dated(cell: Cell) -> Cell:
    """The day that a person would have typed in full."""
    return date(2022, 9, 14) if cell == "9/14" else cell


def _said(program: Program) -> list[object]:
    frame = program.roster.drop(columns="row").astype("object").fillna("")
    faults = [(one.column, one.severity) for one in program.problems]
    return [frame.values.tolist(), faults, program.rows_read, program.rows_not_read]
