"""Giving: an ID for everybody on the roster who has none, the same one at every sync.

Source: measures.md, *People without IDs*.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from toolkit.tables.kinds.names import NO_SAME_PERSON, WHO_IS_THIS
from toolkit.tables.person_ids import NEW, PersonIds
from toolkit.tables.reading import Reading
from toolkit.tables.recognizing import Face, face, recognized
from toolkit.tables.roster import Roster
from toolkit.words import ident, key

NEXT = "person_ids"  # the mark with the number that nobody has had yet
_OURS = re.compile(r"P-(\d+)", re.IGNORECASE)
_KNOWN_BY = ("first_name", "last_name", "worksite", "email", "phone")
COLUMNS = [column.name for column in PersonIds.columns]
_NOBODY = pd.DataFrame({column: [] for column in COLUMNS})


@dataclass(frozen=True)
class Given:
    """The rows of the tab Person IDs as they should stand, and the mark that no ID is given
    twice.
    """

    rows: pd.DataFrame = field(default_factory=lambda: _NOBODY.copy(deep=False))
    marks: Mapping[str, str] = field(default_factory=dict)
    same: Mapping[str, str] = field(default_factory=dict)  # IDs that turned out to be others


@dataclass
class Giver:
    """Gives the roster its IDs while the tables are joined, and returns those that turned out to be
    others; `given` is what came of it.
    """

    known: Reading
    today: pd.Timestamp
    number: int
    given: Given = field(default_factory=Given)

    def __call__(self, roster: Reading) -> Mapping[str, str]:
        self.given = give_ids(roster, self.known, today=self.today, number=self.number)
        return self.given.same


def give_ids(roster: Reading, known: Reading, *, today: pd.Timestamp, number: int = 1) -> Given:
    """Fills the blank Person IDs of the roster's readable rows, in place. `known` are the rows of
    the tab Person IDs, `number` the first one that nobody has had.
    """
    frame = roster.frame
    blank = (frame["person_id"].isna() & ~roster.bad).to_numpy(dtype=bool)
    if not blank.any() and not len(known.rows):
        return Given()
    there = known.good.drop_duplicates("person_id").reset_index(drop=True)
    if not blank.any() and there.empty:
        return Given()
    own = set(map(ident, frame["person_id"].dropna()))
    same = _decided(known, there, own)
    rows = np.flatnonzero(blank).tolist()
    faces = [_face(each) for each in frame.loc[blank, list(_KNOWN_BY)].to_dict("records")]
    found = recognized(faces, _faces(there, same, own), _asked(there, same))
    used = own | set(map(ident, there["person_id"]))
    number = max([number, *(int(n[1]) + 1 for n in map(_OURS.fullmatch, used) if n)])
    ids, looks = [], {}
    for place in range(len(rows)):
        person = found.ids.get(place)
        if person is None:
            person = f"P-{number:05d}"
            number += 1
            looks[person] = ", ".join(found.candidates.get(place, ()))
        ids.append(person)
    frame.loc[blank, "person_id"] = ids
    told = _seen(there, frame[blank], looks, today)
    _ask(roster, told, dict(zip(ids, rows, strict=True)))
    return Given(told, {NEXT: str(number)}, same)


def _face(row: Mapping[str, Any]) -> Face:
    said = {name: value if isinstance(value, str) else "" for name, value in row.items()}
    return face(*(said[name] for name in _KNOWN_BY))


def _decided(known: Reading, there: pd.DataFrame, own: set[str]) -> dict[str, str]:
    """Which remembered ID is another one, by what people wrote into Same as."""
    ids = {ident(person): person for person in there["person_id"].tolist()}
    same: dict[str, str] = {}
    at = {person: index for index, person in enumerate(known.frame["person_id"].tolist())}
    for person, said in zip(there["person_id"], there["same_as"], strict=True):
        if not isinstance(said, str) or key(said) == NEW:
            continue
        other = ids.get(ident(said))
        if other is None or other == person or ident(said) in own or _leads(same, other, person):
            known.fault(at[person], PersonIds.same_as, NO_SAME_PERSON(value=said))
        else:
            same[person] = other
    return {person: _end(same, person) for person in same}


def _leads(same: Mapping[str, str], person: str, to: str) -> bool:
    return _end(same, person) == to


def _end(same: Mapping[str, str], person: str) -> str:
    while person in same:
        person = same[person]
    return person


def _faces(there: pd.DataFrame, same: Mapping[str, str], own: set[str]) -> dict[str, list[Face]]:
    """The faces of everybody remembered. One that turned out to be somebody else shows how that
    person looked last, until they were seen again.
    """
    seen = dict(zip(there["person_id"], there["last_seen"], strict=True))
    faces: dict[str, list[Face]] = {}
    last: dict[str, Any] = {}
    for row in there.to_dict("records"):
        person = same.get(row["person_id"], row["person_id"])
        if ident(person) in own or ident(row["person_id"]) in own:
            continue
        when = seen[row["person_id"]]
        if person in last and when < last[person]:
            continue
        if person in last and when > last[person]:
            faces[person] = []
        last[person] = when
        faces.setdefault(person, []).append(_face(row))
    return faces


def _asked(there: pd.DataFrame, same: Mapping[str, str]) -> list[tuple[Face, str]]:
    """How everybody looked whom nobody could tell, and whom they are held for since."""
    rows = there[there["looks_like"].notna()].to_dict("records")
    return [(_face(row), same.get(row["person_id"], row["person_id"])) for row in rows]


def _seen(
    there: pd.DataFrame, rows: pd.DataFrame, looks: Mapping[str, str], today: pd.Timestamp
) -> pd.DataFrame:
    """The tab with everybody as they look now; who is not on the roster stays as last seen."""
    now = rows[["person_id", *_KNOWN_BY]].assign(last_seen=today).set_index("person_id")
    told = there[COLUMNS].set_index("person_id")
    old = told.index.intersection(now.index)
    for name in (*_KNOWN_BY, "last_seen"):
        told.loc[old, name] = now.loc[old, name]
    fresh = now.loc[now.index.difference(told.index, sort=False)].assign(first_seen=today)
    fresh["looks_like"] = [looks.get(person) or None for person in fresh.index]
    together = pd.concat([told, fresh]) if len(told) else fresh
    return together.reset_index(names="person_id").reindex(columns=COLUMNS)


def _ask(roster: Reading, told: pd.DataFrame, at: Mapping[str, int]) -> None:
    """A warning for each row that nobody could tell, until somebody has."""
    open_ones = told[told["looks_like"].notna() & told["same_as"].isna()]
    column = Roster.person_id if "person_id" in roster.cells else Roster.last_name
    for person, looks in zip(open_ones["person_id"], open_ones["looks_like"], strict=True):
        if person in at:
            roster.fault(at[person], column, WHO_IS_THIS(looks=looks, person=person))
