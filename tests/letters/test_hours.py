"""Hours in an organizer's letter, and what they are worth under each policy."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from lettering import WEEK

from toolkit.letters.hours import hours_said, to_certify
from toolkit.stipends.stipends import Stipend

SHARE = Decimal("375.00")


def _weeks(*rows: dict[str, Any]) -> list[dict[str, Any]]:
    plain = {
        "phase": "Phase 2",
        "week": WEEK.monday,
        "logged": Fraction(11),
        "expected": Fraction(12),
        "share": SHARE,
        "state": "Draft",
        "policy": "By week",
    }
    return [plain | row for row in rows]


def _stipend(so_far: Decimal | None = SHARE) -> Stipend:
    whole = Decimal("1500.00")
    hours = (Fraction(48), Fraction(23))
    return Stipend(
        "Rosa", "Phase 2", 4, *hours, 2, 2, whole, so_far, so_far, None, "By week", None, None, ()
    )


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({}, "11 of 12 hours: log 1 more by Sunday or that week's $375.00 is not earned."),
        (
            {"policy": "By hour", "logged": Fraction(23, 2)},
            "11.5 of 12 hours: log 0.5 more by Sunday or their part of that week's $375.00 is not earned.",
        ),
        ({"policy": "Whole"}, "11 of 12 hours: log 1 more by Sunday."),
        ({"policy": ""}, "11 of 12 hours: log 1 more by Sunday."),
        ({"logged": Fraction(12)}, "12 of 12 hours: the week's $375.00 is earned."),
        ({"logged": Fraction(13), "policy": "Manual"}, "13 of 12 hours: nothing is missing."),
        ({"state": "Approved"}, "11 of 12 hours, and the week is approved."),
        ({"expected": Fraction(0)}, "11 hours logged in a week that expects none."),
    ],
)
def test_the_week(row: dict[str, Any], said: str) -> None:
    """What is missing, by when, and what hangs on it under the phase's policy."""
    assert hours_said(_weeks(row), (), WEEK, "en") == (said,)


def test_earlier_weeks_that_can_still_be_made_good() -> None:
    """Not those that are approved, not those that reached their hours; only where a week's share hangs on it."""
    earlier = [date(2023, 2, day) for day in (6, 13, 20, 27)]
    rows = _weeks(
        {"logged": Fraction(12)},
        {"week": earlier[0]},
        {"week": earlier[1], "state": "Certified"},
        {"week": earlier[2], "state": "Exported"},
        {"week": earlier[3], "logged": Fraction(12)},
    )

    assert hours_said(rows, (), WEEK, "en")[1:] == (
        "2 earlier weeks are short too, and $750.00 with them: weeks of 6 Feb, 13 Feb.",
    )
    whole = [row | {"policy": "Whole"} for row in rows]
    assert len(hours_said(whole, (), WEEK, "en")) == 1


def test_what_the_phase_has_earned_so_far() -> None:
    """Of a phase of that week; without a policy only its hours."""
    assert hours_said(_weeks({}), (_stipend(),), WEEK, "en")[1:] == (
        "Phase 2: 23 of 48 hours of the whole phase, and $375.00 of $1,500.00 earned so far.",
    )
    assert hours_said(_weeks({}), (_stipend(None),), WEEK, "en")[1:] == (
        "Phase 2: 23 of 48 hours of the whole phase so far.",
    )
    assert hours_said(_weeks({"phase": "Phase 1"}), (_stipend(),), WEEK, "en")[1:] == ()


def test_the_weeks_that_wait_for_initials() -> None:
    """Certified, approved and exported weeks wait for nobody's."""
    rows = _weeks({}, {"state": "Certified", "week": date(2023, 2, 27)})

    assert to_certify(rows, "en") == (
        "1 week waits for your initials in Timesheets (week of 6 Mar)."
    )
    assert to_certify(rows[1:], "en") == ""
