"""Density: how many of those who could be members are, at every worksite, in every region and
unit, and in all.
"""

from __future__ import annotations

from fractions import Fraction

import pandas as pd

from toolkit.calendar import Week
from toolkit.facts.counted import Counted, counted
from toolkit.facts.shares import changes, lacking_to_majority, shares, still_needed
from toolkit.facts.worksites import ROSTER, worksites
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, part, share, tally, text
from toolkit.organizing.history import density_before
from toolkit.organizing.reps import rep_base, reps_needed
from toolkit.tables.people import Worksites
from toolkit.tables.program import Program
from toolkit.tables.roster import Roster


class Density(Figure):
    """One row a worksite (by region, then name), then a row a region, a unit, and one for all."""

    title = "Density"
    source = "People and density"
    keys = ("worksite",)

    kind = text(meaning="What the row is about: worksite, region, unit, level or total.")
    region = text("Region", "Filled on region rows and on worksites that have one.")
    worksite = text(
        "Worksite",
        "On other rows the name of the region or unit, or Total.",
        other=Worksites.short_name,
    )
    short_name = text()
    level = text("Level", "Region, Unit and Total mark the rows that sum up others.")
    on_roster = tally(
        "On roster",
        Counted.on_roster,
        "Rows of the Roster that could be read, of any status.",
    )
    not_counted = tally(
        "Not counted", Counted.not_counted, "Those of them who are not in the unit."
    )
    people = tally("People in the unit", Counted.people, "People in the unit.")
    eligible_from = text(
        "Eligible from",
        "Headcount: the employer's, from Worksites. Roster: the people in the unit. Headcount"
        " stale: it is lower than the people in the unit, so their number is used.",
    )
    eligible = count(
        "Eligible",
        "How many could be members.",
        settings=("eligible_from",),
        of=(people, eligible_from),
    )
    members = tally("Members", Counted.members, "People in the unit with the status Member.")
    pending = tally(
        "Pending",
        Counted.pending,
        "Card signed, not processed; not among the members.",
    )
    density = share("Density", "Members / Eligible.", members, eligible)
    needed_majority = count(
        "Needed for majority",
        "More members to more than half of the eligible.",
        blank="nobody is eligible",
        of=(eligible, members),
    )
    needed_target = count(
        "Needed for target",
        "More members to the Density target of Settings.",
        blank="nobody is eligible",
        of=(eligible, members),
        settings=("density_target",),
    )
    change = part(
        "Change",
        "Density against that of the last earlier week in History.",
        form="percent",
        unit="share",
        blank="there is no earlier week, and on unit rows",
        of=(density,),
    )
    reps = tally("Reps", Counted.reps, "People in the unit with the role Rep.")
    reps_needed = count(
        "Reps needed",
        "By the ratio, base and rounding of Settings.",
        unit="representatives",
        settings=("rep_base", "rep_ratio", "rep_rounding"),
    )
    rep_gap = count(
        "Rep gap",
        "Reps needed less Reps; below 0 is a surplus.",
        unit="representatives",
        needs=(Roster.roles,),
        of=(reps_needed, reps),
    )
    assessed = tally("Assessed", Counted.assessed, "People in the unit with a rating.")
    ones = tally("Ones", Counted.ones, guard="assessed")
    twos = tally("Twos", Counted.twos, guard="assessed")
    threes = tally("Threes", Counted.threes, guard="assessed")
    fours = tally("Fours", Counted.fours, guard="assessed")
    fives = tally("Fives", Counted.fives, guard="assessed")
    not_assessed = tally("Not assessed", Counted.not_assessed)
    contacted = tally(
        "Contacted",
        Counted.contacted,
        "People in the unit with a conversation in the Contact window.",
    )
    coverage = share("Coverage", "Contacted / people in the unit.", contacted, people)
    leaders = tally("Leaders", Counted.leaders, "People in the unit with the role Leader.")
    charted = tally("Charted", Counted.charted)


