"""Several sources of one table: tabs, patterns of tabs, other files; each as its people keep it."""

import pytest
from theirs import book, problems, read, rows

from toolkit.errors import Refused

NORTH = """
Members:
First | Last  | School   | Status
Ada   | Lopez | Maple El | Member
"""
SOUTH = """
Everyone:
Name      | Bldg   | Mem
Chen, Bo  | Oak HS | N
Cleo Park |        | Y
"""
BOTH = """
[[tabs.Roster]]
tab = "Members"
[[tabs.Roster]]
workbook = "south.xlsx"
columns = { "First name, Last name" = "Name", Worksite = "Bldg", Status = "Mem" }
values.Status = { Y = "Member", N = "Potential member" }
"""


def test_the_rows_of_the_first_come_before_those_of_the_second() -> None:
    """Rows keep numbers of their own; what is told stands where people find it, with the file."""
    program = read(NORTH, BOTH, {"south.xlsx": book(SOUTH, "south.xlsx")})

    assert rows(program.roster, "first_name", "worksite", "status") == [
        ("Ada", "Maple El", "Member"),
        ("Bo", "Oak HS", "Potential member"),
    ]
    assert program.roster["row"].is_unique
    assert program.roster["row"].is_monotonic_increasing
    assert [program.place("Roster", row)[:2] for row in program.roster["row"]] == [
        ("Members", 2),
        ("south.xlsx: Everyone", 2),
    ]
    assert problems(program) == [("south.xlsx: Everyone", 3, "Worksite", "")]


def test_a_key_that_stands_in_two_sources_is_one_twice() -> None:
    """
    North:
    Person ID | First | Last  | School   | Status
    A1        | Ada   | Lopez | Maple El | Member

    South:
    Person ID | First | Last  | School   | Status
    a1        | Bo    | Chen  | Maple El | Member
    """
    program = read(
        test_a_key_that_stands_in_two_sources_is_one_twice.__doc__,
        '[tabs.Roster]\ntab = ["North", "South"]',
    )

    assert problems(program) == [("North", 2, "Person ID", "A1"), ("South", 2, "Person ID", "a1")]
    assert program.roster.empty


MONTHS = """
Roster:
First | Last  | School   | Status
Ada   | Lopez | Maple El | Member

Calls Sept:
Date  | Person    | School   | Result
9/14  | Ada Lopez | Maple El | Talked

Calls Feb:
Date  | Person    | School   | Result
2/3   | Ada Lopez | Maple El | Talked
13/2  | Ada Lopez | Maple El | No answer
"""


def test_a_tab_a_month_with_days_that_have_no_year() -> None:
    """Each tab has its own order of day and month; the school year says which year."""
    program = read(
        MONTHS,
        '[tabs.Conversations]\ntab = "calls *"\nyear = "2022-23"\n'
        'constants = { Organizer = "from title" }\n'
        'values.Organizer = { "Calls Sept" = "Rosa", "Calls Feb" = "Cesar" }',
    )

    assert rows(program.conversations, "date", "organizer") == [
        ("2022-09-14", "Rosa"),
        ("2023-03-02", "Cesar"),
        ("2023-02-13", "Cesar"),
    ]
    assert problems(program) == [("Calls Feb", 3, "Date", "13/2")]


def test_the_title_says_the_month_and_the_row_the_day() -> None:
    """
    Roster:
    First | Last  | School   | Status
    Ada   | Lopez | Maple El | Member

    Feb 2023:
    Day  | Person    | School   | Result
    14   | Ada Lopez | Maple El | Talked
    3rd  | Ada Lopez | Maple El | Talked
    """
    program = read(
        test_the_title_says_the_month_and_the_row_the_day.__doc__,
        '[tabs.Conversations]\ntab = "Feb*"\ncolumns = { Date = "Day" }\n'
        'constants = { Date = "from title", Organizer = "Rosa" }',
    )

    assert rows(program.conversations, "date") == [("2023-02-14",), ("2023-02-03",)]


