"""Objections: what Data Issues says about signatures that do not hold."""

from __future__ import annotations

from toolkit.stipends.cases import Case, Doubt, Outcome
from toolkit.stipends.standing import PEOPLES, Place, Standing
from toolkit.tables.problems import Problem
from toolkit.words import sentence


def doubted(
    standing: Standing, place: Place | None, case: Case, made: Outcome, why: Doubt
) -> Problem:
    """A warning about one week's signatures, at the cell to look at."""
    row = place.row if place else None
    if why == "own":
        return standing.problem(
            row,
            "approved_by",
            case.approver,
            sentence("Nobody approves their own hours; the week stays {state}.", state=made.state),
            sentence("Have somebody else approve the week."),
        )
    if why == "uncertified":
        return standing.problem(
            row,
            "certified",
            "",
            sentence(
                "This week is approved, but the organizer has not certified it; it stays {state}.",
                state=made.state,
            ),
            sentence(
                "Have the organizer put their initials into {heading}.",
                heading=standing.heading("certified"),
            ),
        )
    if why == "other names":
        return standing.problem(
            row,
            "approved_by",
            case.approver,
            sentence(
                "The initials or the approver here are not those the week was approved with; that"
                " approval holds."
            ),
            sentence(
                "Write what the Approvals tab has, or clear {heading} to take the approval back.",
                heading=standing.heading("approved_by"),
            ),
        )
    if why == "removed after export":
        return standing.problem(
            row,
            "approved_by",
            "",
            sentence(
                "The approval was removed after the week had been exported; it stays Exported."
            ),
            sentence("Write the approver again; to pay something else, use the Corrections tab."),
        )
    if why == "no line":
        return standing.problem(
            row,
            "state",
            case.state,
            sentence(
                "This week reads {state}, but its line in the Approvals tab is missing or was"
                " changed.",
                state=case.state,
            ),
            sentence(
                "Bring the line back from the version history; or clear {heading}, and approve the"
                " week again after the next run.",
                heading=standing.heading("approved_by"),
            ),
        )
    return standing.problem(
        row,
        "key",
        place.text("key") if place else "",
        sentence("Somebody wrote beside this week, but the program does not have it (any more)."),
        sentence("Mend Phases or Organizers, or clear what is written beside it."),
    )


def lost(standing: Standing, place: Place) -> Problem:
    """A warning about signatures that stand beside no week, at the first cell that somebody filled."""
    column = next(name for name in PEOPLES if place.text(name))
    return standing.problem(
        place.row,
        column,
        place.text(column),
        sentence("Something is written here, but the row belongs to no week of its own."),
        sentence("Move it to the row of its week, or clear it."),
    )
