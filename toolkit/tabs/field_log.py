"""The Field Log tab: what was entered beside people on their lists, added to and never
rewritten.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from toolkit.tables.entries import Entered
from toolkit.tables.entry_columns import INTO, Entries
from toolkit.tables.field_log import COLUMNS, TITLE
from toolkit.tables.logged import HEADING_ROW, OwnLog
from toolkit.tables.program import Program
from toolkit.tabs.declared import Output
from toolkit.words import marked
from toolkit.workbooks.desired import Format, Tab, TabColumn, Take

_FORMS: Mapping[str, Format] = {"date": "date", "count": "rating", "number": "number"}
_WIDTHS = {"person_id": 11, "person": 22, "worksite": 30, "issues": 24, "promise": 30, "notes": 44}

FIELD_LOG = Output(
    title=TITLE,
    key=("person_id", "date"),
    apart=("organizer", "result", "notes", "entered_in", "taken_on"),
    what=marked(
        "What was entered in Follow-ups and on people's own lists; counted like Conversations"
    ),
    columns={
        column.name: TabColumn(
            column.heading,
            _FORMS.get(column.format, "text"),
            _WIDTHS.get(column.name, 14),
            note=column.help,
        )
        for column in COLUMNS
    },
    frozen_columns=1,
)


def field_log_tab(program: Program, log: OwnLog | None = None) -> Tab:
    """The tab with everything that stands in it and what is taken now, below; `log` where that is
    more than the program's own.
    """
    rows = (log or program.log).rows
    frame = pd.DataFrame(
        {name: [row.get(name) for row in rows] for name in FIELD_LOG.columns}, dtype="object"
    )
    return FIELD_LOG.tab(program, frame)


def takes(entered: Entered, log: OwnLog) -> Iterator[Take]:
    """What the write that adds the entries to the Field Log takes from the list they stand on.

    What was blank goes along: somebody may be typing there. A day that was typed as text is written
    as the day it is, and one that was not typed is the day of the sync.
    """
    spots = {name: spot for spot, name in enumerate(FIELD_LOG.columns, 1)}
    for place, entry in enumerate(entered.entries, HEADING_ROW + 1 + log.first):
        for name, spot in entered.about.items():
            if name == "organizer" and entry.renamed:
                continue
            yield Take(entry.row, spot, (TITLE, place, spots[name]), stays=True)
        for name, spot in entered.spots.items():
            into = (TITLE, place, spots[INTO[name]])
            if name in entry.as_text:
                yield Take(entry.row, spot)
            elif name in entry.typed or name != Entries.talked_on.name:
                yield Take(entry.row, spot, into)
