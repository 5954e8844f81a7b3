"""The Leaders tab: who is followed, who answers to them, and whether they delivered on the latest
structure test.
"""

from __future__ import annotations

import pandas as pd

from toolkit.tables.program import Program
from toolkit.tabs.colours import LACKING, rating_rules
from toolkit.tabs.declared import Output
from toolkit.words import marked
from toolkit.workbooks.changes import Column, Rule, Tab

LEADERS = Output(
    title="Leaders",
    what=marked(
        "Whom colleagues follow, who is charted under them, and who of those took part in the"
        " latest structure test"
    ),
    needs=("Roster",),
    frozen_columns=2,
    columns={
        "person_id": Column("Person ID", width=11),
        "person": Column("Person", width=22),
        "worksite": Column("Worksite", width=34),
        "named_by": Column(
            "Named by",
            "count",
            9,
            note="Other people in the unit who named them in a conversation.",
        ),
        "charted": Column(
            "Charted",
            "count",
            9,
            note=(
                "People in the unit charted under them; set off where they are more than the Rep"
                " ratio of Settings."
            ),
        ),
        "asked": Column(
            "Asked of their people",
            "count",
            11,
            note="Those of them who were asked to take part in the latest test.",
        ),
        "delivered": Column("Delivered", "count", 10, note="Those of them with a Yes that counts."),
        "delivery": Column("Delivery", "percent", 9, note="Delivered / Asked of their people."),
        "rating": Column("Assessment", "rating", 11),
        "last_contact": Column("Last contact", "date", 12),
    },
    rules=rating_rules("Assessment"),
)


def leaders_tab(program: Program, leaders: pd.DataFrame) -> Tab:
    """The tab of `organizing.leaders.leaders`; leaders with more people than one can carry are set
    off.
    """
    return LEADERS.tab(
        program,
        leaders,
        rules=[Rule("Charted", "at least", program.knobs.rep_ratio + 1, fill=LACKING)],
    )
