"""Signatures: who certified a week and who approved it; nobody approves their own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from toolkit.facts.each import each
from toolkit.stipends.own_tabs import WeekRow
from toolkit.tables.days import day_order
from toolkit.tables.moments import day
from toolkit.tables.parsing import Unreadable
from toolkit.tables.program import Program
from toolkit.words import key, words_in


@dataclass(frozen=True)
class Signed:
    """The signatures of a week: who certified, who approved, and on which day (None: it is not
    written down; `no_day`: what is written is none). `…_by_row`: a row of Sign-offs did, not what
    is written beside the week.
    """

    certified: str = ""
    approver: str = ""
    on: date | None = None
    certified_by_row: bool = False
    approved_by_row: bool = False
    no_day: bool = False


NOBODY = Signed()


def signed_beside(place: WeekRow, language: str) -> Signed:
    """What is written beside a week."""
    names = place.text("certified"), place.text("approved_by")
    if not place.text("approved_on"):
        return Signed(*names)
    try:
        return Signed(*names, day(place.cells["approved_on"], day_order(None, language)))
    except Unreadable:
        return Signed(*names, no_day=True)


class Member(NamedTuple):
    """One organizer: their Person ID and pay class ("" where there is none), and all `names` they
    go by: the one in Organizers, and the Roster's.
    """

    person: str
    pay_class: str
    names: frozenset[str]


def team(program: Program) -> dict[str, Member]:
    """Everybody in Organizers, by the key of their name there."""
    names = ("person_id", "first_name", "preferred_name", "last_name")
    on_roster: dict[str, set[str]] = {}
    mine = program.roster["person_id"].isin(program.organizers["person_id"].dropna())
    for person, first, preferred, last in each(program.roster.loc[mine, [*names]], *names):
        on_roster[person] = {f"{name} {last}" for name in (first, preferred) if name}
    return {
        key(name): Member(
            person or "", pay_class or "", frozenset({name, *on_roster.get(person, ())})
        )
        for name, person, pay_class in each(
            program.organizers, "organizer", "person_id", "pay_class"
        )
    }


def _turns(name: str) -> list[str]:
    """The name as typed; and `Last, First` turned round, at any comma, since a last name may have
    one.
    """
    commas = re.finditer(",", name)
    return [name, *(f"{name[at.end() :]} {name[: at.start()]}" for at in commas)]


@lru_cache(maxsize=10_000)  # the same few sign for very many weeks
def _letters(text: str) -> frozenset[str]:
    """The letters and digits of a name, either way round; none where it has none."""
    told = ("".join(c for c in key(turn) if c.isalnum()) for turn in _turns(text))
    return frozenset(filter(None, told))


@lru_cache(maxsize=10_000)
def initials(name: str) -> frozenset[str]:
    """The initials of a name: `Ana Peña-Ruiz` is APR, and AP with the last name read as one; so
    they are of `Peña-Ruiz, Ana`, beside PRA and PA.
    """
    found: set[str] = set()
    for turn in _turns(name):
        words = words_in(turn)
        parts = [part for part in re.split(r"[\s\-]+", " ".join(words)) if part]
        found |= {"".join(part[0] for part in some) for some in (words, parts) if some}
    return frozenset(found)


def is_own(
    approver: str, names: Iterable[str], certified: str, *, certified_by_row: bool = False
) -> bool:
    """Whether an approver is the organizer: by a name, by its initials, or by what they typed to
    certify; or whoever certified for them, who signs with a name or with its initials. A name is
    the same either way round, `Rosa Delgado` and `Delgado, Rosa`.
    """
    said = _letters(approver)
    if not said:
        return key(approver) == key(certified)
    known = _letters(certified) | (initials(certified) if " " in certified.strip() else frozenset())
    for name in names:
        known |= _letters(name) | initials(name)
    by_row = certified_by_row and not _letters(certified).isdisjoint(initials(approver))
    return by_row or not said.isdisjoint(known)
