"""Wall chart: everybody in the unit, worksite by worksite, under the leader they answer to."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.contact import attempts
from toolkit.facts.people import unit
from toolkit.facts.responses import answers, opened
from toolkit.facts.shares import unknown
from toolkit.tables.program import Program
from toolkit.words import key

YES, NO = "✓", "✗"


def wall_chart(program: Program) -> pd.DataFrame:
    """One row a person in the unit.

    `worksite`, `person_id`, `person`, `job_title`, `status`, `roles` · `charted_under` the leader's
    name (blank: on nobody's list) · `rating` 1–5 and `rated_on` (blank: unrated; undated) ·
    `conversations` how many ever and `last_contact` the last (blank without Conversations; never) ·
    `organizer` · then one column an opened test, in order, named `test 1`, `test 2` …: ✓ a Yes that
    counts, ✗ a No without a Yes, else blank.

    By worksite; in it one group a leader, by the leader's name: the leader first, then those
    charted under them by name. A leader who is charted under another heads a group of their own.
    Whoever is on nobody's list stands at the end of the worksite. Source: measures.md, *Structure
    tests*, *Assessments*, *Contact*.
    """
    people = unit(program)
    rows = people[
        [
            "worksite",
            "person_id",
            "person",
            "job_title",
            "status",
            "roles",
            "rating",
            "rated_on",
            "last_contact",
            "organizer",
        ]
    ].copy()
    names = people.set_index("person_id")["person"]
    rows["charted_under"] = names.reindex(people["leader_id"]).array
    talks = attempts(program)
    talked = talks.loc[talks["conversation"], "person_id"].value_counts()
    rows["conversations"] = talked.reindex(people["person_id"], fill_value=0).astype("Int64").array
    if not program.has("Conversations"):
        rows["conversations"] = unknown(rows)
    said = answers(program)
    for number, test in enumerate(opened(program)["test"], 1):
        mine = said[said["test"] == test]
        tick = pd.Series(NO, index=people.index, dtype="object").where(
            people["person_id"].isin(mine.loc[mine["no"], "person_id"]), None
        )
        rows[f"test {number}"] = tick.mask(
            people["person_id"].isin(mine.loc[mine["yes"], "person_id"]), YES
        )
    return rows.loc[_order(people).index].reset_index(drop=True)


def _order(people: pd.DataFrame) -> pd.DataFrame:
    ids = people["person_id"]
    leads = ids.isin(people["leader_id"].dropna().unique())
    head = people["leader_id"].mask(leads, ids)
    names = people["person"].map(key)
    head_name = pd.Series(names.array, index=ids).reindex(head).array
    order = pd.DataFrame(
        {
            "site": people["worksite"].map(key),
            "head": head_name,
            "head_id": head,
            "member": ~leads,
            "name": names,
            "id": ids,
        }
    )
    return order.sort_values(list(order.columns), kind="stable", na_position="last")
