"""Amounts: numbers, hours, dollars and shares, however they are written."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from faults import fault
from hypothesis import given
from hypothesis import strategies as st

from toolkit.tables import amounts
from toolkit.tables.parsing import shown
from toolkit.workbooks.cells import Cell


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        (3, "3"),
        (3.5, "3.5"),
        (0.1, "0.1"),
        (Decimal("1.20"), "1.2"),
        ("1,250", "1250"),
        ("1,250,000.50", "1250000.5"),
        ("3,5", "3.5"),
        ("0,125", "0.125"),
        ("-0,500", "-0.5"),
        ("3,50", "3.5"),
        ("1250,500", "1250500"),
        ("$1,250", "1250"),
        ("$ 1,250.00", "1250"),
        ("US$5", "5"),
        ("1.250,50", "1250.5"),
        ("1 250", "1250"),
        ("-2", "-2"),
        ("+4", "4"),
        (".5", "0.5"),
        ("007", "7"),
        ("1,2345", "1.2345"),
        ("1 250,50", "1250.5"),
        ("1\u00a0250.50", "1250.5"),
        ("1\u202f250", "1250"),
        (-1250, "-1250"),
        (10**18 - 1, "999999999999999999"),
        ("1." + "0" * 34, "1"),
        (1250.1 * 3, "3750.3"),  # 3750.2999999999997
        ((0.1 + 0.7) * 10, "8"),
        (123456789012345.6, "123456789012346"),
        (1e-7, "0.0000001"),
        (2.5e17, "250000000000000000"),
    ],
)
def test_numbers_are_exact(cell: Cell, wanted: str) -> None:
    """A comma before exactly three digits separates thousands, not after 0 alone; any other is a decimal comma; $ is
    allowed. What a formula made is read as it shows."""
    assert amounts.number(cell) == Fraction(wanted)


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("3:30", "3.5"),
        ("3h 30m", "3.5"),
        ("3h30", "3.5"),
        ("3,5", "3.5"),
        ("3.5", "3.5"),
        (3.5, "3.5"),
        (3, "3"),
        (0, "0"),
        ("3 hours", "3"),
        ("90 min", "1.5"),
        ("2 horas 15 minutos", "2.25"),
        (time(3, 30), "3.5"),
        ("0:45", "0.75"),
        ("25:00", "25"),
        (timedelta(hours=27, minutes=30), "27.5"),
        (datetime(1899, 12, 30, 3, 30), "3.5"),
        ("1,250", "1250"),
        (date(1900, 1, 6), "6"),
        (datetime(1900, 1, 7, 12), "7.5"),
        (date(1900, 3, 1), "61"),
        (date(1900, 2, 28), "59"),
        (1.23456, "1.23456"),
        (1 / 3, "1/3"),  # =20/60
        (2.5 / 24, "5/48"),  # =2.5/24
        ("0.333333", "1/3"),
        (10 / 3, "10/3"),
        (time(3, 30, 36), "3.51"),
        ("3:30:36", "3.51"),
        (timedelta(0), "0"),
        (timedelta(minutes=45), "0.75"),
        (date(1899, 12, 31), "0"),  # before the 1st of January 1900 there is no day but 0
    ],
)
def test_hours_are_exact_however_they_are_written(cell: Cell, wanted: str) -> None:
    """Decimal, with a colon, in words, or a cell formatted as a time: 3:30 is three and a half. 6 typed where 7:30 stood
    is read as the 6th of January 1900."""
    assert amounts.hours(cell) == Fraction(wanted)


def test_dollars_have_whole_cents() -> None:
    """Decimal in, with two places."""
    assert [str(amounts.dollars(cell)) for cell in ("$1,250", 1250.5, "0", "1.250,75")] == [
        "1250.00",
        "1250.50",
        "0.00",
        "1250.75",
    ]
    assert amounts.dollars(1250.1 * 3) == Decimal("3750.30")  # Excel shows 3750.3
    for cell in (-5, "12.3456", "-12.50", 0.001, 12.345):
        assert fault(amounts.dollars, cell) == f"“{cell}” is not an amount of dollars and cents."


@pytest.mark.parametrize("typed", ["1.250", "$1.250", " 1.250 $", "US$ 1.250", "+1.250", "001.250"])
def test_dollars_that_may_be_thousands_or_a_part_of_one_are_a_problem(typed: str) -> None:
    """1.250 is 1,250 to some who type it; a number cell, a comma or other decimals leave no doubt."""
    assert fault(amounts.dollars, typed) == f"“{typed.strip()}” may be 1250 or 1.25."
    assert [str(amounts.dollars(cell)) for cell in (1.25, "1,250", "1.25", "1.250,00")] == [
        "1.25",
        "1250.00",
        "1.25",
        "1250.00",
    ]


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("65%", "0.65"),
        ("65 %", "0.65"),
        (0.65, "0.65"),
        ("0.65", "0.65"),
        (65, "0.65"),
        ("65", "0.65"),
        (1, "1"),
        ("1%", "0.01"),
        ("0,5", "0.5"),
        (1.5, "0.015"),
        (0, "0"),
        ("100%", "1"),
        ("62,5%", "0.625"),
        (" 65% ", "0.65"),
        (0.1 + 0.2, "0.3"),
        (0.7 + 0.2 + 0.1, "1"),
    ],
)
def test_shares_are_fractions(cell: Cell, wanted: str) -> None:
    """With a % sign or over 1 divided by 100, else a fraction already."""
    assert amounts.percent(cell) == Fraction(wanted)


@given(st.integers(0, 10**9), st.integers(0, 2))
def test_a_grouped_number_is_the_number(number: int, places: int) -> None:
    """1,234,567.89 whatever the number."""
    value = Fraction(number, 10**places)

    assert amounts.number(f"{Decimal(number).scaleb(-places):,.{places}f}") == value


@pytest.mark.parametrize(
    "cell",
    [
        True,
        date(2023, 2, 6),
        Decimal("NaN"),
        Decimal("1E+18"),
        10**18,
        -(10**18),
        1e300,
        "1" * 37,
        "1" * 19,
        "1" + "0" * 18,
        "1." + "0" * 35,
        Decimal("1E-18"),
        "1,5.2",
        "four",
    ],
)
def test_what_is_no_number_is_told_as_it_stands_there(cell: Cell) -> None:
    """Nor is what has more digits than any sheet can mean."""
    assert fault(amounts.number, cell) == f"“{shown(cell)}” is not a number."


def test_a_whole_number_may_be_either_of_its_bounds() -> None:
    """From 1 to 5, and as many as anybody likes."""
    assert [amounts.whole(cell, 1, 5) for cell in (1, "5", 3.0)] == [1, 5, 3]
    assert [amounts.whole(cell, None, None) for cell in (-7, 10**9)] == [-7, 10**9]
    for cell in (0, "6", 2.5):
        assert fault(amounts.whole, cell, 1, 5) == f"“{cell}” is not a whole number from 1 to 5."
    assert fault(amounts.whole, -1, 0, None) == "“-1” is not a whole number of 0 or more."
    assert [amounts.not_negative(cell) for cell in ("0", 2.5)] == [0, Fraction(5, 2)]
    assert fault(amounts.not_negative, "-0,5") == "“-0,5” is less than 0."
