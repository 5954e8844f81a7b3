"""The Topics tab: what people were talked with about, by worksite and in all."""

from __future__ import annotations

import pandas as pd

from toolkit.organizing.topics import TOTAL, Topics
from toolkit.tables.program import Program
from toolkit.tabs.colours import summary_rules
from toolkit.tabs.declared import Output, laid
from toolkit.words import marked
from toolkit.workbooks.desired import Tab

TOPICS = Output(
    title="Topics",
    key=("topic", "worksite"),
    what=marked("What people were talked with about, by worksite and in all"),
    needs=("Roster", "Conversations"),
    frozen_columns=2,
    figure=Topics,
    columns=laid(
        {
            Topics.topic: 28,
            Topics.worksite: 34,
            Topics.about: 11,
            Topics.talked: 10,
            Topics.share: 9,
            Topics.lately: 11,
        }
    ),
    rules=summary_rules("Worksite", TOTAL),
)


def topics_tab(program: Program, topics: pd.DataFrame) -> Tab:
    """The tab of `organizing.topics.topics`."""
    return TOPICS.tab(program, topics)
