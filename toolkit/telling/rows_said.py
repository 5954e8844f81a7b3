"""Rows said: one sentence a row, from the columns it speaks of, with days as the reader says
them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pandas as pd

from toolkit.facts.each import days, plain_cells
from toolkit.words import day

Said = Callable[
    ..., str
]  # the language, then the values of the columns it speaks of; days as text, None where blank
Sentences = Mapping[str, tuple[tuple[str, ...], Said]]


def said_by_flag(rows: pd.DataFrame, language: str, sentences: Sentences) -> pd.Series:
    """Each row's sentence, the one of its flag."""
    flags = rows["flag"].tolist()
    spoken = {name for flag in sentences.keys() & set(flags) for name in sentences[flag][0]}
    values = {name: _values(rows[name], rows["as_of"], language) for name in spoken}
    made: list[str | None] = [None] * len(flags)
    # Many rows say the same: each sentence is made once.
    known: dict[tuple[Any, ...], str] = {}
    for place, flag in enumerate(flags):
        if flag in sentences:
            columns, sentence = sentences[flag]
            spot = (flag, *[values[name][place] for name in columns])
            if spot not in known:
                known[spot] = sentence(language, *spot[1:])
            made[place] = known[spot]
    return pd.Series(made, index=rows.index, dtype="object")


def said_of(
    rows: pd.DataFrame, language: str, columns: tuple[str, ...], sentence: Said
) -> list[Any]:
    """One sentence for each of these rows."""
    values = [_values(rows[name], rows["as_of"], language) for name in columns]
    if not values:
        return [sentence(language)] * len(rows)
    spots = list(zip(*values, strict=True))
    known = {spot: sentence(language, *spot) for spot in dict.fromkeys(spots)}
    return [known[spot] for spot in spots]


def _values(column: pd.Series, as_of: pd.Series, language: str) -> list[Any]:
    """A column as the sentences want it: None where blank, days as the reader says them (each
    different one once). Days of another year than as-of carry their year.
    """
    if column.dtype.kind != "M":
        return plain_cells(column)
    said: dict[tuple[date | None, date | None], str | None] = {}
    spots = list(zip(days(column), days(as_of), strict=True))
    for spot in set(spots):
        one, now = spot
        form = "d MMM" if one and now and one.year == now.year else "d MMM y"
        said[spot] = day(one, language, form) if one else None
    return [said[spot] for spot in spots]


def promised(text: str | None) -> str:
    """What was promised as a part of a sentence: on one line, without the full stop it may end in.

    "Find out about prep time" is a sentence of its own, so it is quoted; "class size" goes on with
    ours.
    """
    said = " ".join((text or "").split()).rstrip(" .")
    return f"“{said}”" if said[:1].isupper() else said
