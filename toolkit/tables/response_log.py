"""Response Log: who took part in a structure test, as sheets of people's own said it, kept as rows
of Responses.

Source: measures.md, *Own sheets*.
"""

from __future__ import annotations

from toolkit.tables.columns import Column, Date, Text
from toolkit.tables.declared import Table
from toolkit.tables.logged import OwnLog, logged
from toolkit.tables.structure_tests import Responses
from toolkit.workbooks.cells import Snapshot

TITLE = "Response Log"


class ResponseLog(Table):
    """What the Response Log has beside the columns of Responses."""

    title = TITLE
    help = "What sheets of people's own said of structure tests; read like Responses."

    entered_in = Text("Entered in", help="Whose sheet it was written in.")
    taken_on = Date("Taken on", help="The day on which it was collected.")
    test_opens = Date(
        "Test opens",
        help="The first day of the test: by it the test is known where somebody renames it.",
    )


COLUMNS: tuple[Column, ...] = (*Responses.columns, *ResponseLog.columns)


def response_log(snapshot: Snapshot) -> OwnLog:
    """The workbook's Response Log."""
    return logged(snapshot, Responses, ResponseLog)


def no_answers() -> OwnLog:
    """The Response Log of a workbook that has none."""
    return OwnLog(Responses, ResponseLog, TITLE)
