"""Which week claims again what another has: on a few weeks, without a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from rosas_week import MONDAY, NOTHING, timesheet

from toolkit.stipends.approvals import Line
from toolkit.stipends.evidence import Entry, rows_of
from toolkit.stipends.once import paid_before
from toolkit.stipends.settled_weeks import SettledWeek

PHASES = ["Phase 1", "Spring"]
PREP = Entry("Rosa", MONDAY, "Phase 1", "other", "Hours", 2, Fraction(2), "Prep")
WALK = PREP._replace(row=3, what="Door knocking", part="field")
TRAINED = PREP._replace(table="Attendance", row=5, what="Training 1", part="training")
HELD = PREP._replace(table="Check-ins", row=7, what="", part="check_in")


def approval(*entries: Entry) -> Line:
    said = timesheet(*entries).evidence
    line = Line("", "Approved", NOTHING, "RD", "Dana", None, "", MONDAY, line=1)
    return replace(line, evidence=said)


def claim(key: str, *entries: Entry, **parts: Any) -> SettledWeek:
    """A week that nobody approved, with this evidence."""
    made = SettledWeek(key, "Rosa", "Phase 1", MONDAY, timesheet(*entries), policy="Whole")
    return changed(made, **parts)


def gone(*entries: Entry, **parts: Any) -> SettledWeek:
    """Rosa's week, approved with this evidence, of which the program knows no more."""
    made = changed(claim("Rosa"), sheet=None, approval=approval(*entries))
    return changed(made, **parts)


def changed(week: SettledWeek, **parts: Any) -> SettledWeek:
    """The same week with other parts, or with another approval or correction in the log."""
    lines = parts.pop("approval", week.approval), parts.pop("correction", week.correction)
    return replace(week, lines=tuple(line for line in lines if line), **parts)


def found(*weeks: SettledWeek, phases: Sequence[str] = PHASES) -> dict[str, str]:
    return paid_before(weeks, phases)


def test_the_rows_of_a_week_are_kept_as_text_and_read_back() -> None:
    text = timesheet(PREP, HELD, PREP._replace(left_out="training")).evidence

    assert text == f"Hours 2 #{PREP.said}; Check-ins 7 #{HELD.said}"
    assert rows_of(text) == [("Hours", 2, PREP.said), ("Check-ins", 7, HELD.said)]
    assert (timesheet().evidence, rows_of("")) == ("", [])


@pytest.mark.parametrize("person", ["", "M-1"])
def test_the_very_rows_under_another_name(person: str) -> None:
    other = claim("Rosa Ruiz", PREP, WALK, person=person)

    assert found(gone(PREP, person=person), other) == {"Rosa Ruiz": "Rosa"}
    assert found(other, gone(PREP, person=person)) == {"Rosa Ruiz": "Rosa"}


def test_one_row_of_several_is_enough_and_of_another_monday_none() -> None:
    other = claim("Rosa Ruiz", WALK)

    assert found(gone(PREP, WALK), other) == {"Rosa Ruiz": "Rosa"}
    assert found(gone(PREP, WALK), replace(other, monday=date(2023, 2, 13))) == {}
    assert found(gone(PREP), other) == {}


def test_rows_that_moved_within_the_tab_have_to_be_there_all() -> None:
    moved = [PREP._replace(row=12), WALK._replace(row=13)]

    assert found(gone(PREP, WALK), claim("Rosa Ruiz", *moved)) == {"Rosa Ruiz": "Rosa"}
    assert found(gone(PREP), claim("Rosa Ruiz", *moved)) == {"Rosa Ruiz": "Rosa"}
    assert found(gone(PREP, WALK), claim("Rosa Ruiz", *moved[:1])) == {}
    assert found(gone(PREP, PREP), claim("Rosa Ruiz", moved[0])) == {}
    assert found(gone(), claim("Rosa Ruiz", *moved)) == {}
    two = gone(PREP, WALK, person="M-1"), claim("Cesar", *moved, person="M-2")
    assert found(*two) == {}
    one = gone(PREP, WALK, person="M-1"), claim("Cesar", *moved)
    assert found(*one) == {"Cesar": "Rosa"}
    there = replace(gone(PREP, WALK), sheet=timesheet(PREP, WALK))
    assert found(there, claim("Cesar", *moved)) == {}


