"""Shares: exact, and blank where there is nothing to divide by."""

from fractions import Fraction

import pandas as pd
import pytest

from toolkit.facts.shares import change, share_of, still_needed


def test_a_share_is_the_number_that_exact_division_gives() -> None:
    """Every share of up to 200 people, as a float, is the float of the exact fraction."""
    assert all(
        float(share_of(a, b)) == float(Fraction(a, b)) for b in range(1, 200) for a in range(b + 1)
    )


@pytest.mark.parametrize(("part", "whole"), [(3, 0), (pd.NA, 4), (3, pd.NA), (None, None)])
def test_what_cannot_be_known_is_blank(part: object, whole: object) -> None:
    """Nobody to divide by, or an unknown number."""
    assert share_of(part, whole) is None


def test_a_change_is_exact_and_blank_without_a_before() -> None:
    """2/3 against 1/3; nothing before."""
    assert change(Fraction(2, 3), Fraction(1, 3)) == Fraction(1, 3)
    assert change(Fraction(2, 3), None) is None


@pytest.mark.parametrize(
    ("base", "there", "needed"),
    [(20, 0, 13), (20, 13, 0), (20, 14, 0), (21, 0, 14), (1, 0, 1), (0, 0, None)],
)
def test_still_needed_rounds_up_and_never_goes_under_0(
    base: int, there: int, needed: int | None
) -> None:
    """65 % of 20 is 13 on the nose; of 21 it is 13.65, so 14."""
    assert still_needed(base, Fraction(65, 100), there) == needed
