"""Explanations: what is told of one figure, and the lists that lie behind it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import pandas as pd

from toolkit.figures.parts import Part


@dataclass(frozen=True)
class Listing:
    """One list. People are Person IDs, never names; organizers are called as in their tab."""

    name: str  # for programs, the same in every language
    title: str
    headings: tuple[str, ...]
    rows: pd.DataFrame  # a column a heading, in that order; days, counts and text
    notes: Sequence[str] = ()  # on single rows, told below them


@dataclass(frozen=True)
class Explanation:
    """One figure explained. People are Person IDs, never names: this may be read over a shoulder or
    from a log. `behind` are the rows that it rests on, where it is declared to rest on some.
    """

    figure: str
    value: str
    formula: str
    counted: Sequence[tuple[str, int]] = ()
    left_out: Sequence[tuple[str, int]] = ()
    settings: Sequence[tuple[str, str]] = ()
    lines: Sequence[str] = ()
    behind: Listing | None = None
    private: bool = False  # somebody's rating: in no JSON, which ends in the log of whoever ran it


def told_percent(share: Any) -> str:
    """A share as people read it; a dash where it is unknown."""
    if share is None or pd.isna(share):
        return "–"
    return f"{float(Fraction(share) * 100):.1f}%"


def told_number(value: Any) -> str:
    """A count as people read it; a dash where it is unknown."""
    return "–" if value is None or pd.isna(value) else f"{int(value):,}"


def unsaid(value: Any) -> bool:
    """Whether a value is blank."""
    return value is None or (not isinstance(value, (tuple, list)) and bool(pd.isna(value)))


def called(value: Any) -> str:
    """A name or a day as somebody says it; "" where there is none."""
    if unsaid(value):
        return ""
    if isinstance(value, (tuple, list)):
        return ", ".join(map(str, value))
    return value.date().isoformat() if hasattr(value, "date") else str(value)


def value_of(part: Part, row: pd.Series | Mapping[Hashable, Any]) -> str:
    """A value as its tab shows it; a dash where it is blank."""
    value, form = row[part], part.about.form
    if form == "number" and "form" in row:  # each row of such a tab has its own
        form = row["form"]
    if unsaid(value):
        return "–"
    if form == "percent":
        return told_percent(value)
    if form in ("count", "rating", "number") and float(value) == int(value):
        return told_number(value)
    if form in ("hours", "number"):
        return f"{float(value):.2f}"
    if form == "money":
        return f"${value:,.2f}"
    return called(value)
