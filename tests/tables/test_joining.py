"""Joining the tabs: conversations, hours and attendance, where one row's meaning stands in several cells."""

from datetime import date
from fractions import Fraction

import pytest
from sheets import program_of

from toolkit.tables.program import Program

EVENTS = """
Organizers:
Organizer | Person ID
Rosa      | Ada
Cesar     |

Events:
Event     | Date       | Kind
Training  | 2023-02-08 | Training
Training  | 2023-02-15 | Training
Induction | 2023-02-20 | Induction

Attendance:
"""


def attendance(
    text: str, today: date
) -> tuple[list[list[object]], list[tuple[str, int | None, str | None, str]]]:
    """Who came to what, and what was said about it."""
    program = program_of(EVENTS + text, today)
    frame = program.attendance
    days = frame["date"].dt.strftime("%m-%d")
    rows = frame.assign(date=days)[["event", "date", "organizer", "person_id"]].astype("object")
    return rows.where(rows.notna(), None).values.tolist(), [
        (p.severity, p.row, p.column, p.problem.said()) for p in program.problems
    ]


def test_an_event_is_its_name_and_where_needed_its_date(today: date) -> None:
    """A name that only one event has needs no date, and a wrong one does not matter but is told."""
    rows, problems = attendance(
        "Event | Date | Attendee\ntraining | 2/15/2023 | Bo\nTraining | | Bo\nTraining | 2023-02-09"
        " | Bo\nInduction | | Bo\nINDUCTION | 2023-02-21 | Cleo\nInduction | #REF! | Nan\nInducton"
        " | 2023-02-20 | Bo",
        today,
    )

    assert rows == [
        ["Training", "02-15", None, "Bo"],
        ["Induction", "02-20", None, "Bo"],
        ["Induction", "02-20", None, "Cleo"],
        ["Induction", "02-20", None, "Nan"],
    ]
    which = "“Training” took place more than once, and this row does not say which."
    assert problems == [
        ("Warning", 7, "Date", "The cell shows the error #REF!."),
        ("Error", 3, "Date", which),
        ("Error", 4, "Date", which),
        ("Warning", 6, "Date", "“Induction” is on 2023-02-20 in the Events tab; that date counts."),
        ("Error", 8, "Event", "“Inducton” is not in the Events tab."),
    ]


def test_an_attendee_is_an_organizer_first_then_a_person(today: date) -> None:
    """A person whose ID stands in Organizers is that organizer."""
    rows, problems = attendance(
        "Event | Attendee\nInduction | ROSA\nInduction | Ada\nInduction | Ada Lopez\nInduction |"
        " nan null\nInduction | Zed",
        today,
    )

    assert [row[2:] for row in rows] == [
        ["Rosa", None],
        ["Rosa", None],
        ["Rosa", None],
        [None, "Nan"],
    ]
    assert problems == [("Error", 6, "Attendee", "“Zed” is nobody in the Roster tab.")]


def test_of_two_organizers_with_one_person_id_the_first_is_that_person(program: Program) -> None:
    """
    Organizers:
    Organizer | Person ID
    Rosa      | Ada
    Cesar     | Ada

    Events:
    Event | Date
    Rally | 2023-03-01

    Attendance:
    Event | Attendee
    Rally | ada
    """
    assert program.attendance["organizer"].tolist() == ["Rosa"]


def test_attendance_of_an_event_to_come_waits_for_its_day(today: date) -> None:
    """The event's day counts, not what stands in the row."""
    program = program_of(
        "Events:\nEvent | Date\nRally | 2023-03-10\n\nAttendance:\nEvent | Date | Attendee\nRally |"
        " | Rosa\nRally | 2023-03-01 | Cesar",
        today,
    )

    assert program.attendance.empty
    assert program.events["event"].tolist() == ["Rally"]
    assert [(p.severity, p.row, p.value) for p in program.problems] == [
        ("Warning", 3, "2023-03-01"),
        ("Warning", 2, "2023-03-10"),
        ("Warning", 3, "2023-03-10"),
    ]
    assert (program.rows_not_read, program.rows_read) == (0, 10)


def test_without_events_and_organizers_attendance_stands_as_typed(today: date) -> None:
    """References into a tab that is not there cannot be unknown."""
    program = program_of(
        "Attendance:\nEvent | Date | Attendee | Attended\nTraining | 2023-02-08 | Rosa | Yes",
        today,
        cast=False,
    )

    assert program.attendance[["event", "organizer"]].values.tolist() == [["Training", "Rosa"]]
    assert program.problems == ()


