"""Pay: sums of lines, and a checksum of everything that is paid."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from toolkit.stipends.pay import PayLine, Payroll, PaySheet, PayWeek

DAY = date(2023, 2, 6)
LINE = PayLine(DAY, None, None, Fraction(6), "other", "Prep", "Hours", 2)
WEEK = PayWeek(
    "Rosa|Phase 1|2023-02-06",
    DAY,
    (LINE,),
    Fraction(6),
    Fraction(6),
    Decimal("156.25"),
    "Approved",
    "RD",
    "Dana",
    DAY,
    "",
)
SHEET = PaySheet(
    "Rosa",
    "M-1",
    "B",
    "Phase 1",
    "Whole",
    Decimal("1250.00"),
    (WEEK, replace(WEEK, expected=Fraction(0), logged=Fraction(2), share=Decimal("0.00"))),
    Decimal("156.25"),
    Decimal("0.00"),
    1,
    False,
)


def test_a_sheet_adds_up_its_weeks_and_a_payroll_its_sheets() -> None:
    whole = Payroll("Phase 1", 1, DAY, (SHEET, replace(SHEET, pay=None), SHEET), False)

    assert (SHEET.expected, SHEET.logged, SHEET.share) == (6, 8, Decimal("156.25"))
    assert (whole.pay, len(whole.weeks)) == (Decimal("312.50"), 6)
    assert str(Payroll("Phase 1", 1, DAY, (), True).pay) == "0.00"


@pytest.mark.parametrize("same", [{"waiting": 9}, {"copy": True}])
def test_what_is_paid_is_the_same_in_a_copy(same: dict[str, Any]) -> None:
    assert replace(SHEET, **same).checksum == SHEET.checksum
    exported = replace(SHEET, weeks=(replace(WEEK, state="Exported"), *SHEET.weeks[1:]))
    assert (exported.checksum, len(SHEET.checksum)) == (SHEET.checksum, 24)


def test_what_was_printed_once_is_known_again_by_its_checksum() -> None:
    """A copy that a later version prints has the one of the paper that was handed out."""
    sheet = replace(SHEET, organizer="Nan Ó Briain-Peña")
    assert sheet.checksum == "2497979ed28a85422a589a00"  # pragma: allowlist secret


@pytest.mark.parametrize(
    "other",
    [
        {"organizer": "Cesar"},
        {"pay": Decimal("156.26")},
        {"before": Decimal("1.00")},
        {"policy": "By week"},
        {"weeks": (WEEK,)},
        {"weeks": (replace(WEEK, lines=(replace(LINE, row=3),)), *SHEET.weeks[1:])},
    ],
)
def test_whatever_else_is_paid_has_another_checksum(other: dict[str, Any]) -> None:
    assert replace(SHEET, **other).checksum != SHEET.checksum


def test_a_week_says_that_its_evidence_changed() -> None:
    assert replace(WEEK, state="Changed since approval").changed
    assert not WEEK.changed


def test_of_a_copy_nothing_is_due_and_all_of_it_was_paid_before() -> None:
    first = replace(SHEET, before=Decimal("20.00"))
    copy, by_hand = replace(first, copy=True), replace(first, pay=None)

    assert (first.due, first.paid) == (Decimal("156.25"), Decimal("20.00"))
    assert (copy.due, copy.paid) == (Decimal("0.00"), Decimal("156.25"))
    assert (by_hand.due, replace(by_hand, copy=True).due) == (None, None)
    assert Payroll("Phase 1", 1, DAY, (first, by_hand, first, copy), False).due == Decimal("312.50")
