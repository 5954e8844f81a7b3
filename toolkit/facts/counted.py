"""Who is counted as what: a yes or no for everybody on the roster, of which the counts are sums."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from toolkit.facts.once import once
from toolkit.facts.people import everyone
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import flag, text
from toolkit.tables.contact import Conversations
from toolkit.tables.program import Program
from toolkit.tables.roster import Roster

LEAVE = ("count_leave",)
RATED = ((Roster.assessment, Conversations.assessment),)  # where a rating could be written


class Counted(Figure):
    """One row a readable roster row, whatever its status."""

    title = "Counted"
    source = "People and density"
    keys = ("person_id",)

    person_id = text()
    worksite = text()
    home_units = text(meaning="The units they are in: their own, else their worksite's; a tuple.")
    status = text()
    on_roster = flag("Rows of the Roster that could be read, of any status.")
    not_counted = flag("On the roster and not in the unit.")
    people = flag("In the unit.", settings=LEAVE)
    members = flag("In the unit, with the status Member.", settings=LEAVE)
    pending = flag("In the unit, with the status Pending.", settings=LEAVE)
    reps = flag("In the unit, with the role Rep.", needs=(Roster.roles,))
    leaders = flag("In the unit, with the role Leader.", needs=(Roster.roles,))
    assessed = flag("In the unit, with an assessment.", needs=RATED)
    ones = flag("In the unit, last assessed as 1.", needs=RATED)
    twos = flag("In the unit, last assessed as 2.", needs=RATED)
    threes = flag("In the unit, last assessed as 3.", needs=RATED)
    fours = flag("In the unit, last assessed as 4.", needs=RATED)
    fives = flag("In the unit, last assessed as 5.", needs=RATED)
    not_assessed = flag("In the unit, without an assessment.", needs=RATED)
    contacted = flag(
        "In the unit, with a conversation in the contact window.",
        needs=(Conversations,),
        settings=("contact_window",),
    )
    charted = flag(
        "In the unit, charted under somebody else who is in it.", needs=(Roster.charted_under,)
    )


RATINGS = (Counted.ones, Counted.twos, Counted.threes, Counted.fours, Counted.fives)


@once
@makes(Counted)
def counted(program: Program) -> pd.DataFrame:
    """Everybody on the roster, with what they count as. See `Counted`."""
    people = everyone(program)
    inside, rating = people["inside"], people["rating"].to_numpy("int64", na_value=0)
    rated = inside & (rating > 0)
    flags: dict[str, Any] = {
        Counted.on_roster: np.ones(len(people), dtype=bool),
        Counted.not_counted: ~inside,
        Counted.people: inside,
        Counted.members: people["member"],
        Counted.pending: people["pending"],
        Counted.reps: people["rep"],
        Counted.leaders: people["leader"],
        Counted.assessed: rated,
        **{one: inside & (rating == number) for number, one in enumerate(RATINGS, 1)},
        Counted.not_assessed: inside & ~rated,
        Counted.contacted: inside & people["contacted"],
        Counted.charted: inside & (people["head"] >= 0),
    }
    words = ("person_id", "worksite", "home_units", "status")
    return pd.DataFrame({name: people[name] for name in words} | flags)
