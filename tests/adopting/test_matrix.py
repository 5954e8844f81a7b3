"""A matrix: which headings of ours it says."""

from __future__ import annotations

import pytest
from adopting.tabs import side_by_side

from toolkit.adopting.matrix import MatrixColumns


@pytest.mark.parametrize(
    ("by", "says", "to", "headings"),
    [
        ("Date", ("Mon", "Tue"), ("Hours", "Hours"), "Hours Hours"),
        ("Date", ("2/8", "2/9"), ("Hours", "Hours"), "Hours Hours Date"),
        ("Date", ("Mon", "2/9"), ("Hours", "Hours"), "Hours Hours Date"),
        ("Activity", ("Mon", "Tue"), ("Hours", "Hours"), "Hours Hours Activity"),
        ("Attempt", ("1", "2"), ("Result", "Date, Method"), "Result Date Method Attempt"),
    ],
)
def test_the_headings_that_it_says(
    by: str, says: tuple[str, ...], to: tuple[str, ...], headings: str
) -> None:
    """Weekdays say no day: a column beside them says of which week."""
    places = tuple(side_by_side({"A": ["x"], "B": ["x"]}))
    assert MatrixColumns("hours", by, places, says, to, "Hours").headings == tuple(headings.split())
