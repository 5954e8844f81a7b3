"""Turf: how many people each organizer answers for, worksite by worksite, and what is left to
do.
"""

from __future__ import annotations

import pandas as pd

from toolkit.facts.people import unit
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
NOBODY = ""  # stands for no organizer while rows are counted


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


COUNTED = [str(one) for one in Turf.parts if one.about.form == "count" and one != Turf.pace]


@makes(Turf)
def turf(program: Program, follow_ups: pd.DataFrame) -> pd.DataFrame:
    """Organizers by name, nobody's last; worksites by name, then the Total. `follow_ups` comes from
    `follow_ups.follow_ups`.
    """
    people, flags = unit(program), follow_ups["flag"]
    counted = pd.concat(
        [
            people[["organizer", "worksite"]].assign(
                people=1, talked_with=people["last_contact"].notna()
            ),
            follow_ups[["organizer", "worksite"]].assign(
                owed=flags.isin(OWED),
                first_left=flags.isin(FIRST_CONVERSATIONS),
                this_week=follow_ups["this_week"],
            ),
        ],
        ignore_index=True,
    )
    counted[COUNTED] = counted[COUNTED].fillna(0).astype("int64")  # of the other kind of row
    counted["organizer"] = counted["organizer"].fillna(NOBODY)
    sums = counted.groupby(["organizer", "worksite"], as_index=False)[COUNTED].sum()
    whole = sums.groupby("organizer", as_index=False)[COUNTED].sum().assign(worksite=TOTAL)
    whole["pace"] = _pace(program, whole)
    rows = pd.concat([sums, whole], ignore_index=True)
    of_all = pd.Series(rows.index >= len(sums), index=rows.index)
    rows[[*COUNTED, "pace"]] = rows[[*COUNTED, "pace"]].astype("Int64")
    nobodys = rows["organizer"] == NOBODY
    there = suggestions(program).reindex(rows["worksite"]).set_axis(rows.index)
    rows["suggested"] = there.where(nobodys & ~of_all)
    names = rows["worksite"].map(key)
    order = pd.DataFrame({"last": nobodys, "whose": rows["organizer"], "all": of_all, "by": names})
    order = order.sort_values(list(order.columns), kind="stable")
    rows["organizer"] = rows["organizer"].mask(nobodys)
    return rows.loc[order.index].reset_index(drop=True)


def _pace(program: Program, whole: pd.DataFrame) -> pd.Series:
    """How many weeks each organizer's first conversations take, rounded up."""
    capacity = whole["organizer"].map(capacities(program)).astype("Int64")
    weeks: pd.Series = -(-whole["first_left"] // capacity.where(capacity > 0))
    return weeks
