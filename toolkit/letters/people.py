"""People in a letter: first name, last initial, worksite, the reason to talk, and nothing else of
them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from toolkit.letters.links import form_link
from toolkit.letters.numbers import known, on
from toolkit.letters.plain import Web, short_name, short_of, typed
from toolkit.organizing.flags import PROMISE, SLIPPED
from toolkit.organizing.follow_ups import FollowUps
from toolkit.tables.program import Program
from toolkit.telling.reasons import reasons
from toolkit.words import say

# Of a follow-up a letter may know these; phones, emails, notes, ratings and what was promised are not among them.
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
)


@dataclass(frozen=True)
class Next:
    """One person to talk with."""

    name: str
    worksite: str
    why: str
    due: str = ""
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
    return rows[[name for name in SEEN if name in rows]].reset_index(drop=True)


def why(rows: pd.DataFrame, language: str, reader: str = "") -> list[str]:
    """Each person's reason in that language, without a rating or what was promised. `reader`: an
    organizer's name.
    """
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
    mine = rows[(rows[FollowUps.flag] == PROMISE) & (rows[FollowUps.promised_by] == reader)]
    for index, made, due in zip(
        mine.index, mine[FollowUps.promised_on], mine[FollowUps.due], strict=True
    ):
        found[index] = say(
            language,
            "You promised on {made} to get back by {due}; nobody has since.",
            made=on(made, language),
            due=on(due, language),
        )
    return found.tolist()


def listed(
    rows: pd.DataFrame,
    language: str,
    *,
    form: Callable[[Any], Web | None],
    reader: str = "",
) -> tuple[Next, ...]:
    """Rows of `seen` as a letter lists them, in their order."""
    made = zip(rows.to_dict("records"), why(rows, language, reader), strict=True)
    return tuple(
        Next(
            name=each[FollowUps.person],
            worksite=typed(each[FollowUps.worksite]),
            why=reason,
            due=on(each[FollowUps.due], language),
            form=form(each),
        )
        for each, reason in made
    )


def form_of(program: Program, organizer: str) -> Callable[[Any], Web | None]:
    """How the people of one organizer's letter are linked: the form to log a conversation, filled
    in.
    """

    def form(each: Any) -> Web | None:
        return form_link(
            program.knobs.form_link,
            person_id=str(each[FollowUps.person_id]),
            person=each[FollowUps.person],
            organizer=organizer,
            worksite=str(each[FollowUps.worksite]),
        )

    return form
