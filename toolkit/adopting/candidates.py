"""Candidates: everything that a column may be in a table, by its heading and by its values, best
first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from toolkit.adopting.cast import Cast
from toolkit.adopting.fits import DENIED, NAME, TABLES, column, fit
from toolkit.adopting.heard import OWN, Meaning, heard
from toolkit.adopting.layout import ColumnPlace
from toolkit.adopting.looks import Looks
from toolkit.adopting.reading import said_by_heading, words_of_column
from toolkit.adopting.said_by_values import MOST, are_codes, roles, wards
from toolkit.adopting.words import lists_words_of
from toolkit.tables.choices import Choice
from toolkit.words import key

To = str | tuple[str, ...]
# Headings of another table that a row of this one may hold.
BESIDE = {"Roster": frozenset({"Conversations", "Responses", "Attendance"})}
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
_RATED = frozenset(("Roster", "Conversations"))
_OF_ANYTHING = frozenset(
    ("done", "complete", "completed", "hecho", "hecha", "listo", "lista", "ok")
)
_IDENT = re.compile(
    r"(?:id|ids|#|no\.?|nos|num(?:ber)?|nbr|code|key|n[uú]mero|c[oó]digo|clave|folio|uuid"
    r"|guid)\W*$",
    re.IGNORECASE,
)
# Small numbers that rate nobody: how many, how often, how important one of many things is.
_COUNTS = re.compile(
    r"\b(?:totals?|tot|missed|attended|mtgs?|meetings|sessions|times|count|number|years?|yrs"
    r"|kids|children|days|hours|hrs|visits|calls|important|importance|faltas|veces|a[nñ]os|hijos"
    r"|horas|d[ií]as|importante|importancia)\b|\]\s*$|^\s*#",
    re.IGNORECASE,
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
    for of, named in lists_words_of(place.heading):
        if of == table and named not in found:
            fits = fit(of, named, place.looks, cast, place.parts)
            found[named] = ReadAs(place, named, scored(0.85, fits), 0.85, fits)
    # What may be people's own is theirs where nothing says more of it.
    found = {
        to: replace(one, near=own)
        for to, one in found.items()
        if one.score > own - 0.04 or own < HELD
    }
    found |= _named_there(table, place, found)
    clear = not any(one.heading >= 0.5 and one.fits > DENIED for one in found.values())
    if (clear and own < 0.7) or roles(place.looks) >= MOST:
        for reading in _by_looks(table, place, cast):
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
    if of == table:
        if isinstance(heading, str):
            other, dot, _ = heading.partition(".")
            if dot and other in BESIDE.get(table, ()):
                return heading
        return heading
    return None


def _by_looks(table: str, place: ColumnPlace, cast: Cast) -> list[ReadAs]:
    """What the values alone say; surer where the column has no heading at all."""
    looks = place.looks
    if looks.filled < 2:
        return []
    bare = not place.heading.strip()
    sure = 0.25 if bare else 0.0
    found: list[tuple[To, float]] = []
    if looks["email"] >= 0.8 and column(table, "Email"):
        found.append(("Email", 0.55))
    if looks["phone"] >= 0.8 and column(table, "Phone"):
        found.append(("Phone", 0.55))
    names = looks["full name"] + looks["last first"]
    if table == "Roster" and names >= 0.85 and looks.distinct >= 0.8 and looks["school"] < 0.2:
        found.append((NAME, 0.5 if looks["last first"] >= 0.6 else 0.46))
    found += _worksites(table, looks, cast)
    jobs = ("Roster", "Job title") in heard(place.parts)
    if table == "Roster" and (roles(looks) >= MOST or (jobs and are_codes(looks))):
        found.append(("Roles", 0.5))
    if bare and table == "Roster" and looks["yesno"] >= 0.9 and looks.different > 1:
        found.append(("Status", 0.25))
    if table == "Attendance" and looks["yesno"] >= 0.8 and looks.different > 1:
        found.append(("Attended", 0.5))
    if table == "Phases" and looks["money"] >= 0.8:
        found.append(("Stipend", 0.55))
    if looks["contact"] >= 0.5 and table in ("Roster", "Applications"):
        found.append((contact_of(looks), 0.62))
    unique = looks.distinct >= 0.98 and looks["code"] >= 0.8 and looks.filled >= 5
    if table == "Roster" and unique and _IDENT.search(place.heading) and not looks.running:
        found.append(("Person ID", 0.55))
    elif column(table, "Person ID") and looks.different >= 5 and looks.within(cast.idents) >= 0.8:
        found.append(("Person ID", 0.7))  # the roster's own numbers, whatever the heading
    if table == "Roster" and looks["job"] >= 0.7 and looks.filled >= 5:
        found.append(("Job title", 0.6))
    if column(table, "Organizer") and table != "Organizers" and cast.organizer(looks) >= 0.8:
        found.append(("Organizer", 0.5))
    if column(table, "Person") and cast.person(looks) >= 0.7:
        found.append(("Person", 0.58))
    if column(table, "Date") and looks["day"] >= 0.9 and looks["no year"] < 0.9:
        found.append(("Date", 0.46 if not bare else 0.5))
    if table == "Roster" and cast.person(looks) >= 0.6 and looks.distinct < 0.6:
        found.append(("Charted under", 0.5))  # some of the people, named again and again
    found += _ratings(table, place)
    found += _by_words(table, looks)
    return [ReadAs(place, to, score + sure, 0.0, 0.9) for to, score in found]


def _worksites(table: str, looks: Looks, cast: Cast) -> list[tuple[To, float]]:
    if not column(table, "Worksite") or looks.filled < 4:
        return []
    if cast.worksite(looks) >= 0.8:
        return [("Worksite", 0.58)]
    if looks["school"] >= 0.7:
        return [("Worksite", 0.55)]
    return [("Worksite", 0.5)] if table == "Roster" and wards(looks) >= MOST else []


def _ratings(table: str, place: ColumnPlace) -> list[tuple[To, float]]:
    looks = place.looks
    few = 3 <= looks.different <= 6 and looks.filled >= 8 and not looks["mark"] >= 0.9
    if table not in _RATED or looks["rating"] < 0.9 or place.group or not few:
        return []
    labelled = looks["whole"] + looks["number"] < 0.1  # `1 - Strong`
    if _COUNTS.search(place.heading) or not (labelled or looks["whole"] >= 0.9):
        return []
    return [("Assessment", 0.55 if labelled else 0.46)]


def contact_of(looks: Looks) -> tuple[str, ...]:
    """What stands in a cell with a name and the ways to reach somebody."""
    more = [name for name in ("Phone", "Email") if looks[f"contact {name.casefold()}"] >= 0.2]
    return (*NAME, *more)


def _by_words(table: str, looks: Looks) -> list[tuple[To, float]]:
    """The choices of a table whose words these are: surer with three of them than with two."""
    if looks.different > 20 or looks["yesno"] + looks["mark"] + looks["number"] >= 0.3:
        return []
    found: list[tuple[To, float]] = []
    for one in TABLES[table].columns:
        if type(one) is Choice and not one.other:
            words = words_of_column(one, looks)
            said = {word for word in words.values.values() if word}
            if words.fit >= 0.8 and len(said) >= 2:
                found.append((one.heading, 0.62 if len(said) >= 3 else 0.52))
    return found
