"""Ordered: a sort by several columns at once, and each row's place among its own."""

import numpy as np
import pandas as pd
import pytest

from toolkit.facts.ordered import nth, ordered

TEXTS = pd.Series(["b", None, "B", "a", "é"], dtype="str")
DAYS = pd.Series(pd.to_datetime(["2023-02-02", "2023-02-01", None, "2023-02-03", "1899-12-30"]))
CHOICES = pd.Series(
    pd.Categorical(["low", "high", None, "low", "high"], ["high", "low"], ordered=True)
)
COUNTS = pd.Series([3, None, 1, 2, 0], dtype="Int64")
ANSWERS = pd.Series([True, False, True, False, False])


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (TEXTS, [2, 3, 0, 4, 1]),
        (DAYS, [4, 1, 0, 3, 2]),
        (CHOICES, [1, 4, 0, 3, 2]),
        (COUNTS, [4, 2, 3, 0, 1]),
        (ANSWERS, [1, 3, 4, 0, 2]),
        (np.array([5, 1, 5, 0, 1]), [3, 1, 4, 0, 2]),
        (np.array(["b", None, "a", "a", "c"], dtype="object"), [2, 3, 0, 4, 1]),
    ],
)
def test_blank_ones_come_last_and_rows_alike_stay_as_they_stand(
    column: pd.Series, order: list[int]
) -> None:
    assert ordered(column).tolist() == order


def test_the_first_column_leads_and_the_next_decides_where_it_is_the_same() -> None:
    assert ordered(ANSWERS, COUNTS).tolist() == [4, 3, 1, 2, 0]
    assert ordered(ANSWERS, TEXTS, COUNTS).tolist() == [3, 4, 1, 2, 0]


def test_rows_of_a_group_are_counted_from_the_top() -> None:
    assert nth(np.array([7, -1, 7, 0, -1, 7])).tolist() == [0, 0, 1, 0, 1, 2]
    assert nth(np.array([], dtype="int64")).tolist() == []


def test_whole_numbers_and_yes_and_no_that_may_be_blank_come_last_where_they_are() -> None:
    numbers = pd.Series([3, None, 1, 10], dtype="Int64")
    answers = pd.Series([True, None, False], dtype="boolean")
    assert ordered(numbers).tolist() == [2, 0, 3, 1]
    assert ordered(answers).tolist() == [2, 0, 1]
    several = pd.Series([None, 1, None, None], dtype="Int64")
    assert ordered(several, pd.Series(["b", "x", "a", "c"])).tolist() == [1, 2, 0, 3]
    assert ordered(np.array([3.0, 1.0])).tolist() == [1, 0]
