"""Promises: what somebody said they would get back about and has not yet."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.contact import attempts
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import day, flag, text
from toolkit.organizing.approached import approached
from toolkit.tables.program import Program


class Promises(Figure):
    """One row a Follow up by that no conversation with that person, by anyone, is later than; by
    due date. People who are not followed up (see `approached`) are left out.
    """

    title = "Open promises"
    source = "Follow-ups"
    keys = ("person_id",)

    person_id = text()
    person = text("Person")
    worksite = text("Worksite")
    organizer = text("Organizer", "Who answers for them now.", blank="nobody does")
    made = day("Made on", "The day of the row that promises it.")
    by = text("Promised by", blank="nobody is named")
    promise = text("Promise", "In their own words.")
    due = day("Due", "The Follow up by.")
    overdue = flag("Due before as-of.")


@makes(Promises)
def open_promises(program: Program) -> pd.DataFrame:
    """What somebody still has to get back about; see `Promises`."""
    people = approached(program)[["person_id", "person", "worksite", "organizer"]]
    rows = attempts(program)
    spots = rows.index.to_series()
    talked = spots[rows["conversation"]].groupby(rows["person_id"]).max()
    last = talked.reindex(rows["person_id"], fill_value=-1).to_numpy()
    rows = rows[rows["follow_up_by"].notna() & (last <= spots)]
    made = rows[["person_id", "date", "organizer", "promise", "follow_up_by"]]
    made = made.rename(columns={"date": "made", "organizer": "by", "follow_up_by": "due"}).merge(
        people, on="person_id"
    )
    made[Promises.overdue] = made[Promises.due] < pd.Timestamp(program.today)
    return made.sort_values(["due", "made", "person_id"], kind="stable", ignore_index=True)
