"""Timesheets: the week of each organizer, with columns on the right in which people certify and approve."""

from __future__ import annotations

from toolkit.stipends.timesheets import NEEDS
from toolkit.tabs.declared import Output
from toolkit.words import marked
from toolkit.workbooks.changes import Column, Rule

OUTPUT = Output(
    title="Timesheets",
    what=marked("Hours of each organizer in each program week; initials and approvals go into the columns on the right"),
    needs=NEEDS,
    frozen_columns=4,
    columns={
        "key": Column("Key", width=30, note="Organizer, phase and Monday. What you write to the right belongs to this key."),
        "organizer": Column("Organizer", width=18),
        "phase": Column("Phase", width=12),
        "week": Column("Week of", "date", note="The Monday of the week."),
        "expected": Column("Expected", "hours", 10, note="The hours a week of the phase; 0 in a week that is not paid."),
        "training": Column("Training", "hours", 10, note="Trainings of the phase that they attended."),
        "field": Column("Field", "hours", 10, note="Hours of one-on-ones, phone banks, door knocking and worksite visits."),
        "check_in": Column("Check-in", "hours", 10, note="Check-ins that happened."),
        "other": Column("Other", "hours", 10, note="Hours of preparation and other work."),
        "logged": Column("Logged", "hours", 10, note="Training, field, check-in and other together."),
        "suggested": Column(
            "Suggested", "hours", 10,
            note="What attendance, check-ins and conversation minutes show. Evidence beside Logged, never instead of it.",
        ),
        "difference": Column("Difference", "hours", 10, note="Logged less Expected."),
        "share": Column("Stipend share", "money", 12, note="This week's part of the stipend of the phase."),
        "notes": Column("Notes", width=60, note="What the figures rest on, and what was left out and why."),
        "certified": Column("Certified", width=11, people=True, note="The organizer's initials: the hours are right."),
        "approved_by": Column("Approved by", width=16, people=True, note="Who approves the week; never the organizer."),
        "approved_on": Column("Approved on", "date", 12, people=True, note="The day of the approval."),
        "comment": Column("Comment", width=30, people=True, note="Yours; the toolkit leaves it alone."),
        "state": Column(
            "State", width=22,
            note="Draft, Certified, Approved, Changed since approval or Exported. An approved week keeps its figures.",
        ),
    },
    rules=(
        Rule("State", "is", "Changed since approval", fill="#FBE3D0", bold=True),
        Rule("State", "is", "Approved", fill="#D9EEF7"),
        Rule("State", "is", "Exported", fill="#D9EEF7"),
        Rule("Difference", "below", 0, ink="#A8480A"),
    ),
)  # fmt: skip
