"""Homes: at which worksite, region, level or unit each person counts, and everybody in all."""

from __future__ import annotations

import numpy as np
import pandas as pd

from toolkit.facts.lines import how_many
from toolkit.facts.people import everyone
from toolkit.organizing.density import density_by_level
from toolkit.tables.program import Program

BY = ("worksite", "region", "level", "unit")
EVERYBODY = 0  # the place that everybody is in; the others are 1, 2, 3 …


def sums_of(program: Program, density: pd.DataFrame, by: str) -> pd.DataFrame:
    """The rows of `density` of each place (1, 2, 3 …), then of all (`EVERYBODY`)."""
    kinds = density["kind"]
    total = density[kinds == "total"]
    found = density_by_level(program, density) if by == "level" else density[kinds == by]
    places = [*range(1, len(found) + 1), *[EVERYBODY] * len(total)]
    return pd.concat([found, total], ignore_index=True).set_axis(places)


def homes_of(program: Program, by: str, sums: pd.DataFrame) -> pd.DataFrame:
    """One row a person on the roster and place they count in: `person_id`, `line` of the roster,
    `worksite` (the place), `inside` the unit, `member`.
    """
    people = everyone(program)
    places = {name: place for place, name in sums["worksite"].items() if place != EVERYBODY}
    if by in ("region", "level"):
        name = people["worksite"].map(program.worksites.set_index("worksite")[by])
    else:
        name = people["home_units" if by == "unit" else "worksite"]
    rows = people[["person_id", "line", "inside", "member"]]
    grouped = rows.assign(worksite=name).explode("worksite").dropna(subset=["worksite"])
    grouped["worksite"] = grouped["worksite"].map(places).astype("int64")
    return pd.concat([rows.assign(worksite=EVERYBODY), grouped], ignore_index=True)


def counted_at(line: pd.Series, homes: pd.DataFrame) -> pd.Series:
    """How many rows of people every place has; `line` says of each row where its person stands on
    the roster.
    """
    of_person = how_many(line.to_numpy(), int(homes["line"].max()) + 1 if len(homes) else 0)
    counts = np.bincount(homes["worksite"], weights=of_person[homes["line"]])
    there = homes["worksite"].unique()
    return pd.Series(counts[there].astype("int64"), index=there, dtype="Int64")
