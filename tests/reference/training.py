"""New hires, and who came to which event."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

THERE = ("Yes", "Partial", "Make-up")


def marks(world, plans=False):
    """(event, attendee) → the row that holds: the lowest, without `plans` of those that tell how it went."""
    found = {}
    for row in sorted(world.attendance or [], key=lambda row: row.n):
        if row.event is not None and (plans or row.attended != "Signed up"):
            found[row.event.name, row.event.date, row.who] = row
    return found


def training(world):
    """The rows of Training: one an event."""
    rows = []
    held = marks(world)
    for event in world.events or []:
        expected = None
        if event.phase is not None and world.has("Organizers", "Phases"):
            expected = {
                ("organizer", name)
                for name, organizer in world.organizers.items()
                if event.phase in organizer.phases
                and organizer.starts <= event.date <= organizer.ends
            }
        row = {
            "Event": event.name,
            "Date": event.date,
            "Kind": event.kind,
            "Expected": None if expected is None else len(expected),
        }
        row["Signed up"] = None
        if world.attendance is not None:
            row["Signed up"] = len(
                {
                    mark.who
                    for mark in world.attendance
                    if mark.attended == "Signed up"
                    and mark.event is not None
                    and (mark.event.name, mark.event.date) == (event.name, event.date)
                }
            )
        row |= dict.fromkeys(("Attended", "Excused", "Missing", "Rate"))
        if event.date <= world.as_of and world.attendance is not None:
            here = {
                who: mark
                for (name, day, who), mark in held.items()
                if (name, day) == (event.name, event.date)
            }
            there = {who for who, mark in here.items() if mark.attended in THERE}
            excused = {who for who, mark in here.items() if mark.attended == "Excused"}
            row["Attended"], row["Excused"] = len(there), len(excused)
            if expected is not None:
                row["Missing"] = len(expected - there - excused)
                row["Rate"] = Fraction(len(expected & there), len(expected)) if expected else None
        rows.append(row)
    return rows


def new_hires(world, clock, facts, follow_ups):
    """The rows of New Hires."""
    flags = {row["Person ID"]: row["Flag"] for row in follow_ups}
    inductions = {}
    for mark in marks(world).values():
        if mark.event.kind == "Induction" and mark.attended in THERE:
            inductions[mark.who] = min(inductions.get(mark.who, date.max), mark.event.date)
    signed_up = {
        mark.who
        for mark in marks(world, plans=True).values()
        if mark.event.kind == "Induction"
        and mark.attended == "Signed up"
        and mark.event.date >= world.as_of
    }
    organizers = {}  # of two with one Person ID, the first
    for name, organizer in (world.organizers or {}).items():
        organizers.setdefault(organizer.person, name)
    rows = []
    window = timedelta(days=world.settings["New hire window (days)"])
    for ident, person in world.people.items():
        lately = person.in_unit and person.hired and world.as_of - person.hired <= window
        if not (lately or person.starting_soon):
            continue
        fact = facts[ident]
        who = ("organizer", organizers[ident]) if ident in organizers else ("person", ident)
        rows.append(
            {
                "Person ID": person.ident,
                "Person": person.name,
                "Worksite": person.site,
                "Hire date": person.hired,
                "School days since": (
                    clock.school_days(person.hired, world.as_of) if person.in_unit else None
                ),
                "Contacted on": fact.talks[0].date if fact.talks else None,
                "Asked on": fact.asks[0].date if fact.asks else None,
                "Answer": fact.answers[-1].answer if fact.answers else None,
                "Induction": inductions.get(who, "Signed up" if who in signed_up else None),
                "Organizer": person.organizer,
                "Flag": flags.get(person.ident),
            }
        )
    return rows
