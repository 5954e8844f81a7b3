"""Said: what people raised and heard of in conversations, one thing a row."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd

from toolkit.facts.contact import attempts
from toolkit.facts.lines import how_many
from toolkit.facts.once import once
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, day, part, text
from toolkit.tables.program import Program


class HeardOf(Figure):
    """One row a conversation with somebody on the roster and each thing it names, earliest
    first.
    """

    title = "Said"
    source = "Issues"

    line = part(meaning="Where the person stands on the Roster: its rows from 0.")
    date = day("Date")
    what = text(meaning="The issue or topic.")


class Raised(HeardOf):
    """One row a conversation with somebody on the roster and each issue it names, earliest
    first.
    """

    title = "Raised"
    source = "Issues"

    intensity = count("Intensity", "1 to 5; 0: none was given.", unit="intensity")


@once
@makes(Raised)
def raised(program: Program) -> pd.DataFrame:
    """Which issues were raised; see `Raised`."""
    rows = _said(program, "issues")
    rows[Raised.intensity] = rows[Raised.intensity].to_numpy(dtype="int64", na_value=0)
    return rows


@once
@makes(HeardOf)
def heard_of(program: Program) -> pd.DataFrame:
    """Which topics were talked about; see `HeardOf`."""
    return _said(program, "topics").drop(columns="intensity")


def _said(program: Program, column: str) -> pd.DataFrame:
    rows = attempts(program)
    named = rows["conversation"] & (rows["line"] >= 0) & rows[column].notna()
    each = rows.loc[named, column].tolist()
    spots = np.repeat(np.flatnonzero(named), [len(things) for things in each])
    what = np.array([thing for things in each for thing in things], dtype="object")
    codes, names = pd.factorize(what, sort=True)
    said = rows[["line", "date", "intensity"]].take(spots).reset_index(drop=True)
    said["what"] = pd.Categorical.from_codes(codes, pd.Index(names, dtype="str"))
    return said


def talked_with(
    program: Program, when: Callable[[pd.Series], pd.Series] | None = None
) -> pd.Series:
    """For each row of `program.roster`, whether anybody ever talked with the person; on the days
    for which `when` holds.
    """
    rows = attempts(program)
    talks = rows["conversation"] if when is None else rows["conversation"] & when(rows["date"])
    n = how_many(rows["line"].to_numpy()[talks], len(program.roster))
    return pd.Series(n > 0, index=program.roster.index, dtype=np.bool_)
