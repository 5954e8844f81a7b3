"""What somebody has to decide about the hours, the signatures and the log of the paid program."""

from __future__ import annotations

from toolkit.tables.kinds.declared import ERROR, WARNING, Kind

OTHER_COUNT_OF_WEEKS = Kind(
    "other-count-of-weeks",
    "Phases with another number of weeks than promised",
    "{phase} has {counted} program weeks, not {promised}.",
    "Mend Weeks, or the dates and breaks of the phase.",
    WARNING,
)
PART_WITHOUT_HOURS = Kind(
    "part-without-hours",
    "Part of a training, and not how long",
    "They came for a part, and it is not written down how long; it counts 0 h.",
    (
        "Write the hours that they were there; {who} took attendance.",
        "Write the hours that they were there.",
    ),
    WARNING,
)
OVER_24_HOURS = Kind(
    "over-24-hours",
    "Days with more than 24 hours",
    "{hours} hours on {day} are more than a day has; they count all the same.",
    "Mend the hours or the date.",
    WARNING,
)
OVERLAP = Kind(
    "overlapping-hours",
    "Hours that overlap",
    "This time overlaps with that of row {row}; both count.",
    "Mend Start and End, or remove one of the two rows.",
    WARNING,
)
IN_A_BREAK = Kind(
    "hours-in-a-break",
    "Hours in a break",
    "The week of {day} is a break of the phase; the hours count, and nothing is expected.",
    "Decide whether they are to be paid; else mend the date.",
    WARNING,
)
IN_NO_PHASE = Kind(
    "hours-in-no-phase",
    "Hours outside of every phase",
    "On {day}, this organizer is in no phase of the program, so the hours count nowhere.",
    "Mend the date, or the organizer's Phases in the Organizers tab.",
    WARNING,
)
TRAINING_OUTSIDE = Kind(
    "training-outside-its-phase",
    "Trainings outside of their phase",
    "“{event}” is a training of {phase} and in none of its weeks, so its hours count nowhere.",
    "Mend the date, or the Starts and Ends of the phase.",
    WARNING,
)

OWN_HOURS = Kind(
    "own-hours-signed-off",
    "Sign-offs of one's own hours",
    "Nobody approves their own hours, or hours that they certified; this row does not approve"
    " {weeks}.",
    "Have somebody else approve them, in a row of their own.",
    WARNING,
)
NOBODY_CERTIFIED = Kind(
    "sign-off-uncertified",
    "Sign-offs of weeks that nobody has certified",
    "Nobody has certified {weeks}, so this row does not approve them.",
    "Have them certified: by initials in Timesheets, or by a row here.",
    WARNING,
)
OWN_WEEK = Kind(
    "own-week-approved",
    "Weeks approved by their own organizer",
    "Nobody approves their own hours; the week stays {state}.",
    "Have somebody else approve the week.",
    WARNING,
)
NOT_CERTIFIED = Kind(
    "week-uncertified",
    "Weeks approved and not certified",
    "This week is approved, but the organizer has not certified it; it stays {state}.",
    "Have the organizer put their initials into {certified}.",
    WARNING,
)
NO_DAY = Kind(
    "approved-on-no-day",
    "Approved on: not a date",
    "“{value}” is no date, so it approves nothing; the week stays {state}.",
    "Write the day of the approval, such as 2023-02-06, or clear the cell.",
    WARNING,
)
OTHER_NAMES = Kind(
    "other-signatures",
    "Other initials than the week was approved with",
    "The initials or the approver here are not those the week was approved with; that approval"
    " holds.",
    "Write what the Approvals tab has, or clear {approved_by} to take the approval back.",
    WARNING,
)
REMOVED_AFTER_EXPORT = Kind(
    "approval-removed-after-export",
    "Approvals removed after the export",
    "The approval was removed after the week had been exported; it stays Exported.",
    "Write the approver again; to pay something else, use the Corrections tab.",
    WARNING,
)
CHANGED_AFTER_EXPORT = Kind(
    "changed-after-export",
    "Weeks changed after the export",
    "What {key} rests on has changed since it was exported; it stays as it was exported.",
    "If something else is to be paid, write it and the reason into Corrections.",
    WARNING,
)
NO_LINE = Kind(
    "approval-without-line",
    "Approved weeks without their line in Approvals",
    "This week reads {state}, but its line in the Approvals tab is missing or was changed.",
    "Bring the line back from the version history; or clear {approved_by}, and approve the week"
    " again after the next run.",
    WARNING,
)
NO_EXPORT = Kind(
    "exported-without-line",
    "Exported weeks without their line in Approvals",
    "This week reads Exported, but the Approvals tab has no export of it; no export pays it.",
    "If it was exported, bring the line back from the version history; if it was not, write"
    " Approved into State.",
    WARNING,
)
NO_SUCH_WEEK = Kind(
    "signed-week-gone",
    "Signed weeks that the program does not have",
    "Somebody wrote beside this week, but the program does not have it (any more).",
    "Mend Phases or Organizers, or clear what is written beside it.",
    WARNING,
)
PAID_TWICE = Kind(
    "week-paid-already",
    "Weeks that another one has paid already",
    "{key} and {paid} are the same hours, or the same person's week. {paid} is approved or"
    " exported, so {key} is not exported.",
    "Leave it so if they are one. If they are two people, mend their Person IDs in Organizers; if"
    " {paid} rested on other hours, correct it in the Corrections tab.",
    WARNING,
)
BESIDE_NO_WEEK = Kind(
    "signed-no-week",
    "Signatures beside no week",
    "Something is written here, but the row belongs to no week of its own.",
    "Move it to the row of its week, or clear it.",
    WARNING,
)

