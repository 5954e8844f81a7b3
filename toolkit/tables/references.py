"""References: names in one tab that stand for a row of another, checked, and spelled as in their
own tab.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import numpy as np
import pandas as pd

from toolkit.tables.columns import Choices, Column
from toolkit.tables.reading import Reading
from toolkit.words import Sentence, closest, key, sentence

Fault = tuple[Sentence, Sentence]  # what is wrong, and how to fix it

# Beyond this many different unknown names it is the tab that is missing rows, not the spelling that is off.
GUESSES = 300

_HAS_DIGIT = re.compile(r"\d")


class Names:
    """The names a table offers: key → spelling. `known` is False where its tab is not there: then
    none is unknown.

    `title` is the tab's own title, for the sentence; `lost` are the names (by key) of rows that
    could not be read.
    """

    def __init__(
        self,
        title: str,
        spellings: Mapping[str, str],
        known: bool,
        lost: Mapping[str, int] | None = None,
    ) -> None:
        self.title, self.spellings, self.known, self.lost = title, spellings, known, lost or {}
        self._faults: dict[str, Fault] = {}

    def of(self, said: str) -> str | None:
        """The spelling of a name; as it was said where there is no tab to know it; None where it is
        unknown.
        """
        found = self.spellings.get(key(said))
        return found if found is not None or self.known else said

    def unknown(self, said: str) -> Fault:
        """The fault of a name that is not there, with the nearest one that is."""
        if said not in self._faults and (row := self.lost.get(key(said))) is not None:
            self._faults[said] = lost_row(said, self.title, row)
        if said not in self._faults:
            near = closest(said, self.spellings.values()) if len(self._faults) < GUESSES else None
            if near:
                fix = sentence("Did you mean “{near}”?", near=near)
            else:
                fix = sentence("Use a name from the {tab} tab, or add it there.", tab=self.title)
            self._faults[said] = (
                sentence("“{value}” is not in the {tab} tab.", value=said, tab=self.title),
                fix,
            )
        return self._faults[said]


def lost_row(said: str, title: str, row: int) -> Fault:
    """The fault of a name that is there, in a row that could not be read: to look for its spelling
    would be in vain.
    """
    return (
        sentence(
            "“{value}” is in row {row} of the {tab} tab, and that row could not be read.",
            value=said,
            row=str(row),
            tab=title,
        ),
        sentence("Mend that row; nothing has to be done here."),
    )


def lost_rows(reading: Reading, column: str) -> dict[str, int]:
    """The names (by key) in rows that could not be read, and the first such row of each."""
    said = reading.frame.loc[reading.bad, [column, "row"]].dropna()
    found: dict[str, int] = {}
    for name, row in zip(said[column].tolist(), said["row"].tolist(), strict=True):
        found.setdefault(key(name), int(row))
    return found


def spell(reading: Reading, column: Column, names: Names, *, error: bool) -> None:
    """Spells a column's names as in their own tab. An unknown one takes the row out (`error`) or
    reads as blank.
    """
    mask = unknown(reading, column, names)
    said = reading.frame[column.name].tolist()
    for index in np.flatnonzero(mask).tolist():
        reading.fault(index, column, *names.unknown(said[index]), error=error)
    reading.frame[column.name] = spelled(reading, column, names)


def spelled(reading: Reading, column: Column, names: Names) -> pd.Series:
    """The column's names as spelled in their own tab; blank where unknown."""
    series = reading.frame[column.name]
    return series.map({said: names.of(said) for said in series.dropna().unique()}).astype("str")


def unknown(reading: Reading, column: Column, names: Names) -> np.ndarray:
    """The rows whose name is not there."""
    series = reading.frame[column.name]
    return series.isin(
        [said for said in series.dropna().unique() if names.of(said) is None]
    ).to_numpy(dtype=bool)


