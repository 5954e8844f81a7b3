"""Withheld: nobody can be told from a count, nor from what is left of a sum."""

import pandas as pd
import pytest

from toolkit.organizing.withheld import told_apart, withheld


@pytest.mark.parametrize(
    ("sizes", "hidden"),
    [
        ([5, 20], []),
        ([4, 20, 9], [0, 2]),  # 4 alone would follow from the total: the next smallest goes too
        ([4, 1, 20], [0, 1]),  # 5 together say nothing of 4
        ([4, 20, 0], [0, 1]),  # there is only one other
        ([0, None, 8], []),
        ([3], [0]),
        ([2, 2, 7, 7], [0, 1, 2]),
    ],
)
def test_fewer_than_five_say_nothing_not_even_by_what_is_left(
    sizes: list[int | None], hidden: list[int]
) -> None:
    found = withheld(pd.Series(sizes, dtype="Int64"))
    assert [number for number, few in enumerate(found) if few] == hidden


@pytest.mark.parametrize(
    ("inside", "whole", "told"),
    [
        ([10, 0], [12, 7], True),  # the 2 others are what is left of the place
        ([9, 3], [9, 20], True),  # the 3 are what is left of the group
        ([10, 0], [11, 7], True),
        ([9, 1], [9, 20], True),
        ([9, 4], [9, 20], True),
        ([10, 0], [10, 7], False),
        ([10, 6], [12, 9], False),
        ([9, 5], [9, 20], False),
    ],
)
def test_the_sum_of_a_group_tells_of_the_few_that_its_places_leave(
    inside: list[int], whole: list[int], told: bool
) -> None:
    assert told_apart(pd.Series(inside), pd.Series(whole)) is told
