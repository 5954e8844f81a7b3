"""Worksites: the places there are, and how many people each could have in the union."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.addresses import warning
from toolkit.facts.once import once
from toolkit.facts.shares import unknown
from toolkit.facts.unit import in_unit
from toolkit.tables.kinds import organizing as kinds
from toolkit.tables.people import Worksites
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.words import key

HEADCOUNT, ROSTER, STALE = "Headcount", "Roster", "Headcount stale"


@once
def worksites(program: Program) -> pd.DataFrame:
    """One row a worksite, by region, then name; those without a region last. No rows without a
    Roster.

    The columns of the table and `people` in the unit there · `eligible`, how many could be members
    · `eligible_from` where that number comes from: *Headcount* (the employer's), *Roster* (the
    people in the unit), *Headcount stale* (a headcount lower than the people in the unit: their
    number is used). Without a Worksites tab, or with its headings only, the worksites are those of
    the Roster. Source: measures.md, *People and density*.
    """
    rows = program.worksites
    if not len(rows):
        rows = rows.reindex(range(program.roster["worksite"].nunique())).assign(
            worksite=program.roster["worksite"].unique()
        )
    if not program.has("Roster"):
        rows = rows.iloc[:0]
    order = pd.DataFrame(
        {name: rows[name].map(key, na_action="ignore") for name in ("region", "worksite")}
    )
    rows = rows.loc[order.sort_values(["region", "worksite"], kind="stable").index].reset_index(
        drop=True
    )
    here = in_unit(program)["worksite"].value_counts()
    rows["people"] = here.reindex(rows["worksite"], fill_value=0).to_numpy(dtype="int64")
    headcount = rows["eligible"]
    if program.knobs.eligible_from == "Roster only":
        headcount = unknown(rows)
    stale = (headcount < rows["people"]).fillna(False).astype(bool)
    used = headcount.notna() & ~stale
    rows["eligible"] = headcount.where(used, rows["people"]).astype("int64")
    rows["eligible_from"] = (
        pd.Series(ROSTER, index=rows.index).mask(used, HEADCOUNT).mask(stale, STALE)
    )
    return rows


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
