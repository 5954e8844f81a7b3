"""Density: how many of those who could be members are, at every worksite, in every region and
unit, and in all.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd

from toolkit.calendar import Week
from toolkit.facts.counted import Counted, counted
from toolkit.facts.lines import Lines, how_many, sum_at
from toolkit.facts.shares import changes, lacking_to_majority, shares, still_needed
from toolkit.facts.worksites import ROSTER, place_of, worksites
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
    places, people = worksites(program), counted(program)
    sites = _tallies(people, place_of(program), len(places))
    sites[Density.eligible] = places["eligible"].to_numpy()
    sites[Density.reps_needed] = _needed_reps(program, sites)
    codes, regions = pd.factorize(places["region"])
    names, units = _units(program, people)
    total = ["Total"] if program.has("Roster") else []
    words: dict[str, list[Any]] = {
        "kind": ["worksite"] * len(places)
        + ["region"] * len(regions)
        + ["unit"] * len(names)
        + ["total"] * len(total),
        "region": [*places["region"], *regions],
        "worksite": [*places["worksite"], *regions, *names, *total],
        "short_name": [*places["short_name"]],
        "level": [*places["level"]]
        + ["Region"] * len(regions)
        + ["Unit"] * len(names)
        + ["Total"] * len(total),
        "eligible_from": [*places["eligible_from"]] + [None] * len(regions) + [ROSTER] * len(names),
    }
    height = len(words["kind"])
    columns = {name: said + [None] * (height - len(said)) for name, said in words.items()}
    made = {name: pd.array(said, dtype="str") for name, said in columns.items()}
    for name in SUMMED:
        here = sites[name]
        sums = sum_at(codes, here, len(regions)), units[name], [here.sum()] * len(total)
        made[name] = pd.array(np.concatenate([here, *sums]), dtype="Int64")
    return _derived(program, pd.DataFrame(made), history)


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
    places, members = worksites(program), counted(program)[Counted.members].to_numpy()
    there = how_many(place_of(program)[members], len(places))
    names = pd.Index(places["worksite"])
    return lacking_to_majority(places["eligible"].set_axis(names), pd.Series(there, index=names))


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


Counts = dict[str, Any]  # by their names, a whole number for each of some groups


def _tallies(flags: pd.DataFrame, group: Lines, n: int) -> Counts:
    """How many people of each of n groups have a yes; `group` is each person's, -1 where they are
    in none.
    """
    return {
        name: how_many(group[flags[name].to_numpy(dtype=bool, na_value=False)], n)
        for name in TALLIES
    }


def _needed_reps(program: Program, counts: Counts) -> Any:
    ratio, rounding = program.knobs.rep_ratio, program.knobs.rep_rounding
    bases = rep_base(program, counts).tolist()
    return np.array([reps_needed(base, ratio, rounding) for base in bases], dtype="int64")


def _levels(sites: pd.DataFrame) -> pd.DataFrame:
    rows = sites.groupby("level", sort=False)[SUMMED].sum()
    rows = rows.reindex(
        [level for level in Worksites.level.choices if level in rows.index]
    ).reset_index()
    return rows.assign(kind="level", worksite=rows["level"])


def _units(program: Program, people: pd.DataFrame) -> tuple[list[str], Counts]:
    """The units' names, and people by their own units. Headcounts are per worksite, so the people
    in the unit are its eligible.
    """
    codes, together = pd.factorize(people["home_units"].to_numpy())
    held = [(unit, n) for n, units in enumerate(together) for unit in units]
    names = sorted(dict.fromkeys(unit for unit, _ in held), key=str.casefold)
    place = {name: n for n, name in enumerate(names)}
    which = np.array([n for _, n in held], dtype="int64")
    unit = np.array([place[unit] for unit, _ in held], dtype="int64")
    counts = _tallies(people, codes, len(together))
    sums = {name: sum_at(unit, some[which], len(names)) for name, some in counts.items()}
    sums[Density.eligible] = sums[Density.people]
    return names, sums | {str(Density.reps_needed): _needed_reps(program, sums)}


def _needed_target(rows: pd.DataFrame, target: Fraction) -> pd.Series:
    found = [
        still_needed(base, target, there)
        for base, there in zip(rows["eligible"].tolist(), rows["members"].tolist(), strict=True)
    ]
    return pd.Series(pd.array(found, dtype="Int64"), index=rows.index)
