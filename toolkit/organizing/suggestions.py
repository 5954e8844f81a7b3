"""Suggestions: who could take the people whom nobody has."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.lines import how_many
from toolkit.facts.once import once
from toolkit.facts.people import standing
from toolkit.facts.worksites import place_of, worksites
from toolkit.tables.program import Program


@once
def suggestions(program: Program) -> pd.Series:
    """For each worksite, by name, the organizer in force with the most people in the unit there;
    ties by name. A worksite where nobody has anybody is not in it. Source: measures.md, *Turf*.
    """
    people, sites = standing(program), worksites(program)["worksite"]
    whose, organizers = pd.factorize(people["organizer"].to_numpy(), sort=True)
    counted = people["inside"].to_numpy() & (whose >= 0)
    spots = place_of(program) * len(organizers) + whose
    there = how_many(spots[counted], len(sites) * len(organizers))
    there = there.reshape(len(sites), len(organizers))
    known = there.any(axis=1)
    most = organizers[there[known].argmax(axis=1)] if known.any() else []
    return pd.Series(most, index=pd.Index(sites[known]), name="organizer", dtype="str")
