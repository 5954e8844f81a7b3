"""Standing: a question asked anew, a heading beside another name for it, and the order of a column's days."""

from datetime import date
from types import SimpleNamespace

import numpy as np
import pytest
from sheets import program_of, snapshot_of

from toolkit.errors import Refused
from toolkit.tables.program import Program, read_program
from toolkit.tables.standing import _shown_at
from toolkit.workbooks.cells import Grid, Snapshot

TODAY = date(2023, 3, 9)
HEAD = "Conversations:\nPerson ID | Organizer | Date"


def told(program: Program) -> list[tuple[str, int | None, str | None, str]]:
    return [(p.severity, p.row, p.column, p.value) for p in program.problems]


@pytest.mark.parametrize("again", ["Result", "Outcome", "Resultado (obligatorio)", "result :"])
def test_a_question_asked_anew_is_read_in_both_columns(again: str) -> None:
    """Each row fills one of them; a value that stands in both is one."""
    program = program_of(
        f"{HEAD} | Result | {again}\n"
        "Ada | Rosa | 2023-02-01 | Talked |\nBo | Rosa | 2023-02-01 | | No answer\n"
        "Cleo | Rosa | 2023-02-01 | talked | TALKED\nNan | Rosa | 2023-02-01 | | Busyy",
        TODAY,
    )

    assert program.conversations["result"].tolist() == ["Talked", "No answer", "Talked"]
    assert [(p.row, p.column, p.value, p.position) for p in program.problems] == [
        (5, "Result", "Busyy", 5)
    ]


def test_where_one_row_says_two_things_the_left_one_is_read() -> None:
    """For every row; one warning names both, of the tab and no row."""
    program = program_of(
        f"{HEAD} | Result | Outcome\nAda | Rosa | 2023-02-01 | Talked | Busy\n"
        "Bo | Rosa | 2023-02-01 | | No answer",
        TODAY,
    )

    assert program.conversations["result"].tolist() == ["Talked"]
    assert told(program) == [("Warning", None, None, ""), ("Error", 3, "Result", "")]
    assert program.problems[0].problem.said() == (
        "“Result” in column D and “Outcome” in column E both stand for Result, and one row fills"
        " both; “Result” is read."
    )


def test_a_column_that_is_rather_somebodys_own_is_the_one_that_gives_way() -> None:
    """Also where the two say other things in one row, and wherever it stands."""
    tests = "Structure Tests:\nTest | Opens\nPetition | 2023-02-01\n\n"
    for columns, row in (("Name | Person ID", "Bo | Ada"), ("Person ID | Name", "Ada | Bo")):
        text = f"Responses:\nTest | {columns}\nPetition | {row}"
        assert program_of(tests + text, TODAY).responses["person_id"].tolist() == ["Ada"]


def test_a_box_that_nobody_ticked_contradicts_no_other() -> None:
    grid = snapshot_of("Roster:\nPerson ID | First name | Last name | Worksite | Status | On leave")
    (roster,) = (one for one in grid.grids if one.title == "Roster")
    cells = ["1", "Ada", "Lopez", "Maple El", "Member", False]
    columns = [[*column[:1], cell] for column, cell in zip(roster.columns, cells, strict=True)]
    columns.append(["On leave?", True])
    both = Snapshot("m", {"Roster": None}, (Grid("Roster", columns),))

    program = read_program(both, today=TODAY)

    assert program.roster["on_leave"].tolist() == [True]
    assert [one for one in program.problems if one.column is None] == []


def test_a_column_that_is_rather_somebodys_own_gives_way() -> None:
    """A name beside each Person ID is no second Person ID; alone it is one."""
    tests = "Structure Tests:\nTest | Opens\nPetition | 2023-02-01\n\n"
    both = "Responses:\nName | Test | Person ID\nAda Lopez | Petition | Ada\nBo | Petition | Bo"
    alone = "Responses:\nName | Test\nAda Lopez | Petition\nBo Chen | Petition"

    for text in (both, alone):
        program = program_of(tests + text, TODAY)
        assert program.responses["person_id"].tolist() == ["Ada", "Bo"]
        assert program.problems == ()


