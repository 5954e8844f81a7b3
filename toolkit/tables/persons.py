"""Persons: who a Person ID, an email address or a name in one tab means on the roster."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import numpy as np
import pandas as pd

from toolkit.mail.address import addresses_in, read_addresses
from toolkit.tables.columns import Column
from toolkit.tables.kinds import names as kinds
from toolkit.tables.kinds.declared import Fault
from toolkit.tables.origin import ROW, Place, row_said
from toolkit.tables.reading import Reading
from toolkit.tables.references import GUESSES, filled, lost_row
from toolkit.words import closest, ident, idents, key, keys, words_in

_HAS_DIGIT = re.compile(r"\d")


class People:
    """Who a PersonRef can mean: readable roster rows by Person ID, by email address, and by full
    name within a worksite or everywhere.

    `lost` are the Person IDs (by `ident`) of rows that could not be read, `same` those that turned
    out to be others.
    """

    def __init__(
        self,
        roster: pd.DataFrame,
        *,
        known: bool,
        title: str,
        lost: Mapping[str, Place] | None = None,
        same: Mapping[str, str] | None = None,
    ) -> None:
        self.known, self.title, self.lost = known, title, lost or {}
        self._roster = roster
        people = roster["person_id"].tolist()
        self.ids = dict(zip(idents(people), people, strict=True))
        for other, person in (same or {}).items():
            if ident(person) in self.ids:
                self.ids.setdefault(ident(other), self.ids[ident(person)])
        self.worksite = dict(zip(people, roster["worksite"].tolist(), strict=True))
        self._guesses = 0
        self._words: dict[str | None, dict[str, list[str]]] = {}
        self._places: dict[str, dict[str | None, list[str]]] = {}

    def by_id(self, said: Iterable[str]) -> list[str | None]:
        """Of each text the Person ID that it is, spelled as on the roster; None where only `find`
        tells what it means.
        """
        return list(map(self._exact.get, said))

    @cached_property
    def _rows(self) -> dict[str, str]:
        rows = map(row_said, self._roster["row"].tolist())
        return dict(zip(rows, self._roster["person_id"].tolist(), strict=True))

    @cached_property
    def _exact(self) -> dict[str, str]:
        return {person: person for person in self.ids.values()}

    @cached_property
    def _addressed(self) -> dict[str, list[str]]:
        """The Person IDs of the rows in which an email address stands."""
        found: dict[str, list[str]] = {}
        mailed = self._roster[["person_id", "email"]].dropna(subset=["email"])
        for person, cell in zip(
            mailed["person_id"].tolist(), mailed["email"].tolist(), strict=True
        ):
            for address in dict.fromkeys(map(ident, addresses_in(cell))):
                found.setdefault(address, []).append(person)
        return found

    @cached_property
    def _full_names(self) -> list[tuple[str, str]]:
        """Every full name that somebody goes by, and whose it is."""
        found: list[tuple[str, str]] = []
        for first_name in ("first_name", "preferred_name"):
            given = self._roster[[first_name, "last_name", "person_id"]].dropna(subset=first_name)
            names = given[first_name].str.cat(given["last_name"], sep=" ")
            found += zip(names.tolist(), given["person_id"].tolist(), strict=True)
        return found

    @cached_property
    def _named(self) -> dict[str, list[str]]:
        """The Person IDs of everybody with a name, by its key; twice where both of their names are
        that.
        """
        key_of = keys(name for name, _ in self._full_names)
        named: dict[str, list[str]] = {}
        for name, person in self._full_names:
            named.setdefault(key_of[name], []).append(person)
        return named

    @cached_property
    def _names(self) -> dict[str | None, dict[str, None]]:
        """Full names, at a worksite and (None) everywhere."""
        found: dict[str | None, dict[str, None]] = {None: {}}
        for name, person in self._full_names:
            found.setdefault(self.worksite[person], {})[name] = None
        found[None] = dict.fromkeys(name for name, _ in self._full_names)
        return found

    def _by_word(self, worksite: str | None) -> dict[str, list[str]]:
        """The full names there by each word in them; nobody asks of a worksite before its first
        unknown name.
        """
        if worksite not in self._words:
            found = self._words[worksite] = {}
            for name in self._names.get(worksite, ()):
                for word in words_in(name):
                    found.setdefault(word, []).append(name)
        return self._words[worksite]

    def named(self, said: str, worksite: str | None) -> list[str]:
        """The Person IDs of everybody called `First Last`, `Preferred Last` or `Last, First` at the
        worksite (None: on the whole roster).
        """
        found = self._called(key(said)).get(worksite, [])
        commas = re.finditer(",", said) if "," in said else ()
        for comma in commas:  # a last name may have one: Smith, Jr., Ada
            last, first = said[: comma.start()], said[comma.end() :]
            others = self._called(key(f"{first} {last}")).get(worksite, [])
            found = list(dict.fromkeys([*found, *others]))
        return found

    def _called(self, name: str) -> dict[str | None, list[str]]:
        """The Person IDs of everybody with a name, by its key, at each worksite and (None)
        everywhere; a name that many have is put in order once.
        """
        if name not in self._places:
            people = dict.fromkeys(self._named.get(name, ()))
            places = self._places[name] = {None: list(people)}
            for person in people:
                places.setdefault(self.worksite[person], []).append(person)
        return self._places[name]

    def find(
        self, said: str, worksite: str | None, *, anywhere: bool, names: bool = True
    ) -> str | Fault:
        """The Person ID that a text means, or what is wrong with it and how to fix it.

        `worksite` is where a name is looked up, or `anywhere`; without `names` only an ID or an
        email address is understood.
        """
        if said.startswith(ROW):
            return self._rows.get(said) or kinds.ON_A_LOST_ROW()
        by_id = self.ids.get(ident(said))
        if by_id is not None:
            return by_id
        if not self.known:
            return said
        mailed: list[str] = []
        if "@" in said or "\uff20" in said:  # a name is no address
            mailed = self._addressed.get(ident(read_addresses(said).one or said), [])
        if len(mailed) == 1:
            return mailed[0]
        if mailed:
            return kinds.SHARED_ADDRESS(n=len(mailed), value=said, ids=_either(mailed))
        here = self.named(said, None if anywhere else worksite) if anywhere or worksite else []
        if names and len(here) == 1:
            return here[0]
        if names and here:
            return kinds.SHARED_NAME(n=len(here), value=said, ids=_either(here))
        if (place := self.lost.get(ident(said))) is not None:
            return lost_row(said, place)
        return self._nobody(said, worksite, anywhere=anywhere, names=names)

    def _nobody(self, said: str, worksite: str | None, *, anywhere: bool, names: bool) -> Fault:
        everywhere = self.named(said, None)
        if not names and everywhere:
            return kinds.ID_NEEDED(value=said, ids=_either(everywhere))
        if everywhere:
            kind = kinds.AT_ANOTHER_WORKSITE if worksite else kinds.NO_WORKSITE
            return kind(value=said, ids=_either(everywhere))
        near = self._near(said, None if anywhere else worksite)
        return kinds.NOBODY(value=said, tab=self.title, near=near)

    def _near(self, said: str, worksite: str | None) -> str | None:
        """The name that was probably meant."""
        # A local's own IDs differ by a digit: a near one is somebody else, so only names are
        # suggested.
        if self._guesses >= GUESSES or _HAS_DIGIT.search(said):
            return None
        self._guesses += 1
        names = [self._by_word(worksite).get(word, []) for word in words_in(said)]
        alike = list(dict.fromkeys(name for some in names for name in some))
        return closest(said, (alike or list(self._names.get(worksite, ())))[:GUESSES])


def _either(ids: Sequence[str]) -> str:
    return " / ".join(sorted(ids)[:10]) + (" / …" if len(ids) > 10 else "")


def resolve_person(
    reading: Reading,
    column: Column,
    people: People,
    worksites: Sequence[str | None] | None = None,
    *,
    error: bool,
    names: bool = True,
) -> None:
    """Replaces what people wrote by the Person ID it means; a fault where it means nobody or more
    than one.

    `worksites` gives the scope of each row, and None where a name cannot be looked up; without it
    the scope is the whole roster.
    """
    if not reading.rows:
        return
    anywhere = worksites is None
    scopes: Sequence[str | None] = worksites or [None] * len(reading.frame)
    codes, different = reading.frame[column.name].factorize()  # -1, the last one, where blank
    if not len(different):
        return
    texts = different.tolist()
    known = [*people.by_id(texts), None]
    values = np.array(known, dtype=object)[codes]
    others = np.array([one is None for one in known[:-1]] + [False], dtype=bool)[codes]
    meant: dict[tuple[str, str | None], str | Fault] = {}
    rows = np.flatnonzero(others)
    for index, code in zip(rows.tolist(), codes[rows].tolist(), strict=True):
        spot = said, worksite = texts[code], scopes[index]
        if spot not in meant:
            meant[spot] = people.find(said, worksite, anywhere=anywhere, names=names)
        found = meant[spot]
        if not isinstance(found, Fault):
            values[index] = found
        elif error or anywhere or not _out_of_reach(people, said, worksite):
            reading.fault(index, column, found, error=error)
    reading.frame[column.name] = pd.Series(values, dtype="str")


def resolve_several(
    reading: Reading, column: Column, people: People, worksites: Mapping[int, str | None]
) -> None:
    """The same for a cell that names several people: only the one that means nobody is lost.
    `worksites` has those of the rows that name any.
    """
    values: list[tuple[str, ...] | None] = [None] * len(reading.frame)
    memory: dict[tuple[str, str | None], str | Fault] = {}

    def find(said: str, worksite: str | None) -> str | Fault:
        if (said, worksite) not in memory:
            memory[said, worksite] = people.find(said, worksite, anywhere=False)
        return memory[said, worksite]

    for index, said in filled(reading.frame[column.name]):
        worksite = worksites[index]
        whole, *entries = said
        if (
            people.known
            and len(entries) > 1
            and (
                isinstance(find(whole, worksite), str)
                or (worksite is not None and people.named(whole, worksite))
            )
        ):
            entries = [whole]  # "Lopez, Ada" is one person
        kept: dict[str, None] = {}
        for one in entries:
            found = find(one, worksite)
            if not isinstance(found, Fault):
                kept[found] = None
            elif not _out_of_reach(people, one, worksite):
                reading.fault(index, column, found, error=False, said=one)
        values[index] = tuple(kept) or None
    reading.frame[column.name] = pd.Series(values, dtype="object")


def _out_of_reach(people: People, said: str, worksite: str | None) -> bool:
    """Whether a name may be right, and only the worksite to look it up at is not known: that fault
    is told elsewhere.
    """
    return worksite is None and bool(people.named(said, None))
