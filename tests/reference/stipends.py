"""Program weeks, timesheets and stipends, in fractions of an hour and whole cents."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache

from reference.clocks import days, monday
from reference.training import THERE, marks

FIELD = ("One-on-ones", "Phone bank", "Door knocking", "Worksite visit")
OTHER = ("Prep", "Other")


def working_days(phase):
    """The weekdays of a phase that are not in its own breaks."""
    off = {day for first, last in phase.breaks for day in days(first, last)}
    return [day for day in days(phase.starts, phase.ends) if day.weekday() < 5 and day not in off]


def paid_organizers(world):
    """The organizers whose hours the workbook can know: without a Phases tab there are none."""
    return (world.organizers or {}).items() if world.phases is not None else ()


def program_weeks(phase):
    return sorted({monday(day) for day in working_days(phase)})


def touching_weeks(phase):
    return weeks_between(phase.starts, phase.ends)


@cache
def weeks_between(first, last):
    return sorted({monday(day) for day in days(first, last)})


def served_weeks(phase, organizer):
    return sorted(
        {monday(day) for day in working_days(phase) if organizer.starts <= day <= organizer.ends}
    )


def shares(phase):
    """Program week → cents."""
    weeks = program_weeks(phase)
    cents = int(phase.stipend * 100)
    each = dict.fromkeys(weeks, cents // len(weeks)) if weeks else {}
    if weeks:
        each[weeks[-1]] += cents - sum(each.values())
    return each


def phase_of_week(world, organizer, day):
    """The organizer's phase that takes the hours of a day: of those touching its week the one that starts earlier."""
    touching = [
        name for name in organizer.phases if monday(day) in touching_weeks(world.phases[name])
    ]
    return (
        min(touching, key=lambda name: (world.phases[name].starts, world.phases[name].n))
        if touching
        else None
    )


def phase_of_event(world, organizer, event):
    """The phase of the organizer for which an event counts."""
    if event.phase is not None:
        return event.phase if event.phase in organizer.phases else None
    including = [
        name
        for name in organizer.phases
        if world.phases[name].starts <= event.date <= world.phases[name].ends
    ]
    return (
        min(including, key=lambda name: (world.phases[name].starts, world.phases[name].n))
        if including
        else None
    )


def length(event):
    if event.starts is None or event.ends is None:
        return None
    return Fraction(
        (event.ends.hour - event.starts.hour) * 60 + event.ends.minute - event.starts.minute, 60
    )


def entries(world, name, organizer):
    """(phase, day, what, hours) of everything that counts for an organizer; `what` is a column or Suggested's."""
    found, trained_on, checked_on = [], set(), set()
    for (_, _, who), mark in marks(world).items():
        event = mark.event
        if who != ("organizer", name) or event.kind != "Training" or mark.attended not in THERE:
            continue
        hours = mark.hours if mark.attended == "Partial" else length(event)
        phase = phase_of_event(world, organizer, event)
        if phase is not None and monday(event.date) in touching_weeks(world.phases[phase]):
            found.append((phase, event.date, "Training", hours or Fraction(0)))
            if hours:  # only what itself counts can be the same hours
                trained_on.add(event.date)
    for row in world.check_ins or []:
        if name not in row.organizers or row.happened != "Yes":
            continue
        phase = phase_of_week(world, organizer, row.date)
        if phase is not None:
            minutes = (
                world.settings["Check-in length (minutes)"] if row.minutes is None else row.minutes
            )
            found.append((phase, row.date, "Check-in", Fraction(minutes) / 60))
            if minutes:
                checked_on.add(row.date)
    evidence = [(phase, day, "evidence", hours) for phase, day, _, hours in found]
    for row in world.conversations or []:
        if row.organizer != organizer.name or row.minutes is None:
            continue
        phase = phase_of_week(world, organizer, row.date)
        if phase is not None:
            evidence.append((phase, row.date, "evidence", row.minutes / 60))
    for row in world.hours or []:
        if row.organizer != name:
            continue
        phase = phase_of_week(world, organizer, row.date)
        if phase is None:
            continue
        if row.activity == "Training" and row.date in trained_on:
            continue  # the same hours, counted once
        if row.activity == "Check-in" and row.date in checked_on:
            continue
        what = (
            "Field" if row.activity in FIELD else "Other" if row.activity in OTHER else row.activity
        )
        found.append((phase, row.date, what, row.hours))
    return found + evidence


def _sum(found, phase, week, *whats):
    return sum(
        (
            hours
            for of, day, what, hours in found
            if of == phase and monday(day) == week and what in whats
        ),
        Fraction(0),
    )


def tabs_that_tell(world):
    """Whether there is a tab that tells of a part of the hours."""
    trainings = world.events is not None and world.attendance is not None
    told = {
        "Training": trainings or world.hours is not None,
        "Field": world.hours is not None,
        "Check-in": world.check_ins is not None or world.hours is not None,
        "Other": world.hours is not None,
        "evidence": trainings or world.check_ins is not None or world.conversations is not None,
    }
    return told.__getitem__


