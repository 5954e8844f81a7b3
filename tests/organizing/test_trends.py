"""Trends: every week a row, and a missed one a gap."""

from datetime import date
from fractions import Fraction

import pandas as pd
from figures import lines, no_history

from toolkit.organizing.history import COLUMNS, COUNTS
from toolkit.organizing.trends import by_organizer, weekly
from toolkit.tables.program import Program


def past(*weeks: tuple[str, int, int]) -> pd.DataFrame:
    """History of one worksite: Monday, contacted, people."""
    rows = [
        {
            "week_of": date.fromisoformat(monday),
            "worksite": "Maple El",
            **dict.fromkeys(COUNTS, 1),
            "contacted": a,
            "people": b,
        }
        for monday, a, b in weeks
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS), dtype="object")


def test_weeks_run_from_the_first_that_is_known_with_gaps_where_history_has_none(
    program: Program,
) -> None:
    """
    Person | Date       | Result
    Ada    | 2023-02-19 | Talked
    Ada    | 2023-02-20 | No answer
    Bo     | 2023-03-05 | Talked
    """
    rows = weekly(program, past(("2023-02-20", 1, 4), ("2023-03-06", 2, 4), ("2023-03-13", 4, 4)))

    assert lines(rows, "week_of", "attempts", "conversations", "coverage") == [
        [date(2023, 2, 13), 1, 1, None],
        [date(2023, 2, 20), 1, 0, Fraction(1, 4)],
        [date(2023, 2, 27), 1, 1, None],
        [date(2023, 3, 6), 0, 0, Fraction(1, 2)],
    ]


def test_only_the_last_weeks_are_shown_and_unknown_contact_is_blank(program: Program) -> None:
    """
    Worksites:
    Worksite
    Maple El
    """
    rows = weekly(program, past(("2022-02-21", 1, 4)), weeks=2)

    assert lines(rows, "week_of", "attempts", "conversations", "coverage") == [
        [date(2023, 2, 27), None, None, None],
        [date(2023, 3, 6), None, None, None],
    ]
    assert lines(weekly(program, no_history()), "week_of") == [[date(2023, 3, 6)]]


def test_open_follow_ups_by_organizer_longest_list_first(program: Program) -> None:
    """
    Nobody's own list is one too.

    Worksites:
    Worksite
    Maple El
    """
    listed = pd.DataFrame(
        {
            "organizer": ["Cesar", None, "Rosa", "Rosa", None, "Rosa"],
            "flag": [
                "Slipped",
                "Unassigned",
                "Promise overdue",
                "Slipped",
                "Promise overdue",
                "New hire",
            ],
        }
    )

    assert lines(by_organizer(program, listed)) == [["Rosa", 1, 2], [None, 1, 1], ["Cesar", 0, 1]]
    assert lines(by_organizer(program, listed.iloc[:0])) == []
