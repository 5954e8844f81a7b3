"""Issues: what each is called in the reader's language, as the Issues tab says."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from toolkit.tables.program import Program
from toolkit.telling.numbers import known


def issue_names(program: Program, language: str) -> Mapping[str, str]:
    """The issues that have another name in this language, with that name."""
    if language != "es":
        return {}
    issues = program.issues
    pairs = zip(issues["issue"], issues["spanish"], strict=True)
    return {issue: spanish for issue, spanish in pairs if known(spanish)}


def renamed(rows: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """The same rows, the issues that people raised called by these names."""
    if not names or "issues" not in rows:
        return rows
    told = [
        tuple(names.get(one, one) for one in raised) if isinstance(raised, tuple) else raised
        for raised in rows["issues"]
    ]
    return rows.assign(issues=pd.Series(told, rows.index, dtype="object"))
