"""Leaders: who is followed, whom they answer for, whether their people took part when they were
asked, and what they were invited to lead.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from toolkit.facts.contact import attempts
from toolkit.facts.lines import holds, how_many, lines
from toolkit.facts.once import once
from toolkit.facts.people import everyone, standing, unit
from toolkit.facts.responses import answers
from toolkit.facts.shares import shares, unknown
from toolkit.figures.declared import Figure, blanked, makes
from toolkit.figures.parts import count, day, rating, share, text
from toolkit.organizing.structure_tests import latest
from toolkit.tables.contact import Conversations
from toolkit.tables.program import Program
from toolkit.tables.roster import Roster
from toolkit.tables.structure_tests import Responses

NO_TEST = "no structure test has opened"


class Leaders(Figure):
    """One row a person in the unit who leads, is followed, was named or was invited; those whom
    most people named first.
    """

    title = "Leaders"
    source = "Structure tests"
    keys = ("person_id",)

    person_id = text("Person ID")
    person = text("Person")
    worksite = text("Worksite")
    organizer = text("Organizer", "Who answers for them now.", blank="nobody does")
    phone = text("Phone")
    named_by = count(
        "Named by",
        "Other people in the unit who named them in a conversation.",
        needs=(Conversations.leaders_named,),
    )
    charted = count(
        "Charted",
        "People in the unit charted under them; set off where they are more than the Rep ratio of"
        " Settings.",
        needs=(Roster.charted_under,),
    )
    asked = count(
        "Asked of their people",
        "Those of them who were asked to take part in the latest test.",
        of=(charted,),
        blank=NO_TEST,
    )
    delivered = count(
        "Delivered", "Those of them with a Yes that counts.", needs=(Responses,), of=(asked,)
    )
    delivery = share("Delivery", "Delivered / Asked of their people.", delivered, asked)
    invited_on = day("Invited on", "The day of the latest row in Leader Asks.")
    invited_to = text("Invited to", "What that row invites them to.")
    answer = text("Answer", "The latest one they gave to any invitation.")
    leads = text("Leads", "The tests they last said Yes to.")
    rating = rating("Assessment", "The latest.", blank="nobody assessed them", behind="Ratings")
    last_contact = day("Last contact", "The last conversation, by anybody.", needs=(Conversations,))


@once
@makes(Leaders)
def leaders(program: Program) -> pd.DataFrame:
    """Everyone in the unit with the role Leader, or under whom somebody in the unit is charted, or
    named by somebody, or invited; see `Leaders`.
    """
    people = unit(program)
    ids = people["person_id"]
    shown = ["person_id", "person", "worksite", "organizer", "phone", "rating", "last_contact"]
    rows = people[shown].copy()
    charted = how_many(people["head"].to_numpy(), len(program.roster))
    for name, counted in (
        ("named_by", named(program)),
        ("charted", charted),
        *_delivery(program).items(),
    ):
        rows[name] = pd.Series(counted[people["line"]], dtype="Int64")
    asks = invitations(program)
    invited = ids.isin(asks.index)
    rows = rows[people["leader"] | (rows["named_by"] > 0) | (rows["charted"] > 0) | invited]
    rows = rows.join(asks, on="person_id")
    if latest(program) is None:
        rows["asked"] = rows["delivered"] = unknown(rows)
    rows["delivery"] = shares(rows["delivered"], rows["asked"])
    known = blanked(Leaders, program, rows)  # what is unknown is not sorted by
    order = ["named_by", "delivered", "charted", "person_id"]
    known = known.sort_values(order, ascending=[False, False, False, True], kind="stable")
    return rows.loc[known.index].reset_index(drop=True)


def named(program: Program) -> Any:
    """For each row of `program.roster`, how many other people in the unit named the person in
    conversations.
    """
    talks, people = attempts(program), standing(program)
    talks = talks[talks["conversation"] & talks["leaders_named"].notna()]
    if talks.empty:
        return np.zeros(len(people), dtype="int64")
    talks = talks[holds(people["inside"], talks["line"])]
    said = talks[["line", "leaders_named"]].explode("leaders_named")
    whom = lines(program, said["leaders_named"])
    others = said[said["line"] != whom].drop_duplicates()
    return how_many(lines(program, others["leaders_named"]), len(people))


def _delivery(program: Program) -> dict[str, Any]:
    """For each row of `program.roster`, how many of their people the latest opened test asked, and
    how many said Yes.
    """
    test = latest(program)
    if test is None:
        return dict.fromkeys(("asked", "delivered"), np.zeros(len(program.roster), dtype="int64"))
    moved = moved_by_leader(program, test["test"], test["base"])
    return {name: moved[name].to_numpy() for name in ("asked", "delivered")}


def moved_by_leader(program: Program, test: str, base: str) -> pd.DataFrame:
    """For each row of `program.roster`: `asked` how many of those charted under them are in the
    test's base, `delivered` how many of these said a Yes that counts.
    """
    people, said = everyone(program), answers(program)
    asked = people["inside"] & (people["member"] if base == "Members" else True)
    yes = said.loc[(said["test"] == test) & said["yes"], "line"]
    delivered = asked & people["line"].isin(yes)
    heads = {"asked": people["head"][asked], "delivered": people["head"][delivered]}
    return pd.DataFrame({n: how_many(head.to_numpy(), len(people)) for n, head in heads.items()})


def invitations(program: Program) -> pd.DataFrame:
    """What each invited person was asked to lead, by Person ID: `invited_on`, `invited_to` of the
    latest row, `answer` of the latest that has one, `leads` the tests last answered Yes.
    """
    asks = program.leader_asks.sort_values(["asked_on", "row"], kind="stable")
    last = asks.drop_duplicates("person_id", keep="last").set_index("person_id")
    told = last[["asked_on", "invited_to"]].set_axis(["invited_on", "invited_to"], axis=1)
    answered = asks[asks["answer"].notna()]
    told["answer"] = answered.groupby("person_id")["answer"].last()
    final = answered[answered["test"].notna()].drop_duplicates(["person_id", "test"], keep="last")
    led = final[final["answer"] == "Yes"]
    told["leads"] = led.groupby("person_id")["test"].agg(", ".join)
    return told


def without_leader(program: Program) -> pd.DataFrame:
    """People in the unit charted under nobody: `person_id`, `person`, `worksite`, `leads` whether
    they head a list.
    """
    people = unit(program)
    heads = people["leader_id"].dropna().unique()
    rows = people.loc[people["leader_id"].isna(), ["person_id", "person", "worksite"]]
    return rows.assign(leads=rows["person_id"].isin(heads)).reset_index(drop=True)


def with_too_many(program: Program) -> pd.DataFrame:
    """Leaders with more people charted under them than the Rep ratio: `person_id`, `person`,
    `worksite`, `charted`.
    """
    rows = leaders(program)
    many = (rows["charted"] > program.knobs.rep_ratio).fillna(False).astype(bool)
    return rows.loc[many, ["person_id", "person", "worksite", "charted"]].reset_index(drop=True)