@pytest.mark.parametrize(
    "headings",
    [
        "Person_ID | First_Name | LastName | Work-site | STATUS *",
        "Person ID: | First name: | Last name: | Worksite: | Status:",
        "ID# | First | Last (family) | School | Status (required) [now]",
    ],
)
def test_headings_are_known_by_their_letters(headings: str) -> None:
    """Signs, capitals inside and words in brackets at the end make no difference."""
    text = f"Roster:\n{headings}\n007 | Ada | Lopez | Maple El | Member"
    program = program_of(text, TODAY, cast=False, plain=False)

    assert program.roster[["person_id", "person", "status"]].values.tolist() == [
        ["007", "Ada Lopez", "Member"]
    ]


def test_words_in_brackets_count_where_they_make_a_heading_fit() -> None:
    """Issue (Spanish) is no second Issue."""
    program = program_of("Issues:\nIssue (Spanish) | Issue (short)\nSueldo | Pay", TODAY)

    assert program.issues[["issue", "spanish"]].values.tolist() == [["Pay", "Sueldo"]]


ORDERS = [
    (["13/2/2023", "3/2/2023", "25/1/2023"], "en", ["02-13", "02-03", "01-25"], 2),
    (["3/2/2023", "13.2.2023", "25-1-2023"], "en", ["02-03", "02-13", "01-25"], 3),
    (["2/13/2023", "3/2/2023"], "es", ["02-13", "03-02"], 2),
    (["2/13/2023", "3/2/2023"], "en", ["02-13", "03-02"], None),
    (["3/2/2023", "2023-02-13", "2023/2/5"], "en", ["03-02", "02-13", "02-05"], None),
]


@pytest.mark.parametrize(("days", "language", "read", "row"), ORDERS)
def test_one_value_that_can_only_be_read_one_way_decides_for_its_column(
    days: list[str], language: str, read: list[str], row: int | None
) -> None:
    """One warning, at its row, where that is not the workbook's own order."""
    rows = "\n".join(f"Ada | Rosa | {day}" for day in days)
    text = f"{HEAD}\n{rows}\n\nSettings:\nSetting | Value\nWorkbook language | {language}"
    program = program_of(text, "2023-12-31")

    assert program.conversations["date"].dt.strftime("%m-%d").tolist() == read
    expected = [("Warning", row, "Date", days[row - 2])] if row else []
    assert told(program) == expected


def test_values_that_contradict_each_other_leave_the_workbooks_order() -> None:
    """The others are problems; what fits neither order decides nothing, on whatever row."""
    text = f"{HEAD}\nAda | Rosa | 13/2/2023\nAda | Rosa | 2/14/2023\nAda | Rosa | 3/2/2023"
    program = program_of(text, "2023-12-31")
    assert program.conversations["date"].dt.strftime("%m-%d").tolist() == ["02-14", "03-02"]
    assert told(program) == [("Error", 2, "Date", "13/2/2023")]

    text = f"{HEAD}\nAda | Rosa | 30/2/2023\nAda | Rosa | 31/31/2023\nAda | Rosa | 3/2/2023"
    program = program_of(text, "2023-12-31")
    assert program.conversations["date"].dt.strftime("%m-%d").tolist() == ["03-02"]
    assert [row for _, row, _, _ in told(program)] == [2, 3]


def test_a_row_that_is_not_read_decides_too_and_each_column_by_itself() -> None:
    """Nobody's day in the first column; promises stay month first."""
    text = f"{HEAD} | Follow up by\nZed | Rosa | 13/2/2023 |\nAda | Rosa | 3/2/2023 | 3/4/2023"
    program = program_of(text, "2023-12-31")

    row = program.conversations.iloc[0]
    assert (str(row["date"].date()), str(row["follow_up_by"].date())) == (
        "2023-02-03",
        "2023-03-04",
    )
    assert sorted(told(program)) == [
        ("Error", 2, "Person ID", "Zed"),
        ("Warning", 2, "Date", "13/2/2023"),
    ]


