"""Stipends: what is earned under each policy, and what an auditor would ask about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rosas_week import approved, in_field, timesheet
from unsigned import lines_of, paid_of
from workdays import Office

from toolkit.money import dollars, shares
from toolkit.stipends.policy import earned
from toolkit.stipends.settled_weeks import Gone, SettledWeek
from toolkit.stipends.stipends import stipends
from toolkit.stipends.timesheets import Amounts
from toolkit.stipends.work import work
from toolkit.tables.program import Program


def test_whole_pays_every_share_of_the_weeks_served_even_those_to_come(office: Office) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-13 | Rosa      | Phone bank | 3:20
    2023-03-21 | Rosa      | Phone bank | 5
    """
    office.sync("2023-03-24")
    row = office.stipend("Rosa")

    assert row.drop(["row", "warnings"]).tolist() == [
        8,
        48,
        pytest.approx(25 / 3),
        None,
        None,
        Decimal("1250.00"),
        Decimal("1250.00"),
        Decimal("937.50"),
        None,
        "Whole",
        Decimal("0.00"),
        Decimal("0.00"),
    ]


def test_trainings_and_check_ins_are_unknown_without_their_tabs_and_none_where_a_tab_is_empty(
    office: Office,
) -> None:
    """
    Check-ins:
    Date | Organizer | Happened

    Events:
    Event    | Date       | Kind
    Training | 2023-02-08 | Training
    """
    office.sync("2023-02-10")

    assert office.stipend("Rosa")[["trainings", "check_ins"]].tolist() == [None, 0]


@pytest.mark.parametrize(
    ("policy", "pay"),
    [
        ("Whole", "1250.00"),
        ("By week", "312.50"),
        ("By hour", "338.54"),
        ("Manual", None),
        (None, None),
    ],
)
def test_each_policy_on_the_same_hours(office: Office, policy: str | None, pay: str | None) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-06 | Rosa      | Phone bank | 6
    2023-02-13 | Rosa      | Phone bank | 7
    """
    office.edit("Phases", 2, 8, policy)
    office.sync("2023-03-09")
    row = office.stipend("Rosa")

    assert (row["earned"], row["policy"]) == (
        Decimal(pay) if pay else None,
        policy or "policy not set",
    )


def test_a_late_start_lowers_the_whole_and_somebody_who_serves_no_week_earns_nothing(
    program: Program,
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Stipend | Hours per week | Proration
    Phase 1 | 2023-02-06 | 2023-02-24 | 100     | 6              | By hour
    Phase 2 | 2023-06-19 | 2023-07-21 | 1500    | 12             | Whole

    Organizers:
    Organizer | Phases           | Starts
    Rosa      | Phase 1, Phase 2 | 2023-02-13
    Cesar     | Phase 1          | 2023-05-01

    Hours:
    Date       | Organizer | Hours
    2023-02-13 | Rosa      | 6
    2023-02-20 | Rosa      | 1:30
    2023-02-20 | Cesar     | 6
    """
    assert [
        (one.organizer, one.weeks, one.expected, one.logged, one.stipend, one.earned)
        for one in lines_of(program)
    ] == [
        ("Rosa", 2, 12, Fraction(15, 2), Decimal("100.00"), Decimal("41.67")),
        ("Cesar", 0, 0, 6, Decimal("100.00"), Decimal("0.00")),
    ]


