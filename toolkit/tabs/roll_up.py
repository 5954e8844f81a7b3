"""The Roll-up and Roll-up History tabs: many locals in one workbook, counts and nobody by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from toolkit.organizing.roll_up import RollUp
from toolkit.organizing.roll_up_history import RollUpHistory
from toolkit.tables.program import Program
from toolkit.tabs.colours import LACKING, summary_rules
from toolkit.tabs.declared import Output, as_of, laid
from toolkit.words import marked, say, say_many
from toolkit.workbooks.desired import Rule, Tab

ROLL_UP = Output(
    title="Roll-up",
    key=("local", "region", "unit"),
    apart=("level",),
    what=marked(
        "Members, density, coverage and conversations by local, region and unit, and in all"
    ),
    frozen_columns=2,
    figure=RollUp,
    columns=laid(
        {
            RollUp.level: 8,
            RollUp.local: 30,
            RollUp.region: 18,
            RollUp.unit: 20,
            RollUp.as_of: 12,
            RollUp.people: 9,
            RollUp.eligible: 9,
            RollUp.members: 9,
            RollUp.pending: 9,
            RollUp.density: 9,
            RollUp.change: 9,
            RollUp.needed_majority: 10,
            RollUp.contacted: 10,
            RollUp.coverage: 10,
            RollUp.conversations: 13,
            RollUp.rows_not_read: 9,
            RollUp.trouble: 50,
        }
    ),
    rules=(
        *summary_rules("Level", "Local", "Total"),
        Rule("Trouble", "filled", fill=LACKING),
    ),
)
ROLL_UP_HISTORY = Output(
    title="Roll-up History",
    key=("week_of", "local"),
    what=marked("Each local at the end of each week; changes come from here"),
    frozen_columns=2,
    figure=RollUpHistory,
    columns=laid(
        {
            RollUpHistory.week_of: 12,
            RollUpHistory.local: 30,
            RollUpHistory.people: 9,
            RollUpHistory.eligible: 9,
            RollUpHistory.members: 9,
            RollUpHistory.pending: 9,
            RollUpHistory.contacted: 10,
            RollUpHistory.conversations: 13,
        }
    ),
)


@dataclass(frozen=True)
class RollUpTold:
    """What the first line says beside the day: how many locals there are, how many of them stand as
    of an earlier day or not at all, and how many rows of theirs could not be read.
    """

    locals: int
    late: int
    not_read: int


def roll_up_tabs(
    program: Program, rows: pd.DataFrame, history: pd.DataFrame, told: RollUpTold
) -> Sequence[Tab]:
    """Both tabs, from `organizing.roll_up` and `roll_up_history.merged`."""
    line = _line(program, told)
    first = replace(ROLL_UP.tab(program, rows), first_line=line)
    past = ROLL_UP_HISTORY.tab(program, history)
    what = say(program.knobs.language, ROLL_UP_HISTORY.what)
    return first, replace(past, first_line=f"{what} · {as_of(program)}")


def _line(program: Program, told: RollUpTold) -> str:
    language = program.knobs.language
    parts = [
        say(language, ROLL_UP.what),
        as_of(program),
        say_many(language, "{n} local", "{n} locals", told.locals),
    ]
    if told.late:
        parts.append(
            say_many(
                language,
                "{n} of them stands as of an earlier day, or not at all: see Trouble",
                "{n} of them stand as of an earlier day, or not at all: see Trouble",
                told.late,
            )
        )
    if told.not_read:
        parts.append(
            say_many(
                language,
                "{n} row of theirs could not be read: see Data Issues of the local",
                "{n} rows of theirs could not be read: see Data Issues of the local",
                told.not_read,
            )
        )
    else:
        parts.append(say(language, "every row could be read"))
    return " · ".join(parts)
