"""Evidence: every hour once, in the week and the phase that take it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from toolkit.calendar import Week
from toolkit.facts.program_weeks import enrolments
from toolkit.stipends.evidence import PART_OF, Entry, talks, together
from toolkit.stipends.weeks import takers, weeks
from toolkit.stipends.work import work
from toolkit.tables.paid_program import HoursLog
from toolkit.tables.program import Program

PREP = Entry("Rosa", date(2023, 2, 7), "Phase 1", "other", "Hours", 2, Fraction(2), "Prep")


def test_every_activity_has_its_part() -> None:
    assert set(PART_OF) == set(HoursLog.column("activity").choices)
    assert sorted(set(PART_OF.values())) == ["check_in", "field", "other", "training"]


def test_hours_together_are_exact_and_none_are_0() -> None:
    third = Fraction(1, 3)

    assert (together([third, third, third]), together([])) == (1, 0)
    assert isinstance(together([]), Fraction)


@pytest.mark.parametrize(
    "changed",
    [
        {"day": date(2023, 2, 8)},
        {"part": "field"},
        {"table": "Attendance"},
        {"hours": Fraction(3)},
        {"what": "Other"},
        {"starts": 3600},
        {"ends": 7200},
    ],
)
def test_rows_that_say_something_else_have_other_letters(changed: dict[str, object]) -> None:
    assert PREP._replace(**changed).said != PREP.said  # type: ignore[arg-type]


def test_whose_row_it_is_and_where_it_stands_is_not_what_it_says() -> None:
    other = PREP._replace(organizer="Cesar", row=9, phase="Phase 2", left_out="no week")

    assert (other.said, len(PREP.said)) == (PREP.said, 8)
    assert (PREP.counts, other.counts, PREP.week) == (True, False, Week(date(2023, 2, 6)))


def test_the_same_hour_is_counted_once_and_only_where_the_other_counts(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-02-24

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    Cesar     |

    Events:
    Event | Date       | Kind     | Phase   | Starts | Ends
    One   | 2023-02-08 | Training | Phase 1 | 17:00  | 20:00
    Two   | 2023-02-09 | Training | Phase 1 |        |
    Three | 2023-02-13 | Training | Phase 1 | 17:00  |

    Attendance:
    Event | Attendee | Attended | Hours
    One   | Rosa     | Partial  | 1:30
    Two   | Rosa     | Yes      |
    One   | Cesar    | Yes      |
    Three | Rosa     | Yes      |

    Check-ins:
    Date       | Organizer | Minutes | Happened
    2023-02-08 | Rosa      | 45      | Yes
    2023-02-10 | Rosa      | 0       | Yes
    2023-02-11 | Rosa      |         | Yes
    2023-02-12 | Rosa      | 60      | Rescheduled
    2023-02-13 | Cesar     | 60      | Yes

    Hours:
    Date       | Organizer | Activity | Hours
    2023-02-08 | Rosa      | Training | 3
    2023-02-08 | Rosa      | Check-in | 1
    2023-02-09 | Rosa      | Training | 3
    2023-02-10 | Rosa      | Check-in | 1
    2023-02-08 | Rosa      | Prep     | 1
    2023-02-08 | Cesar     | Training | 3
    2023-02-09 | Cesar     | Check-in | 1
    2023-03-01 | Rosa      | Training | 3
    """
    found = work(program).evidence

    assert [
        (one.table, one.row, one.organizer, one.phase, one.hours, one.left_out) for one in found
    ] == [
        ("Attendance", 2, "Rosa", "Phase 1", Fraction(3, 2), ""),
        ("Attendance", 4, "Cesar", None, 3, "no week"),
        ("Check-ins", 2, "Rosa", "Phase 1", Fraction(3, 4), ""),
        ("Hours", 2, "Rosa", "Phase 1", 3, "training"),
        ("Hours", 3, "Rosa", "Phase 1", 1, "check-in"),
        ("Hours", 6, "Rosa", "Phase 1", 1, ""),
        ("Hours", 7, "Cesar", None, 3, "no week"),
        ("Attendance", 3, "Rosa", "Phase 1", 0, ""),
        ("Hours", 4, "Rosa", "Phase 1", 3, ""),
        ("Hours", 8, "Cesar", None, 1, "no week"),
        ("Check-ins", 3, "Rosa", "Phase 1", 0, ""),
        ("Hours", 5, "Rosa", "Phase 1", 1, ""),
        ("Check-ins", 4, "Rosa", "Phase 1", Fraction(1, 2), ""),
        ("Attendance", 5, "Rosa", "Phase 1", 0, ""),
        ("Check-ins", 6, "Cesar", None, 1, "no week"),
        ("Hours", 9, "Rosa", None, 3, "no week"),
    ]
    assert [one.part for one in found[:6]] == [
        *("training", "training", "check_in", "training", "check_in", "other")
    ]


def test_an_entry_knows_its_clock(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-02-24

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Hours:
    Date       | Organizer | Activity   | Start | End   | Hours
    2023-02-08 | Rosa      | Phone bank | 17:00 | 18:30 |
    2023-02-09 | Rosa      | Prep       |       |       | 2
    """
    first, second = work(program).evidence

    assert (first.starts, first.ends, first.hours, first.what) == (
        61200,
        66600,
        Fraction(3, 2),
        "Phone bank",
    )
    assert (second.starts, second.ends, second.part) == (None, None, "other")


def test_conversations_are_counted_and_their_minutes_added_up_in_weeks_that_a_phase_takes(
    program: Program,
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-02-17

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    Cesar     |

    Conversations:
    Person | Date       | Organizer | Result    | Minutes
    Ada    | 2023-02-06 | Rosa      | Talked    | 20
    Bo     | 2023-02-12 | Rosa      | Talked    | 20
    Cleo   | 2023-02-12 | Rosa      | No answer | 5
    Nan    | 2023-02-13 | Rosa      | Talked    |
    Ada    | 2023-02-21 | Rosa      | Talked    | 20
    Bo     | 2023-02-07 | Cesar     | Talked    | 20
    """
    begun = weeks(enrolments(program), program.today)
    found = talks(program, takers(begun))

    assert {spot: tuple(said) for spot, said in found.items()} == {
        ("Rosa", "Phase 1", Week(date(2023, 2, 6))): (2, Fraction(3, 4)),
        ("Rosa", "Phase 1", Week(date(2023, 2, 13))): (1, 0),
    }
