"""Spellings: one name is written in one way, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from toolkit.words import key


def one_spelling(series: pd.Series, spellings: Mapping[str, str]) -> pd.Series:
    """The column with every name spelled as in `spellings` (by key); names it does not know become
    blank.
    """
    found = {name: spellings.get(key(name)) for name in different(series)}
    if not found:
        return series
    return series.map(found).astype("str")


def several_spelled(series: pd.Series, spellings: Mapping[str, str]) -> pd.Series:
    """As `one_spelling`, for a column of tuples of names."""
    found = {names: tuple(spellings[key(name)] for name in names) for names in different(series)}
    if not found:
        return series
    return pd.Series([found.get(names) for names in series], dtype="object")


def first_spellings(*columns: Iterable[str]) -> dict[str, str]:
    """The first spelling of each name, by key, over some columns of names in order."""
    found: dict[str, str] = {}
    for column in columns:
        for name in column:
            found.setdefault(key(name), name)
    return found


def different(series: pd.Series) -> list[Any]:
    """What a column says, each once, in the order in which it is first said; nothing of its
    blanks.
    """
    if series.empty:
        return []
    return [said for said in series.unique().tolist() if said is not None and said == said]
