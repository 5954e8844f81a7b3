"""Assessments: every rating anybody gave, and where each person stands now."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.once import once
from toolkit.tables.program import Program


def ratings(program: Program) -> pd.DataFrame:
    """Every rating, earliest first: `person_id`, `date` (blank: an undated roster rating), `rating`
    1–5, `by`.

    A rating stands on any readable conversation row, whatever its result, or on the Roster. On one
    date a roster rating is earlier than any conversation's; an undated one is older than any dated
    one. Source: measures.md, *Assessments*.
    """
    start = program.roster.loc[
        program.roster["assessment"].notna(), ["person_id", "assessed_on", "assessment", "row"]
    ]
    start = start.rename(columns={"assessed_on": "date", "assessment": "rating"}).assign(
        by=None, talked=False
    )
    talks = program.conversations
    talks = talks.loc[
        talks["assessment"].notna(), ["person_id", "date", "assessment", "row", "organizer"]
    ]
    talks = talks.rename(columns={"assessment": "rating", "organizer": "by"}).assign(talked=True)
    both = pd.concat(
        [start.astype({"by": "object"}), talks.astype({"by": "object"})], ignore_index=True
    )
    both = both.sort_values(
        ["date", "talked", "row"], kind="stable", na_position="first", ignore_index=True
    )
    return both[["person_id", "date", "rating", "by"]]


@once
def standings(program: Program) -> pd.DataFrame:
    """Where each rated person stands, indexed by Person ID.

    `rating` the latest · `rated_on` its date (blank: undated) · `before` the rating just before it
    (blank: none) · `slipped` whether the latest is worse (higher) than the one just before.
    """
    rows = ratings(program)
    by_person = rows.groupby("person_id", sort=False)
    rows["before"] = by_person["rating"].shift()
    last = rows.drop_duplicates("person_id", keep="last").set_index("person_id")
    last = last.rename(columns={"date": "rated_on"})[["rating", "rated_on", "before"]]
    last["slipped"] = (last["rating"] > last["before"]).fillna(False).astype(bool)
    return last
