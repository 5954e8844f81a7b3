"""The program: any workbook whatever is read into tables and problems, and no row vanishes."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sheets import program_of, snapshot_of

from toolkit.calendar import Span
from toolkit.errors import Refused
from toolkit.tables.claims import claims
from toolkit.tables.columns import YesNo
from toolkit.tables.inputs import INPUTS
from toolkit.tables.parsing import Unreadable, blank
from toolkit.tables.problems import Problem
from toolkit.tables.program import FRAMES, Program, read_program
from toolkit.workbooks.cells import Cell, Grid, Snapshot

TODAY = date(2023, 3, 9)

LIKELY = [
    "Ada",
    "Bo Chen",
    "Nan",
    "Null",
    "None",
    "True",
    "1e5",
    "Maple El",
    "Rosa",
    "Member",
    "Talked",
    "Yes",
    "no",
    "x",
    "2023-02-06",
    "2/30/2023",
    "31/12/2023",
    "#REF!",
    "#N/A",
    " ",
    "\u200b",
    "3:30",
    "3,5",
    "$1,250",
    "65%",
    "007",
    "7",
    "=1+1",
    "en",
    "Petition",
    "Phase 1",
    "Pay, Safety",
    "Density target",
    "Workbook language",
    "2023-03-20 to 2023-03-24",
    "😀 O’Neil",
    "\x00",
    "٣",
    "Training",
    "1" * 5000,
]

text = st.one_of(
    st.sampled_from(LIKELY), st.text(st.characters(exclude_categories=("Cs",)), max_size=8)
)
cell = st.one_of(
    st.none(),
    text,
    st.booleans(),
    st.integers(-3, 60_000),
    st.integers(-(10**400), 10**400),
    st.floats(allow_nan=True, allow_infinity=True),
    st.decimals(allow_nan=False, places=2),
    st.sampled_from([Decimal("NaN"), Decimal("Infinity"), Decimal("1E+99999")]),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
)


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """A tab for a declared table: some of its headings under any of their names, twice or not at all, and any cells."""
    table = draw(st.sampled_from(INPUTS))
    needed = [column for column in table.columns if column.required or draw(st.booleans())]
    headings: list[Cell] = [draw(st.sampled_from(column.spellings)) for column in needed]
    headings += draw(
        st.lists(
            st.one_of(st.none(), st.sampled_from(["", " ", "mine", "Name", "Date"]), cell),
            max_size=3,
        )
    )
    headings = draw(st.permutations(headings))
    above = draw(st.integers(0, 2))
    height = draw(st.integers(0, 5))
    columns = [
        [*([None] * above), heading, *draw(st.lists(cell, min_size=0, max_size=height))]
        for heading in headings
    ]
    return Grid(draw(st.sampled_from((table.title, *table.aliases))), columns)


def not_blank(snapshot: Snapshot) -> int:
    """The rows under the headings in which any declared column says something, counted the slow way.

    A box that nobody ticked says nothing.
    """
    count = 0
    for claim in claims(snapshot, INPUTS, {}).values():
        boxes = {column.name for column in claim.table.columns if isinstance(column, YesNo)}
        for row in range(claim.heading_row + 1, claim.grid.n_rows + 1):
            there = [
                (name, claim.grid.cell(row, position))
                for name, several in claim.standing.items()  # a column may stand in two
                for position in several
            ]
            count += any(
                not blank(cell) and not (cell is False and name in boxes) for name, cell in there
            )
    return count


@pytest.mark.slow
@given(
    st.lists(grids(), max_size=4),
    st.sampled_from([None, "en_US", "es_MX", "en_GB", "xx", "nonsense"]),
)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_any_cells_whatever_give_tables_and_problems_and_no_row_vanishes(
    some: list[Grid], locale: str | None
) -> None:
    """Never a crash; read and not read are all rows that are not blank; what is read is typed and whole."""
    snapshot = Snapshot("test", {grid.title: None for grid in some}, tuple(some), locale=locale)
    try:
        program = read_program(snapshot, today=TODAY)
    except Refused:
        return

    assert program.rows_read + program.rows_not_read == not_blank(snapshot)
    assert sum(program.not_read_in.values()) == program.rows_not_read
    lost = {
        (problem.tab, problem.row) for problem in program.problems if problem.severity == "Error"
    }
    assert len(lost) >= program.rows_not_read > 0 or not lost
    for title, name in FRAMES.items():
        frame = getattr(program, name)
        table = next(table for table in INPUTS if table.title == title)
        assert set(frame["row"]).isdisjoint(
            {row for tab, row in lost if tab == program.tabs[title]}
        )
        for column in table.columns:
            if column.name in frame:
                assert frame[column.name].dtype == column.dtype, column.heading
                assert not column.required or frame[column.name].notna().all(), column.heading
    for problem in program.problems:
        assert isinstance(problem.value, str)
        assert problem.problem.said("en")
        assert problem.fix.said("en")


@given(
    st.lists(cell, max_size=12),
    st.sampled_from([column for table in INPUTS for column in table.columns]),
)
@settings(max_examples=150, deadline=None)
def test_any_cell_in_any_column_is_a_value_or_a_fault(cells: list[Cell], column: Any) -> None:
    """Columns never raise anything but `Unreadable`, and what they give fits their type."""
    values, faults = [], []
    for one in cells:
        if not blank(one):
            try:
                values.append(column.parse(one, "day first"))
            except Unreadable as fault:
                faults.append(fault.fault.problem.said())
    assert column.series([None, *values]).dtype == column.dtype
    assert all(faults)


def test_a_workbook_without_any_of_our_tabs_is_an_empty_program() -> None:
    """Missing tabs are normal."""
    program = read_program(Snapshot("test", {}, ()), today=TODAY)

    assert (program.there, program.rows_read, program.rows_not_read, program.problems) == (
        frozenset(),
        0,
        0,
        (),
    )
    assert all(getattr(program, name).empty for name in FRAMES.values())


def test_the_cast_is_read_whole(program: Program) -> None:
    """
    Person | Date       | Result | Assessment | Minutes | Asked to join | Answer | Follow up by
    Nan    | 2023-02-01 | talked | 2          | 12,5    | Sí            | Quizás | 2/8/2023
    """
    row = program.conversations.iloc[0]

    assert program.roster["person"].tolist() == ["Ada Lopez", "Bo Chen", "Cleo Park", "Nan Null"]
    assert (
        row["person_id"],
        row["date"],
        row["result"],
        row["assessment"],
        row["minutes"],
        row["asked"],
        row["answer"],
    ) == (
        "Nan",
        pd.Timestamp("2023-02-01"),
        "Talked",
        2,
        Fraction(25, 2),
        True,
        "Maybe",
    )
    assert row["follow_up_by"] == pd.Timestamp("2023-02-08")
    assert program.there == {"Roster", "Worksites", "Organizers", "Conversations"}
    assert program.has("Conversations", "minutes")
    assert not program.has("Conversations", "issues")
    assert (program.rows_read, program.rows_not_read) == (8, 0)


@pytest.mark.parametrize(
    ("written", "settings_tab", "locale"),
    [
        ("2023-02-03", "", None),
        ("2/3/2023", "", None),
        ("3/2/2023", "Settings:\nSetting | Value\nWorkbook language | es\n\n", None),
        ("3/2/2023", "", "es_MX"),
        ("2/3/2023", "Settings:\nSetting | Value\nWorkbook language | es\n\n", "en_US"),
    ],
)
def test_dates_as_text_are_read_in_the_order_of_the_workbook(
    written: str, settings_tab: str, locale: str | None
) -> None:
    """ISO always; else month first in English, day first in Spanish, as the locale says where it is known."""
    program = read_program(
        snapshot_of(f"{settings_tab}Conversations:\nPerson | Date\nAda | {written}", locale=locale),
        today=TODAY,
    )

    assert program.conversations["date"].tolist() == [pd.Timestamp("2023-02-03")]


def test_clocks_stand_still_in_breaks_of_phases_and_in_those_of_schools_outside_of_phases() -> None:
    """Presidents' Day is no break of the program that runs."""
    program = program_of(
        "Settings:\nSetting | Value\nSchool breaks | 2023-02-03; 2023-02-20\n\nPhases:\nPhase | Starts | Ends |"
        " Breaks\nPhase 1 | 2023-02-06 | 2023-04-07 | 2023-03-20 to 2023-03-21",
        TODAY,
    )

    assert program.breaks.ordinals == [
        day.toordinal() for day in (date(2023, 2, 3), date(2023, 3, 20), date(2023, 3, 21))
    ]
    assert program.phases["breaks"].tolist() == [(Span(date(2023, 3, 20), date(2023, 3, 22)),)]
    assert program.phases[["hours_per_week", "stipend"]].values.tolist() == [
        [Fraction(6), Decimal("1250.00")]
    ]


