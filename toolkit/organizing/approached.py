"""Approached: what has passed between us and each person who may be followed up."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from toolkit.facts.assessments import standings
from toolkit.facts.contact import BAD_PHONE, attempts, left_alone
from toolkit.facts.people import everyone
from toolkit.facts.unit import has_role
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, day, flag, part, text
from toolkit.figures.parts import rating as assessed
from toolkit.tables.program import Program


class Approached(Figure):
    """One row a person who may be followed up, with everything that the flags and the sentences
    look at; none where there is no Conversations tab.

    Left out: people neither in the unit nor starting soon, Do not contact (on the roster or by a
    result), deceased, Status Refused, and organizers who are their own.
    """

    title = "Approached"
    source = "Follow-ups"
    keys = ("person_id",)

    person_id = text()
    person = text()
    worksite = text()
    phone = text()
    status = text()
    hire_date = day()
    home_units = text(meaning="The units they are in; a tuple.")
    organizer = text(meaning="Whose they are: the organizer in force.")
    formerly = text(meaning="Whose they were, where that organizer has stopped.")
    starts = flag("Still to start.")
    leader = flag("Has the role Leader.")
    under = text(meaning="The name of whom they are charted under.")
    charted = count(meaning="People in the unit charted under them.")
    uncharted = flag("On nobody's list, and leads none.")
    attempts = count(meaning="All rows ever.", unit="attempts")
    last_attempt = day()
    last_result = text(meaning="Of the latest attempt.")
    last_contact = day(meaning="The last conversation.")
    asked = flag("Was ever asked to join.")
    issues = part(meaning="The issues they raised last; a tuple.")
    rating = assessed(meaning="The latest.")
    rated_on = day()
    before = assessed(meaning="The rating before the latest.")
    slipped = flag("The latest rating is worse than the one before.")
    promised_for = day(
        meaning="The earliest Follow up by before as-of that no conversation is later than."
    )
    promised_on = day(meaning="When that promise was made.")
    promised_by = text()
    promise = text()
    bad_phone_on = day(
        meaning="The latest phone attempt, where it was Wrong number or Disconnected and no"
        " conversation is later."
    )
    bad_result = text()
    maybe_on = day(meaning="The latest Answer, where it is Maybe and no conversation is later.")


@makes(Approached)
def approached(program: Program) -> pd.DataFrame:
    """Everybody who may be followed up; see `Approached`."""
    people = everyone(program)
    names = people.set_index("person_id")["person"]
    heads = people.loc[people["inside"], "leader_id"].value_counts()
    alone = program.roster.loc[left_alone(program), "person_id"]
    listed = (people["inside"] | people["soon"]) & (people["status"] != "Refused") & ~people["own"]
    listed &= ~people["person_id"].isin(alone) & program.has("Conversations")
    facts = people.loc[
        listed,
        [
            "person_id",
            "person",
            "worksite",
            "phone",
            "status",
            "hire_date",
            "home_units",
            "organizer",
            "formerly",
            "leader_id",
        ],
    ].reset_index(drop=True)
    facts["starts"] = facts["hire_date"] > pd.Timestamp(program.today)
    facts["leader"] = has_role(people[listed], "Leader").array
    facts["under"] = names.reindex(facts.pop("leader_id")).array
    facts["charted"] = heads.reindex(facts["person_id"], fill_value=0).array
    facts["uncharted"] = facts["under"].isna() & (facts["charted"] == 0) & ~facts["starts"]
    facts["uncharted"] &= program.has("Roster", "charted_under")
    return _with_log(program, facts)


def _with_log(program: Program, facts: pd.DataFrame) -> pd.DataFrame:
    log = _Log(attempts(program), facts)
    last = log.last(log.rows["result"].notna())
    talk = log.last(log.rows["conversation"])
    facts["attempts"] = np.bincount(log.who, minlength=len(facts))
    facts["last_attempt"] = log.pick("date", last)
    facts["last_result"] = log.pick("result", last)
    facts["last_contact"] = log.pick("date", talk)
    facts["asked"] = log.last(log.rows["ask"]) >= 0
    facts["issues"] = log.pick("issues", log.last(log.rows["issues"].notna()))

    rated = standings(program).reindex(facts["person_id"])
    for name in ("rating", "rated_on", "before"):
        facts[name] = rated[name].array
    facts["slipped"] = rated["slipped"].eq(True).to_numpy(dtype=bool)

    promise = log.overdue_promise(talk, pd.Timestamp(program.today))
    facts["promised_for"] = log.pick("follow_up_by", promise)
    facts["promised_on"] = log.pick("date", promise)
    facts["promised_by"] = log.pick("organizer", promise)
    facts["promise"] = log.pick("promise", promise)

    bad = log.rows["result"].isin(BAD_PHONE)
    call = log.last((log.rows["method"] == "Phone") | bad)
    call = np.where(log.at(bad, call) & (call > talk), call, -1)
    facts["bad_phone_on"] = log.pick("date", call)
    facts["bad_result"] = log.pick("result", call)

    answer = log.last(log.rows["reached"] & log.rows["answer"].notna())
    maybe = log.at(log.rows["answer"] == "Maybe", answer) & (answer >= talk)
    facts["maybe_on"] = log.pick("date", np.where(maybe, answer, -1))
    return facts


class _Log:
    """The attempts at some people, in the order of *later*; a position in it is -1 where there is
    no such row.
    """

    def __init__(self, rows: pd.DataFrame, people: pd.DataFrame) -> None:
        who = pd.Index(people["person_id"]).get_indexer(rows["person_id"])
        self.rows = rows[who >= 0].reset_index(drop=True)
        self.who = who[who >= 0]
        self.index = people.index

    def last(self, mask: pd.Series) -> Any:
        """For each person, the position of their last row in the mask."""
        found = np.full(len(self.index), -1)
        positions = np.flatnonzero(mask.to_numpy(dtype=bool, na_value=False))
        np.maximum.at(found, self.who[positions], positions)
        return found

    def pick(self, column: str, positions: Any) -> pd.Series:
        """A column's value at each person's position."""
        found: pd.Series = self.rows[column].reindex(positions).set_axis(self.index)
        return found

    def at(self, mask: pd.Series, positions: Any) -> Any:
        """Whether the mask holds at each person's position."""
        return mask.reindex(positions, fill_value=False).to_numpy(dtype=bool, na_value=False)

    def overdue_promise(self, talk: Any, today: pd.Timestamp) -> Any:
        """For each person, the row that holds the earliest Follow up by before today, with no later
        conversation.
        """
        found = np.full(len(self.index), -1)
        overdue = (self.rows["follow_up_by"] < today).to_numpy(dtype=bool) & (
            talk[self.who] <= self.rows.index
        )
        open_promises = self.rows.loc[overdue, "follow_up_by"].sort_values(kind="stable")
        who = pd.Series(self.who[open_promises.index]).drop_duplicates()
        found[who] = open_promises.index[who.index]
        return found
