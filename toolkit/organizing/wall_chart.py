"""Wall chart: everybody in the unit, worksite by worksite, under the leader they answer to."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.contact import attempts
from toolkit.facts.counted import RATED
from toolkit.facts.people import unit
from toolkit.facts.responses import answers, opened
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, day, part, rating, text
from toolkit.tables.contact import Conversations
from toolkit.tables.parsing import blank, shown
from toolkit.tables.program import Program
from toolkit.tables.roster import Roster
from toolkit.tables.structure_tests import Responses
from toolkit.words import key

YES, NO = "✓", "✗"


class WallChart(Figure):
    """One row a person in the unit: by worksite, under the leader they answer to; those on nobody's
    list stand at the end of the worksite.

    After the declared columns come `test 1`, `test 2` … one a structure test that has opened, in
    order, then `own 1`, `own 2` … the people's own columns that Settings names.
    """

    title = "Wall Chart"
    source = "Structure tests"
    keys = ("person_id",)
    more = part(
        meaning="✓ a Yes that counts, ✗ a No; blank: no answer.", form="tick", needs=(Responses,)
    )

    worksite = text("Worksite")
    person_id = text("Person ID")
    person = text("Person")
    home_units = text("Unit", "Their own, else their worksite's.", blank="neither has one")
    job_title = text("Job title")
    status = text("Status")
    roles = text("Roles", blank="they have none")
    charted_under = text(
        "Charted under", "The leader they answer to; blank: they are on nobody's list."
    )
    rating = rating(
        "Assessment",
        "The latest, 1 strongest supporter to 5 opposed; blank: not assessed.",
        needs=RATED,
        behind="Ratings",
    )
    before = part(
        "Before",
        "The rating before the latest.",
        form="rating",
        unit="assessment",
        blank="there is none",
        needs=RATED,
    )
    rated_on = day("Assessed on", "The day of the latest.", blank="undated", needs=RATED)
    conversations = count(
        "Conversations", "How many, ever.", unit="conversations", needs=(Conversations,)
    )
    last_contact = day(
        "Last contact", "The last conversation, by anybody.", blank="never", needs=(Conversations,)
    )
    organizer = text("Organizer", "Who answers for them now.", blank="nobody does")
    flag = text("Flag", "Theirs in Follow-ups; blank: nothing is due.", needs=(Conversations,))


@makes(WallChart)
def wall_chart(program: Program, follow_ups: pd.DataFrame) -> pd.DataFrame:
    """Everybody in the unit; see `WallChart`. In each worksite one group a leader, by the leader's
    name: the leader first, then those charted under them by name. A leader who is charted under
    another heads a group of their own. `follow_ups` comes from `follow_ups.follow_ups`.
    """
    people = unit(program)
    ids = people["person_id"]
    rows = people[[str(one) for one in WallChart.parts if one in people]].copy()
    rows[WallChart.roles] = _in_order(people["roles"])
    names = people.set_index("person_id")["person"]
    rows[WallChart.charted_under] = names.reindex(people["leader_id"]).array
    talks = attempts(program)
    talked = talks.loc[talks["conversation"], "person_id"].value_counts()
    rows[WallChart.conversations] = talked.reindex(ids, fill_value=0).astype("Int64").array
    rows[WallChart.flag] = follow_ups.set_index("person_id")["flag"].reindex(ids).array
    said = answers(program)
    for number, test in enumerate(opened(program)["test"], 1):
        mine = said[said["test"] == test]
        tick = pd.Series(NO, index=people.index, dtype="object").where(
            ids.isin(mine.loc[mine["no"], "person_id"]), None
        )
        rows[f"test {number}"] = tick.mask(ids.isin(mine.loc[mine["yes"], "person_id"]), YES)
    for number, heading in enumerate(program.own_columns.columns, 1):
        own = program.own_columns[heading].reindex(people["row"])
        rows[f"own {number}"] = [None if blank(cell) else shown(cell) for cell in own]
    return rows.loc[_order(people).index].reset_index(drop=True)


def _in_order(roles: pd.Series) -> pd.Series:
    """Each person's roles in the dictionary's order."""
    order = Roster.roles.choices
    return roles.map(lambda mine: tuple(role for role in order if role in mine), na_action="ignore")


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
