"""This week: the people each organizer can talk with in the hours there are, what is owed first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import numpy as np
import pandas as pd

from toolkit.calendar import Week
from toolkit.facts.contact import attempts
from toolkit.facts.each import each
from toolkit.facts.lines import NOWHERE, how_many
from toolkit.facts.once import once
from toolkit.facts.ordered import nth, ordered
from toolkit.facts.program_weeks import served_weeks
from toolkit.organizing.flags import OWED
from toolkit.tables.program import Program


@once
def capacities(program: Program) -> pd.Series:
    """How many people each organizer can talk with in the week of as-of, by name.

    *People a week* of Organizers, else of Settings; 0 for whoever is in the program and serves
    neither this week nor the next, so that a break of one week changes nothing. Without an
    Organizers tab, those whom the Roster names. Source: measures.md, *Follow-ups*, *This week*.
    """
    if not program.has("Organizers"):
        names = program.roster["organizer"].dropna().unique()
        return pd.Series(program.knobs.people_a_week, index=names, dtype="int64")
    own = program.organizers.set_index("organizer")["people_a_week"]
    capacity = own.fillna(program.knobs.people_a_week).astype("int64")
    now = Week.of(program.today)
    off = [
        organizer
        for organizer, weeks in served_weeks(program).items()
        if weeks.isdisjoint((now, now.following))
    ]
    capacity.loc[off] = 0
    return capacity


def this_week(program: Program, people: pd.DataFrame, by_id: Any) -> Any:
    """The place of each person among those whom their organizer is to talk with this week, one
    number for all; -1 for the others.

    `people` have their flags and `needed` (see `follow_ups.follow_ups`), `by_id` is their place in
    the order of Person IDs. Only who is due by Sunday and has an organizer in force. What is owed
    comes first, by flag, due, leaders first, Person ID. The places left, less the people this
    organizer has already been in touch with this week, go to one worksite after the other: where
    the majority is nearest first, then where it is reached; at a worksite by flag, potential
    members first, rating 2 or 3 first, fewer attempts first, Person ID. Source: measures.md,
    *Follow-ups*, *This week*.
    """
    sunday = pd.Timestamp(Week.of(program.today).monday + timedelta(days=6))
    whose, organizers = pd.factorize(people["organizer"].to_numpy())
    due = (whose >= 0) & (people["due"] <= sunday).to_numpy()
    owing = people["flag"].isin(OWED).to_numpy()
    needed = people["needed"].to_numpy("float64", na_value=np.inf)
    far = np.where(needed > 0, needed, np.inf)
    joined = people["status"].isin(["Member", "Pending"])
    settled = ~people["assessment"].isin([2, 3])
    by_flag = people["flag"]

    places = capacities(program).reindex(organizers, fill_value=0).to_numpy()
    by = ordered(by_flag, people["due"], ~people["leader"], by_id)
    owed = _first(by[(due & owing)[by]], whose, places)
    places = places - how_many(whose[owed], len(organizers)) - _met(program, organizers)
    by = ordered(far, people["worksite"], by_flag, joined, settled, people["attempts"], by_id)
    chosen = _first(by[(due & ~owing)[by]], whose, places)

    place = np.full(len(people), NOWHERE)
    place[[*owed, *chosen]] = np.arange(len(owed) + len(chosen))
    return place


def _first(rows: Any, whose: Any, places: Any) -> Any:
    """Of rows in their order the first of each organizer, as many as there are places."""
    return rows[nth(whose[rows]) < places[whose[rows]]]


def _met(program: Program, organizers: Iterable[str]) -> Any:
    """How many people each organizer has tried or talked with since this Monday, whoever's people
    they are.
    """
    rows = attempts(program)[["date", "organizer", "person_id"]]
    lately = rows[rows["date"] >= pd.Timestamp(Week.of(program.today).monday)]
    met = Counter(organizer for organizer, _ in set(each(lately, "organizer", "person_id")))
    return np.array([met[organizer] for organizer in organizers], dtype="int64")
