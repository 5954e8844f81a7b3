"""Refusals of the paid program: what an export or a sync does not do, where, and what to do
next.
"""

from __future__ import annotations

from toolkit.errors import Refusal, Refused

NO_SUCH_PHASE = Refusal(
    Refused,
    "no-such-phase",
    "There is no phase “{phase}”. Did you mean “{near}”?",
    "There is no phase “{phase}”. The Phases tab has: {known}.",
)
NO_POLICY = Refusal(
    Refused,
    "policy-not-set",
    "The policy of “{phase}” is not set, so nothing is exported. Write Whole, By week,"
    " By hour or Manual into Proration in the Phases tab, and run this again.",
)
NOTHING_APPROVED = Refusal(
    Refused,
    "nothing-approved",
    "No week of “{phase}” is approved yet, so there is nothing to export. People"
    " certify and approve weeks in the tab Timesheets.",
)
ALL_PAID_BEFORE = Refusal(
    Refused,
    "paid-under-another-name",
    "Every approved week of “{phase}” was approved or paid before under another name,"
    " so nothing is exported. Data Issues says which they are.",
)
TORN_APART = Refusal(
    Refused,
    "sorted-apart",
    "In the tab “{tab}”, initials and approvals now stand beside other weeks than"
    " those they were written for, as after sorting some of its columns without the"
    " others. Nothing was written. Take that sorting back (Edit, Undo, or the"
    " version history), then run this again.",
)
