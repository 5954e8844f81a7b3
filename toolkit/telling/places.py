"""Places as somebody says them: a worksite, region, unit or level, or the nearest that was meant."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from toolkit.errors import Misused
from toolkit.organizing.density import density_by_level
from toolkit.organizing.groups import Figures, side_by_side
from toolkit.tables.program import Program
from toolkit.words import closest, key


def known_name(said: str, names: Sequence[str], what: str) -> str:
    """The one of `names` that was meant; raises `Misused` with the nearest one."""
    by_key = {key(name): name for name in names}
    if key(said) in by_key:
        return by_key[key(said)]
    holding = [name for name in names if key(said) in key(name)]
    near = holding[0] if len(holding) == 1 else closest(said, names)
    hint = (
        f"Did you mean “{near}”?" if near else f"There are {len(names):,}; the tabs show them all."
    )
    raise Misused(f"There is no {what} called “{said}”. {hint}")


def place_of(program: Program, said: str | None, rows: pd.DataFrame) -> pd.Series:
    """The one of these `density` rows that was meant: a worksite's full or short name, a region's
    or unit's; else all.

    Raises `Misused` with the nearest name.
    """
    names = rows["worksite"].tolist()
    if said is None:
        said = "Total"
    name = known_place(program, said, names, "worksite, region or unit")
    return rows[rows["worksite"] == name].iloc[0]


def known_place(program: Program, said: str, names: Sequence[str], what: str) -> str:
    """As `known_name`, and a worksite's short name means it too."""
    short = program.worksites.dropna(subset=["short_name"])
    by_short = {key(s): w for s, w in zip(short["short_name"], short["worksite"], strict=True)}
    return known_name(by_short.get(key(said), said), names, what)


def figures_of(program: Program, figures: Figures, said: str) -> tuple[str, pd.DataFrame]:
    """Every figure of one worksite, region, level or unit beside those of all: its name, and
    `about`, `figure`, `form`, `here`, `total`. Raises `Misused` where there is no such place.
    """
    levels = density_by_level(program, figures.density)
    row = place_of(program, said, pd.concat([figures.density, levels], ignore_index=True))
    if row["kind"] == "total":
        rows = side_by_side(program, figures, "unit").rows
        return row["worksite"], rows[["about", "figure", "form", "total"]].assign(
            here=rows["total"]
        )
    found = side_by_side(program, figures, row["kind"])
    here = found.rows[f"group {found.names.index(row['worksite']) + 1}"]
    return row["worksite"], found.rows[["about", "figure", "form", "total"]].assign(here=here)
