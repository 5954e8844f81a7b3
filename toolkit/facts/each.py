"""Each row of a table, as the cells of some of its columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd


def each(rows: pd.DataFrame, *columns: str) -> Iterator[tuple[Any, ...]]:
    """The cells of each row in these columns, from top to bottom: a day as a `date`, None where a
    cell is blank.
    """
    return zip(*(_cells(rows[name]) for name in columns), strict=True)


def _cells(column: pd.Series) -> list[Any]:
    if pd.api.types.is_datetime64_any_dtype(column):
        return [None if pd.isna(moment) else moment.date() for moment in column]
    return column.astype("object").where(column.notna(), None).tolist()
