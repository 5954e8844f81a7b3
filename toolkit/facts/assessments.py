"""Assessments: every rating anybody gave, and where each person stands now."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from toolkit.facts.contact import attempts
from toolkit.facts.lines import at, last_rows
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
    roster, talks = program.roster, attempts(program)
    here, there = (np.flatnonzero(rows["assessment"].notna()) for rows in (roster, talks))

    def both(of_roster: str, of_talks: str, kind: str = "object") -> Any:
        written = roster[of_roster].to_numpy()[here], talks[of_talks].to_numpy()[there]
        return np.concatenate(written).astype(kind)

    date = both("assessed_on", "date", "datetime64[s]")
    talked = np.arange(len(date)) >= len(here)
    # An undated one has the lowest of all numbers.
    order = np.lexsort((both("row", "row", "int64"), talked, date.view("int64")))
    by = np.array([None] * len(here) + talks["organizer"].to_numpy()[there].tolist(), "object")
    line = np.concatenate([here, talks["line"].to_numpy()[there]])
    return pd.DataFrame(
        {
            "person_id": pd.array(both("person_id", "person_id")[order], dtype="str"),
            "date": date[order],
            "rating": pd.array(both("assessment", "assessment", "int64")[order], dtype="Int64"),
            "by": pd.array(by[order], dtype="str"),
            "line": line[order],
        }
    )


@once
@makes(Rated)
def standings(program: Program) -> pd.DataFrame:
    """Where everybody stands; see `Rated`."""
    rows, height = ratings(program), len(program.roster)
    line, others = rows["line"].to_numpy(), np.ones(len(rows) + 1, dtype=bool)
    last = last_rows(line, others[:-1], height)
    others[last] = False  # -1, nobody's, is the one beyond all rows
    stand = pd.DataFrame(
        {
            "rating": at(rows["rating"], last),
            "rated_on": at(rows["date"], last),
            "before": at(rows["rating"], last_rows(line, others[:-1], height)),
        }
    )
    stand["slipped"] = (stand["rating"] > stand["before"]).fillna(False).astype(bool)
    return stand
