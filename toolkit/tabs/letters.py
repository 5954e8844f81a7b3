"""The Letters tab: every letter that was claimed, and what became of it. It is how no letter goes
twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

import pandas as pd

from toolkit.tables.program import Program
from toolkit.tabs.as_cells import published
from toolkit.tabs.declared import Output
from toolkit.words import marked
from toolkit.workbooks.cells import Grid
from toolkit.workbooks.desired import Rule, Tab, TabColumn

CLAIMED, SENT, FAILED = STATES = ("Claimed", "Sent", "Failed")

LETTERS = Output(
    title="Letters",
    key=("key",),
    what=marked(
        "Every weekly letter: claimed before it leaves, marked after; a letter that stands here"
        " does not go again"
    ),
    columns={
        "key": TabColumn(
            "Key",
            width=44,
            note=(
                "Kind, week (or structure test) and recipient. Removing a row would let its letter"
                " go again."
            ),
        ),
        "kind": TabColumn("Kind", width=11, note="staff, organizer, rep, notice, test or results."),
        "to": TabColumn("To", width=30),
        "week_of": TabColumn(
            "Week of", "date", width=12, note="The Monday of the week it tells of."
        ),
        "state": TabColumn(
            "State",
            width=10,
            choices=STATES,
            note=(
                "Claimed: about to go; if it stays so, it may or may not have gone. Failed: the"
                " mail server refused it."
            ),
        ),
        "at": TabColumn("At", "moment", width=18),
        "message_id": TabColumn(
            "Message ID", width=40, note="Finds the letter in a mailbox or in a mail server's log."
        ),
    },
    rules=(
        Rule("State", "is", CLAIMED, fill="#F6F1A9", ink="#000000"),
        Rule("State", "is", FAILED, fill="#F2C6A6", ink="#000000", bold=True),
    ),
)


@dataclass(frozen=True)
class LetterRow:
    """One letter in the tab; `at` is the workbook's own wall clock."""

    key: str
    kind: str
    to: str
    week_of: date | None
    state: str
    at: datetime | None
    message_id: str


def entries(grid: Grid | None) -> list[LetterRow]:
    """What stands in the tab; rows without a key are nobody's letter."""
    rows = published(grid, LETTERS.columns)
    cells = [rows[one.name].tolist() for one in fields(LetterRow)]
    return [_entry(*row) for row in zip(*cells, strict=True) if row[0]]


def _entry(*cells: Any) -> LetterRow:
    key, kind, to, week, state, at, ident = cells
    key, kind, to, state, ident = (
        str(cell or "").strip() for cell in (key, kind, to, state, ident)
    )
    week_of = week if isinstance(week, date) else None
    return LetterRow(key, kind, to, week_of, state, at if isinstance(at, datetime) else None, ident)


def letters_tab(program: Program, known: Iterable[LetterRow]) -> Tab:
    """The tab with these letters, in their order."""
    rows = list(known)
    figure = pd.DataFrame(
        {
            name: pd.Series([getattr(row, name) for row in rows], dtype="object")
            for name in LETTERS.columns
        }
    )
    return LETTERS.tab(program, figure)
