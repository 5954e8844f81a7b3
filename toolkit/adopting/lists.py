"""Lists: the written lists of `toolkit.adopting.said`, read into what each heading may mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from toolkit.adopting.phrases import joined
from toolkit.adopting.said import (
    STRENGTHS,
    SURE,
    own,
    places,
    program,
    roster,
    spanish,
    spanish_program,
    spanish_roster,
    standing,
    taking_part,
    talking,
)
from toolkit.tables.inputs import INPUTS
from toolkit.tables.roster import Roster
from toolkit.words import key

OURS, FALLBACK = 1.0, 0.7  # our own heading; an alias that is somebody's own beside another
ENGLISH = {
    "Roster": f"{roster.ROSTER}\n{standing.UNION}\n{standing.CONTACTS}",
    "Worksites": places.WORKSITES,
    "Conversations": talking.CONVERSATIONS,
    "Organizers": places.ORGANIZERS,
    "Phases": program.PHASES,
    "Events": program.EVENTS,
    "Attendance": program.ATTENDANCE,
    "Check-ins": program.CHECK_INS,
    "Hours": program.HOURS,
    "Sign-offs": program.SIGN_OFFS,
    "Structure Tests": taking_part.STRUCTURE_TESTS,
    "Responses": taking_part.RESPONSES,
    "Leader Asks": taking_part.LEADER_ASKS,
    "Issues": taking_part.ISSUES,
    "Applications": taking_part.APPLICATIONS,
    "Corrections": program.CORRECTIONS,
    "Settings": taking_part.SETTINGS,
}
SPANISH = {
    "Roster": spanish_roster.ROSTER,
    "Worksites": spanish_program.WORKSITES,
    "Conversations": spanish.CONVERSATIONS,
    "Organizers": spanish_program.ORGANIZERS,
    "Phases": spanish_program.PHASES,
    "Events": spanish_program.EVENTS,
    "Attendance": spanish_program.ATTENDANCE,
    "Check-ins": spanish_program.CHECK_INS,
    "Hours": spanish_program.HOURS,
    "Sign-offs": spanish_program.SIGN_OFFS,
    "Structure Tests": spanish.STRUCTURE_TESTS,
    "Responses": spanish.RESPONSES,
    "Leader Asks": spanish.LEADER_ASKS,
    "Issues": spanish.ISSUES,
    "Applications": spanish.APPLICATIONS,
    "Corrections": spanish_program.CORRECTIONS,
}
_LEVEL = re.compile(rf"({'|'.join(STRENGTHS)}|as) +(.*)")

Found = dict[tuple[str, tuple[str, ...]], float]  # (table, our headings) → strength


@lru_cache(maxsize=1)
def known() -> Mapping[str, Found]:
    """Every known heading, as its words without spaces, with what it may mean."""
    found: dict[str, Found] = {}
    for name, table, ours, strength in _named():
        what = (table, tuple(ours.split(", ")) if ours else ())
        found.setdefault(joined(name), {})[what] = strength
    return found


@lru_cache(maxsize=1)
def known_names() -> frozenset[str]:
    """Every known heading as it is written."""
    return frozenset(name for name, *_ in _named())


def _named() -> Iterator[tuple[str, str, str, float]]:
    """Every known heading, the table and the heading of ours that it means, and how surely."""
    for one in INPUTS:
        for column in one.columns:
            for alias in column.aliases:
                weak = key(alias) in column.fallbacks
                yield alias, one.title, column.heading, FALLBACK if weak else SURE
    for language in (ENGLISH, SPANISH):
        people = f"{_declared()}\n{language['Roster']}"
        for table, written in language.items():
            for ours, strength, name in entries(written, people):
                yield name, table, ours, strength
    for one in INPUTS:
        for column in one.columns:
            yield column.heading, one.title, column.heading, OURS
    for written in (own.ENGLISH, own.SPANISH):
        for _, strength, name in entries(written):
            yield name, "", "", strength


def _declared() -> str:
    """The roster's own aliases, as a written list."""
    return "\n".join(
        f"{column.heading}\n  sure  {', '.join(column.aliases)}"
        for column in Roster.columns
        if column.aliases
    )


def entries(written: str, shared: str = "") -> list[tuple[str, float, str]]:
    """Each entry of a written list: the line that it stands under ("" where there is none), its
    strength and itself, the strongest last. `as X` takes over what stands under X in `shared`.
    """
    said: dict[tuple[str, float], str] = {}
    under, strength = "", SURE
    for line in written.splitlines():
        found = _LEVEL.fullmatch(line.strip())
        if found and found[1] == "as":
            for ours, level, name in entries(shared):
                if ours == found[2]:
                    said[(under, level)] = f"{said.get((under, level), '')}, {name}"
        elif found or line.startswith(" "):
            strength = STRENGTHS[found[1]] if found else strength
            more = found[2] if found else line.strip()
            # An entry may go on in the next line: the comma alone ends it.
            before = said.get((under, strength), "")
            said[(under, strength)] = f"{before}{', ' if found else ' '}{more}"
        elif line.strip():
            under = line.strip()
    return [
        (ours, level, name.strip())
        for (ours, level), names in sorted(said.items(), key=lambda each: each[0][1])
        for name in names.split(",")
        if name.strip()
    ]
