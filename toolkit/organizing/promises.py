"""Promises: what somebody said they would get back about and has not yet."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.contact import attempts
from toolkit.organizing.approached import approached
from toolkit.tables.program import Program


def open_promises(program: Program) -> pd.DataFrame:
    """Every row with a Follow up by that no conversation with that person, by anyone, is later
    than; by due date.

    `person_id`, `person`, `worksite`, `organizer` (who is assigned to them; blank: nobody) as on
    the roster · `made` its date · `by` who promised (blank: unknown) · `promise` in their own words ·
    `due` the Follow up by · `overdue` whether that is before as-of. People who are not followed up (see `follow_ups`) are
    left out. Source: measures.md, *Follow-ups*, flag 1.
    """
    people = approached(program)[["person_id", "person", "worksite", "organizer"]]
    rows = attempts(program)
    rows = rows.assign(place=rows.index)
    talked = rows.loc[rows["conversation"]].groupby("person_id")["place"].max()
    last = talked.reindex(rows["person_id"], fill_value=-1).to_numpy()
    rows = rows[rows["follow_up_by"].notna() & (last <= rows["place"])]
    made = rows[["person_id", "date", "organizer", "promise", "follow_up_by"]]
    made = made.rename(columns={"date": "made", "organizer": "by", "follow_up_by": "due"}).merge(
        people, on="person_id"
    )
    made["overdue"] = made["due"] < pd.Timestamp(program.today)
    made = made.sort_values(["due", "made", "person_id"], kind="stable", ignore_index=True)
    columns = ["person_id", "person", "worksite", "organizer", "made", "by", "promise", "due"]
    return made[[*columns, "overdue"]]
