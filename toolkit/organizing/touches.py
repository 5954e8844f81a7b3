"""Touches: conversations that crossed each other, and attempts that found the roster out of date."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.addresses import row_told, warning
from toolkit.facts.contact import attempts
from toolkit.facts.unit import in_unit
from toolkit.tables.contact import Conversations
from toolkit.tables.kinds import organizing as kinds
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program

DAYS = 7


def double_touches(program: Program) -> pd.DataFrame:
    """Conversations that came within 7 days after somebody else's with the same person.

    `person_id`, `row`, `date`, `organizer` of the later one · `before` and `before_row`, who held
    the one just before it, and where · `days` between them, 0 to 7. Conversations without a known
    organizer are left out.
    """
    talks = attempts(program)
    talks = talks[talks["conversation"] & talks["organizer"].notna()]
    talks = talks[["person_id", "row", "date", "organizer"]].sort_values(
        ["person_id", "date", "row"], kind="stable"
    )
    earlier = talks.groupby("person_id", sort=False)[["organizer", "row", "date"]].shift()
    talks = talks.assign(before=earlier["organizer"], before_row=earlier["row"].astype("Int64"))
    talks["days"] = (talks["date"] - earlier["date"]).dt.days.astype("Int64")
    crossed = (
        talks["before"].notna() & (talks["before"] != talks["organizer"]) & (talks["days"] <= DAYS)
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
            rows["before"],
            rows["before_row"],
            rows["days"].tolist(),
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
