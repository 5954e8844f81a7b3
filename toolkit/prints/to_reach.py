"""To reach: the people a list is of, each with how to reach them, why, and what to say next; nobody
who is not to be contacted.
"""

from __future__ import annotations

import pandas as pd

from toolkit.facts.responses import answers, in_base
from toolkit.organizing.approached import approached
from toolkit.organizing.flags import BAD_DATA
from toolkit.organizing.follow_ups import FollowUps
from toolkit.prints.chosen import day_of, tried_of
from toolkit.prints.printing import Printing
from toolkit.tables.contact import Conversations
from toolkit.telling.issues import issue_names, renamed
from toolkit.telling.next_steps import next_steps
from toolkit.telling.numbers import on
from toolkit.telling.reasons import reasons
from toolkit.words import say, say_many

BAD = ("Wrong number", "Disconnected")
RESULTS = ("Talked", "No answer", "Left message", "Busy", "Wrong number", "Refused")
TO_A_FACE = ("Talked", "No answer", "Not reachable", "Refused", "Moved", "Language barrier")
KEPT = ["person_id", "person", "worksite", "home_units", "organizer", "phone", "last_contact"]
KEPT += ["last_result", "attempts"]
assert {*RESULTS, *TO_A_FACE} <= set(Conversations.result.choices)


def to_reach(printing: Printing) -> pd.DataFrame:
    """The rows of Follow-ups that the reader may see, in their order; where a test was named, the
    people in its base without a Yes instead.

    Columns: Person ID, `person`, `worksite`, `home_units`, `organizer`, `phone` (blank: none, or it
    is known to be wrong), `last_contact`, `last_result`, `attempts`, `this_week`, `why`, `step`.
    """
    test = printing.chosen.test
    rows = _without_a_yes(printing) if test else printing.own(printing.known.follow_ups)
    bad = rows["last_result"].isin(BAD)
    if FollowUps.flag in rows:
        bad |= rows[FollowUps.flag] == BAD_DATA
    return rows.assign(phone=rows["phone"].mask(bad)).reset_index(drop=True)


def with_words(printing: Printing, rows: pd.DataFrame) -> pd.DataFrame:
    """The same rows with `why` and `step`, in the language of the print."""
    if "why" in rows or rows.empty:
        return rows.assign(why="", step="") if rows.empty else rows
    language = printing.language
    named = renamed(rows, issue_names(printing.program, language))
    return rows.assign(why=reasons(rows, language), step=next_steps(named, language))


def _without_a_yes(printing: Printing) -> pd.DataFrame:
    """People in the base of the test who may be contacted and have not said Yes to it."""
    program, language = printing.program, printing.language
    test = tried_of(program, printing.chosen.test)
    base = in_base(program, test["base"] if pd.notna(test["base"]) else "Eligible")["person_id"]
    said = answers(program)
    said = said[said["test"] == test["test"]]
    rows = printing.own(approached(program))
    yes = said.loc[said["yes"], "person_id"]
    rows = rows[rows["person_id"].isin(base) & ~rows["person_id"].isin(yes)]
    closes = day_of(test["closes"])
    ask = (
        say(language, "Ask them to take part by {day}, and whom they can bring.", day=closes)
        if closes
        else say(language, "Ask them to take part, and whom they can bring.")
    )
    no = rows["person_id"].isin(said.loc[said["no"], "person_id"])
    why = say(language, "Has not answered to “{test}” yet.", test=test["test"])
    refused = say(language, "Said no to “{test}”.", test=test["test"])
    rows = rows[KEPT].sort_values(["organizer", "worksite", "person", "person_id"], kind="stable")
    return rows.assign(
        why=pd.Series(why, rows.index).mask(no.reindex(rows.index), refused),
        step=ask,
        this_week=False,
    )


def last_said(language: str, last_contact: pd.Timestamp | None, attempts: int) -> str:
    """When somebody last talked with them, or how often it was tried."""
    if pd.notna(last_contact):
        return say(language, "last talked {day}", day=on(last_contact, language))
    if attempts:
        return say_many(
            language, "tried once, never talked", "tried {n} times, never talked", int(attempts)
        )
    return say(language, "never talked")