def test_a_row_that_the_first_week_still_has_is_its_own() -> None:
    first = replace(gone(PREP), sheet=timesheet(PREP._replace(row=4)))

    assert found(first, claim("Cesar", PREP)) == {}
    assert found(replace(first, sheet=timesheet(WALK)), claim("Cesar", PREP)) == {"Cesar": "Rosa"}


def test_a_check_in_of_a_team_stands_in_two_weeks() -> None:
    first = replace(gone(HELD), sheet=timesheet())

    assert found(first, claim("Cesar", HELD)) == {}
    assert found(changed(first, approval=approval(TRAINED)), claim("Cesar", TRAINED)) == {
        "Cesar": "Rosa"
    }


def test_one_person_has_one_week_of_a_phase() -> None:
    first = gone(person="M-1", sheet=timesheet())
    again = claim("Rosa R.", WALK, person="m-1")

    assert found(first, again) == {"Rosa R.": "Rosa"}
    assert found(first, replace(again, phase="Spring")) == {}
    assert found(first, replace(again, person="M-2")) == {}
    assert found(replace(first, person=""), replace(again, person="")) == {}


def test_a_phase_that_is_gone_is_the_persons_other_phase_but_with_other_evidence() -> None:
    first = gone(PREP, person="M-1", phase="Winter")
    again = claim("Rosa|Spring", PREP._replace(row=20), person="M-1", phase="Spring")

    assert found(first, again) == {"Rosa|Spring": "Rosa"}
    assert found(first, replace(again, sheet=timesheet(WALK))) == {}
    assert found(first, replace(again, sheet=timesheet())) == {"Rosa|Spring": "Rosa"}
    assert found(changed(first, approval=approval()), again) == {"Rosa|Spring": "Rosa"}
    assert found(first, replace(again, sheet=timesheet(WALK)), phases=[*PHASES, "Winter"]) == {}
    assert found(changed(first, approval=approval()), again, phases=[*PHASES, "winter"]) == {}
    live = changed(first, sheet=timesheet(), approval=approval())
    assert found(live, again) == {}


def test_of_two_approvals_the_later_one_is_the_second() -> None:
    second = replace(approval(PREP), line=2)
    first, other = gone(PREP), claim("Rosa Ruiz", PREP, approval=second)

    assert found(first, other) == {"Rosa Ruiz": "Rosa"}
    assert found(changed(first, approval=replace(second, line=3)), other) == {}


def test_of_two_approvals_of_this_run_the_lower_row_is_the_second_and_the_logs_come_before() -> (
    None
):
    fresh = [
        claim(key, PREP, person="M-1", approval=replace(approval(PREP), line=0))
        for key in ("Rosa", "Rosa R.")
    ]

    assert found(*fresh) == {"Rosa R.": "Rosa"}
    assert found(*reversed(fresh)) == {"Rosa": "Rosa R."}
    waiting = claim("Rosa", PREP, person="M-1")
    assert found(waiting, fresh[1]) == {"Rosa": "Rosa R."}
    logged = changed(claim("Cesar", PREP, person="M-1"), approval=replace(approval(PREP), line=9))
    assert found(*fresh, logged) == {"Rosa": "Cesar", "Rosa R.": "Cesar"}


def test_a_week_is_told_once_with_the_earliest() -> None:
    second = gone(PREP, key="Rosa R.", approval=replace(approval(PREP), line=2))

    assert found(second, gone(PREP), claim("Rosa Ruiz", PREP)) == {"Rosa Ruiz": "Rosa"}


def test_a_correction_says_anew_what_a_week_rests_on() -> None:
    first = changed(
        gone(PREP), sheet=timesheet(), correction=replace(approval(), action="Corrected")
    )

    assert found(first, claim("Cesar", PREP)) == {}


def test_a_week_that_nobody_approved_has_nothing_to_be_taken() -> None:
    assert found(changed(gone(PREP), approval=None), claim("Rosa Ruiz", PREP)) == {}


def test_a_week_that_is_gone_and_rested_on_a_check_in_alone_is_found_again() -> None:
    assert found(gone(HELD), claim("Rosa Ruiz", HELD, organizer="Rosa Ruiz")) == {
        "Rosa Ruiz": "Rosa"
    }
