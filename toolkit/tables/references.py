"""References: names in one tab that stand for a row of another, checked, and spelled as in their own tab."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from toolkit.tables.columns import Choices, Column
from toolkit.tables.reading import Reading
from toolkit.words import Sentence, closest, key, sentence


@dataclass(frozen=True)
class Names:
    """The names a table offers: key → spelling. `known` is False where its tab is not there: then none is unknown."""

    title: str  # the tab's own title, for the sentence
    spellings: Mapping[str, str]
    known: bool

    def of(self, said: str) -> str | None:
        found = self.spellings.get(key(said))
        return found if found is not None or self.known else said

    def fix(self, said: str) -> Sentence:
        near = closest(said, self.spellings.values())
        if near:
            return sentence("Did you mean “{near}”?", near=near)
        return sentence("Use a name from the {tab} tab, or add it there.", tab=self.title)


def _unknown(names: Names, said: str) -> Sentence:
    return sentence("“{value}” is not in the {tab} tab.", value=said, tab=names.title)


def spell(reading: Reading, column: Column, names: Names, *, error: bool) -> None:
    """Spells a column's names as in their own tab. An unknown one takes the row out (`error`) or reads as blank."""
    series = reading.frame[column.name]
    found = {said: names.of(said) for said in series.dropna().unique()}
    unknown = {said for said, spelling in found.items() if spelling is None}
    if unknown:
        mask = series.isin(unknown)
        for index in mask.index[mask]:
            said = series.at[index]
            reading.fault(index, column, said, _unknown(names, said), names.fix(said), error=error)
    reading.frame[column.name] = series.map(found).astype("str")


def spell_several(reading: Reading, column: Choices, names: Names) -> None:
    """Spells each of several names; only an unknown one is lost (or stands as typed, where other text is allowed)."""
    extra: dict[str, str] = {}

    def one(index: int, said: str) -> str | None:
        found = names.spellings.get(key(said))
        if found is not None:
            return found
        if column.other or not names.known:
            return extra.setdefault(key(said), said)
        reading.fault(index, column, said, _unknown(names, said), names.fix(said), error=False)
        return None

    values: list[tuple[str, ...] | None] = []
    for index, said in zip(reading.frame.index, reading.frame[column.name], strict=True):
        if said is None or said != said:
            values.append(None)
            continue
        # A name with a comma in it is one name: the whole text is tried before its parts.
        entries = said[1:] if said and said[0].startswith("\0") else said
        if said and said[0].startswith("\0") and key(said[0][1:]) in names.spellings:
            entries = (said[0][1:],)
        kept = dict.fromkeys(found for entry in entries if (found := one(index, entry)) is not None)
        values.append(tuple(kept) or None)
    reading.frame[column.name] = pd.Series(values, index=reading.frame.index, dtype="object")


class People:
    """Who a PersonRef can mean: readable roster rows by Person ID, and by full name within a worksite or everywhere."""

    def __init__(self, roster: pd.DataFrame, *, known: bool, title: str) -> None:
        self.known, self.title = known, title
        self.ids = {key(person): person for person in roster["person_id"]}
        self.worksite = dict(zip(roster["person_id"], roster["worksite"], strict=True))
        self._at: dict[tuple[str | None, str], list[str]] = {}
        last = roster["last_name"].tolist()
        for firsts in (roster["first_name"].tolist(), roster["preferred_name"].tolist()):
            for person, worksite, first, family in zip(
                roster["person_id"], roster["worksite"], firsts, last, strict=True
            ):
                if first != first:  # no preferred name
                    continue
                name = key(f"{first} {family}")
                for place in (worksite, None):
                    who = self._at.setdefault((place, name), [])
                    if person not in who:
                        who.append(person)

    def named(self, said: str, worksite: str | None) -> list[str]:
        """The Person IDs of everybody with that full name at the worksite (None: on the whole roster)."""
        return self._at.get((worksite, key(said)), [])

    def find(self, said: str, worksite: str | None, *, anywhere: bool) -> str | tuple[Sentence, Sentence]:
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
                sentence("Write the Person ID instead: {ids}.", ids=" / ".join(sorted(who))),
            )
        elsewhere = self.named(said, None)
        if not anywhere and elsewhere:
            return (
                sentence("Nobody called “{value}” works at this worksite.", value=said),
                sentence("Mend the worksite, or write the Person ID: {ids}.", ids=" / ".join(sorted(elsewhere))),
            )
        return (
            sentence("“{value}” is nobody in the {tab} tab.", value=said, tab=self.title),
            self._near(said, None if anywhere else worksite),
        )

    def _near(self, said: str, worksite: str | None) -> Sentence:
        # A local's own IDs differ by a digit: a near one is somebody else, so only names are suggested.
        near = closest(said, [name for place, name in self._at if place == worksite][:5000])
        if near:
            return sentence("Did you mean “{near}”?", near=near.title())
        return sentence("Use a Person ID from the {tab} tab, or add the person there.", tab=self.title)


def resolve_person(
    reading: Reading, column: Column, people: People, worksites: Sequence[str | None], *, anywhere: bool, error: bool
) -> None:
    """Replaces what people wrote by the Person ID it means; a fault where it means nobody or more than one.

    `worksites` gives the scope of each row, and None where a name cannot be looked up.
    """
    values: list[str | None] = []
    memory: dict[tuple[str, str | None], str | tuple[Sentence, Sentence]] = {}
    for index, said, worksite in zip(reading.frame.index, reading.frame[column.name], worksites, strict=True):
        if said is None or said != said:
            values.append(None)
            continue
        spot = (said, worksite)
        if spot not in memory:
            memory[spot] = people.find(said, worksite, anywhere=anywhere)
        found = memory[spot]
        if isinstance(found, tuple):
            reading.fault(index, column, said, *found, error=error)
            values.append(None)
        else:
            values.append(found)
    reading.frame[column.name] = pd.Series(values, index=reading.frame.index, dtype="str")


def resolve_several(
    reading: Reading, column: Column, people: People, worksites: Sequence[str | None]
) -> None:
    """The same for a cell that names several people: only the one that means nobody is lost."""
    values: list[tuple[str, ...] | None] = []
    for index, said, worksite in zip(reading.frame.index, reading.frame[column.name], worksites, strict=True):
        if said is None or said != said:
            values.append(None)
            continue
        kept: dict[str, None] = {}
        for one in said:
            found = people.find(one, worksite, anywhere=False)
            if isinstance(found, tuple):
                reading.fault(index, column, one, *found, error=False)
            else:
                kept[found] = None
        values.append(tuple(kept) or None)
    reading.frame[column.name] = pd.Series(values, index=reading.frame.index, dtype="object")
