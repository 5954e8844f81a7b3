"""Trainings: who came, and which of somebody's phases a training counts for."""

from __future__ import annotations

from fractions import Fraction

from unsigned import sheets_of

from toolkit.stipends.evidence import Entry
from toolkit.stipends.trainings import accounted
from toolkit.stipends.work import work
from toolkit.tables.program import Program


def trainings_of(program: Program) -> list[Entry]:
    """In the order of the sheet."""
    found = [one for one in work(program).evidence if one.table == "Attendance"]
    return sorted(found, key=lambda one: one.row)


def test_a_training_without_a_phase_goes_to_the_phase_that_includes_its_day_the_earlier_of_two(
    program: Program,
) -> None:
    """
    Phases:
    Phase | Starts     | Ends
    Late  | 2023-02-15 | 2023-03-31
    Early | 2023-02-06 | 2023-02-24

    Organizers:
    Organizer | Phases
    Rosa      | Late, Early
    Cesar     | Late

    Events:
    Event | Date       | Kind     | Phase | Starts | Ends
    Named | 2023-02-16 | Training | Late  | 17:00  | 18:00
    Both  | 2023-02-17 | Training |       | 17:00  | 19:00
    After | 2023-02-28 | Training |       | 17:00  | 20:00
    First | 2023-02-07 | Training | Early | 17:00  | 21:00
    None  | 2023-02-01 | Training |       | 17:00  | 20:00

    Attendance:
    Event | Attendee | Attended
    Named | Rosa     | Yes
    Both  | Rosa     | Yes
    After | Rosa     | Yes
    First | Cesar    | Yes
    Both  | Cesar    | Make-up
    None  | Rosa     | Yes
    """
    came = trainings_of(program)

    assert [(one.organizer, one.what, one.phase) for one in came] == [
        ("Rosa", "Named", "Late"),
        ("Rosa", "Both", "Early"),
        ("Rosa", "After", "Late"),
        ("Cesar", "First", None),
        ("Cesar", "Both", "Late"),
        ("Rosa", "None", None),
    ]
    rows = sheets_of(program).set_index("key")["training"]
    assert rows[rows > 0].to_dict() == {
        "Rosa|Early|2023-02-13": 2,
        "Rosa|Late|2023-02-13": 1,
        "Cesar|Late|2023-02-13": 2,
        "Rosa|Late|2023-02-27": 3,
    }


def test_only_who_was_there_came_and_the_lower_row_holds(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-02-24

    Organizers:
    Organizer | Phases  | Person ID
    Rosa      | Phase 1 | Ada
    Cesar     | Phase 1 |

    Events:
    Event      | Date       | Kind     | Starts | Ends
    Training 1 | 2023-02-08 | Training | 17:00  | 20:00
    Rally      | 2023-02-09 | Action   | 17:00  | 20:00

    Attendance:
    Event      | Attendee | Attended
    Training 1 | Ada      | Yes
    Training 1 | Rosa     | Excused
    Training 1 | Cesar    | No
    Training 1 | Cesar    | Yes
    Training 1 | Bo       | Yes
    Rally      | Cesar    | Yes
    """
    came = trainings_of(program)

    assert [(one.organizer, one.row) for one in came] == [("Cesar", 5)]
    assert sorted((who, event) for who, event, _ in accounted(program)) == [
        ("Cesar", "Rally"),
        ("Cesar", "Training 1"),
        ("Rosa", "Training 1"),
    ]
    assert [one.row for one in work(program).evidence] == [5]


def test_how_long_somebody_was_there_and_whether_it_counts(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-02-24

    Organizers:
    Organizer | Phases  | Person ID
    Rosa      | Phase 1 | Ada
    Cesar     |         |
    Dana      |         | Ada

    Events:
    Event  | Date       | Kind     | Phase   | Starts | Ends
    Long   | 2023-02-08 | Training | Phase 1 | 17:00  | 20:00
    Part   | 2023-02-09 | Training | Phase 1 | 17:00  | 20:00
    Blank  | 2023-02-10 | Training | Phase 1 | 17:00  | 20:00
    Open   | 2023-02-11 | Training | Phase 1 | 17:00  |
    Late   | 2023-02-12 | Training | Phase 1 |        | 20:00
    Before | 2023-01-12 | Training | Phase 1 | 17:00  | 20:00

    Attendance:
    Event  | Attendee | Attended  | Hours
    Long   | Ada      | Make-up   | 1
    Long   | Rosa     | Signed up |
    Long   | Cesar    | Yes       |
    Part   | Rosa     | Partial   | 1:30
    Blank  | Rosa     | Partial   |
    Open   | Rosa     | Yes       |
    Late   | Rosa     | Yes       |
    Before | Rosa     | Yes       |
    """
    came = trainings_of(program)

    assert [(one.organizer, one.what, one.attended, one.hours, one.left_out) for one in came] == [
        ("Rosa", "Long", "Make-up", 3, ""),
        ("Cesar", "Long", "Yes", 3, "no week"),
        ("Rosa", "Part", "Partial", Fraction(3, 2), ""),
        ("Rosa", "Blank", "Partial", 0, ""),
        ("Rosa", "Open", "Yes", 0, ""),
        ("Rosa", "Late", "Yes", 0, ""),
        ("Rosa", "Before", "Yes", 3, "no week"),
    ]
    assert [(one.starts, one.ends) for one in came[3:6]] == [
        (61200, 72000),
        (61200, None),
        (None, 72000),
    ]
    assert came[-1].phase == "Phase 1"