def test_without_organizers_whoever_is_on_the_roster_is_a_person(today: date) -> None:
    """Everybody else is an organizer, as typed; two of one name are nobody for sure."""
    program = program_of(
        "Roster:\nPerson ID | First name | Last name\nAda | Ada | Lopez\n\nAttendance:\nEvent |"
        " Attendee\nRally | ada\nRally | Ada Lopez\nRally | Rosa\nRally | Cesar",
        today,
        cast=False,
    )

    assert program.attendance[["organizer", "person_id"]].fillna("").values.tolist() == [
        ["", "Ada"],
        ["", "Ada"],
        ["Rosa", ""],
        ["Cesar", ""],
    ]
    assert program.problems == ()


def test_the_days_of_an_event_that_took_place_often_are_named_in_their_order(
    program: Program,
) -> None:
    """
    Events:
    Event | Date
    Rally | 2023-03-08
    rally | 2023-03-01

    Attendance:
    Event | Attendee
    Rally | Ada
    """
    assert [(p.row, p.column, p.fix.said()) for p in program.problems] == [
        (2, "Date", "Write one of its dates: 2023-03-01, 2023-03-08.")
    ]


def test_without_a_phases_tab_one_phase_has_one_spelling(program: Program) -> None:
    """
    Organizers:
    Organizer | Phases
    Rosa      | Phase 1; phase 2
    Cesar     | PHASE 1, Phase 2

    Events:
    Event | Date       | Phase
    Rally | 2023-03-01 | Phase 2
    Visit | 2023-03-02 | Phase 3
    """
    assert program.organizers["phases"].tolist() == [("Phase 1", "phase 2"), ("Phase 1", "phase 2")]
    assert program.events["phase"].tolist() == ["phase 2", "Phase 3"]


@pytest.mark.parametrize(
    ("cells", "hours", "problem"),
    [
        ("3:30 |  | ", Fraction(7, 2), None),
        (" | 5:00 PM | 6:30 PM", Fraction(3, 2), None),
        ("2 | 5:00 PM | 6:30 PM", Fraction(2), None),
        ("2 | 6:30 PM | 5:00 PM", Fraction(2), None),
        ("26 |  | ", Fraction(26), None),
        (" | 6:30 PM | 5:00 PM", None, ("Error", "End", "5:00 PM")),
        (" | 5:00 PM | 5:00 PM", None, ("Error", "End", "5:00 PM")),
        (" | 5:00 PM | ", None, ("Error", "End", "")),
        (" |  | 6:30 PM", None, ("Error", "Start", "")),
        (" | 5:00 PM | late", None, ("Error", "End", "late")),
        (" |  | ", None, ("Error", "Hours", "")),
        ("-1 |  | ", None, ("Error", "Hours", "-1")),
        ("3ish | 5:00 PM | 6:30 PM", None, ("Error", "Hours", "3ish")),
        ("2 | soon | 6:30 PM", Fraction(2), ("Warning", "Start", "soon")),
    ],
)
def test_hours_hold_else_the_end_less_the_start(
    today: date, cells: str, hours: Fraction | None, problem: tuple[str, str, str] | None
) -> None:
    """What lacks both, ends before it starts, or is negative is not read; more than a day is a person's to judge."""
    program = program_of(f"Hours:\nDate | Hours | Start | End\n2023-02-08 | {cells}", today)

    assert program.hours["hours"].tolist() == ([] if hours is None else [hours])
    assert [(p.severity, p.column, p.value) for p in program.problems] == (
        [] if problem is None else [problem]
    )
    assert program.rows_not_read == (hours is None)


def test_a_conversation_needs_a_person_and_says_which_cell_is_missing(program: Program) -> None:
    """
    Person ID | Person    | Worksite
    Ada       |           |
              | Bo Chen   | Maple El
              | Bo Chen   |
              |           | Maple El
              |           |
              | #REF!     | Maple El
              | Bo Chen   | Mapple El
              | Bo Chen   | #REF!
    """
    assert program.conversations["row"].tolist() == [2, 3]
    assert sorted((p.row, p.severity, p.column) for p in program.problems) == [
        (4, "Error", "Worksite"),
        (5, "Error", "Person"),
        (7, "Error", "Person"),
        (8, "Error", "Worksite"),
        (9, "Error", "Worksite"),
    ]


