"""Stipends: one line for each organizer and phase, from hours to dollars."""

from __future__ import annotations

from toolkit.stipends.timesheets import NEEDS
from toolkit.tabs.declared import Output
from toolkit.words import marked
from toolkit.workbooks.changes import Column, Rule

OUTPUT = Output(
    title="Stipends",
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
        "policy": Column(
            "Policy",
            width=14,
            note="The phase's Proration. Nothing is exported while it is not set.",
        ),
        "approved": Column(
            "Approved",
            "money",
            12,
            note="The stipend shares of approved weeks, exported ones included.",
        ),
        "exported": Column("Exported", "money", 12, note="The stipend shares of exported weeks."),
        "warnings": Column("Warnings", width=70),
    },
    rules=(Rule("Policy", "is", "policy not set", fill="#FBE3D0"),),
)
