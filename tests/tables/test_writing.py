"""Writing: a cell or a row of a table in people's own sheets and words."""

from __future__ import annotations

from datetime import date

import pytest

from toolkit.tables.columns import Column
from toolkit.tables.contact import Conversations
from toolkit.tables.listed import Listed
from toolkit.tables.program import Program, read_program
from toolkit.tables.roster import Roster
from toolkit.tables.source import Source, Sources, Theirs
from toolkit.tables.writing import NO_COLUMN, OTHER_FILE, Spot, Unwritable, Writing, as_cell
from toolkit.workbooks.cells import Cell, Grid, Snapshot

DAY = date(2023, 3, 9)
NEW = {"first_name": "Efua", "last_name": "Darko", "worksite": "Oak Mid", "status": "Member"}


def read(sources: Sources, **tabs: str) -> Program:
    grids = []
    for title, text in tabs.items():
        rows = [
            [cell.strip() or None for cell in line.split("|")] for line in text.strip().splitlines()
        ]
        columns: list[list[Cell]] = [list(column) for column in zip(*rows, strict=True)]
        grids.append(Grid(title.replace("_", " "), columns))
    snapshot = Snapshot("memory", {grid.title: None for grid in grids}, tuple(grids))
    return read_program(snapshot, today=DAY, sources=sources)


def writing(program: Program, sources: Sources) -> Writing:
    return Writing(program.claims["Roster"], sources)


PLAIN = "Person ID | First name | Last name | School | Status\n1 | Ada | Lopez | Maple El | Member"


def test_a_tab_that_is_read_as_it_stands() -> None:
    sources = Sources()
    one = writing(read(sources, Roster=PLAIN), sources)
    spot = one.spot(2, "worksite")
    assert isinstance(spot, Spot)
    assert (spot.row, spot.column, spot.cell) == (2, 4, "Maple El")
    assert one.written(spot, "worksite", "Oak Mid") == "Oak Mid"
    (sheet,) = one.sheets
    assert one.row(sheet, NEW) == {2: "Efua", 3: "Darko", 4: "Oak Mid", 5: "Member"}
    assert one.below(sheet) == 2
    assert one.spot(2, "phone") == Unwritable(NO_COLUMN, "Phone")


def test_their_own_words_names_in_one_cell_and_a_tab_for_each_worksite() -> None:
    columns = {("First name", "Last name"): Theirs(("Name",)), ("Status",): Theirs(("Card",))}
    source = Source(
        tabs=("Maple El", "Oak Mid"),
        header_row=1,
        columns=columns,
        values={"Status": {"Y": "Member", "N": "Potential member"}},
        constants={"Worksite": "from title"},
    )
    sources = Sources({"Roster": (source,)})
    program = read(
        sources,
        Maple_El="Name | Card | Phone\nLopez, Ada | Y | 303\nChen, Bo | N |",
        Oak_Mid="Name | Card | Phone\nPark, Cleo | N |",
    )
    one = writing(program, sources)
    rows = program.roster["row"].tolist()
    spot = one.spot(rows[1], "status")
    assert isinstance(spot, Spot)
    assert (spot.grid.title, spot.row, spot.column, spot.cell) == ("Maple El", 3, 2, "N")
    assert one.written(spot, "status", "Member") == "Y"
    assert isinstance(one.spot(rows[1], "last_name"), Unwritable)
    assert isinstance(one.spot(rows[1], "worksite"), Unwritable)
    places = list(zip(rows, program.roster["worksite"], strict=True))
    home = one.home("Oak Mid", places)
    assert home is not None
    assert home.grid.title == "Oak Mid"
    assert one.row(home, NEW) == {1: "Darko, Efua", 2: "Y"}
    assert one.below(home) == 2
    assert one.home("Elm Hi", places) is None
    assert isinstance(one.row(home, NEW | {"worksite": "Elm Hi"}), Unwritable)


def test_what_stands_in_another_file_is_not_written() -> None:
    source = Source(workbook="north.xlsx", tabs=("Members",), header_row=1)
    grid = Grid(
        "Members",
        [
            ["First name", "Ada"],
            ["Last name", "Lopez"],
            ["Worksite", "Maple El"],
            ["Status", "Member"],
        ],
    )
    north = Snapshot("north.xlsx", {"Members": None}, (grid,), name="north.xlsx")
    snapshot = Snapshot("memory", {}, (), others={"north.xlsx": north})
    sources = Sources({"Roster": (source,)})
    program = read_program(snapshot, today=DAY, sources=sources)
    one = writing(program, sources)
    found = one.spot(int(program.roster["row"][0]), "status")
    assert found == Unwritable(OTHER_FILE, "north.xlsx: Members")
    assert one.home("Maple El", []) is None


@pytest.mark.parametrize(
    ("column", "value", "beside", "cell"),
    [
        (Roster.person_id, "12", ["ID", 10, 11], 12),
        (Roster.person_id, "012", ["ID", 10, 11], "012"),
        (Roster.person_id, "12", ["ID", "10", "11"], "12"),
        (Roster.hire_date, "2023-08-09", ["Hired", date(2020, 8, 10)], date(2023, 8, 9)),
        (Roster.hire_date, "2023-08-09", ["Hired", "8/10/2020"], "2023-08-09"),
        (Roster.hire_date, "in August", ["Hired", date(2020, 8, 10)], "in August"),
        (Roster.phone, "3035550101", ["Phone", None], "3035550101"),
    ],
)
def test_a_value_is_written_as_those_beside_it(
    column: Column, value: str, beside: list[Cell], cell: Cell
) -> None:
    assert as_cell(column, value, beside) == cell


def test_a_list_from_outside_needs_nothing_but_a_name() -> None:
    assert [column.name for column in Listed.columns if column.required] == ["last_name"]
    assert {column.heading for column in Listed.columns} <= {
        column.heading for column in Roster.columns
    }


def test_minutes_are_written_as_a_number_whatever_stands_beside_them() -> None:
    """Unless they are none."""
    assert as_cell(Conversations.minutes, "12.5", ["Minutes", "x"]) == 12.5
    assert as_cell(Conversations.minutes, "an hour", ["Minutes", 30]) == "an hour"


def test_a_new_row_is_written_as_the_cells_of_its_own_column() -> None:
    """Days as numbers in one column, as text in the one beside it."""
    sources = Sources()
    text = PLAIN.replace("Status", "Status | Assessment | Phone").replace(
        "Member", "Member | 2 | 0303"
    )
    one = writing(read(sources, Roster=text), sources)
    (sheet,) = one.sheets
    sheet.grid.columns[5][1], sheet.grid.columns[6][1] = 2.0, "0303"

    written = one.row(sheet, {**NEW, "assessment": "3", "phone": "0304"})

    assert isinstance(written, dict)
    assert (written[6], written[7]) == (3, "0304")
