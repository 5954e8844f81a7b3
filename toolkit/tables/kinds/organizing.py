"""What the figures notice about people, worksites, tests, applications and trainings: the rows are
read, and somebody has to look.
"""

from __future__ import annotations

from toolkit.tables.kinds.declared import WARNING, Kind

UNDER_THEMSELVES = Kind(
    "charted-under-themselves",
    "People charted under themselves",
    "Charted under themselves; that does not count.",
    "Write the leader this person answers to, or leave it blank.",
    WARNING,
)
UNDER_AN_OUTSIDER = Kind(
    "charted-under-an-outsider",
    "People charted under somebody outside the unit",
    "Charted under {person}, who is not in the unit; that does not count.",
    "Write the leader this person answers to, or leave it blank.",
    WARNING,
)
STALE_HEADCOUNT = Kind(
    "stale-headcount",
    "Headcounts lower than the people in the unit",
    "The headcount is {said}, and the Roster has {people} people in the unit there; their number is"
    " used.",
    "Ask for a new headcount, or mark those who have gone as Left in the Roster.",
    WARNING,
)
OUTSIDE_THE_BASE = Kind(
    "outside-the-base",
    "Yes from people who were not asked",
    "{person} is not among those asked to take part in “{test}”; the Yes does not count.",
    "Mend the Person ID, or the person's status in the Roster; else remove the row.",
    WARNING,
)
SECOND_YES = Kind(
    "second-yes",
    "A second Yes to one test",
    "{person} already has a Yes to “{test}”; it counts once.",
    "Mend the Person ID if somebody else was meant; else remove the row.",
    WARNING,
)
TWO_ORGANIZERS = Kind(
    "two-organizers",
    "Two organizers in one week with one person",
    "{organizer} talked with this person on {day}, and {other} on {other_day} (row {other_row}).",
    "Agree on who keeps the contact; nothing to mend if both were needed.",
    WARNING,
)
MOVED = Kind(
    "moved",
    "People who have moved, and the Roster does not know",
    "{person} was found to have moved, and the Roster still says {worksite}.",
    "In the Roster, write the new worksite, or mark the person as Left.",
    WARNING,
)
DIED = Kind(
    "died",
    "People who have died, and the Roster does not know",
    "{person} has died, and the Roster does not know.",
    "In the Roster, mark the person as Left; if it was somebody else, mend this Result.",
    WARNING,
)
UNDECIDED = Kind(
    "application-undecided",
    "Applications without a decision after the last day",
    "Applications for {phase} closed on {day}, and this one has no decision.",
    "Write Accepted, Waitlist, Declined or Withdrawn, and tell the person.",
    WARNING,
)
LATE_APPLICATION = Kind(
    "application-late",
    "Applications that came after the last day",
    "This one came on {day}; applications for {phase} had closed on {closed}, and it has no"
    " decision.",
    "Decide whether late ones are taken: write Accepted, Waitlist, Declined or Withdrawn under"
    " Decision, and tell the person.",
    WARNING,
)
TWO_APPLICATIONS = Kind(
    "application-twice",
    "Several applications from one address",
    "This one comes from an address from which there was one before, in row {row}.",
    "Decide on one of them, and write Withdrawn under Decision of the others.",
    WARNING,
)
NOT_YET_AN_ORGANIZER = Kind(
    "accepted-not-an-organizer",
    "Accepted, and not in Organizers yet",
    "{first} {last} is accepted, and not in the {tab} tab yet.",
    "Add them to {tab}, with their email and phases.",
    WARNING,
)
NO_TRAINING = Kind(
    "no-training",
    "Weeks without their training in Events",
    "There is no training of {phase} on {day} in Events.",
    "Write the training into Events, or the day into Breaks.",
    WARNING,
)
NO_LETTER = Kind(
    "no-letter",
    "Cells because of which somebody gets no letter",
    "No letter can go there: {why}.",
    "Write one whole address, such as rosa@example.org, or clear the cell.",
    WARNING,
)
NO_LETTER_TO_REPS = Kind(
    "no-letter-to-reps",
    "Worksites whose representatives get no letter",
    "No letter can go there: {why}.",
    "Write whole addresses with a ; between them, such as rosa@example.org.",
    WARNING,
)
NO_LETTER_FOR_TWO = Kind(
    "no-letter-for-two",
    "Addresses that two rows of Organizers have",
    "No letter goes there: {why}.",
    "Write each organizer's own address, or clear one of the two cells.",
    WARNING,
)
LOOSE_NOTE = Kind(
    "loose-note",
    "Notes that have lost their row",
    (
        "somebody wrote it in “{tab}” beside “{key}”, and that row is gone",
        "somebody wrote it in “{tab}”, where the table has taken its place",
    ),
    "Copy it to where it belongs, or delete its row here.",
    WARNING,
)
LOOSE_NOTE_BACK = Kind(
    "loose-note-back",
    "Notes whose row is there again",
    "somebody wrote it in “{tab}” beside “{key}”; that row was gone, and is there again",
    "Copy it back if it still holds, then delete its row here.",
    WARNING,
)
HISTORY_GONE = Kind(
    "history-gone",
    "Weeks of History that are gone",
    "On {day} this tab was gone or empty, so it begins anew with that week. Earlier weeks cannot be"
    " worked out again, and until there are new ones nothing shows what has changed.",
    "Copy the earlier rows back below the headings, from the version history or from a file that"
    " toolkit backup made (toolkit restore puts a whole copy back). Else nothing: this is told for"
    " four weeks.",
    WARNING,
)
