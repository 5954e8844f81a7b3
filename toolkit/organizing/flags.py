"""Flags: the nine reasons to talk with somebody, which of them applies first, and when it is due.

Source: measures.md, *Follow-ups*.
"""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd

from toolkit.facts.clocks import after_running, after_school_days, running_days
from toolkit.tables.program import Program

PROMISE, NEW_HIRE, NOT_CONTACTED, NOT_REACHED, BAD_DATA, SLIPPED, MAYBE, QUIET, UNASSIGNED = (
    FLAGS
) = (
    "Promise overdue",
    "New hire",
    "Not contacted",
    "Not reached",
    "Bad contact data",
    "Slipped",
    "Said maybe",
    "Gone quiet",
    "Unassigned",
)
RETRY_DAYS = 7  # after an attempt, and after the last conversation with somebody who slipped
MAYBE_DAYS = 14
NEVER = date.max.toordinal()
FIRST_TALK_DAYS, FIRST_ASK_DAYS = 3, 10  # school days since the hire date


def flagged(program: Program, people: pd.DataFrame) -> pd.DataFrame:
    """`flag`, `due` and `limit` for each row of `people` (see `follow_ups.facts`): the first flag
    that applies.

    `flag` one of `FLAGS`, blank where none applies · `due` its day · `limit` the running days after
    which this person has gone quiet (leaders, members, all others). Source: measures.md,
    *Follow-ups*.
    """
    breaks, knobs = program.breaks, program.knobs
    today = pd.Timestamp(program.today).as_unit("s")
    as_of = pd.Series(today, index=people.index)
    never = people["last_contact"].isna()
    joined = people["status"].isin(["Member", "Pending"])
    age = (today - people["hire_date"]).dt.days
    new = (age >= 0) & (age <= knobs.new_hire_window)
    unasked = new & ~never & ~joined & ~people["asked"]
    limit = quiet_after(program, people)
    again = after_running(breaks, people["last_attempt"], RETRY_DAYS)
    waited = running_days(breaks, people["maybe_on"], today)
    silent = running_days(breaks, people["last_contact"], today)
    rules = {
        PROMISE: (people["promised_for"].notna(), people["promised_for"]),
        NEW_HIRE: (
            (new & never) | unasked,
            after_school_days(
                breaks,
                people["hire_date"],
                pd.Series(np.where(never, FIRST_TALK_DAYS, FIRST_ASK_DAYS)),
            ),
        ),
        NOT_CONTACTED: (never & (people["attempts"] < knobs.attempts), again.fillna(today)),
        NOT_REACHED: (never, again),
        BAD_DATA: (people["bad_phone_on"].notna(), as_of),
        SLIPPED: (
            people["slipped"],
            after_running(breaks, people["last_contact"].fillna(people["rated_on"]), RETRY_DAYS),
        ),
        MAYBE: (
            ~joined & (waited >= MAYBE_DAYS).fillna(False),
            after_running(breaks, people["maybe_on"], MAYBE_DAYS),
        ),
        QUIET: (
            (silent > limit).fillna(False),
            after_running(breaks, people["last_contact"], limit),
        ),
        UNASSIGNED: (people["organizer"].isna(), as_of),
    }
    when = [condition.to_numpy(dtype=bool) for condition, _ in rules.values()]
    first = np.select(when, list(range(len(FLAGS))), default=-1)
    due = np.select(
        when,
        [day.to_numpy("datetime64[s]") for _, day in rules.values()],
        default=np.datetime64("NaT", "s"),
    )
    flag = pd.Categorical.from_codes(first, dtype=pd.CategoricalDtype(list(FLAGS), ordered=True))
    return pd.DataFrame({"flag": flag, "due": due, "limit": limit}, index=people.index)


def quiet_after(program: Program, people: pd.DataFrame) -> pd.Series:
    """Running days without a conversation until a person has gone quiet: leaders, else members,
    else all others.
    """
    knobs = program.knobs
    # No setting reaches further than the calendar: whoever writes a number that long means never.
    leaders, members, others = (
        min(n, NEVER) for n in (knobs.leader_days, knobs.member_days, knobs.potential_days)
    )
    limit = np.where(people["status"] == "Member", members, others)
    return pd.Series(np.where(people["leader"], leaders, limit), index=people.index, dtype="int64")
