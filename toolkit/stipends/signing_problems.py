"""Problems of signing: what Data Issues says about signatures that do not hold, at the cell to look
at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.stipends.standing import PEOPLES, Place, Standing
from toolkit.stipends.states import Fault
from toolkit.tables.problems import Problem
from toolkit.words import Sentence, sentence

if TYPE_CHECKING:
    from toolkit.stipends.settled_weeks import SettledWeek

# The column to look at, what is wrong, and how to mend it. {state} is the week's, {heading} what
# people call the column that the fix is about.
FAULTS: dict[Fault, tuple[str, Sentence, Sentence]] = {
    "own": (
        "approved_by",
        sentence("Nobody approves their own hours; the week stays {state}."),
        sentence("Have somebody else approve the week."),
    ),
    "uncertified": (
        "certified",
        sentence(
            "This week is approved, but the organizer has not certified it; it stays {state}."
        ),
        sentence("Have the organizer put their initials into {certified}."),
    ),
    "no day": (
        "approved_on",
        sentence("“{value}” is no date, so it approves nothing; the week stays {state}."),
        sentence("Write the day of the approval, such as 2023-02-06, or clear the cell."),
    ),
    "other names": (
        "approved_by",
        sentence(
            "The initials or the approver here are not those the week was approved with; that"
            " approval holds."
        ),
        sentence(
            "Write what the Approvals tab has, or clear {approved_by} to take the approval back."
        ),
    ),
    "removed after export": (
        "approved_by",
        sentence("The approval was removed after the week had been exported; it stays Exported."),
        sentence("Write the approver again; to pay something else, use the Corrections tab."),
    ),
    "changed after export": (
        "state",
        sentence(
            "What {key} rests on has changed since it was exported; it stays as it was exported."
        ),
        sentence("If something else is to be paid, write it and the reason into Corrections."),
    ),
    "no line": (
        "state",
        sentence(
            "This week reads {state}, but its line in the Approvals tab is missing or was changed."
        ),
        sentence(
            "Bring the line back from the version history; or clear {approved_by}, and approve the"
            " week again after the next run."
        ),
    ),
    "gone": (
        "key",
        sentence("Somebody wrote beside this week, but the program does not have it (any more)."),
        sentence("Mend Phases or Organizers, or clear what is written beside it."),
    ),
}


def fault_of(standing: Standing, week: SettledWeek, fault: Fault) -> Problem:
    """A warning about one week's signatures."""
    column, what, fix = FAULTS[fault]
    place = week.place
    value = place.text(column) if place else ""
    said = {"state": week.state, "key": week.key, "value": value}
    headings = {name: standing.heading(name) for name in ("certified", "approved_by")}
    return standing.problem(
        week.row,
        column,
        value,
        Sentence(what.template, said),
        Sentence(fix.template, headings),
    )


def twice(standing: Standing, week: SettledWeek) -> Problem:
    """A warning about a week that claims again what another one has."""
    return standing.problem(
        week.row,
        "key",
        week.key,
        sentence(
            "{key} and {paid} are the same hours, or the same person's week. {paid} is approved or"
            " exported, so {key} is not exported.",
            key=week.key,
            paid=week.paid_before,
        ),
        sentence(
            "Leave it so if they are one. If they are two people, mend their Person IDs in"
            " Organizers; if {paid} rested on other hours, correct it in the Corrections tab.",
            paid=week.paid_before,
        ),
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
