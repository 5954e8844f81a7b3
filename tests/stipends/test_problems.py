"""Problems of the paid program: hours and dates that a person has to decide about, at their cells."""

from __future__ import annotations

from datetime import date

import pytest
from sheets import program_of
from unsigned import lines_of

from toolkit.stipends.odd_hours import odd_hours
from toolkit.stipends.problems import problems
from toolkit.stipends.work import work
from toolkit.tables.program import Program


def told(program: Program) -> list[tuple[str, int | None, str | None, str, str]]:
    return [
        (one.tab, one.row, one.column, one.value, one.problem.said())
        for one in problems(work(program))
    ]


def test_a_part_of_a_training_without_its_hours_is_a_warning(program: Program) -> None:
    """
    Events:
    Event      | Date       | Kind
    Training 1 | 2023-02-08 | Training

    Attendance:
    Event      | Attendee | Attended | Hours
    Training 1 | Ada      | Partial  |
    Training 1 | Bo       | Partial  | 1:30
    Training 1 | Cleo     | Partial  | soon
    Training 1 | Nan      | Yes      |
    """
    assert told(program) == [
        (
            "Attendance",
            2,
            "Hours",
            "",
            "They came for a part, and it is not written down how long; it counts 0 h.",
        )
    ]


def test_who_took_attendance_is_named_where_hours_are_missing(program: Program) -> None:
    """
    Events:
    Event      | Date       | Kind
    Training 1 | 2023-02-08 | Training

    Attendance:
    Event      | Attendee | Attended | Hours | Recorded by
    Training 1 | Ada      | Partial  |       | Rosa
    Training 1 | Bo       | Partial  |       |
    """
    assert [each.fix.said() for each in problems(work(program))] == [
        "Write the hours that they were there; Rosa took attendance.",
        "Write the hours that they were there.",
    ]


