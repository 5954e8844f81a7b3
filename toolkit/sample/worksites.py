"""Worksites of the sample: real schools of one district, in invented regions, with headcounts from
the employer.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib import resources

from toolkit.sample.sheets import Row, SampleSheet, plain, stream

REGIONS = ("East", "West", "North", "South", "Central")

_USUAL = {
    "Elementary": 38,
    "Middle": 46,
    "High": 118,
    "Other": 18,
}  # people at one worksite of that level
_SMALL = ("Capital", "Innovative", "Shabazz")  # high schools no bigger than an elementary school


@dataclass
class Worksite:
    """A worksite while the sample is made; `density` is the share of members it is given to start
    with.
    """

    name: str
    short: str
    level: str
    city: str
    region: str
    size: int
    density: float
    staff_lead: str = ""
    row: Row = field(default_factory=dict)


def _facts() -> list[dict[str, str]]:
    text = (resources.files(__package__) / "madison_schools.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


def worksites(seed: int, people: int) -> list[Worksite]:
    """All of them, with how many of the `people` work at each."""
    rng = stream(seed, "worksites")
    facts = _facts()
    weights = []
    for fact in facts:
        small = any(fact["worksite"].startswith(name) for name in _SMALL)
        weights.append(_USUAL["Other" if small else fact["level"]] * rng.uniform(0.75, 1.3))
    made = []
    done, given = 0.0, 0
    for number, (fact, weight) in enumerate(zip(facts, weights, strict=True)):
        done += weight
        size = round(people * done / sum(weights)) - given
        given += size
        named = [region for region in REGIONS if fact["worksite"].startswith(region)]
        made.append(
            Worksite(
                name=fact["worksite"],
                short=fact["short_name"],
                level=fact["level"],
                city=fact["city"],
                region=named[0] if named else REGIONS[(number * 3) % len(REGIONS)],
                size=size,
                density=rng.uniform(0.28, 0.8),
            )
        )
    return made


def sheet(seed: int, sites: Iterable[Worksite], in_unit: dict[str, int]) -> SampleSheet:
    """The Worksites tab; `in_unit` is how many people of each worksite are in the bargaining
    unit.
    """
    rng = stream(seed, "headcounts")
    made = SampleSheet("Worksites")
    for site in sites:
        reps = [f"rep.{plain(site.short)}@example.org"] if rng.random() < 0.7 else []
        if reps and site.level == "High":
            reps.append(f"rep2.{plain(site.short)}@example.org")
        headcount = in_unit[site.name] + rng.choice((0, 0, 0, 1, 1, 2, 3))
        site.row.update(
            {
                "Worksite": site.name,
                "Short name": site.short,
                "Level": site.level,
                "Region": site.region,
                "Unit": "Teachers",
                "Eligible": headcount if rng.random() < 0.72 else None,
                "Staff lead": site.staff_lead,
                "Rep email(s)": ", ".join(reps) or None,
                "Address": f"{site.city}, WI",
                "Visitor parking": rng.choice(("street", "lot behind", "lot, sign in", None)),
                "Notes": rng.choice(
                    ("Sign in at the office", "Meetings in the library", None, None, None, None)
                ),
            }
        )
        made.rows.append(site.row)
    return made
