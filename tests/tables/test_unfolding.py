"""Matrices: columns whose heading says something become one record for each filled cell."""

from theirs import book, problems, read, rows, said

from toolkit.tables.claims import claims
from toolkit.tables.inputs import INPUTS
from toolkit.tables.structure_tests import Responses

PETITION = """
Structure tests:
Site     | Last  | First | Mem    | Shirt 10/5 | Petition (Nov) | # of actions
Maple El | Lopez | Ada   | Member | Y          |                | 1
Maple El | Chen  | Bo    | Member | N          | ✓              | 2
Maple El | Park  | Cleo  | Membr  | Y          | maybe          | 2
"""


def test_a_petition_on_the_roster_is_an_answer_for_each_filled_cell() -> None:
    """The person is the row's; whoever is not read has no answers either; each problem is told at
    its own cell.
    """
    program = read(
        PETITION,
        '[tabs.Roster]\ntab = "Structure tests"\ncolumns = { Status = "Mem" }\n'
        '[[tabs.Roster.matrix]]\nto = "Responses.Response"\nof = "Test"\n'
        'columns = { "Shirt 10/5" = "Red shirts", "Petition (Nov)" = "Petition" }',
    )
    people = dict(rows(program.roster, "first_name", "person_id"))

    assert rows(program.responses, "test", "person_id", "response") == [
        ("Red shirts", people["Ada"], True),
        ("Red shirts", people["Bo"], False),
        ("Petition", people["Bo"], True),
    ]
    assert problems(program) == [
        ("Structure tests", 4, "Status", "Membr"),
        ("Structure tests", 4, "Response", "maybe"),
        ("Structure tests", 4, "Person ID", "Park"),
        ("Structure tests", 4, "Person ID", "Park"),
    ]
    assert [one.position for one in program.problems] == [4, 6, 2, 2]


def test_attendance_of_people_by_days() -> None:
    """
    Trainings:
    Organizer | 2/8 | Feb 15 | Wed 2/22
    Rosa      | x   |        | e
    Cesar     | x   | x      |

    Organizers:
    Organizer
    Rosa
    Cesar
    """
    program = read(
        test_attendance_of_people_by_days.__doc__,
        '[tabs.Attendance]\ntab = "Trainings"\ncolumns = { Attendee = "Organizer" }\n'
        'constants = { Event = "Training" }\nyear = "2022-23"\n'
        '[[tabs.Attendance.matrix]]\nto = "Attended"\nof = "Date"\ncolumns = "B:"\n'
        'values = { x = "Yes", e = "Excused" }',
    )

    assert rows(program.attendance, "event", "date", "organizer", "attended") == [
        ("Training", "2023-02-08", "Rosa", "Yes"),
        ("Training", "2023-02-22", "Rosa", "Excused"),
        ("Training", "2023-02-08", "Cesar", "Yes"),
        ("Training", "2023-02-15", "Cesar", "Yes"),
    ]
    assert program.attendance["row"].is_unique
    assert program.attendance["row"].is_monotonic_increasing


def test_hours_of_days_by_what_was_done() -> None:
    """
    Log:
    Who  | Day        | 1:1s | phone bank | Total
    Rosa | 2023-02-06 | 2    | 1.5        | 3.5
    Rosa | 2023-02-07 |      | 3:30       | 3.5
    """
    program = read(
        test_hours_of_days_by_what_was_done.__doc__,
        '[tabs.Hours]\ntab = "Log"\ncolumns = { Organizer = "Who", Date = "Day" }\nown = ["Total"]\n'
        '[[tabs.Hours.matrix]]\nto = "Hours"\nof = "Activity"\n'
        'columns = { "1:1s" = "One-on-ones", "phone bank" = "Phone bank" }',
    )

    found = rows(program.hours, "date", "activity", "hours")
    assert [(day, what, str(hours)) for day, what, hours in found] == [
        ("2023-02-06", "One-on-ones", "2"),
        ("2023-02-06", "Phone bank", "3/2"),
        ("2023-02-07", "Phone bank", "7/2"),
    ]


def test_attempts_side_by_side_are_one_conversation_each() -> None:
    """
    Phone bank:
    First | Last  | School   | Status | Date 1     | Result 1  | Date 2     | Result 2
    Ada   | Lopez | Maple El | Member | 2023-02-01 | No answer | 2023-02-03 | Talked
    Bo    | Chen  | Maple El | Member | 2023-02-02 | Talked    |            |

    Organizers:
    Organizer
    Rosa
    """
    program = read(
        test_attempts_side_by_side_are_one_conversation_each.__doc__,
        '[tabs.Roster]\ntab = "Phone bank"\nconstants = { "Conversations.Organizer" = "Rosa" }\n'
        '[[tabs.Roster.matrix]]\nto = "Conversations.Date"\nof = "Attempt"\n'
        'columns = { "Date 1" = "1", "Date 2" = "2" }\n'
        '[[tabs.Roster.matrix]]\nto = "Conversations.Result"\nof = "Attempt"\n'
        'columns = { "Result 1" = "1", "Result 2" = "2" }\n',
    )
    names = dict(rows(program.roster, "person_id", "first_name"))

    assert [
        (names[person], *rest)
        for person, *rest in rows(program.conversations, "person_id", "date", "result", "organizer")
    ] == [
        ("Ada", "2023-02-01", "No answer", "Rosa"),
        ("Ada", "2023-02-03", "Talked", "Rosa"),
        ("Bo", "2023-02-02", "Talked", "Rosa"),
    ]


