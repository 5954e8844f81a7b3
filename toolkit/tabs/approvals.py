"""Approvals: the log of what was approved at which figures; lines are only ever added below."""

from __future__ import annotations

from toolkit.tabs.declared import Output
from toolkit.words import marked
from toolkit.workbooks.changes import Column

OUTPUT = Output(
    title="Approvals",
    key=("line",),
    what=marked("What was approved, at which figures; lines are added below and never changed"),
    frozen_columns=2,
    columns={
        "line": Column(
            "Line", "number", 7, note="Without gaps: a missing number is a missing line."
        ),
        "key": Column("Key", width=36, note="The Key of the week in Timesheets."),
        "action": Column(
            "Action",
            width=12,
            note="Approved, Withdrawn, Kept (its row was deleted), Corrected or Exported.",
        ),
        "expected": Column("Expected", "hours", 10),
        "training": Column("Training", "hours", 10),
        "field": Column("Field", "hours", 10),
        "check_in": Column("Check-in", "hours", 10),
        "other": Column("Other", "hours", 10),
        "logged": Column("Logged", "hours", 10, note="Of a correction: the hours that are right."),
        "suggested": Column("Suggested", "hours", 11),
        "share": Column("Stipend share", "money", 14),
        "certified": Column(
            "Certified",
            width=11,
            note="The organizer's initials; of a correction, who asked for it.",
        ),
        "by": Column("By", width=16, note="Who approved, corrected or exported."),
        "on": Column("On", "date", 12, note="The day they wrote down."),
        "reason": Column(
            "Reason", width=30, note="Why a correction was needed; of an export, its number."
        ),
        "recorded": Column(
            "Recorded", "date", 12, note="The day as of which the toolkit wrote this line."
        ),
        "person": Column("Person ID", width=12, note="The organizer's, whatever they are called."),
        "policy": Column("Policy", width=10, note="The Proration of the phase on that day."),
        "evidence": Column(
            "Evidence",
            width=40,
            note="The rows the week rests on, so that none of them is paid twice.",
        ),
        "previous": Column("Previous", width=26, note="The checksum of the line before."),
        "checksum": Column(
            "Checksum",
            width=26,
            note="Of this line and the one before; it tells when somebody changes a line.",
        ),
    },
)
