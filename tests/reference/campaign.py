"""The wall chart, structure tests, leaders and issues."""

from __future__ import annotations

from fractions import Fraction
from math import ceil

from reference.cells import key
from reference.density import share, worksite_rows
from reference.people import is_conversation


def opened_tests(world):
    """Opened tests, the earliest first."""
    opened = [
        (name, test) for name, test in (world.tests or {}).items() if test.opens <= world.as_of
    ]
    return sorted(opened, key=lambda pair: (pair[1].opens, pair[1].n))


def in_base(test, person):
    return person.in_unit and (test.base == "Eligible" or person.status == "Member")


def answers(world):
    """test → (people with a Yes that counts, people with any Yes, people with a No)."""
    found = {name: (set(), set(), set()) for name in world.tests or {}}
    for response in world.responses or []:
        if response.test in found:
            counting, yes, no = found[response.test]
            (yes if response.yes else no).add(response.person)
            if response.yes and in_base(world.tests[response.test], world.people[response.person]):
                counting.add(response.person)
    return found


def structure_tests(world, facts):
    """The rows of Structure Test Results, a total at the end of each test's."""
    rows, before = [], {}
    sites = worksite_rows(world, facts)
    said = answers(world)
    for name, test in opened_tests(world):
        now = {}
        figures = []
        for site in sites:
            here = [person for person in world.people.values() if person.site == site["Worksite"]]
            members = sum(in_base(test, person) for person in here)
            took = sum(world.people[ident].site == site["Worksite"] for ident in said[name][0])
            figures.append(
                (site["Worksite"], members if test.base == "Members" else site["Eligible"], took)
            )
        figures.append(
            ("Total", sum(base for _, base, _ in figures), sum(took for *_, took in figures))
        )
        for worksite, base, took in figures:
            if world.responses is None:
                took = None
            now[worksite] = share(took, base)
            was = before.get(worksite)
            rows.append(
                {
                    "Test": test.name,
                    "Worksite": worksite,
                    "Base": base,
                    "Took part": took,
                    "Participation": now[worksite],
                    "Target": test.target,
                    "Needed": None if took is None else max(0, ceil(base * test.target) - took),
                    "Change since last test": (
                        None if None in (was, now[worksite]) else now[worksite] - was
                    ),
                }
            )
        before = now
    return rows


def wall_chart(world, facts, listed):
    """The rows of the Wall Chart: one a person in the unit."""
    tests, said = opened_tests(world), answers(world)
    flags = {row["Person ID"]: row["Flag"] for row in listed}
    rows = []
    for ident, person in world.people.items():
        if not person.in_unit:
            continue
        fact = facts[ident]
        row = {
            "Worksite": person.site,
            "Person ID": person.ident,
            "Person": person.name,
            "Unit": person.unit,
            "Job title": person.title,
            "Status": person.status,
            "Roles": set(person.roles),
            "Charted under": world.people[person.leader].name if person.leader else None,
            "Assessment": fact.rating,
            "Before": fact.before,
            "Assessed on": fact.rated_on,
            "Conversations": None if world.conversations is None else len(fact.talks),
            "Last contact": fact.last_talk.date if fact.last_talk else None,
            "Organizer": person.organizer,
            "Flag": flags.get(person.ident),
        }
        for name, test in tests:
            counting, yes, no = said[name]
            row[test.name] = (
                "✓" if ident in counting else "✗" if ident in no and ident not in yes else None
            )
        rows.append(row)
    return rows


def leaders(world, facts):
    """The rows of Leaders, in their order."""
    named_by = {ident: set() for ident in world.people}
    for row in world.conversations or []:
        if is_conversation(row) and world.people[row.person].in_unit:
            for leader in row.named - {row.person}:
                named_by[leader].add(row.person)
    charted = {ident: set() for ident in world.people}
    for ident, person in world.people.items():
        if person.in_unit and person.leader is not None:
            charted[person.leader].add(ident)
    invited = {ident: [] for ident in world.people}
    for ask in sorted(world.leader_asks or [], key=lambda ask: (ask.date, ask.n)):
        invited[ask.person].append(ask)
    tests, said = opened_tests(world), answers(world)
    charts = world.has("Roster", "Charted under")
    rows = []
    for ident, person in world.people.items():
        if not person.in_unit or not (
            "Leader" in person.roles or charted[ident] or named_by[ident] or invited[ident]
        ):
            continue
        asked = delivered = None
        if tests and charts:
            name, test = tests[-1]
            asked = {other for other in charted[ident] if in_base(test, world.people[other])}
            delivered = None if world.responses is None else len(asked & said[name][0])
            asked = len(asked)
        asks = invited[ident]
        answered = [ask for ask in asks if ask.answer is not None]
        last_of = {}  # test → its latest row with an answer; the order is that of those rows
        for ask in answered:
            if ask.test is not None:
                last_of.pop(ask.test, None)
                last_of[ask.test] = ask
        leads = [
            ask.said_test if world.tests is None else world.tests[test].name
            for test, ask in last_of.items()
            if ask.answer == "Yes"
        ]
        rows.append(
            {
                "Person ID": person.ident,
                "Person": person.name,
                "Worksite": person.site,
                "Organizer": person.organizer,
                "Phone": person.phone,
                "Named by": (
                    len(named_by[ident]) if world.has("Conversations", "Leader named") else None
                ),
                "Charted": len(charted[ident]) if charts else None,
                "Asked of their people": asked,
                "Delivered": delivered,
                "Delivery": share(delivered, asked),
                "Invited on": asks[-1].date if asks else None,
                "Invited to": asks[-1].to if asks else None,
                "Answer": answered[-1].answer if answered else None,
                "Leads": ", ".join(leads) or None,
                "Assessment": facts[ident].rating,
                "Last contact": facts[ident].last_talk.date if facts[ident].last_talk else None,
            }
        )

    def most_first(row):
        figures = (row["Named by"], row["Delivered"], row["Charted"])
        return [(f is None, -(f or 0)) for f in figures], row["Person ID"]

    return sorted(rows, key=most_first)


