"""Weeks: every one that touches a phase, for each organizer in it, and what it is worth."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from toolkit.facts.program_weeks import enrolments
from toolkit.stipends.weeks import takers, weeks
from toolkit.tables.program import Program


def test_a_week_is_served_or_says_why_it_is_not(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Breaks                   | Hours per week | Stipend
    Phase 1 | 2023-02-10 | 2023-03-31 | 2023-02-20 to 2023-02-24 | 6              | 100.01

    Organizers:
    Organizer | Phases  | Starts     | Ends
    Rosa      | Phase 1 | 2023-02-13 | 2023-03-03
    Cesar     | Phase 1 | 2023-02-18 |
    """
    found = weeks(enrolments(program), program.today)

    nothing = (0, Decimal("0.00"))
    served = (6, Decimal("14.28"))
    assert [
        (one.organizer, one.week.monday.isoformat()[5:], one.why, (one.expected, one.share))
        for one in found
    ] == [
        ("Rosa", "02-06", "before their start", nothing),
        ("Rosa", "02-13", "served", served),
        ("Rosa", "02-20", "break", nothing),
        ("Rosa", "02-27", "served", served),
        ("Rosa", "03-06", "after their end", nothing),
        ("Cesar", "02-06", "before their start", nothing),
        ("Cesar", "02-13", "before their start", nothing),
        ("Cesar", "02-20", "break", nothing),
        ("Cesar", "02-27", "served", served),
        ("Cesar", "03-06", "served", served),
    ]
    assert [one.spot[:2] for one in found[:1]] == [("Rosa", "Phase 1")]
    days = (date(2023, 2, 5), date(2023, 2, 6), date(2023, 2, 12), date(2023, 2, 13))
    assert [len(weeks(enrolments(program), day)) for day in days] == [0, 2, 2, 4]


def test_a_phase_that_ended_says_so_to_who_came_late(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend
    Phase 1 | 2023-02-06 | 2023-02-06 | 6              | 100

    Organizers:
    Organizer | Phases  | Starts     | Ends
    Rosa      | Phase 1 | 2023-02-07 |
    Cesar     | Phase 1 |            | 2023-02-05
    Dana      | Phase 1 | 2023-02-06 | 2023-02-05
    """
    found = weeks(enrolments(program), program.today)

    assert [(one.organizer, one.why) for one in found] == [
        ("Rosa", "before their start"),
        ("Cesar", "after their end"),
        ("Dana", "after their end"),
    ]


def test_the_earlier_of_two_phases_takes_the_hours_of_a_week(program: Program) -> None:
    """
    Phases:
    Phase | Starts     | Ends       | Hours per week | Stipend
    Late  | 2023-02-15 | 2023-02-24 | 6              | 100
    Early | 2023-02-06 | 2023-02-17 | 6              | 100
    Twin  | 2023-02-15 | 2023-02-24 | 6              | 100

    Organizers:
    Organizer | Phases
    Rosa      | Twin, Late, Early
    Cesar     | Twin, Late
    """
    found = weeks(enrolments(program), program.today)

    assert {
        (who, week.monday.isoformat()[5:]): phase for (who, week), phase in takers(found).items()
    } == {
        ("Rosa", "02-06"): "Early",
        ("Rosa", "02-13"): "Early",
        ("Rosa", "02-20"): "Late",
        ("Cesar", "02-13"): "Late",
        ("Cesar", "02-20"): "Late",
    }
