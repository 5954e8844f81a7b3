"""Joining the tabs: who and what each row refers to, and which rows fall because it cannot be
known.

Rows that refer to a row that was not read are not read either; so tables are joined in the order in
which they depend on each other. Source: measures.md, *Reading, before any sum*.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from itertools import chain

import numpy as np
import pandas as pd

from toolkit.tables.attending import attendance, clock_order
from toolkit.tables.choices import Several
from toolkit.tables.columns import Column
from toolkit.tables.kinds.rows import LAST_DAY_FIRST, NO_HOURS
from toolkit.tables.paid_program import HoursLog
from toolkit.tables.parsing import blanks
from toolkit.tables.persons import People, resolve_person, resolve_several
from toolkit.tables.reading import Reading
from toolkit.tables.references import (
    Names,
    filled,
    lost_rows,
    optional,
    spell,
    spell_several,
    spelled,
)
from toolkit.tables.roster import Roster
from toolkit.tables.spellings import different, first_spellings, one_spelling, several_spelled
from toolkit.tables.waiting import ratings_to_come, rows_to_come
from toolkit.words import ident, key
from toolkit.workbooks.folded import folded


def join(
    readings: Mapping[str, Reading],
    *,
    today: pd.Timestamp,
    topics: tuple[str, ...] = (),
    give: Callable[[Reading], Mapping[str, str]] = lambda roster: {},
) -> dict[str, pd.Series]:
    """Checks and spells every reference, in place; returns for each dated table that has rows those
    whose day is still to come. `topics` are those of Settings, which gives their spelling; `give`
    fills the blank Person IDs and tells which given ones turned out to be others.
    """
    if readings["Worksites"].frame.empty:
        readings[
            "Worksites"
        ].there = False  # a Worksites tab with headings only is as if it were not there
    _families(readings)
    names = {
        title: _names(readings, title)
        for title in ("Worksites", "Organizers", "Phases", "Issues", "Structure Tests")
    }
    names["Topics"] = Names("Settings", "Settings", first_spellings(topics), False)
    people = _roster(readings["Roster"], names, give)
    for title, column, of, needed in _REFERENCES:
        _spell(readings[title], column, names[of], needed=needed)
    _organizers(readings["Organizers"], people)
    _conversations(readings["Conversations"], names, people)
    for title in ("Responses", "Leader Asks"):
        resolve_person(readings[title], _column(readings[title], "person_id"), people, error=True)
    clock_order(readings["Events"])
    for title, first, last in _SPANS:
        _day_order(readings[title], first, last)
    attendance(
        readings["Attendance"],
        readings["Events"],
        readings["Organizers"],
        names["Organizers"],
        people,
    )
    _hours(readings["Hours"])
    ratings_to_come(readings["Roster"], today)
    dated = {title: one for title, one in readings.items() if one.table.dated and one.rows}
    return {title: rows_to_come(reading, today) for title, reading in dated.items()}


# A tab, its column, the tab that column names rows of, and whether the row needs it.
_REFERENCES: tuple[tuple[str, str, str, bool], ...] = (
    ("Worksites", "staff_lead", "Organizers", False),
    ("Organizers", "staff_lead", "Organizers", False),
    ("Organizers", "worksite", "Worksites", False),
    ("Organizers", "phases", "Phases", False),
    ("Conversations", "organizer", "Organizers", False),  # it still counts for the person
    ("Conversations", "issues", "Issues", False),
    ("Conversations", "topics", "Topics", False),
    ("Events", "phase", "Phases", False),
    ("Events", "worksite", "Worksites", False),
    ("Check-ins", "organizers", "Organizers", True),
    ("Check-ins", "staff", "Organizers", False),
    ("Hours", "organizer", "Organizers", True),
    ("Structure Tests", "issues", "Issues", False),
    ("Responses", "test", "Structure Tests", True),
    ("Leader Asks", "asked_by", "Organizers", False),
    ("Leader Asks", "test", "Structure Tests", False),
    ("Applications", "worksite", "Worksites", False),
    ("Applications", "phases", "Phases", False),
    ("Sign-offs", "organizers", "Organizers", True),
    ("Sign-offs", "phase", "Phases", True),
)

# The first and the last day of a row.
_SPANS = (
    ("Phases", "starts", "ends"),
    ("Organizers", "starts", "ends"),
    ("Structure Tests", "opens", "closes"),
)

# Where names are typed whose own tab may not be there: then these are all that is known of them.
_ELSEWHERE: dict[str, tuple[tuple[str, str], ...]] = {
    "Worksites": (("Roster", "worksite"), ("Conversations", "worksite")),
    "Organizers": (
        ("Roster", "organizer"),
        ("Conversations", "organizer"),
        ("Check-ins", "organizers"),
        ("Hours", "organizer"),
        ("Leader Asks", "asked_by"),
        ("Sign-offs", "organizers"),
    ),
    "Phases": (
        ("Organizers", "phases"),
        ("Events", "phase"),
        ("Applications", "phases"),
        ("Sign-offs", "phase"),
    ),
    "Issues": (("Conversations", "issues"), ("Structure Tests", "issues")),
}


def _column(reading: Reading, name: str) -> Column:
    return reading.table.column(name)


def _day_order(reading: Reading, first: str, last: str) -> None:
    """A row whose last day is before its first is told; both stand as they are written."""
    firsts, lasts = reading.frame[first], reading.frame[last]
    for index in np.flatnonzero(lasts < firsts).tolist():
        day = firsts.iloc[index].date().isoformat()
        reading.fault(index, _column(reading, last), LAST_DAY_FIRST(day=day))


def _spell(reading: Reading, name: str, names: Names, *, needed: bool) -> None:
    column = _column(reading, name)
    if reading.frame.empty:
        return
    if isinstance(column, Several):
        spell_several(reading, column, names, error=needed)
    else:
        spell(reading, column, names, error=needed)


def _families(readings: Mapping[str, Reading]) -> None:
    """Regions and units have no tab of their own: the first spelling in Worksites holds, else the
    first in the Roster.
    """
    roster, worksites = readings["Roster"], readings["Worksites"]
    units = first_spellings(
        *map(
            chain.from_iterable,
            (different(reading.frame["units"]) for reading in (worksites, roster)),
        )
    )
    for reading in (roster, worksites):
        reading.frame["units"] = several_spelled(reading.frame["units"], units)
    worksites.frame["region"] = one_spelling(
        worksites.frame["region"], first_spellings(different(worksites.frame["region"]))
    )


def _one_by_one(said: pd.Series) -> Iterable[str]:
    """The different names in a column; of a cell with several, each of them (the whole text travels
    before them).
    """
    for each in different(said):
        yield from each[1:] if isinstance(each, tuple) else (each,)


def _names(readings: Mapping[str, Reading], title: str) -> Names:
    reading = readings[title]
    if reading.there:
        spellings = first_spellings(different(reading.good_in(reading.table.unique[0])))
    else:
        spellings = first_spellings(
            *(_one_by_one(readings[tab].frame[column]) for tab, column in _ELSEWHERE.get(title, ()))
        )
    if title == "Issues":
        in_spanish, issues = reading.good_in("spanish"), reading.good_in("issue")
        for spanish, issue in zip(optional(in_spanish), issues.tolist(), strict=True):
            if spanish is not None:
                spellings.setdefault(key(spanish), spellings[key(issue)])
        # Other text is an issue too, spelled alike wherever it stands.
        for tab, column in _ELSEWHERE[title]:
            said = first_spellings(_one_by_one(readings[tab].frame[column]))
            spellings = said | spellings
    lost = lost_rows(reading, reading.table.unique[0])
    return Names(title, reading.tab, spellings, reading.there, lost)


def _roster(
    roster: Reading, names: Mapping[str, Names], give: Callable[[Reading], Mapping[str, str]]
) -> People:
    _spell(roster, "worksite", names["Worksites"], needed=True)
    _spell(roster, "organizer", names["Organizers"], needed=False)
    same = give(roster)
    lost = lost_rows(roster, "person_id", ident)
    people = People(roster.good, known=roster.there, title=roster.tab, lost=lost, same=same)
    at = optional(roster.frame["worksite"])
    resolve_person(roster, Roster.charted_under, people, at, error=False)
    chosen = roster.frame["preferred_name"].fillna(roster.frame["first_name"])
    roster.frame["person"] = chosen.str.cat(roster.frame["last_name"], sep=" ")
    return people


def _organizers(reading: Reading, people: People) -> None:
    column = _column(reading, "person_id")
    resolve_person(reading, column, people, error=False, names=False)


def _conversations(reading: Reading, names: Mapping[str, Names], people: People) -> None:
    """A filled Person ID decides alone; so does an email address under Person. Else the name is
    looked up at the row's worksite, which must then be known.
    """
    frame = reading.frame
    if frame.empty:
        del frame["person"]
        return
    worksite = _column(reading, "worksite")
    by_id = _filled(reading, "person_id")
    alone = by_id | _addressed(frame["person"])
    unknown, frame["worksite"] = spelled(reading, worksite, names["Worksites"])
    for index, said in unknown:
        reading.fault(
            index, worksite, names["Worksites"].unknown(said), error=not alone.iloc[index]
        )
    at = optional(frame["worksite"])
    resolve_person(reading, _column(reading, "person_id"), people, error=True, names=False)
    named = frame["person"].where(~by_id)
    reading.promote(~by_id & named.isna(), ("person", "worksite"))
    reading.promote(~alone & frame["worksite"].isna(), ("person", "worksite"))
    # Without the worksite, which the row already lacks, a name cannot be looked up.
    frame["person"] = named.where(alone | frame["worksite"].notna())
    resolve_person(reading, _column(reading, "person"), people, at, error=True)
    frame["person_id"] = frame["person_id"].fillna(frame["person"])
    ids = optional(frame["person_id"])
    rows = [index for index, _ in filled(frame["leaders_named"])]
    own = {index: people.worksite.get(ids[index] or "") for index in rows}
    resolve_several(reading, _column(reading, "leaders_named"), people, own)
    del frame["person"]


def _filled(reading: Reading, name: str) -> pd.Series:
    """The rows where something is written in a column, readable or not."""
    index = reading.frame.index
    if name not in reading.cells:
        return pd.Series(False, index=index)
    cells = folded(reading.cells[name])
    return pd.Series(~np.array(blanks(cells.different), dtype=bool)[cells.codes], index=index)


def _addressed(said: pd.Series) -> pd.Series:
    """The rows whose text may be an email address."""
    mails = [one is not None and "@" in one for one in optional(said)]
    return pd.Series(mails, index=said.index, dtype=bool)


def _hours(reading: Reading) -> None:
    """Hours hold where they are given; else they are End minus Start, and an end that is not later
    is not read.
    """
    frame = reading.frame
    if frame.empty:
        return
    given = frame["hours"].notna()
    complete = frame["start"].notna() & frame["end"].notna()
    reading.promote(~given & ~complete & ~reading.bad, ("start", "end"))
    wrong = (~given & complete & (frame["end"] <= frame["start"]).fillna(False)).astype(bool)
    reading.reject(
        wrong,
        HoursLog.end,
        NO_HOURS(),
    )
    lengths = [
        hours if isinstance(hours, Fraction) else (Fraction(end - start, 3600) if whole else None)
        for hours, start, end, whole in zip(
            frame["hours"].tolist(),
            frame["start"].tolist(),
            frame["end"].tolist(),
            complete.tolist(),
            strict=True,
        )
    ]
    frame["hours"] = pd.Series(lengths, index=frame.index, dtype="object")
