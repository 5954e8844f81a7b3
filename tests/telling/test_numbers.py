"""Numbers: shares, points, hours and days as a reader says them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest

from toolkit.calendar import Week
from toolkit.telling.numbers import (
    WITH_WEEKDAY,
    in_full,
    known,
    monday,
    number,
    on,
    percent,
    points,
    rounded,
    said,
    week_said,
    with_sign,
)


@pytest.mark.parametrize("blank", [None, float("nan"), pd.NA, pd.NaT])
def test_every_blank_is_unknown_and_a_dash(blank: Any) -> None:
    """And never 0."""
    assert known(blank) is None
    assert [number(blank, "en"), percent(blank, "en"), points(blank, "es"), on(blank, "es")] == [
        "–"
    ] * 4


@pytest.mark.parametrize("value", [0, Fraction(0), "", False])
def test_nothing_is_not_unknown(value: Any) -> None:
    """A known 0 stays 0."""
    assert known(value) is value


@pytest.mark.parametrize(
    ("value", "places", "made"),
    [
        (Fraction(1, 2), 0, "1"),
        (Fraction(-1, 2), 0, "-1"),
        (Fraction(5, 2), 0, "3"),
        (Fraction(1, 3), 2, "0.33"),
        (Fraction(1, 8), 2, "0.13"),
        (Decimal("0.125"), 2, "0.13"),
    ],
)
def test_halves_go_away_from_zero(value: Any, places: int, made: str) -> None:
    """Rounded once, from the exact value."""
    assert str(rounded(value, places)) == made


@pytest.mark.parametrize(
    ("value", "en", "es"),
    [
        (0, "0", "0"),
        (1234, "1,234", "1,234"),
        (Fraction(7, 2), "3.5", "3.5"),
        (Fraction(1, 3), "0.33", "0.33"),
        (Fraction(299, 100), "2.99", "2.99"),
        (Fraction(2999, 1000), "3", "3"),
        (20, "20", "20"),
    ],
)
def test_counts_and_hours(value: Any, en: str, es: str) -> None:
    """Two decimals at most, and no zeros at the end but those of a whole number."""
    assert (number(value, "en"), number(value, "es")) == (en, es)


@pytest.mark.parametrize(
    ("share", "told"),
    [
        (Fraction(1, 8), "12.5%"),
        (Fraction(1, 2), "50%"),
        (Fraction(0), "0%"),
        (Fraction(2, 3), "66.7%"),
    ],
)
def test_shares(share: Fraction, told: str) -> None:
    """One decimal where it has one."""
    assert percent(share, "en") == told
    assert said(share, "percent", "en") == told
    assert said(3, "count", "en") == "3"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (Fraction(1, 12), "+8.3"),
        (Fraction(-1, 12), "−8.3"),
        (Fraction(0), "0"),
        (Fraction(1, 2), "+50"),
    ],
)
def test_points(change: Fraction, told: str) -> None:
    """With their sign, which is a minus and not a dash."""
    assert points(change, "en") == told


def test_a_sign_before_an_amount() -> None:
    """Nothing before a zero."""
    assert [with_sign(each, "5") for each in (2, -2, 0)] == ["+5", "−5", "5"]


def test_days() -> None:
    """Short, with the weekday, and in full, as each language writes them."""
    day = date(2023, 3, 8)

    assert [on(day, "en"), on(pd.Timestamp(day), "es"), on(datetime(2023, 3, 8, 9), "en")] == [
        "8 Mar",
        "8 mar",
        "8 Mar",
    ]
    assert [on(day, each, WITH_WEEKDAY[each]) for each in ("en", "es")] == [
        "Wednesday 8 March",
        "miércoles 8 de marzo",
    ]
    assert [in_full(day, each) for each in ("en", "es")] == ["8 March 2023", "8 de marzo de 2023"]


def test_a_week_from_its_first_day_to_its_last() -> None:
    """Over the end of a month and of a year."""
    assert week_said(Week(date(2023, 2, 27)), "en") == "27 Feb to 5 Mar 2023"
    assert week_said(Week(date(2022, 12, 26)), "es") == "26 dic al 1 ene 2023"


def test_the_monday_of_a_timesheet() -> None:
    """As pandas has it or as a date; None where the key says no day."""
    day = date(2023, 3, 6)

    assert [monday(each) for each in (pd.Timestamp(day), day, "week", None)] == [
        day,
        day,
        None,
        None,
    ]