def test_a_cell_above_and_the_file_say_something_of_every_row() -> None:
    """
    Sheet1:
    Time sheet  |
    Name:       | Jo Carver
    School: Oak |
    Date        | Total | What
    2023-02-06  | 2     | Prep
    """
    program = read(
        test_a_cell_above_and_the_file_say_something_of_every_row.__doc__,
        '[tabs.Hours]\ntab = "Sheet1"\nheader_row = 4\n'
        'columns = { Hours = "Total", Activity = "What" }\n'
        'constants = { Organizer = "from B2", Notes = "from file" }',
    )

    assert rows(program.hours, "date", "organizer", "notes") == [
        ("2023-02-06", "Jo Carver", "book")
    ]


def test_tabs_that_are_to_be_left_alone_are_no_second_roster() -> None:
    """
    Members:
    First | Last  | School   | Status
    Ada   | Lopez | Maple El | Member

    Membership:
    First | Last  | School   | Status
    Ada   | Lopez | Maple El | Member
    """
    text = test_tabs_that_are_to_be_left_alone_are_no_second_roster.__doc__
    with pytest.raises(Refused):
        read(text, "")

    program = read(text, '[workbook]\nleave_alone = ["membersh*"]')

    assert program.tabs["Roster"] == "Members"


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ('[tabs.Roster]\ntab = "Membrs"', "Did you mean “Members”"),
        ('[tabs.Roster]\ntab = ["Members", "Subs*"]', r"“Subs\*”"),
        ('[tabs.Roster]\nworkbook = "south.xlsx"\ntab = "X"', "Everyone"),
        ('[tabs.Roster]\nworkbook = "west.xlsx"', "west.xlsx"),
    ],
)
def test_a_source_that_is_not_there_is_refused(settings: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        read(NORTH, settings, {"south.xlsx": book(SOUTH, "south.xlsx")})


def test_people_without_headings_two_tables_side_by_side_and_columns_by_letter() -> None:
    """
    Sheet:
    Ada Lopez | Maple El | Member | · | Rosa  | rosa@example.org
    Bo Chen   | Maple El | Member | · | Cesar | cesar@example.org
    """
    program = read(
        test_people_without_headings_two_tables_side_by_side_and_columns_by_letter.__doc__,
        '[tabs.Roster]\ntab = "Sheet"\nheader_row = 0\nspan = "A:C"\n'
        'columns = { "First name, Last name" = "column A", Worksite = "column B",'
        ' Status = "column C" }\n'
        '[tabs.Organizers]\ntab = "Sheet"\nheader_row = 0\nspan = "E:"\n'
        'columns = { Organizer = "column E", Email = "column F" }\n',
    )

    assert rows(program.roster, "row", "first_name", "worksite") == [
        (1, "Ada", "Maple El"),
        (2, "Bo", "Maple El"),
    ]
    assert rows(program.organizers, "organizer", "email") == [
        ("Rosa", "rosa@example.org"),
        ("Cesar", "cesar@example.org"),
    ]


def test_headings_of_several_lines_first_filled_and_joined() -> None:
    """
    List:
    PERSON |       |        | CONTACT |      |       |
    Last   | First | School | Cell    | Home | Notes | More
    name   | name  |        | text?   |      |       |
    Lopez  | Ada   | Maple  |         | 12   | a     | b
    Chen   | Bo    | Maple  | 34      | 56   |       | c
    """
    program = read(
        test_headings_of_several_lines_first_filled_and_joined.__doc__,
        '[tabs.Roster]\ntab = "List"\nheader_row = 3\nheading_lines = 3\n'
        'columns = { "Last name" = "PERSON Last name", Phone = ["CONTACT Cell text?", "Home"],'
        ' Notes = { join = ["Notes", "More"] } }\nconstants = { Status = "Member" }',
    )

    assert rows(program.roster, "first_name", "last_name", "phone", "notes") == [
        ("Ada", "Lopez", "12", "a; b"),
        ("Bo", "Chen", "34", "c"),
    ]


def test_the_parts_of_a_name_are_joined_with_a_space() -> None:
    """
    Team:
    Last    | First
    Delgado | Rosa
    Montoya | Cesar
    """
    program = read(
        test_the_parts_of_a_name_are_joined_with_a_space.__doc__,
        '[tabs.Organizers]\ntab = "Team"\ncolumns = { Organizer = { join = ["First", "Last"] } }',
    )

    assert rows(program.organizers, "organizer") == [
        ("Rosa Delgado",),
        ("Cesar Montoya",),
    ]


@pytest.mark.parametrize(
    ("said", "worksite"),
    [
        ("Worksite: Maple El", "Maple El"),  # our own word
        ("Site: Maple El", "Maple El"),  # a label that people put there
        ("Spring: Maple El", "Spring: Maple El"),
    ],
)
def test_a_label_before_what_a_cell_says_of_every_row_is_none_of_it(
    said: str, worksite: str
) -> None:
    """
    List:
    {said}
    Last  | First
    Lopez | Ada
    """
    program = read(
        str(test_a_label_before_what_a_cell_says_of_every_row_is_none_of_it.__doc__).format(
            said=said
        ),
        '[tabs.Roster]\ntab = "List"\nheader_row = 2\n'
        'constants = { Worksite = "from A1", Status = "Member" }',
    )

    assert rows(program.roster, "worksite") == [(worksite,)]


def test_issues_to_tick_are_joined_each_in_the_word_above_it() -> None:
    """
    Log:
    Date      | Who  | Talked with | School | Result | Pay | Class size
    2023-03-01 | Rosa | Ada Lopez   | Maple  | Talked | x   | x
    2023-03-02 | Rosa | Bo Chen     | Maple  | Talked |     | x
    2023-03-03 | Rosa | Bo Chen     | Maple  | Talked |     |

    Roster:
    First name | Last name | Worksite | Status
    Ada        | Lopez     | Maple    | Member
    Bo         | Chen      | Maple    | Member
    """
    program = read(
        test_issues_to_tick_are_joined_each_in_the_word_above_it.__doc__,
        '[tabs.Conversations]\ntab = "Log"\n'
        'columns = { Organizer = "Who", Person = "Talked with", Worksite = "School",'
        ' Issues = { join = ["Pay", "Class size"] } }\n'
        'values.Pay = { x = "Pay" }\nvalues."Class size" = { x = "Class size" }',
    )

    assert rows(program.conversations, "issues") == [
        (("Pay", "Class size"),),
        (("Class size",),),
        (None,),
    ]


@pytest.mark.parametrize(("said", "day"), [("September 12", "2022-09-12"), ("Sept", None)])
def test_a_day_said_of_every_row_is_no_month(said: str, day: str | None) -> None:
    """
    Roster:
    First | Last  | School   | Status
    Ada   | Lopez | Maple El | Member

    Lunch:
    Name      | School
    Ada Lopez | Maple El
    """
    program = read(
        test_a_day_said_of_every_row_is_no_month.__doc__,
        '[tabs.Attendance]\ntab = "Lunch"\nyear = "2022-23"\ncolumns = { Attendee = "Name" }\n'
        f'constants = {{ Event = "Lunch", Attended = "Yes", Date = "{said}" }}',
    )

    assert rows(program.attendance, "event", "date") == [("Lunch", day)]


def test_a_talk_on_a_line_of_nobody_is_of_nobody() -> None:
    """
    List:
    Last  | First | School | Called     | What came of it
    Lopez | Ada   | Maple  | 2023-03-01 | Talked
          |       |        | 2023-03-02 | Busy
    Chen  | Bo    | Maple  |            |
    """
    program = read(
        test_a_talk_on_a_line_of_nobody_is_of_nobody.__doc__,
        '[tabs.Roster]\ntab = "List"\nconstants = { Status = "Member", "Conversations.Organizer" = "Rosa" }\n'
        'columns = { Worksite = "School", "Conversations.Date" = "Called",'
        ' "Conversations.Result" = "What came of it" }',
    )

    assert rows(program.conversations, "date", "result") == [("2023-03-01", "Talked")]
    assert [one[1:3] for one in problems(program)] == [(3, "Person ID")]
