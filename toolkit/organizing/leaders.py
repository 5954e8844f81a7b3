"""Leaders: who is followed, whom they answer for, whether their people took part when they were
asked, and what they were invited to lead.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from math import floor
from typing import Any

import numpy as np
import pandas as pd

from toolkit.facts.contact import attempts
from toolkit.facts.each import each
from toolkit.facts.lines import holds, how_many, lines
from toolkit.facts.once import once
from toolkit.facts.ordered import ordered
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
    shown = ["person_id", "person", "worksite", "organizer", "phone", "rating", "last_contact"]
    rows = unit(program, *shown, "line", "leader")
    line, leads = rows.pop("line").to_numpy(), rows.pop("leader")
    charted = how_many(everyone(program)["head"].to_numpy()[line], len(program.roster))
    counts = {"named_by": named(program), "charted": charted} | _delivery(program)
    here = {name: counted[line] for name, counted in counts.items()}
    asks = invitations(program)
    some = leads | (here["named_by"] > 0) | (here["charted"] > 0) | rows["person_id"].isin(asks)
    spots = np.flatnonzero(some)
    rows = rows.take(spots).reset_index(drop=True)
    for name, counted in here.items():
        rows[name] = pd.array(counted[spots], dtype="Int64")
    invited = [asks.get(person, Invited()) for person in rows["person_id"]]
    rows[Leaders.invited_on] = pd.array([one.on for one in invited], dtype="datetime64[s]")
    rows[Leaders.invited_to] = pd.array([one.to for one in invited], dtype="str")
    rows[Leaders.answer] = pd.array([one.answer for one in invited], dtype="str")
    rows[Leaders.leads] = pd.array([one.leads for one in invited], dtype="str")
    if latest(program) is None:
        rows["asked"] = rows["delivered"] = unknown(rows)
    rows["delivery"] = shares(rows["delivered"], rows["asked"])
    known = blanked(Leaders, program, rows)  # what is unknown is not sorted by
    most = (-known[name] for name in ("named_by", "delivered", "charted"))
    return rows.take(ordered(*most, known["person_id"])).reset_index(drop=True)


def named(program: Program) -> Any:
    """For each row of `program.roster`, how many other people in the unit named the person in
    conversations.
    """
    talks, people = attempts(program), standing(program)
    named = talks["conversation"] & talks["leaders_named"].notna()
    talks = talks[["line", "leaders_named"]].take(np.flatnonzero(named))
    if talks.empty:
        return np.zeros(len(people), dtype="int64")
    talks = talks[holds(people["inside"], talks["line"])]
    said = talks.explode("leaders_named")
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


@dataclass
class Invited:
    """What somebody was asked to lead, and what they said to it."""

    on: date | None = None  # of the latest row
    to: str | None = None
    answer: str | None = None  # of the latest that has one
    said: dict[str, str] = field(default_factory=dict)  # the last answer for each test

    @property
    def leads(self) -> str | None:
        """The tests last answered Yes."""
        return ", ".join(test for test, answer in self.said.items() if answer == "Yes") or None


def invitations(program: Program) -> dict[str, Invited]:
    """What each invited person was asked to lead, by Person ID."""
    asks, found = program.leader_asks, dict[str, Invited]()
    asks = asks.take(ordered(asks["asked_on"], asks["row"]))
    for person, on, to, answer, test in each(
        asks, "person_id", "asked_on", "invited_to", "answer", "test"
    ):
        one = found.setdefault(person, Invited())
        one.on, one.to, one.answer = on, to, answer or one.answer
        if answer and test:
            one.said.pop(test, None)  # the latest answered comes last
            one.said[test] = answer
    return found


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
    many = (rows["charted"] > floor(program.knobs.rep_ratio)).fillna(False).astype(bool)
    return rows.loc[many, ["person_id", "person", "worksite", "charted"]].reset_index(drop=True)
