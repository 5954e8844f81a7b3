"""The paid program worked out once: who takes whose weeks, and what each row of evidence is."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from sheets import program_of

from toolkit.calendar import Week
from toolkit.stipends.work import Work, work

FIRST, SECOND = Week(date(2023, 2, 6)), Week(date(2023, 2, 13))
TABS = """
Phases:
Phase   | Starts     | Ends       | Hours per week
Phase 1 | 2023-02-06 | 2023-02-17 | 6

Organizers:
Organizer | Phases  | Person ID
Rosa      | Phase 1 | Ada
Cesar     | Phase 1 |

Events:
Event      | Date       | Kind     | Phase   | Starts | Ends
Training 1 | 2023-02-08 | Training | Phase 1 | 17:00  | 19:00
Training 2 | 2023-02-14 | Training | Phase 1 | 17:00  | 19:00
Training 3 | 2023-02-15 | Training | Phase 1 |        |
Training 4 | 2023-02-09 | Training |         |        |
Picnic     | 2023-02-09 | Other    | Phase 1 |        |

Attendance:
Event      | Attendee | Attended
Training 1 | Rosa     | Yes
Training 1 | Cesar    | Excused

Check-ins:
Date       | Organizer   | Happened | Minutes
2023-02-07 | Rosa, Cesar | Yes      | 30
2023-02-14 | Rosa        | Missed   |

Hours:
Date       | Organizer | Activity | Hours
2023-02-07 | Rosa      | Prep     | 1:20
2023-02-07 | Cesar     | Prep     | 2
2023-01-31 | Cesar     | Prep     | 4
"""


@pytest.fixture(scope="module")
def done() -> Work:
    return work(program_of(TABS, date(2023, 2, 14)))


def test_a_phase_takes_the_weeks_of_everybody_in_it(done: Work) -> None:
    both = {FIRST, SECOND}
    assert done.takers == {(who, week): "Phase 1" for who in ("Rosa", "Cesar") for week in both}
    assert {name: one.person for name, one in done.team.items()} == {"rosa": "Ada", "cesar": ""}
    assert done.phase_named == {"phase1": done.phases[0]}


def test_trainings_are_those_of_a_phase_up_to_the_day_and_who_came_or_was_excused(
    done: Work,
) -> None:
    assert done.trainings == [
        ("Training 1", date(2023, 2, 8), "Phase 1"),
        ("Training 2", date(2023, 2, 14), "Phase 1"),
    ]
    assert done.accounted == {
        ("Rosa", "Training 1", date(2023, 2, 8)),
        ("Cesar", "Training 1", date(2023, 2, 8)),
    }


def test_each_check_in_is_told_of_everybody_it_served_and_each_other_row_of_one(
    done: Work,
) -> None:
    told = {
        name: [(one.day, one.row, one.happened) for one in rows]
        for name, rows in done.check_ins_of.items()
    }
    held = (date(2023, 2, 7), 2, "Yes")
    assert told == {"Rosa": [held, (date(2023, 2, 14), 3, "Missed")], "Cesar": [held]}
    assert [(table, row) for table, row, _ in done.by_row] == [
        ("Hours", 4),
        ("Hours", 2),
        ("Hours", 3),
        ("Attendance", 2),
    ]
    assert all(one.written == name for name, one in done.by_row.items())


def test_hours_stand_on_their_own_day_and_are_expected_by_the_week(done: Work) -> None:
    tuesday, wednesday = date(2023, 2, 7), date(2023, 2, 8)
    assert sorted(done.logged) == [
        (tuesday, Fraction(1, 2)),
        (tuesday, Fraction(1, 2)),
        (tuesday, Fraction(4, 3)),
        (tuesday, Fraction(2)),
        (wednesday, Fraction(2)),
    ]
    assert sorted(done.expected) == [
        (monday, Fraction(6))
        for monday in (date(2023, 2, 6), date(2023, 2, 13))
        for _ in ("Rosa", "Cesar")
    ]
