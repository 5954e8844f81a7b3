"""States: what signatures, the log and the evidence make of one week."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from toolkit.stipends.approvals import Line
from toolkit.stipends.corrections import Correction
from toolkit.stipends.signatures import Signed
from toolkit.stipends.states import BY_ROW, Found, WeekOutcome, outcome
from toolkit.stipends.timesheets import Amounts
from toolkit.tables.kinds import paid_program as kinds

DAY = date(2023, 3, 9)
KEY = "Rosa|Phase 1|2023-02-06"
NOTHING = Fraction(0)
SIGNED = Signed("RD", "Dana", DAY)


def hours(logged: int) -> Amounts:
    return Amounts(
        Fraction(6),
        NOTHING,
        Fraction(logged),
        NOTHING,
        NOTHING,
        Fraction(logged),
        NOTHING,
        Decimal("156.25"),
    )


SIX, FIVE = hours(6), hours(5)
WEEK = Found(
    key=KEY,
    live=SIX,
    published=SIX,
    state="Draft",
    there=True,
    signed=Signed(),
    gone=False,
    no_day=False,
    lines=(),
    names=frozenset({"Rosa Delgado"}),
    today=DAY,
    person="M-1",
    policy="By week",
    evidence="Hours 2 #12345678",
)
APPROVED = WEEK.line("Approved", SIX, certified="RD", by="Dana", on=DAY, line=1)
EXPORTED = replace(APPROVED, action="Exported", by="Treasurer", on=None, reason="1", line=2)
STANDING = replace(WEEK, state="Approved", signed=SIGNED, lines=(APPROVED,))


def correction(logged: int, by: str = "Dana", reason: str = "Forgot") -> Correction:
    return Correction(2, KEY, Fraction(logged), reason, "Rosa", by)


def short(made: WeekOutcome) -> tuple[Any, ...]:
    logged = made.amounts.logged if made.amounts else None
    return made.state, logged, [line.action for line in made.new], made.problems


@pytest.mark.parametrize(
    ("found", "is_now"),
    [
        (WEEK, ("Draft", 6, [], [])),
        (replace(WEEK, signed=Signed("RD")), ("Certified", 6, [], [])),
        (replace(WEEK, signed=Signed("", "Dana", DAY)), ("Draft", 6, [], [kinds.NOT_CERTIFIED])),
        (replace(WEEK, signed=Signed("RD", "RD", DAY)), ("Certified", 6, [], [kinds.OWN_WEEK])),
        (
            replace(WEEK, signed=Signed("RD", "rosa delgado")),
            ("Certified", 6, [], [kinds.OWN_WEEK]),
        ),
        (replace(WEEK, signed=SIGNED, no_day=True), ("Certified", 6, [], [kinds.NO_DAY])),
        (replace(WEEK, signed=SIGNED), ("Approved", 6, ["Approved"], [])),
        (replace(WEEK, signed=SIGNED, live=FIVE), ("Changed since approval", 6, ["Approved"], [])),
        (replace(WEEK, signed=SIGNED, published=None), ("Approved", 6, ["Approved"], [])),
        (
            replace(WEEK, signed=SIGNED, published=None, there=False),
            ("Approved", 6, ["Approved"], []),
        ),
        (replace(WEEK, signed=SIGNED, live=None), ("Changed since approval", 6, ["Approved"], [])),
        (replace(WEEK, live=None), (None, None, [], [kinds.NO_SUCH_WEEK])),
        (
            replace(WEEK, state="Approved", signed=SIGNED, published=FIVE),
            ("Approved", 5, [], [kinds.NO_LINE]),
        ),
        (replace(WEEK, state="Approved"), ("Draft", 6, [], [])),
    ],
)
def test_a_week_that_is_not_approved_yet(found: Found, is_now: tuple[Any, ...]) -> None:
    assert short(outcome(found, [])) == is_now


@pytest.mark.parametrize(
    ("found", "is_now"),
    [
        (STANDING, ("Approved", 6, [], [])),
        (replace(STANDING, live=FIVE), ("Changed since approval", 6, [], [])),
        (replace(STANDING, live=None), ("Changed since approval", 6, [], [])),
        (replace(STANDING, signed=Signed("RD")), ("Certified", 6, ["Withdrawn"], [])),
        (replace(STANDING, there=False, signed=Signed()), ("Approved", 6, ["Kept"], [])),
        (replace(STANDING, signed=Signed("", "Dana")), ("Approved", 6, [], [kinds.NOT_CERTIFIED])),
        (replace(STANDING, signed=Signed("Dana", "Dana")), ("Approved", 6, [], [kinds.OWN_WEEK])),
        (replace(STANDING, signed=Signed("RD", "Eli")), ("Approved", 6, [], [kinds.OTHER_NAMES])),
        (replace(STANDING, signed=Signed("X", "Dana")), ("Approved", 6, [], [kinds.OTHER_NAMES])),
        (replace(STANDING, signed=Signed("rd", "DANA")), ("Approved", 6, [], [])),
        (replace(STANDING, no_day=True), ("Approved", 6, [], [kinds.NO_DAY])),
        (replace(STANDING, state="Exported"), ("Exported", 6, [], [])),
        (
            replace(STANDING, lines=(APPROVED, EXPORTED), live=FIVE),
            ("Exported", 6, [], [kinds.CHANGED_AFTER_EXPORT]),
        ),
        (
            replace(STANDING, lines=(APPROVED, EXPORTED), live=None, gone=True),
            ("Exported", 6, [], []),
        ),
        (
            replace(STANDING, lines=(APPROVED, EXPORTED), signed=Signed("RD")),
            ("Exported", 6, [], [kinds.REMOVED_AFTER_EXPORT]),
        ),
    ],
)
def test_a_week_that_was_approved(found: Found, is_now: tuple[Any, ...]) -> None:
    assert short(outcome(found, [])) == is_now


def test_an_approval_that_was_taken_back_is_none_and_a_new_one_has_new_figures() -> None:
    back = replace(WEEK.copied("Withdrawn", APPROVED), line=2)
    found = replace(STANDING, lines=(APPROVED, back), live=FIVE, published=FIVE, signed=Signed())

    assert short(outcome(found, [])) == ("Draft", 5, [], [])
    again = outcome(replace(found, signed=SIGNED), [])
    assert short(again) == ("Approved", 5, ["Approved"], [])
    assert again.approval is not None


def test_a_row_that_was_deleted_stays_approved_when_somebody_writes_in_it_again() -> None:
    kept = replace(WEEK.copied("Kept", APPROVED), line=2)
    found = replace(STANDING, lines=(APPROVED, kept), signed=Signed())
    made = outcome(found, [])

    assert (short(made), made.kept) == (("Approved", 6, [], []), True)
    assert not outcome(replace(found, signed=SIGNED), []).kept
    gone = outcome(replace(found, there=False), [])
    assert (short(gone), gone.kept) == (("Approved", 6, [], []), True)


def test_a_row_of_sign_offs_stands_for_somebody_who_is_gone_and_for_nobody_else() -> None:
    by_row = replace(APPROVED, reason=BY_ROW)
    found = replace(STANDING, lines=(by_row,), signed=Signed(), live=None, gone=True)

    assert short(outcome(found, [])) == ("Changed since approval", 6, [], [])
    assert short(outcome(replace(found, gone=False, live=SIX), []))[2] == ["Withdrawn"]
    assert short(outcome(replace(found, lines=(APPROVED,)), []))[2] == ["Withdrawn"]


def test_what_a_new_line_keeps() -> None:
    made = outcome(replace(WEEK, signed=replace(SIGNED, approved_by_row=True)), [])

    assert made.new == [
        Line(
            key=KEY,
            action="Approved",
            amounts=SIX,
            certified="RD",
            by="Dana",
            on=DAY,
            reason=BY_ROW,
            recorded=DAY,
            person="M-1",
            policy="By week",
            evidence="Hours 2 #12345678",
        )
    ]
    assert made.approval is not None
    assert (made.approval.line, made.changed) == (1, False)


def test_a_correction_holds_once_approved_and_is_written_once() -> None:
    made = outcome(STANDING, [correction(8)])

    assert short(made) == ("Approved", 8, ["Corrected"], [])
    assert short(outcome(STANDING, [correction(8), correction(8, reason="FORGOT")])) == short(made)
    assert (made.amounts and made.amounts.other, made.changed) == (2, False)
    assert (made.adds("Corrected"), made.adds("Approved")) == (True, False)
    line = replace(made.new[0], line=2)
    assert (line.certified, line.by, line.on, line.reason) == ("Rosa", "Dana", None, "Forgot")
    again = replace(STANDING, lines=(APPROVED, line))
    assert short(outcome(again, [correction(8)])) == ("Approved", 8, [], [])
    assert short(outcome(again, [correction(9)])) == ("Approved", 9, ["Corrected"], [])
    assert short(outcome(again, [])) == ("Approved", 8, [], [])
    assert short(outcome(replace(again, live=hours(8)), [])) == ("Approved", 8, [], [])
    changed = outcome(replace(again, live=hours(7)), [])
    assert (short(changed), changed.changed) == (("Changed since approval", 8, [], []), True)


def test_a_correction_that_does_not_hold_says_why() -> None:
    own, waiting = correction(8, by="R.D."), correction(8, by="")

    assert outcome(STANDING, [own, waiting]).not_held == [
        (own, kinds.OWN_CORRECTION),
        (waiting, kinds.NO_APPROVER),
    ]
    assert outcome(WEEK, [own]).not_held == [(own, kinds.NOT_APPROVED_YET)]
    assert outcome(replace(STANDING, signed=Signed("RD")), [own]).not_held == [
        (own, kinds.NOT_APPROVED_YET)
    ]


def test_of_an_exported_week_the_last_export_counts() -> None:
    later = replace(EXPORTED, reason="2", line=3)
    made = outcome(replace(STANDING, lines=(APPROVED, EXPORTED, later)), [])

    assert (made.state, made.exported) == ("Exported", later)
    assert outcome(STANDING, []).exported is None


def test_the_line_of_an_approval_that_is_taken_back_or_whose_row_is_deleted() -> None:
    held = replace(APPROVED, line=7, person="M-2", reason=BY_ROW)
    day, later = date(2023, 3, 2), replace(WEEK, key="Rosa|Phase 1|2023-02-6", today=DAY)
    back = outcome(replace(later, lines=(held,), signed=Signed("RD", "", day)), [])
    gone = outcome(replace(later, lines=(held,), there=False), [])

    assert back.new == [replace(held, action="Withdrawn", key=later.key, on=day, recorded=DAY)]
    assert gone.new == [replace(held, action="Kept", key=later.key, recorded=DAY)]
    assert (gone.kept, back.kept) == (True, False)


def test_the_line_of_a_correction() -> None:
    """Of somebody who is gone the Person ID and the policy are those of the approval."""
    corrected = Line(
        key=KEY,
        action="Corrected",
        amounts=SIX.corrected(Fraction(8)),
        certified="Rosa",
        by="Eli",
        on=None,
        reason="Forgot",
        recorded=DAY,
        person="M-1",
        policy="By week",
        evidence="Hours 2 #12345678",
    )
    gone = replace(STANDING, person="", policy="", lines=(replace(APPROVED, person="M-7"),))

    assert outcome(STANDING, [correction(8, by="Eli")]).new == [corrected]
    moved = replace(STANDING, person="M-8", policy="Whole")
    assert outcome(moved, [correction(8, by="Eli")]).new == [
        replace(corrected, person="M-8", policy="Whole")
    ]
    assert outcome(gone, [correction(8, by="Eli")]).new == [replace(corrected, person="M-7")]
    by_hand = outcome(replace(WEEK, signed=SIGNED), []).new
    assert [line.reason for line in by_hand] == [""]
