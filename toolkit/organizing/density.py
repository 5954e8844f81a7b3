"""Density: how many of those who could be members are, at every worksite, in every region and unit,
and in all.
"""

from __future__ import annotations

from fractions import Fraction

import pandas as pd

from toolkit.calendar import Week
from toolkit.organizing.history import density_before
from toolkit.organizing.people import everyone, knows_ratings
from toolkit.organizing.reps import rep_base, reps_needed
from toolkit.organizing.shares import changes, shares, still_needed, unknown
from toolkit.organizing.worksites import ROSTER, worksites
from toolkit.tables.people import Worksites
from toolkit.tables.program import Program

RATINGS = ("ones", "twos", "threes", "fours", "fives")
COUNTS = (
    "on_roster",
    "not_counted",
    "people",
    "members",
    "pending",
    "reps",
    "leaders",
    "assessed",
    *RATINGS,
    "not_assessed",
    "contacted",
    "charted",
)


def density(program: Program, history: pd.DataFrame) -> pd.DataFrame:
    """Worksite rows (by region, then name), then region rows, unit rows and the total.

    `kind` worksite, region, unit or total · `region`, `worksite` (the region's or unit's name on
    its row, `Total`), `short_name` of worksites, `level` (`Region`, `Unit`, `Total` on those rows)
    · counts of people: `on_roster` readable rows of any status, `not_counted` those not in the
    unit, `people` in the unit, `members`, `pending`, `reps`, `leaders`, `assessed`, `ones` to
    `fives`, `not_assessed`, `contacted`, `charted` under somebody · `eligible` and `eligible_from`
    · `density` members / eligible, `coverage` contacted / people, as exact shares ·
    `needed_majority`, `needed_target` more members to more than half and to the target · `change`
    of the density against the latest row of an earlier week in `history` · `reps_needed`, `rep_gap`
    (negative: a surplus).

    Blank: shares and needs where there is nobody to divide by, contact without Conversations,
    ratings where nobody could write one, roles and charting without their column, change where
    there is no earlier week and on unit rows. Source: measures.md, *People and density*.
    """
    places = worksites(program)
    people = _flags(program)
    sites = places[
        ["region", "worksite", "short_name", "level", "eligible", "eligible_from"]
    ].assign(kind="worksite")
    sites = sites.join(_tallies(people, "worksite"), on="worksite")
    sites[list(COUNTS)] = sites[list(COUNTS)].astype("Int64").where(sites["people"].notna(), 0)
    sites["eligible"] = sites["eligible"].astype("Int64")
    sites["reps_needed"] = _needed_reps(program, sites)
    groups = [_regions(sites), _units(program, people), _total(program, sites)]
    return _derived(program, pd.concat([sites, *groups], ignore_index=True), history)


def density_by_level(program: Program, density: pd.DataFrame) -> pd.DataFrame:
    """One row for each level there is, Elementary first (`kind` level, `worksite` its name), in the
    columns of `density`.

    Sums and shares as in its region rows; `change` is blank. `density` comes from that function.
    """
    return _derived(program, _levels(density[density["kind"] == "worksite"]), None)


def _derived(program: Program, rows: pd.DataFrame, history: pd.DataFrame | None) -> pd.DataFrame:
    """The rows with the shares, needs and changes that follow from their sums."""
    rows["density"] = shares(rows["members"], rows["eligible"])
    rows["coverage"] = shares(rows["contacted"], rows["people"])
    rows["needed_majority"] = _needed_majority(rows)
    rows["needed_target"] = _needed_target(rows, program.knobs.density_target)
    rows["rep_gap"] = rows["reps_needed"] - rows["reps"]
    rows["change"] = None
    if history is not None:
        rows["change"] = changes(
            rows["density"], density_before(history, rows, Week.of(program.today).monday)
        )
    return _unknown_blank(program, rows)


