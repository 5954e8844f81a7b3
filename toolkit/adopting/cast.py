"""Cast: the worksites, organizers and people that the tabs already seen name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from toolkit.adopting.looks import Looks
from toolkit.words import key, words_in

_GENERIC_SAID = (
    "school elementary elem middle high academy charter escuela primaria secundaria preparatoria"
    " colegio es ms hs el the la"
)
_GENERIC = frozenset(_GENERIC_SAID.split())


@dataclass(frozen=True)
class Cast:
    """Keys of names by what they name. A short form is a word or the initials of a whole name."""

    worksites: frozenset[str] = frozenset()
    worksites_short: frozenset[str] = frozenset()
    organizers: frozenset[str] = frozenset()
    organizers_short: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    idents: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        worksites: Iterable[str] = (),
        organizers: Iterable[str] = (),
        people: Iterable[str] = (),
        idents: Iterable[str] = (),
    ) -> Cast:
        sites, leads = list(worksites), list(organizers)
        return cls(
            frozenset(map(key, sites)),
            frozenset(short for site in sites for short in shorts_of(site)),
            frozenset(map(key, leads)),
            frozenset(short for name in leads for short in _short_names(name)),
            frozenset(form for name in people for form in _forms(name)),
            frozenset(map(key, idents)),
        )

    def worksite(self, looks: Looks) -> float:
        """The share of a column that names worksites, in whole or in short."""
        return looks.within(self.worksites | self.worksites_short)

    def organizer(self, looks: Looks) -> float:
        return looks.within(self.organizers | self.organizers_short)

    def person(self, looks: Looks) -> float:
        return looks.within(self.people)

    def is_worksite(self, said: str) -> bool:
        return key(said) in self.worksites or key(said) in self.worksites_short

    def is_organizer(self, said: str) -> bool:
        return key(said) in self.organizers or key(said) in self.organizers_short


def shorts_of(site: str) -> set[str]:
    """What people call a worksite for short: without the words all have, its initials, its first
    letters.
    """
    words = words_in(site)
    named = [word for word in words if word not in _GENERIC]
    found = {key(" ".join(named))} if named else set()
    if len(words) > 1:
        found.add("".join(word[0] for word in words))
    if named:
        found |= {named[0][:3], key(named[0])}
        rest = [word for word in words if word in _GENERIC and word not in ("the", "la")]
        if rest:
            found.add(key("".join(named)) + "".join(word[0] for word in rest))
            found.add(key("".join(named)) + rest[0][:4])
            found.add(named[0][0] + "".join(word[0] for word in rest))
    return {short for short in found if len(short) > 1}


def _short_names(name: str) -> set[str]:
    words = words_in(name.replace(",", " "))
    if len(words) < 2:
        return {key(name)}
    if "," in name:
        last, _, first = name.partition(",")
        words = words_in(f"{first} {last}")
    initials = "".join(word[0] for word in words)
    return {
        words[0],
        initials,
        words[0][0] + words[-1][0],
        f"{words[0]}{words[-1][0]}",
        key(" ".join(words)),
        f"{words[0][0]}{words[-1]}",
    }


def _forms(name: str) -> set[str]:
    """How a full name may be written elsewhere: in either order."""
    if "," in name:
        last, _, first = name.partition(",")
        name = f"{first.strip()} {last.strip()}"
    words = name.split()
    found = {key(name)}
    if len(words) >= 2:
        found.add(key(" ".join([*words[1:], words[0]])))
        found.add(key(" ".join([words[-1], *words[:-1]])))
    return found