def test_each_kind_of_odd_hours_is_told_at_its_row(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Breaks                   | Weeks
    Phase 1 | 2023-02-06 | 2023-02-24 | 2023-02-13 to 2023-02-17 | 3

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    Cesar     | Phase 1

    Check-ins:
    Date       | Organizer | Minutes
    2023-02-09 | Cesar     | 1500

    Hours:
    Date       | Organizer | Activity   | Hours | Start | End
    2023-02-07 | Rosa      | Prep       | 20    |       |
    2023-02-07 | Rosa      | Phone bank | 4:15  |       |
    2023-02-08 | Rosa      | Prep       |       | 9:00  | 12:00
    2023-02-08 | Rosa      | Prep       |       | 10:00 | 11:00
    2023-02-08 | Rosa      | Prep       |       | 11:30 | 13:00
    2023-02-08 | Rosa      | Prep       |       | 13:00 | 14:00
    2023-02-14 | Rosa      | Prep       | 1     |       |
    2023-01-31 | Rosa      | Prep       | 1     |       |
    2023-02-21 | Rosa      | Prep       | 1     |       |
    2023-02-21 | Rosa      | Prep       | 1     |       |
    """
    found = [(tab, row, column, value) for tab, row, column, value, _ in told(program)]

    assert found == [
        ("Phases", 2, "Weeks", "3"),
        ("Hours", 3, "Hours", "4:15"),
        ("Check-ins", 2, "Minutes", "1500"),
        ("Hours", 5, "Start", "10:00"),
        ("Hours", 6, "Start", "11:30"),
        ("Hours", 8, "Date", "2023-02-14"),
        ("Hours", 9, "Date", "2023-01-31"),
    ]
    assert [said for *_, said in told(program)][1:] == [
        "24.25 hours on 2023-02-07 are more than a day has; they count all the same.",
        "25 hours on 2023-02-09 are more than a day has; they count all the same.",
        "This time overlaps with that of row 4; both count.",
        "This time overlaps with that of row 4; both count.",
        "The week of 2023-02-14 is a break of the phase; the hours count, and nothing is expected.",
        "On 2023-01-31, this organizer is in no phase of the program, so the hours count nowhere.",
    ]
    odd = odd_hours(work(program).timesheets)
    assert [(one.kind, one.entry.row, one.other and one.other.row) for one in odd] == [
        ("over 24", 3, None),
        ("over 24", 2, None),
        ("overlap", 5, 4),
        ("overlap", 6, 4),
        ("twice", 11, 10),
        ("break", 8, None),
    ]


@pytest.mark.parametrize(("minutes", "odd"), [("1440", 0), ("1441", 1)])
def test_a_whole_day_is_a_day_and_a_minute_more_is_not(minutes: str, odd: int) -> None:
    """Twenty-four hours are odd to nobody here."""
    text = f"""
Phases:
Phase   | Starts     | Ends
Phase 1 | 2023-02-06 | 2023-02-24

Organizers:
Organizer | Phases
Rosa      | Phase 1

Check-ins:
Date       | Organizer | Minutes
2023-02-09 | Rosa      | {minutes}
"""
    assert len(odd_hours(work(program_of(text, date(2023, 3, 9))).timesheets)) == odd


def test_of_hours_nothing_is_told_where_nobody_can_know_the_program(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-02-24

    Organizers:
    Organizer | Email
    Rosa      |

    Hours:
    Date       | Organizer | Hours
    2023-02-07 | Rosa      | 30
    """
    assert told(program) == []


def test_hours_that_are_told_by_the_clock_or_are_as_long_as_ever_are_shown_as_what_they_are(
    program: Program,
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-02-24

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Check-ins:
    Date       | Organizer | Minutes
    2023-02-08 | Rosa      |

    Hours:
    Date       | Organizer | Activity | Hours | Start | End
    2023-02-07 | Rosa      | Prep     | 2:40  |       |
    2023-02-07 | Rosa      | Prep     |       | 0:00  | 23:00
    2023-02-08 | Rosa      | Prep     | 24    |       |
    """
    found = [(tab, row, column, value) for tab, row, column, value, _ in told(program)]
    assert found == [("Hours", 3, "Hours", "25.67"), ("Hours", 4, "Hours", "24")]
    assert [said for *_, said in told(program)] == [
        "25.67 hours on 2023-02-07 are more than a day has; they count all the same.",
        "24.5 hours on 2023-02-08 are more than a day has; they count all the same.",
    ]


def test_a_training_of_a_phase_in_none_of_its_weeks_is_attended_and_told_once(
    program: Program,
) -> None:
    """An orientation before the phase begins: its hours count nowhere, and the Warning stands at the event.

    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend
    Phase 1 | 2023-02-06 | 2023-02-24 | 6              | 750

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    Cesar     | Phase 1
    Dana      |

    Events:
    Event       | Date       | Kind     | Phase   | Starts  | Ends
    Orientation | 2023-02-04 | Training | Phase 1 | 5:00 PM | 8:00 PM
    Welcome     | 2023-02-03 | Training | Phase 1 |         |
    Training 1  | 2023-02-06 | Training | Phase 1 | 5:00 PM | 8:00 PM
    Another     | 2023-02-02 | Training |         | 5:00 PM | 8:00 PM

    Attendance:
    Event       | Attendee | Attended
    Orientation | Rosa     | Yes
    Orientation | Cesar    | Make-up
    Orientation | Dana     | Yes
    Welcome     | Rosa     | Yes
    Training 1  | Rosa     | Yes
    Another     | Rosa     | Yes
    """
    assert told(program) == [
        (
            "Events",
            2,
            "Date",
            "2023-02-04",
            "“Orientation” is a training of Phase 1 and in none of its weeks, so its hours count"
            " nowhere.",
        )
    ]
    assert {one.organizer: (one.trainings, one.logged) for one in lines_of(program)} == {
        "Rosa": (3, 3),
        "Cesar": (1, 0),
    }
