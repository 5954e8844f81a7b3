"""Addresses: a row as people find it, in its own tab or in another one."""

from sheets import program_of
from theirs import book, read

from toolkit.facts.addresses import row_shown, row_told, warning
from toolkit.tables.kinds.entries import TWICE
from toolkit.tables.roster import Roster

HERE = """
Members:
First | Last  | School   | Status
Ada   | Lopez | Maple El | Member
Bo    | Chen  | maple  el | Member
"""
THERE = """
Everyone:
First | Last | School | Status
Cleo  | Park | Maple El | Member
"""
BOTH = """
[[tabs.Roster]]
tab = "Members"
[[tabs.Roster]]
workbook = "south.xlsx"
"""


def test_a_row_of_another_tab_is_told_with_it() -> None:
    program = read(HERE, BOTH, {"south.xlsx": book(THERE, "south.xlsx")})
    ada, bo, cleo = program.roster["row"]
    south = "south.xlsx: Everyone 2"

    assert [row_shown(program, "Roster", row) for row in (ada, bo)] == ["Members 2", "Members 3"]
    assert [row_told(program, Roster, *two) for two in ((ada, bo), (bo, ada))] == ["2", "3"]
    assert row_told(program, Roster, cleo, cleo) == "2"
    assert row_told(program, Roster, cleo, ada) == row_shown(program, "Roster", cleo) == south
    assert row_told(program, Roster, ada, cleo) == "Members 2"


def test_where_a_table_is_kept_in_one_tab_a_row_is_its_number() -> None:
    program = program_of("", "2023-03-09")
    assert row_shown(program, "Roster", program.roster["row"].iloc[2]) == "4"


def test_a_warning_shows_the_cell_as_it_was_typed() -> None:
    program = read(HERE, BOTH, {"south.xlsx": book(THERE, "south.xlsx")})
    bo, cleo = program.roster["row"].iloc[1:]
    fault = TWICE(other_row="4")

    assert warning(program, Roster, "worksite", bo, "Maple El", fault)[:-1] == (
        *("Warning", "Roster", "Members", 3, "Worksite", "maple  el", fault),
    )
    assert warning(program, Roster, "worksite", cleo, "other", fault)[2:6] == (
        *("south.xlsx: Everyone", 2, "Worksite", "Maple El"),
    )
