"""Settled: each week with what people signed beside it, on a few rows and without a workbook."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest
from rosas_week import approved, in_field
from sheets import program_of, tabs_in
from signed_tabs import NO_LOG, SIGNED, published, signed, tab

from toolkit.errors import Refused
from toolkit.stipends.approvals import Line
from toolkit.stipends.own_tabs import WeekRow
from toolkit.stipends.settled import Settled, settled
from toolkit.stipends.settled_weeks import SettledWeek
from toolkit.stipends.work import work
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.program import Program

FIRST, SECOND = "Rosa|Phase 1|2023-02-06", "Rosa|Phase 1|2023-02-13"


TWO_WEEKS = """
Phases:
Phase   | Starts     | Ends       | Hours per week | Stipend
Phase 1 | 2023-02-06 | 2023-02-17 | 6              | 100

Organizers:
Organizer | Phases
Rosa      | Phase 1
"""


@pytest.fixture
def program(request: pytest.FixtureRequest, today: date) -> Program:
    """The test's docstring, with two weeks of Rosa's where it says nothing else of phases or organizers."""
    told = tabs_in(TWO_WEEKS) | tabs_in(request.function.__doc__ or "")
    text = "\n\n".join(
        f"{title}:\n" + "\n".join(" | ".join(row) for row in rows) for title, rows in told.items()
    )
    return program_of(text, today)


def rows(now: Settled) -> list[Any]:
    """What stands in each row: key, state and hours of a week."""
    return [
        (row.key, row.state, row.amounts.logged if row.amounts else None)
        if isinstance(row, SettledWeek)
        else row
        for row in now.rows
    ]


def told(now: Settled) -> list[Any]:
    return [(one.kind, one.table, one.row, one.column, one.value) for one in now.problems]


def test_a_new_tab_has_every_week_from_row_4_on(program: Program) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-07 | Rosa      | Phone bank | 5
    """
    now = settled(work(program), tab(), NO_LOG)

    assert rows(now) == [(FIRST, "Draft", 5), (SECOND, "Draft", 0)]
    assert now.standing.first_row == 4
    assert [(week.place, week.paid_before) for week in now.weeks] == [(None, ""), (None, "")]
    assert (now.problems, now.log.lines) == ((), ())


