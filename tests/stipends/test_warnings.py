"""Warnings: what an auditor would ask, and only where there is something to ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from rosas_week import in_field, timesheet
from unsigned import lines_of

from toolkit.stipends.evidence import Entry
from toolkit.stipends.own_tabs import WeekRow
from toolkit.stipends.settled_weeks import SettledWeek
from toolkit.stipends.signatures import Signed
from toolkit.stipends.warnings import Warned, warnings
from toolkit.stipends.work import work
from toolkit.tables.program import Program


def of(program: Program) -> dict[str, list[tuple[str, list[str], dict[str, object]]]]:
    return {
        one.organizer: [
            (said.kind, [day.isoformat()[5:] for day in said.days], said.about)
            for said in one.warnings
        ]
        for one in lines_of(program)
    }


def test_hours_and_dollars_that_look_odd(read_on: Callable[[str], Program]) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Weeks | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-06 | 2023-03-03 | 5     | 6              | 400     | By week

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    Cesar     | Phase 1
    Ivy       | Phase 1

    Hours:
    Date       | Organizer | Hours
    2023-02-06 | Rosa      | 6
    2023-02-13 | Rosa      | 6
    2023-02-20 | Rosa      | 6
    2023-02-27 | Rosa      | 1
    2023-02-06 | Cesar     | 10
    2023-02-13 | Cesar     | 5:59
    2023-02-06 | Ivy       | 6
    2023-02-13 | Ivy       | 6

    Settings:
    Setting      | Value
    Minimum wage | 16.6667
    """
    odd = of(read_on("2023-02-28"))
    weeks = ("weeks", [], {"promised": 5, "counted": 4})

    assert odd["Rosa"] == [
        ("same", [], {"hours": 6}),
        ("risk", ["02-27"], {"dollars": Decimal("100.00")}),
        weeks,
    ]
    assert [kind for kind, _, _ in odd["Cesar"]] == ["short", "risk", "weeks"]
    assert odd["Cesar"][0][1] == ["02-13", "02-20"]
    assert odd["Cesar"][1] == ("risk", ["02-13", "02-20", "02-27"], {"dollars": Decimal("300.00")})
    assert [kind for kind, _, _ in odd["Ivy"]] == ["short", "risk", "weeks"]


