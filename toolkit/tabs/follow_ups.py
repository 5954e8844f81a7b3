"""The Follow-ups tab: who to talk with next, in each organizer's order, and why."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.in_force import assigned
from toolkit.organizing import flags
from toolkit.tables.program import Program
from toolkit.tabs.colours import BLACK, rating_rules
from toolkit.tabs.declared import Output
from toolkit.telling.next_steps import next_steps
from toolkit.telling.reasons import reasons
from toolkit.words import key, marked
from toolkit.workbooks.changes import Column, Rule, Tab, View

# Tints of the Okabe-Ito colours: black ink reads well on each, and the word stands in the cell for grey print.
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

FOLLOW_UPS = Output(
    title="Follow-ups",
    key=("person_id",),
    what=marked(
        "Who to talk with next, in each organizer's own order, and why; filter by your name"
    ),
    columns={
        "organizer": Column(
            "Organizer", width=16, note="Who is assigned to this person; filter by your name."
        ),
        "this_week": Column(
            "This week",
            "tick",
            width=6,
            note=(
                "✓: yours for this week, as many as People a week says; what is owed comes first,"
                " then one worksite after the other."
            ),
        ),
        "priority": Column("Priority", "count", width=8, note="Start with 1."),
        "flag": Column(
            "Flag",
            width=17,
            choices=flags.FLAGS,
            note="The first of the ten reasons that applies.",
        ),
        "person": Column("Person", width=22),
        "why": Column("Why", width=60),
        "next_step": Column("Next step", width=44),
        "due": Column("Due", "date", width=11),
        "phone": Column("Phone", width=14),
        "worksite": Column("Worksite", width=30),
        "home_units": Column("Unit", width=14),
        "last_contact": Column(
            "Last contact", "date", width=12, note="The last conversation, by anybody."
        ),
        "days": Column(
            "Days", "count", width=7, note="Since the last conversation, without breaks."
        ),
        "last_result": Column("Last result", width=14),
        "attempts": Column("Attempts", "count", width=9),
        "assessment": Column("Assessment", "rating", width=11),
        "person_id": Column("Person ID", width=11),
    },
    needs=("Roster", "Conversations"),
    frozen_columns=5,
    rules=(
        *(Rule("Flag", "is", flag, fill=tint, ink=BLACK) for flag, tint in TINTS.items()),
        *rating_rules("Assessment"),
    ),
)


def follow_ups_tab(program: Program, follow_ups: pd.DataFrame) -> Tab:
    """The tab of `organizing.follow_ups.follow_ups`, its sentences in the workbook's language."""
    language = program.knobs.language
    said = follow_ups.assign(
        this_week=follow_ups["this_week"].map({True: TICK}).astype("object"),
        why=reasons(follow_ups, language),
        next_step=next_steps(follow_ups, language),
    )
    organizers = sorted(assigned(program)["organizer"].dropna().unique(), key=key)
    views = [View(name, FOLLOW_UPS.columns["organizer"].heading, name) for name in organizers]
    return FOLLOW_UPS.tab(program, said, views=views)
