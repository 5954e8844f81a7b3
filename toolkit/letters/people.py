"""People in a letter: first name, last initial, worksite, the reason to talk, what to do next, and
nothing else of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from toolkit.letters.links import form_link
from toolkit.letters.plain import Web, short_name, short_of, spoken, typed
from toolkit.organizing.flags import OWED, PROMISE, SLIPPED
from toolkit.organizing.follow_ups import FollowUps
from toolkit.tables.program import Program
from toolkit.telling.next_steps import next_steps
from toolkit.telling.numbers import known, on
from toolkit.telling.reasons import reasons
from toolkit.words import say

OWN_WORDS = "own_words"  # what the reader promised, as they wrote it: in their own letter only
CALL = "call"  # a phone number, in the letter of whose week it is, where Settings allows it

# Of a follow-up a letter may know these; phones, emails, notes, ratings and what was promised are
# not among them.
SEEN = (
    "organizer",
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
    "as_of",
    "status",
    "leader",
    "hire_date",
    "last_attempt",
    "promised_on",
    "promised_by",
    "bad_phone_on",
    "bad_result",
    "rated_on",
    "maybe_on",
    "starts",
    "charted",
    "uncharted",
    "needed",
    "formerly",
    "this_week",
    "under",
    "issues",
)


Organizer = str | np.ndarray
"""Who reads the rows: an organizer's name, or for each row one."""


@dataclass(frozen=True)
class Next:
    """One person to talk with."""

    name: str
    worksite: str
    why: str
    step: str = ""
    due: str = ""
    call: str = ""
    form: Web | None = None


def seen(program: Program, follow_ups: pd.DataFrame) -> pd.DataFrame:
    """The follow-up list as letters may know it: `SEEN` columns, `person` as in letters."""
    people = program.roster.set_index("person_id")
    given = people["preferred_name"].where(people["preferred_name"].notna(), people["first_name"])
    names = [
        short_name(first, last) for first, last in zip(given, people["last_name"], strict=True)
    ]
    short = pd.Series(names, index=people.index, dtype="object")
    ids = follow_ups[FollowUps.person_id]
    rows = follow_ups.assign(person=short.reindex(ids).array)
    for name in ("formerly", "under"):
        if name in rows:
            rows[name] = rows[name].map(short_of, na_action="ignore").astype("object")
    if "issues" in rows:
        named = frozenset(program.issues["issue"])
        rows["issues"] = [_named(each, named) for each in rows["issues"]]
    return rows[[name for name in SEEN if name in rows]].reset_index(drop=True)


def _named(issues: Any, named: frozenset[str]) -> tuple[str, ...] | None:
    """The issues that are on the Issues tab: what people put in their own words stays inside."""
    kept = tuple(each for each in issues if each in named) if isinstance(issues, tuple) else ()
    return kept or None


def of_reader(
    rows: pd.DataFrame, follow_ups: pd.DataFrame, organizer: Organizer, *, phones: bool
) -> pd.DataFrame:
    """Rows of `seen` with what only this organizer may read: `own_words`, what they promised
    themselves, and `call`, the number of somebody whom they can call, where `phones` are allowed.
    """
    known = follow_ups.set_index(FollowUps.person_id).reindex(rows[FollowUps.person_id])
    own = known[FollowUps.promised_by].to_numpy() == organizer
    words = known[FollowUps.promise].set_axis(rows.index).astype("object")
    bad = rows[FollowUps.last_result].isin(["Wrong number", "Disconnected"])
    numbers = known[FollowUps.phone].set_axis(rows.index).astype("object")
    return rows.assign(
        **{OWN_WORDS: words.where(own), CALL: numbers.where(~bad & phones)},
    )


def why(rows: pd.DataFrame, language: str, reader: Organizer = "") -> list[str]:
    """Each person's reason in that language, without a rating or what was promised."""
    said = rows[FollowUps.promised_by].map(short_of, na_action="ignore").astype("object")
    plain = rows.assign(promise=None, promised_by=said, assessment=None, before=None)
    found = (
        reasons(plain[plain[FollowUps.flag] != SLIPPED], language)
        .reindex(rows.index)
        .astype("object")
    )
    for index, talked in rows.loc[rows[FollowUps.flag] == SLIPPED, "last_contact"].items():
        found[index] = (
            say(
                language,
                "Time to listen again; the last conversation was on {talked}.",
                talked=on(talked, language),
            )
            if known(talked) is not None
            else say(language, "Time to listen: nobody has had a conversation with them yet.")
        )
    promised = rows[FollowUps.promised_by].to_numpy()
    mine = rows[(rows[FollowUps.flag] == PROMISE) & (promised == reader)]
    own = mine[OWN_WORDS] if OWN_WORDS in mine else pd.Series(None, mine.index, dtype="object")
    for index, due, words in zip(mine.index, mine[FollowUps.due], own, strict=True):
        what = spoken(known(words))
        found[index] = (
            say(
                language,
                "You owe them an answer since {due}: “{what}”.",
                what=what,
                due=on(due, language),
            )
            if what
            else say(language, "You owe them an answer since {due}.", due=on(due, language))
        )
    return found.tolist()


def steps(rows: pd.DataFrame, language: str) -> list[str]:
    """What to do next about each person, without a rating or what was promised."""
    plain = rows.assign(
        promise=None,
        suggested=None,
        worksite=rows[FollowUps.worksite].map(typed),
    )
    return next_steps(plain, language).tolist()


def listed(
    rows: pd.DataFrame,
    language: str,
    *,
    form: Callable[[Any], Web | None],
    reader: Organizer = "",
) -> tuple[Next, ...]:
    """Rows of `seen` as a letter lists them, in their order."""
    made = zip(
        rows.to_dict("records"), why(rows, language, reader), steps(rows, language), strict=True
    )
    return tuple(
        Next(
            name=each[FollowUps.person],
            worksite=typed(each[FollowUps.worksite]),
            why=reason,
            step=step,
            due=_due(each, language),
            call=typed(known(each.get(CALL)), 30),
            form=form(each),
        )
        for each, reason, step in made
    )


def _due(each: Any, language: str) -> str:
    """The day of what is owed, where it is still to come; of everybody else a day says nothing."""
    ahead = each[FollowUps.flag] in OWED and each[FollowUps.due] >= each["as_of"]
    return on(each[FollowUps.due], language) if ahead else ""


def form_of(program: Program) -> Callable[[Any], Web | None]:
    """How people in organizers' letters are linked: the form to log a conversation, filled in."""

    def form(each: Any) -> Web | None:
        return form_link(
            program.knobs.form_link,
            person_id=str(each[FollowUps.person_id]),
            person=each[FollowUps.person],
            organizer=each[FollowUps.organizer],
            worksite=str(each[FollowUps.worksite]),
        )

    return form
