"""Field Log: what was entered beside people on their lists, kept as rows of Conversations.

Source: measures.md, *Field Log: write where you read*.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from toolkit.tables.claim import Claim
from toolkit.tables.columns import Column, Date, Text
from toolkit.tables.contact import Conversations
from toolkit.tables.declared import Table
from toolkit.tables.doubted_days import doubts_of, entered_where
from toolkit.tables.entries import ListEntry
from toolkit.tables.kinds.entries import NOBODYS, READ_OTHERWISE
from toolkit.tables.kinds.rows import BLANK
from toolkit.tables.logged import FIRST, OwnLog, Row, logged, read_with
from toolkit.tables.moments import DayOrder
from toolkit.tables.problems import ERROR, WARNING
from toolkit.tables.reading import Reading
from toolkit.words import key
from toolkit.workbooks.cells import Snapshot

TITLE = "Field Log"
FOLLOW_UPS = "Follow-ups"  # the list of ours on which people write what came of a talk


class FieldLog(Table):
    """What the Field Log has beside the columns of Conversations."""

    title = TITLE
    help = "What was entered beside people on their lists; read like Conversations."

    entered_in = Text("Entered in", help="The list it was written on.")
    taken_on = Date("Taken on", help="The day of the sync that took it over.")


COLUMNS: tuple[Column, ...] = (*Conversations.columns, *FieldLog.columns)


def log_of(snapshot: Snapshot, taken: Iterable[ListEntry] = ()) -> OwnLog:
    """The workbook's Field Log, with these entries below what stands there."""
    return appended(logged(snapshot, Conversations, FieldLog), taken)


def no_log() -> OwnLog:
    """The Field Log of a workbook that has none."""
    return OwnLog(Conversations, FieldLog, TITLE)


def appended(log: OwnLog, taken: Iterable[ListEntry]) -> OwnLog:
    """The Field Log with entries below its last row, in their order."""
    return log.with_rows(entry.cells for entry in taken)


def read_conversations(claim: Claim | None, log: OwnLog, order: DayOrder) -> Reading:
    """Conversations with the rows of the Field Log below its last one.

    A row of the Field Log without an organizer counts for the person; with a warning, unless it is
    from somebody's own sheet, which says whose it was.
    """
    reading = read_with(claim, log, order)
    _told_otherwise(reading, log)
    mended = set()
    known = {log.number(place) for place, row in enumerate(log.rows) if _of_own_sheet(row)}
    for place, problem in enumerate(reading.problems):
        blanks = problem.kind is BLANK and problem.column == Conversations.organizer.heading
        if blanks and problem.row is not None and problem.row >= FIRST:
            reading.problems[place] = problem._replace(severity=WARNING, fault=NOBODYS())
            mended.add(problem.row)
    errors = {one.row for one in reading.problems if one.severity == ERROR}
    reading.problems[:] = [
        one for one in reading.problems if not (one.kind is NOBODYS and one.row in known | errors)
    ]
    if mended:
        reading.bad = np.array([row in errors for row in reading.rows], dtype=bool)
    return reading


def _told_otherwise(reading: Reading, log: OwnLog) -> None:
    """Tells of days that were read in another order than their list's own, and were not mended
    since.
    """
    spots = {row: index for index, row in enumerate(reading.rows)}
    dated = {c.name: c for c in Conversations.columns if isinstance(c, Date)}
    for place, row in enumerate(log.rows):
        if (index := spots.get(log.number(place))) is None:
            continue
        for column, doubt in doubts_of(row.get("entered_in"), dated):
            if reading.frame[column.name].iloc[index] == pd.Timestamp(doubt.read):
                fault = READ_OTHERWISE(value=doubt.typed, day=doubt.read)
                reading.fault(index, column, fault, said=doubt.typed)


def _of_own_sheet(row: Row) -> bool:
    """Whether a row was entered in a sheet of somebody's own rather than in Follow-ups."""
    where = entered_where(row.get("entered_in"))
    return bool(where) and key(where) != key(FOLLOW_UPS)