def spell_several(reading: Reading, column: Choices, names: Names, *, error: bool = False) -> None:
    """Spells each of several names; only an unknown one is lost (or stands as typed, where other
    text is allowed). With `error` a row of which none is known is not read.
    """
    extra: dict[str, str] = {}
    memory: dict[tuple[str, ...], tuple[tuple[str, ...] | None, list[str]]] = {}

    def one(said: str) -> str | None:
        found = names.spellings.get(key(said))
        if found is None and (column.other or not names.known):
            return extra.setdefault(key(said), said)
        return found

    values: list[tuple[str, ...] | None] = []
    for index, said in enumerate(reading.frame[column.name].tolist()):
        if not isinstance(said, tuple):
            values.append(None)
            continue
        if said not in memory:
            whole, *entries = said
            # A name with a comma in it is one name: the whole text is tried before its parts.
            if key(whole) in names.spellings:
                entries = [whole]
            found = {entry: one(entry) for entry in entries}
            kept = dict.fromkeys(name for name in found.values() if name is not None)
            memory[said] = (
                tuple(kept) or None,
                [entry for entry, name in found.items() if name is None],
            )
        kept_names, lost = memory[said]
        for entry in lost:
            none_known = error and not kept_names
            reading.fault(index, column, *names.unknown(entry), error=none_known, said=entry)
        values.append(kept_names)
    reading.frame[column.name] = pd.Series(values, index=reading.frame.index, dtype="object")


class People:
    """Who a PersonRef can mean: readable roster rows by Person ID, and by full name within a
    worksite or everywhere.

    `lost` are the Person IDs (by key) of rows that could not be read.
    """

    def __init__(
        self,
        roster: pd.DataFrame,
        *,
        known: bool,
        title: str,
        lost: Mapping[str, int] | None = None,
    ) -> None:
        self.known, self.title, self.lost = known, title, lost or {}
        self._roster = roster
        self.ids = {key(person): person for person in roster["person_id"].tolist()}
        self.worksite = dict(
            zip(roster["person_id"].tolist(), roster["worksite"].tolist(), strict=True)
        )
        self._guesses = 0

    @cached_property
    def _named(self) -> dict[tuple[str | None, str], dict[str, None]]:
        """The Person IDs of everybody with a name, at a worksite and (None) everywhere."""
        named: dict[tuple[str | None, str], dict[str, None]] = {}
        for person, worksite, name in self._full_names():
            for place in (worksite, None):
                named.setdefault((place, key(name)), {})[person] = None
        return named

    @cached_property
    def _by_word(self) -> dict[tuple[str | None, str], dict[str, None]]:
        """Full names by each word in them ("" has them all), at a worksite and everywhere."""
        found: dict[tuple[str | None, str], dict[str, None]] = {}
        for _, worksite, name in self._full_names():
            for place in (worksite, None):
                for word in ("", *key(name).split()):
                    found.setdefault((place, word), {})[name] = None
        return found

    def _full_names(self) -> Iterable[tuple[str, str, str]]:
        roster = self._roster
        for first_name in ("first_name", "preferred_name"):
            given = roster[roster[first_name].notna()]
            yield from zip(
                given["person_id"].tolist(),
                given["worksite"].tolist(),
                given[first_name].str.cat(given["last_name"], sep=" ").tolist(),
                strict=True,
            )

    def named(self, said: str, worksite: str | None) -> list[str]:
        """The Person IDs of everybody with that full name at the worksite (None: on the whole
        roster).
        """
        return list(self._named.get((worksite, key(said)), ()))

    def find(self, said: str, worksite: str | None, *, anywhere: bool) -> str | Fault:
        """The Person ID that a text means, or what is wrong with it and how to fix it."""
        by_id = self.ids.get(key(said))
        if by_id is not None:
            return by_id
        if not self.known:
            return said
        who = self.named(said, None if anywhere else worksite) if anywhere or worksite else []
        if len(who) == 1:
            return who[0]
        if len(who) > 1:
            return (
                sentence("{n} people are called “{value}” here.", n=len(who), value=said),
                sentence("Write the Person ID instead: {ids}.", ids=_either(who)),
            )
        if (row := self.lost.get(key(said))) is not None:
            return lost_row(said, self.title, row)
        elsewhere = [] if anywhere else self.named(said, None)
        if elsewhere and worksite:
            return (
                sentence("Nobody called “{value}” works at this worksite.", value=said),
                sentence(
                    "Mend the worksite, or write the Person ID: {ids}.", ids=_either(elsewhere)
                ),
            )
        if elsewhere:
            return (
                sentence(
                    "“{value}” is a name, and the row names no worksite to look it up at.",
                    value=said,
                ),
                sentence("Write the Person ID: {ids}.", ids=_either(elsewhere)),
            )
        return (
            sentence("“{value}” is nobody in the {tab} tab.", value=said, tab=self.title),
            self._near(said, None if anywhere else worksite),
        )

    def _near(self, said: str, worksite: str | None) -> Sentence:
        # A local's own IDs differ by a digit: a near one is somebody else, so only names are suggested.
        near = None
        if self._guesses < GUESSES and not _HAS_DIGIT.search(said):
            self._guesses += 1
            names = [self._by_word.get((worksite, word), {}) for word in key(said).split()]
            alike = list(dict.fromkeys(name for some in names for name in some))
            near = closest(said, (alike or list(self._by_word.get((worksite, ""), ())))[:GUESSES])
        if near:
            return sentence("Did you mean “{near}”?", near=near)
        return sentence(
            "Use a Person ID from the {tab} tab, or add the person there.", tab=self.title
        )


