"""Payroll on a few rows, without a workbook: what a file pays, to whom, and the lines behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest
from rosas_week import in_field
from signed_tabs import NO_LOG, SIGNED, published, signed, tab

from toolkit.errors import Refused
from toolkit.stipends.approvals import Line
from toolkit.stipends.pay import PayLine, Payroll, PaySheet, PayWeek
from toolkit.stipends.payroll import exported, payroll
from toolkit.stipends.settled import Settled, settled
from toolkit.stipends.settled_weeks import SettledWeek
from toolkit.stipends.stipends import stipends
from toolkit.stipends.work import Work, work
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.program import Program

FIRST, SECOND = "Rosa|Phase 1|2023-02-06", "Rosa|Phase 1|2023-02-13"
CESAR = "Cesar|Phase 1|2023-02-06"
BOTH = {"Rosa_06": SIGNED, "Rosa_13": SIGNED}


def paid(done: Work, now: Settled, made: Payroll) -> Settled:
    """The tab after an export: marked as a run that settles it anew from the log would find it."""
    marked = exported(now, made, by="Treasurer")
    anew = settled(done, now.standing, marked.log)
    assert as_told(marked) == as_told(anew)
    assert marked.problems == anew.problems
    return marked


def as_told(now: Settled) -> list[tuple[Any, ...]]:
    """All of a week that anybody is told or paid."""
    return [
        (
            row,
            one.key,
            one.state,
            one.amounts,
            one.exported,
            one.paid_before,
            one.problems,
        )
        for row, one in enumerate(now.rows)
        if isinstance(one, SettledWeek) and one.state
    ]


def again(program: Program, now: Settled, **written: dict[str, Any]) -> tuple[Work, Settled]:
    """Another day: the program as it is then, beside what stands in the tab."""
    done = work(program)
    return done, settled(done, published(now, **written), now.log)


def sums(made: Payroll) -> list[tuple[Any, ...]]:
    return [
        (one.organizer, [week.key[-2:] for week in one.weeks], str(one.before), str(one.pay))
        for one in made.sheets
    ]


def test_one_sheet_in_full(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-06 | 2023-02-17 | 6              | 100.01  | By hour

    Organizers:
    Organizer | Phases  | Person ID | Pay class
    Rosa      | Phase 1 | Ada       | Sub 2

    Events:
    Event | Date       | Kind     | Starts | Ends
    One   | 2023-02-08 | Training | 17:00  | 19:00

    Attendance:
    Event | Attendee | Attended
    One   | Rosa     | Yes

    Check-ins:
    Date       | Organizer | Minutes | Happened
    2023-02-09 | Rosa      | 30      | Yes

    Hours:
    Date       | Organizer | Activity   | Start | End   | Hours
    2023-02-07 | Rosa      | Phone bank | 15:00 | 16:30 |
    2023-02-08 | Rosa      | Training   |       |       | 2
    2023-02-14 | Rosa      | Prep       |       |       | 3
    """
    done, now = signed(program, Rosa_06=SIGNED, Rosa_13=SIGNED | {"approved_by": None})
    made = payroll(done, now, "PHASE 1")

    half = Fraction(1, 2)
    week = PayWeek(
        key=FIRST,
        week=date(2023, 2, 6),
        lines=(
            PayLine(date(2023, 2, 7), 54000, 59400, 3 * half, "field", "Phone bank", "Hours", 2),
            PayLine(date(2023, 2, 8), 61200, 68400, 4 * half, "training", "One", "Attendance", 2),
            PayLine(date(2023, 2, 9), None, None, half, "check_in", "", "Check-ins", 2),
        ),
        expected=Fraction(6),
        logged=8 * half,
        share=Decimal("50.00"),
        state="Approved",
        certified="RD",
        approved_by="Dana",
        approved_on=date(2023, 3, 1),
        correction="",
    )
    sheet = PaySheet(
        organizer="Rosa",
        person_id="Ada",
        pay_class="Sub 2",
        phase="Phase 1",
        policy="By hour",
        stipend=Decimal("100.01"),
        weeks=(week,),
        pay=Decimal("33.33"),
        before=Decimal("0.00"),
        waiting=1,
        copy=False,
    )
    assert made == Payroll("Phase 1", 1, date(2023, 3, 9), (sheet,), copy=False)