def test_a_week_is_frozen_at_the_figures_that_the_approver_saw(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-06 | 2023-02-17 | 6              | 100     | By week

    Organizers:
    Organizer | Phases  | Person ID
    Rosa      | Phase 1 | Ada

    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-07 | Rosa      | Phone bank | 5
    """
    done, seen = work(program), in_field(4, share="50.00")
    first = published(settled(done, tab(), NO_LOG), Rosa_06=SIGNED | {"field": 4, "logged": 4})
    now = settled(done, first, NO_LOG)

    assert rows(now) == [(FIRST, "Changed since approval", 4), (SECOND, "Draft", 0)]
    (entry,) = done.timesheets[0].counted
    line = Line(
        key=FIRST,
        action="Approved",
        amounts=seen,
        certified="RD",
        by="Dana",
        on=date(2023, 3, 1),
        reason="",
        recorded=date(2023, 3, 9),
        person="Ada",
        policy="By week",
        evidence=f"Hours 2 #{entry.said}",
        line=1,
    )
    assert now.log.lines == (replace(line, checksum=line.digest()),)
    week = now.weeks[0]
    assert (week.stands, week.changed, week.earned) == (True, True, Decimal("0.00"))
    assert told(now) == []
    again = settled(done, published(now), now.log)
    assert (rows(again), again.log.lines) == (rows(now), now.log.lines)


def test_an_approval_on_no_day_and_one_by_the_organizer_are_none(
    program: Program,
) -> None:
    """
    Organizers:
    Organizer | Phases  | Person ID
    Rosa      | Phase 1 | Bo
    """
    soon = SIGNED | {"approved_on": "soon"}
    bo = program.roster.set_index("person_id").loc["Bo"]
    mine = f"{bo['first_name']} {bo['last_name']}"
    own = SIGNED | {"approved_by": mine.lower()}
    _, now = signed(program, Rosa_06=soon, Rosa_13=own)

    assert rows(now) == [(FIRST, "Certified", 0), (SECOND, "Certified", 0)]
    assert told(now) == [
        (kinds.NO_DAY, "Timesheets", 4, "approved_on", "soon"),
        (kinds.OWN_WEEK, "Timesheets", 5, "approved_by", mine.lower()),
    ]


def test_a_day_in_words_is_read_as_the_workbook_writes_days(program: Program) -> None:
    """
    Settings:
    Setting           | Value
    Workbook language | es
    """
    _, now = signed(program, Rosa_06=SIGNED | {"approved_on": "01/03/2023"})

    assert [(line.by, line.on) for line in now.log.lines] == [("Dana", date(2023, 3, 1))]


def test_rows_of_sign_offs_sign_where_nothing_is_written(program: Program) -> None:
    """
    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    Cesar     | Phase 1

    Sign-offs:
    Date       | By   | What    | Organizers | Phase   | Through
    2023-02-20 | Lee  | Certify | Rosa       | Phase 1 | 2023-02-08
    2023-02-20 | Dana | Approve | Rosa       | Phase 1 | 2023-02-17
    """
    _, now = signed(program, Cesar_06=SIGNED | {"certified": "CI"})

    assert rows(now) == [
        (FIRST, "Approved", 0),
        ("Cesar|Phase 1|2023-02-06", "Approved", 0),
        (SECOND, "Draft", 0),
        ("Cesar|Phase 1|2023-02-13", "Draft", 0),
    ]
    assert [
        (line.key, line.certified, line.by, line.on, line.reason) for line in now.log.lines
    ] == [
        (FIRST, "Lee", "Dana", date(2023, 2, 20), "Sign-offs"),
        ("Cesar|Phase 1|2023-02-06", "CI", "Dana", date(2023, 3, 1), ""),
    ]
    assert told(now) == [(kinds.NOBODY_CERTIFIED, "Sign-offs", 3, "What", "Approve")]
    assert now.problems[0].problem.said().count(SECOND) == 1


def test_what_somebody_wrote_beside_a_week_that_is_gone_is_kept_and_told(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend
    Phase 1 | 2023-02-06 | 2023-02-10 | 6              | 100

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    """
    gone = {"key": "Eli|Phase 1|2023-02-06", "comment": "on leave"}
    free = {"key": "Max|Phase 1|2023-02-06"}
    copied = {"key": FIRST, "certified": "RD"}
    now = settled(work(program), tab(gone, free, copied, {"comment": "?"}), NO_LOG)

    assert rows(now) == [
        ("Eli|Phase 1|2023-02-06", None, None),
        None,
        (FIRST, "Certified", 0),
        WeekRow(7, now.rows[3].cells),  # type: ignore[union-attr]
    ]
    assert [week.key for week in now.weeks] == [FIRST]
    assert told(now) == [
        (kinds.NO_SUCH_WEEK, "Timesheets", 4, "key", "Eli|Phase 1|2023-02-06"),
        (kinds.BESIDE_NO_WEEK, "Timesheets", 7, "comment", "?"),
    ]


def test_the_row_of_a_week_that_is_gone_and_was_taken_back_is_free(program: Program) -> None:
    """"""
    key = "Eli|Phase 1|2023-02-06"
    line = replace(approved(in_field(3)), key=key)
    log = NO_LOG.with_lines([line, line.then("Withdrawn")])
    now = settled(work(program), tab({"key": key}), log)

    assert rows(now) == [(FIRST, "Draft", 0), (SECOND, "Draft", 0)]
    assert (told(now), now.log.lines) == ([], log.lines)


def test_a_correction_that_does_not_hold_is_told_at_its_row(program: Program) -> None:
    """"""
    columns = ["row", "key", "reason", "new_hours", "requested_by", "approved_by"]
    wanted = [
        (2, "Rosa, Phase 1, 2023-02-07", "Forgot", Fraction(5), "Rosa", "Dana"),
        (3, FIRST, "Forgot", Fraction(5), "Rosa", None),
        (4, FIRST, "Forgot", Fraction(5), "Rosa", "Dana"),
        (5, SECOND, "Forgot", Fraction(5), "Rosa", "Dana"),
    ]
    corrections = pd.DataFrame(wanted, columns=columns)
    _, now = signed(replace(program, corrections=corrections), Rosa_06=SIGNED)

    assert rows(now) == [(FIRST, "Approved", 5), (SECOND, "Draft", 0)]
    assert [one.action for one in now.log.lines] == ["Approved", "Corrected"]
    assert told(now) == [
        (kinds.NO_WEEK_TO_CORRECT, "Corrections", 2, "Key", "Rosa, Phase 1, 2023-02-07"),
        (kinds.NO_APPROVER, "Corrections", 3, "Approved by", ""),
        (kinds.NOT_APPROVED_YET, "Corrections", 5, "Key", SECOND),
    ]


def test_initials_that_came_beside_another_organizers_week_are_refused(program: Program) -> None:
    """
    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    Cesar     | Phase 1
    """
    done, now = signed(program, Rosa_06=SIGNED)
    nobody = dict.fromkeys(SIGNED)
    other = published(now, Rosa_06=nobody, Cesar_13=SIGNED)

    with pytest.raises(Refused, match="tab “Timesheets”, initials and approvals now stand"):
        settled(done, other, now.log)
    own = settled(done, published(now, Rosa_06=nobody, Rosa_13=SIGNED), now.log)
    assert [(line.action, line.key) for line in own.log.lines] == [
        ("Approved", FIRST),
        ("Withdrawn", FIRST),
        ("Approved", SECOND),
    ]
    others = SIGNED | {"approved_by": "Eli"}
    moved = settled(done, published(now, Rosa_06=nobody, Cesar_13=others), now.log)
    assert [line.action for line in moved.log.lines] == ["Approved", "Withdrawn", "Approved"]
    assert settled(done, published(now, Cesar_13=SIGNED), now.log).weeks[3].state == "Approved"


def test_a_week_that_another_one_was_paid_as_says_so(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend
    Phase 1 | 2023-02-06 | 2023-02-10 | 6              | 100

    Organizers:
    Organizer | Phases  | Person ID
    Rosa      | Phase 1 | Ada
    Rosa Ruiz | Phase 1 |
    """
    done, now = signed(program, Rosa_06=SIGNED)
    team = done.program.organizers.copy()
    team["person_id"] = [None, "Ada"]
    later = work(replace(program, organizers=team.iloc[[1]]))
    again = settled(later, published(now), now.log)

    assert [(week.key, week.state, week.gone, week.paid_before) for week in again.weeks] == [
        (FIRST, "Changed since approval", "organizer", ""),
        ("Rosa Ruiz|Phase 1|2023-02-06", "Draft", "", FIRST),
    ]
    assert [(one.kind, one.row) for one in again.problems] == [(kinds.PAID_TWICE, 5)]


def test_a_row_that_a_week_was_approved_with_goes_on_signing(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend
    Phase 1 | 2023-02-06 | 2023-02-10 | 6              | 100

    Organizers:
    Organizer | Phases  | Role  | Staff lead
    Lee       |         | Staff |
    Rosa      | Phase 1 |       | Lee
    Cesar     |         |       | Lee

    Sign-offs:
    Date       | By   | What    | Organizers | Phase   | Through
    2023-02-20 | Kim  | Certify | Lee        | Phase 1 | 2023-02-10
    2023-02-20 | Dana | Approve | Lee        | Phase 1 | 2023-02-10
    """
    _, now = signed(program)
    team = program.organizers.assign(staff_lead=[None, None, "Lee"])
    done = work(replace(program, organizers=team))

    assert rows(settled(done, published(now), now.log)) == [(FIRST, "Approved", 0)]
    assert rows(settled(done, published(now), NO_LOG)) == [(FIRST, "Draft", 0)]


def test_weeks_that_are_exported_have_a_line_each_and_the_others_stay(program: Program) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-07 | Rosa      | Phone bank | 6
    """
    _, now = signed(program, Rosa_06=SIGNED)
    beside = replace(now, rows=(*now.rows, WeekRow(6, {"comment": "?"}), None))
    line = replace(now.log.lines[0], action="Exported", reason="1")
    paid = beside.with_exports({FIRST: line})

    assert rows(paid) == [(FIRST, "Exported", 6), (SECOND, "Draft", 0), *beside.rows[2:]]
    assert paid.rows[0].lines[-1] == line
    assert paid.log.lines == now.log.with_lines([line]).lines
    assert [one.action for one in paid.log.lines] == ["Approved", "Exported"]
    assert (paid.standing, paid.apart) == (now.standing, now.apart)


def test_an_approval_taken_back_is_no_sorting_where_another_of_that_day_stays(
    program: Program,
) -> None:
    """
    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    Cesar     | Phase 1
    """
    done, now = signed(program, Rosa_06=SIGNED, Cesar_06=SIGNED)
    again = settled(done, published(now, Rosa_06=dict.fromkeys(SIGNED)), now.log)

    assert [(line.action, line.key) for line in again.log.lines[2:]] == [("Withdrawn", FIRST)]
