"""Approached: what has passed between us and each person who may be followed up."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from toolkit.facts.assessments import standings
from toolkit.facts.contact import BAD_PHONE, attempts, left_alone
from toolkit.facts.lines import Lines, at, holds, how_many, last_rows
from toolkit.facts.once import once
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


@once
@makes(Approached)
def approached(program: Program) -> pd.DataFrame:
    """Everybody who may be followed up; see `Approached`."""
    people = everyone(program)
    listed = (people["inside"] | people["soon"]) & (people["status"] != "Refused") & ~people["own"]
    listed &= ~left_alone(program) & program.has("Conversations")
    chosen = np.flatnonzero(listed)
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
        ],
    ].reset_index(drop=True)
    facts["starts"] = facts["hire_date"] > pd.Timestamp(program.today)
    facts["leader"] = has_role(program.roster, "Leader").to_numpy()[chosen]
    facts["under"] = at(people["person"], people["head"].to_numpy()[chosen])
    facts["charted"] = how_many(people.loc[people["inside"], "head"].to_numpy(), len(people))[
        chosen
    ]
    facts["uncharted"] = facts["under"].isna() & (facts["charted"] == 0) & ~facts["starts"]
    facts["uncharted"] &= program.has("Roster", "charted_under")
    return _with_log(program, facts, chosen)


def _with_log(program: Program, facts: pd.DataFrame, chosen: Lines) -> pd.DataFrame:
    """The people of these lines of the roster, with what has passed."""
    log = _Log(attempts(program), chosen, len(program.roster))
    last = log.last(log.rows["result"].notna())
    talk = log.last(log.rows["conversation"])
    facts["attempts"] = how_many(log.who, len(facts))
    facts["last_attempt"] = log.pick("date", last)
    facts["last_result"] = log.pick("result", last)
    facts["last_contact"] = log.pick("date", talk)
    facts["asked"] = log.last(log.rows["ask"]) >= 0
    facts["issues"] = log.pick("issues", log.last(log.rows["issues"].notna()))

    rated = standings(program).take(chosen).reset_index(drop=True)
    facts[["rating", "rated_on", "before", "slipped"]] = rated

    promise = log.overdue_promise(talk, pd.Timestamp(program.today))
    facts["promised_for"] = log.pick("follow_up_by", promise)
    facts["promised_on"] = log.pick("date", promise)
    facts["promised_by"] = log.pick("organizer", promise)
    facts["promise"] = log.pick("promise", promise)

    bad = log.rows["result"].isin(BAD_PHONE)
    call = log.last((log.rows["method"] == "Phone") | bad)
    call = np.where(holds(bad, call) & (call > talk), call, -1)
    facts["bad_phone_on"] = log.pick("date", call)
    facts["bad_result"] = log.pick("result", call)

    answer = log.last(log.rows["reached"] & log.rows["answer"].notna())
    maybe = holds(log.rows["answer"] == "Maybe", answer) & (answer >= talk)
    facts["maybe_on"] = log.pick("date", np.where(maybe, answer, -1))
    return facts


class _Log:
    """The attempts in the order of *later*, and which of the chosen people each is about (`who`;
    -1: none of them); a position in it is -1 where there is no such row.
    """

    def __init__(self, rows: pd.DataFrame, chosen: Lines, height: int) -> None:
        place = np.full(height + 1, -1)  # the last one is of rows about nobody on the roster
        place[chosen] = np.arange(len(chosen))
        self.rows, self.who, self.height = rows, place[rows["line"]], len(chosen)

    def last(self, mask: pd.Series) -> Any:
        """For each person, the position of their last row in the mask."""
        return last_rows(self.who, mask, self.height)

    def pick(self, column: str, positions: Any) -> pd.Series:
        """A column's value at each person's position."""
        return at(self.rows[column], positions)

    def overdue_promise(self, talk: Any, today: pd.Timestamp) -> Any:
        """For each person, the row that holds the earliest Follow up by before today, with no later
        conversation.
        """
        found = np.full(self.height, -1)
        overdue = (self.rows["follow_up_by"] < today).to_numpy(dtype=bool) & (self.who >= 0)
        overdue[overdue] = talk[self.who[overdue]] <= np.flatnonzero(overdue)
        open_promises = self.rows.loc[overdue, "follow_up_by"].sort_values(kind="stable")
        who = pd.Series(self.who[open_promises.index]).drop_duplicates()
        found[who] = open_promises.index[who.index]
        return found
