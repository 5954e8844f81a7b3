"""History: updated within its week, never written again afterwards, and a missed week stays a gap."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pandas as pd
import pytest
from figures import lines, no_history

from toolkit.organizing.density import density
from toolkit.organizing.history import (
    COLUMNS,
    COUNTS,
    history_week,
    merged,
    people_last,
    sums,
    typed,
)
from toolkit.tables.program import Program

NOBODY = pd.DataFrame(
    {"person_id": [], "worksite": [], "organizer": [], "flag": []}, dtype="object"
)


def week(
    monday: str, worksite: str, members: object, eligible: object, people: object = 0
) -> dict[str, object]:
    row = dict.fromkeys(COUNTS, 0) | {"members": members, "eligible": eligible, "people": people}
    return {"week_of": date.fromisoformat(monday), "worksite": worksite, **row}


def published(*rows: dict[str, object]) -> pd.DataFrame:
    frame = pd.DataFrame(list(rows), columns=list(COLUMNS), dtype="object")
    frame.insert(0, "row", range(4, 4 + len(rows)))
    return frame


def test_a_week_has_one_row_a_worksite_with_what_it_looked_like(program: Program) -> None:
    """
    Roster:
    Person | Status  | Charted under | Assessment | Worksite
    Ada    | Member  |               | 1          | Maple El
    Bo     | Pending | Ada           | 2          | Maple El
    Cleo   | Refused | Ada           | 4          | Maple El
    Nan    | Left    | Ada           | 1          | Maple El

    Worksites:
    Worksite | Eligible | Region
    Maple El | 7        | East
    Oak Mid  | 2        |

    Conversations:
    Person | Date
    Ada    | 2023-03-05
    """
    open_now = pd.DataFrame(
        {"worksite": ["Maple El", "Maple El"], "flag": ["Promise overdue", "Slipped"]}
    )
    rows = history_week(program, density(program, no_history()), open_now)

    assert list(rows.columns) == list(COLUMNS)
    assert lines(rows) == [
        [date(2023, 3, 6), "Maple El", 3, 7, 1, 1, 2, 3, 1, 2, 2, 1],
        [date(2023, 3, 6), "Oak Mid", 0, 2, 0, 0, 0, 0, 0, 0, 0, 0],
    ]


def test_what_is_unknown_stays_blank_in_history(program: Program) -> None:
    """
    Worksites:
    Worksite
    Maple El
    """
    rows = history_week(program, density(program, no_history()), NOBODY)

    assert lines(rows) == [
        [date(2023, 3, 6), "Maple El", 4, 4, 2, 0, None, None, None, None, None, None]
    ]


def test_a_later_run_in_the_same_week_takes_the_place_of_the_first_and_nothing_else_moves() -> None:
    """Two earlier weeks, the first of them with a cell somebody typed into; this week twice."""
    odd = week("2023-02-13", "Oak Mid", "ten?", 12)
    before = published(
        odd, week("2023-02-20", "Maple El", 5, 9), week("2023-03-06", "Maple El", 6, 9)
    )
    now = published(week("2023-03-06", "Maple El", 7, 9), week("2023-03-06", "Oak Mid", 1, 2))

    after = merged(before, now)

    assert lines(after) == lines(
        published(
            odd,
            week("2023-02-20", "Maple El", 5, 9),
            week("2023-03-06", "Maple El", 7, 9),
            week("2023-03-06", "Oak Mid", 1, 2),
        ),
        *COLUMNS,
    )
    assert lines(merged(after, now)) == lines(after)


@pytest.mark.parametrize("monday", ["2023-02-20", "2023-02-27"])
def test_a_clock_set_back_neither_rewrites_a_week_nor_fills_a_gap(monday: str) -> None:
    """The week of 6 March is there already; that of 20 February too, that of 27 February was missed."""
    before = published(week("2023-02-20", "Maple El", 5, 9), week("2023-03-06", "Maple El", 6, 9))

    assert lines(merged(before, published(week(monday, "Maple El", 1, 9)))) == lines(
        before, *COLUMNS
    )


def test_without_a_roster_history_stays_as_it_is() -> None:
    """No worksite rows this week."""
    before = published(week("2023-02-20", "Maple El", 5, 9))

    assert lines(merged(before, published())) == lines(before, *COLUMNS)


def test_change_is_against_the_latest_earlier_week_of_each_worksite_and_of_the_sums(
    program: Program,
) -> None:
    """
    Roster:
    Person | Worksite | Status           | Unit
    Ada    | Maple El | Member           | Teachers
    Bo     | Maple El | Potential member |
    Cleo   | Oak Mid  | Member           |
    Nan    | Elm Hi   | Member           |

    Worksites:
    Worksite | Region
    Maple El | East
    Oak Mid  | East
    Elm Hi   |
    """
    history = published(
        week("2023-02-13", "Oak Mid", 1, 4),
        week("2023-02-20", "Maple El", 1, 5),
        week("2023-02-27", "maple el", 1, 3),
        week("2023-02-27", "Birch El", 0, 3),
        week("2023-03-06", "Maple El", 0, 2),
    )
    rows = density(program, history)

    assert lines(rows, "worksite", "density", "change") == [
        ["Maple El", Fraction(1, 2), Fraction(1, 2) - Fraction(1, 3)],
        ["Oak Mid", Fraction(1), Fraction(3, 4)],
        ["Elm Hi", Fraction(1), None],
        ["East", Fraction(2, 3), Fraction(2, 3) - Fraction(1, 3)],
        ["Teachers", Fraction(1), None],
        ["Total", Fraction(3, 4), Fraction(3, 4) - Fraction(1, 6)],
    ]


def test_numbers_come_back_from_a_sheet_as_they_were_and_scribbles_as_blanks() -> None:
    """A sheet gives 5.0 for 5; rows without a week or a worksite say nothing."""
    rows = published(
        week("2023-02-20", "Maple El", 5.0, 9.0),
        week("2023-02-20", "Oak Mid", "x", 2.5),
        {"week_of": "soon", "worksite": "Elm Hi"},
        {"week_of": date(2023, 2, 20), "worksite": None},
    )

    assert lines(typed(rows), "week_of", "worksite", "members", "eligible") == [
        [date(2023, 2, 20), "Maple El", 5, 9],
        [date(2023, 2, 20), "Oak Mid", None, None],
    ]


def test_a_sum_over_something_unknown_is_unknown() -> None:
    """One of two worksites has no number."""
    rows = typed(
        published(week("2023-02-20", "Maple El", 5, 9), week("2023-02-20", "Oak Mid", None, 2))
    )

    assert lines(sums(rows), "members", "eligible") == [[None, 11]]


def test_the_people_of_the_last_week_are_known_for_the_halved_roster() -> None:
    """Two worksites in the last week."""
    assert people_last(no_history()) is None
    assert (
        people_last(
            published(
                week("2023-02-20", "A", 0, 0, 99),
                week("2023-02-27", "A", 0, 0, 4),
                week("2023-02-27", "B", 0, 0, 3),
            )
        )
        == 7
    )


@pytest.mark.slow
def test_a_new_week_adds_rows_below(read_on: Callable[[str], Program]) -> None:
    """
    Worksites:
    Worksite
    Maple El
    """
    history = no_history()
    for day in ("2023-02-26", "2023-02-27", "2023-03-05", "2023-03-13"):
        program = read_on(day)
        history = merged(history, history_week(program, density(program, history), NOBODY))

    assert lines(history, "week_of") == [
        [date(2023, 2, 20)],
        [date(2023, 2, 27)],
        [date(2023, 3, 13)],
    ]
