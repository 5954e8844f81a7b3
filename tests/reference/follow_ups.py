"""Follow-ups: one row a person to reach, with the first flag that applies; each organizer's week; turf."""

from __future__ import annotations

from datetime import timedelta

from reference.cells import key
from reference.clocks import DAY, days, monday
from reference.density import worksite_rows
from reference.people import place

OWED = ("Promise overdue", "New hire", "Said maybe", "Slipped", "Quiet leader")
FLAGS = (
    *OWED,
    "Bad contact data",
    "Not contacted",
    "Not reached",
    "Gone quiet",
    "Unassigned",
)


def joined(person):
    return person.status in ("Member", "Pending")


def flag(world, clock, person, fact):
    """(flag, due) of a person, or None."""
    as_of, settings = world.as_of, world.settings
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
    lately = person.hired is not None and timedelta(0) <= as_of - person.hired <= window
    if person.starting or lately:
        first = not fact.talks
        if first or (not joined(person) and not fact.asks):
            if person.starting:
                inductions = [
                    event.date
                    for event in world.events or []
                    if event.kind == "Induction" and as_of <= event.date <= person.hired
                ]
                return "New hire", min(inductions, default=person.hired)
            return "New hire", clock.plus_school_days(person.hired, 3 if first else 10)
    if not joined(person) and fact.answers and fact.answers[-1].answer == "Maybe":
        said = fact.answers[-1]
        if (
            not any(place(talk) > place(said) for talk in fact.talks)
            and clock.running(said.date, as_of) >= 14
        ):
            return "Said maybe", clock.plus(said.date, 14)
    last = fact.last_talk
    if fact.slipped:
        return "Slipped", clock.plus(last.date if last else fact.rated_on, 7)
    silent = clock.running(last.date, as_of) if last else None
    limit = settings["Follow-up after, leaders (days)"]
    if "Leader" in person.roles and last and silent > limit:
        return "Quiet leader", clock.plus(last.date, limit)
    bad = ("Wrong number", "Disconnected")
    calls = [row for row in fact.rows if row.method == "Phone" or row.result in bad]
    if (
        calls
        and calls[-1].result in bad
        and not any(place(talk) > place(calls[-1]) for talk in fact.talks)
    ):
        return "Bad contact data", as_of
    if not fact.talks:
        if not fact.rows:
            return "Not contacted", as_of
        due = clock.plus(fact.rows[-1].date, 14 if fact.rows[-1].result == "Refused" else 7)
        few = len(fact.rows) < settings["Attempts before switching"]
        return ("Not contacted" if few else "Not reached"), due
    if person.status == "Member":
        limit = settings["Follow-up after, members (days)"]
    else:
        limit = settings["Follow-up after, potential members (days)"]
    if silent > limit:
        return "Gone quiet", clock.plus(last.date, limit)
    if person.organizer is None:
        return "Unassigned", as_of
    return None


def served_weeks(world, organizer):
    """The Mondays of the program weeks an organizer serves, of all their phases."""
    found = set()
    for name in organizer.phases:
        phase = (world.phases or {}).get(name)
        if phase is None:
            continue
        off = {day for first, last in phase.breaks for day in days(first, last)}
        found |= {
            monday(day)
            for day in days(phase.starts, phase.ends)
            if day.weekday() < 5 and day not in off and organizer.starts <= day <= organizer.ends
        }
    return found


def capacity(world, name):
    organizer = (world.organizers or {}).get(key(name))
    if organizer is None:
        return world.settings["People a week"]
    if world.phases is not None and organizer.phases:
        now = monday(world.as_of)
        if not {now, now + 7 * DAY} & served_weeks(world, organizer):
            return 0
    if organizer.people_a_week is not None:
        return organizer.people_a_week
    return world.settings["People a week"]


def _tick(world, listed, needed):
    """The Person IDs of one organizer's week, in the order in which they are chosen."""
    name = listed[0].person.organizer
    places = capacity(world, name)
    sunday = monday(world.as_of) + 6 * DAY
    due = [one for one in listed if one.due <= sunday]
    owed = sorted(
        (one for one in due if one.flag in OWED),
        key=lambda one: (
            FLAGS.index(one.flag),
            one.due,
            "Leader" not in one.person.roles,
            one.person.ident,
        ),
    )
    chosen = owed[:places]
    met = {
        row.person
        for row in world.conversations
        if row.organizer == name and row.date >= monday(world.as_of)
    }
    left = max(0, places - len(chosen) - len(met))

    def nearest(one):
        lacking = needed[one.person.site]
        return (0, lacking) if lacking else (1, 0)

    others = sorted(
        (one for one in due if one.flag not in OWED),
        key=lambda one: (
            nearest(one),
            one.person.site,
            FLAGS.index(one.flag),
            joined(one.person),
            one.fact.rating not in (2, 3),
            len(one.fact.rows),
            one.person.ident,
        ),
    )
    return [one.person.ident for one in chosen + others[:left]]


