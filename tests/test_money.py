"""Money: whole cents in, whole cents out, and no cent lost on the way."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.money import cents, dollars, half_up, shares, shown

AMOUNTS = st.integers(0, 10**9).map(dollars)


def test_both_phases_of_the_program_divide_evenly() -> None:
    assert shares(Decimal("1250"), 8) == [Decimal("156.25")] * 8
    assert shares(Decimal("1500.00"), 4) == [Decimal("375.00")] * 4


def test_the_remainder_falls_on_the_last_week() -> None:
    assert shares(Decimal("100"), 3) == [Decimal("33.33"), Decimal("33.33"), Decimal("33.34")]
    assert shares(Decimal("0.02"), 3) == [Decimal("0.00"), Decimal("0.00"), Decimal("0.02")]
    assert shares(Decimal("100"), 0) == []


@given(AMOUNTS, st.integers(1, 60))
def test_shares_sum_to_the_stipend_for_any_amount_and_weeks(stipend: Decimal, weeks: int) -> None:
    divided = shares(stipend, weeks)

    assert sum(divided) == stipend
    assert len(divided) == weeks
    assert len(set(divided[:-1])) <= 1
    assert all(
        0 <= last - first < Decimal("0.01") * weeks
        for first, last in zip(divided[:1], divided[-1:], strict=True)
    )


@given(st.integers(-(10**12), 10**12))
def test_cents_and_dollars_are_each_others_way_back(whole: int) -> None:
    assert cents(dollars(whole)) == whole
    assert dollars(whole).as_tuple().exponent == -2


def test_a_part_of_a_cent_is_no_amount() -> None:
    with pytest.raises(ValueError, match="whole number of cents"):
        cents(Decimal("1.005"))


@pytest.mark.parametrize(
    ("exact", "paid"),
    [
        (Fraction(1, 200), "0.01"),
        (Fraction(1, 201), "0.00"),
        (Fraction(-1, 200), "-0.01"),
        (Fraction(1250 * 47, 48), "1223.96"),
        (Fraction(2, 3), "0.67"),
    ],
)
def test_half_a_cent_goes_up(exact: Fraction, paid: str) -> None:
    assert half_up(exact) == Decimal(paid)


@given(st.fractions(-(10**6), 10**6, max_denominator=10**6))
def test_rounding_moves_half_a_cent_at_most(exact: Fraction) -> None:
    assert abs(Fraction(half_up(exact)) - exact) <= Fraction(1, 200)
    assert half_up(-exact) == -half_up(exact)


def test_dollars_as_people_read_them() -> None:
    assert [shown(Decimal(amount)) for amount in ("1250", "0", "-156.25", "1234567.5")] == [
        "$1,250.00",
        "$0.00",
        "-$156.25",
        "$1,234,567.50",
    ]
