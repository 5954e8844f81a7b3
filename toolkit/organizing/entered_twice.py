"""Entered twice: the same talk, written down once more within two weeks, on the same list or on
another one.
"""

from __future__ import annotations

import pandas as pd

from toolkit.facts.addresses import row_told, warning
from toolkit.tables.contact import Conversations
from toolkit.tables.kinds.entries import TWICE
from toolkit.tables.logged import FIRST
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.words import key

DAYS = 14
_SAME = ["person_id", "organizer", "date", "result", "said"]


def entry_problems(program: Program) -> list[Problem]:
    """A Warning for each row of the Field Log that says what one says which was taken at most 14
    days before it: the same person, organizer, day, result and notes. It is told for 14 days; both
    count. Source: measures.md, *Field Log: write where you read*.
    """
    rows = program.conversations
    rows = rows[rows["row"] >= FIRST]
    if len(rows) < 2:
        return []
    taken = rows["row"].map(program.log.taken())
    rows = rows.assign(
        taken=pd.to_datetime(taken),
        said=rows["notes"].fillna("").map(key),
        organizer=rows["organizer"].fillna(""),
    )
    rows = rows.dropna(subset=["taken"]).sort_values(["taken", "row"], kind="stable")
    before = rows.groupby(_SAME, sort=False)[["row", "taken"]].shift()
    lately = (pd.Timestamp(program.today) - rows["taken"]).dt.days.between(0, DAYS)
    twice = ((rows["taken"] - before["taken"]).dt.days <= DAYS) & lately
    return [
        warning(
            program,
            Conversations,
            "person_id",
            row,
            person,
            TWICE(other_row=row_told(program, Conversations, int(other), row)),
        )
        for row, person, other in zip(
            rows.loc[twice, "row"],
            rows.loc[twice, "person_id"],
            before.loc[twice, "row"],
            strict=True,
        )
    ]
