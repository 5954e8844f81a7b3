"""Repeated: rows of one key, of which only one counts, or none."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from toolkit.tables.kinds.rows import REPEATED_KEY, SHARED_KEY
from toolkit.tables.reading import Reading


def keep_first(reading: Reading) -> None:
    """Rows whose key stands in an earlier readable row are not read; all of them where nobody can
    say which counts.
    """
    table = reading.table
    if not table.unique or reading.frame.empty:
        return
    column = table.column(table.unique[0])
    keys = _keys(reading, table.unique)
    if table.drop_all_duplicates:
        shared = (keys >= 0) & pd.Series(keys).duplicated(keep=False).to_numpy()
        reading.reject(shared, column, SHARED_KEY(column=column.heading))
        return
    usable = (keys >= 0) & ~reading.bad
    later = usable & pd.Series(np.where(usable, keys, -1)).duplicated(keep="first").to_numpy()
    reading.reject(later, column, REPEATED_KEY(column=column.heading))


def _keys(reading: Reading, unique: Sequence[str]) -> np.ndarray:
    """A number of each row, the same where the rows have one key; -1 where that is blank."""
    first, *others = unique
    codes, different = reading.frame[first].factorize()
    compared = reading.table.column(first).compared(different.tolist())
    alike, _ = pd.factorize(np.array([*compared, None]))
    numbers = alike[codes]  # the last of which is that of a blank
    for name in others:
        more, different = reading.frame[name].factorize(use_na_sentinel=False)
        numbers = np.where(numbers < 0, -1, numbers * (len(different) + 1) + more)
    return numbers
