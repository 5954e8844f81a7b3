"""People of the sample: everyone in the bargaining unit of a mid-sized district, all of them
invented.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from toolkit.calendar import DAY, Week
from toolkit.sample.names import NameBag
from toolkit.sample.sheets import Odds, Row, SampleSheet, phone, plain, some_day, stream
from toolkit.sample.worksites import Worksite

PROCESSING = timedelta(days=9)  # from a signed card to a member in the list
CAST = (
    ("Ada", "Lindholm"),
    ("Bo", "Okafor"),
    ("Cleo", "Montalvo"),
    ("Nan", "Vang"),
    ("Alex", "Null"),
)

_JOBS = {
    "Teachers": (
        "Classroom teacher",
        "Classroom teacher",
        "Classroom teacher",
        "Special education teacher",
        "Bilingual teacher",
        "Art teacher",
        "Music teacher",
        "School counselor",
        "School psychologist",
        "Librarian",
        "Speech pathologist",
    ),
    "Education support": (
        "Special education assistant",
        "Bilingual resource specialist",
        "Office clerk",
        "School nurse assistant",
        "Educational assistant",
    ),
    "Substitutes": ("Long-term substitute", "Building substitute"),
}
_UNIT = Odds(("Teachers", 74), ("Education support", 21), ("Substitutes", 5))
_LANGUAGE = Odds(("en", 88), ("es", 9), ("other", 3))
_OTHERS = Odds(("Pending", 8), ("Left", 4), ("Excluded", 2), ("Dropped", 5), ("Refused", 4))
_MEMBERS_THINK = Odds((1, 12), (2, 36), (3, 36), (4, 12), (5, 4))
_OTHERS_THINK = Odds((1, 3), (2, 20), (3, 42), (4, 25), (5, 10))
_LEADERS_THINK = Odds((1, 60), (2, 30), (3, 10))
_PRONOUNS = ("she/her", "she/her", "she/her", "he/him", "he/him", "they/them", None, None, None)


@dataclass(slots=True, eq=False)
class Person:
    """One person while the sample is made. Nobody talks to, charts or counts a `quiet` one: their
    row may be spoilt.
    """

    ident: str
    first: str
    last: str
    preferred: str
    worksite: Worksite
    status: str = "Potential member"
    unit: str = "Teachers"
    job: str = ""
    hired: date | None = None
    roles: list[str] = field(default_factory=list)
    leader: Person | None = None
    organizer: str = ""
    language: str = "en"
    stance: int = 3  # what an organizer would hear: 1 strongest supporter to 5 opposed
    rating: int | None = None
    rated: date | None = None
    joined: date | None = None
    no_contact: bool = False
    quiet: bool = False
    shared_name: bool = False
    row: Row = field(default_factory=dict)

    @property
    def name(self) -> str:
        return f"{self.preferred or self.first} {self.last}"

    @property
    def in_unit(self) -> bool:
        return self.status not in ("Left", "Excluded")

    @property
    def is_member(self) -> bool:
        return self.status == "Member"


def people(seed: int, sites: Sequence[Worksite]) -> list[Person]:
    """Everybody, worksite by worksite, with status, roles, leaders and what they think."""
    rng = stream(seed, "people")
    names = NameBag(rng)
    cast = dict(zip((0, 4, 8, 12, 16), CAST, strict=True))
    numbers = list(range(1, sum(site.size for site in sites) + 1))
    rng.shuffle(numbers)
    everyone: list[Person] = []
    for at, site in enumerate(sites):
        if at in cast:
            names.keep(site.name, " ".join(cast[at]))
        here = []
        for n in range(site.size):
            first, last, preferred = (
                (*cast[at], "") if n == 0 and at in cast else names.draw(site.name)
            )
            number = numbers[len(everyone) + n]
            here.append(Person(f"M-{number:05d}", first, last, preferred, site))
        _settle(rng, here)
        everyone += here
    outside = [person for person in everyone if person.status == "Potential member"]
    for person in rng.sample(outside, max(24, len(everyone) // 60)):
        person.quiet, person.leader = True, None
    _share_names(rng, everyone)
    return everyone


def _settle(rng: Random, here: list[Person]) -> None:
    """Status, work, roles and chart of the people at one worksite. The first of them is always a
    member.
    """
    n = len(here)
    members = round(n * here[0].worksite.density) if here else 0
    others = here[1:]
    rng.shuffle(others)
    for rank, person in enumerate(here[:1] + others):
        if rank < members:
            person.status = "Member"
        elif rng.random() < 0.3:
            person.status = _OTHERS.draw(rng)
        person.stance = (_MEMBERS_THINK if person.is_member else _OTHERS_THINK).draw(rng)
        _work(rng, person)
    inside = [person for person in here if person.in_unit]
    active = [person for person in inside if person.is_member]
    leaders = active[: max(1, round(len(inside) / 13))]
    for person in leaders:
        person.roles.append("Leader")
        person.stance = _LEADERS_THINK.draw(rng)
    for person in rng.sample(
        active, min(len(active), round(len(inside) / 12 * rng.choice((0, 0.5, 0.8, 1, 1, 1.2))))
    ):
        person.roles.append("Rep")
    for person in active:
        if not person.roles and rng.random() < 0.03:
            person.roles.append("Committee")
    for person in inside:
        if leaders and rng.random() < 0.66:
            leader = rng.choice(leaders)
            person.leader = leader if leader is not person else None


def _work(rng: Random, person: Person) -> None:
    """Unit, job, hire date, language and an old rating."""
    person.unit = _UNIT.draw(rng)
    person.job = rng.choice(_JOBS[person.unit])
    if person.status == "Excluded":
        person.unit, person.job = "Teachers", rng.choice(("Principal", "Assistant principal"))
    chance = rng.random()
    fresh = person.status in ("Potential member", "Pending")
    if fresh and chance < 0.045:
        person.hired = some_day(rng, date(2023, 1, 16), date(2023, 3, 11))
    elif (
        person.status == "Potential member" and chance < 0.065
    ):  # hired for the fall, starts in the summer
        person.hired = some_day(rng, date(2023, 6, 14), date(2023, 8, 22))
    elif chance < 0.97:
        year = 2022 - min(28, int(rng.expovariate(0.12)))
        person.hired = (
            Week.of(date(year, rng.choice((8, 8, 8, 10)), 24)).monday + rng.choice((0, 1, 7)) * DAY
        )
    person.language = _LANGUAGE.draw(rng)
    person.no_contact = rng.random() < 0.012 and not person.is_member
    if rng.random() < 0.2:
        person.rating = min(5, max(1, person.stance + rng.choice((0, 0, 0, 1, -1))))
        person.rated = (
            some_day(rng, date(2022, 9, 6), date(2022, 12, 20)) if rng.random() < 0.93 else None
        )


def _share_names(rng: Random, everyone: list[Person]) -> None:
    """Three full names live at two worksites, and one lives twice at the same worksite."""
    free = [
        p
        for p in everyone
        if not p.roles and p.in_unit and not p.quiet and (p.first, p.last) not in CAST
    ]
    chosen = rng.sample(free[len(free) // 2 :], 3)
    for person, source in zip(chosen, rng.sample(free[5 : len(free) // 2], 3), strict=True):
        person.first, person.last, person.preferred = source.first, source.last, source.preferred
        person.shared_name = source.shared_name = True
    biggest = max((person.worksite for person in everyone), key=lambda site: site.size)
    twin, other = [
        person for person in free if person.worksite is biggest and not person.shared_name
    ][:2]
    other.first, other.last, other.preferred = twin.first, twin.last, twin.preferred
    twin.shared_name = other.shared_name = True


def status_on(person: Person, day: date) -> str:
    """Their status as the roster has it on that day: who joined is pending until the card is
    processed.
    """
    if person.joined is None or person.joined > day:
        return person.status
    return "Member" if day - person.joined >= PROCESSING else "Pending"


def sheet(seed: int, everyone: Iterable[Person], day: date) -> SampleSheet:
    """The Roster as it stands on that day, by worksite and name."""
    rng = stream(seed, "roster")
    made = SampleSheet("Roster")
    for person in sorted(
        everyone, key=lambda p: (p.worksite.name, plain(p.last), plain(p.first), p.ident)
    ):
        address = f"{plain(person.first)}.{plain(person.last)}{int(person.ident[2:])}@example.org"
        by_name = rng.random() < 0.15
        leader, under = person.leader, None
        if leader:
            under = leader.name if by_name and not leader.shared_name else leader.ident
        person.row.update(
            {
                "Person ID": person.ident,
                "Last name": person.last,
                "First name": person.first,
                "Preferred name": person.preferred or None,
                "Pronouns": rng.choice(_PRONOUNS),
                "Worksite": person.worksite.name,
                "Unit": person.unit,
                "Job title": person.job,
                "Room": str(rng.randrange(100, 340)) if rng.random() < 0.6 else None,
                "Status": status_on(person, day),
                "Roles": ", ".join(person.roles) or None,
                "Charted under": under,
                "Organizer": person.organizer or None,
                "Assessment": person.rating,
                "Assessed on": person.rated,
                "Email": address if rng.random() < 0.93 else None,
                "Phone": phone(rng) if rng.random() < 0.88 else None,
                "Language": person.language if rng.random() < 0.9 else None,
                "Hire date": person.hired,
                "On leave": "Yes" if rng.random() < 0.02 else None,
                "Do not contact": "Yes" if person.no_contact else None,
                "T-shirt": rng.choice(("S", "M", "L", "XL", None, None)),
                "Notes": rng.choice(_NOTES) if rng.random() < 0.08 else None,
            }
        )
        made.rows.append(person.row)
    return made


_NOTES = (
    "Best before 8 am",
    "Coaches after school",
    "Prefers text first",
    "Shares a room with the science team",
    "Came to the last two meetings",
    "Will bring others if asked early",
)