def test_the_order_of_columns_and_of_tabs_changes_nothing() -> None:
    """
    Person | Date       | Notes
    Ada    | 2023-02-01 | =1+1
    Zed    | 2023-02-01 |
    """
    whole = snapshot_of(test_the_order_of_columns_and_of_tabs_changes_nothing.__doc__ or "")
    turned = Snapshot(
        "test",
        dict(reversed(whole.titles.items())),
        tuple(Grid(g.title, list(reversed(g.columns))) for g in reversed(whole.grids)),
    )

    def said(program: Program) -> list[Problem]:
        return [problem._replace(position=None) for problem in program.problems]

    one, other = read_program(whole, today=TODAY), read_program(turned, today=TODAY)
    assert said(one) == said(other)
    for name in FRAMES.values():
        pd.testing.assert_frame_equal(getattr(one, name), getattr(other, name))


def test_moments_with_their_time_are_days() -> None:
    """A form's timestamps; cells of every kind a spreadsheet gives."""
    cells: list[Cell] = [
        "Date",
        datetime(2023, 2, 1, 23, 59),
        44958.9,
        date(2023, 2, 1),
        "2023-02-01T10:00:00Z",
        time(3),
        timedelta(days=3),
    ]
    n = len(cells) - 1
    columns: list[list[Cell]] = [
        cells,
        ["Organizer", *["Rosa"] * n],
        ["Person ID", *["Ada"] * n],
        ["Result", *["Talked"] * n],
    ]
    program = read_program(
        Snapshot("t", {"Conversations": None}, (Grid("Conversations", columns),)), today=TODAY
    )

    assert program.conversations["date"].tolist() == [pd.Timestamp("2023-02-01")] * 4
    assert [(p.row, p.value) for p in program.problems] == [(6, "3:00"), (7, "72:00")]


