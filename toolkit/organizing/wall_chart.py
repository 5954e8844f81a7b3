"""Wall chart: everybody in the unit, worksite by worksite, under the leader they answer to."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from toolkit.facts.contact import attempts
from toolkit.facts.counted import RATED
from toolkit.facts.lines import at, by_id, how_many, in_order, last_rows, lines
from toolkit.facts.ordered import ordered
from toolkit.facts.people import unit
from toolkit.facts.responses import answers, opened
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, day, part, rating, text
from toolkit.tables.contact import Conversations
from toolkit.tables.parsing import blank, shown
from toolkit.tables.program import Program
from toolkit.tables.roster import Roster
from toolkit.tables.structure_tests import Responses
from toolkit.words import keys

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
    rows = people[[str(one) for one in WallChart.parts if one in people]]
    rows[WallChart.roles] = _in_order(people["roles"])
    here, height = people["line"].to_numpy(), len(program.roster)
    rows[WallChart.charted_under] = at(program.roster["person"], people["head"].to_numpy())
    talks = attempts(program)
    talked = how_many(talks.loc[talks["conversation"], "line"].to_numpy(), height)[here]
    rows[WallChart.conversations] = pd.Series(talked, dtype="Int64")
    listed = lines(program, follow_ups["person_id"])
    rows[WallChart.flag] = at(follow_ups["flag"], last_rows(listed, listed >= 0, height)[here])
    said = answers(program)
    said = said[said["line"] >= 0]
    for number, test in enumerate(opened(program)["test"], 1):
        mine = said[said["test"] == test]
        ticks = np.full(height, None, dtype="object")
        for sign, which in ((NO, mine["no"]), (YES, mine["yes"])):
            ticks[mine.loc[which, "line"]] = sign
        rows[f"test {number}"] = pd.Series(ticks[here], dtype="object")
    for number, heading in enumerate(program.own_columns.columns, 1):
        own = program.own_columns[heading].reindex(people["row"])
        rows[f"own {number}"] = [None if blank(cell) else shown(cell) for cell in own]
    return rows.take(_order(program, people)).reset_index(drop=True)


def _in_order(roles: pd.Series) -> pd.Series:
    """Each person's roles in the dictionary's order."""
    order = Roster.roles.choices
    return roles.map(lambda mine: tuple(role for role in order if role in mine), na_action="ignore")


def _order(program: Program, people: pd.DataFrame) -> Any:
    own = people.index.to_numpy()
    head = pd.Index(people["line"]).get_indexer(people["head"])
    leads = np.isin(own, head)
    head = np.where(leads, own, head)
    name, ident = _by_key(people["person"]), by_id(program)[people["line"]]
    last = len(people)  # those on nobody's list
    return ordered(
        _by_key(people["worksite"]),
        np.where(head >= 0, name[head], last),
        np.where(head >= 0, ident[head], len(program.roster)),
        ~leads,
        name,
        ident,
    )


def _by_key(names: pd.Series) -> Any:
    """The place of each name among all of them, by its key."""
    codes, different = pd.factorize(names.to_numpy())
    key_of = keys(different)
    return in_order([key_of[name] for name in different])[codes]
