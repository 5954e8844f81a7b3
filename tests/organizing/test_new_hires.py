"""New hires: everybody who started lately, and what has happened since."""

from datetime import date

import pandas as pd

from toolkit.organizing.follow_ups import follow_ups
from toolkit.organizing.new_hires import new_hires
from toolkit.tables.program import Program


def rows(program: Program) -> list[list[object]]:
    """The figure's rows, days as text and None where blank."""
    figure = new_hires(program, follow_ups(program)).astype("object")
    figure = figure.where(figure.notna(), None)
    return [
        [str(v.date()) if isinstance(v, pd.Timestamp) else v for v in row]
        for row in figure.values.tolist()
    ]


def test_a_new_hires_first_weeks(program: Program) -> None:
    """
    Roster:
    Person | Organizer | Status           | Hire date
    Ada    | Rosa      | Member           | 2023-02-13
    Nan    | Cesar     | Potential member | 2023-02-13

    Settings:
    Setting       | Value
    School breaks | 2023-02-20 to 2023-02-24

    Conversations:
    Person | Date       | Result    | Asked to join | Answer
    Ada    | 2023-02-14 | No answer | Yes           | Yes
    Ada    | 2023-02-15 | Talked    |               |
    Ada    | 2023-02-27 | Talked    | Yes           |
    Ada    | 2023-03-01 | Refused   |               | Maybe
    Ada    | 2023-03-02 | Talked    |               | Yes
    Ada    | 2023-03-03 | No answer |               | No

    Events:
    Event     | Date       | Kind
    Picnic    | 2023-02-16 | Meeting
    Induction | 2023-02-17 | Induction
    Induction | 2023-03-03 | Induction
    Induction | 2023-03-15 | Induction

    Organizers:
    Organizer | Person ID
    Rosa      |
    Cesar     |
    Adita     | Ada

    Attendance:
    Event     | Date       | Attendee | Attended
    Picnic    | 2023-02-16 | Ada      | Yes
    Induction | 2023-02-17 | Ada      | Yes
    Induction | 2023-02-17 | Adita    | No
    Induction | 2023-03-03 | Ada      | Partial
    Induction | 2023-02-17 | Nan      | Make-up
    Induction | 2023-03-03 | Nan      | Yes
    """
    assert rows(program) == [
        [
            "Ada",
            "Ada Lee",
            "Maple El",
            "2023-02-13",
            13,
            "2023-02-15",
            "2023-02-27",
            "Yes",
            "2023-03-03",
            "Rosa",
            None,
        ],
        [
            "Nan",
            "Nan Lee",
            "Maple El",
            "2023-02-13",
            13,
            None,
            None,
            None,
            "2023-02-17",
            "Cesar",
            "New hire",
        ],
    ]


def test_the_window_has_both_its_ends_before_and_after_as_of_and_nobody_who_left(
    program: Program,
) -> None:
    """
    Roster:
    Person | Status    | Hire date
    Ada    | Member    | 2023-01-08
    Bo     | Member    | 2023-01-07
    Cleo   | Member    | 2023-03-10
    Dee    | Left      | 2023-03-01
    Eve    | Member    |
    Fay    | Pending   | 2023-06-07
    Gil    | Member    | 2023-06-08
    Hal    | Excluded  | 2023-04-01
    Nan    | Refused   | 2023-03-09
    """
    assert [row[:1] + row[3:5] for row in rows(program)] == [
        ["Ada", "2023-01-08", 44],
        ["Nan", "2023-03-09", 0],
        ["Cleo", "2023-03-10", None],
        ["Fay", "2023-06-07", None],
    ]


def test_how_far_ahead_new_hires_are_seen_is_a_setting(program: Program) -> None:
    """
    Roster:
    Person | Hire date
    Ada    | 2023-03-16
    Nan    | 2023-03-17

    Settings:
    Setting                | Value
    New hires ahead (days) | 7
    """
    assert [row[0] for row in rows(program)] == ["Ada"]


def test_without_a_hire_date_column_there_are_no_new_hires(program: Program) -> None:
    """
    Roster:
    Person | Organizer
    Nan    | Rosa
    """
    assert rows(program) == []
    assert new_hires(program, follow_ups(program)).columns[3] == "hire_date"
    assert program.today == date(2023, 3, 9)


def test_who_is_signed_up_for_an_induction_of_today_or_to_come_is_said_to_be(
    program: Program,
) -> None:
    """
    Roster:
    Person | Hire date
    Ada    | 2023-03-20
    Bo     | 2023-03-20
    Cleo   | 2023-03-20
    Dee    | 2023-03-01
    Eve    | 2023-03-01
    Nan    | 2023-03-20
    Flo    | 2023-03-02
    Gus    | 2023-03-02
    Hal    | 2023-03-02

    Events:
    Event   | Date       | Kind
    Earlier | 2023-03-02 | Induction
    Today   | 2023-03-09 | Induction
    Picnic  | 2023-03-15 | Meeting
    Welcome | 2023-03-16 | Induction

    Attendance:
    Event   | Attendee | Attended
    Welcome | Ada      | Signed up
    Today   | Bo       | Signed up
    Picnic  | Cleo     | Signed up
    Earlier | Dee      | Signed up
    Earlier | Eve      | Yes
    Welcome | Eve      | Signed up
    Welcome | Nan      | Signed up
    Welcome | Nan      | Excused
    Today   | Flo      | Yes
    Today   | Flo      | Signed up
    Today   | Gus      | No
    Today   | Gus      | Signed up
    Today   | Hal      | Signed up
    Today   | Hal      | No
    """
    assert [row[:1] + row[8:9] for row in rows(program)] == [
        ["Dee", None],
        ["Eve", "2023-03-02"],
        ["Flo", "2023-03-09"],
        ["Gus", "Signed up"],
        ["Hal", None],
        ["Ada", "Signed up"],
        ["Bo", "Signed up"],
        ["Cleo", None],
        ["Nan", "Signed up"],  # Excused from a day to come waits for that day
    ]
