"""Each row of a table, as the cells of some of its columns; and what belongs together."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import Any, TypeVar

import pandas as pd
from pandas.api.extensions import ExtensionDtype

Name = TypeVar("Name", bound=Hashable)
Value = TypeVar("Value")
_FILLED: frozenset[Any] = frozenset({str, int, bool, tuple, Fraction})  # never blank


def each(rows: pd.DataFrame, *columns: str) -> Iterator[tuple[Any, ...]]:
    """The cells of each row in these columns, from top to bottom: a day as a `date`, None where a
    cell is blank.
    """
    return zip(*(cells(rows[name]) for name in columns), strict=True)


def grouped(named: Iterable[tuple[Name, Value]]) -> dict[Name, list[Value]]:
    """What stands under each name, names and values in the order in which they come."""
    found: dict[Name, list[Value]] = {}
    for name, value in named:
        found.setdefault(name, []).append(value)
    return found


def cells(column: pd.Series) -> list[Any]:
    """A column's values as `each` has them."""
    return days(column) if column.dtype.kind == "M" else plain_cells(column)


def days(column: pd.Series) -> list[date | None]:
    """A column of days or moments as days, None where it is blank."""
    found: list[date | None] = column.to_numpy().astype("datetime64[D]").tolist()
    return found


def plain_cells(column: pd.Series) -> list[Any]:
    """A column's values, None where it is blank."""
    # On a column of a few rows `where` costs a hundred times what this does.
    if isinstance(column.dtype, ExtensionDtype):
        found: list[Any] = column.to_numpy(dtype="object", na_value=None).tolist()
        return found
    return [
        value if value.__class__ in _FILLED or not _blank(value) else None
        for value in column.tolist()
    ]


def _blank(value: Any) -> bool:
    return value is None or value is pd.NA or value != value
