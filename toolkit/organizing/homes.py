"""Homes: at which worksite, region, level or unit each person counts, and everybody in all."""

from __future__ import annotations

import numpy as np
import pandas as pd

from toolkit.facts.lines import at, how_many
from toolkit.facts.people import everyone
from toolkit.facts.worksites import place_of, worksites
from toolkit.organizing.density import density_by_level
from toolkit.tables.program import Program

BY = ("worksite", "region", "level", "unit")
EVERYBODY = 0  # the place that everybody is in; the others are 1, 2, 3 …


def sums_of(program: Program, density: pd.DataFrame, by: str) -> pd.DataFrame:
    """The rows of `density` of each place (1, 2, 3 …), then of all (`EVERYBODY`)."""
    kinds = density["kind"].to_numpy()
    total = np.flatnonzero(kinds == "total")
    if by == "level":
        found = density_by_level(program, density)
        places = [*range(1, len(found) + 1), *[EVERYBODY] * len(total)]
        return pd.concat([found, density.take(total)], ignore_index=True).set_axis(places)
    own = np.flatnonzero(kinds == by)
    return density.take(np.append(own, total)).set_axis(
        [*range(1, len(own) + 1), *[EVERYBODY] * len(total)]
    )


def homes_of(program: Program, by: str, sums: pd.DataFrame) -> pd.DataFrame:
    """One row a person on the roster and place they count in: `person_id`, `line` of the roster,
    `worksite` (the place), `inside` the unit, `member`.
    """
    spot = homes_of, by, tuple(sums["worksite"])
    if spot not in program.kept:
        program.kept[spot] = _homes(program, by, sums)
    kept: pd.DataFrame = program.kept[spot]
    return kept.copy(deep=False)


def _homes(program: Program, by: str, sums: pd.DataFrame) -> pd.DataFrame:
    people = everyone(program)
    places = {name: place for place, name in sums["worksite"].items() if place != EVERYBODY}
    if by in ("region", "level"):
        name = at(worksites(program)[by], place_of(program))
    else:
        name = people["home_units" if by == "unit" else "worksite"]
    which, names = pd.factorize(name.to_numpy())
    there = [one if isinstance(one, tuple) else (one,) for one in names]
    several = np.array([*map(len, there), 0])[which]
    spots = np.repeat(np.arange(len(people)), several)
    # Of those who count in several places, which it is: the first, the second …
    turn = np.arange(len(spots)) - np.repeat(np.cumsum(several) - several, several)
    place = np.zeros((len(there), max(map(len, there), default=0)), dtype="int64")
    for n, some in enumerate(there):
        place[n, : len(some)] = [places[one] for one in some]
    rows = people[["person_id", "line", "inside", "member"]]
    homes = rows.take(np.append(np.arange(len(people)), spots)).reset_index(drop=True)
    of_all = np.full(len(people), EVERYBODY)
    homes["worksite"] = np.append(of_all, place[which[spots], turn])
    return homes


def counted_at(line: pd.Series, homes: pd.DataFrame) -> pd.Series:
    """How many rows of people every place has; `line` says of each row where its person stands on
    the roster.
    """
    of_person = how_many(line.to_numpy(), int(homes["line"].max()) + 1 if len(homes) else 0)
    places = homes["worksite"].to_numpy()
    counts = np.bincount(places, weights=of_person[homes["line"].to_numpy()])
    there = np.flatnonzero(np.bincount(places))
    return pd.Series(counts[there].astype("int64"), index=there, dtype="Int64")
