"""Sketches: a column is known again by what stands in it, and nobody can read it there."""

from __future__ import annotations

from datetime import date, datetime

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

    assert sketch(cells) == "7OUXg-ZV2hHingsujVz0Pz9u"
    assert sketch(NAMES).startswith("-3t-5v-6A-7S")
