"""Representatives: how many a worksite should have, how many it lacks, and who has more people than
one can carry.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pandas as pd

from toolkit.tables.program import Program


def reps_needed(base: int, ratio: int | Fraction, rounding: str) -> int:
    """How many representatives a base of people needs: base / ratio, rounded, never under 1 where
    anybody is there.

    `Up` rounds every part up; `Major fraction` gives one more when the remainder is over half the
    ratio (25 at a ratio of 10: 2; 26: 3). Source: measures.md, *People and density*.
    """
    if base <= 0:
        return 0
    whole, rest = divmod(base, ratio)
    more = rest > 0 if rounding == "Up" else rest * 2 > ratio
    return max(1, whole + int(more))


def rep_base(program: Program, counts: Mapping[str, Any] | pd.DataFrame) -> Any:
    """The people the ratio is taken of: `eligible`, `members` or `people` (Roster), as the setting
    says.
    """
    return counts[
        {"Eligible": "eligible", "Members": "members", "Roster": "people"}[program.knobs.rep_base]
    ]


def without_rep(density: pd.DataFrame) -> pd.DataFrame:
    """The worksites that need a representative and have none: `worksite`, `people`, `reps_needed`,
    most needed first.

    `density` comes from `density.density`. No rows where the Roster says no roles: then who is a
    rep is unknown.
    """
    rows = density[(density["kind"] == "worksite") & (density["reps_needed"] > 0)]
    rows = rows[rows["reps"].eq(0).fillna(False).astype(bool)]
    rows = rows.sort_values(
        ["reps_needed", "worksite"], ascending=[False, True], kind="stable", ignore_index=True
    )
    return rows[["worksite", "people", "reps_needed"]]
