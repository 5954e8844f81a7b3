"""The invented people of the corpus: who works where, who is a member, and what was said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

FIRST = (
    "Ada", "Bo", "Cleo", "Nan", "Ana", "Beatriz", "Caleb", "Denise", "Esteban", "Fatima", "Gloria",
    "Hiro", "Inés", "Jamal", "Katya", "Leandro", "Mireya", "Nkechi", "Óscar", "Priya", "Ramón",
    "Sofía", "Tomás", "Ulla", "Vera", "Wendell", "Xochitl", "Yolanda", "Zeke", "Héctor",
)  # fmt: skip
LAST = (
    "Abbott", "Benítez", "Chaudhry", "D'Angelo", "Eastman", "Fuentes", "Gallegos", "Hendricks",
    "Iglesias", "Jaramillo", "Kowalski", "Lozano", "McBride", "Núñez", "Oyelaran", "Pacheco",
    "Quigley", "Romero", "Saint-Clair", "Takahashi", "Urbina", "Villanueva", "Whitehorse", "Ybarra",
    "Zamora", "De la Torre", "Null", "Trujillo", "Van Dyke", "Ochoa",
)  # fmt: skip
JOBS = (
    "Kindergarten",
    "Grade 3",
    "Math",
    "Music",
    "Paraprofessional",
    "Nurse",
    "Bus driver",
    "SPED",
)
SCHOOLS = ("Maple El", "Cedar Grove Elementary", "Río Grande Middle School", "North High School")
ORGANIZERS = ("Rosa Delgado", "Cesar Montoya", "Tess Arden", "Malik Shaw")
ISSUES = ("Class size", "Prep time", "Pay", "Safety")
SOME_DAY = date(2023, 1, 9)


@dataclass(frozen=True)
class Person:
    """Somebody of the unit, with all that any of the sheets says of them."""

    number: str
    first: str
    last: str
    nick: str
    school: str
    job: str
    room: str
    phone: str
    email: str
    member: bool
    rating: int | None
    leader: bool
    organizer: str
    leads_them: str
    hired: date
    spanish: bool
    note: str

    @property
    def name(self) -> str:
        return f"{self.first} {self.last}"

    @property
    def last_first(self) -> str:
        return f"{self.last}, {self.first}"


@dataclass(frozen=True)
class Talk:
    """One attempt to reach somebody, or a conversation with them."""

    who: Person
    day: date
    by: str
    how: str
    result: str
    rating: int | None
    issue: str
    promise: str
    due: date | None
    note: str


class Cast:
    """A local: the same one for the same seed."""

    def __init__(self, seed: str, schools: Sequence[str] = SCHOOLS) -> None:
        self.random = Random(seed)
        self.schools = tuple(schools)

    def people(self, many: int) -> list[Person]:
        """So many people; no two have one name, the first of each school leads the others."""
        names = [(first, last) for first in FIRST for last in LAST]
        made: list[Person] = []
        leaders: dict[str, str] = {}
        for place, (first, last) in enumerate(self.random.sample(names, many)):
            school = self.schools[place % len(self.schools)]
            leader = school not in leaders
            leaders.setdefault(school, f"{first} {last}")
            made.append(self._person(place, first, last, school, leader, leaders[school]))
        self.random.shuffle(made)
        return made

    def _person(
        self, place: int, first: str, last: str, school: str, leader: bool, leads_them: str
    ) -> Person:
        random = self.random
        plain = "".join(sign for sign in last.casefold() if sign.isascii() and sign.isalpha())
        return Person(
            number=f"{random.randrange(100, 90000):06d}",
            first=first,
            last=last,
            nick=random.choice(("", "", "", first[:3])),
            school=school,
            job=random.choice(JOBS),
            room=str(random.randrange(100, 240)),
            phone=f"303-555-{random.randrange(100, 9999):04d}",
            email=f"{first[0].casefold()}{plain}{place}@mail.example" if first[0].isascii()
            else f"{plain}{place}@mail.example",
            member=random.random() < 0.6,
            rating=random.choice((1, 2, 2, 3, 3, 4, 5, None)),
            leader=leader,
            organizer=random.choice(ORGANIZERS),
            leads_them="" if leader else leads_them,
            hired=date(1998, 8, 1) + timedelta(days=random.randrange(8900)),
            spanish=random.random() < 0.3,
            note=random.choice(("", "", "", "back in March", "carpools with Bo", "new baby")),
        )  # fmt: skip

    def talks(self, people: Sequence[Person], many: int) -> list[Talk]:
        """So many attempts in the order of their days, from January to the middle of March."""
        return sorted((self._talk(people) for _ in range(many)), key=lambda talk: talk.day)

    def _talk(self, people: Sequence[Person]) -> Talk:
        random = self.random
        day = SOME_DAY + timedelta(days=random.randrange(64))
        result = random.choice(("Talked", "Talked", "No answer", "Left message", "Refused"))
        talked = result == "Talked"
        promises = talked and random.random() < 0.4
        return Talk(
            who=random.choice(people),
            day=day,
            by=random.choice(ORGANIZERS),
            how=random.choice(("In person", "Phone", "Door", "Text")),
            result=result,
            rating=random.randrange(1, 6) if talked else None,
            issue=random.choice(ISSUES) if talked else "",
            promise=random.choice(("the contract's page", "a ride to the rally"))
            if promises
            else "",
            due=day + timedelta(days=7) if promises else None,
            note=random.choice(("", "", "in a hurry", "wants a yard sign")),
        )
