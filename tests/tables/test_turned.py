"""Turned: the knobs in the Settings tab, and columns of one's own that the Wall Chart shows."""

from __future__ import annotations

from datetime import date

from sheets import snapshot_of

from toolkit.tables.claim import Claim, claim_of
from toolkit.tables.knobs import Knobs, SettingsTab
from toolkit.tables.problems import Problem
from toolkit.tables.roster import Roster
from toolkit.tables.turned import own_columns, turned


def settings(*lines: str) -> Claim:
    grid = snapshot_of("\n".join(["Settings:", "Setting | Value", *lines]), cast=False).grid(
        "Settings"
    )
    assert grid is not None
    return claim_of(SettingsTab, grid)


def told(problems: list[Problem]) -> list[tuple[str, int | None, str | None, str, str, str]]:
    return [
        (p.severity, p.row, p.column, p.value, p.problem.said(), p.fix.said()) for p in problems
    ]


def test_without_a_tab_all_is_as_it_was() -> None:
    """In the language of the file."""
    knobs, reading = turned(None, None, "es")
    assert (knobs, reading.there, reading.problems) == (Knobs(language="es"), False, [])


def test_a_range_that_can_only_be_read_one_way_decides_for_itself() -> None:
    """It is told; the next one is read as the workbook does."""
    knobs, reading = turned(settings("School breaks | 20/3/2023 to 24/3/2023; 4/7/2023"), None)
    assert [(span.start, span.end) for span in knobs.school_breaks] == [
        (date(2023, 3, 20), date(2023, 3, 25)),
        (date(2023, 7, 4), date(2023, 7, 5)),
    ]
    assert [(p.severity, p.row, p.column, p.value) for p in reading.problems] == [
        ("Warning", 2, "Value", "20/3/2023 to 24/3/2023; 4/7/2023")
    ]
    assert reading.problems[0].kind.word == "day-first"


ROSTER = """
Roster:
Person ID | Room | First name | Last name | Prep hour | Worksite | Status | Room
Ada       | 12   | Ada        | Lopez     | 3         | Maple El | Member | 99
          |      |            |           |           |          |        |
Bo        |      | Bo         | Chen      | 4         | Maple El | Member |
"""


def test_columns_of_one_s_own_are_shown_as_typed_under_their_own_headings() -> None:
    """By the numbers of their rows; of two the left one. What is none of theirs is told with the nearest."""
    grid = snapshot_of(ROSTER, cast=False).grid("Roster")
    assert grid is not None
    roster = claim_of(Roster, grid)
    knobs, reading = turned(
        settings("Rep ratio | 12", "Wall chart columns | prep HOUR; room; Rooms; Status"), None
    )
    shown = own_columns(roster, knobs, reading)

    assert shown.fillna("").to_dict("list") == {"Prep hour": ["3", "", "4"], "Room": ["12", "", ""]}
    assert shown.index.tolist() == [2, 3, 4]
    assert [(*one[:4], one[5]) for one in told(reading.problems)] == [
        ("Warning", 3, "Value", "Rooms", "Did you mean “Room”?"),
        ("Warning", 3, "Value", "Status", told(reading.problems)[1][5]),
    ]
    assert own_columns(None, knobs, reading).empty
    assert own_columns(roster, Knobs(), reading).empty
