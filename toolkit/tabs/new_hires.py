"""The New Hires tab: who started lately, and who has welcomed and asked them."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from toolkit.organizing.flags import NEW_HIRE
from toolkit.tables.people import Roster
from toolkit.tables.program import Program
from toolkit.tabs.colours import LACKING
from toolkit.tabs.declared import Output
from toolkit.words import marked, say
from toolkit.workbooks.changes import Column, Rule, Tab

NEW_HIRES = Output(
    title="New Hires",
    key=("person_id",),
    what=marked("Who started lately, and whether anybody has welcomed them and asked them to join"),
    needs=("Roster",),
    frozen_columns=2,
    columns={
        "person_id": Column("Person ID", width=11),
        "person": Column("Person", width=22),
        "worksite": Column("Worksite", width=34),
        "hire_date": Column("Hire date", "date", 12),
        "school_days": Column(
            "School days since", "count", 12, note="Weekdays after the hire date, without breaks."
        ),
        "contacted_on": Column(
            "Contacted on", "date", 13, note="The first conversation, with anybody."
        ),
        "asked_on": Column("Asked on", "date", 12, note="The first time they were asked to join."),
        "answer": Column("Answer", width=9, note="Their last one."),
        "induction": Column(
            "Induction", "date", 12, note="The first induction event they came to."
        ),
        "organizer": Column("Organizer", width=16),
        "flag": Column("Flag", width=17, note="Theirs in Follow-ups; blank: nothing is due."),
    },
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
