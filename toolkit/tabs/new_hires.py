"""The New Hires tab: who started lately, and who has welcomed and asked them."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from toolkit.organizing.flags import NEW_HIRE
from toolkit.organizing.new_hires import NewHires
from toolkit.tables.program import Program
from toolkit.tables.roster import Roster
from toolkit.tabs.colours import LACKING
from toolkit.tabs.declared import Output, laid
from toolkit.words import marked, say
from toolkit.workbooks.desired import Rule, Tab

NEW_HIRES = Output(
    title="New Hires",
    key=("person_id",),
    what=marked("Who started lately, and whether anybody has welcomed them and asked them to join"),
    needs=("Roster",),
    frozen_columns=2,
    figure=NewHires,
    columns=laid(
        {
            NewHires.person_id: 11,
            NewHires.person: 22,
            NewHires.worksite: 34,
            NewHires.hire_date: 12,
            NewHires.school_days: 12,
            NewHires.contacted_on: 13,
            NewHires.asked_on: 12,
            NewHires.answer: 9,
            NewHires.induction: 12,
            NewHires.organizer: 16,
            NewHires.flag: 17,
        }
    ),
    rules=(Rule("Flag", "is", NEW_HIRE, fill=LACKING),),
)


def new_hires_tab(program: Program, new_hires: pd.DataFrame) -> Tab:
    """The tab of `organizing.new_hires.new_hires`; where the Roster has no hire dates, its first
    line says so.
    """
    tab = NEW_HIRES.tab(program, new_hires)
    if program.has("Roster") and not program.has("Roster", Roster.hire_date.name):
        lacking = say(
            program.knobs.language,
            "empty, because {tab} has no column {column}",
            tab=program.tabs["Roster"],
            column=Roster.hire_date.heading,
        )
        tab = replace(tab, first_line=f"{tab.first_line} · {lacking}")
    return tab
