"""What every spreadsheet can hold of a cell, and that nothing is planned again because of it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from toolkit.workbooks.cells import LONGEST_TEXT, Cell, same, storable


@pytest.mark.parametrize(
    ("cell", "stored"),
    [
        ("a" * LONGEST_TEXT, "a" * LONGEST_TEXT),
        ("a" * (LONGEST_TEXT + 1), "a" * (LONGEST_TEXT - 1) + "…"),
        ("😀" * LONGEST_TEXT, "😀" * ((LONGEST_TEXT - 1) // 2) + "…"),
        ("a\ud800b\ufffe", "a\ufffdb\ufffd"),
        (date(1900, 2, 28), "1900-02-28"),
        (datetime.fromisoformat("1850-01-01T06:00"), "1850-01-01T06:00:00"),
        (date(1903, 12, 31), "1903-12-31"),
        (date(1905, 1, 1), date(1905, 1, 1)),
        (None, None),
        (4, 4),
    ],
)
def test_what_is_stored_means_the_same(cell: Cell, stored: Cell) -> None:
    assert storable(cell) == stored
    assert same(cell, stored)
    assert same(stored, cell)


@pytest.mark.parametrize(
    ("one", "other"), [("a" * 40_000, "a"), (date(1900, 2, 28), "1900-02-27"), (0, None), (1, True)]
)
def test_what_differs_still_differs(one: Cell, other: Cell) -> None:
    assert not same(one, other)