def timesheets(world):
    """The rows of Timesheets."""
    rows = []
    known = tabs_that_tell(world)
    for name, organizer in paid_organizers(world):
        found = entries(world, name, organizer)
        for phase_name in organizer.phases:
            phase = world.phases[phase_name]
            served = served_weeks(phase, organizer)
            worth = phase.proration in ("Whole", "By week")
            for week in touching_weeks(phase):
                parts = {
                    what: _sum(found, phase_name, week, what)
                    for what in ("Training", "Field", "Check-in", "Other")
                }
                logged = sum(parts.values())
                parts = {what: hours if known(what) else None for what, hours in parts.items()}
                if not (week <= world.as_of and (week in served or logged > 0)):
                    continue
                expected = phase.hours if week in served else Fraction(0)
                cents = shares(phase)[week] if week in served else 0
                rows.append(
                    {
                        "Key": f"{organizer.name}|{phase.name}|{week.isoformat()}",
                        "Organizer": organizer.name,
                        "Phase": phase.name,
                        "Week of": week,
                        "Expected": expected,
                        **parts,
                        "Logged": logged,
                        "Suggested": (
                            _sum(found, phase_name, week, "evidence") if known("evidence") else None
                        ),
                        "Difference": logged - expected,
                        "Stipend share": Decimal(cents) / 100,
                        "Earned": (
                            Decimal(
                                cents if phase.proration == "Whole" or logged >= expected else 0
                            )
                            / 100
                            if worth
                            else None
                        ),
                        "State": "Draft",
                    }
                )
    return rows


def half_up(cents):
    """A fraction of a cent to the nearest whole one, halves up."""
    return int(cents + Fraction(1, 2))


def stipends(world):
    """The rows of Stipends: one an organizer and phase that has begun."""
    rows = []
    sheets = timesheets(world)
    trainings_known = world.events is not None and world.attendance is not None
    for name, organizer in paid_organizers(world):
        did = _attended(world, name, organizer)
        for phase_name in organizer.phases:
            phase = world.phases[phase_name]
            if phase.starts > world.as_of:
                continue
            served = served_weeks(phase, organizer)
            mine = [
                row
                for row in sheets
                if row["Organizer"] == organizer.name and row["Phase"] == phase.name
            ]
            logged = sum((row["Logged"] for row in mine), Fraction(0))
            expected = phase.hours * len(served)
            whole = sum(shares(phase)[week] for week in served)
            if phase.proration == "Whole":
                earned = whole
            elif phase.proration == "By week":
                begun = [row for row in mine if row["Week of"] in served]
                earned = sum(
                    int(row["Stipend share"] * 100)
                    for row in begun
                    if row["Logged"] >= row["Expected"]
                )
            elif phase.proration == "By hour":
                earned = half_up(whole * min(logged, expected) / expected) if expected else 0
            else:
                earned = None
            begun = [row for row in mine if row["Week of"] in served]
            shares_begun = sum(int(row["Stipend share"] * 100) for row in begun)
            expected_begun = phase.hours * len(begun)
            short = [row for row in begun if row["Logged"] < row["Expected"]]
            so_far, at_risk = earned, None
            if phase.proration == "Whole":
                so_far = shares_begun
            elif phase.proration == "By week":
                at_risk = sum(int(row["Stipend share"] * 100) for row in short)
            elif phase.proration == "By hour":
                so_far = (
                    half_up(shares_begun * min(logged, expected_begun) / expected_begun)
                    if expected_begun
                    else 0
                )
            rows.append(
                {
                    "Organizer": organizer.name,
                    "Phase": phase.name,
                    "Weeks": len(served),
                    "Expected": expected,
                    "Logged": logged,
                    "Training attended": (
                        did.count((phase_name, "Training")) if trainings_known else None
                    ),
                    "Check-ins held": (
                        None if world.check_ins is None else did.count((phase_name, "Check-in"))
                    ),
                    "Stipend": phase.stipend,
                    "Earned": None if earned is None else Decimal(earned) / 100,
                    "So far": None if so_far is None else Decimal(so_far) / 100,
                    "At risk": None if at_risk is None else Decimal(at_risk) / 100,
                    # Nobody signs in these worlds.
                    "Approved": None if earned is None else Decimal(0),
                    "Exported": None if earned is None else Decimal(0),
                    "Policy": phase.proration or "policy not set",
                }
            )
    return rows


def _attended(world, name, organizer):
    """(phase, what) of each training attended and each check-in held."""
    found = []
    for (_, _, who), mark in marks(world).items():
        if who == ("organizer", name) and mark.event.kind == "Training" and mark.attended in THERE:
            phase = phase_of_event(world, organizer, mark.event)
            if phase is not None:
                found.append((phase, "Training"))
    held = [
        row for row in world.check_ins or [] if name in row.organizers and row.happened == "Yes"
    ]
    return found + [(phase_of_week(world, organizer, row.date), "Check-in") for row in held]


def hours_in(world, first, last):
    """(logged on days of a span, expected of served weeks whose Monday lies in it)."""
    logged = expected = Fraction(0)
    for name, organizer in paid_organizers(world):
        for _, day, what, hours in entries(world, name, organizer):
            if first <= day <= last and what != "evidence":
                logged += hours
        for phase in organizer.phases:
            for week in served_weeks(world.phases[phase], organizer):
                if first <= week <= last:
                    expected += world.phases[phase].hours
    return logged, expected
