"""Refusals of the paid program: what an export or a sync does not do, where, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.errors import Refused
from toolkit.words import closest, say


def no_phase(said: str, known: Sequence[str]) -> Refused:
    """There is no such phase to export."""
    near = closest(said, known)
    hint = (
        say("en", "Did you mean “{near}”?", near=near)
        if near
        else say("en", "The Phases tab has: {known}.", known=", ".join(known) or "-")
    )
    return Refused(say("en", "There is no phase “{phase}”. {hint}", phase=said, hint=hint))


def no_policy(phase: str) -> Refused:
    """Nobody said what the weeks of a phase pay."""
    return Refused(
        say(
            "en",
            "The policy of “{phase}” is not set, so nothing is exported. Write Whole, By week,"
            " By hour or Manual into Proration in the Phases tab, and run this again.",
            phase=phase,
        )
    )


def nothing_approved(phase: str) -> Refused:
    """There is no week to pay."""
    return Refused(
        say(
            "en",
            "No week of “{phase}” is approved yet, so there is nothing to export. People"
            " certify and approve weeks in the tab Timesheets.",
            phase=phase,
        )
    )


def all_paid_before(phase: str) -> Refused:
    """Each of its weeks is another's, under another name."""
    return Refused(
        say(
            "en",
            "Every approved week of “{phase}” was approved or paid before under another name,"
            " so nothing is exported. Data Issues says which they are.",
            phase=phase,
        )
    )


def torn_apart(tab: str) -> Refused:
    """Signatures were sorted away from their weeks."""
    return Refused(
        say(
            "en",
            "In the tab “{tab}”, initials and approvals now stand beside other weeks than"
            " those they were written for, as after sorting some of its columns without the"
            " others. Nothing was written. Take that sorting back (Edit, Undo, or the"
            " version history), then run this again.",
            tab=tab,
        )
    )
