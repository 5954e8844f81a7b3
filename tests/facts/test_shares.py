"""Shares: exact, and blank where there is nothing to divide by."""

from fractions import Fraction

import pandas as pd
import pytest

from toolkit.facts.shares import (
    change,
    changes,
    lacking_to_majority,
    share_of,
    shares,
    still_needed,
)


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


def test_rows_keep_their_places_and_an_unknown_one_is_blank() -> None:
    part, whole = pd.Series([1, None, 2], [5, 3, 4]), pd.Series([2, 2, 0], [5, 3, 4])
    found = shares(part, whole)

    assert (found.index.tolist(), found.tolist()) == ([5, 3, 4], [Fraction(1, 2), None, None])
    assert changes(found, found).tolist() == [Fraction(0), None, None]
    assert changes(found, found).index.tolist() == [5, 3, 4]
    assert change(None, Fraction(1, 2)) is change(pd.NA, Fraction(1, 2)) is None
    assert change(Fraction(1, 2), pd.NA) is None


def test_a_majority_is_more_than_half_and_never_lacks_fewer_than_none() -> None:
    eligible, members = (pd.Series(n, dtype="Int64") for n in ([11, 10, 10, 0], [0, 0, 7, 0]))
    lacking = lacking_to_majority(eligible, members)

    assert lacking.tolist()[:3] == [6, 6, 0]
    assert lacking.isna().tolist() == [False, False, False, True]
