"""What a figure's values become in a tab: cells that a sheet has, and no values of numpy's."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd
import pytest

from toolkit.tabs.as_cells import cells, published
from toolkit.workbooks.cells import Cell, Grid, Tag
from toolkit.workbooks.desired import Tab, TabColumn


@pytest.mark.parametrize(
    ("share", "cell"),
    [
        (Fraction(1, 6), 1 / 6),
        (Fraction(np.int64(1), np.int64(6)), 1 / 6),
        (Fraction(np.int64(6), np.int64(2)), 3),
        (Fraction(np.int64(0)), 0),
    ],
)
def test_an_exact_share_is_a_plain_number(share: Any, cell: float) -> None:
    """Whoever counted: a number of numpy's is another one as soon as it is read again, and the next run would write it anew."""
    (found,) = cells(pd.Series([share], dtype="object"))
    assert (found, type(found)) == (cell, type(cell))


COLUMNS = {"week_of": TabColumn("Week of"), "worksite": TabColumn("Worksite")}
STYLE = Tab("History", "History", tuple(COLUMNS.values()), ([], [])).style
LINES: list[list[Cell]] = [
    ["As of today"],
    [],
    ["Week of", "Worksite"],
    ["2023-02-27", "Maple El"],
    ["2023-03-06", "Oak Mid"],
]


def history(*lines: list[Cell]) -> Grid:
    columns = [[line[n] if n < len(line) else None for line in lines] for n in range(2)]
    return Grid("History", columns, tag=Tag("History", STYLE))


@pytest.mark.parametrize(
    ("lines", "first"),
    [
        (LINES, 4),
        ([["Ours"], *LINES], 5),
        ([*LINES[:2], ["a", "b"], *LINES[2:]], 5),
        (LINES[:2] + LINES[3:], 3),
        (LINES[:1] + LINES[3:], 2),
        (LINES[3:], 1),
        ([*LINES[:2], [], *LINES[3:]], 4),
    ],
    ids=["as laid", "above", "between", "headings", "and the blank row", "all three", "cleared"],
)
def test_what_stands_in_a_tab_is_read_wherever_its_headings_went(
    lines: list[list[Cell]], first: int
) -> None:
    """Put lower by a row of somebody's, or gone: no row is lost, and each has its number."""
    found = published(history(*lines), COLUMNS)
    assert found.to_dict("list") == {
        "row": [first, first + 1],
        "week_of": ["2023-02-27", "2023-03-06"],
        "worksite": ["Maple El", "Oak Mid"],
    }


def test_an_emptied_tab_has_no_rows() -> None:
    assert published(history(), COLUMNS).empty
    assert published(history(["As of today"]), COLUMNS).empty