def test_where_a_cell_stands_and_what_was_typed_there() -> None:
    """By the row of a table and the column, in the tab of whoever wrote it; blank where there is none."""
    program = program_of(
        "Roster:\nPerson ID | Phone | Cell | Status\nAda | 303 | | miembro\nBo | | 720 | member",
        TODAY,
    )
    place, typed = program.place, program.typed

    assert place("Roster", 3) == ("Roster", 3, None)
    assert place("Roster", 3, "status") == ("Roster", 3, 4)
    assert [place("Roster", row, "phone").position for row in (2, 3)] == [2, 3]
    assert place("Roster", 2, "hire_date") == ("Roster", 2, None)
    assert [typed("Roster", "status", row) for row in (1, 2, 3, 4)] == [
        None,
        "miembro",
        "member",
        None,
    ]
    assert typed("Roster", "hire_date", 2) is None
    assert typed("Hours", "date", 2) is None
    assert typed("No such table", "date", 2) is None


def test_what_stands_nowhere_else_is_remembered_by_its_columns() -> None:
    """Who was given an ID, and with what; nothing where nobody was."""
    program = program_of(
        "Roster:\nFirst name | Last name | Worksite | Status\nAda | Lopez | Maple El | Member",
        TODAY,
    )
    assert program.remembered == {
        "Person IDs": [
            "Person ID",
            "First name",
            "Last name",
            "Worksite",
            "First seen",
            "Last seen",
        ]
    }
    assert program_of("Roster:\nPerson ID | Notes\nAda | x", TODAY).remembered == {}


def test_an_id_that_was_given_once_is_never_given_again() -> None:
    """The workbook remembers the next number, unless somebody wrote into it."""
    snapshot = snapshot_of("Roster:\nFirst name | Last name\nAda | Lopez")
    for mark, person in (("41", "P-00041"), ("x", "P-00001"), ("", "P-00001")):
        program = read_program(replace(snapshot, marks={"person_ids": mark}), today=TODAY)
        assert program.roster["person_id"].tolist() == [person]
    assert read_program(snapshot, today=TODAY).given.marks == {"person_ids": "2"}
