"""What the tabs of the paid program say, each column declared once."""

from __future__ import annotations

from toolkit.figures.declared import Figure
from toolkit.figures.parts import count, day, dollars, flag, hours, part, text
from toolkit.figures.parts import hours as exact
from toolkit.tables.contact import Conversations
from toolkit.tables.events import Attendance, Events
from toolkit.tables.paid_program import CheckIns, HoursLog


class Timesheets(Figure):
    """One row for each served week of each organizer and phase once its Monday is not after as-of,
    and for any other week touching the phase with hours logged.
    """

    title = "Timesheets"
    source = "Program weeks, timesheets, stipends"
    keys = ("organizer", "phase", "week")

    key = text(
        "Key", "Organizer, phase and Monday. What you write to the right belongs to this key."
    )
    organizer = text("Organizer")
    phase = text("Phase")
    week = day("Week of", "The Monday of the week.", week=True)
    expected = hours("Expected", "The hours a week of the phase; 0 in a week that is not paid.")
    training = hours(
        "Training",
        "Trainings of the phase that they attended.",
        needs=((Events, HoursLog), (Attendance, HoursLog)),
    )
    field = hours(
        "Field",
        "Hours of one-on-ones, phone banks, door knocking and worksite visits.",
        needs=(HoursLog,),
    )
    check_in = hours(
        "Check-in",
        "Check-ins that happened, their team's too.",
        settings=("check_in_minutes",),
        needs=((CheckIns, HoursLog),),
    )
    other = hours("Other", "Hours of preparation and other work.", needs=(HoursLog,))
    logged = hours(
        "Logged",
        "Training, field, check-in and other together, as far as they are known.",
        of=(training, field, check_in, other),
        partly=True,
        behind="WorkRows",
    )
    suggested = hours(
        "Suggested",
        "What attendance, check-ins and conversation minutes show. Evidence beside Logged, never"
        " instead of it.",
        needs=((Events, CheckIns, Conversations), (Attendance, CheckIns, Conversations)),
    )
    difference = hours("Difference", "Logged less Expected.", of=(logged, expected))
    share = dollars("Stipend share", "This week's part of the stipend of the phase.")
    earned = dollars(
        "Earned",
        "The share as the phase's Proration pays it now.",
        blank="the policy looks at all weeks together, is set by hand, or is not set",
        of=(share, logged, expected),
    )
    notes = text("Notes", "What the figures rest on, and what was left out and why.")
    certified = text("Certified", "The organizer's initials: the hours are right.")
    approved_by = text("Approved by", "Who approves the week; never the organizer.")
    approved_on = day("Approved on", "The day of the approval.")
    comment = text("Comment", "Yours; the toolkit leaves it alone.")
    state = text(
        "State",
        "Draft, Certified, Approved, Changed since approval or Exported. An approved week keeps its"
        " figures.",
    )


class WeeksAsSigned(Figure):
    """A row a timesheet as letters read it: what stands in the tab, and whether it holds."""

    title = "Timesheets in letters"
    source = "Program weeks, timesheets, stipends"
    keys = ("organizer", "phase", "week")

    organizer = Timesheets.organizer.but()
    phase = Timesheets.phase.but()
    week = Timesheets.week.but()
    expected = Timesheets.expected.but()
    logged = Timesheets.logged.but(of=(), behind="")
    share = Timesheets.share.but()
    state = Timesheets.state.but()
    changed = flag("The evidence gives something else than was approved.")
    policy = text(meaning="The phase's Proration.", blank="it is not set")


class WorkRows(Figure):
    """One row a row of Attendance, Check-ins or Hours about an organizer, earliest first. The hours
    that count in one phase and week add up to its Logged.
    """

    title = "Rows behind a week"
    source = "Program weeks, timesheets, stipends"
    keys = ("organizer", "week")

    organizer = text()
    week = day(week=True)
    date = day("Day")
    hours = exact("Hours")
    column = text("Part", "The column of Timesheets that it counts in.")
    what = text("What", "The event or activity.")
    written = text("Written in", "The tab and its row; of Attendance also who recorded it.")
    phase = text(blank="the organizer is in none that week")
    counts = flag("Counts.", heading="Counts")
    reason = text(meaning="Why it does not count.", blank="it does")


class Stipends(Figure):
    """One row for each organizer and phase once it has begun."""

    title = "Stipends"
    source = "Program weeks, timesheets, stipends"
    keys = ("organizer", "phase")

    organizer = text("Organizer")
    phase = text("Phase")
    weeks = count("Weeks", "Program weeks they serve, those to come included.", unit="weeks")
    expected = hours("Expected", "Hours of these weeks.", of=(weeks,))
    logged = hours("Logged", "As Timesheets has them.")
    trainings = count(
        "Training attended",
        "Trainings of the phase that they attended, in its weeks or not.",
        unit="trainings",
        blank="the organizer or the phase is gone",
        needs=(Events, Attendance),
    )
    check_ins = count(
        "Check-ins held",
        "Check-ins of the phase that happened.",
        unit="check-ins",
        blank="the organizer or the phase is gone",
        needs=(CheckIns,),
    )
    stipend = dollars("Stipend", "Of the whole phase.", blank="the phase is gone")
    earned = dollars(
        "Earned",
        "By the phase's Proration, weeks to come included.",
        blank="it is set by hand, or the policy is not set",
        of=(logged, expected),
    )
    so_far = dollars(
        "So far",
        "What the weeks that have begun have earned, the running one included.",
        blank="it is set by hand, or the policy is not set",
        of=(logged,),
    )
    at_risk = dollars(
        "At risk",
        "The shares of weeks that are short of their hours and not approved yet.",
        blank="the policy is another than By week",
        of=(logged,),
    )
    policy = text("Policy", "The phase's Proration. Nothing is exported while it is not set.")
    approved = dollars(
        "Approved",
        "What the policy pays for approved weeks, exported ones included.",
        blank="it is set by hand, or the policy is not set",
    )
    exported = dollars(
        "Exported",
        "What the policy of the last export pays for weeks as they were exported.",
        blank="it is set by hand, or the policy is not set",
    )
    warnings = text("Warnings", settings=("minimum_wage",))


class Approvals(Figure):
    """One row for each approval, correction and export; lines are only ever added below."""

    title = "Approvals"
    source = "Program weeks, timesheets, stipends"
    keys = ("line",)

    line = part("Line", "Without gaps: a missing number is a missing line.", form="number")
    key = text("Key", "The Key of the week in Timesheets.")
    action = text(
        "Action", "Approved, Withdrawn, Kept (its row was deleted), Corrected or Exported."
    )
    expected = hours("Expected")
    training = hours("Training")
    field = hours("Field")
    check_in = hours("Check-in")
    other = hours("Other")
    logged = hours("Logged", "Of a correction: the hours that are right.")
    suggested = hours("Suggested")
    share = dollars("Stipend share")
    certified = text("Certified", "The organizer's initials; of a correction, who asked for it.")
    by = text("By", "Who approved, corrected or exported.")
    on = day("On", "The day they wrote down.")
    reason = text("Reason", "Why a correction was needed; of an export, its number.")
    recorded = day("Recorded", "The day as of which the toolkit wrote this line.")
    person = text("Person ID", "The organizer's, whatever they are called.")
    policy = text("Policy", "The Proration of the phase on that day.")
    evidence = text("Evidence", "The rows the week rests on, so that none of them is paid twice.")
    previous = text("Previous", "The checksum of the line before.")
    checksum = text(
        "Checksum", "Of this line and the one before; it tells when somebody changes a line."
    )