def test_breaks_have_one_order_too() -> None:
    """In Phases for the column, in Settings for the cell."""
    program = program_of(
        "Phases:\nPhase | Starts | Ends | Breaks\n"
        "One | 2023-02-06 | 2023-04-07 | 20/3/2023 to 24/3/2023\n"
        "Two | 2023-06-19 | 2023-07-21 | 3/7/2023 to 7/7/2023\n\n"
        "Settings:\nSetting | Value\nSchool breaks | 3/4/2023 to 14/4/2023",
        TODAY,
    )

    spans = [span for several in program.phases["breaks"] for span in several]
    days = [(str(span.start), str(span.end)) for span in (*spans, *program.knobs.school_breaks)]
    assert days == [
        ("2023-03-20", "2023-03-25"),
        ("2023-07-03", "2023-07-08"),
        ("2023-04-03", "2023-04-15"),
    ]
    assert [(p.tab, p.row, p.column) for p in program.problems] == [
        ("Phases", 2, "Breaks"),
        ("Settings", 2, "Value"),
    ]


FORM = "Form Responses {n}:\nTimestamp | {rest}\n2023-02-01 | {row}\n"
TALKS = ("Your name | Member ID | Outcome", "Rosa | Ada | Talked")
HOURS = ("Your name | What | Total hours", "Rosa | Prep | 2")
USELESS = ("What shall we eat? | Anything else?", "soup | no")


def forms(*answers: tuple[str, str]) -> str:
    return "\n".join(FORM.format(n=n, rest=a, row=b) for n, (a, b) in enumerate(answers, start=1))


def test_a_forms_answers_are_of_the_table_whose_headings_they_have() -> None:
    """Whatever their number; a form of no use to us is nobody's."""
    program = program_of(forms(USELESS, TALKS, HOURS), TODAY, plain=False)

    assert (program.tabs["Conversations"], program.tabs["Hours"]) == (
        "Form Responses 2",
        "Form Responses 3",
    )
    assert not program.has("Applications")
    assert program.problems == ()


def test_a_form_of_a_table_that_has_a_tab_of_its_own_is_somebodys_own() -> None:
    """And two forms of one table are refused."""
    own = "Conversations:\nDate | Organizer | Person ID | Result\n2023-02-02 | Rosa | Bo | Busy\n\n"
    program = program_of(own + forms(TALKS), TODAY, plain=False)
    assert program.conversations["person_id"].tolist() == ["Bo"]

    with pytest.raises(Refused, match="Two tabs could be the Conversations table"):
        program_of(forms(TALKS, TALKS), TODAY, plain=False)


def test_a_tab_without_any_cell_is_no_tab() -> None:
    """Somebody made it and has not begun."""
    there = snapshot_of("Issues:\nIssue\nPay")
    grids = (*there.grids, Grid("Hours", [[None, " "], []]))
    program = read_program(
        Snapshot("test", dict.fromkeys(g.title for g in grids), grids), today=TODAY
    )

    assert not program.has("Hours")


@pytest.mark.parametrize("many", [1, 5])
def test_headings_that_are_none_of_ours_are_shown_where_they_read_like_headings(
    many: int,
) -> None:
    """The first step towards saying in toolkit.toml which is which; one row with a day tells too."""
    rows = "2023-02-0{n} | Rosa | Ada {n} | Maple El | Door | Talked | 2 | |"
    log = "\n".join(rows.format(n=n) for n in range(1, many + 1))
    text = (
        "Conversations:\n"
        "When | Caller | Who | Building | How | What happened | Mood | Remarks | Ring back\n"
    )
    with pytest.raises(Refused) as refused:
        program_of(text + log, TODAY, plain=False)

    assert "The headings in row 1 are: When, Caller, Who, Building, How" in refused.value.sentence


def test_a_row_about_somebody_is_not_shown_for_a_note_below_it() -> None:
    """A note that has a phone in it makes no headings of the row above."""
    text = "Conversations:\nRosa | Ada Lopez | was kind\nCesar | Bo Chen | call 303-555-0101\n"
    with pytest.raises(Refused) as refused:
        program_of(text, TODAY, plain=False)

    assert "Ada" not in refused.value.sentence


