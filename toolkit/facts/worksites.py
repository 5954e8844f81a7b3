"""Worksites: the places there are, and how many people each could have in the union."""

from __future__ import annotations

import numpy as np
import pandas as pd

from toolkit.facts.addresses import warning
from toolkit.facts.lines import Lines, how_many, in_order
from toolkit.facts.once import once
from toolkit.facts.unit import counts
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, text
from toolkit.tables.kinds import organizing as kinds
from toolkit.tables.people import Worksites
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.words import key

HEADCOUNT, ROSTER, STALE = "Headcount", "Roster", "Headcount stale"


class Eligible(Figure):
    """One row a worksite, with the columns of its tab, by region, then name; those without a region
    last. Without a Worksites tab, or with its headings only, the worksites are those of the Roster.
    """

    title = "Eligible"
    source = "People and density"
    keys = ("worksite",)
    table = Worksites

    people = count("People in the unit")
    eligible = count("Eligible", "How many could be members.", settings=("eligible_from",))
    eligible_from = text(
        "Eligible from",
        "Headcount: the employer's. Roster: the people in the unit. Headcount stale: it is lower"
        " than the people in the unit, so their number is used.",
    )


@once
@makes(Eligible)
def worksites(program: Program) -> pd.DataFrame:
    """The worksites there are; see `Eligible`. No rows without a Roster."""
    rows = program.worksites
    if not len(rows):
        rows = rows.reindex(range(program.roster["worksite"].nunique())).assign(
            worksite=program.roster["worksite"].unique()
        )
    if not program.has("Roster"):
        rows = rows.iloc[:0]
    by = (in_order(rows[name].map(key, na_action="ignore")) for name in ("worksite", "region"))
    rows = rows.take(np.lexsort([*by])).reset_index(drop=True)
    place = pd.Index(rows["worksite"]).get_indexer(program.roster["worksite"])
    people = how_many(place[counts(program)], len(rows))
    headcount = rows["eligible"].to_numpy("float64", na_value=np.nan)
    if program.knobs.eligible_from == "Roster only":
        headcount = np.full(len(rows), np.nan)
    used, stale = headcount >= people, headcount < people
    rows["people"] = people
    rows["eligible"] = np.where(used, headcount, people).astype("int64")
    rows["eligible_from"] = pd.array(
        np.select([used, stale], [HEADCOUNT, STALE], default=ROSTER).tolist(), dtype="str"
    )
    return rows


def place_of(program: Program) -> Lines:
    """For each row of `program.roster`, the row of `worksites` where the person works; -1 where it
    is none of them.
    """
    if place_of not in program.kept:
        places = pd.Index(worksites(program)["worksite"])
        program.kept[place_of] = places.get_indexer(program.roster["worksite"])
    return program.kept[place_of]


def by_name(program: Program) -> pd.DataFrame:
    """The rows of `worksites` by name alone, for lists that do not show a region."""
    rows = worksites(program)
    return rows.sort_values(
        "worksite", key=lambda names: names.map(key), kind="stable", ignore_index=True
    )


def headcount_problems(program: Program) -> list[Problem]:
    """Headcounts lower than the people in the unit: the roster knows more people than the
    employer's list had.
    """
    rows = worksites(program)
    rows = rows[rows["eligible_from"] == STALE]
    said = program.worksites.set_index("worksite")["eligible"]
    return [
        warning(
            program,
            Worksites,
            "eligible",
            row,
            str(said[worksite]),
            kinds.STALE_HEADCOUNT(said=int(said[worksite]), people=people),
        )
        for worksite, row, people in zip(rows["worksite"], rows["row"], rows["people"], strict=True)
    ]