NO_WEEK_TO_CORRECT = Kind(
    "correction-of-no-week",
    "Corrections of weeks that are not there",
    "There is no such week in Timesheets.",
    ("Did you mean “{near}”?", "Copy the Key from the Timesheets tab."),
    WARNING,
)
NOT_APPROVED_YET = Kind(
    "correction-too-early",
    "Corrections of weeks that are not approved",
    "This week is not approved, so there is nothing to correct yet.",
    "Mend the hours in the Hours tab instead.",
    WARNING,
)
NO_APPROVER = Kind(
    "correction-unapproved",
    "Corrections that nobody has approved",
    "This correction waits for somebody to approve it.",
    "Have somebody else than the organizer approve it.",
    WARNING,
)
OWN_CORRECTION = Kind(
    "own-correction",
    "Corrections approved by their own organizer",
    "Nobody approves their own correction.",
    "Have somebody else approve it.",
    WARNING,
)

_RESTORE = "Bring the line back from the workbook's version history or from a backup."
LINE_CHANGED = Kind(
    "log-line-changed",
    "Lines of Approvals that were changed",
    "This line was changed after it was written, so it is not trusted.",
    _RESTORE,
    ERROR,
)
LINE_BEFORE_CHANGED = Kind(
    "log-line-before-changed",
    "Lines of Approvals that follow on another one",
    "The line before this one is not the one that was written.",
    _RESTORE,
    WARNING,
)
LAST_LINE_CHANGED = Kind(
    "log-end-changed",
    "The end of Approvals is not as it was written",
    "The last line is not the one that was written.",
    _RESTORE,
    WARNING,
)
LINES_MISSING = Kind(
    "log-lines-missing",
    "Lines of Approvals that are missing",
    (
        "Lines {first} to {last} of the log are missing.",
        "Line {first} of the log is missing.",
    ),
    _RESTORE,
    WARNING,
)
LINE_TWICE = Kind(
    "log-line-twice",
    "Lines of Approvals that stand twice",
    "Line {first} of the log stands twice; it counts once.",
    "Delete one of the two rows.",
    WARNING,
)
