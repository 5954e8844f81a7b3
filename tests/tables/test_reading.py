"""Reading one tab: rows, blanks, duplicates and days to come."""

from collections.abc import Callable
from datetime import date

import pytest
from sheets import program_of

from toolkit.tables.claim import claim_of
from toolkit.tables.declared import Table
from toolkit.tables.inputs import INPUTS
from toolkit.tables.kinds.rows import BLANK
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program, read_program
from toolkit.tables.reading import empty, read
from toolkit.workbooks.cells import Cell, Grid, Snapshot

TODAY = date(2023, 3, 9)
PEOPLE = ["Person ID", "First name", "Last name", "Worksite", "Status"]


def told(program: Program) -> list[tuple[str, str, int | None, str | None, str, str]]:
    """Every problem, in its words."""
    return [
        (p.severity, p.tab, p.row, p.column, p.value, p.problem.said()) for p in program.problems
    ]


def roster(*rows: list[Cell], headings: list[str] = PEOPLE) -> Program:
    """A program of nothing but a roster."""
    width = max(map(len, [headings, *rows]))
    columns = [
        [row[i] if i < len(row) else None for row in [list[Cell](headings), *rows]]
        for i in range(width)
    ]
    return read_program(Snapshot("test", {"Roster": None}, (Grid("Roster", columns),)), today=TODAY)


def test_names_that_mean_nothing_elsewhere_are_names_here() -> None:
    """Nan, Null, None, True and 1e5 work at Maple El."""
    names = [
        "Nan",
        "Null",
        "None",
        "True",
        "1e5",
        "NaT",
        "NA",
        "<NA>",
        "inf",
        "#hash",
        "=1+1",
        "O'Neil",
        "O’Brien",
        "🎉",
    ]
    program = roster(*([name, name, name, "Maple El", "Member"] for name in names))

    assert program.roster["first_name"].tolist() == names
    assert program.roster["person_id"].tolist() == names
    assert program.roster["person"].tolist() == [f"{name} {name}" for name in names]
    assert (program.rows_read, program.problems) == (len(names), ())


def test_an_id_is_text_and_its_zeros_are_part_of_it() -> None:
    """007 and 7 are two people; a number cell reads without .0."""
    program = roster(
        ["007", "Ada", "Lopez", "Maple El", "Member"], [7.0, "Bo", "Chen", "Maple El", "Member"]
    )

    assert program.roster["person_id"].tolist() == ["007", "7"]
    assert program.problems == ()


def test_blank_rows_are_neither_read_nor_a_problem() -> None:
    """Ten thousand of them, with spaces, below, between and in other people's columns."""
    rows: list[list[Cell]] = (
        [[None]] * 5_000
        + [["A1", "Ada", "Lopez", "Maple El", "Member"]]
        + [[" ", "\u200b", None, "", None, "mine"]] * 5_000
    )
    program = roster(*rows, headings=[*PEOPLE, "Our own"])

    assert (program.rows_read, program.rows_not_read, program.problems) == (1, 0, ())
    assert program.roster["row"].tolist() == [5_002]


def test_a_box_that_nobody_ticked_fills_no_row() -> None:
    """Boxes stand ready below the last person; a ticked one, or the word, is something that was filled in."""
    lone: list[list[Cell]] = [
        [*[None] * 5, False, False],
        [*[None] * 5, True, False],
        [*[None] * 5, "FALSE", None],
    ]
    program = roster(
        ["A1", "Ada", "Lopez", "Maple El", "Member", False, False],
        *lone,
        headings=[*PEOPLE, "On leave", "Do not contact"],
    )

    assert (program.rows_read, program.rows_not_read) == (1, 2)
    assert {p.row for p in program.problems} == {4, 5}
    assert program.roster["on_leave"].tolist() == [False]


def test_columns_of_different_lengths_are_blank_at_their_ends() -> None:
    """What a spreadsheet does not send is blank."""
    columns: list[list[Cell]] = [
        ["Person ID", "A1", "A2"],
        ["First name", "Ada"],
        ["Last name", "Lopez"],
        ["Worksite", "Maple El"],
        ["Status", "Member"],
    ]
    program = read_program(
        Snapshot("test", {"Roster": None}, (Grid("Roster", columns),)), today=TODAY
    )

    assert program.roster["person_id"].tolist() == ["A1"]
    assert [(p.row, p.column) for p in program.problems] == [
        (3, "First name"),
        (3, "Last name"),
        (3, "Worksite"),
        (3, "Status"),
    ]
    assert (program.rows_read, program.rows_not_read) == (1, 1)


