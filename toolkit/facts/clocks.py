"""Clocks: running days and school days for whole columns at once, standing still in every break.

The same sums as `toolkit.calendar.Breaks`, for hundreds of thousands of people. Source:
measures.md, *Clocks*.
"""

from __future__ import annotations

from datetime import date
from typing import Any, TypeAlias

import numpy as np
import pandas as pd

from toolkit.calendar import Breaks

_EPOCH = date(1970, 1, 1).toordinal()
Days: TypeAlias = "pd.Series | pd.Timestamp"


def running_days(breaks: Breaks, start: pd.Series, end: Days) -> pd.Series:
    """Days d with start < d ≤ end that are not break days; 0 where end is not after start, blank
    where one is blank.
    """
    off = _days_off(breaks)
    return _between(start, end, lambda days: days - np.searchsorted(off, days, side="right"))


def after_running(breaks: Breaks, start: pd.Series, n: int | pd.Series) -> pd.Series:
    """*start + n days*: the first day with n running days since `start`; blank where `start` is
    blank.
    """
    off = _days_off(breaks)
    first = _ordinals(start)
    # The k-th running day comes after every break day that has fewer than k running days before it.
    kth = first - np.searchsorted(off, first, side="right") + n
    return _dates(
        start, n, first, kth + np.searchsorted(off - np.arange(len(off)), kth, side="right")
    )


def school_days(breaks: Breaks, start: pd.Series, end: Days) -> pd.Series:
    """Weekdays d with start < d ≤ end that are not break days; 0 where end is not after start,
    blank where one is.
    """
    off = _weekdays_off(breaks)
    return _between(
        start, end, lambda days: _weekdays(days) - np.searchsorted(off, days, side="right")
    )


def after_school_days(breaks: Breaks, start: pd.Series, n: int | pd.Series) -> pd.Series:
    """The first day with n school days since `start`, counted from the day after; blank where
    `start` is blank.
    """
    off = _weekdays_off(breaks)
    first = _ordinals(start)
    kth = _weekdays(first) - np.searchsorted(off, first, side="right") + n
    weekday = kth + np.searchsorted(_weekdays(off) - np.arange(len(off)), kth, side="right")
    weeks, rest = np.divmod(weekday - 1, 5)
    return _dates(start, n, first, weeks * 7 + rest + 1)


def mondays(days: pd.Series) -> Any:
    """The Monday of each day's week, as `datetime64[D]`."""
    told = days.to_numpy("datetime64[D]")
    return told - (told.astype("int64") + 3) % 7  # 1 January 1970 was a Thursday


def _days_off(breaks: Breaks) -> Any:
    return np.asarray(breaks.ordinals, dtype="int64")


def _weekdays_off(breaks: Breaks) -> Any:
    off = _days_off(breaks)
    return off[(off - 1) % 7 < 5]


def _weekdays(ordinals: Any) -> Any:
    """How many weekdays there are up to and including each day; day 1 of the calendar is a
    Monday.
    """
    weeks, rest = np.divmod(ordinals, 7)
    return weeks * 5 + np.minimum(rest, 5)


def _ordinals(days: Days) -> Any:
    """Proleptic ordinals; any day at all where blank, which whoever calls has to blank again."""
    if isinstance(days, pd.Timestamp):
        return days.toordinal()
    told = days.to_numpy("datetime64[D]")
    return np.where(np.isnat(told), 0, told.astype("int64")) + _EPOCH


def _between(start: pd.Series, end: Days, counted: Any) -> pd.Series:
    """How much a running count grows from start to end."""
    grown = np.maximum(counted(_ordinals(end)) - counted(_ordinals(start)), 0)
    blank = _blank(start) | _blank(end)
    return pd.Series(pd.arrays.IntegerArray(grown, blank), index=start.index)


def _blank(days: Days) -> Any:
    return np.isnat(days.to_numpy())


def _dates(start: pd.Series, n: int | pd.Series, first: Any, found: Any) -> pd.Series:
    """Ordinals as days, none later than the calendar goes. No days after a day is that day, also
    inside a break.
    """
    ordinals = np.minimum(np.where(np.asarray(n) == 0, first, found), date.max.toordinal())
    days = (ordinals - _EPOCH).astype("datetime64[D]").astype("datetime64[s]")
    return pd.Series(np.where(_blank(start), np.datetime64("NaT", "s"), days), index=start.index)
