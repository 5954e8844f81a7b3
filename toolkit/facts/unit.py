"""The unit: who counts, and who stands on the roster without counting."""

from __future__ import annotations

import numpy as np
import pandas as pd

from toolkit.facts.once import once
from toolkit.tables.program import Program

OUT_OF_UNIT = ("Left", "Excluded")


@once
def counts(program: Program) -> pd.Series:
    """For each row of `program.roster`, whether the person is in the unit.

    In the unit: Status is not Left or Excluded, and not hired after as-of; people on leave count
    unless `Count people on leave` is No. Source: measures.md, *People and density*.
    """
    return _belong(program) & ~_later(program)


@once
def starting(program: Program) -> pd.Series:
    """For each row of `program.roster`, whether the person is hired after as-of and otherwise in
    the unit.
    """
    return _belong(program) & _later(program)


def starting_soon(program: Program) -> pd.Series:
    """Those of them who start within `New hires ahead` days: they are welcomed already. Source:
    measures.md, *People and density*, *Starting*.
    """
    ahead = (program.roster["hire_date"] - pd.Timestamp(program.today)).dt.days
    return starting(program) & (ahead <= program.knobs.new_hires_ahead)


def _later(program: Program) -> pd.Series:
    return program.roster["hire_date"] > pd.Timestamp(program.today)


def _belong(program: Program) -> pd.Series:
    roster = program.roster
    inside = ~roster["status"].isin(OUT_OF_UNIT)
    if not program.knobs.count_leave:
        inside &= ~roster["on_leave"].fillna(False).astype(bool)
    return inside


def has_role(people: pd.DataFrame, role: str) -> pd.Series:
    """For each row, whether the person has that role (Rep, Leader, Committee, Member organizer)."""
    codes, different = pd.factorize(people["roles"])
    has = [isinstance(roles, tuple) and role in roles for roles in different]
    return pd.Series(np.array([*has, False])[codes], index=people.index, dtype=bool)
