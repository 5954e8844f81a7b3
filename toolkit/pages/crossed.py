"""Crossed: a unit's own people in one region, where a reader asks for both at once."""

from __future__ import annotations

from typing import Any

import pandas as pd

from toolkit.facts.counted import RATINGS, Counted, counted
from toolkit.organizing.density import Density
from toolkit.pages.places import FEW, LEAST
from toolkit.tables.program import Program

_KEPT = (Counted.people, Counted.contacted, Counted.assessed, *RATINGS)


def crossed(
    program: Program, density: pd.DataFrame, *, names: bool
) -> dict[str, dict[str, dict[str, Any]]]:
    """By region and unit: `people`, `contacted`, `assessed` and `ratings` (a list of five) of the
    unit's people at the region's worksites; None where Density's are blank.

    Without `names` contact and ratings read `few` where fewer than 5 people stand behind them, and
    where those would be told by taking the others of the region, or of the unit, away.
    """
    sites = density[density["kind"] == "worksite"]
    regions = dict(zip(sites["worksite"], sites["region"], strict=True))
    people = counted(program).assign(region=lambda frame: frame["worksite"].map(regions))
    people = people[["region", "home_units", *_KEPT]].explode("home_units")
    people = people.dropna(subset=["region", "home_units"])
    sums = people.groupby(["region", "home_units"])[list(_KEPT)].sum().reset_index()
    sums = sums[sums[Counted.people] > 0].reset_index(drop=True)
    hidden = {
        part: pd.Series(False, index=sums.index) if names else _either_way(people, sums, part)
        for part in (Counted.people, Counted.assessed)
    }
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for number, row in enumerate(sums.to_dict("records")):
        one = {name: int(row[name]) for name in (Counted.people, Counted.contacted, "assessed")}
        said: dict[str, Any] = {**one, "ratings": [int(row[rating]) for rating in RATINGS]}
        if hidden[Counted.people][number]:
            said["contacted"] = FEW
        if hidden[Counted.assessed][number]:
            said["assessed"] = said["ratings"] = FEW
        if sites[Density.contacted].isna().all():
            said["contacted"] = None
        if sites[Density.assessed].isna().all():
            said["assessed"] = said["ratings"] = None
        found.setdefault(row["region"], {})[row["home_units"]] = said
    return found


def _either_way(people: pd.DataFrame, sums: pd.DataFrame, part: str) -> pd.Series:
    """Which are withheld: too small in themselves or beside the others of their region or unit; and
    one more wherever a single one would be what is left of a total.
    """
    lines = [group.index for by in ("region", "home_units") for _, group in sums.groupby(by)]
    small = sums[part].between(1, LEAST - 1)
    for by in ("region", "home_units"):
        once = (
            ~people.reset_index().duplicated(["index", by]).to_numpy()
        )  # also who is in two units
        rest = sums[by].map(people[once].groupby(by)[part].sum()) - sums[part]
        small |= rest.between(1, LEAST - 1)
    while True:
        more = {
            sums.loc[line[~small[line]], part].idxmin()
            for line in lines
            if small[line].sum() == 1 and len(line) > 1
        }
        if not more:
            return small
        small[list(more)] = True
