"""Places: a worksite, region, unit or level, or all of them, and who is on the roster there."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from toolkit.facts.people import everyone
from toolkit.organizing.density import Density, density_by_level
from toolkit.tables.program import Program
from toolkit.telling.naming import NO_TAB_FOR_FIGURE, row_of


@dataclass(frozen=True)
class Whereabouts:
    """A place and its kind: worksite, region, level, unit or total."""

    name: str
    kind: str


def with_levels(program: Program, density: pd.DataFrame) -> pd.DataFrame:
    """The rows of `density`, and those of the levels behind them."""
    return pd.concat([density, density_by_level(program, density)], ignore_index=True)


def place_meant(program: Program, density: pd.DataFrame, said: str | None) -> Whereabouts:
    """The place that was meant, by a worksite's full or short name, or the name of a region, level
    or unit; without a name all. `density` is that figure.

    Raises `Misused` with the nearest name, or where there is no Roster.
    """
    if density.empty:
        raise NO_TAB_FOR_FIGURE(tabs="Roster")
    rows = with_levels(program, density)
    row = row_of(program, Density, rows, [said] if said else []).iloc[0]
    return Whereabouts(str(row[Density.worksite]), str(row[Density.kind]))


def people_of(program: Program, place: Whereabouts) -> pd.DataFrame:
    """Everybody on the roster there, as in `everyone`."""
    people, kind, name = everyone(program), place.kind, place.name
    if kind == "total":
        return people
    if kind == "unit":
        rows = people["home_units"].explode()
        return people[people.index.isin(rows.index[rows.eq(name)])]
    if kind == "worksite":
        return people[people["worksite"].eq(name)]
    sites = program.worksites
    return people[people["worksite"].isin(sites.loc[sites[kind].eq(name), "worksite"])]
