"""Flags: the ten reasons to talk with somebody, which of them applies first, and when it is due.

Source: measures.md, *Follow-ups*.
"""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd

from toolkit.facts.clocks import after_running, after_school_days, running_days
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import day, part, text
from toolkit.organizing.approached import approached
from toolkit.tables.program import Program

FLAGS = (
    "Promise overdue",
    "New hire",
    "Said maybe",
    "Slipped",
    "Quiet leader",
    "Bad contact data",
    "Not contacted",
    "Not reached",
    "Gone quiet",
    "Unassigned",
)
PROMISE, NEW_HIRE, MAYBE, SLIPPED, QUIET_LEADER = OWED = FLAGS[:5]
BAD_DATA, NOT_CONTACTED, NOT_REACHED, QUIET, UNASSIGNED = FLAGS[5:]
FIRST_CONVERSATIONS = (NOT_CONTACTED, NOT_REACHED)

RETRY_DAYS = 7  # after an attempt, and after the last conversation with somebody who slipped
REFUSED_DAYS, MAYBE_DAYS = 14, 14
NEVER = date.max.toordinal()
FIRST_TALK_DAYS, FIRST_ASK_DAYS = 3, 10  # school days since the hire date


Rules = dict[str, tuple[pd.Series, pd.Series]]


class Applies(Figure):
    """One row a person who may be followed up and flag, in the flags' order; the first that applies
    is theirs.
    """

    title = "Flags"
    source = "Follow-ups"
    keys = ("person_id",)

    person_id = text()
    flag = text("Flag")
    applies = part("Applies", form="yesno", unit="yes or no")
    due = day("Due", "When it is due.", blank="it does not apply")


def flagged(program: Program, people: pd.DataFrame) -> pd.DataFrame:
    """`flag` and `due` for each row of `people` (see `approached.approached`): the first flag that
    applies, blank where none does, and its day. Source: measures.md, *Follow-ups*.
    """
    given = rules(program, people)
    when = [condition.to_numpy(dtype=bool) for condition, _ in given.values()]
    first = np.select(when, list(range(len(FLAGS))), default=-1)
    due = np.select(
        when,
        [when_due.to_numpy("datetime64[s]") for _, when_due in given.values()],
        default=np.datetime64("NaT", "s"),
    )
    flag = pd.Categorical.from_codes(first, dtype=pd.CategoricalDtype(list(FLAGS), ordered=True))
    return pd.DataFrame({"flag": flag, "due": due}, index=people.index)


@makes(Applies)
def applies(program: Program) -> pd.DataFrame:
    """Every flag of everybody who may be followed up; see `Applies`."""
    people = approached(program)
    made = [
        pd.DataFrame(
            {
                Applies.person_id: people["person_id"],
                Applies.flag: flag,
                Applies.applies: condition.astype(bool),
                Applies.due: when.where(condition.astype(bool)).astype("datetime64[s]"),
            }
        )
        for flag, (condition, when) in rules(program, people).items()
    ]
    return pd.concat(made).sort_index(kind="stable").reset_index(drop=True)


def rules(program: Program, people: pd.DataFrame) -> Rules:
    """By flag, in their order: whether it applies to each row of `people` (see
    `approached.approached`), and when it would be due. Source: measures.md, *Follow-ups*.
    """
    breaks = program.breaks
    today = pd.Timestamp(program.today).as_unit("s")
    as_of = pd.Series(today, index=people.index)
    never, last = people["last_contact"].isna(), people["last_contact"]
    joined = people["status"].isin(["Member", "Pending"])
    waited = running_days(breaks, people["maybe_on"], today)
    silent = running_days(breaks, last, today)
    leaders, others = _limits(program, people)
    rest = pd.Series(np.where(people["last_result"].eq("Refused"), REFUSED_DAYS, RETRY_DAYS))
    again = after_running(breaks, people["last_attempt"], rest.set_axis(people.index))
    return {
        PROMISE: (people["promised_for"].notna(), people["promised_for"]),
        NEW_HIRE: (
            _new(program, people) & (never | ~(joined | people["asked"])),
            _welcome(program, people),
        ),
        MAYBE: (
            ~joined & (waited >= MAYBE_DAYS).fillna(False),
            after_running(breaks, people["maybe_on"], MAYBE_DAYS),
        ),
        SLIPPED: (
            people["slipped"],
            after_running(breaks, last.fillna(people["rated_on"]), RETRY_DAYS),
        ),
        QUIET_LEADER: (
            people["leader"] & (silent > leaders).fillna(False),
            after_running(breaks, last, leaders),
        ),
        BAD_DATA: (people["bad_phone_on"].notna(), as_of),
        NOT_CONTACTED: (
            never & (people["attempts"] < program.knobs.attempts),
            again.fillna(today),
        ),
        NOT_REACHED: (never, again),
        QUIET: ((silent > others).fillna(False), after_running(breaks, last, others)),
        UNASSIGNED: (people["organizer"].isna(), as_of),
    }


def _new(program: Program, people: pd.DataFrame) -> pd.Series:
    """Those hired lately; of those to come, only who starts soon is among `people`."""
    age = (pd.Timestamp(program.today) - people["hire_date"]).dt.days
    return age <= program.knobs.new_hire_window


def _welcome(program: Program, people: pd.DataFrame) -> pd.Series:
    """When a new hire is due: some school days after the hire date; before it at the first
    induction from as-of on, or on the day they start.
    """
    hired, today = people["hire_date"], pd.Timestamp(program.today).as_unit("s")
    days = np.where(people["last_contact"].isna(), FIRST_TALK_DAYS, FIRST_ASK_DAYS)
    due = after_school_days(program.breaks, hired, pd.Series(days, index=people.index))
    events = program.events
    to_come = events.loc[(events["kind"] == "Induction") & (events["date"] >= today), "date"]
    earliest = hired if to_come.empty else hired.clip(upper=to_come.min())
    return due.mask(hired > today, earliest)


def _limits(program: Program, people: pd.DataFrame) -> tuple[int, pd.Series]:
    """Running days without a conversation until somebody has gone quiet: leaders; members, else
    all others.
    """
    knobs = program.knobs
    # No setting reaches further than the calendar: whoever writes a number that long means never.
    leaders, members, others = (
        min(n, NEVER) for n in (knobs.leader_days, knobs.member_days, knobs.potential_days)
    )
    limit = np.where(people["status"] == "Member", members, others)
    return leaders, pd.Series(limit, index=people.index, dtype="int64")