def test_the_wage_is_told_of_weeks_under_it_and_not_of_one_at_it(
    read_on: Callable[[str], Program],
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend
    Phase 1 | 2023-02-06 | 2023-02-17 | 5              | 200

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Hours:
    Date       | Organizer | Hours
    2023-02-06 | Rosa      | 10
    2023-02-13 | Rosa      | 12:30

    Settings:
    Setting      | Value
    Minimum wage | 10
    """
    assert of(read_on("2023-02-20"))["Rosa"] == [
        ("rate", ["02-13"], {"wage": Decimal("10.00"), "lowest": Decimal("8.00")})
    ]


def test_trainings_and_check_ins_that_were_missed(read_on: Callable[[str], Program]) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Check-in every
    Phase 1 | 2023-02-06 | 2023-03-31 | 0              | 2
    Phase 2 | 2023-06-06 | 2023-06-30 | 0              |

    Organizers:
    Organizer | Phases  | Starts
    Rosa      | Phase 1 |
    Cesar     | Phase 1 | 2023-02-27

    Events:
    Event | Date       | Kind     | Phase   | Starts | Ends
    One   | 2023-02-08 | Training | Phase 1 | 17:00  | 18:00
    Two   | 2023-02-15 | Training | Phase 1 | 17:00  | 18:00
    Three | 2023-02-16 | Training | Phase 2 | 17:00  | 18:00
    Four  | 2023-02-17 | Training |         | 17:00  | 18:00
    Five  | 2023-02-18 | Meeting  | Phase 1 | 17:00  | 18:00
    Six   | 2023-03-20 | Training | Phase 1 | 17:00  | 18:00
    Seven | 2023-03-06 | Training | Phase 1 | 17:00  | 18:00

    Attendance:
    Event | Attendee | Attended
    One   | Rosa     | Excused
    Two   | Rosa     | No
    Seven | Rosa     | Partial

    Check-ins:
    Date       | Organizer   | Happened
    2023-02-14 | Rosa        | Yes
    2023-02-22 | Rosa        | Rescheduled
    2023-03-07 | Rosa, Cesar | Missed
    """
    missed = of(read_on("2023-03-13"))

    assert [(kind, days) for kind, days, _ in missed["Rosa"]] == [
        ("trainings", ["02-15"]),
        ("check-ins", ["02-20", "03-07"]),
    ]
    assert [(kind, days) for kind, days, _ in missed["Cesar"]] == [
        ("trainings", ["03-06"]),
        ("check-ins", ["03-07"]),
    ]
    assert date(2023, 3, 6).weekday() == 0


def test_where_a_tab_is_not_there_nothing_is_missed(read_on: Callable[[str], Program]) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Check-in every
    Phase 1 | 2023-02-06 | 2023-03-31 | 0              | 1

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Events:
    Event | Date       | Kind     | Phase
    One   | 2023-02-08 | Training | Phase 1
    """
    assert of(read_on("2023-03-13"))["Rosa"] == []


def test_one_check_in_in_each_stretch_is_enough(read_on: Callable[[str], Program]) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Check-in every
    Phase 1 | 2023-02-06 | 2023-03-03 | 0              | 2

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Check-ins:
    Date       | Organizer | Happened
    2023-02-07 | Rosa      | Yes
    2023-03-01 | Rosa      | Yes
    """
    assert of(read_on("2023-03-06"))["Rosa"] == []


def test_weeks_of_somebody_who_is_gone_and_without_a_day(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-06 | 2023-02-24 | 6              | 300     | Whole

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    """
    done, monday = work(program), date(2023, 2, 6)
    two = Entry("Eli", monday, "Phase 1", "field", "Hours", 2, Fraction(2), "Phone bank")
    draft = timesheet(two, promised=in_field(2))
    week = SettledWeek("Eli|…", "Eli", "Phase 1", monday, draft, policy="Whole")
    unreadable = WeekRow(4, {"state": "Approved", "logged": "much"})
    there = [
        replace(week, monday="soon"),
        replace(week, sheet=None, place=unreadable, signed=Signed("E", "Dana")),
        replace(week, paid_before="Rosa|…"),
    ]

    assert [(one.state, one.amounts is None) for one in there] == [
        ("Draft", False),
        ("Approved", True),
        ("Draft", False),
    ]
    assert list(warnings(done, done.phases[0], None, there)) == [
        Warned("short", (monday,)),
        Warned("before", (monday,), {"paid": "Rosa|…"}),
    ]
    assert list(warnings(done, None, None, there[:2])) == []


def test_half_an_hour_is_paid_at_a_rate_too(read_on: Callable[[str], Program]) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend
    Phase 1 | 2023-02-06 | 2023-02-10 | 5              | 4

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Hours:
    Date       | Organizer | Hours
    2023-02-06 | Rosa      | 0:30

    Settings:
    Setting      | Value
    Minimum wage | 10
    """
    assert of(read_on("2023-02-10"))["Rosa"] == [
        ("rate", ["02-06"], {"wage": Decimal("10.00"), "lowest": Decimal("8.00")})
    ]


def test_a_stretch_of_weeks_is_over_on_the_monday_after_its_last(
    read_on: Callable[[str], Program],
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Check-in every
    Phase 1 | 2023-02-06 | 2023-03-03 | 0              | 3

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Check-ins:
    Date | Organizer | Happened
    """
    assert of(read_on("2023-02-26"))["Rosa"] == []
    assert of(read_on("2023-02-27"))["Rosa"] == [("check-ins", ["02-06"], {})]


def test_a_check_in_missed_in_a_week_that_two_phases_share_is_told_in_the_one_that_takes_it(
    read_on: Callable[[str], Program],
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week
    Phase 1 | 2023-02-06 | 2023-02-15 | 0
    Phase 2 | 2023-02-16 | 2023-02-24 | 0

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1, Phase 2

    Check-ins:
    Date       | Organizer | Happened
    2023-02-16 | Rosa      | Missed
    """
    told = [(one.phase, one.warnings) for one in lines_of(read_on("2023-02-17"))]
    assert told == [
        ("Phase 1", (Warned("check-ins", (date(2023, 2, 16),)),)),
        ("Phase 2", ()),
    ]


def test_a_week_is_short_from_the_monday_after_it_on(read_on: Callable[[str], Program]) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week
    Phase 1 | 2023-02-06 | 2023-02-24 | 6

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    """
    assert of(read_on("2023-02-12"))["Rosa"] == []
    assert of(read_on("2023-02-13"))["Rosa"] == [("short", ["02-06"], {})]