def test_a_plain_number_of_a_workbook_that_counts_from_1904_is_the_day_its_people_see() -> None:
    """Dates pasted without their look into a workbook of an old Mac; a cell that is a date is one already."""
    columns: list[list[Cell]] = [
        ["Person ID", "Ada", "Bo", "Cleo"],
        *([heading, "x", "x", "x"] for heading in ("First name", "Last name", "Worksite")),
        ["Status", "Member", "Member", "Member"],
        ["Hire date", 43531.0, date(2023, 3, 8), "2023-03-08"],
    ]
    for late, first in [(0, date(2019, 3, 7)), (1462, date(2023, 3, 8))]:
        program = read_program(
            Snapshot("test", {"Roster": None}, (Grid("Roster", columns, late=late),)), today=TODAY
        )
        assert [day.date() for day in program.roster["hire_date"]] == [
            first,
            date(2023, 3, 8),
            date(2023, 3, 8),
        ]


def test_merged_cells_have_their_value_only_at_the_top() -> None:
    """The rows below lack a worksite, and each says so."""
    program = roster(
        ["A1", "Ada", "Lopez", "Maple El", "Member"], ["B1", "Bo", "Chen", None, "Member"]
    )

    assert told(program) == [
        ("Error", "Roster", 3, "Worksite", "", "This cell is blank, and the row needs it.")
    ]
    assert program.problems[0].fix.said() == "Fill in this cell, or clear the whole row."


def test_an_unreadable_cell_takes_its_row_only_where_the_row_needs_it() -> None:
    """A required cell is an Error; an optional one is a Warning, and reads as blank."""
    program = roster(
        ["A1", "Ada", "Lopez", "Maple El", "Member", "2023-02-30", 3.5, "#REF!"],
        ["B1", "Bo", "Chen", "Maple El", "#REF!", None, 7, "b@example.org"],
        ["C1", "Cleo", "Park", "Maple El", "Membr", 44960, 5, None],
        headings=[*PEOPLE, "Hire date", "Assessment", "Email"],
    )

    assert program.roster["person_id"].tolist() == ["A1"]
    assert program.roster[["hire_date", "assessment", "email"]].isna().all(axis=None)
    assert told(program) == [
        ("Error", "Roster", 3, "Status", "#REF!", "The cell shows the error #REF!."),
        ("Error", "Roster", 4, "Status", "Membr", "“Membr” is not one of the choices."),
        ("Warning", "Roster", 2, "Email", "#REF!", "The cell shows the error #REF!."),
        (
            "Warning",
            "Roster",
            2,
            "Hire date",
            "2023-02-30",
            "There is no day “2023-02-30” in the calendar.",
        ),
        ("Warning", "Roster", 2, "Assessment", "3.5", "“3.5” is not a whole number from 1 to 5."),
        ("Warning", "Roster", 3, "Assessment", "7", "“7” is not a whole number from 1 to 5."),
    ]
    assert program.problems[1].fix.said() == "Did you mean “Member”?"
    assert [problem.position for problem in program.problems] == [5, 5, 8, 6, 7, 7]
    assert (program.rows_read, program.rows_not_read) == (1, 2)


def test_of_several_roles_only_the_bad_one_is_lost() -> None:
    """The value shown is the part that is at fault."""
    program = roster(
        ["A1", "Ada", "Lopez", "Maple El", "Member", "Steward; Leeder, committee"],
        headings=[*PEOPLE, "Roles"],
    )

    assert program.roster["roles"].tolist() == [("Rep", "Committee")]
    assert told(program) == [
        ("Warning", "Roster", 2, "Roles", "Leeder", "“Leeder” is not one of the choices.")
    ]


