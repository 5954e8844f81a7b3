"""Organizers of the sample: the paid member organizers, their staff, where they work and for how
long.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from toolkit.sample.names import NameBag
from toolkit.sample.people import CAST, Person
from toolkit.sample.sheets import Row, SampleSheet, phone, plain, some_day, stream
from toolkit.sample.worksites import REGIONS, Worksite

STAFF = 3
_PEOPLE_A_WEEK = {2: 8, 5: 15, 8: 8, 9: 18}  # who said so; of the others the setting holds


@dataclass(eq=False)
class Organizer:
    """One organizer; `turf` are the worksites they answer for, `energy` is how much they do."""

    name: str
    person: Person | None
    language: str
    staff_lead: str = ""
    starts: date | None = None
    ends: date | None = None
    energy: float = 1.0
    turf: list[Worksite] = field(default_factory=list)
    row: Row = field(default_factory=dict)

    @property
    def is_staff(self) -> bool:
        return self.person is None

    def active_on(self, day: date) -> bool:
        """Whether they are in the program that day; the last day counts."""
        return (self.starts is None or self.starts <= day) and (
            self.ends is None or day <= self.ends
        )


def organizers(
    seed: int, n: int, everyone: Sequence[Person], sites: Sequence[Worksite]
) -> list[Organizer]:
    """Rosa and Cesar first, `n` in all with three staff. Each person gets an organizer, each
    worksite a staff lead.
    """
    rng = stream(seed, "organizers")
    names = NameBag(rng)
    members = [
        p for p in everyone if p.is_member and not p.shared_name and (p.first, p.last) not in CAST
    ]
    made: list[Organizer] = []
    step = max(1, len(sites) // max(1, n - STAFF))
    for number in range(n - STAFF):
        home = sites[(number * step) % len(sites)]
        taken = {organizer.name for organizer in made}
        untaken = [p for p in members if p.name not in taken]
        person = next((p for p in untaken if p.worksite is home), untaken[0])
        if number < 2:
            person.first, person.last = (("Rosa", "Delgado"), ("Cesar", "Ibarra"))[number]
            person.preferred = ""
        person.roles.append("Member organizer")
        person.status, person.stance, person.no_contact = "Member", 1, False
        language = "es" if number in (1, 5, 9, 14) else "en"
        made.append(Organizer(person.name, person, language, energy=rng.uniform(0.5, 1.6)))
    for _ in range(STAFF):
        first, last, _short = names.draw("staff")
        made.append(Organizer(f"{first} {last}", None, "en", energy=0.25))
    if n - STAFF > 7:
        made[6].starts = date(2023, 2, 20)
        made[7].ends = date(2023, 3, 3)
    _share_out(seed, made, everyone, sites)
    return made


def _share_out(
    seed: int, team: list[Organizer], everyone: Sequence[Person], sites: Sequence[Worksite]
) -> None:
    rng = stream(seed, "turf")
    staff = [organizer for organizer in team if organizer.is_staff]
    members = [organizer for organizer in team if not organizer.is_staff]
    answers: dict[str, Organizer] = {}
    for number, site in enumerate(sites):
        lead = staff[REGIONS.index(site.region) % len(staff)]
        site.staff_lead = lead.name
        own = [
            organizer
            for organizer in members
            if organizer.person and organizer.person.worksite is site
        ]
        organizer = own[0] if own else members[number % len(members)]
        organizer.turf.append(site)
        lead.turf.append(site)
        answers[site.name] = organizer
    for organizer in members:
        organizer.staff_lead = organizer.turf[0].staff_lead if organizer.turf else staff[0].name
    for person in everyone:
        if person.in_unit and rng.random() < 0.94:
            person.organizer = answers[person.worksite.name].name


def sheet(team: Sequence[Organizer]) -> SampleSheet:
    """The Organizers tab."""
    made = SampleSheet("Organizers")
    for number, organizer in enumerate(team):
        person, address = organizer.person, ".".join(plain(part) for part in organizer.name.split())
        organizer.row.update(
            {
                "Organizer": organizer.name,
                "Email": f"{address}@example.org" if number != 11 else None,
                "Role": (
                    "Staff" if organizer.is_staff else ("Member organizer" if number % 3 else None)
                ),
                "Staff lead": organizer.staff_lead or None,
                "Worksite": person.worksite.name if person else None,
                "Person ID": person.ident if person else None,
                "Language": organizer.language,
                "Phases": None if organizer.is_staff else "Phase 1; Phase 2",
                "Starts": organizer.starts,
                "Ends": organizer.ends,
                "People a week": _PEOPLE_A_WEEK.get(number),
                "Active": "No" if organizer.ends else "Yes",
                "Pay class": None if organizer.is_staff else "stipend",
                "Summary": "None" if number == 13 else "Weekly",
                "Car": "yes" if number % 2 else None,
            }
        )
        made.rows.append(organizer.row)
    return made


_WHYS = (
    "I want to learn how to organize my building",
    "My colleagues are tired and I want us to win more planning time",
    "I was a rep and want to do more",
    "New educators need somebody to welcome them",
    "Quiero ayudar a las familias y a mis colegas de habla hispana",
    "Bargaining is coming and we have to be ready",
)


def applications(seed: int, team: Sequence[Organizer], everyone: Sequence[Person]) -> SampleSheet:
    """The Applications tab: who applied before 23 January, and what staff decided."""
    rng = stream(seed, "applications")
    accepted = [organizer.person for organizer in team if organizer.person]
    others = [
        p for p in everyone if p.is_member and "Member organizer" not in p.roles and not p.quiet
    ]
    rest = rng.sample(others, min(len(others), 15))
    decisions = (
        ["Waitlist"] * 4 + ["Declined"] * 6 + ["Withdrawn"] * 2 + [""] * 3
    )  # three nobody has decided on
    rows: list[tuple[datetime, Row]] = []
    for person, decision in [
        *((p, "Accepted") for p in accepted),
        *zip(rest, decisions, strict=False),
    ]:
        day = some_day(rng, date(2022, 12, 12), date(2023, 1, 24))
        moment = datetime.combine(
            day, time(rng.randrange(6, 23), rng.randrange(60), rng.randrange(60))
        )
        row: Row = {
            "Timestamp": moment,
            "First name": person.first,
            "Last name": person.last,
            "Email": f"{plain(person.first)}.{plain(person.last)}@example.org",
            "Worksite": person.worksite.name,
            "Phone": phone(rng),
            "Phases": rng.choice(("Phase 1; Phase 2", "Phase 1, Phase 2", "Phase 1; Phase 2")),
            "Why": rng.choice(_WHYS),
            "Decision": decision or None,
        }
        rows.append((moment, row))
    return SampleSheet("Applications", [row for _, row in sorted(rows, key=lambda pair: pair[0])])
