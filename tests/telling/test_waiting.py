"""Waiting: who is owed something and in nobody's week is told with the reason."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from toolkit.jobs.reading import read_workbook
from toolkit.organizing.flags import OWED
from toolkit.organizing.follow_ups import FollowUps, follow_ups
from toolkit.sample import AS_OF, sample_tabs
from toolkit.settings import Settings
from toolkit.tables.program import Program
from toolkit.telling.waiting import waiting
from toolkit.workbooks.memory import MemoryWorkbook


def told(program: Program, language: str = "en") -> dict[str, str | None]:
    rows = follow_ups(program)
    said = waiting(rows, language)
    return dict(zip(rows["person_id"], said.where(said.notna(), None), strict=True))


def test_who_is_owed_and_in_nobody_s_week_is_told_why(program: Program) -> None:
    """
    Roster:
    Person | Organizer | Status           | Worksite
    Ada    | Rosa      | Potential member | Maple El
    Bo     | Rosa      | Potential member | Maple El
    Cleo   |           | Potential member | Maple El
    Dee    | Cesar     | Potential member | Maple El
    Eve    | Rosa      | Potential member | Maple El
    Nan    | Rosa      | Potential member | Maple El

    Organizers:
    Organizer | People a week
    Rosa      | 1
    Cesar     | 0

    Conversations:
    Person | Organizer | Date       | Follow up by | Assessment
    Ada    | Rosa      | 2023-02-01 | 2023-02-08   |
    Bo     | Rosa      | 2023-02-01 | 2023-02-09   |
    Cleo   | Rosa      | 2023-02-01 | 2023-02-08   |
    Dee    | Rosa      | 2023-02-01 | 2023-02-08   |
    Eve    | Rosa      | 2023-03-05 |              | 2
    Eve    | Rosa      | 2023-03-06 |              | 3
    """
    assert told(program) == {
        "Ada": None,
        "Bo": "Not in this week's list, which is full.",
        "Cleo": "Nobody has them; Rosa could take them.",
        "Dee": "Their organizer talks with nobody this week.",
        "Eve": "Due after this week.",
        "Nan": None,
    }


def test_whom_nobody_could_take_has_to_be_given_somebody(program: Program) -> None:
    """
    Roster:
    Person | Organizer | Worksite
    Ada    |           | Maple El

    Conversations:
    Person | Date       | Follow up by
    Ada    | 2023-02-01 | 2023-02-08
    """
    assert told(program) == {"Ada": "Nobody has them: find them an organizer."}


@pytest.mark.slow
def test_of_the_sample_s_people_owed_something_each_is_in_a_week_or_told_why_not() -> None:
    """All three reasons come up; nobody is told to wait who is in somebody's week."""
    tabs = sample_tabs(7, people=900, organizers=10, conversations=1500)
    rows = {
        tab.title: [[c.heading for c in tab.columns], *map(list, zip(*tab.cells, strict=True))]
        for tab in tabs
    }
    workbook = MemoryWorkbook(rows)
    _, program = read_workbook(
        workbook, Settings(), as_of=AS_OF, now=datetime(2023, 3, 15, tzinfo=UTC)
    )
    found = follow_ups(program)
    said = waiting(found, "en")
    owed, ticked = found[FollowUps.flag].isin(OWED), found[FollowUps.this_week].astype(bool)

    assert (said.notna() == (owed & ~ticked)).all()
    assert {"Due after this week.", "Not in this week's list, which is full."} <= set(said)
    assert said.str.startswith("Nobody has them").any()