def test_all_who_share_a_person_id_are_not_read() -> None:
    """Nobody can say which of them counts; case and accents do not make another person."""
    program = roster(
        ["a1", "Ada", "Lopez", "Maple El", "Member"],
        ["A1", "Bo", "Chen", "Maple El", None],
        ["C1", "Cleo", "Park", "Maple El", "Member"],
        ["Á1 ", "Nan", "Null", "Maple El", "Member"],
    )

    assert program.roster["person_id"].tolist() == ["C1"]
    assert program.rows_not_read == 3
    shared = "Another row has the same Person ID, so none of them is read."
    assert [(p.row, p.column, p.value, p.problem.said()) for p in program.problems] == [
        (3, "Status", "", "This cell is blank, and the row needs it."),
        (2, "Person ID", "a1", shared),
        (3, "Person ID", "A1", shared),
        (5, "Person ID", "Á1", shared),
    ]


@pytest.mark.parametrize(
    ("text", "table", "kept"),
    [
        ("Worksites:\nWorksite | Region\nMaple El | East\nmaple  el | West", "worksites", [2]),
        (
            "Organizers:\nOrganizer | Email\nRosa | a@example.org\nROSA | b@example.org\nCesar |",
            "organizers",
            [2, 4],
        ),
        (
            (
                "Phases:\nPhase | Starts | Ends\nPhase 1 | soon | 2023-04-07\nPhase 1 | 2023-02-06"
                " | 2023-04-07\nPhase 1 | 2023-02-07 | 2023-04-07"
            ),
            "phases",
            [3],
        ),
        ("Structure Tests:\nTest\nPetition\nPetition", "structure_tests", [2]),
        ("Issues:\nIssue\nPay\nPAY\nSafety", "issues", [2, 4]),
        (
            (
                "Events:\nEvent | Date\nTraining | 2023-02-08\nTraining | 2023-02-15\ntraining |"
                " 2/8/2023"
            ),
            "events",
            [2, 3],
        ),
    ],
)
def test_of_any_other_key_the_first_readable_row_counts(
    text: str, table: str, kept: list[int]
) -> None:
    """A row that cannot be read does not take the place of the next."""
    program = program_of(text, TODAY)

    assert getattr(program, table)["row"].tolist() == kept
    assert {p.severity for p in program.problems} == {"Error"}


def test_a_row_of_a_day_to_come_waits_for_its_day(read_on: Callable[[str], Program]) -> None:
    """
    Person | Date
    Ada    | 2023-03-09
    Bo     | 2023-03-10
    """
    before, later = read_on("2023-03-09"), read_on("2023-03-11")

    assert before.conversations["person_id"].tolist() == ["Ada"]
    assert told(before) == [
        (
            "Warning",
            "Conversations",
            3,
            "Date",
            "2023-03-10",
            "The date 2023-03-10 is still to come; the row counts from that day.",
        )
    ]
    assert (before.rows_read, before.rows_not_read) == (later.rows_read, later.rows_not_read)
    assert later.conversations["person_id"].tolist() == ["Ada", "Bo"]
    assert later.problems == ()


def test_a_problem_is_a_plain_value() -> None:
    """It compares, and knows the column to point at."""
    problem = roster(["A1", "Ada", "Lopez", None, "Member"]).problems[0]

    assert problem == Problem("Error", "Roster", "Roster", 2, "Worksite", "", BLANK(), 4)


def test_durations_of_a_check_are_shown_as_the_person_sees_them() -> None:
    """
    Events:
    Event    | Date       | Starts  | Ends
    Training | 2023-02-08 | 5:00 PM | 8:00
    """
    program = program_of(
        test_durations_of_a_check_are_shown_as_the_person_sees_them.__doc__ or "", TODAY
    )

    assert program.events["ends"].isna().all()
    assert [(p.column, p.value, p.problem.said()) for p in program.problems] == [
        ("Ends", "8:00", "The end is not after the start, so the event has no length.")
    ]


@pytest.mark.parametrize("table", INPUTS, ids=lambda table: table.title)
def test_a_tab_without_a_row_is_typed_as_one_with_rows(table: type[Table]) -> None:
    """Headings alone, and no tab at all: a column is of one type, so that whatever is summed up starts alike."""
    headings = [column.heading for column in table.columns]

    def types(*rows: list[Cell]) -> dict[str, str]:
        grid = Grid(table.title, [list(column) for column in zip(headings, *rows, strict=True)])
        return read(claim_of(table, grid), "month first").frame.dtypes.astype(str).to_dict()

    assert types() == types(["#REF!"] * len(headings))
    assert types() == empty(table).frame.dtypes.astype(str).to_dict()
