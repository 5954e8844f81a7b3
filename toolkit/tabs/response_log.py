"""The Response Log tab: what sheets of people's own said of structure tests, added to and never
rewritten.
"""

from __future__ import annotations

import pandas as pd

from toolkit.tables.logged import OwnLog
from toolkit.tables.program import Program
from toolkit.tables.response_log import COLUMNS, TITLE
from toolkit.tabs.declared import Output
from toolkit.words import marked
from toolkit.workbooks.desired import Tab, TabColumn

RESPONSE_LOG = Output(
    title=TITLE,
    key=("test", "person_id"),
    apart=("response", "date", "collected_by", "entered_in", "taken_on", "test_opens"),
    what=marked(
        "Who took part in a structure test, as representatives and organizers wrote it in their own"
        " sheets; counted like Responses"
    ),
    columns={
        column.name: TabColumn(
            column.heading,
            "date" if column.format == "date" else "text",
            20 if column.name in ("test", "collected_by", "entered_in") else 12,
            note=column.help,
        )
        for column in COLUMNS
    },
    frozen_columns=2,
)


def response_log_tab(program: Program, log: OwnLog) -> Tab:
    """The tab with the log's rows, in their order."""
    frame = pd.DataFrame(
        {name: [row.get(name) for row in log.rows] for name in RESPONSE_LOG.columns}, dtype="object"
    )
    return RESPONSE_LOG.tab(program, frame)
