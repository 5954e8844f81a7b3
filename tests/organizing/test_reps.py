"""Representatives: the rule, its two ways of rounding, and the worksites that have none."""

from fractions import Fraction

import pytest
from figures import lines, no_history

from toolkit.organizing.density import density
from toolkit.organizing.reps import reps_needed, without_rep
from toolkit.tables.program import Program


@pytest.mark.parametrize(
    ("base", "ratio", "up", "major"),
    [
        (0, 10, 0, 0),
        (1, 10, 1, 1),
        (4, 10, 1, 1),
        (10, 10, 1, 1),
        (11, 10, 2, 1),
        (15, 10, 2, 1),
        (16, 10, 2, 2),
        (25, 10, 3, 2),
        (26, 10, 3, 3),
        (7, 5, 2, 1),
        (8, 5, 2, 2),
        (3, 1, 3, 3),
        (15, Fraction(15, 2), 2, 2),
        (20, Fraction(15, 2), 3, 3),
        (5, Fraction(5, 2), 2, 2),
        (6, Fraction(5, 2), 3, 2),
    ],
)
def test_a_part_of_the_ratio_counts_as_the_rounding_says(
    base: int, ratio: int | Fraction, up: int, major: int
) -> None:
    """A major fraction is over half; nobody needs less than one where there is anybody."""
    assert (reps_needed(base, ratio, "Up"), reps_needed(base, ratio, "Major fraction")) == (
        up,
        major,
    )


def test_worksites_without_a_rep_are_listed_and_a_rep_who_left_is_none(program: Program) -> None:
    """
    Roster:
    Person | Worksite | Status | Roles
    Ada    | Maple El | Member | Rep
    Bo     | Oak Mid  | Left   | Rep
    Cleo   | Oak Mid  | Member | Leader
    Nan    | Elm Hi   | Member |

    Worksites:
    Worksite | Eligible
    Maple El |
    Oak Mid  |
    Elm Hi   | 12
    Birch El |
    """
    rows = without_rep(density(program, no_history()))

    assert lines(rows) == [["Elm Hi", 1, 2], ["Oak Mid", 1, 1]]


def test_a_roster_that_says_no_roles_lists_no_worksite(program: Program) -> None:
    """Who is a rep is unknown, which is not the same as nobody."""
    assert lines(without_rep(density(program, no_history()))) == []
