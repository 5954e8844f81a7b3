"""Considered: why somebody on the roster has no row in Follow-ups."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.people import everyone
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import text
from toolkit.organizing.approached import approached
from toolkit.organizing.flags import flagged
from toolkit.tables.program import Program

NO_TAB = "no conversations"
LATER = "starts later"
OUTSIDE = "not in the unit"
OWN = "own organizer"
REFUSED = "refused"
ALONE = "do not contact"
DECEASED = "deceased"
NO_FLAG = "no flag"


class Considered(Figure):
    """One row a readable roster row that has none in Follow-ups."""

    title = "Not in Follow-ups"
    source = "Follow-ups"
    keys = ("person_id",)

    person_id = text("Person ID")
    left_out = text(
        "Follow-up",
        "One row a person, with the first flag that applies. Left out: people not in the unit, Do"
        " not contact, deceased, Status Refused.",
        settings=("new_hires_ahead", "count_leave"),
        behind="Applies",
    )


@makes(Considered)
def considered(program: Program) -> pd.DataFrame:
    """Everybody who is not on the list, with the first reason; see `Considered`."""
    people = everyone(program)
    ids, talks = people["person_id"], program.conversations
    told = {
        result: ids.isin(talks.loc[talks["result"] == result, "person_id"])
        for result in ("Do not contact", "Deceased")
    }
    alone = people["do_not_contact"].fillna(False).astype(bool) | told["Do not contact"]
    reasons = {
        NO_TAB: pd.Series(not program.has("Conversations"), index=people.index),
        LATER: people["starting"] & ~people["soon"],
        OUTSIDE: ~people["inside"] & ~people["soon"],
        OWN: people["own"],
        REFUSED: people["status"] == "Refused",
        ALONE: alone,
        DECEASED: told["Deceased"],
    }
    left_out = pd.Series(NO_FLAG, index=people.index, dtype="object")
    for reason, holds in reversed(reasons.items()):
        left_out = left_out.mask(holds.astype(bool), reason)
    rows = pd.DataFrame({Considered.person_id: ids, Considered.left_out: left_out})
    known = approached(program)
    listed = known.loc[flagged(program, known)["flag"].notna(), "person_id"]
    return rows[~ids.isin(listed)].reset_index(drop=True)
