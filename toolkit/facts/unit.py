"""The unit: who counts, and who stands on the roster without counting."""

from __future__ import annotations

import pandas as pd

from toolkit.tables.program import Program

OUT_OF_UNIT = ("Left", "Excluded")


def counts(program: Program) -> pd.Series:
    """For each row of `program.roster`, whether the person is in the unit.

    In the unit: Status is not Left or Excluded; people on leave count unless `Count people on
    leave` is No. Source: measures.md, *People and density*.
    """
    roster = program.roster
    inside = ~roster["status"].isin(OUT_OF_UNIT)
    if not program.knobs.count_leave:
        inside &= ~roster["on_leave"].fillna(False).astype(bool)
    return inside


def in_unit(program: Program) -> pd.DataFrame:
    """The roster rows of the people in the unit, with a fresh index."""
    return program.roster[counts(program)].reset_index(drop=True)


def has_role(people: pd.DataFrame, role: str) -> pd.Series:
    """For each row, whether the person has that role (Rep, Leader, Committee, Member organizer)."""
    return (
        people["roles"].map(lambda roles: isinstance(roles, tuple) and role in roles).astype(bool)
    )
