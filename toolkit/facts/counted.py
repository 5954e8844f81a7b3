"""Who is counted as what: a yes or no for everybody on the roster, of which the counts are sums."""

from __future__ import annotations

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
    inside = people["inside"]
    rating = people["rating"].where(inside)
    flags = people[["person_id", "worksite", "home_units", "status"]].copy()
    flags[Counted.on_roster] = True
    flags[Counted.not_counted] = ~inside
    flags[Counted.people] = inside
    flags[Counted.members], flags[Counted.pending] = people["member"], people["pending"]
    flags[Counted.reps], flags[Counted.leaders] = people["rep"], people["leader"]
    flags[Counted.assessed] = rating.notna()
    for number, one in enumerate(RATINGS, 1):
        flags[one] = rating.eq(number).fillna(False).astype(bool)
    flags[Counted.not_assessed] = inside & rating.isna()
    flags[Counted.contacted] = inside & people["contacted"]
    flags[Counted.charted] = inside & people["leader_id"].notna()
    return flags
