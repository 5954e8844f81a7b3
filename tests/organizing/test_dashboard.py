"""Dashboard: stock figures against last week's History, flow figures over seven days."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest
from figures import lines, no_history
from sheets import program_of

from toolkit.organizing.dashboard import Directed, dashboard, now_and_before, read_out
from toolkit.organizing.density import density
from toolkit.organizing.history import COLUMNS
from toolkit.organizing.structure_tests import structure_tests
from toolkit.tables.program import Program

NOBODY = pd.DataFrame({"worksite": [], "organizer": [], "flag": []}, dtype="object")


def figures(
    program: Program, history: pd.DataFrame | None = None, **others: Any
) -> dict[str, list[Any]]:
    """The Dashboard by figure: now, last week, change, goal."""
    past = no_history() if history is None else history
    given = {"follow_ups": NOBODY, "hours": None, "expected": None, "data_issues": 2, **others}
    rows = dashboard(
        program, Directed(density(program, past), structure_tests(program), past, **given)
    )
    return {row[0]: row[1:] for row in lines(rows, "figure", "now", "last_week", "change", "goal")}


def test_stock_figures_now_against_the_week_just_before(program: Program) -> None:
    """
    Roster:
    Person | Status           | Roles | Charted under | Assessment | Hire date
    Ada    | Member           |       |               | 1          |
    Bo     | Pending          |       | Ada           | 2          |
    Cleo   | Potential member |       |               | 4          |
    Dee    | Member           | Rep   | Ada           | 1          | 2024-08-07
    Nan    | Left             | Rep   |               | 1          |

    Worksites:
    Worksite | Eligible
    Maple El | 4

    Conversations:
    Person | Date
    Ada    | 2023-03-05

    Structure Tests:
    Test | Opens
    Old  | 2023-01-01
    Vote | 2023-03-01

    Responses:
    Test | Person ID
    Vote | Ada

    Settings:
    Setting        | Value
    Goal: density  | 65%
    Goal: coverage | 0.6
    """
    past = pd.DataFrame(
        [
            [date(2023, 2, 27), "Maple El", 4, 5, 1, 0, 1, 2, 1, 2, 3, 1],
            [date(2023, 3, 6), "Maple El", *[0] * 10],
        ],
        columns=list(COLUMNS),
        dtype="object",
    )
    open_now = pd.DataFrame(
        {"worksite": ["Maple El"] * 3, "flag": ["Promise overdue", "Slipped", "Gone quiet"]}
    )

    found = figures(program, past, follow_ups=open_now)

    assert list(found.items())[:17] == [
        ("Members", [1, 1, 0, None]),
        ("Worksites with a majority", [0, 0, 0, None]),
        ("Participation in the latest structure test", [Fraction(1, 4), None, None, None]),
        ("Owed", [2, None, None, None]),
        ("People in the unit", [3, 4, -1, None]),
        ("Starting", [1, None, None, None]),
        ("Pending", [1, 0, 1, None]),
        ("Density", [Fraction(1, 4), Fraction(1, 5), Fraction(1, 20), Fraction(65, 100)]),
        ("Needed for majority", [2, 2, 0, None]),
        ("Support", [Fraction(1, 2), Fraction(1, 5), Fraction(3, 10), None]),
        ("Assessed share", [Fraction(1), Fraction(1, 2), Fraction(1, 2), None]),
        ("Coverage", [Fraction(1, 3), Fraction(1, 4), Fraction(1, 12), Fraction(6, 10)]),
        ("Leader coverage", [Fraction(1, 3), Fraction(1, 2), Fraction(-1, 6), None]),
        ("Worksites without a rep", [1, None, None, None]),
        ("Open follow-ups", [3, 3, 0, None]),
        ("Promises overdue", [1, 1, 0, None]),
        ("Data issues", [2, None, None, None]),
    ]


def test_worksites_with_a_majority_are_counted_now_and_in_historys_week(program: Program) -> None:
    """
    Roster:
    Person | Worksite | Status
    Ada    | Maple El | Member
    Bo     | Maple El | Member
    Cleo   | Oak Mid  | Member
    Nan    | Oak Mid  | Pending

    Worksites:
    Worksite
    Maple El
    Oak Mid
    Elm Hi
    """
    week = date(2023, 2, 27)
    past = pd.DataFrame(
        [
            [week, "Maple El", 2, 2, 2, *[0] * 7],
            [week, "Oak Mid", 2, 2, 2, *[0] * 7],
            [week, "Elm Hi", 0, 0, 0, *[0] * 7],
        ],
        columns=list(COLUMNS),
        dtype="object",
    )
    assert figures(program, past)["Worksites with a majority"] == [1, 2, -1, None]

    past.loc[0, "members"] = None
    assert figures(program, past)["Worksites with a majority"] == [1, None, None, None]


@pytest.mark.parametrize(
    ("day", "test"),
    [
        ("2023-01-01", None),
        ("2023-02-28", "Petition"),
        ("2023-03-02", "Vote"),
        ("2023-03-20", "Petition"),  # the vote is over, the petition still runs
        ("2023-04-07", "Petition"),
        ("2023-04-08", "Petition"),  # of those that are over, the one that closed last
        ("2023-05-01", "Pledge"),
    ],
)
def test_the_test_that_is_read_out_is_open_if_one_is(
    read_on: Callable[[str], Program], day: str, test: str | None
) -> None:
    """
    Structure Tests:
    Test     | Opens      | Closes
    Vote     | 2023-03-01 | 2023-03-10
    Petition | 2023-02-01 | 2023-04-07
    Old      | 2023-01-15 | 2023-01-31
    Pledge   | 2023-05-01 |
    """
    assert read_out(read_on(day)) == test


def test_a_missed_week_leaves_last_week_blank(program: Program) -> None:
    """
    Worksites:
    Worksite
    Maple El
    """
    past = pd.DataFrame(
        [[date(2023, 2, 20), "Maple El", *[1] * 10]], columns=list(COLUMNS), dtype="object"
    )

    assert figures(program, past)["Members"] == [2, None, None, None]


def test_flow_figures_are_the_last_seven_days_and_the_seven_before(program: Program) -> None:
    """
    Person | Date       | Result    | Method | Assessment | Asked to join | Answer
    Ada    | 2023-03-09 | Talked    | Phone  | 2          | Yes           | Yes
    Bo     | 2023-03-03 | Refused   | Door   |            | Yes           | No
    Bo     | 2023-03-02 | Talked    | Text   | 3          |               |
    Cleo   | 2023-02-24 | No answer | Phone  |            |               |
    Cleo   | 2023-02-23 | Talked    | Phone  | 1          | Yes           | Yes

    Settings:
    Setting                    | Value
    Goal: conversations a week | 350
    """
    found = figures(program)

    assert {
        name: found[name]
        for name in ("Attempts", "Conversations", "One-on-ones", "Asks", "Yes answers")
    } == {
        "Attempts": [2, 2, 0, None],
        "Conversations": [1, 1, 0, Fraction(350)],
        "One-on-ones": [1, 0, 1, None],
        "Asks": [2, 0, 2, None],
        "Yes answers": [1, 0, 1, None],
    }


def test_hours_are_added_exactly_on_their_own_days(program: Program) -> None:
    """
    Worksites:
    Worksite
    Maple El
    """
    hours = [
        (date(2023, 3, 9), Fraction(1, 3)),
        (date(2023, 3, 3), Fraction(7, 2)),
        (date(2023, 3, 2), Fraction(1)),
        (date(2023, 2, 23), Fraction(9)),
        (date(2023, 3, 10), Fraction(9)),
    ]
    expected = [(date(2023, 3, 6), Fraction(6)), (date(2023, 2, 27), Fraction(12))]

    found = figures(program, hours=hours, expected=expected)

    assert found["Hours logged"] == [Fraction(23, 6), Fraction(1), Fraction(17, 6), None]
    assert found["Hours expected"] == [Fraction(6), Fraction(12), Fraction(-6), None]


def test_what_no_tab_tells_is_blank_and_never_0(program: Program) -> None:
    """
    Worksites:
    Worksite
    Maple El
    """
    found = figures(program)

    blank = {name for name, row in found.items() if row[0] is None}
    assert blank == {
        "Support",
        "Assessed share",
        "Coverage",
        "Leader coverage",
        "Worksites without a rep",
        "Owed",
        "Open follow-ups",
        "Promises overdue",
        "Participation in the latest structure test",
        "Attempts",
        "Conversations",
        "One-on-ones",
        "Asks",
        "Yes answers",
        "Hours logged",
        "Hours expected",
    }


def test_without_a_roster_only_flow_is_known() -> None:
    """Conversations alone."""
    alone = program_of(
        "Conversations:\nPerson ID | Date\nA1 | 2023-03-09", "2023-03-09", cast=False
    )
    found = figures(alone)

    assert {name: row[0] for name, row in found.items() if row[0] is not None} == {
        "Data issues": 2,
        "Attempts": 1,
        "Conversations": 1,
        "One-on-ones": 0,
        "Asks": 0,
        "Yes answers": 0,
    } | {}


def test_the_lines_of_now_and_of_the_week_before_are_two_rows() -> None:
    """
    History is empty: of the week before only what flows is known.
    """
    program = program_of("Person | Date\nAda | 2023-03-08\nBo | 2023-03-02", "2023-03-09")
    past = no_history()
    known = Directed(
        density(program, past), structure_tests(program), past, NOBODY, None, None, data_issues=2
    )
    parts = ("people", "members", "attempts", "data_issues", "density")

    assert lines(now_and_before(program, known), *parts) == [
        [4, 2, 1, 2, Fraction(1, 2)],
        [None, None, 1, None, None],
    ]
