"""Check-ins that did not happen: written down as missed, or due and written down by nobody."""

from __future__ import annotations

from datetime import date

import pytest
from sheets import program_of

from toolkit.calendar import Week
from toolkit.organizing.due_check_ins import missed_check_ins, unrecorded
from toolkit.tables.program import Program

WEEK = Week(date(2023, 3, 6))
TEAM = """
Organizers:
Organizer | Phases
Rosa      | Phase 1
Cesar     | Phase 1

Phases:
Phase   | Starts     | Ends       | Check-in every
Phase 1 | 2023-02-06 | 2023-04-07 | {every}

Check-ins:
Date | Organizer | Happened
{rows}
"""


def _said(every: str, *rows: str, week: Week = WEEK) -> tuple[list[tuple[str, str]], list[str]]:
    made = program_of(TEAM.format(every=every, rows="\n".join(rows)), date(2023, 3, 13))
    return [(str(day), who) for day, who in missed_check_ins(made, week)], unrecorded(made, week)


def test_missed_ones_of_the_week_by_day() -> None:
    """Not those of other weeks, nor those that were held or put off."""
    written, _ = _said(
        "1",
        "2023-03-08 | Cesar | Missed",
        "2023-03-06 | Rosa  | Missed",
        "2023-03-05 | Rosa  | Missed",
        "2023-03-13 | Rosa  | Missed",
        "2023-03-09 | Rosa  | Yes",
        "2023-03-09 | Cesar | Rescheduled",
    )
    assert written == [("2023-03-06", "Rosa"), ("2023-03-08", "Cesar")]


@pytest.mark.parametrize("happened", ["Yes", "Missed", "Rescheduled"])
def test_whatever_is_written_down_is_recorded(happened: str) -> None:
    """Cesar's is; Rosa's is not."""
    assert _said("1", f"2023-03-12 | Cesar | {happened}")[1] == ["Rosa"]


@pytest.mark.parametrize(
    ("every", "day", "none"),
    [
        ("1", "2023-03-05", True),
        ("2", "2023-03-05", False),
        ("2", "2023-02-27", False),
        ("2", "2023-02-26", True),
        ("4", "2023-02-13", False),
        ("4", "2023-02-12", True),
        ("", "2023-02-12", False),
    ],
)
def test_as_many_weeks_as_a_phase_leaves_between_two(every: str, day: str, none: bool) -> None:
    """The week itself and those before it; blank asks for none."""
    found = _said(every, f"{day} | Rosa | Yes", "2023-03-07 | Cesar | Yes")[1]
    assert found == (["Rosa"] if none else [])


def test_nobody_is_late_before_there_was_time() -> None:
    """Every two weeks: not in the first week of the phase, but in the second."""
    week = Week(date(2023, 2, 6))

    assert _said("2", "2023-03-07 | Cesar | Yes", week=week)[1] == []
    assert _said("2", "2023-03-07 | Cesar | Yes", week=week.following)[1] == ["Rosa", "Cesar"]


def test_a_week_that_nobody_serves_and_a_tab_that_is_not_there() -> None:
    """After the end; and unknown is not late."""
    assert _said("1", "2023-03-07 | Cesar | Yes", week=Week(date(2023, 4, 10)))[1] == []
    without = TEAM.partition("Check-ins:")[0].format(every="1")
    assert unrecorded(program_of(without, date(2023, 3, 13)), WEEK) == []


def test_one_who_owes_none_does_not_hide_the_next(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Check-in every
    Phase 1 | 2023-02-06 | 2023-03-31 |
    Phase 2 | 2023-02-06 | 2023-03-31 | 2
    Phase 3 | 2023-02-06 | 2023-03-31 | 1

    Organizers:
    Organizer | Phases  | Starts
    Ada       | Phase 1 |
    Bo        | Phase 2 | 2023-02-27
    Cleo      | Phase 3 | 2023-02-27
    Rosa      | Phase 2 | 2023-02-20

    Check-ins:
    Date       | Organizer | Happened
    2023-02-14 | Rosa      | Yes
    """
    assert unrecorded(program, Week(date(2023, 2, 27))) == ["Cleo", "Rosa"]