TALLIES = [str(one) for one in Density.parts if one.about.people]
SUMMED = [*TALLIES, Density.eligible, Density.reps_needed]


@makes(Density)
def density(program: Program, history: pd.DataFrame) -> pd.DataFrame:
    """Worksite rows, then region rows, unit rows and the total; see `Density`.

    `history` is what History had; the change is against its latest row of an earlier week.
    """
    places = worksites(program)
    people = counted(program)
    sites = places[
        ["region", "worksite", "short_name", "level", "eligible", "eligible_from"]
    ].assign(kind="worksite")
    there = _tallies(people, "worksite").reindex(sites["worksite"], fill_value=0)
    sites = pd.concat([sites, there.set_axis(sites.index)], axis=1)
    sites["reps_needed"] = _needed_reps(program, sites)
    groups = [_regions(sites), _units(program, people), _total(program, sites)]
    rows = pd.concat([sites, *groups], ignore_index=True)
    return _derived(program, rows.astype(dict.fromkeys(SUMMED, "Int64")), history)


@makes(Density)
def density_by_level(program: Program, density: pd.DataFrame) -> pd.DataFrame:
    """One row for each level there is, Elementary first (`kind` level, `worksite` its name), in the
    columns of `density`.

    Sums and shares as in its region rows; `change` is blank. `density` comes from that function.
    """
    rows = _levels(density[density["kind"] == "worksite"])
    return _derived(program, rows.reindex(columns=density.columns), None)


def majorities(program: Program) -> pd.Series:
    """*Needed for majority* of each worksite, by its name."""
    places, people = worksites(program).set_index("worksite"), counted(program)
    members = people.groupby("worksite")[Counted.members].sum().reindex(places.index, fill_value=0)
    return lacking_to_majority(places["eligible"].astype("Int64"), members.astype("Int64"))


def _derived(program: Program, rows: pd.DataFrame, history: pd.DataFrame | None) -> pd.DataFrame:
    """The rows with the shares, needs and changes that follow from their sums."""
    rows["density"] = shares(rows["members"], rows["eligible"])
    rows["coverage"] = shares(rows["contacted"], rows["people"])
    rows["needed_majority"] = lacking_to_majority(rows["eligible"], rows["members"])
    rows["needed_target"] = _needed_target(rows, program.knobs.density_target)
    rows["rep_gap"] = rows["reps_needed"] - rows["reps"]
    rows["change"] = None
    if history is not None:
        rows["change"] = changes(
            rows["density"], density_before(history, rows, Week.of(program.today).monday)
        )
    return rows


def _tallies(flags: pd.DataFrame, by: str) -> pd.DataFrame:
    return flags.groupby(by, sort=False)[TALLIES].sum()


def _needed_reps(program: Program, rows: pd.DataFrame) -> pd.Series:
    ratio, rounding = program.knobs.rep_ratio, program.knobs.rep_rounding
    found = [reps_needed(int(base), ratio, rounding) for base in rep_base(program, rows)]
    return pd.Series(found, index=rows.index, dtype="int64")


def _regions(sites: pd.DataFrame) -> pd.DataFrame:
    rows = sites.groupby("region", sort=False)[SUMMED].sum().reset_index()
    return rows.assign(kind="region", worksite=rows["region"], level="Region")


def _levels(sites: pd.DataFrame) -> pd.DataFrame:
    rows = sites.groupby("level", sort=False)[SUMMED].sum()
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
        together.groupby("home_units", sort=False)[TALLIES]
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
    sums = {name: [count] for name, count in sites[SUMMED].sum().items()}
    return pd.DataFrame({"kind": ["total"], "worksite": ["Total"], "level": ["Total"], **sums})


def _needed_target(rows: pd.DataFrame, target: Fraction) -> pd.Series:
    found = [
        still_needed(base, target, there)
        for base, there in zip(rows["eligible"], rows["members"], strict=True)
    ]
    return pd.Series(found, index=rows.index, dtype="Int64")