def test_each_export_pays_what_all_approved_weeks_earn_less_what_was_paid(
    program: Program,
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-06 | 2023-02-17 | 6              | 100     | By hour

    Organizers:
    Organizer | Phases
    Cesar     | Phase 1
    Rosa      | Phase 1

    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-07 | Rosa      | Phone bank | 3
    2023-02-14 | Rosa      | Phone bank | 6
    2023-02-07 | Cesar     | Phone bank | 9
    """
    done, now = signed(program, Rosa_06=SIGNED)
    first = payroll(done, now, "Phase 1")
    assert (first.number, first.copy, sums(first)) == (
        1,
        False,
        [("Rosa", ["06"], "0.00", "25.00")],
    )
    marked = paid(done, now, first)
    assert [week.state for week in marked.weeks if week.key == FIRST] == ["Exported"]
    copied = payroll(done, marked, "Phase 1")
    assert (copied.number, copied.copy, sums(copied)) == (
        1,
        True,
        [("Rosa", ["06"], "0.00", "25.00")],
    )
    assert exported(marked, copied, by="Treasurer") is marked

    done, now = again(program, marked, Rosa_13=SIGNED, Cesar_06=SIGNED | {"certified": "CI"})
    second = payroll(done, now, "Phase 1")
    assert (second.number, second.copy, sums(second)) == (
        2,
        False,
        [("Cesar", ["06"], "0.00", "50.00"), ("Rosa", ["13"], "25.00", "50.00")],
    )
    assert (second.pay, [one.waiting for one in second.sheets]) == (Decimal("100.00"), [1, 0])
    last = paid(done, now, second)
    copied = payroll(done, last, "Phase 1")
    assert (copied.number, sums(copied)) == (
        2,
        [("Cesar", ["06"], "0.00", "50.00"), ("Rosa", ["06", "13"], "0.00", "75.00")],
    )


def test_the_line_that_an_export_writes(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-06 | 2023-02-10 | 6              | 100     | Whole

    Organizers:
    Organizer | Phases  | Person ID
    Rosa      | Phase 1 | Ada

    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-07 | Rosa      | Phone bank | 3
    """
    done, now = signed(program, Rosa_06=SIGNED)
    approved, line = paid(done, now, payroll(done, now, "Phase 1")).log.lines
    (entry,) = done.timesheets[0].counted

    made = Line(
        key=FIRST,
        action="Exported",
        amounts=in_field(3),
        certified="RD",
        by="Treasurer",
        on=None,
        reason="1",
        recorded=date(2023, 3, 9),
        person="Ada",
        policy="Whole",
        evidence=f"Hours 2 #{entry.said}",
        line=2,
        previous=approved.checksum,
    )
    assert line == replace(made, checksum=made.digest())


@pytest.mark.parametrize(
    ("policy", "elsewhere"), [("By hour", "83.33"), ("Whole", "100.00"), ("Manual", "0.00")]
)
def test_what_earlier_files_paid_to_others_is_said_beside_what_this_one_pays(
    program: Program, policy: str, elsewhere: str
) -> None:
    """
    Settings:
    Setting | Value
    Local   | Local 7

    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-06 | 2023-02-17 | 6              | 100     | By hour

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    Cesar     | Phase 1
    Ivy       | Phase 1

    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-07 | Rosa      | Phone bank | 9
    2023-02-07 | Cesar     | Phone bank | 4
    2023-02-07 | Ivy       | Phone bank | 6
    2023-02-14 | Ivy       | Phone bank | 6
    """
    program = replace(program, phases=program.phases.assign(proration=policy))
    done, now = signed(program, Rosa_06=SIGNED, Cesar_06=SIGNED, Ivy_06=SIGNED)
    first = payroll(done, now, "Phase 1")
    done, now = again(program, paid(done, now, first), Ivy_13=SIGNED)
    second = payroll(done, now, "Phase 1")

    assert (first.elsewhere, first.local) == (Decimal("0.00"), "Local 7")
    assert [one.organizer for one in second.sheets] == ["Ivy"]
    assert (second.elsewhere, second.number) == (Decimal(elsewhere), 2)


def test_what_was_paid_before_stays_what_it_was_where_the_policy_is_another_by_now(
    program: Program,
) -> None:
    """Two weeks were paid whole; then only weeks with their hours are: of the three weeks two earn their share, and both
    are paid.

    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-06 | 2023-02-24 | 6              | 300     | Whole

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-07 | Rosa      | Phone bank | 6
    2023-02-14 | Rosa      | Phone bank | 3
    2023-02-21 | Rosa      | Phone bank | 6
    """
    done, now = signed(program, **BOTH)
    first = payroll(done, now, "Phase 1")
    by_week = replace(program, phases=program.phases.assign(proration="By week"))
    done, now = again(by_week, paid(done, now, first), Rosa_20=SIGNED)
    copied = payroll(done, replace(now, rows=now.rows[:2]), "Phase 1")
    second = payroll(done, now, "Phase 1")
    after = paid(done, now, second)

    assert (first.pay, second.pay, second.paid) == (Decimal(200), Decimal(0), Decimal(200))
    assert (copied.copy, copied.pay, copied.paid) == (True, Decimal(200), Decimal(200))
    (original,), (sheet,) = first.sheets, copied.sheets
    assert (sheet.policy, sheet.checksum) == ("Whole", original.checksum)
    assert [one.exported for one in stipends(done, after.weeks)] == [Decimal(200)]
    assert after.log.lines[-1].policy == "By week"

    by_hand = replace(program, phases=program.phases.assign(proration="Manual"))
    done, now = again(by_hand, after)
    assert [(one.approved, one.exported) for one in stipends(done, now.weeks)] == [(None, None)]


def test_a_corrected_week_is_paid_again_by_the_difference(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-06 | 2023-02-10 | 6              | 100     | By hour

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-07 | Rosa      | Phone bank | 3

    Corrections:
    Key | Reason | New hours
    """
    done, now = signed(program, Rosa_06=SIGNED)
    marked = paid(done, now, payroll(done, now, "Phase 1"))
    wanted = done.program.corrections.copy()
    wanted.loc[0] = {
        "row": 2,
        "key": FIRST,
        "reason": "A walk",
        "new_hours": Fraction(9, 2),
        "requested_by": "Rosa",
        "approved_by": "Dana",
    }
    done, now = again(replace(program, corrections=wanted), marked)
    made = payroll(done, now, "Phase 1")

    assert (made.copy, sums(made)) == (False, [("Rosa", ["06"], "50.00", "25.00")])
    (week,) = made.weeks
    assert (week.state, week.correction, week.logged) == ("Exported", "A walk", Fraction(9, 2))
    assert week.lines[1:] == (
        PayLine(
            week.week, None, None, Fraction(3, 2), "adjustment", "A walk", tab="Approvals", row=0
        ),
    )
    after = paid(done, now, made)
    assert after.weeks[0].exported == after.weeks[0].amounts
    assert sums(payroll(done, after, "Phase 1")) == [("Rosa", ["06"], "0.00", "75.00")]


def test_a_phase_that_is_gone_is_paid_from_the_log_to_whom_the_log_names(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-06 | 2023-02-10 | 6              | 100     | Whole

    Organizers:
    Organizer | Phases  | Person ID | Pay class
    Cesar     |         | Bo        | Sub 1
    Rosa      | Phase 1 | Ada       | Sub 2

    Check-ins:
    Date       | Organizer | Minutes | Happened
    2023-02-09 | Rosa      | 30      | Yes

    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-07 | Rosa      | Phone bank | 3
    """
    done, now = signed(program, Rosa_06=SIGNED)
    renamed = program.organizers.assign(organizer=["Cesar", "Rosa Ruiz"], phases=None)
    done, now = again(replace(program, phases=program.phases.iloc[:0], organizers=renamed), now)
    (sheet,) = payroll(done, now, "phase 1").sheets

    assert (sheet.phase, sheet.policy, sheet.stipend) == ("Phase 1", "Whole", None)
    assert (sheet.organizer, sheet.person_id, sheet.pay_class) == ("Rosa", "Ada", "Sub 2")
    assert [(one.part, one.hours, one.tab, one.row) for one in sheet.weeks[0].lines] == [
        ("field", 3, "Hours", 2),
        ("adjustment", Fraction(1, 2), "Approvals", 0),
    ]
    assert (sheet.pay, sheet.weeks[0].state) == (Decimal("100.00"), "Changed since approval")
    done, now = again(replace(done.program, organizers=renamed.iloc[:0]), now)
    (nobody,) = payroll(done, now, "Phase 1").sheets
    assert (nobody.person_id, nobody.pay_class) == ("Ada", "")


def test_a_week_paid_before_under_another_name_is_held_back(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-06 | 2023-02-10 | 6              | 100     | Whole

    Organizers:
    Organizer | Phases  | Person ID
    Rosa      | Phase 1 | Ada
    Cesar     | Phase 1 |
    """
    done, now = signed(program, Rosa_06=SIGNED)
    marked = paid(done, now, payroll(done, now, "Phase 1"))
    team = program.organizers.copy()
    team["organizer"] = ["Rosa Ruiz", "Cesar"]
    ruiz = {"Rosa Ruiz_06": SIGNED | {"certified": "RR"}}
    done, now = again(replace(program, organizers=team), marked)
    done, now = again(replace(program, organizers=team), now, **ruiz)
    alone = payroll(done, now, "Phase 1")

    assert alone.held == ("Rosa Ruiz|Phase 1|2023-02-06",)
    assert (alone.copy, sums(alone)) == (True, [("Rosa", ["06"], "0.00", "100.00")])
    done, now = again(replace(program, organizers=team), now, Cesar_06=SIGNED)
    assert sums(payroll(done, now, "Phase 1")) == [("Cesar", ["06"], "0.00", "100.00")]


@pytest.mark.parametrize(
    ("proration", "phase", "sentence"),
    [
        (None, "Phase 1", "The policy of “Phase 1” is not set, so nothing is exported."),
        (
            "Whole",
            "Phase 1",
            "No week of “Phase 1” is approved yet, so there is nothing to export.",
        ),
        ("Whole", "Phas 1", "There is no phase “Phas 1”. Did you mean “Phase 1”?"),
        ("Whole", "Spring", "There is no phase “Spring”. The Phases tab has: Phase 1."),
    ],
)
def test_what_is_refused(
    program: Program, proration: str | None, phase: str, sentence: str
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-02-10

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    """
    done = work(replace(program, phases=program.phases.assign(proration=proration)))
    with pytest.raises(Refused) as refused:
        payroll(done, settled(done, tab(), NO_LOG), phase)

    assert refused.value.sentence.startswith(sentence)


def test_where_every_week_is_anothers_nothing_is_exported(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-06 | 2023-02-10 | 6              | 100     | Whole

    Organizers:
    Organizer | Phases  | Person ID
    Rosa      | Phase 1 | Ada
    """
    done, now = signed(program, Rosa_06=SIGNED)
    twice = [replace(week, paid_before="Eli|Phase 1|2023-02-06") for week in now.weeks]

    with pytest.raises(
        Refused, match="Every approved week of “Phase 1” was approved or paid before"
    ):
        payroll(done, replace(now, rows=tuple(twice)), "Phase 1")
    done, now = signed(replace(program, phases=program.phases.assign(proration="Manual")), **BOTH)
    (sheet,) = payroll(done, now, "Phase 1").sheets
    assert (sheet.pay, sheet.before, sheet.policy) == (None, None, "Manual")


def test_what_was_exported_stays_paid_when_its_lines_are_gone(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-06 | 2023-02-17 | 6              | 100     | Whole

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    """
    done, now = signed(program, Rosa_06=SIGNED)
    marked = paid(done, now, payroll(done, now, "Phase 1"))
    lost = settled(done, published(marked, Rosa_13=SIGNED), NO_LOG)

    assert [(week.state, week.problems) for week in lost.weeks] == [
        ("Exported", [kinds.NO_LINE]),
        ("Approved", []),
    ]
    assert sums(payroll(done, lost, "Phase 1")) == [("Rosa", ["13"], "50.00", "50.00")]


def test_an_exported_week_whose_approval_in_the_log_is_not_trusted_is_not_paid_again(
    program: Program,
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-06 | 2023-02-10 | 6              | 100     | Whole

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    """
    done, now = signed(program, Rosa_06=SIGNED)
    marked = paid(done, now, payroll(done, now, "Phase 1"))
    log = replace(marked.log, lines=marked.log.lines[1:])
    lost = settled(done, published(marked), log)

    assert [line.action for line in log.lines] == ["Exported"]
    assert [(week.state, week.exported) for week in lost.weeks] == [("Exported", in_field(0))]
    made = payroll(done, lost, "Phase 1")
    assert (made.copy, sums(made)) == (True, [("Rosa", ["06"], "0.00", "100.00")])


def test_an_exported_week_that_is_anothers_gets_no_more(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-06 | 2023-02-17 | 6              | 100     | By hour

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-07 | Rosa      | Phone bank | 3
    2023-02-14 | Rosa      | Phone bank | 6
    """
    done, now = signed(program, Rosa_06=SIGNED)
    marked = paid(done, now, payroll(done, now, "Phase 1"))
    done, now = again(program, marked, Rosa_13=SIGNED)
    first, second = now.weeks
    more = first.after([first.lines[0].then("Corrected", amounts=second.amounts)])
    assert (more.amounts.logged, first.amounts.logged) == (6, 3)
    rows = (replace(more, paid_before="Eli|…"), replace(second, paid_before="Eli|…"))

    made = payroll(done, replace(now, rows=rows), "Phase 1")
    assert (made.held, sums(made)) == ((SECOND,), [("Rosa", ["06"], "25.00", "0.00")])


def test_weeks_are_paid_in_the_order_of_the_calendar_however_the_tab_is_sorted(
    program: Program,
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-06 | 2023-02-17 | 6              | 100     | Manual

    Organizers:
    Organizer | Phases  | Pay class
    Rosa      | Phase 1 | Sub 3
    """
    done, now = signed(program, **BOTH)
    made = payroll(done, replace(now, rows=now.rows[::-1]), "Phase 1")

    assert [week.key for week in made.weeks] == [FIRST, SECOND]
    assert [(one.person_id, one.pay_class) for one in made.sheets] == [("", "Sub 3")]
    (copied,) = payroll(done, paid(done, now, made), "Phase 1").sheets
    assert (copied.copy, copied.pay, copied.before) == (True, None, Decimal("0.00"))


def test_an_export_of_another_day_keeps_the_rows_that_a_correction_rested_on(
    read_on: Callable[[str], Program],
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-06 | 2023-02-10 | 6              | 100     | Whole

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-07 | Rosa      | Phone bank | 3
    2023-02-08 | Rosa      | Prep       | 2
    """
    program = read_on("2023-03-09")
    one = replace(program, hours=program.hours.iloc[:1])
    _, now = signed(one, Rosa_06=SIGNED)
    columns = ["row", "key", "reason", "new_hours", "requested_by", "approved_by"]
    wanted = pd.DataFrame([(2, FIRST, "Prep", Fraction(5), "Rosa", "Dana")], columns=columns)
    done, now = again(replace(read_on("2023-03-13"), corrections=wanted), now)
    approved, corrected, line = paid(done, now, payroll(done, now, "Phase 1")).log.lines

    assert (line.action, line.recorded, line.evidence) == (
        "Exported",
        date(2023, 3, 13),
        corrected.evidence,
    )
    assert (approved.evidence.count("Hours"), corrected.evidence.count("Hours")) == (1, 2)


def test_sheets_stand_in_the_order_of_the_organizers_and_who_is_gone_comes_last(
    program: Program,
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-06 | 2023-02-10 | 6              | 100     | Whole
    Spring  | 2023-06-05 | 2023-06-09 | 6              | 100     | Whole

    Organizers:
    Organizer | Phases  | Person ID | Pay class
    Rosa      | Phase 1 |           | Sub 1
    Cesar     | Phase 1 | Bo        | Sub 2
    Ivy       | Phase 1 |           |
    """
    _, now = signed(program, Rosa_06=SIGNED, Cesar_06=SIGNED, Ivy_06=SIGNED)
    without = replace(program, organizers=program.organizers.iloc[1:])
    done, now = again(without, now)
    made = payroll(done, replace(now, rows=now.rows[::-1]), "Phase 1")

    assert [(one.organizer, one.person_id, one.pay_class) for one in made.sheets] == [
        ("Cesar", "Bo", "Sub 2"),
        ("Ivy", "", ""),
        ("Rosa", "", ""),
    ]
    late = program.organizers.assign(person_id=["Ada", "Bo", None])
    gone = replace(program, phases=program.phases.iloc[1:], organizers=late)
    done, now = again(gone, now)
    who = {one.organizer: one.person_id for one in payroll(done, now, "Phase 1").sheets}
    assert who == {"Rosa": "Ada", "Cesar": "Bo", "Ivy": ""}
    with pytest.raises(Refused, match="The Phases tab has: Phase 1, Spring"):
        payroll(done, now, "Winter")
    nothing = work(replace(program, phases=program.phases.iloc[:0]))
    with pytest.raises(Refused, match="The Phases tab has: -"):
        payroll(nothing, settled(nothing, tab(), NO_LOG), "Winter")
