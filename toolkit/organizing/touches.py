"""Touches: conversations that crossed each other, and attempts that found the roster out of
date.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from toolkit.facts.addresses import row_told, warning
from toolkit.facts.contact import attempts
from toolkit.facts.each import each
from toolkit.facts.lines import at, holds, last_rows
from toolkit.facts.ordered import ordered
from toolkit.facts.people import standing
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
    talks = attempts(program)[["person_id", "row", "date", "organizer", "conversation"]]
    talks = talks[(talks.pop("conversation") & talks["organizer"].notna()).to_numpy()]
    whom = talks["person_id"].factorize()[0]
    talks, whom = talks.take(by := ordered(whom)), whom[by]  # each person's, earliest first
    days = np.diff(talks["date"].to_numpy("datetime64[D]")).astype("int64")
    who = talks["organizer"].to_numpy()
    later = 1 + np.flatnonzero((whom[1:] == whom[:-1]) & (who[1:] != who[:-1]) & (days <= DAYS))
    crossed, before = talks.take(later), talks.take(later - 1)
    crossed[Crossed.before] = before["organizer"].array
    crossed[Crossed.before_row] = pd.array(before["row"].to_numpy(), dtype="Int64")
    crossed[Crossed.days] = pd.array(days[later - 1], dtype="Int64")
    return crossed.take(ordered(crossed["row"])).reset_index(drop=True)


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

    Either is mended when the person is neither in the unit nor starting; a Moved also when their
    worksite is another one than the row's, or when they were talked with later. Who is Deceased by
    a row stays off the lists, whatever is written later, and so is told. Source: measures.md,
    *Contact*.
    """
    rows, people = attempts(program), standing(program)
    line = rows["line"].to_numpy()
    last_talk = last_rows(line, rows["conversation"], len(people))
    here = people["inside"] | people["starting"]
    found = rows["result"].isin(("Moved", "Deceased")) & holds(here, line)
    spots = np.flatnonzero(found)
    gone = rows[["row", "result", "person_id", "worksite"]].take(spots)
    gone["now"] = at(people["worksite"], line[spots]).array
    elsewhere = gone["worksite"].notna() & (gone["worksite"] != gone["now"])
    mended = elsewhere | (last_talk[line[spots]] > spots)
    gone = gone[~mended | (gone["result"] == "Deceased")].sort_values("row", kind="stable")
    return [
        warning(
            program,
            Conversations,
            "result",
            row,
            result,
            kinds.MOVED(person=person, worksite=now)
            if result == "Moved"
            else kinds.DIED(person=person),
        )
        for row, result, person, now in each(gone, "row", "result", "person_id", "now")
    ]
