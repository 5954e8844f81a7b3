"""Stipends: one line for each organizer and phase, from hours to dollars."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from toolkit.stipends.stipends import Stipend
from toolkit.stipends.timesheets import NEEDS
from toolkit.tables.program import Program
from toolkit.tabs.declared import Output
from toolkit.words import marked
from toolkit.workbooks.changes import Column, Rule, Tab

OUTPUT = Output(
    title="Stipends",
    key=("organizer", "phase"),
    what=marked("What each organizer has earned in each phase"),
    needs=NEEDS,
    frozen_columns=2,
    columns={
        "organizer": Column("Organizer", width=18),
        "phase": Column("Phase", width=12),
        "weeks": Column(
            "Weeks", "count", 8, note="Program weeks they serve, those to come included."
        ),
        "expected": Column("Expected", "hours", 10, note="Hours of these weeks."),
        "logged": Column("Logged", "hours", 10, note="As Timesheets has them."),
        "trainings": Column(
            "Training attended", "count", 10, note="Trainings of the phase that they attended."
        ),
        "check_ins": Column("Check-ins held", "count", 10),
        "stipend": Column("Stipend", "money", 12, note="Of the whole phase."),
        "earned": Column(
            "Earned",
            "money",
            12,
            note="By the phase's Proration. Blank: set by hand, or the policy is not set.",
        ),
        "so_far": Column(
            "So far",
            "money",
            12,
            note="What the weeks that have begun have earned, the running one included.",
        ),
        "at_risk": Column(
            "At risk",
            "money",
            12,
            note=(
                "Under By week: the shares of weeks that are short of their hours and not approved"
                " yet."
            ),
        ),
        "policy": Column(
            "Policy",
            width=14,
            note="The phase's Proration. Nothing is exported while it is not set.",
        ),
        "approved": Column(
            "Approved",
            "money",
            12,
            note="What the policy pays for approved weeks, exported ones included.",
        ),
        "exported": Column(
            "Exported", "money", 12, note="What the policy pays for weeks as they were exported."
        ),
        "warnings": Column("Warnings", width=70),
    },
    rules=(
        Rule("Policy", "is", "policy not set", fill="#FBE3D0"),
        Rule("At risk", "at least", 0.01, ink="#A8480A"),
    ),
)
SHOWN = tuple(name for name in OUTPUT.columns if name != "warnings")


def stipends_tab(program: Program, stipends: Sequence[Stipend], warnings: Sequence[str]) -> Tab:
    """The tab as it should stand, with the warnings of each line in words."""
    frame = pd.DataFrame(
        {
            name: pd.Series([getattr(one, name) for one in stipends], dtype="object")
            for name in SHOWN
        }
    )
    return OUTPUT.tab(program, frame.assign(warnings=pd.Series(list(warnings), dtype="object")))
