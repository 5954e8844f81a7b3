"""Candidates: everything that a column may be in a table, by its heading and by its values, best
first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from toolkit.adopting.by_values import To, by_values, contact_of
from toolkit.adopting.cast import Cast
from toolkit.adopting.fits import DENIED, NAME, column, fit
from toolkit.adopting.heard import OWN, Meaning, heard
from toolkit.adopting.layout import ColumnPlace
from toolkit.adopting.reading import said_by_heading
from toolkit.adopting.said_by_values import MOST, roles
from toolkit.words import key

# What several columns say together, and what they may hold, the first filled one.
SEVERAL = ("Issues", "Topics", "Rep email(s)")
MANY = frozenset(
    ("Assessment", "Phone", "Email", "Notes", "Roles", "Status", "Result", "Method", *SEVERAL)
)
# Headings that mean the same in every table that has them.
_SHARED = frozenset(("Worksite", "Email", "Phone", "Notes", "Language", "Unit", "Region"))
# Who it is has another name in each table.
_PERSONS = {
    "Attendance": {"Organizer": "Attendee", "Person": "Attendee"},
    "Responses": {"Person": "Person ID"},
    "Leader Asks": {"Person": "Person ID"},
}
_TALK = frozenset(("Date", "Organizer", "Result", "Method"))
# Choices that people keep as a column of marks for each word.
_MARKED = {
    "Roster": ("Status", "Roles"),
    "Conversations": ("Result", "Method"),
    "Check-ins": ("Happened",),
    "Attendance": ("Attended",),
}
_LISTS = frozenset(("Roster", "Applications"))  # of people with ways to reach them
_OF_ANYTHING = frozenset(
    ("done", "complete", "completed", "hecho", "hecha", "listo", "lista", "ok")
)
HELD = 0.45  # below it nothing is assigned
SURE = 0.6  # below it a person is asked


@dataclass(frozen=True)
class ReadAs:
    """One column read as something of ours. `heading` is what its own heading says, `fits` what its
    values say; `near` is the next best.
    """

    place: ColumnPlace
    to: To
    score: float
    heading: float
    fits: float
    near: float = 0.0

    @property
    def names(self) -> tuple[str, ...]:
        return self.to if isinstance(self.to, tuple) else (self.to,)


def scored(strength: float, fits: float) -> float:
    """What a heading and its values say together."""
    base = 0.92 * strength
    if fits >= 0:
        return base + (1 - base) * 0.4 * fits
    return base * (1 + 0.75 * fits)


def candidates(table: str, place: ColumnPlace, cast: Cast) -> list[ReadAs]:
    """Everything a column may be in that table, best first."""
    said = heard(place.parts)
    # A table that knows a heading keeps it: an address is somebody's own on a roster only.
    here = max((strength for (of, _), strength in said.items() if of == table), default=0.0)
    own = 0.92 * min(said.get(OWN, 0.0), 1 - here)
    found = _by_heading(table, place, cast, said)
    for named, _ in _marked(table, place):
        fits = 1.0
        if named not in found or found[named].score < scored(0.75, fits):
            found[named] = ReadAs(place, named, scored(0.75, fits), 0.75, fits)
    # What may be people's own is theirs where nothing says more of it.
    found = {
        to: replace(one, near=own)
        for to, one in found.items()
        if one.score > own - 0.04 or own < HELD
    }
    found |= _named_there(table, place, found)
    clear = not any(one.heading >= 0.5 and one.fits > DENIED for one in found.values())
    if (clear and own < 0.7) or roles(place.looks) >= MOST:
        for to, score in by_values(table, place, cast):
            reading = ReadAs(place, to, score, 0.0, 0.9)
            denied = any(one.heading >= 0.7 and one.fits <= DENIED for one in found.values())
            if reading.to == "Organizer" and any(
                of and strength >= 0.75 for (of, _), strength in said.items()
            ):
                continue  # somebody of the team, in another part: who approved
            if own or denied:  # what is perhaps people's own, or called something else, is asked
                sure = reading.to == "Job title" and own < 0.55 and not denied
                reading = replace(reading, near=own if sure else reading.score)
            if reading.to not in found or found[reading.to].score < reading.score:
                found[reading.to] = reading
    return sorted(found.values(), key=lambda reading: -reading.score)


def _named_there(table: str, place: ColumnPlace, found: Mapping[To, ReadAs]) -> dict[To, ReadAs]:
    """Names under a heading of roles, again and again: who is whose organizer, a person says."""
    looks = place.looks
    roles = found.get("Roles")
    names = looks["full name"] + looks["one word"] + looks["initials"] >= 0.7
    if table != "Roster" or roles is None or roles.heading < 0.7 or roles.fits > 0 or not names:
        return {}
    if looks.filled < 6 or looks.different < 2 or looks.distinct > 0.5 or "Organizer" in found:
        return {}
    return {"Organizer": ReadAs(place, "Organizer", 0.5, 0.5, 0.5, 0.5)}


def _by_heading(
    table: str, place: ColumnPlace, cast: Cast, said: Mapping[Meaning, float]
) -> dict[To, ReadAs]:
    """What its heading says that a column is, in that table; the better of two that are the
    same.
    """
    found: dict[To, ReadAs] = {}
    for meaning, strength in said.items():
        to = _to(table, meaning)
        of = meaning[0]
        shared = strength >= 0.75 and meaning[1] in _SHARED and _agreed(said, meaning[1])
        if to is None and table == "Roster" and strength >= 0.9 and _only_talk(said, meaning):
            to = f"Conversations.{meaning[1]}"
            strength = 0.88 * strength
        person = _PERSONS.get(table, {}).get(str(meaning[1]))
        if to is None and person and strength >= 0.75 and person not in found:
            to, of, strength, meaning = person, table, 0.85 * strength, (table, person)
        last = isinstance(meaning[1], str) and meaning[1].startswith("Conversations.")
        if to is None and table == "Conversations" and last:
            # What a list says of the last contact, a log says of each.
            to, of, strength = str(meaning[1]).partition(".")[2], table, 0.9 * strength
        if to is None and shared and column(table, str(meaning[1])):
            # What a heading means elsewhere it means here, too, a little less surely.
            to, of, strength = meaning[1], table, 0.88 * strength
        if to is None:
            continue
        ways = isinstance(to, tuple) and not set(NAME) & set(to) and table in _LISTS
        if (to == NAME and place.looks["contact"] >= 0.4) or (
            ways and place.looks["contact name"] >= 0.6
        ):
            to = contact_of(place.looks)
        fits = fit(of, to if isinstance(to, tuple) else meaning[1], place.looks, cast, place.parts)
        score = scored(strength, fits) * (0.93 if place.looks.empty else 1.0)
        reading = ReadAs(place, to, score, strength, fits)
        if to not in found or reading.score > found[to].score:
            found[to] = reading
    return found


def _marked(table: str, place: ColumnPlace) -> list[tuple[str, str]]:
    """The choices of which a heading over nothing but marks is a word: `Potential` over x."""
    if place.looks.empty or place.looks["mark"] < 0.95 or place.looks.different > 2:
        return []
    if key(place.heading) in _OF_ANYTHING:
        return []
    found = []
    if place.last in "12345" and place.last and column(table, "Assessment"):
        found.append(("Assessment", place.last))
    for name in _MARKED.get(table, ()):
        declared = column(table, name)
        word = said_by_heading(declared, place.parts) if declared else ""
        if word:
            found.append((name, word))
    return found


def _only_talk(said: Mapping[Meaning, float], meaning: Meaning) -> bool:
    """Whether a heading speaks of a conversation and of nothing else."""
    return meaning[0] == "Conversations" and meaning[1] in _TALK and len(said) == 1


def _agreed(said: Mapping[Meaning, float], heading: str | tuple[str, ...]) -> bool:
    """Whether a heading means the same in more than one table, or surely in one."""
    strengths = [strength for (of, to), strength in said.items() if of and to == heading]
    return len(strengths) > 1 or max(strengths) >= 0.9


def _to(table: str, meaning: Meaning) -> To | None:
    """What a meaning is called in a tab of that table; None where it cannot stand there."""
    of, heading = meaning
    return heading if of == table else None