def test_units_and_regions_have_the_spelling_of_worksites_and_else_the_first(
    program: Program,
) -> None:
    """
    Worksites:
    Worksite | Region | Unit
    Maple El | East   | TEACHERS
    Oak Hi   | EAST   |

    Roster:
    Person ID | Unit
    Ada       | Teachers
    Bo        | teachers
    """
    assert program.roster["units"].tolist() == [("TEACHERS",), ("TEACHERS",)]
    assert program.worksites["units"].tolist() == [("TEACHERS",), None]
    assert program.worksites["region"].tolist() == ["East", "East"]


def test_somebody_in_two_units_has_both_and_a_comma_is_part_of_a_name(program: Program) -> None:
    """
    Roster:
    Person ID | Unit
    Ada       | Substitutes ;  teachers; Teachers
    Bo        | Teachers; Custodial, maintenance
    Cleo      | ;
    """
    assert program.roster["units"].tolist() == [
        ("Substitutes", "teachers"),
        ("teachers", "Custodial, maintenance"),
        None,
    ]


def test_a_person_is_called_by_the_preferred_name(program: Program) -> None:
    """
    Roster:
    Person ID | First name | Last name | Preferred name
    B1        | Robert     | Chen      | Bo
    N1        | Nan        | Null      |
    """
    assert program.roster["person"].tolist() == ["Bo Chen", "Nan Null"]


@pytest.mark.parametrize(
    ("said", "person"),
    [
        ("Ng, Jr., Nan", "N1"),
        ("Nan Ng, Jr.", "N1"),
        ("NG JR, nan", "N1"),
        ("Ito, Bo", "B1"),
        ("Ito, Bobby", "B1"),
        ("Ng, Nan", None),
    ],
)
def test_a_last_name_may_have_a_comma_of_its_own(
    today: date, said: str, person: str | None
) -> None:
    """Whether it is written before or behind the first name; alone, or among several."""
    roster = (
        "Roster:\nPerson ID | First name | Last name | Preferred name\n"
        "N1 | Nan | Ng, Jr. |\nB1 | Bo | Ito | Bobby\nA1 | Ada | Lopez |\n"
    )
    program = program_of(
        f"{roster}\nConversations:\nPerson | Worksite | Leader named\n{said} | Maple El |"
        f"\nAda Lopez | Maple El | {said}\nAda Lopez | Maple El | Lopez, Ada; {said}",
        today,
    )
    rows = program.conversations

    others = [] if person is None else [person]
    assert rows["person_id"].tolist() == [*others, "A1", "A1"]
    assert rows["leaders_named"].tolist()[len(others) :] == [
        tuple(others) or None,
        ("A1", *others),
    ]


def test_a_last_day_before_the_first_is_told_and_the_row_is_read(program: Program) -> None:
    """A column of days in one order beside one in the other is how it comes about; one day is a whole span.

    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend
    Phase 1 | 2/1/2023   | 29/1/2023  | 6              | 100
    Phase 2 | 2023-03-01 | 2023-03-01 | 6              | 100

    Organizers:
    Organizer | Starts     | Ends
    Rosa      | 2023-03-02 | 2023-03-01
    Cesar     | 2023-03-02 |

    Structure Tests:
    Test   | Opens      | Closes
    Pledge | 2023-03-02 | 2023-02-28
    """
    found = [p for p in program.problems if "before the first one" in p.problem.template]

    assert [(p.severity, p.tab, p.row, p.column, p.value) for p in found] == [
        ("Warning", "Organizers", 2, "Ends", "2023-03-01"),
        ("Warning", "Phases", 2, "Ends", "29/1/2023"),
        ("Warning", "Structure Tests", 2, "Closes", "2023-02-28"),
    ]
    assert found[1].problem.said() == (
        "This last day is before the first one, 2023-02-01, so there is no day between them."
    )
    assert program.rows_not_read == 0


def test_conversations_have_the_same_columns_with_rows_and_without(today: date) -> None:
    """Who it was with is a Person ID by then, and no name."""
    some = program_of("Person | Date\nAda | 2023-02-01", today).conversations
    none = program_of("Person | Date", today).conversations

    assert some["person_id"].tolist() == ["Ada"]
    assert none.empty
    assert none.dtypes.to_dict() == some.dtypes.to_dict()
    assert "person" not in some
