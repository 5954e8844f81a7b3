"""Blocks: two tables side by side on one tab."""

from __future__ import annotations

from dataclasses import replace

from adopting.tabs import book, tab

from toolkit.adopting.blocks import blocks_of, number_of, together
from toolkit.adopting.profile import ColumnProfile, TabProfile
from toolkit.adopting.settings import sources_of

BOTH = """
First | Last | School | Mem? | | Building | Headcount | Area
Ada | Lopez | Maple El | y | | Maple El | 40 | North
Bo | Chen | Oak Middle | n | | Oak Middle | 41 | South
Cleo | Park | Oak Middle | y | | |
Nan | Null | Maple El | n | | |
"""


def test_each_part_is_a_table_of_its_own() -> None:
    said = book(tab(BOTH))
    assert {(one.table, one.span, one.records) for one in said.tabs} == {
        ("Roster", "A:D", 4),
        ("Worksites", "F:H", 2),
    }
    assert [
        source["span"] for several in sources_of(said, guesses=True).values() for source in several
    ] == [
        "A:D",
        "F:H",
    ]


def test_they_are_told_as_one_tab() -> None:
    (one,) = together(book(tab(BOTH)).tabs)
    assert one.table == "Roster"
    assert {column.column: column.to for column in one.columns if column.column in "FGH"} == {
        "F": "Worksites.Worksite",
        "G": "Worksites.Eligible",
        "H": "Worksites.Region",
    }


def test_a_blank_column_inside_one_table_parts_nothing() -> None:
    sheet = tab(
        """
        Last | First | School | | Email | Phone
        Lopez | Ada | Maple El | | ada@x.org | 303-555-0106
        Chen | Bo | Oak Middle | | bo@x.org | 303-555-0107
        """
    )
    assert len(blocks_of(sheet)) == 2
    assert [one.span for one in book(sheet).tabs] == [""]


def test_letters_are_numbers() -> None:
    assert [number_of(said) for said in ("A", "z", "AA", "")] == [1, 26, 27, 0]


CONTACTS = """
Contact | Where they work | Signed? | | Team member | Team email
Ada Lopez, 303-555-0101, ada@mail.example | Maple El | y | | Rosa Delgado | rosa@mail.example
Bo Chen, 303-555-0102, bo@mail.example | Oak Middle | n | | Cesar Montoya | cesar@mail.example
Cleo Park, 303-555-0103, cleo@mail.example | Oak Middle | y | | |
Nan Null, 303-555-0104, nan@mail.example | Maple El | n | | |
Ines Vale, 303-555-0105, ines@mail.example | Maple El | n | | |
"""


def test_a_short_list_of_the_team_beside_the_people_is_no_part_of_them() -> None:
    said = {one.span: one.table for one in book(tab(CONTACTS)).tabs}
    assert said == {"A:C": "Roster", "E:F": "Organizers"}


def test_a_tab_of_which_one_part_is_read_is_not_left_alone() -> None:
    from toolkit.adopting.settings import left_alone

    assert left_alone(book(tab(CONTACTS)), guesses=True) == []


TWICE = """
Last | First | School | Status | | Last | First | School | Status
Lopez | Ada | Maple El | Member | | Lopez | Ada | Maple El | Member
Chen | Bo | Oak Middle | Potential | | Chen | Bo | Oak Middle | Potential
Park | Cleo | Oak Middle | Member | | Null | Nan | Maple El | Member
"""


def test_one_of_two_side_by_side_is_no_copy_of_another_tab() -> None:
    """The same people again are asked about by their columns; others are read without a word, even
    where the tab is called a draft.
    """
    said = book(tab(TWICE, "Draft"))
    assert [(one.span, one.why) for one in said.tabs] == [("A:D", ""), ("F:I", "beside")]
    (question,) = said.questions
    assert question.text.said() == (
        "“Draft”: columns F:I say again what stands beside them on the same tab. Are they read too?"
    )
    north, south = TWICE, TWICE
    for name in ("Lopez | Ada | Maple El | Member | | Lopez", "Oak Middle | Potential | | Chen"):
        south = south.replace(name, name[: name.rindex("|") + 1] + " Moore")
    south = south.replace("| | Null | Nan", "| | Vang | Gil").replace("Moore | Ada", "Moore | Ed")
    south = south.replace("Moore | Bo", "Moore | Flo")
    assert north != south
    assert [(one.table, one.why) for one in book(tab(south, "Draft")).tabs] == [("Roster", "")] * 2


def test_a_remark_between_two_tables_joins_them_not() -> None:
    """Five columns are the fewest: two, a blank one, two."""
    five = "Name | School | | Organizer | Email\nAda Lopez | Maple El | | Rosa Diaz | rosa@x.org"
    assert [one.span for one in blocks_of(tab(five))] == ["A:B", "D:E"]
    assert [one.span for one in blocks_of(tab(f"{five}\n | | see below | |"))] == ["A:B", "D:E"]
    assert blocks_of(tab("Name | School | | Organizer\nAda Lopez | Maple El | | Rosa")) == []


def test_columns_of_the_other_table_are_under_its_name() -> None:
    """Several of ours in one column, too; what names a table already keeps it."""
    name, more = ("First name", "Last name"), "Conversations.Date"
    main = TabProfile("All", "Worksites", columns=(ColumnProfile("Site", "A", "Worksite"),))
    other = TabProfile(
        "All",
        "Roster",
        span="C:E",
        columns=(
            ColumnProfile("Name", "C", name),
            ColumnProfile("Called", "D", more),
            ColumnProfile("Zorp", "E"),
        ),
    )
    (one,) = together([replace(main, records=5), other])
    assert [column.to for column in one.columns] == [
        "Worksite",
        ("Roster.First name", "Roster.Last name"),
        more,
        None,
    ]
