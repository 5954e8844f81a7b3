"""Assessments: every rating anybody gave, and where each person stands now."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.contact import attempts
from toolkit.facts.once import once
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import day, flag, part, text
from toolkit.figures.parts import rating as assessed
from toolkit.tables.program import Program


class Ratings(Figure):
    """One row a rating that anybody gave, earliest first: on any readable row of Conversations,
    whatever its result, or on the Roster. On one date the Roster's is earlier than any
    conversation's; an undated one is older than any dated one.
    """

    title = "Ratings"
    source = "Assessments"
    keys = ("person_id",)

    person_id = text()
    date = day("Date", blank="a rating on the Roster without a day")
    rating = assessed("Assessment")
    by = text("Organizer", "Who gave it.", blank="it stands on the Roster, or nobody is named")
    line = part(meaning="Where the person stands on the Roster: its rows from 0; -1: on none.")


class Rated(Figure):
    """One row a readable roster row, in their order."""

    title = "Where people stand"
    source = "Assessments"

    rating = assessed("Assessment", "The latest.", blank="nobody assessed them")
    rated_on = day("Assessed on", "The day of the latest.", blank="it has no date")
    before = assessed("Before", "The rating just before the latest.", blank="there is none")
    slipped = flag("The latest is worse, which is a higher number, than the one just before.")


@makes(Ratings)
def ratings(program: Program) -> pd.DataFrame:
    """Every rating, earliest first; see `Ratings`."""
    start = program.roster.loc[
        program.roster["assessment"].notna(), ["person_id", "assessed_on", "assessment", "row"]
    ]
    start = start.rename(columns={"assessed_on": "date", "assessment": "rating"}).assign(
        by=None, talked=False, line=start.index
    )
    talks = attempts(program)
    talks = talks.loc[
        talks["assessment"].notna(), ["person_id", "date", "assessment", "row", "organizer", "line"]
    ]
    talks = talks.rename(columns={"assessment": "rating", "organizer": "by"}).assign(talked=True)
    both = pd.concat(
        [start.astype({"by": "object"}), talks.astype({"by": "object"})], ignore_index=True
    )
    both = both.sort_values(
        ["date", "talked", "row"], kind="stable", na_position="first", ignore_index=True
    )
    return both[[str(one) for one in Ratings.parts]]


@once
@makes(Rated)
def standings(program: Program) -> pd.DataFrame:
    """Where everybody stands; see `Rated`."""
    rows = ratings(program)
    rows["before"] = rows.groupby("line", sort=False)["rating"].shift()
    last = rows.drop_duplicates("line", keep="last").set_index("line")
    last = last.rename(columns={"date": "rated_on"})[["rating", "rated_on", "before"]]
    last = last.reindex(program.roster.index)
    last["slipped"] = (last["rating"] > last["before"]).fillna(False).astype(bool)
    return last
