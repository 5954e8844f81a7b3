"""Organizers in force: who still has people today, and whose people have nobody any more."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.lines import at
from toolkit.facts.once import once
from toolkit.tables.program import Program


def left(program: Program) -> pd.Series:
    """For each row of `program.organizers`, whether the organizer has stopped: Ends is before
    as-of, or Active is No.

    They get no letter, and their people are nobody's; what they are paid does not change. Source:
    measures.md, *Follow-ups*, *Organizer in force*.
    """
    team = program.organizers
    ended = team["ends"] < pd.Timestamp(program.today)
    return ended | ~team["active"].to_numpy(dtype=bool, na_value=True)


@once
def assigned(program: Program) -> pd.DataFrame:
    """Whose each row of `program.roster` is, in its order.

    `organizer` in force (blank: nobody's) · `formerly` whose the person was, where that organizer
    has stopped (blank: they have not) · `own` whether it is the organizer's own row (Organizers'
    Person ID). Without an Organizers tab everybody who is named is in force. Source: measures.md,
    *Follow-ups*, *Organizer in force*.
    """
    named, team = program.roster["organizer"], program.organizers
    stopped = named.isin(team["organizer"].array[left(program).to_numpy()])
    made = pd.DataFrame({"organizer": named.mask(stopped), "formerly": named.where(stopped)})
    row = pd.Index(team["organizer"]).get_indexer(made["organizer"])
    person = at(team["person_id"], row).array
    made["own"] = (person == program.roster["person_id"].array).astype(bool)
    return made
