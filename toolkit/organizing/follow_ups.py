"""Follow-ups: the people somebody should talk with next, each with the one reason that comes first."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from toolkit.facts.assessments import standings
from toolkit.facts.clocks import running_days
from toolkit.facts.contact import BAD_PHONE, attempts, left_alone
from toolkit.facts.people import standing
from toolkit.facts.unit import has_role
from toolkit.organizing.flags import flagged
from toolkit.tables.program import Program
from toolkit.words import key

COLUMNS = (
    "organizer",
    "formerly",
    "priority",
    "flag",
    "due",
    "person_id",
    "person",
    "worksite",
    "last_contact",
    "days",
    "last_result",
    "attempts",
    "assessment",
    "as_of",
    "status",
    "leader",
    "hire_date",
    "last_attempt",
    "promised_on",
    "promised_by",
    "promise",
    "bad_phone_on",
    "bad_result",
    "before",
    "rated_on",
    "maybe_on",
    "limit",
)


def follow_ups(program: Program) -> pd.DataFrame:
    """One row a person to reach, with the first flag that applies; no rows where there is no
    Conversations tab.

    What the tab shows: `organizer` (blank is a group of its own, and comes last) · `priority` 1, 2,
    3 … within the organizer: by flag, due, leaders first, latest rating 2 or 3 first, Person ID ·
    `flag` · `due` · `person_id` · `person` · `worksite` · `last_contact` last conversation (blank:
    none) · `days` running days since then · `last_result` of the latest attempt (blank: none) ·
    `attempts` all rows ever · `assessment` the latest rating (blank: unrated).

    What the sentences need (see `reasons`): `as_of` · `status` · `leader` · `hire_date` ·
    `last_attempt` · `promised_on`, `promised_by`, `promise` of the overdue promise (its day is
    `due`) · `bad_phone_on`, `bad_result` of the latest phone attempt, if that was bad · `before`,
    `rated_on` of the latest rating · `maybe_on` the answer that still stands · `limit` running days
    until the person has gone quiet.

    Left out: people not in the unit, Do not contact (on the roster or by a result), deceased,
    Status Refused, and organizers who are their own. `formerly` whose the person was, where that
    organizer has stopped. Source: measures.md, *Follow-ups*.
    """
    people = facts(program)
    people = pd.concat([people, flagged(program, people)], axis=1)
    people = people[people["flag"].notna()].rename(columns={"rating": "assessment"})
    people["days"] = running_days(
        program.breaks, people["last_contact"], pd.Timestamp(program.today)
    )
    people["as_of"] = pd.Series(pd.Timestamp(program.today).as_unit("s"), index=people.index)
    people = people.assign(
        group=people["organizer"].map(key, na_action="ignore"),
        follower=~people["leader"],
        settled=~people["assessment"].isin([2, 3]),
    )
    order = ["group", "organizer", "flag", "due", "follower", "settled", "person_id"]
    people = people.sort_values(order, na_position="last", kind="stable", ignore_index=True)
    people["flag"] = people["flag"].astype("str")
    people["priority"] = people.groupby("organizer", dropna=False, sort=False).cumcount() + 1
    return people[list(COLUMNS)]


def facts(program: Program) -> pd.DataFrame:
    """One row a person who may be followed up, with everything that the flags look at.

    `person_id`, `person`, `worksite`, `organizer`, `status`, `hire_date` as on the roster ·
    `leader` · `attempts`, `last_attempt`, `last_result`, `last_contact` as in `contact` · `asked`
    whether they were ever asked · `rating`, `rated_on`, `before`, `slipped` as in `standings` ·
    `promised_for` the earliest Follow up by before as-of that no conversation is later than, with
    `promised_on`, `promised_by`, `promise` · `bad_phone_on`, `bad_result` of the latest phone
    attempt where that was Wrong number or Disconnected and no conversation is later · `maybe_on`
    the day of the latest Answer where that is Maybe and no conversation is later.
    """
    people = standing(program)
    if not program.has("Conversations"):
        people = people[:0]
    rows = attempts(program)
    alone = program.roster.loc[left_alone(program), "person_id"]
    listed = people["inside"] & (people["status"] != "Refused") & ~people["own"]
    people = people[listed & ~people["person_id"].isin(alone)].reset_index(drop=True)
    facts = people[
        ["person_id", "person", "worksite", "organizer", "formerly", "status", "hire_date"]
    ].copy()
    facts["leader"] = has_role(people, "Leader")

    log = _Log(rows, facts)
    last = log.last(log.rows["result"].notna())
    talk = log.last(log.rows["conversation"])
    facts["attempts"] = np.bincount(log.who, minlength=len(facts))
    facts["last_attempt"] = log.pick("date", last)
    facts["last_result"] = log.pick("result", last)
    facts["last_contact"] = log.pick("date", talk)
    facts["asked"] = log.last(log.rows["ask"]) >= 0

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
