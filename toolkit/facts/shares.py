"""Shares: a part of a whole, exact, and blank where there is no whole."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pandas as pd


def share_of(part: Any, whole: Any) -> Fraction | None:
    """One exact share; None where either is unknown or the whole is 0."""
    if _unknown(part) or _unknown(whole) or not whole:
        return None
    return Fraction(int(part), int(whole))


def _unknown(count: Any) -> bool:
    return count is None or count is pd.NA or count != count  # NaN


def shares(part: pd.Series, whole: pd.Series) -> pd.Series:
    """The exact share of each row, as `Fraction`s in an object column; None where it cannot be
    known.
    """
    found = [share_of(a, b) for a, b in zip(part.tolist(), whole.tolist(), strict=True)]
    return pd.Series(found, index=part.index, dtype="object")


def change(now: Any, before: Any) -> Fraction | None:
    """How much more than before, exactly; None where either is unknown."""
    if _unknown(now) or _unknown(before):
        return None
    return Fraction(now) - Fraction(before)


def changes(now: pd.Series, before: pd.Series) -> pd.Series:
    """The change of each row, as `Fraction`s in an object column."""
    found = [change(a, b) for a, b in zip(now.tolist(), before.tolist(), strict=True)]
    return pd.Series(found, index=now.index, dtype="object")


def still_needed(base: Any, target: Fraction, there: Any) -> int | None:
    """How many more it takes to reach a target share: max(0, ceil(base × target) − there); None
    where base is 0.
    """
    if _unknown(base) or _unknown(there) or not base:
        return None
    return max(0, -(-int(base) * target.numerator // target.denominator) - int(there))


def needed_in_test(base: Any, target: Fraction, there: Any) -> int | None:
    """How many more to the target of a structure test: as `still_needed`, and 0 where nobody is
    asked.
    """
    return 0 if not _unknown(base) and base == 0 else still_needed(base, target, there)


def lacking_to_majority(eligible: pd.Series, members: pd.Series) -> pd.Series:
    """Members lacking to more than half of the eligible: floor(n / 2) + 1 − members, never under 0;
    blank where nobody is eligible.
    """
    found = [
        None if _unknown(n) or _unknown(there) or n <= 0 else max(0, n // 2 + 1 - there)
        for n, there in zip(eligible.tolist(), members.tolist(), strict=True)
    ]
    return pd.Series(pd.array(found, dtype="Int64"), index=eligible.index)


def unknown(rows: pd.DataFrame | pd.Series) -> pd.Series:
    """A count that nobody can know, blank in every row: its tab or column is not there."""
    return pd.Series(pd.NA, index=rows.index, dtype="Int64")
