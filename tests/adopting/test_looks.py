"""Looks: what the values of a column have in common."""

from __future__ import annotations

from toolkit.adopting.looks import Looks


def test_shares_are_of_the_filled_cells_only() -> None:
    looks = Looks.of(["a@x.org", None, "b@x.org", "", "?"], 5)
    assert (looks.filled, looks.rows) == (3, 5)
    assert looks["email"] == 2 / 3
    assert looks.share_filled == 0.6


def test_few_words_recur() -> None:
    assert Looks.of(["Y", "N"] * 6, 12).few_words
    assert not Looks.of([f"note {n}" for n in range(12)], 12).few_words


def test_a_column_that_counts_its_rows_is_running() -> None:
    assert Looks.of([1.0, 2.0, 3.0, 4.0, 5.0], 5).running
    assert not Looks.of([10431.0, 10202.0, 11999.0, 12345.0], 4).running


def test_values_are_within_what_is_known_however_they_are_spelled() -> None:
    looks = Looks.of(["Maple El", "MAPLE EL", "Oak Mid", "elsewhere"], 4)
    assert looks.within(frozenset({"mapleel", "oakmid"})) == 0.75
    assert looks.within(frozenset()) == 0.0


def test_words_are_counted_over_all_rows_whatever_is_looked_at() -> None:
    looks = Looks.of(["Y"] * 999 + ["M*"], 1000)
    assert looks.counts["M*"] == 1


def test_half_of_what_stands_there_may_be_other_words() -> None:
    """Or any three; of thirteen words none is a choice."""
    assert Looks.of(["a", "b", "c", "d"] * 2, 8).few_words
    assert not Looks.of(["a", "b", "c", "d", "a"], 5).few_words
    assert Looks.of(["a", "b", "c"], 3).few_words
    assert not Looks.of([f"w{n}" for n in range(13)] * 3, 39).few_words


def test_four_rows_are_counted_and_three_may_be_anything() -> None:
    assert Looks.of([1.0, 2.0, 3.0, 4.0], 4).running
    assert not Looks.of([1.0, 2.0, 3.0], 3).running


def test_nothing_is_within_what_is_known() -> None:
    assert Looks.of([], 4).within(frozenset({"mapleel"})) == 0.0


def test_columns_side_by_side_look_as_one() -> None:
    one, other = Looks.of(["Y", "N"], 2), Looks.of(["a@x.org", "Y", "abcd"], 4)
    looks = Looks.together([one, other])
    assert (looks.filled, looks.rows, looks.counts["Y"], looks.length) == (5, 6, 2, 2.8)
    assert (looks["yesno"], looks["email"]) == (0.6, 0.2)