@pytest.mark.parametrize(
    "person",
    [
        "ada@example.org",
        "<ADA@Example.org>",
        "'ada@example.org'",
        "Ada Lopez",
        "Addie Lopez",
        "Lopez, Ada",
    ],
)
def test_a_person_in_conversations_is_an_address_or_a_name(
    person: str,
) -> None:
    """An address needs no worksite; a name is looked up at the row's."""
    roster = (
        "Roster:\nPerson ID | First name | Last name | Preferred name | Email\n"
        "M-1 | Ada | Lopez | Addie | ada@example.org\nM-2 | Bo | Chen | | \n\n"
    )
    worksite = "" if "@" in person else "Maple El"
    talk = f"Conversations:\nPerson | Worksite\n{person} | {worksite}\nNobody at all | "
    program = program_of(roster + talk, TODAY)

    assert program.conversations["person_id"].tolist() == ["M-1"]
    assert told(program) == [("Error", 3, "Worksite", "")]


def test_an_address_on_two_rows_decides_nothing() -> None:
    """Also where an ID is asked for; it is a problem and no guess."""
    roster = (
        "Roster:\nPerson ID | First name | Last name | Email\n"
        "M-1 | Ada | Lopez | home@example.org\nM-2 | Bo | Lopez | home@example.org\n\n"
    )
    talk = "Conversations:\nPerson ID | Minutes\nhome@example.org |\nM–1 |"
    program = program_of(roster + talk, TODAY)

    assert program.conversations["person_id"].tolist() == ["M-1"]
    assert program.problems[0].problem.said() == "2 people have the address “home@example.org”."


def test_who_signed_up_is_never_too_early_and_a_rating_waits() -> None:
    """An Attendance row of an event to come waits otherwise; the person of the rating counts."""
    program = program_of(
        "Roster:\nPerson ID | Assessment | Assessed on\nAda | 2 | 2023-03-10\nBo | 3 | 2023-03-09\n\n"
        "Events:\nEvent | Date\nRally | 2023-03-20\n\n"
        "Attendance:\nEvent | Attendee | Attended\nRally | Ada | Signed up\nRally | Bo | Yes",
        TODAY,
    )

    assert program.attendance["attended"].tolist() == ["Signed up"]
    assert program.roster["assessment"].isna().tolist() == [True, False]
    assert told(program) == [
        ("Warning", 2, "Assessed on", "2023-03-10"),
        ("Warning", 3, "Date", "2023-03-20"),
    ]


def test_own_columns_of_the_roster_are_named_in_settings() -> None:
    """As the Roster heads them, as typed; a name of nobody's or of ours is a warning."""
    program = program_of(
        "Roster:\nPerson ID | Room No. | Prep hour\nAda | 12b | 3\nBo | | 4\n\n"
        "Settings:\nSetting | Value\nWall chart columns | prep hour; ROOM NO; Status; Rom No",
        TODAY,
    )

    own = program.own_columns
    assert list(own.columns) == ["Prep hour", "Room No."]
    assert own.loc[program.roster["row"]].values.tolist() == [["3", "12b"], ["4", None]]
    assert [(p.tab, p.row, p.column, p.value, p.fix.said()) for p in program.problems] == [
        (
            "Settings",
            2,
            "Value",
            "Status",
            "Write the heading of a column that the toolkit does not read itself.",
        ),
        ("Settings", 2, "Value", "Rom No", "Did you mean “Room No.”?"),
    ]


def test_a_column_is_named_by_the_first_sheet_column_that_it_is_read_from() -> None:
    """Its first row may say it in no cell of its own."""
    at = np.array([0, 7, 3])
    claim = SimpleNamespace(origin=SimpleNamespace(columns={2: at, 3: np.zeros(2, dtype=int)}))

    assert [_shown_at(claim, position) for position in (2, 3)] == [7, 3]  # type: ignore[arg-type]
