"""Timesheets: the week of each organizer, with columns on the right in which people certify and
approve.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from toolkit.errors import Refused
from toolkit.stipends.settled import Settled, SettledWeek
from toolkit.stipends.standing import PEOPLES, Place, Standing
from toolkit.stipends.timesheets import HOURS, NEEDS
from toolkit.tables.parsing import blank, shown
from toolkit.tables.program import Program
from toolkit.tabs.declared import Output, published
from toolkit.words import key, marked, say
from toolkit.workbooks.cells import Grid
from toolkit.workbooks.changes import Column, Rule, Tab

FIGURES = (*HOURS, "difference", "share")
OUTPUT = Output(
    title="Timesheets",
    key=("key",),
    what=marked(
        "Hours of each organizer in each program week; initials and approvals go into the columns"
        " on the right"
    ),
    needs=NEEDS,
    frozen_columns=4,
    columns={
        "key": Column(
            "Key",
            width=36,
            note="Organizer, phase and Monday. What you write to the right belongs to this key.",
        ),
        "organizer": Column("Organizer", width=18),
        "phase": Column("Phase", width=12),
        "week": Column("Week of", "date", note="The Monday of the week."),
        "expected": Column(
            "Expected",
            "hours",
            10,
            note="The hours a week of the phase; 0 in a week that is not paid.",
        ),
        "training": Column(
            "Training", "hours", 10, note="Trainings of the phase that they attended."
        ),
        "field": Column(
            "Field",
            "hours",
            10,
            note="Hours of one-on-ones, phone banks, door knocking and worksite visits.",
        ),
        "check_in": Column("Check-in", "hours", 10, note="Check-ins that happened."),
        "other": Column("Other", "hours", 10, note="Hours of preparation and other work."),
        "logged": Column(
            "Logged", "hours", 10, note="Training, field, check-in and other together."
        ),
        "suggested": Column(
            "Suggested",
            "hours",
            11,
            note=(
                "What attendance, check-ins and conversation minutes show. Evidence beside Logged,"
                " never instead of it."
            ),
        ),
        "difference": Column("Difference", "hours", 11, note="Logged less Expected."),
        "share": Column(
            "Stipend share", "money", 14, note="This week's part of the stipend of the phase."
        ),
        "earned": Column(
            "Earned",
            "money",
            12,
            note=(
                "The share as the phase's Proration pays it now. Blank where that looks at all weeks"
                " together, is set by hand, or is not set."
            ),
        ),
        "notes": Column(
            "Notes", width=60, note="What the figures rest on, and what was left out and why."
        ),
        "certified": Column(
            "Certified",
            width=11,
            people=True,
            note="The organizer's initials: the hours are right.",
        ),
        "approved_by": Column(
            "Approved by", width=16, people=True, note="Who approves the week; never the organizer."
        ),
        "approved_on": Column(
            "Approved on", "date", 12, people=True, note="The day of the approval."
        ),
        "comment": Column(
            "Comment", width=30, people=True, note="Yours; the toolkit leaves it alone."
        ),
        "state": Column(
            "State",
            width=25,
            note=(
                "Draft, Certified, Approved, Changed since approval or Exported. An approved week"
                " keeps its figures."
            ),
        ),
    },
    rules=(
        Rule("State", "is", "Changed since approval", fill="#FBE3D0", bold=True),
        Rule("State", "is", "Approved", fill="#D9EEF7"),
        Rule("State", "is", "Exported", fill="#D9EEF7"),
        Rule("Difference", "below", 0, ink="#A8480A"),
    ),
)

SHOWN = tuple(name for name, column in OUTPUT.columns.items() if not column.people)
HEADING_ROW = 3
DEEPEST_HEADINGS = 10  # where headings are looked for after somebody put rows above them


def timesheets_tab(program: Program, now: Settled, notes: Sequence[str | None]) -> Tab:
    """The tab as it should stand, with the note of each row."""
    rows = [_cells(row) | {"notes": note} for row, note in zip(now.rows, notes, strict=True)]
    frame = pd.DataFrame(
        {name: pd.Series([row.get(name) for row in rows], dtype="object") for name in SHOWN}
    )
    return OUTPUT.tab(program, frame)


def _cells(row: SettledWeek | Place | None) -> dict[str, Any]:
    """What stands in a row, but for its note; a row that only somebody's words keep has nothing."""
    if not isinstance(row, SettledWeek):
        return {}
    amounts = row.amounts
    figures = {name: getattr(amounts, name) if amounts else None for name in FIGURES}
    return {
        "key": row.key,
        "organizer": row.organizer,
        "phase": row.phase,
        "week": row.monday,
        **figures,
        "earned": row.earned,
        "state": row.state,
    }


def standing(grid: Grid | None, output: Output = OUTPUT) -> Standing:
    """What stands in the Timesheets tab (or another of ours) now; empty where it does not exist
    yet.

    Its columns are found by their place: a heading that somebody rewrote is mended. Refused where
    columns or the row of headings were moved while people's cells are filled: those would end up
    beside other weeks.
    """
    headings = {
        name: (column.heading, spot)
        for spot, (name, column) in enumerate(output.columns.items(), 1)
    }
    if grid is None:
        return Standing(
            output.title, output.title, published(None, output.columns), headings, HEADING_ROW + 1
        )
    rows = published(_with_headings(grid, output), output.columns, heading_row=HEADING_ROW)
    return Standing(output.title, grid.title, rows, headings, HEADING_ROW + 1)


def _with_headings(grid: Grid, output: Output) -> Grid:
    """The grid with our headings where they belong."""
    wanted = [column.heading for column in output.columns.values()]
    there = [shown(grid.cell(HEADING_ROW, spot)) for spot in range(1, len(grid.columns) + 1)]
    if [key(heading) for heading in there[: len(wanted)]] == [key(heading) for heading in wanted]:
        return grid
    theirs = [spot for spot, name in enumerate(output.columns) if name in PEOPLES]
    filled = any(
        not blank(cell)
        for column in grid.columns[min(theirs, default=len(wanted)) :]
        for cell in column[HEADING_ROW:]
    )
    if filled and any(_moved(grid, spot, heading) for spot, heading in enumerate(wanted)):
        raise Refused(
            say(
                "en",
                "In the tab “{tab}”, columns or the row of headings were moved, so that initials"
                " and approvals would come to stand beside other weeks. Nothing was written. Put"
                " its columns back in order and the headings into row {row} (the version history"
                " has them), then run this again.",
                tab=grid.title,
                row=str(HEADING_ROW),
            )
        )
    columns = [list(column) for column in grid.columns]
    columns += [[] for _ in range(len(wanted) - len(columns))]
    for column, heading in zip(columns, wanted, strict=False):
        column += [None] * (HEADING_ROW - len(column))
        column[HEADING_ROW - 1] = heading
    return Grid(grid.title, columns, grid.tag, grid.ident, grid.hidden)


def _moved(grid: Grid, spot: int, heading: str) -> bool:
    """Whether a heading is not in its place but stands somewhere else near it."""
    if key(shown(grid.cell(HEADING_ROW, spot + 1))) == key(heading):
        return False
    return any(
        key(shown(grid.cell(row, column))) == key(heading)
        for row in range(1, DEEPEST_HEADINGS + 1)
        for column in range(1, len(grid.columns) + 1)
    )
