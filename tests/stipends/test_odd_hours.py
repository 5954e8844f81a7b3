"""Odd hours: what a person has to look at, told at the row that can be mended."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from toolkit.stipends.odd_hours import odd_hours
from toolkit.stipends.work import work
from toolkit.tables.program import Program


def odd(program: Program) -> list[tuple[Any, ...]]:
    """Kind, table and row, the row it overlaps or repeats, and the hours of its day."""
    return [
        (one.kind, one.entry.table, one.entry.row, one.other and one.other.row, one.hours)
        for one in odd_hours(work(program).timesheets)
    ]


def test_a_day_over_24_hours_is_told_at_its_lowest_row_of_hours(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-02-24

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    Cesar     | Phase 1

    Events:
    Event | Date       | Kind     | Starts | Ends
    One   | 2023-02-08 | Training | 17:00  | 18:30

    Attendance:
    Event | Attendee | Attended
    One   | Bo       | Yes
    One   | Ada      | Yes
    One   | Cesar    | Yes
    One   | Rosa     | Yes

    Check-ins:
    Date       | Organizer | Minutes | Happened
    2023-02-09 | Cesar     | 1470    | Yes

    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-08 | Rosa      | Phone bank | 20
    2023-02-08 | Rosa      | Prep       | 3
    2023-02-08 | Cesar     | Prep       | 22:30
    2023-02-09 | Rosa      | Prep       | 24
    """
    assert odd(program) == [
        ("over 24", "Hours", 3, None, Fraction(49, 2)),
        ("over 24", "Check-ins", 2, None, Fraction(49, 2)),
    ]


def test_times_that_overlap_are_told_at_the_row_that_starts_later(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-02-24

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Hours:
    Date       | Activity   | Start | End   | Hours
    2023-02-07 | Phone bank | 00:00 | 01:00 |
    2023-02-07 | Phone bank | 01:00 | 02:00 |
    2023-02-08 | Prep       | 15:00 | 15:00 | 1
    2023-02-08 | Phone bank | 17:00 | 18:00 |
    2023-02-08 | Prep       | 16:00 | 18:00 |
    2023-02-08 | Prep       | 17:30 | 19:00 |
    2023-02-08 | Prep       | 17:45 | 17:45 | 1
    2023-02-09 | Phone bank | 17:00 | 20:00 |
    2023-02-09 | Prep       | 17:00 | 18:00 |
    2023-02-10 | Phone bank | 17:00 |       | 2
    2023-02-10 | Prep       | 16:00 | 18:00 |
    """
    assert odd(program) == [
        ("overlap", "Hours", 5, 6, 0),
        ("overlap", "Hours", 7, 6, 0),
        ("overlap", "Hours", 10, 9, 0),
    ]


def test_rows_without_a_clock_that_say_the_same_and_hours_of_a_break(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Breaks
    Phase 1 | 2023-02-06 | 2023-02-24 | 2023-02-13 to 2023-02-17

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Check-ins:
    Date       | Organizer | Minutes | Happened
    2023-02-14 | Rosa      | 30      | Yes

    Hours:
    Date       | Activity   | Start | End   | Hours
    2023-02-07 | Phone bank |       |       | 2
    2023-02-07 | Phone bank |       |       | 2
    2023-02-07 | Phone bank | 17:00 |       | 2
    2023-02-07 | Prep       |       |       | 2
    2023-02-07 | Phone bank |       |       | 3
    2023-02-08 | Phone bank |       |       | 2
    2023-02-09 | Prep       | 15:00 | 16:00 |
    2023-02-14 | Prep       |       |       | 4
    """
    assert odd(program) == [
        ("twice", "Hours", 3, 2, 0),
        ("twice", "Hours", 4, 2, 0),
        ("break", "Hours", 9, None, 4),
    ]
