"""Turf: how many people each organizer answers for, worksite by worksite, and what is left to
do.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from toolkit.facts.lines import how_many, lines, sum_at
from toolkit.facts.ordered import ordered
from toolkit.facts.people import everyone
from toolkit.facts.worksites import place_of, worksites
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, text
from toolkit.organizing.flags import FIRST_CONVERSATIONS, OWED
from toolkit.organizing.suggestions import suggestions
from toolkit.organizing.this_week import capacities
from toolkit.tables.contact import Conversations
from toolkit.tables.people import Worksites
from toolkit.tables.program import Program
from toolkit.words import key

TOTAL = "Total"


class Turf(Figure):
    """One row an organizer in force and worksite, and a Total each; nobody's people come last."""

    title = "Turf"
    source = "Turf"
    keys = ("organizer", "worksite")

    organizer = text("Organizer", "In force.", blank="these people are nobody's")
    worksite = text(
        "Worksite", "Where the people work; Total on rows of the whole.", other=Worksites.short_name
    )
    people = count("People", "People in the unit.")
    talked_with = count(
        "Talked with",
        "Different people in the unit with a conversation, by anybody.",
        needs=(Conversations,),
    )
    owed = count(
        "Owed",
        "Follow-ups that are owed: promises, new hires, maybes, slipped, quiet leaders.",
        needs=(Conversations,),
    )
    first_left = count(
        "First conversations left",
        "Follow-ups with nobody ever talked with: Not contacted and Not reached.",
        needs=(Conversations,),
    )
    this_week = count("This week", "Ticked in Follow-ups for this week.", needs=(Conversations,))
    pace = count(
        "Weeks at this pace",
        "First conversations left / People a week, rounded up.",
        unit="weeks",
        blank="the organizer has no week now, and on worksite rows",
        settings=("people_a_week",),
        of=(first_left,),
    )
    suggested = text(
        "Suggested organizer",
        "Who has most people there, and could take those whom nobody has.",
        blank="somebody has them, or nobody has anybody there",
    )


@makes(Turf)
def turf(program: Program, follow_ups: pd.DataFrame) -> pd.DataFrame:
    """Organizers by name, nobody's last; worksites by name, then the Total. `follow_ups` comes from
    `follow_ups.follow_ups`.
    """
    people, flags = everyone(program), follow_ups["flag"]
    sites, line = worksites(program)["worksite"], lines(program, follow_ups["person_id"])
    whose, organizers = pd.factorize(people["organizer"].to_numpy())
    nobody = len(organizers)
    spot = np.where(whose >= 0, whose, nobody) * len(sites) + place_of(program)

    def counted(people_who: Any) -> Any:
        return how_many(spot[people_who], (nobody + 1) * len(sites))

    inside = people["inside"].to_numpy()
    counts = {
        Turf.people: counted(inside),
        Turf.talked_with: counted(inside & people["last_contact"].notna().to_numpy()),
        Turf.owed: counted(line[flags.isin(OWED)]),
        Turf.first_left: counted(line[flags.isin(FIRST_CONVERSATIONS)]),
        Turf.this_week: counted(line[follow_ups["this_week"].to_numpy(dtype=bool)]),
    }
    pairs = np.flatnonzero(counts[Turf.people] + counted(line))
    of, where = np.divmod(pairs, max(1, len(sites)))
    whole = np.unique(of)
    everybody = [*organizers, None]
    names = [everybody[n] for n in (*of, *whole)]
    places = [*sites.array[where], *[TOTAL] * len(whole)]
    sums = {
        name: np.append(some[pairs], sum_at(of, some[pairs], nobody + 1)[whole])
        for name, some in counts.items()
    }
    to_talk_with = sums[Turf.first_left].tolist()
    rows = pd.DataFrame(
        {
            Turf.organizer: pd.array(names, dtype="str"),
            Turf.worksite: pd.array(places, dtype="str"),
            **{name: pd.array(some, dtype="Int64") for name, some in sums.items()},
            Turf.pace: _pace(program, names, to_talk_with, len(pairs)),
            Turf.suggested: _suggested(program, names, places, len(pairs)),
        }
    )
    of_all = np.arange(len(rows)) >= len(pairs)
    order = ordered(rows[Turf.organizer], of_all, rows["worksite"].map(key), rows["worksite"])
    return rows.take(order).reset_index(drop=True)


def _pace(program: Program, names: list[Any], left: list[int], totals: int) -> Any:
    """How many weeks each organizer's first conversations take, rounded up; of the rows from
    `totals` on.
    """
    capacity = capacities(program).to_dict()
    weeks = [
        -(-n // some) if row >= totals and (some := capacity.get(name, 0)) > 0 else None
        for row, (name, n) in enumerate(zip(names, left, strict=True))
    ]
    return pd.array(weeks, dtype="Int64")


def _suggested(program: Program, names: list[Any], places: list[str], totals: int) -> Any:
    """Who could take nobody's people at each worksite; of the rows before `totals`."""
    there = suggestions(program).to_dict()
    found = [
        there.get(site) if row < totals and name is None else None
        for row, (name, site) in enumerate(zip(names, places, strict=True))
    ]
    return pd.array(found, dtype="str")