def _flags(program: Program) -> pd.DataFrame:
    """One row a roster row, with a yes or no for everything that is counted."""
    people = everyone(program)
    flags = people[["worksite", "home_units"]].copy()
    inside = people["inside"]
    rating = people["rating"].where(inside)
    flags["on_roster"] = True
    flags["not_counted"] = ~inside
    flags["people"] = inside
    flags["members"], flags["pending"] = people["member"], people["pending"]
    flags["reps"], flags["leaders"] = people["rep"], people["leader"]
    flags["assessed"] = rating.notna()
    for number, name in enumerate(RATINGS, 1):
        flags[name] = rating.eq(number).fillna(False).astype(bool)
    flags["not_assessed"] = inside & rating.isna()
    flags["contacted"] = inside & people["contacted"]
    flags["charted"] = inside & people["leader_id"].notna()
    return flags


def _tallies(flags: pd.DataFrame, by: str) -> pd.DataFrame:
    return flags.groupby(by, sort=False)[list(COUNTS)].sum().astype("Int64")


def _needed_reps(program: Program, rows: pd.DataFrame) -> pd.Series:
    ratio, rounding = program.knobs.rep_ratio, program.knobs.rep_rounding
    found = [reps_needed(int(base), ratio, rounding) for base in rep_base(program, rows)]
    return pd.Series(found, index=rows.index, dtype="Int64")


def _regions(sites: pd.DataFrame) -> pd.DataFrame:
    rows = (
        sites.groupby("region", sort=False)[[*COUNTS, "eligible", "reps_needed"]]
        .sum()
        .reset_index()
    )
    return rows.assign(kind="region", worksite=rows["region"], level="Region")


def _levels(sites: pd.DataFrame) -> pd.DataFrame:
    rows = sites.groupby("level", sort=False)[[*COUNTS, "eligible", "reps_needed"]].sum()
    rows = rows.reindex(
        [level for level in Worksites.level.choices if level in rows.index]
    ).reset_index()
    return rows.assign(kind="level", worksite=rows["level"])


def _units(program: Program, people: pd.DataFrame) -> pd.DataFrame:
    """People by their own units. Headcounts are per worksite, so the people in the unit are its
    eligible.
    """
    together = (
        _tallies(people, "home_units").reset_index().explode("home_units")
    )  # few rows: one a set of units
    rows = (
        together.groupby("home_units", sort=False)[list(COUNTS)]
        .sum()
        .rename_axis("worksite")
        .reset_index()
    )
    rows = rows.sort_values("worksite", key=lambda names: names.str.casefold(), ignore_index=True)
    rows = rows.assign(kind="unit", level="Unit", eligible=rows["people"], eligible_from=ROSTER)
    rows["reps_needed"] = _needed_reps(program, rows)
    return rows


def _total(program: Program, sites: pd.DataFrame) -> pd.DataFrame:
    if not program.has("Roster"):
        return sites.iloc[:0]
    sums = sites[[*COUNTS, "eligible", "reps_needed"]].sum()
    return (
        pd.DataFrame([sums]).astype("Int64").assign(kind="total", worksite="Total", level="Total")
    )


def _needed_majority(rows: pd.DataFrame) -> pd.Series:
    """Members lacking to more than half of the eligible: floor(n / 2) + 1 − members, never under 0."""
    needed = (rows["eligible"] // 2 + 1 - rows["members"]).clip(lower=0)
    return needed.where(rows["eligible"] > 0)


def _needed_target(rows: pd.DataFrame, target: Fraction) -> pd.Series:
    found = [
        still_needed(base, target, there)
        for base, there in zip(rows["eligible"], rows["members"], strict=True)
    ]
    return pd.Series(found, index=rows.index, dtype="Int64")


def _unknown_blank(program: Program, rows: pd.DataFrame) -> pd.DataFrame:
    """Figures whose tab or column is not there: unknown is blank, never 0."""
    blank: list[str] = []
    if not program.has("Conversations"):
        blank += ["contacted"]
        rows["coverage"] = None
    if not knows_ratings(program):
        blank += ["assessed", *RATINGS, "not_assessed"]
    if not program.has("Roster", "roles"):
        blank += ["reps", "leaders", "rep_gap"]
    if not program.has("Roster", "charted_under"):
        blank += ["charted"]
    return rows.assign(**dict.fromkeys(blank, unknown(rows)))
