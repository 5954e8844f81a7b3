"""Sketches: a column is known again by what stands in it, and nobody can read it there."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.tables.sketches import MOST, SIGNS, shared, sketch

NAMES = [f"Ada {n}" for n in range(2000)]


def test_the_same_values_are_the_same_whatever_their_order_and_spelling() -> None:
    assert sketch(["Maple El", "North", None, "", "north "]) == sketch(["NORTH", "maple el"])
    assert sketch([]) == sketch([None, ""]) == ""


def test_the_share_that_stands_in_both_is_told() -> None:
    """Few values exactly, many by some of them."""
    assert shared(sketch("abcd"), sketch("abce")) == (3, 5)
    many = shared(sketch(NAMES), sketch(NAMES[200:]))
    assert many.of == MOST
    assert 0.7 < many.share <= 1
    assert shared(sketch(NAMES[:1000]), sketch(NAMES[1000:])).share < 0.2
    assert shared("", sketch("abc")).share == shared("", "").share == 0


@pytest.mark.parametrize("form", ["{n}", "P{n:05d}", "u{n}@example.org"])
def test_numbers_in_a_row_are_told_apart_as_well_as_names(form: str) -> None:
    """Half of twenty thousand IDs, the first or the last of them, is about a half."""
    ids = [form.format(n=n) for n in range(20_000)]
    for half in (ids[:10_000], ids[10_000:]):
        assert 0.3 < shared(sketch(ids), sketch(half)).share < 0.7


def test_it_stays_short_and_says_nothing() -> None:
    assert len(sketch(NAMES)) == MOST * SIGNS
    assert "Ada" not in sketch(NAMES)


@given(st.lists(st.one_of(st.text(), st.integers(), st.floats(allow_nan=False)), max_size=80))
def test_a_column_is_wholly_like_itself(cells: list[str | int | float]) -> None:
    said = sketch(cells)
    assert shared(said, said).share in (0, 1)
    assert sketch(cells[::-1]) == said


def test_what_was_kept_of_a_column_once_is_known_for_good() -> None:
    """Workbooks hold sketches that an earlier version made."""
    cells = ["Ada", "Bo", "Cleo", "Nan", 4.0, date(2023, 2, 1), datetime(2023, 2, 1, 17, 30), "—"]

    assert sketch(cells) == "2WS8sBFXMdYdheilb0yGLzBt"
    assert sketch(NAMES).startswith("--2--b--d-0Z")