def test_a_wall_chart_of_names_under_leaders() -> None:
    """
    Wall:
    School   | Ada Lopez | Bo Chen
    Maple El | Ada Lopez | Bo Chen
    ·        | Cleo Park | Nan Null
    ·        | Park, Dot |
    """
    program = read(
        test_a_wall_chart_of_names_under_leaders.__doc__,
        '[tabs.Roster]\ntab = "Wall"\n'
        'constants = { Status = "Potential member", Worksite = "Maple El" }\n'
        '[[tabs.Roster.matrix]]\nto = "First name, Last name"\nof = "Charted under"\n'
        'columns = "B:"\n',
    )
    ids = dict(rows(program.roster, "person_id", "first_name"))

    assert [
        (first, last, ids.get(str(under)))
        for first, last, under in rows(program.roster, "first_name", "last_name", "charted_under")
    ] == [
        ("Ada", "Lopez", "Ada"),
        ("Bo", "Chen", "Bo"),
        ("Cleo", "Park", "Ada"),
        ("Nan", "Null", "Bo"),
        ("Dot", "Park", "Ada"),
    ]


def test_the_words_of_one_column_of_a_matrix_are_its_own() -> None:
    """
    List:
    Site     | Last  | First | Mem    | Shirt | Petition
    Maple El | Lopez | Ada   | Member | w     | Y
    """
    program = read(
        test_the_words_of_one_column_of_a_matrix_are_its_own.__doc__,
        '[tabs.Roster]\ntab = "List"\ncolumns = { Status = "Mem" }\nvalues.Shirt = { w = "Yes" }\n'
        '[[tabs.Roster.matrix]]\nto = "Responses.Response"\nof = "Test"\n'
        'columns = { Shirt = "Shirt", Petition = "Petition" }',
    )

    assert rows(program.responses, "test", "response") == [("Shirt", True), ("Petition", True)]
    assert problems(program) == []


def test_a_matrix_without_rows_has_no_records() -> None:
    program = read(
        "Structure tests:\nSite | Last | First | Mem | Shirt 10/5\n",
        '[tabs.Roster]\ntab = "Structure tests"\ncolumns = { Status = "Mem" }\n'
        '[[tabs.Roster.matrix]]\nto = "Responses.Response"\nof = "Test"\n'
        'columns = { "Shirt 10/5" = "Red shirts" }',
    )
    assert (len(program.responses), problems(program)) == (0, [])


def test_of_two_columns_of_one_day_the_first_that_is_filled_is_told() -> None:
    """
    Trainings:
    Organizer | One | Two
    Rosa      | x   | x
    Cesar     |     | x

    Organizers:
    Organizer
    Rosa
    Cesar
    """
    program = read(
        test_of_two_columns_of_one_day_the_first_that_is_filled_is_told.__doc__,
        '[tabs.Attendance]\ntab = "Trainings"\ncolumns = { Attendee = "Organizer" }\n'
        'constants = { Event = "Training" }\n[[tabs.Attendance.matrix]]\nto = "Attended"\n'
        'of = "Date"\ncolumns = { One = "2/30/2023", Two = "2/30/2023" }\nvalues = { x = "Yes" }',
    )
    assert [(one.row, one.position, one.column) for one in program.problems] == [
        (2, 2, "Date"),
        (3, 3, "Date"),
    ]


def test_two_columns_of_one_day_say_it_together() -> None:
    """
    Trainings:
    Organizer | One | Two
    Rosa      | x   |
    Cesar     |     | x

    Organizers:
    Organizer
    Rosa
    Cesar
    """
    program = read(
        test_two_columns_of_one_day_say_it_together.__doc__,
        '[tabs.Attendance]\ntab = "Trainings"\ncolumns = { Attendee = "Organizer" }\n'
        'constants = { Event = "Training" }\n[[tabs.Attendance.matrix]]\nto = "Attended"\n'
        'of = "Date"\ncolumns = { One = "2/8/2023", Two = "2/8/2023" }\nvalues = { x = "Yes" }',
    )
    assert rows(program.attendance, "organizer", "date", "attended") == [
        ("Rosa", "2023-02-08", "Yes"),
        ("Cesar", "2023-02-08", "Yes"),
    ]


def test_the_one_column_of_a_matrix_is_called_as_people_call_it() -> None:
    settings = said(
        '[tabs.Roster]\ntab = "Structure tests"\ncolumns = { Status = "Mem" }\n'
        '[[tabs.Roster.matrix]]\nto = "Responses.Response"\nof = "Test"\n'
        'columns = { "Shirt 10/5" = "Red shirts" }'
    )
    claim = claims(book(PETITION), INPUTS, settings)[Responses]
    called = [
        claim.grid.cell(claim.heading_row, claim.standing[name][0]) for name in ("response", "test")
    ]
    assert called == ["Shirt 10/5", "Shirt 10/5"]
