"""References: names in one tab that stand for a row of another, checked, and spelled as in their
own tab.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import pandas as pd

from toolkit.tables.choices import Several
from toolkit.tables.columns import Column
from toolkit.tables.kinds.declared import Fault
from toolkit.tables.kinds.names import IN_A_LOST_ROW, UNKNOWN
from toolkit.tables.origin import Place
from toolkit.tables.reading import Reading
from toolkit.words import closest, key

# Beyond this many different unknown names it is the tab that is missing rows, not the spelling that
# is off.
GUESSES = 300


class Names:
    """The names a table offers: key → spelling. `known` is False where its tab is not there: then
    none is unknown.

    `table` is the table's title, `title` the tab's own, for the sentence; `lost` are the names (by
    key) of rows that could not be read.
    """

    def __init__(
        self,
        table: str,
        title: str,
        spellings: Mapping[str, str],
        known: bool,
        lost: Mapping[str, Place] | None = None,
    ) -> None:
        self.table, self.title, self.spellings, self.known = table, title, spellings, known
        self.lost = lost or {}
        self._faults: dict[str, Fault] = {}

    def of(self, said: str) -> str | None:
        """The spelling of a name; as it was said where there is no tab to know it; None where it is
        unknown.
        """
        found = self.spellings.get(key(said))
        return found if found is not None or self.known else said

    def unknown(self, said: str) -> Fault:
        """The fault of a name that is not there, with the nearest one that is."""
        if said not in self._faults and (place := self.lost.get(key(said))) is not None:
            self._faults[said] = lost_row(said, place)
        if said not in self._faults:
            near = closest(said, self.spellings.values()) if len(self._faults) < GUESSES else None
            self._faults[said] = UNKNOWN[self.table](value=said, tab=self.title, near=near)
        return self._faults[said]


def lost_row(said: str, place: Place) -> Fault:
    """The fault of a name that is there, in a row that could not be read: to look for its spelling
    would be in vain.
    """
    return IN_A_LOST_ROW(value=said, row=str(place.row), tab=place.tab)


def lost_rows(
    reading: Reading, column: str, compared: Callable[[str], str] = key
) -> dict[str, Place]:
    """The names (by key) in rows that could not be read, and the first such row of each."""
    found: dict[str, Place] = {}
    if not reading.bad.any():
        return found
    said = reading.frame.loc[reading.bad, [column, "row"]].dropna()
    for name, row in zip(said[column].tolist(), said["row"].tolist(), strict=True):
        if (named := compared(name)) not in found:
            found[named] = reading.place(int(row))
    return found


def spell(reading: Reading, column: Column, names: Names, *, error: bool) -> None:
    """Spells a column's names as in their own tab. An unknown one takes the row out (`error`) or
    reads as blank.
    """
    unknown, found = spelled(reading, column, names)
    for index, said in unknown:
        reading.fault(index, column, names.unknown(said), error=error)
    reading.frame[column.name] = found


def spelled(
    reading: Reading, column: Column, names: Names
) -> tuple[list[tuple[int, str]], pd.Series]:
    """The rows whose name is not there, with what they say, and the column's names as spelled in
    their own tab; blank where unknown.
    """
    said = reading.frame[column.name]
    codes, different = said.factorize()  # -1 where blank
    if not len(different):
        return [], said
    spellings = list(map(names.of, different.tolist()))
    strange = [code for code, found in enumerate(spellings) if found is None]
    rows = np.flatnonzero(np.isin(codes, strange)).tolist() if strange else []
    # The last one, blank, is what -1 takes.
    found = pd.Series(pd.array([*spellings, None], dtype="str").take(codes))
    return [(index, different[codes[index]]) for index in rows], found


def spell_several(reading: Reading, column: Several, names: Names, *, error: bool = False) -> None:
    """Spells each of several names; only an unknown one is lost (or stands as typed, where other
    text is allowed). Where the row needs one (`error`) and none is known, it is not read.
    """
    extra: dict[str, str] = {}
    memory: dict[tuple[str, ...], tuple[tuple[str, ...] | None, list[str]]] = {}

    def one(said: str) -> str | None:
        found = names.spellings.get(key(said))
        if found is None and (column.other or not names.known):
            return extra.setdefault(key(said), said)
        return found

    values: list[tuple[str, ...] | None] = [None] * len(reading.frame)
    for index, said in filled(reading.frame[column.name]):
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
            reading.fault(
                index,
                column,
                names.unknown(entry),
                error=error and kept_names is None,
                said=entry,
            )
        values[index] = kept_names
    reading.frame[column.name] = pd.Series(values, dtype="object")


def optional(series: pd.Series) -> list[str | None]:
    """The texts of a column, None where blank."""
    if not series.hasnans:
        return series.tolist()
    return [None if value != value else value for value in series.tolist()]


def filled(series: pd.Series) -> list[tuple[int, tuple[str, ...]]]:
    """The rows of a column of several names that name any, and what they say."""
    there = np.flatnonzero(series.notna().to_numpy())
    return list(zip(there.tolist(), series.to_numpy()[there].tolist(), strict=True))
