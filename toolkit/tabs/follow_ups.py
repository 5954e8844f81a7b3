"""The Follow-ups tab: who to talk with next, in each organizer's order, and why."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from toolkit.facts.in_force import assigned
from toolkit.organizing import flags
from toolkit.organizing.follow_ups import FollowUps
from toolkit.tables.entry_columns import Entries
from toolkit.tables.program import Program
from toolkit.tabs.colours import BLACK, rating_rules
from toolkit.tabs.declared import Output, laid
from toolkit.tabs.field_log import takes
from toolkit.telling.issues import issue_names, renamed
from toolkit.telling.next_steps import next_steps
from toolkit.telling.reasons import reasons
from toolkit.telling.waiting import waiting
from toolkit.words import key, marked
from toolkit.workbooks.desired import Rule, Tab, TabColumn, View

# Tints of the Okabe-Ito colours: black ink reads well on each, and the word stands in the cell for
# grey print.
TINTS = {
    flags.PROMISE: "#F2C6A6",
    flags.NEW_HIRE: "#CDE9C8",
    flags.MAYBE: "#D3E9F7",
    flags.SLIPPED: "#F0D3E3",
    flags.QUIET_LEADER: "#D9D2EC",
    flags.BAD_DATA: "#E0E0E0",
    flags.NOT_CONTACTED: "#FBE3B5",
    flags.NOT_REACHED: "#F7D08A",
    flags.QUIET: "#F6F1A9",
    flags.UNASSIGNED: "#EFEFEF",
}
TICK = "✓"

_LAID = laid(
    {
        FollowUps.organizer: 15,
        FollowUps.this_week: 6,
        FollowUps.priority: 8,
        FollowUps.flag: 16,
        FollowUps.person: 20,
        FollowUps.due: 11,
        FollowUps.phone: 14,
        FollowUps.worksite: 30,
        FollowUps.home_units: 18,
        FollowUps.last_contact: 12,
        FollowUps.days: 7,
        FollowUps.last_result: 14,
        FollowUps.attempts: 9,
        FollowUps.assessment: 11,
        FollowUps.person_id: 11,
    }
)
FIRST = 5  # how many of them stand before the sentences
COLUMNS = dict(list(_LAID.items())[:FIRST]) | {
    "why": TabColumn("Why", width=52),
    "next_step": TabColumn("Next step", width=40),
}
COLUMNS |= {name: column for name, column in _LAID.items() if name not in COLUMNS}
COLUMNS["flag"] = replace(COLUMNS["flag"], choices=flags.FLAGS)
COLUMNS |= {
    f"own_{column.name}": TabColumn(
        column.heading,
        width=width,
        people=True,
        note=column.help,
        choices=column.choices,
        format="date" if column.format == "date" else "text",
    )
    for column, width in {
        Entries.talked_on: 12,
        Entries.method: 12,
        Entries.result: 17,
        Entries.assessment: 12,
        Entries.answer: 9,
        Entries.follow_up_by: 12,
        Entries.notes: 36,
    }.items()
}

FOLLOW_UPS = Output(
    title="Follow-ups",
    key=("person_id",),
    what=marked(
        "Who to talk with next, in each organizer's own order, and why; filter by your name, and"
        " write what came of it into the columns on the right"
    ),
    figure=FollowUps,
    columns=COLUMNS,
    needs=("Roster", "Conversations"),
    frozen_columns=5,
    rules=(
        *(Rule("Flag", "is", flag, fill=tint, ink=BLACK) for flag, tint in TINTS.items()),
        *rating_rules("Assessment"),
    ),
)


def _why(follow_ups: pd.DataFrame, language: str) -> pd.Series:
    """The reason, and where somebody is owed and in nobody's week, why not."""
    why, not_yet = reasons(follow_ups, language), waiting(follow_ups, language)
    owed = not_yet.notna()
    why[owed] += " " + not_yet[owed]
    return why


def follow_ups_tab(program: Program, follow_ups: pd.DataFrame) -> Tab:
    """The tab of `organizing.follow_ups.follow_ups`, its sentences in the workbook's language."""
    language = program.knobs.language
    said = follow_ups.assign(
        this_week=[TICK if mine else None for mine in follow_ups["this_week"].tolist()],
        why=_why(follow_ups, language),
        next_step=next_steps(renamed(follow_ups, issue_names(program, language)), language),
    )
    organizers = sorted(assigned(program)["organizer"].dropna().unique(), key=key)
    whose, ticked = (
        FOLLOW_UPS.columns[str(one)].heading for one in (FollowUps.organizer, FollowUps.this_week)
    )
    views = [View(name, whose, name, filled=ticked) for name in organizers]
    tab = FOLLOW_UPS.tab(program, said, views=views)
    return replace(tab, taken=tuple(takes(program.entered, program.log)))