class _Listed:
    def __init__(self, person, fact, flagged):
        self.person, self.fact = person, fact
        self.flag, self.due = flagged


def follow_ups(world, clock, facts):
    """The rows of Follow-ups, in order within each organizer."""
    if world.conversations is None:
        return []
    by_organizer = {}
    for ident, person in world.people.items():
        fact = facts[ident]
        if not (person.in_unit or person.starting_soon) or person.own:
            continue
        if fact.do_not_contact or fact.deceased or person.status == "Refused":
            continue
        if (flagged := flag(world, clock, person, fact)) is not None:
            by_organizer.setdefault(person.organizer, []).append(_Listed(person, fact, flagged))
    needed = {row["Worksite"]: row["Needed for majority"] for row in worksite_rows(world, facts)}
    rows = []
    for organizer in sorted(by_organizer, key=lambda name: (name is None, name or "")):
        listed = by_organizer[organizer]
        week = _tick(world, listed, needed) if organizer is not None else []
        listed.sort(
            key=lambda one: (
                week.index(one.person.ident) if one.person.ident in week else len(week),
                FLAGS.index(one.flag),
                one.due,
                "Leader" not in one.person.roles,
                one.fact.rating not in (2, 3),
                one.person.ident,
            )
        )
        for n, one in enumerate(listed, 1):
            last = one.fact.last_talk
            rows.append(
                {
                    "Organizer": organizer,
                    "This week": "✓" if one.person.ident in week else None,
                    "Priority": n,
                    "Flag": one.flag,
                    "Due": one.due,
                    "Person ID": one.person.ident,
                    "Person": one.person.name,
                    "Phone": one.person.phone,
                    "Worksite": one.person.site,
                    "Unit": one.person.unit,
                    "Last contact": last.date if last else None,
                    "Days": clock.running(last.date, world.as_of) if last else None,
                    "Last result": one.fact.rows[-1].result if one.fact.rows else None,
                    "Attempts": len(one.fact.rows),
                    "Assessment": one.fact.rating,
                }
            )
    return rows


def turf(world, facts, listed):
    """The rows of Turf: an organizer in force and a worksite, and a Total each."""
    places = {}  # organizer → worksites
    for person in world.people.values():
        if person.in_unit:
            places.setdefault(person.organizer, set()).add(person.site)
    for row in listed:
        places.setdefault(row["Organizer"], set()).add(row["Worksite"])
    known = world.conversations is not None
    rows = []
    for organizer, sites in places.items():
        for site in [*sites, "Total"]:
            mine = [
                (ident, person)
                for ident, person in world.people.items()
                if person.in_unit
                and person.organizer == organizer
                and site in (person.site, "Total")
            ]
            follow = [
                row
                for row in listed
                if row["Organizer"] == organizer and site in (row["Worksite"], "Total")
            ]
            left = sum(row["Flag"] in ("Not contacted", "Not reached") for row in follow)
            row = {
                "Organizer": organizer,
                "Worksite": site,
                "People": len(mine),
                "Talked with": sum(bool(facts[ident].talks) for ident, _ in mine),
                "Owed": sum(row["Flag"] in OWED for row in follow),
                "First conversations left": left,
                "This week": sum(row["This week"] is not None for row in follow),
                "Weeks at this pace": None,
                "Suggested organizer": None,
            }
            if site == "Total" and organizer is not None and capacity(world, organizer):
                row["Weeks at this pace"] = -(-left // capacity(world, organizer))
            if site != "Total" and organizer is None:
                row["Suggested organizer"] = _most_people(world, site)
            if not known:
                row |= dict.fromkeys(
                    (
                        "Talked with",
                        "Owed",
                        "First conversations left",
                        "This week",
                        "Weeks at this pace",
                    )
                )
            rows.append(row)
    return rows


def _most_people(world, site):
    have = {}
    for person in world.people.values():
        if person.in_unit and person.site == site and person.organizer is not None:
            have[person.organizer] = have.get(person.organizer, 0) + 1
    return min(have, key=lambda name: (-have[name], name), default=None)