def test_a_phase_that_begins_on_a_thursday_has_its_line_from_that_day_on(
    read_on: Callable[[str], Program],
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-03-09 | 2023-03-17

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    """

    def lines_on(day: str) -> tuple[int, int]:
        made = paid_of(read_on(day))
        return len(made.settled.weeks), len(made.stipends)

    assert [lines_on(day) for day in ("2023-03-05", "2023-03-06", "2023-03-08", "2023-03-09")] == [
        (0, 0),
        (1, 0),
        (1, 0),
        (1, 1),
    ]


def test_a_week_that_nobody_is_in_any_more_is_told_once_its_phase_begins(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-03-09 | 2023-03-17
    Phase 2 | 2023-03-10 | 2023-03-17

    Organizers:
    Organizer | Phases
    Rosa      |
    """
    monday = date(2023, 3, 6)
    weeks = [
        SettledWeek("", "Rosa", phase, monday, timesheet()) for phase in ("Phase 2", "Phase 1")
    ]
    assert [(one.organizer, one.phase) for one in stipends(work(program), weeks)] == [
        ("Rosa", "Phase 1")
    ]


def test_a_week_that_asks_for_no_hours_is_served_all_the_same(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Stipend | Hours per week | Proration | Breaks
    Phase 1 | 2023-02-06 | 2023-02-24 | 100     | 0              | Whole     | 2023-02-13 to 2023-02-17

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Hours:
    Date       | Organizer | Hours
    2023-02-14 | Rosa      | 2
    """
    (rosa,) = lines_of(program)
    assert (rosa.weeks, rosa.expected, rosa.logged, rosa.earned) == (2, 0, 2, Decimal("100.00"))


def test_approved_and_exported_are_dollars_of_the_weeks_as_they_stand(office: Office) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-13 | Rosa      | Phone bank | 6
    """
    office.sync()
    office.approve("Rosa|Phase 1|2023-02-06")
    office.approve("Rosa|Phase 1|2023-02-13")
    office.sync()
    office.edit("Hours", 2, 4, "60")
    office.edit("Phases", 2, 7, "2500")
    office.sync()
    row = office.stipend("Rosa")

    assert row[["logged", "stipend", "earned", "approved", "exported"]].tolist() == [
        6,
        Decimal("2500.00"),
        Decimal("2187.50"),
        Decimal("312.50"),
        Decimal("0.00"),
    ]


def test_of_somebody_or_a_phase_that_is_gone_only_the_approved_weeks_are_told(
    program: Program,
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Stipend | Hours per week | Proration
    Phase 1 | 2023-02-06 | 2023-02-24 | 150     | 6              | By week

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Events:
    Event      | Date       | Kind
    Training 1 | 2023-02-08 | Training

    Attendance:
    Event      | Attendee | Attended
    Training 1 | Rosa     | Yes

    Check-ins:
    Date       | Organizer | Happened
    2023-02-07 | Rosa      | Yes
    """
    monday, worked = date(2023, 2, 6), Fraction(7)
    amounts = in_field(7, share="50.00")

    def week(organizer: str, phase: str, gone: Gone, policy: str) -> SettledWeek:
        made = SettledWeek(f"{organizer}|{phase}|{monday}", organizer, phase, monday, gone=gone)
        return replace(made, policy=policy, lines=(approved(amounts),))

    left = [
        week("Cesar", "Phase 1", "organizer", "By week"),
        week("Rosa", "Spring", "phase", "Whole"),
    ]
    rosa, cesar, spring = stipends(work(program), left)

    assert (rosa.trainings, rosa.check_ins, rosa.logged) == (1, 1, 0)
    assert (rosa.policy, rosa.earned, rosa.at_risk) == ("By week", Decimal("0.00"), Decimal("0.00"))
    whole = {"weeks": 1, "expected": Fraction(6), "logged": worked, "trainings": None}
    paid = dict.fromkeys(("earned", "so_far", "approved"), Decimal("50.00"))
    rest = {**whole, **paid, "check_ins": None, "exported": Decimal("0.00"), "warnings": ()}
    assert asdict(cesar) == {
        **rest,
        "organizer": "Cesar",
        "phase": "Phase 1",
        "stipend": Decimal("150.00"),
        "at_risk": Decimal("0.00"),
        "policy": "By week",
    }
    assert asdict(spring) == {
        **rest,
        "organizer": "Rosa",
        "phase": "Spring",
        "stipend": None,
        "at_risk": None,
        "policy": "Whole",
    }


def test_the_warnings_each_have_their_sentence(office: Office) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Weeks | Hours per week | Stipend | Proration | Check-in every
    Phase 1 | 2023-02-06 | 2023-04-07 | 8     | 6              | 1250    | Whole     | 1

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Events:
    Event      | Date       | Kind     | Phase   | Starts | Ends
    Training 1 | 2023-02-08 | Training | Phase 1 | 17:00  | 20:00
    Training 2 | 2023-02-15 | Training | Phase 1 | 17:00  | 20:00

    Attendance:
    Event      | Attendee | Attended
    Training 1 | Rosa     | Excused

    Check-ins:
    Date       | Organizer | Happened
    2023-02-07 | Rosa      | Missed
    2023-02-14 | Rosa      | Yes

    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-06 | Rosa      | Phone bank | 12
    2023-02-14 | Rosa      | Phone bank | 11:30
    2023-02-20 | Rosa      | Phone bank | 12

    Settings:
    Setting      | Value
    Minimum wage | 13.65
    """
    office.sync("2023-02-27")

    assert (
        office.stipend("Rosa")["warnings"]
        == "Under the minimum wage of $13.65 an hour (down to $11.57): weeks of 6 Feb, 13 Feb, 20"
        " Feb. The same 12 h every week. 1 training missed: 15 Feb. 2 check-ins missed: 7 Feb,"
        " 20 Feb. Phases promises 8 weeks, the dates make 9."
    )
    assert office.problems() == ["Phases 2 Weeks: Phase 1 has 9 program weeks, not 8."]


def test_notes_and_warnings_are_in_the_workbooks_language_and_states_are_not(
    office: Office,
) -> None:
    """
    Settings:
    Setting           | Value
    Workbook language | es

    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-13 | Rosa      | Phone bank | 25
    """
    office.sync()

    assert "13 feb" in office.cell("Rosa|Phase 1|2023-02-13", "Notes")
    assert office.cell("Rosa|Phase 1|2023-02-13", "State") == "Draft"


WEEKS = st.lists(st.tuples(st.integers(0, 24 * 60), st.booleans()), min_size=1, max_size=12)


def begun(stipend: Decimal, weeks: list[tuple[int, bool]]) -> list[Amounts]:
    nothing = Fraction(0)
    return [
        Amounts(
            expected=Fraction(6 if served else 0),
            training=nothing,
            field=Fraction(minutes, 60),
            check_in=nothing,
            other=nothing,
            logged=Fraction(minutes, 60),
            suggested=nothing,
            share=share if served else dollars(0),
        )
        for (minutes, served), share in zip(weeks, shares(stipend, len(weeks)), strict=True)
    ]


@settings(max_examples=100)
@given(st.integers(0, 10**7).map(dollars), WEEKS)
def test_no_policy_pays_more_than_the_stipend_or_less_than_nothing(
    stipend: Decimal, weeks: list[tuple[int, bool]]
) -> None:
    rows = begun(stipend, weeks)
    whole = earned("Whole", rows)

    assert whole is not None
    assert 0 <= whole <= stipend
    for policy in ("By week", "By hour"):
        pay = earned(policy, rows)
        assert pay is not None
        assert 0 <= pay <= whole


@settings(max_examples=100)
@given(st.integers(0, 10**7).map(dollars), WEEKS, st.integers(0, 600))
def test_more_hours_never_earn_less(
    stipend: Decimal, weeks: list[tuple[int, bool]], more: int
) -> None:
    rows = begun(stipend, weeks)
    after = [replace(row, logged=row.logged + Fraction(more, 60)) for row in rows]

    assert earned("By hour", rows) <= earned("By hour", after)  # type: ignore[operator]
    assert earned("By week", rows) <= earned("By week", after)  # type: ignore[operator]
