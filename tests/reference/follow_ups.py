"""Follow-ups: one row a person to reach, with the first flag that applies."""

from __future__ import annotations

from datetime import timedelta

from reference.people import place

FLAGS = (
    "Promise overdue",
    "New hire",
    "Not contacted",
    "Not reached",
    "Bad contact data",
    "Slipped",
    "Said maybe",
    "Gone quiet",
    "Unassigned",
)


def flag(world, clock, person, fact):
    """(flag, due) of a person, or None."""
    as_of, settings = world.as_of, world.settings
    joined = person.status in ("Member", "Pending")
    promises = [
        row.follow_up_by
        for row in fact.rows
        if row.follow_up_by is not None
        and row.follow_up_by < as_of
        and not any(place(talk) > place(row) for talk in fact.talks)
    ]
    if promises:
        return "Promise overdue", min(promises)
    window = timedelta(days=settings["New hire window (days)"])
    if person.hired is not None and timedelta(0) <= as_of - person.hired <= window:
        if not fact.talks:
            return "New hire", clock.plus_school_days(person.hired, 3)
        if not joined and not fact.asks:
            return "New hire", clock.plus_school_days(person.hired, 10)
    if not fact.talks:
        if not fact.rows:
            return "Not contacted", as_of
        due = clock.plus(fact.rows[-1].date, 7)
        return (
            "Not contacted"
            if len(fact.rows) < settings["Attempts before switching"]
            else "Not reached"
        ), due
    bad = ("Wrong number", "Disconnected")
    calls = [row for row in fact.rows if row.method == "Phone" or row.result in bad]
    if (
        calls
        and calls[-1].result in bad
        and not any(place(talk) > place(calls[-1]) for talk in fact.talks)
    ):
        return "Bad contact data", as_of
    last = fact.talks[-1]
    if fact.slipped:
        return "Slipped", clock.plus(last.date, 7)
    if not joined and fact.answers and fact.answers[-1].answer == "Maybe":
        said = fact.answers[-1]
        if (
            not any(place(talk) > place(said) for talk in fact.talks)
            and clock.running(said.date, as_of) >= 14
        ):
            return "Said maybe", clock.plus(said.date, 14)
    if "Leader" in person.roles:
        limit = settings["Follow-up after, leaders (days)"]
    elif person.status == "Member":
        limit = settings["Follow-up after, members (days)"]
    else:
        limit = settings["Follow-up after, potential members (days)"]
    if clock.running(last.date, as_of) > limit:
        return "Gone quiet", clock.plus(last.date, limit)
    if person.organizer is None:
        return "Unassigned", as_of
    return None


def follow_ups(world, clock, facts):
    """The rows of Follow-ups, in order within each organizer."""
    if world.conversations is None:
        return []
    found = []
    for ident, person in world.people.items():
        fact = facts[ident]
        if not person.in_unit or fact.do_not_contact or fact.deceased or person.status == "Refused":
            continue
        if (flagged := flag(world, clock, person, fact)) is None:
            continue
        named, due = flagged
        last = fact.last_talk
        order = (
            person.organizer or "",
            FLAGS.index(named),
            due,
            "Leader" not in person.roles,
            fact.rating not in (2, 3),
            person.ident,
        )
        row = {
            "Organizer": person.organizer,
            "Priority": None,
            "Flag": named,
            "Due": due,
            "Person ID": person.ident,
            "Person": person.name,
            "Worksite": person.site,
            "Last contact": last.date if last else None,
            "Days": clock.running(last.date, world.as_of) if last else None,
            "Last result": fact.rows[-1].result if fact.rows else None,
            "Attempts": len(fact.rows),
            "Assessment": fact.rating,
        }
        found.append((order, row))
    found.sort(key=lambda pair: pair[0])
    so_far = {}
    for _, row in found:
        so_far[row["Organizer"]] = row["Priority"] = so_far.get(row["Organizer"], 0) + 1
    return [row for _, row in found]
