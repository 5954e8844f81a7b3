"""Ordered: rows in the order of several columns at once, and each row's place among its own."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from toolkit.facts.lines import in_order

LAST = np.iinfo("int64").max


def ordered(*columns: Any) -> Any:
    """The positions of rows in the order of the first of these columns (of the next where it is the
    same, and so on); blank ones come last, rows alike in all as they stand.

    A column is a Series or an array, of texts (by code point), choices (in their own order), days,
    numbers or yes and no (no first).
    """
    return np.lexsort([_places(one) for one in reversed(columns)])


def nth(group: Any) -> Any:
    """For each row, how many rows of its group stand above it; `group` is a number for each row."""
    together = np.argsort(group, kind="stable")
    alike = group[together]
    found = np.empty(len(group), dtype="int64")
    found[together] = np.arange(len(group)) - np.searchsorted(alike, alike)
    return found


def _places(column: Any) -> Any:
    """Numbers in the column's order."""
    kind = column.dtype
    if isinstance(kind, pd.CategoricalDtype):
        codes = column.cat.codes.to_numpy()
        return np.where(codes < 0, len(kind.categories), codes)
    if kind.kind == "M":
        days = column.to_numpy()
        return np.where(np.isnat(days), LAST, days.view("int64"))
    if kind.kind == "O" or isinstance(kind, pd.StringDtype):
        return in_order(column)
    return column if isinstance(column, np.ndarray) else column.to_numpy("float64")  # NaN is last
