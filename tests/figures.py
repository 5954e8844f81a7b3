"""Figures in tests: a DataFrame as plain rows, and a History that has nothing in it yet."""

from __future__ import annotations

from typing import Any

import pandas as pd

from toolkit.organizing.history import COLUMNS


def lines(frame: pd.DataFrame, *columns: str) -> list[list[Any]]:
    """The rows as lists of plain values, None where blank; days as dates."""
    chosen = frame[list(columns)] if columns else frame
    return [
        [_plain(value) for value in row]
        for row in chosen.astype("object").itertuples(index=False, name=None)
    ]


def _plain(value: Any) -> Any:
    if (
        value is None
        or value is pd.NaT
        or value is pd.NA
        or (isinstance(value, float) and value != value)
    ):
        return None
    return value.date() if isinstance(value, pd.Timestamp) else value


def no_history() -> pd.DataFrame:
    """What is published before the first sync."""
    return pd.DataFrame({name: pd.Series(dtype="object") for name in ("row", *COLUMNS)})
