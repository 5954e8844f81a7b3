"""Sides: a list from outside beside the roster: who is on both, who on one, and who may be whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from toolkit.matching.differences import PROBABLY, Difference, Why, as_text, name_of_row, told
from toolkit.matching.evidence import Evidence
from toolkit.matching.matching import Matched, matched
from toolkit.matching.persons import ListedPerson, persons
from toolkit.tables.roster import Roster

BESIDE = (Roster.worksite.heading, Roster.status.heading)  # told of who may be the same, always
Row = Mapping[str, Any]
Decided = Mapping[tuple[str, str], bool]
"""What people answered before: the Person ID on the roster, and all that the list says of somebody
(`told`, as text) → whether they are one."""


@dataclass(frozen=True)
class KnownSide:
    """The roster as it is compared: its rows (Roster's columns under their names, worksites as
    spelled in their tab), and for each whether it could be read. `own_ids`: whether an ID stands in
    the sheet rather than was given.
    """

    rows: Sequence[Row]
    people: Sequence[ListedPerson]
    readable: Sequence[bool]

    @classmethod
    def of(
        cls, frame: pd.DataFrame, readable: Sequence[bool], own_ids: Sequence[bool]
    ) -> KnownSide:
        own = pd.Series(own_ids, index=frame.index, dtype=bool)
        seen = frame.assign(person_id=frame["person_id"].where(own, None))
        return cls(frame.to_dict("records"), persons(seen), readable)


@dataclass(frozen=True)
class Side:
    """One list and the roster. `sure`: the row of the list → the place on the roster, with the
    evidence; `asked` likewise with all whom it may be. `nobody` are the rows of people who are not
    on the roster, `absent` the places of those who are not on the list.
    """

    title: str
    kind: str
    rows: Sequence[Row]
    people: Sequence[ListedPerson]
    known: KnownSide
    sure: Mapping[int, tuple[int, Evidence]]
    asked: Mapping[int, Sequence[tuple[int, Evidence]]]
    nobody: Sequence[int]
    absent: Sequence[int]
    same_ids: bool

    def places(self) -> frozenset[int]:
        """The places of those who are surely on both."""
        return frozenset(place for place, _ in self.sure.values())

    def also_on(self, other: Side) -> dict[int, int]:
        """Of the people who are on neither list's roster, the rows that are surely the same on
        another list.
        """
        mine, its = list(self.nobody), list(other.nobody)
        found = matched([self.people[row] for row in mine], [other.people[row] for row in its])
        return {mine[row]: its[place] for row, (place, _) in found.sure.items()}

    def worksites(self) -> dict[str, int]:
        """How many people who are on both lists work where, as the roster has it."""
        counted: dict[str, int] = {}
        for place, _ in self.sure.values():
            worksite = str(self.known.rows[place].get("worksite") or "")
            counted[worksite] = counted.get(worksite, 0) + 1
        return counted

    def questions(self) -> Iterator[Difference]:
        """Those of whom somebody has to say whether they are one person."""
        for row, several in self.asked.items():
            for place, found in several:
                mine, its = self.known.rows[place], told(self.rows[row])
                seen = {name: text for name, text in told(mine).items() if name in {*its, *BESIDE}}
                yield Difference(
                    PROBABLY,
                    str(mine["person_id"]),
                    name_of_row(mine),
                    str(mine.get("worksite") or ""),
                    seen,
                    its,
                    Why("may be", found),
                    self.title,
                )


def side(title: str, kind: str, listed: pd.DataFrame, known: KnownSide, decided: Decided) -> Side:
    """A list matched to the roster. `decided` holds before anything else."""
    rows: list[Row] = listed.to_dict("records")
    people = persons(listed)
    found = matched(people, known.people)
    sure, asked = _answered(found, rows, known, decided)
    taken = {place for place, _ in sure.values()}
    maybe = {place for several in asked.values() for place, _ in several}
    nobody = [row for row in range(len(rows)) if row not in sure and row not in asked]
    absent = [n for n in range(len(known.rows)) if n not in taken and n not in maybe]
    return Side(title, kind, rows, people, known, sure, asked, nobody, absent, found.same_ids)


def _answered(
    found: Matched, rows: Sequence[Row], known: KnownSide, decided: Decided
) -> tuple[dict[int, tuple[int, Evidence]], dict[int, list[tuple[int, Evidence]]]]:
    """The sure pairs and the open ones, after what people answered."""
    sure, asked = dict(found.sure), {}
    said = {
        (row, place): decided.get((str(known.rows[place]["person_id"]), fingerprint(rows[row])))
        for row, several in found.asked.items()
        for place, _ in several
    }
    taken = set()
    for row, several in found.asked.items():
        yes = next((one for one in several if said[row, one[0]] and one[0] not in taken), None)
        if yes is not None:
            sure[row] = yes
            taken.add(yes[0])
    for row, several in found.asked.items():
        still = [one for one in several if said[row, one[0]] is None and one[0] not in taken]
        if row not in sure and still:
            asked[row] = still
    return sure, asked


def fingerprint(row: Row) -> str:
    """All that a list says of somebody, as it stands in Reconciliation."""
    return as_text(told(row))
