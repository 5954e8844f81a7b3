"""The Leaders tab: who is followed, who answers to them, whether those took part in the latest
structure test, and what each leader was invited to lead.
"""

from __future__ import annotations

from math import floor

import pandas as pd

from toolkit.organizing.leaders import Leaders
from toolkit.tables.program import Program
from toolkit.tabs.colours import LACKING, rating_rules
from toolkit.tabs.declared import Output, laid
from toolkit.words import marked
from toolkit.workbooks.desired import Rule, Tab

LEADERS = Output(
    title="Leaders",
    key=("person_id",),
    what=marked(
        "Whom colleagues follow, who is charted under them, who of those took part in the latest"
        " structure test, and what each was invited to lead"
    ),
    needs=("Roster",),
    frozen_columns=2,
    figure=Leaders,
    columns=laid(
        {
            Leaders.person_id: 11,
            Leaders.person: 22,
            Leaders.worksite: 30,
            Leaders.organizer: 16,
            Leaders.phone: 15,
            Leaders.named_by: 9,
            Leaders.charted: 9,
            Leaders.asked: 11,
            Leaders.delivered: 10,
            Leaders.delivery: 9,
            Leaders.invited_on: 12,
            Leaders.invited_to: 18,
            Leaders.answer: 9,
            Leaders.leads: 24,
            Leaders.rating: 11,
            Leaders.last_contact: 12,
        }
    ),
    rules=rating_rules("Assessment"),
)


def leaders_tab(program: Program, leaders: pd.DataFrame) -> Tab:
    """The tab of `organizing.leaders.leaders`; leaders with more people than one can carry are set
    off.
    """
    return LEADERS.tab(
        program,
        leaders,
        rules=[Rule("Charted", "at least", floor(program.knobs.rep_ratio) + 1, fill=LACKING)],
    )
