"""The dashboard's figures: now, a week ago, the change and the goal."""

from __future__ import annotations

from datetime import timedelta

from reference.campaign import opened_tests, structure_tests
from reference.clocks import DAY, monday
from reference.density import density, majority, share
from reference.follow_ups import OWED
from reference.people import is_ask, is_conversation, is_one_on_one
from reference.stipends import hours_in


def _stock(
    people,
    eligible,
    members,
    pending,
    supporters,
    assessed,
    contacted,
    charted,
    follow_ups,
    overdue,
):
    return {
        "People in the unit": people,
        "Members": members,
        "Pending": pending,
        "Density": share(members, eligible),
        "Needed for majority": majority(members, eligible),
        "Support": share(supporters, eligible),
        "Assessed share": share(assessed, people),
        "Coverage": share(contacted, people),
        "Leader coverage": share(charted, people),
        "Open follow-ups": follow_ups,
        "Promises overdue": overdue,
    }


HISTORY = (
    "People",
    "Eligible",
    "Members",
    "Pending",
    "Supporters",
    "Assessed",
    "Contacted",
    "Charted",
    "Follow-ups open",
    "Promises overdue",
)


def _week(rows):
    """The stock figures of some History rows of one week."""
    sums = [
        (
            None
            if not rows or any(row[name] is None for row in rows)
            else sum(row[name] for row in rows)
        )
        for name in HISTORY
    ]
    return _stock(*sums)


def _flows(world, first, last):
    rows = None
    if world.conversations is not None:
        rows = [row for row in world.conversations if first <= row.date <= last]

    def number(counts):
        return None if rows is None else sum(bool(counts(row)) for row in rows)

    logged, expected = hours_in(world, first, last)
    paid = bool(world.organizers is not None and world.phases is not None)
    return {
        "Attempts": number(lambda row: True),
        "Conversations": number(is_conversation),
        "One-on-ones": number(is_one_on_one),
        "Asks": number(is_ask),
        "Yes answers": number(lambda row: row.answer == "Yes"),
        "Hours logged": logged if paid else None,
        "Hours expected": expected if paid else None,
    }


def _with_majority(rows):
    return sum(
        row["Eligible"] > 0 and majority(row["Members"], row["Eligible"]) == 0 for row in rows
    )


def dashboard(world, facts, listed, this_week, history):
    """Figure → (now, last week, change, goal); `listed` are rows of Follow-ups, `this_week` and `history` of History.

    Without Data issues.
    """
    now = _week(this_week)
    sites, *_ = density(world, facts, history)
    without = sum(row["Reps needed"] > 0 and row["Reps"] == 0 for row in sites)
    now["Worksites without a rep"] = without if world.has("Roster", "Roles") else None
    now["Participation in the latest structure test"] = None
    tests = [test for _, test in opened_tests(world)]
    still_open = [test for test in tests if test.closes is None or test.closes >= world.as_of]
    if tests:
        test = still_open[-1] if still_open else max(tests, key=lambda one: one.closes)
        if not still_open:  # of two that closed on one day, the one that opened later
            test = [one for one in tests if one.closes == test.closes][-1]
        rows = [row for row in structure_tests(world, facts) if row["Test"] == test.name]
        now["Participation in the latest structure test"] = rows[-1]["Participation"]
    earlier = [row for row in history if row["Week of"] == monday(world.as_of) - 7 * DAY]
    before = _week(earlier) if earlier else {}
    now["Worksites with a majority"] = now["Starting"] = now["Owed"] = None
    if world.has_roster:
        now["Worksites with a majority"] = _with_majority(this_week)
        now["Starting"] = sum(person.starting for person in world.people.values())
        if world.conversations is not None:
            now["Owed"] = sum(row["Flag"] in OWED for row in listed)
    if earlier:
        before["Worksites with a majority"] = _with_majority(earlier)
    now |= _flows(world, world.as_of - 6 * DAY, world.as_of)
    before |= _flows(world, world.as_of - 13 * DAY, world.as_of - timedelta(days=7))
    goals = {
        "Density": world.settings["Goal: density"],
        "Coverage": world.settings["Goal: coverage"],
        "Conversations": world.settings["Goal: conversations a week"],
    }
    found = {}
    for figure, value in now.items():
        was = before.get(figure)
        found[figure] = (
            value,
            was,
            None if value is None or was is None else value - was,
            goals.get(figure),
        )
    return found
