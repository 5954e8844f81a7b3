"""Clocks: the sums over whole columns are those that a calendar gives when each day is counted by hand."""

from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.calendar import Breaks, Span
from toolkit.facts.clocks import after_running, after_school_days, running_days, school_days

FIRST = date(2023, 12, 18)  # a Monday; the spring after it has a leap day
days = st.integers(0, 120).map(lambda n: FIRST + timedelta(days=n))
breaks = st.lists(st.tuples(days, st.integers(0, 12)), max_size=4).map(
    lambda spans: Breaks([Span.inclusive(day, day + timedelta(days=more)) for day, more in spans])
)


def counted(off: Breaks, start: date, end: date, *, school: bool) -> int:
    """Days after start, up to and including end, that count: one by one."""
    n, day = 0, start
    while day < end:
        day += timedelta(days=1)
        n += day not in off and (not school or day.weekday() < 5)
    return n


def reached(off: Breaks, start: date, n: int, *, school: bool) -> date:
    """The first day that has n such days since start: by looking."""
    day = start
    while counted(off, start, day, school=school) < n:
        day += timedelta(days=1)
    return day


def column(*values: date | None) -> pd.Series:
    return pd.Series(pd.to_datetime(pd.Series(values, dtype="object"))).astype("datetime64[s]")


@settings(max_examples=60, deadline=None)
@given(breaks, st.lists(st.tuples(days, days), min_size=1, max_size=8))
def test_days_between_are_those_counted_one_by_one(
    off: Breaks, pairs: list[tuple[date, date]]
) -> None:
    starts, ends = column(*(a for a, _ in pairs)), column(*(b for _, b in pairs))

    assert running_days(off, starts, ends).tolist() == [
        counted(off, a, b, school=False) for a, b in pairs
    ]
    assert school_days(off, starts, ends).tolist() == [
        counted(off, a, b, school=True) for a, b in pairs
    ]
    assert running_days(off, starts, ends).tolist() == [off.running_days(a, b) for a, b in pairs]
    assert school_days(off, starts, ends).tolist() == [off.school_days(a, b) for a, b in pairs]


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(breaks, st.lists(st.tuples(days, st.integers(0, 30)), min_size=1, max_size=8))
def test_a_day_so_many_days_on_is_the_one_found_by_looking(
    off: Breaks, pairs: list[tuple[date, int]]
) -> None:
    starts, n = column(*(a for a, _ in pairs)), pd.Series([b for _, b in pairs])

    assert after_running(off, starts, n).dt.date.tolist() == [
        reached(off, a, b, school=False) for a, b in pairs
    ]
    assert after_school_days(off, starts, n).dt.date.tolist() == [
        reached(off, a, b, school=True) for a, b in pairs
    ]
    assert after_running(off, starts, 7).dt.date.tolist() == [
        off.after_running(a, 7) for a, _ in pairs
    ]
    assert after_school_days(off, starts, 3).dt.date.tolist() == [
        off.after_school_days(a, 3) for a, _ in pairs
    ]


def test_a_clock_stands_still_in_a_break_and_goes_on_after_it() -> None:
    off = Breaks(
        [Span.inclusive(date(2024, 2, 26), date(2024, 3, 1))]
    )  # a Monday to Friday with a leap day
    start = column(date(2024, 2, 23), date(2024, 2, 28), date(2024, 3, 1))

    assert running_days(off, start, pd.Timestamp(2024, 3, 4)).tolist() == [
        5,
        3,
        3,
    ]  # a weekend runs
    assert school_days(off, start, pd.Timestamp(2024, 3, 4)).tolist() == [1, 1, 1]
    assert after_running(off, start, 3).dt.date.tolist() == [
        date(2024, 3, 2),
        date(2024, 3, 4),
        date(2024, 3, 4),
    ]
    assert after_school_days(off, start, 1).dt.date.tolist() == [date(2024, 3, 4)] * 3


def test_blank_days_stay_blank_and_no_days_on_is_the_same_day() -> None:
    off = Breaks([Span.inclusive(date(2023, 3, 6), date(2023, 3, 10))])
    start = column(None, date(2023, 3, 8))

    assert running_days(off, start, pd.Timestamp(2023, 3, 8)).isna().tolist() == [True, False]
    assert school_days(off, start, column(date(2023, 3, 8), None)).isna().tolist() == [True, True]
    assert after_running(off, start, 0).tolist() == [pd.NaT, pd.Timestamp(2023, 3, 8)]
    assert after_school_days(off, start, 0).tolist() == [pd.NaT, pd.Timestamp(2023, 3, 8)]