def _either(ids: Sequence[str]) -> str:
    return " / ".join(sorted(ids)[:10]) + (" / …" if len(ids) > 10 else "")


def resolve_person(
    reading: Reading,
    column: Column,
    people: People,
    worksites: Sequence[str | None],
    *,
    anywhere: bool,
    error: bool,
) -> None:
    """Replaces what people wrote by the Person ID it means; a fault where it means nobody or more
    than one.

    `worksites` gives the scope of each row, and None where a name cannot be looked up.
    """
    values: list[str | None] = []
    memory: dict[tuple[str, str | None], str | Fault] = {}
    for index, (said, worksite) in enumerate(
        zip(optional(reading.frame[column.name]), worksites, strict=True)
    ):
        if said is None:
            values.append(None)
            continue
        spot = (said, worksite)
        if spot not in memory:
            memory[spot] = people.find(said, worksite, anywhere=anywhere)
        found = memory[spot]
        if isinstance(found, tuple):
            if error or anywhere or not _out_of_reach(people, said, worksite):
                reading.fault(index, column, *found, error=error)
            values.append(None)
        else:
            values.append(found)
    reading.frame[column.name] = pd.Series(values, index=reading.frame.index, dtype="str")


def resolve_several(
    reading: Reading, column: Column, people: People, worksites: Sequence[str | None]
) -> None:
    """The same for a cell that names several people: only the one that means nobody is lost."""
    values: list[tuple[str, ...] | None] = []
    memory: dict[tuple[str, str | None], str | Fault] = {}
    for index, (said, worksite) in enumerate(
        zip(reading.frame[column.name].tolist(), worksites, strict=True)
    ):
        if not isinstance(said, tuple):
            values.append(None)
            continue
        kept: dict[str, None] = {}
        for one in said:
            if (one, worksite) not in memory:
                memory[one, worksite] = people.find(one, worksite, anywhere=False)
            found = memory[one, worksite]
            if not isinstance(found, tuple):
                kept[found] = None
            elif not _out_of_reach(people, one, worksite):
                reading.fault(index, column, *found, error=False, said=one)
        values.append(tuple(kept) or None)
    reading.frame[column.name] = pd.Series(values, index=reading.frame.index, dtype="object")


def _out_of_reach(people: People, said: str, worksite: str | None) -> bool:
    """Whether a name may be right, and only the worksite to look it up at is not known: that fault
    is told elsewhere.
    """
    return worksite is None and bool(people.named(said, None))


def optional(series: pd.Series) -> list[str | None]:
    """The texts of a column, None where blank."""
    return [None if value != value else value for value in series.tolist()]
