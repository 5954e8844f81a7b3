"""Charted: a grid of names under the leaders they answer to."""

from __future__ import annotations

import pytest
from adopting.tabs import tab

from toolkit.adopting.charted import chart_headings
from toolkit.adopting.heading_lines import Headings

LEADERS = ["Rosa Diaz", "Cesar Ruiz", "Eve Moore"]
PEOPLE = [[f"{a} {b}" for b in ("Lopez", "Chen", "Park")] for a in ("Ada", "Bo", "Cleo", "Nan")]


@pytest.mark.parametrize(
    ("none", "chart"),
    [
        ([], True),
        ([(1, 0), (2, 1), (3, 2)], True),
        ([(1, 0), (2, 0)], False),
        ([(0, 0)], True),
        ([(0, 0), (0, 1)], False),
    ],
)
def test_nearly_all_of_it_are_names(none: list[tuple[int, int]], chart: bool) -> None:
    """Four of five in each column, and all leaders but one; `none` are the cells of something
    else.
    """
    rows = [list(row) for row in (LEADERS, *PEOPLE)]
    for row, column in none:
        rows[row][column] = "room 12"
    found = chart_headings(tab("\n".join(" | ".join(row) for row in rows)))
    assert found == (Headings(1) if chart else None)


def test_two_columns_of_names_are_a_list() -> None:
    two = "\n".join(" | ".join(row[:2]) for row in (LEADERS, *PEOPLE))
    assert chart_headings(tab(two)) is None
    assert chart_headings(tab("Rosa Diaz | Cesar Ruiz | Eve Moore")) is None


def test_titles_above_and_schools_are_no_leaders() -> None:
    chart = "\n".join(" | ".join(row) for row in (LEADERS, *PEOPLE))
    assert chart_headings(tab(f"Wall chart\n{chart}")) == Headings(2)
    schools = "\n".join(" | ".join(f"{name} School" for name in row) for row in (LEADERS, *PEOPLE))
    assert chart_headings(tab(schools)) is None
