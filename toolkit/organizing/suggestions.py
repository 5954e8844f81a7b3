"""Suggestions: who could take the people whom nobody has."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.once import once
from toolkit.facts.people import standing
from toolkit.tables.program import Program


@once
def suggestions(program: Program) -> pd.Series:
    """For each worksite, by name, the organizer in force with the most people in the unit there;
    ties by name. A worksite where nobody has anybody is not in it. Source: measures.md, *Turf*.
    """
    people = standing(program)
    people = people.loc[people["inside"] & people["organizer"].notna(), ["worksite", "organizer"]]
    counts = people.groupby(["worksite", "organizer"], as_index=False).size()
    counts = counts.sort_values(["size", "organizer"], ascending=[False, True], kind="stable")
    return counts.drop_duplicates("worksite").set_index("worksite")["organizer"]