def _talks(world):
    return [
        row
        for row in world.conversations or []
        if is_conversation(row) and world.people[row.person].in_unit
    ]


def _heat(world, talks, worksite, phase):
    """The rows of one place and time: what those conversations raised."""
    asked = {row.person for row in talks}
    raised = {}  # issue → person → intensities
    for row in talks:
        for issue in {world.issues[key(said)] for said in row.issues}:
            heard = raised.setdefault(issue, {}).setdefault(row.person, [])
            if row.intensity is not None:
                heard.append(row.intensity)
    rows = []
    for issue, by in raised.items():
        highest = [max(heard) for heard in by.values() if heard]
        rows.append(
            {
                "Issue": issue,
                "Worksite": worksite,
                "Phase": phase,
                "Raised by": len(by),
                "Asked": len(asked),
                "Widely": Fraction(len(by), len(asked)),
                "Deeply": share(sum(one >= 4 for one in highest), len(highest)),
                "Test": None,
                "Participation": None,
                "Leaders who moved half": None,
            }
        )
    heat = [row["Widely"] * row["Deeply"] for row in rows if row["Deeply"] is not None]
    for row in rows:
        own = None if row["Deeply"] is None else row["Widely"] * row["Deeply"]
        row["Rank"] = None if own is None else 1 + sum(other > own for other in heat)
    return rows


def _moved_half(world, test, counting):
    """How many leaders' people in a test's base said Yes, at least half of them."""
    people = {}
    for ident, person in world.people.items():
        if person.in_unit and person.leader is not None and in_base(test, person):
            people.setdefault(person.leader, []).append(ident in counting)
    return sum(2 * sum(said) >= len(said) for said in people.values())


def issue_heat(world, facts):
    """The rows of Issue Heat: by worksite, in total, and in total of each phase that has begun."""
    talks = _talks(world)
    found = []
    for site in world.worksites.values():
        here = [row for row in talks if world.people[row.person].site == site.name]
        found += _heat(world, here, site.name, None)
    totals = _heat(world, talks, "Total", None)
    tests, said = opened_tests(world), answers(world)
    results = {
        row["Test"]: row["Participation"]
        for row in structure_tests(world, facts)
        if row["Worksite"] == "Total"
    }
    for row in totals:
        about = [
            (name, test)
            for name, test in tests
            if row["Issue"] in {world.issues[key(issue)] for issue in test.issues}
        ]
        if about:
            name, test = about[-1]
            row["Test"], row["Participation"] = test.name, results[test.name]
            if world.responses is not None and world.has("Roster", "Charted under"):
                row["Leaders who moved half"] = _moved_half(world, test, said[name][0])
    found += totals
    for phase in (world.phases or {}).values():
        if phase.starts <= world.as_of:
            inside = [row for row in talks if phase.starts <= row.date <= phase.ends]
            found += _heat(world, inside, "Total", phase.name)
    return found


def topics(world, facts):
    """The rows of Topics, by worksite and in total."""
    talks = _talks(world)
    found = []
    for worksite in [site.name for site in world.worksites.values()] + ["Total"]:
        here = [row for row in talks if worksite in ("Total", world.people[row.person].site)]
        about, lately = {}, {}
        for row in here:
            for topic in {world.topics[key(said)] for said in row.topics}:
                about.setdefault(topic, set()).add(row.person)
                if 0 <= (world.as_of - row.date).days < 7:
                    lately.setdefault(topic, set()).add(row.person)
        talked = len({row.person for row in here})
        found += [
            {
                "Topic": topic,
                "Worksite": worksite,
                "Talked about with": len(people),
                "Talked with": talked,
                "Share": Fraction(len(people), talked),
                "Last seven days": len(lately.get(topic, ())),
            }
            for topic, people in about.items()
        ]
    return found
