"""Rows said: one sentence a row, from the columns it speaks of, with days as the reader says
them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from toolkit.facts.each import cells
from toolkit.words import day

Said = Callable[
    ..., str
]  # the language, then the values of the columns it speaks of; days as text, None where blank
Sentences = Mapping[str, tuple[tuple[str, ...], Said]]


def said_by_flag(rows: pd.DataFrame, language: str, sentences: Sentences) -> pd.Series:
    """Each row's sentence, the one of its flag."""
    made = np.full(len(rows), None, dtype="object")
    codes, flags = pd.factorize(rows["flag"].to_numpy())
    for n, flag in enumerate(flags):
        if flag in sentences:
            mine = np.flatnonzero(codes == n)
            made[mine] = said_of(rows, language, *sentences[flag], mine)
    return pd.Series(made, index=rows.index, dtype="object")


def said_of(
    rows: pd.DataFrame,
    language: str,
    columns: tuple[str, ...],
    sentence: Said,
    places: Any = slice(None),
) -> list[str]:
    """One sentence for each of the rows at these places. Many say the same: each is made once."""
    values = [cells(rows[name].array[places]) for name in ("as_of", *columns)]
    spots = list(zip(*values, strict=True))
    known = {
        spot: sentence(language, *(_in_words(one, spot[0], language) for one in spot[1:]))
        for spot in set(spots)
    }
    return [known[spot] for spot in spots]


def _in_words(value: Any, as_of: date | None, language: str) -> Any:
    """A value as the sentences want it: days as the reader says them, with their year where it is
    another than that of as-of.
    """
    if not isinstance(value, date):
        return value
    return day(value, language, "d MMM" if as_of and as_of.year == value.year else "d MMM y")


def promised(text: str | None) -> str:
    """What was promised as a part of a sentence: on one line, without the full stop it may end in.

    "Find out about prep time" is a sentence of its own, so it is quoted; "class size" goes on with
    ours.
    """
    said = " ".join((text or "").split()).rstrip(" .")
    return f"“{said}”" if said[:1].isupper() else said
