"""Touches: conversations that crossed each other, and attempts that found the roster out of
date.
"""

from __future__ import annotations

import pandas as pd

from toolkit.facts.addresses import row_told, warning
from toolkit.facts.contact import attempts
from toolkit.facts.unit import in_unit
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, day, text
from toolkit.tables.contact import Conversations
from toolkit.tables.kinds import organizing as kinds
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program

DAYS = 7


class Crossed(Figure):
    """One row a conversation that came within 7 days after somebody else's with the same person.
    Conversations without a known organizer are left out.
    """

    title = "Conversations that crossed"
    source = "Contact"
    keys = ("person_id", "date")

    person_id = text()
    row = count("Row", "Of the later one, in Conversations.", unit="row of the sheet")
    date = day("Date", "Of the later one.")
    organizer = text("Organizer", "Who held the later one.")
    before = text("Before", "Who held the one just before it.")
    before_row = count("Row before", "Where that one stands.", unit="row of the sheet")
    days = count("Days", "Between the two, 0 to 7.", unit="days")


@makes(Crossed)
def double_touches(program: Program) -> pd.DataFrame:
    """Conversations of two organizers with one person; see `Crossed`."""
    talks = attempts(program)
    talks = talks[talks["conversation"] & talks["organizer"].notna()]
    talks = talks[["person_id", "row", "date", "organizer"]].sort_values(
        ["person_id", "date", "row"], kind="stable"
    )
    earlier = talks.groupby("person_id", sort=False)[["organizer", "row", "date"]].shift()
    talks[Crossed.before] = earlier["organizer"]
    talks[Crossed.before_row] = earlier["row"].astype("Int64")
    talks[Crossed.days] = (talks["date"] - earlier["date"]).dt.days.astype("Int64")
    crossed = (
        talks[Crossed.before].notna()
        & (talks[Crossed.before] != talks["organizer"])
        & (talks[Crossed.days] <= DAYS)
    ).fillna(False)
    return talks[crossed.astype(bool)].sort_values("row", kind="stable", ignore_index=True)


def touch_problems(program: Program) -> list[Problem]:
    """A Warning for each of them, so that two organizers agree on whose turn it is."""
    rows = double_touches(program)
    return [
        warning(
            program,
            Conversations,
            "organizer",
            row,
            organizer,
            kinds.TWO_ORGANIZERS(
                organizer=organizer,
                day=day.date(),
                other=before,
                other_row=row_told(program, Conversations, before_row, row),
                other_day=(day - pd.Timedelta(days=days)).date(),
            ),
        )
        for row, organizer, day, before, before_row, days in zip(
            rows["row"],
            rows["organizer"],
            rows["date"],
            rows[Crossed.before],
            rows[Crossed.before_row],
            rows[Crossed.days].tolist(),
            strict=True,
        )
    ]


def gone_problems(program: Program) -> list[Problem]:
    """Attempts that found somebody Moved or Deceased, while the roster still has them there.

    Mended is a Moved when the person's worksite is another one than the row's, and either when the
    person has left the unit or was talked with later. Source: measures.md, *Contact*.
    """
    rows = attempts(program)
    people = in_unit(program).set_index("person_id")["worksite"]
    last_talk = (
        pd.Series(rows.index, index=rows.index)[rows["conversation"]]
        .groupby(rows["person_id"])
        .max()
    )
    gone = rows[rows["result"].isin(("Moved", "Deceased")) & rows["person_id"].isin(people.index)]
    later = last_talk.reindex(gone["person_id"]).array > gone.index
    now = people.reindex(gone["person_id"]).array
    elsewhere = (gone["result"] == "Moved") & gone["worksite"].notna() & (gone["worksite"] != now)
    gone = gone[~later & ~elsewhere].sort_values("row", kind="stable")
    return [
        warning(
            program,
            Conversations,
            "result",
            row,
            result,
            kinds.MOVED(person=person, worksite=people[person])
            if result == "Moved"
            else kinds.DIED(person=person),
        )
        for row, result, person in zip(gone["row"], gone["result"], gone["person_id"], strict=True)
    ]
