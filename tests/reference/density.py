"""Density, coverage and History: people counted at every worksite, then region, unit and total rows."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from math import ceil, floor

from reference.cells import key
from reference.clocks import monday

SUMS = (
    "On roster",
    "Not counted",
    "Eligible",
    "Members",
    "Pending",
    "Reps",
    "Reps needed",
    "Assessed",
    "Ones",
    "Twos",
    "Threes",
    "Fours",
    "Fives",
    "Not assessed",
    "Contacted",
    "Leaders",
)


def share(part, whole):
    return Fraction(part, whole) if part is not None and whole else None


def majority(members, eligible):
    return max(0, floor(Fraction(eligible, 2)) + 1 - members) if eligible else None


def to_target(members, eligible, target):
    return max(0, ceil(eligible * target) - members) if eligible else None


def reps_needed(base, settings):
    if base == 0:
        return 0
    ratio = settings["Rep ratio"]
    if settings["Rep rounding"] == "Up":
        return max(1, ceil(base / Fraction(ratio)))
    return max(1, base // ratio + (1 if base % ratio > Fraction(ratio) / 2 else 0))


def _counts(world, facts, people):
    """The counts of some people of the roster; those in the unit are `people`."""
    inside = [(ident, person) for ident, person in people if person.in_unit]
    ratings = Counter(facts[ident].rating for ident, _ in inside)
    contacted = (
        None if world.conversations is None else sum(facts[ident].contacted for ident, _ in inside)
    )
    row = {
        "On roster": len(people),
        "Not counted": len(people) - len(inside),
        "Members": sum(person.status == "Member" for _, person in inside),
        "Pending": sum(person.status == "Pending" for _, person in inside),
        "Reps": sum("Rep" in person.roles for _, person in inside),
        "Leaders": sum("Leader" in person.roles for _, person in inside),
        "Assessed": sum(n for rating, n in ratings.items() if rating is not None),
        "Not assessed": ratings[None],
        "Contacted": contacted,
    }
    row |= {
        name: ratings[n] for n, name in enumerate(("Ones", "Twos", "Threes", "Fours", "Fives"), 1)
    }
    return row | _unknown(world)


def _unknown(world):
    """The counts that need a column that is not there."""
    names = () if world.has("Roster", "Roles") else ("Reps", "Leaders")
    if not world.has_ratings:
        names += ("Assessed", "Ones", "Twos", "Threes", "Fours", "Fives", "Not assessed")
    return dict.fromkeys(names)


def _shares(world, row):
    """The columns that come from the counts, whether they are a worksite's or sums."""
    people = row["On roster"] - row["Not counted"]
    row["Density"] = share(row["Members"], row["Eligible"])
    row["Needed for majority"] = majority(row["Members"], row["Eligible"])
    row["Needed for target"] = to_target(
        row["Members"], row["Eligible"], world.settings["Density target"]
    )
    row["Rep gap"] = None if row["Reps"] is None else row["Reps needed"] - row["Reps"]
    row["Coverage"] = share(row["Contacted"], people)
    return row


def _reps_needed(world, row):
    people = row["On roster"] - row["Not counted"]
    base = {"Eligible": row["Eligible"], "Members": row["Members"], "Roster": people}[
        world.settings["Rep base"]
    ]
    return reps_needed(base, world.settings)


def eligible(world, site, people):
    headcount = None if world.settings["Eligible comes from"] == "Roster only" else site.headcount
    if headcount is None:
        return people, "Roster"
    return (people, "Headcount stale") if headcount < people else (headcount, "Headcount")


def worksite_rows(world, facts):
    at = {name: [] for name in world.worksites}
    for ident, person in world.people.items():
        at[key(person.site)].append((ident, person))
    rows = []
    for name, site in world.worksites.items():
        row = _counts(world, facts, at[name])
        row["Eligible"], row["Eligible from"] = eligible(
            world, site, row["On roster"] - row["Not counted"]
        )
        row |= {"Region": site.region, "Worksite": site.name, "Level": site.level}
        row["Reps needed"] = _reps_needed(world, row)
        rows.append(_shares(world, row))
    return rows


def _summed(world, rows, **names):
    total = {
        name: None if any(row[name] is None for row in rows) else sum(row[name] for row in rows)
        for name in SUMS
    }
    return _shares(world, total | {"Region": None, "Eligible from": None} | names)


def density(world, facts, history):
    """The rows of Density: worksites, regions, units, the total."""
    sites = worksite_rows(world, facts)
    for row in sites:
        row["Change"] = _change(row, history, world.as_of, [row["Worksite"]])
    regions = []
    for name in dict.fromkeys(row["Region"] for row in sites if row["Region"]):
        of = [row for row in sites if row["Region"] == name]
        row = _summed(world, of, Region=name, Worksite=name, Level="Region")
        row["Change"] = _change(row, history, world.as_of, [site["Worksite"] for site in of])
        regions.append(row)
    units = {}
    for ident, person in world.people.items():
        if person.unit:
            units.setdefault(person.unit, []).append((ident, person))
    unit_rows = []
    for name, people in units.items():
        row = _counts(world, facts, people)
        row |= {
            "Region": None,
            "Worksite": name,
            "Level": "Unit",
            "Eligible from": "Roster",
            "Change": None,
        }
        row["Eligible"] = row["On roster"] - row["Not counted"]
        row["Reps needed"] = _reps_needed(world, row)
        unit_rows.append(_shares(world, row))
    if not world.has_roster:
        return [], [], [], []
    total = _summed(world, sites, Worksite="Total", Level="Total")
    total["Change"] = _change(total, history, world.as_of, None)
    return sites, regions, unit_rows, [total]


def _change(row, history, as_of, sites):
    """Against the latest History rows of an earlier week; `sites` None stands for all of them."""
    names = None if sites is None else {key(site) for site in sites}
    rows = [
        past
        for past in history
        if past["Week of"] < monday(as_of) and (names is None or key(past["Worksite"]) in names)
    ]
    if not rows:
        return None
    week = max(past["Week of"] for past in rows)
    before = share(
        sum(past["Members"] for past in rows if past["Week of"] == week),
        sum(past["Eligible"] for past in rows if past["Week of"] == week),
    )
    return None if before is None or row["Density"] is None else row["Density"] - before


def history(world, facts, follow_ups):
    """The History rows of the week: one a worksite."""
    found = []
    for row in worksite_rows(world, facts):
        here = [
            (ident, person)
            for ident, person in world.people.items()
            if person.site == row["Worksite"]
        ]
        theirs = [flagged for flagged in follow_ups if flagged["Worksite"] == row["Worksite"]]
        known, charts = world.conversations is not None, world.has("Roster", "Charted under")
        found.append(
            {
                "Week of": monday(world.as_of),
                "Worksite": row["Worksite"],
                "People": row["On roster"] - row["Not counted"],
                "Eligible": row["Eligible"],
                "Members": row["Members"],
                "Pending": row["Pending"],
                "Supporters": None if row["Ones"] is None else row["Ones"] + row["Twos"],
                "Assessed": row["Assessed"],
                "Contacted": row["Contacted"],
                "Charted": (
                    sum(person.in_unit and person.leader is not None for _, person in here)
                    if charts
                    else None
                ),
                "Follow-ups open": len(theirs) if known else None,
                "Promises overdue": (
                    sum(flagged["Flag"] == "Promise overdue" for flagged in theirs)
                    if known
                    else None
                ),
            }
        )
    return found
