"""Viewers: as whom somebody reads: an organizer, staff, a representative of worksites, the
treasurer.
"""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.errors import Misused, Refusal
from toolkit.facts.in_force import left
from toolkit.facts.sight import Role
from toolkit.facts.unit import OUT_OF_UNIT, has_role
from toolkit.mail.address import mentioned
from toolkit.tables.program import Program
from toolkit.words import ident, key

NOBODY_OF_THAT_NAME = Refusal(
    Misused,
    "nobody-of-that-name",
    "Nobody of that name or address organizes or represents a worksite now. Name an organizer as"
    " the tab Organizers does, a representative by their email address or Person ID, or say as"
    " whom they read: --role staff or --role treasurer.",
)


@dataclass(frozen=True)
class Viewer:
    """Who reads, and as whom: an organizer's name in Organizers, a representative's worksites."""

    name: str
    role: Role
    organizer: str = ""
    worksites: tuple[str, ...] = ()


def viewer_of(program: Program, person: str, role: Role | None) -> Viewer:
    """Who that is, by the workbook: an organizer or staff, a worksite's representative. Staff and
    treasurers need not stand in it.
    """
    found = _organizer(program, person) or _rep(program, person)
    if role in (Role.STAFF, Role.TREASURER):
        return Viewer(found.name if found else person.strip(), role)
    if found is None or (role is not None and role is not found.role):
        if role is Role.REP and (rep := _rep(program, person)):
            return rep
        raise NOBODY_OF_THAT_NAME()
    return found


def _organizer(program: Program, person: str) -> Viewer | None:
    team = program.organizers[~left(program)]
    fits = team["organizer"].map(key) == key(person)
    if "@" in person:
        fits = team["email"].map(lambda cell: ident(person) in map(ident, _mails(cell)))
    if fits.sum() != 1:
        return None
    one = team[fits].iloc[0]
    if one["role"] == "Rep":
        return _rep(program, str(one["email"]))
    role = Role.STAFF if one["role"] == "Staff" else Role.ORGANIZER
    return Viewer(one["organizer"], role, organizer=one["organizer"])


def _rep(program: Program, person: str) -> Viewer | None:
    """A representative, by an address under Rep email(s), else by the roster."""
    sites = program.worksites
    mails = sites["rep_emails"].map(lambda cell: ident(person) in map(ident, _mails(cell)))
    people = program.roster
    theirs = people["email"].map(lambda cell: ident(person) in map(ident, _mails(cell)))
    inside = ~people["status"].isin(OUT_OF_UNIT)
    who = people[inside & ((people["person_id"].map(ident) == ident(person)) | theirs)]
    name = person.strip()
    if len(who) == 1:
        first = who.iloc[0]
        name = f"{first['first_name']} {first['last_name']}"
    if mails.any():
        return Viewer(name, Role.REP, worksites=tuple(sites.loc[mails, "worksite"]))
    reps = who[has_role(who, "Rep")] if len(who) == 1 else who.iloc[:0]
    if reps.empty:
        return None
    return Viewer(name, Role.REP, worksites=tuple(reps["worksite"]))


def _mails(cell: object) -> tuple[str, ...]:
    return tuple(mentioned(cell)) if isinstance(cell, str) else ()
