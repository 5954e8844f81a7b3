"""The Turf tab: whose people are where, what is owed to them, and how long the first conversations
will take.
"""

from __future__ import annotations

import pandas as pd

from toolkit.organizing.turf import TOTAL, Turf
from toolkit.tables.program import Program
from toolkit.tabs.colours import LACKING, summary_rules
from toolkit.tabs.declared import Output, laid
from toolkit.words import marked
from toolkit.workbooks.desired import Rule, Tab

TURF = Output(
    title="Turf",
    key=("organizer", "worksite"),
    what=marked("Whose people are where, what is owed to them, and who could take nobody's"),
    needs=("Roster",),
    frozen_columns=2,
    figure=Turf,
    columns=laid(
        {
            Turf.organizer: 16,
            Turf.worksite: 34,
            Turf.people: 9,
            Turf.talked_with: 9,
            Turf.owed: 8,
            Turf.first_left: 13,
            Turf.this_week: 9,
            Turf.pace: 11,
            Turf.suggested: 20,
        }
    ),
    rules=(*summary_rules("Worksite", TOTAL), Rule("Organizer", "is", "", fill=LACKING)),
)


def turf_tab(program: Program, turf: pd.DataFrame) -> Tab:
    """The tab of `organizing.turf.turf`."""
    return TURF.tab(program, turf)
