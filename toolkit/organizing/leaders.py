"""Leaders: who is followed, whom they answer for, and whether their people took part when they were
asked.
"""

from __future__ import annotations

import pandas as pd

from toolkit.facts.contact import attempts
from toolkit.facts.people import unit
from toolkit.facts.shares import shares, unknown
from toolkit.organizing.structure_tests import answers, opened
from toolkit.tables.program import Program
from toolkit.words import key


def leaders(program: Program) -> pd.DataFrame:
    """Everyone in the unit with the role Leader, or under whom somebody in the unit is charted, or
    named by somebody.

    `person_id`, `person`, `worksite` · `named_by` distinct other people in the unit who named them
    in a conversation · `charted` people in the unit charted under them · on the latest opened test:
    `asked` those of them in its base, `delivered` those with a Yes that counts, `delivery`
    delivered / asked (exact) · `rating` the latest assessment · `last_contact`. By worksite, those
    with most people first. Blank: `named_by` and `last_contact` without Conversations, `charted`
    without the Roster's column, the test's three without an opened test or without Responses,
    `delivery` where nobody was asked. Source: measures.md, *Structure tests*.
    """
    people = unit(program)
    ids = people["person_id"]
    rows = people[["person_id", "person", "worksite", "rating", "last_contact"]].copy()
    for name, counted in (
        ("named_by", named(program, ids)),
        ("charted", people["leader_id"].value_counts()),
    ):
        rows[name] = counted.reindex(ids, fill_value=0).astype("Int64").array
    listed = people["leader"] | (rows["named_by"] > 0) | (rows["charted"] > 0)
    rows = rows.assign(**_delivery(program, people))
    rows["delivery"] = shares(rows["delivered"], rows["asked"])
    if not program.has("Conversations", "leaders_named"):
        rows["named_by"] = unknown(rows)
    if not program.has("Roster", "charted_under"):
        rows["charted"] = unknown(rows)
    rows = rows[listed]
    order = pd.DataFrame(
        {
            "site": rows["worksite"].map(key),
            "size": -rows["charted"],
            "name": rows["person"].map(key),
            "id": rows["person_id"],
        }
    )
    return rows.loc[order.sort_values(list(order.columns), kind="stable").index].reset_index(
        drop=True
    )


def named(program: Program, in_unit: pd.Series) -> pd.Series:
    """By Person ID, how many other people in the unit named them in conversations; only those named
    by anybody.
    """
    talks = attempts(program)
    talks = talks[
        talks["conversation"] & talks["leaders_named"].notna() & talks["person_id"].isin(in_unit)
    ]
    said = talks[["person_id", "leaders_named"]].explode("leaders_named").drop_duplicates()
    said = said[said["person_id"] != said["leaders_named"]]
    return said["leaders_named"].value_counts()


def _delivery(program: Program, people: pd.DataFrame) -> dict[str, pd.Series]:
    """`asked` and `delivered` for each person, on the latest opened test."""
    blank = unknown(people)
    tests = opened(program)
    if not len(tests) or not program.has("Roster", "charted_under"):
        return {"asked": blank, "delivered": blank}
    latest = tests.iloc[-1]
    base = people[people["member"]] if latest["base"] == "Members" else people
    said = answers(program)
    yes = said.loc[(said["test"] == latest["test"]) & said["yes"], "person_id"]
    found = {
        "asked": base["leader_id"],
        "delivered": base.loc[base["person_id"].isin(yes), "leader_id"],
    }
    counted = {
        name: (
            under.value_counts()
            .reindex(people["person_id"], fill_value=0)
            .astype("Int64")
            .set_axis(people.index)
        )
        for name, under in found.items()
    }
    return counted if program.has("Responses") else counted | {"delivered": blank}


def without_leader(program: Program) -> pd.DataFrame:
    """People in the unit charted under nobody: `person_id`, `person`, `worksite`, `leads` whether
    they head a list.
    """
    people = unit(program)
    heads = people["leader_id"].dropna().unique()
    rows = people.loc[people["leader_id"].isna(), ["person_id", "person", "worksite"]]
    return rows.assign(leads=rows["person_id"].isin(heads)).reset_index(drop=True)


def with_too_many(program: Program) -> pd.DataFrame:
    """Leaders with more people charted under them than the Rep ratio: `person_id`, `person`,
    `worksite`, `charted`.
    """
    rows = leaders(program)
    many = (rows["charted"] > program.knobs.rep_ratio).fillna(False).astype(bool)
    return rows.loc[many, ["person_id", "person", "worksite", "charted"]].reset_index(drop=True)
