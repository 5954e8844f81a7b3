"""Name pairs: first and last name in two columns of a tab that has one for who it is: a log, a
sign-in sheet, the list of a team.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from toolkit.adopting.candidates import ReadAs, candidates
from toolkit.adopting.cast import Cast
from toolkit.adopting.fits import NAME
from toolkit.adopting.heard import heard
from toolkit.adopting.layout import ColumnPlace
from toolkit.adopting.profile import ColumnProfile

# Where a name says who it is.
NAMED = {
    "Conversations": "Person",
    "Attendance": "Attendee",
    "Responses": "Person ID",
    "Leader Asks": "Person ID",
    "Organizers": "Organizer",
    "Hours": "Organizer",
    "Check-ins": "Organizer",
}
SURE = 0.75


def pair_of(
    table: str, places: Sequence[ColumnPlace], cast: Cast, taken: Collection[str]
) -> list[ReadAs]:
    """The two columns that together say who a row is about; none where one column says it."""
    to = NAMED.get(table)
    if to is None or to in taken:
        return []
    found: list[ReadAs] = []
    for part in NAME:
        parts = [
            ReadAs(place, to, one.score, one.heading, one.fits)
            for place in places
            if part_of(place) == part
            for one in candidates("Roster", place, cast)
            if one.to == part and one.fits > 0
        ]
        found += sorted(parts, key=lambda one: -one.score)[:1]
    if len(found) < len(NAME):
        return []
    rest = [place for place in places if place not in {one.place for one in found}]
    whole = any(
        one.to == to and one.heading >= SURE and one.fits > 0
        for place in rest
        for one in candidates(table, place, cast)
    )
    return [] if whole else found


def with_parts(
    columns: list[ColumnProfile], places: Sequence[ColumnPlace], table: str
) -> list[ColumnProfile]:
    """The columns, of two that say together who it is with the part that each says."""
    to = NAMED.get(table)
    if to is None:
        return columns  # a list has a column for each part
    parts = {place.letter: part_of(place) for place in places}
    pair = [one for one in columns if one.to == to and parts.get(one.column)]
    if len(pair) != len(NAME):
        return columns
    return [replace(one, part=parts[one.column]) if one in pair else one for one in columns]


def part_of(place: ColumnPlace) -> str:
    """Which part of a name a heading says: "First name", "Last name"; "" where neither."""
    said = heard(place.parts)
    strengths = {part: said.get(("Roster", part), 0.0) for part in NAME}
    best = max(strengths, key=lambda part: strengths[part])
    return best if strengths[best] >= SURE else ""
