"""Lines: people meet by where they stand on the roster."""

import pandas as pd

from toolkit.facts.lines import (
    at,
    by_id,
    first_rows,
    holds,
    how_many,
    in_order,
    last_rows,
    lines,
    sum_at,
)
from toolkit.tables.program import Program


def test_rows_find_their_person_on_the_roster_and_nobody_is_found_nowhere(program: Program) -> None:
    """
    Person | Date
    Bo     | 2023-02-01
    """
    people = pd.Series(["Nan", "Ada", "Dee", None])

    assert lines(program, people).tolist() == [3, 0, -1, -1]
    assert by_id(program).tolist() == [0, 1, 2, 3]


def test_the_first_and_the_last_row_of_each_line_of_those_that_count() -> None:
    line = pd.Series([2, 0, 2, -1, 2]).to_numpy()
    counts = pd.Series([True, True, True, True, pd.NA], dtype="boolean")

    assert last_rows(line, counts, 3).tolist() == [1, -1, 2]
    assert first_rows(line, counts, 3).tolist() == [1, -1, 0]
    assert how_many(line, 4).tolist() == [1, 0, 3, 0]
    assert sum_at(line, pd.Series([1, 2, 3, 4, 5]).to_numpy(), 4).tolist() == [2, 0, 9, 0]


def test_what_stands_at_no_line_is_blank_and_does_not_hold() -> None:
    positions = pd.Series([1, -1]).to_numpy()

    assert at(pd.Series(["Ada", "Bo"], dtype="str"), positions).isna().tolist() == [False, True]
    assert holds(pd.Series([True, True]), positions).tolist() == [True, False]
    assert holds(pd.Series([], dtype=bool), pd.Series([-1]).to_numpy()).tolist() == [False]


def test_texts_stand_by_code_point_and_blank_ones_last() -> None:
    assert in_order(pd.Series(["b", None, "a", "é", "b"], dtype="str")).tolist() == [1, 3, 0, 2, 1]
