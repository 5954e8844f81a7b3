"""Problems of signing: each points at the cell to look at, by the headings that people read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest
from rosas_week import KEY, MONDAY, NOTHING, approved, in_field, timesheet

from toolkit.stipends.own_tabs import OwnTab, WeekRow
from toolkit.stipends.problems import (
    COLUMNS,
    of_correction,
    of_place,
    of_sign_offs,
    of_week,
)
from toolkit.stipends.settled_weeks import SettledWeek
from toolkit.stipends.sign_offs import SignOff
from toolkit.stipends.signatures import Signed
from toolkit.stipends.states import Correction
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.kinds.declared import Kind
from toolkit.tables.program import Program
from toolkit.tables.signing import Corrections, SignOffs

HEADINGS = {
    name: (heading, place)
    for place, (name, heading) in enumerate(
        {
            "key": "Key",
            "certified": "Certified",
            "approved_by": "Approved by",
            "approved_on": "Approved on",
            "state": "State",
        }.items(),
        start=1,
    )
}
STANDING = OwnTab("Timesheets", "Timesheets", pd.DataFrame(), HEADINGS)
CELLS: dict[str, Any] = {"key": KEY, "certified": "X", "approved_by": "Dana", "approved_on": "soon"}


WEEK = SettledWeek(
    KEY,
    "Rosa",
    "Phase 1",
    MONDAY,
    timesheet(),
    WeekRow(4, CELLS),
    names=frozenset({"Rosa"}),
    signed=Signed("X", "Dana"),
)
PAID = replace(approved(in_field(6)), action="Exported", line=2)


@pytest.mark.parametrize(
    ("week", "kind", "column", "problem", "fix"),
    [
        (
            replace(WEEK, names=frozenset({"Dana"})),
            kinds.OWN_WEEK,
            "Approved by",
            "Nobody approves their own hours; the week stays Certified.",
            "Have somebody else approve the week.",
        ),
        (
            replace(WEEK, signed=Signed("", "Dana")),
            kinds.NOT_CERTIFIED,
            "Certified",
            "This week is approved, but the organizer has not certified it; it stays Draft.",
            "Have the organizer put their initials into Certified.",
        ),
        (
            replace(WEEK, lines=(approved(NOTHING, by="Eli"),)),
            kinds.OTHER_NAMES,
            "Approved by",
            "The initials or the approver here are not those the week was approved with; that"
            " approval holds.",
            "Write what the Approvals tab has, or clear Approved by to take the approval back.",
        ),
        (
            replace(WEEK, lines=(approved(in_field(6)), PAID), signed=Signed("RD", "Dana")),
            kinds.CHANGED_AFTER_EXPORT,
            "State",
            f"What {KEY} rests on has changed since it was exported; it stays as it was exported.",
            "If something else is to be paid, write it and the reason into Corrections.",
        ),
        (
            replace(WEEK, signed=Signed("X", "Dana", no_day=True)),
            kinds.NO_DAY,
            "Approved on",
            "“soon” is no date, so it approves nothing; the week stays Certified.",
            "Write the day of the approval, such as 2023-02-06, or clear the cell.",
        ),
    ],
)
def test_it_points_at_the_cell_and_names_the_week(
    week: SettledWeek, kind: Kind, column: str, problem: str, fix: str
) -> None:
    (found,) = of_week(STANDING, 4, week)

    assert (found.kind, found.severity, found.tab, found.row, found.column) == (
        kind,
        "Warning",
        "Timesheets",
        4,
        column,
    )
    assert (found.problem.said(), found.fix.said()) == (problem, fix)


def test_a_week_tells_all_that_is_wrong_and_that_it_was_paid_before() -> None:
    own = replace(WEEK, signed=Signed("X", "X", no_day=True), paid_before="Rosa Ruiz|…")
    found = of_week(STANDING, 4, own)

    assert [(one.kind, one.row, one.column, one.value) for one in found] == [
        (kinds.NO_DAY, 4, "Approved on", "soon"),
        (kinds.OWN_WEEK, 4, "Approved by", "Dana"),
        (kinds.PAID_TWICE, 4, "Key", KEY),
    ]
    assert found[2].problem.said() == (
        f"{KEY} and Rosa Ruiz|… are the same hours, or the same person's week. Rosa Ruiz|… is"
        f" approved or exported, so {KEY} is not exported."
    )
    assert of_week(STANDING, 4, replace(WEEK, signed=Signed())) == []
    gone = replace(WEEK, sheet=None, place=None)
    assert [(one.kind, one.column, one.value) for one in of_week(STANDING, 4, gone)] == [
        (kinds.NO_SUCH_WEEK, "Key", "")
    ]
    unlogged = replace(WEEK, place=WeekRow(4, CELLS | {"state": "Exported"}))
    assert [(one.kind, one.column, one.value) for one in of_week(STANDING, 4, unlogged)] == [
        (kinds.NO_LINE, "State", "Exported")
    ]


def test_what_stands_beside_no_week_is_told_at_its_first_cell() -> None:
    found = of_place(STANDING, WeekRow(7, {"approved_on": "soon", "approved_by": "Dana"}))

    assert (found.kind, found.row, found.column, found.value, found.position) == (
        kinds.BESIDE_NO_WEEK,
        7,
        "Approved by",
        "Dana",
        3,
    )


def test_every_problem_of_a_signature_has_its_cell() -> None:
    assert set(COLUMNS.values()) <= {*HEADINGS, "by", "what"}
    for column in ("key", "approved_by"):
        assert Corrections.column(column)
    for column in ("by", "what"):
        assert SignOffs.column(column)


def test_what_is_said_where_one_does_not_hold(program: Program) -> None:
    """
    Corrections:
    Key | Reason | New hours
    """
    one = Correction(2, "Rosa|Phase 1|2023-02-07", Fraction(7), "Forgot", "Rosa", "RD")
    waiting = replace(one, approved_by="")
    told = [
        of_correction(program, waiting if why is kinds.NO_APPROVER else one, why, [KEY])
        for why in (
            kinds.NO_WEEK_TO_CORRECT,
            kinds.NOT_APPROVED_YET,
            kinds.NO_APPROVER,
            kinds.OWN_CORRECTION,
        )
    ]

    assert [(said.column, said.value, said.problem.said(), said.fix.said()) for said in told] == [
        (
            "Key",
            one.key,
            "There is no such week in Timesheets.",
            f"Did you mean “{KEY}”?",
        ),
        (
            "Key",
            one.key,
            "This week is not approved, so there is nothing to correct yet.",
            "Mend the hours in the Hours tab instead.",
        ),
        (
            "Approved by",
            "",
            "This correction waits for somebody to approve it.",
            "Have somebody else than the organizer approve it.",
        ),
        (
            "Approved by",
            "RD",
            "Nobody approves their own correction.",
            "Have somebody else approve it.",
        ),
    ]
    assert of_correction(program, one, kinds.NO_WEEK_TO_CORRECT, []).fix.said() == (
        "Copy the Key from the Timesheets tab."
    )


def test_a_row_is_told_once_for_each_reason_with_some_of_its_weeks(program: Program) -> None:
    """
    Sign-offs:
    Date | By | What | Organizers | Phase | Through
    """
    phase, day = frozenset({"rosa"}), date(2023, 2, 20)
    approve = SignOff(3, day, "Dana", "Approve", phase, "phase1", day, staff=False)
    own = replace(approve, row=2, by="RD")
    weeks = [(f"week {n}", approve, kinds.NOBODY_CERTIFIED) for n in range(7)]
    found = of_sign_offs(program, [*weeks, ("week 9", own, kinds.OWN_HOURS)])

    assert [(one.row, one.column, one.value, one.problem.said()) for one in found] == [
        (
            2,
            "By",
            "RD",
            "Nobody approves their own hours, or hours that they certified; this row does not"
            " approve week 9.",
        ),
        (
            3,
            "What",
            "Approve",
            "Nobody has certified week 0, week 1, week 2, week 3, week 4 (+2), so this row does"
            " not approve them.",
        ),
    ]
    assert of_sign_offs(program, weeks[:5])[0].problem.said().count("+") == 0
    both = of_sign_offs(program, [*weeks, ("week 8", approve, kinds.OWN_HOURS)])
    assert [(one.row, one.column, one.value) for one in both] == [
        (3, "By", "Dana"),
        (3, "What", "Approve"),
    ]
