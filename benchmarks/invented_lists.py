"""An invented local as two lists have it, a year apart, with the truth of who is who: typos,
nicknames, marriages, moves, households with one phone, twins, namesakes, people who came and left.

Nobody in it is real. Names are as uneven as real ones: few are very common, most are rare.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import product
from random import Random

from toolkit.matching.nicknames import NAMES
from toolkit.sample.names import _ORIGINS

TODAY = date(2023, 9, 1)
_PARTS = (
    "Al Ber Cas Dom Es Fal Gar Hol Is Jen Kel Lan Mon Nav Or Pal Quin Ros San Tor Ul Val Wes Yar",
    "a be den di e go li ma ne o ra ri sa ta ti u va",
    "berg dez ford ga ker land ler lo man mez nez ni rez ro sen ski son ston tino ton va ver wood",
)


@dataclass(frozen=True)
class Somebody:
    """One person as one list has them."""

    truth: int  # who it is
    ident: str
    first: str
    last: str
    worksite: str
    email: str = ""
    phone: str = ""
    hired: date | None = None
    job: str = ""


@dataclass
class Names:
    """Given and family names, the common ones far more often than the rare."""

    rng: Random
    given: list[str] = field(default_factory=list)
    family: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        real_given = [name for _, given, _ in _ORIGINS for name in given.split()]
        real_family = [name for _, _, family in _ORIGINS for name in family.split()]
        self.given = [line[0].capitalize() for line in NAMES] + real_given
        made = {"".join(parts) for parts in product(*(part.split() for part in _PARTS))}
        self.family = real_family + sorted(made)
        self.rng.shuffle(self.given)
        self.rng.shuffle(self.family)
        self._given = _uneven(len(self.given), 0.8)
        self._family = _uneven(len(self.family), 0.7)

    def first(self) -> str:
        return self.rng.choices(self.given, cum_weights=self._given)[0]

    def last(self) -> str:
        name = self.rng.choices(self.family, cum_weights=self._family)[0]
        if self.rng.random() < 0.06:
            return f"{name}{self.rng.choice('- ')}{self.last()}"
        return name


def _uneven(n: int, power: float) -> list[float]:
    total, found = 0.0, []
    for rank in range(1, n + 1):
        total += 1 / rank**power
        found.append(total)
    return found


def before(people: int, rng: Random) -> tuple[list[Somebody], Names]:
    """The roster: everybody with an employee number, most with a personal email and a phone."""
    names = Names(rng)
    worksites = max(2, people // 40)
    found: list[Somebody] = []
    while len(found) < people:
        one = newcomer(len(found), names, rng, worksites)
        found.append(one)
        # A twin, a sibling or a spouse at the same worksite, of one household.
        if rng.random() < 0.01:
            given = names.first() if rng.random() < 0.7 else slipped(one.first, rng)
            while given == one.first:
                given = names.first()
            twin = newcomer(len(found), names, rng, worksites)
            found.append(
                replace(twin, first=given, last=one.last, worksite=one.worksite, phone=one.phone)
            )
    return found[:people], names


def newcomer(truth: int, names: Names, rng: Random, worksites: int) -> Somebody:
    first, last = names.first(), names.last()
    school_year = date(rng.randrange(1995, 2023), 8, rng.randrange(7, 21))
    hired = school_year if rng.random() < 0.6 else school_year + timedelta(rng.randrange(300))
    return Somebody(
        truth,
        f"E{100_000 + truth}",
        first,
        last,
        f"Worksite {rng.randrange(worksites)}",
        f"{first}.{last}{truth}@mail.example".lower().replace(" ", "")
        if rng.random() < 0.75
        else "",
        phone_number(rng) if rng.random() < 0.8 else "",
        hired,
        rng.choice(("Teacher", "Teacher", "Teacher", "Paraeducator", "Nurse", "Counselor")),
    )


def phone_number(rng: Random) -> str:
    return f"303-{rng.randrange(200, 1000)}-{rng.randrange(10_000):04d}"


def after(roster: list[Somebody], names: Names, rng: Random, *, ids: bool) -> list[Somebody]:
    """The same local on somebody else's list a year later: 8 of 100 left and as many came."""
    worksites = max(2, len(roster) // 40)
    stay = [
        _a_year_later(one, names, rng, worksites, ids=ids) for one in roster if rng.random() > 0.08
    ]
    came = [
        replace(
            newcomer(len(roster) + n, names, rng, worksites),
            hired=TODAY - timedelta(rng.randrange(360)),
        )
        for n in range(len(roster) * 8 // 100)
    ]
    found = [*stay, *(one if ids else replace(one, ident="") for one in came)]
    rng.shuffle(found)
    return found


def _a_year_later(
    one: Somebody, names: Names, rng: Random, worksites: int, *, ids: bool
) -> Somebody:
    if not ids or rng.random() < 0.3:
        one = replace(one, ident="")
    if rng.random() < 0.06:
        one = replace(one, worksite=f"Worksite {rng.randrange(worksites)}")
    if rng.random() < 0.03:  # a marriage, or a divorce
        married = names.last()
        last = f"{one.last}-{married}" if rng.random() < 0.3 else married
        email = (
            f"{one.first}.{last}{one.truth}@mail.example".lower()
            if rng.random() < 0.4
            else one.email
        )
        one = replace(one, last=last, email=email)
    if rng.random() < 0.10:
        one = replace(one, phone=phone_number(rng))
    if rng.random() < 0.35:  # the other list has the address at work, or none
        one = replace(one, email=f"w{one.truth}@district.example" if rng.random() < 0.7 else "")
    if rng.random() < 0.3:
        one = replace(one, phone="")
    if rng.random() < 0.3:
        one = replace(one, hired=None)
    return _written(one, rng)


def _written(one: Somebody, rng: Random) -> Somebody:
    """As somebody else writes a name."""
    if rng.random() < 0.10:
        forms = [line for line in NAMES if line[0] == one.first.casefold()]
        if forms and len(forms[0]) > 1:
            one = replace(one, first=rng.choice(forms[0][1:]).capitalize())
    if rng.random() < 0.05:
        which = rng.choice(("first", "last"))
        one = replace(one, **{which: slipped(getattr(one, which), rng)})
    if rng.random() < 0.03:
        one = replace(one, first=one.last, last=one.first)
    if rng.random() < 0.04 and ("-" in one.last or " " in one.last):
        one = replace(one, last=one.last.replace("-", " ").split(" ")[0])
    if rng.random() < 0.1:
        one = replace(one, first=one.first.upper(), last=one.last.upper())
    if one.phone and rng.random() < 0.4:
        one = replace(one, phone=f"({one.phone[:3]}) {one.phone[4:]}")
    return one


def slipped(word: str, rng: Random) -> str:
    at = rng.randrange(1, max(2, len(word)))
    letter = rng.choice("abcdefghijklmnopqrstuvwxyz")
    kind = rng.randrange(4)
    if kind == 0:
        return word[:at] + letter + word[at + 1 :]
    if kind == 1:
        return word[:at] + word[at + 1 :] or word
    if kind == 2:
        return word[:at] + letter + word[at:]
    return word[: at - 1] + word[at : at + 1] + word[at - 1] + word[at + 1 :]
