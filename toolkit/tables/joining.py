"""Joining the tabs: who and what each row refers to, and which rows fall because it cannot be
known.

Rows that refer to a row that was not read are not read either; so tables are joined in the order in
which they depend on each other. Source: measures.md, *Reading, before any sum*.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import cast

import numpy as np
import pandas as pd

from toolkit.tables.columns import Choices, Column
from toolkit.tables.paid_program import Events, HoursLog
from toolkit.tables.parsing import blank
from toolkit.tables.reading import (
    Reading,
    first_spellings,
    in_the_future,
    one_spelling,
    several_spelled,
)
from toolkit.tables.references import (
    Fault,
    Names,
    People,
    lost_rows,
    optional,
    resolve_person,
    resolve_several,
    spell,
    spell_several,
    spelled,
    unknown,
)
from toolkit.words import Sentence, key, sentence


def join(readings: Mapping[str, Reading], *, today: pd.Timestamp) -> dict[str, pd.Series]:
    """Checks and spells every reference, in place; returns for each dated table the rows whose day
    is still to come.
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
    people = _roster(readings, names)
    _organizers(readings, names, people)
    for title, columns in _OPTIONAL.items():
        for column_name, of in columns:
            _spell(readings[title], column_name, names[of], error=False)
    for title, column_name, of in _REQUIRED:
        _spell(readings[title], column_name, names[of], error=True)
    for title in ("Check-ins", "Sign-offs"):
        column = _choices(readings[title], "organizers")
        spell_several(readings[title], column, names["Organizers"], error=True)
    for title in ("Organizers", "Applications"):
        spell_several(readings[title], _choices(readings[title], "phases"), names["Phases"])
    _conversations(readings["Conversations"], names, people)
    _responses(readings["Responses"], names, people)
    _clock_order(readings["Events"])
    _attendance(
        readings["Attendance"],
        readings["Events"],
        readings["Organizers"],
        names["Organizers"],
        people,
    )
    _hours(readings["Hours"])
    dated = {title: reading for title, reading in readings.items() if reading.table.dated}
    return {
        title: in_the_future(reading, reading.frame[reading.table.dated], today)
        for title, reading in dated.items()
    }


_REQUIRED = (("Hours", "organizer", "Organizers"), ("Sign-offs", "phase", "Phases"))
_OPTIONAL: dict[str, tuple[tuple[str, str], ...]] = {
    "Worksites": (("staff_lead", "Organizers"),),
    "Structure Tests": (("issue", "Issues"),),
    "Events": (("phase", "Phases"), ("worksite", "Worksites")),
    "Check-ins": (("staff", "Organizers"),),
    "Applications": (("worksite", "Worksites"),),
}


def _column(reading: Reading, name: str) -> Column:
    return reading.table.column(name)


def _choices(reading: Reading, name: str) -> Choices:
    return cast(Choices, reading.table.column(name))


def _spell(reading: Reading, name: str, names: Names, *, error: bool) -> None:
    spell(reading, _column(reading, name), names, error=error)


def _families(readings: Mapping[str, Reading]) -> None:
    """Regions and units have no tab of their own: the first spelling holds everywhere."""
    roster, worksites = readings["Roster"], readings["Worksites"]
    units = first_spellings(*(reading.frame["units"].explode() for reading in (roster, worksites)))
    for reading in (roster, worksites):
        reading.frame["units"] = several_spelled(reading.frame["units"], units)
    worksites.frame["region"] = one_spelling(
        worksites.frame["region"], first_spellings(worksites.frame["region"])
    )


_ELSEWHERE: dict[str, tuple[tuple[str, str], ...]] = {
    "Worksites": (("Roster", "worksite"), ("Conversations", "worksite")),
    "Organizers": (
        ("Roster", "organizer"),
        ("Conversations", "organizer"),
        ("Check-ins", "organizers"),
        ("Hours", "organizer"),
        ("Sign-offs", "organizers"),
    ),
    "Phases": (
        ("Organizers", "phases"),
        ("Events", "phase"),
        ("Applications", "phases"),
        ("Sign-offs", "phase"),
    ),
}


def _one_by_one(said: pd.Series) -> pd.Series:
    """The names in a column; of a cell with several, each of them (the whole text travels before
    them).
    """
    return (
        said.dropna()
        .map(lambda each: list(each[1:]) if isinstance(each, tuple) else each)
        .explode()
    )


def _names(readings: Mapping[str, Reading], title: str) -> Names:
    reading = readings[title]
    if reading.there:
        spellings = first_spellings(reading.good[reading.table.unique[0]])
    else:
        spellings = first_spellings(
            *(_one_by_one(readings[tab].frame[column]) for tab, column in _ELSEWHERE.get(title, ()))
        )
    if title == "Issues":
        good = reading.good.dropna(subset=["spanish"])
        for spanish, issue in zip(good["spanish"], good["issue"], strict=True):
            spellings.setdefault(key(spanish), spellings[key(issue)])
    lost = lost_rows(reading, reading.table.unique[0]) if reading.there else None
    return Names(reading.tab, spellings, reading.there, lost)


def _roster(readings: Mapping[str, Reading], names: Mapping[str, Names]) -> People:
    roster = readings["Roster"]
    _spell(roster, "worksite", names["Worksites"], error=True)
    _spell(roster, "organizer", names["Organizers"], error=False)
    lost = lost_rows(roster, "person_id")
    people = People(roster.good, known=roster.there, title=roster.tab, lost=lost)
    at = optional(roster.frame["worksite"])
    resolve_person(
        roster, _column(roster, "charted_under"), people, at, anywhere=False, error=False
    )
    chosen = roster.frame["preferred_name"].fillna(roster.frame["first_name"])
    roster.frame["person"] = chosen.str.cat(roster.frame["last_name"], sep=" ")
    return people


def _organizers(
    readings: Mapping[str, Reading], names: Mapping[str, Names], people: People
) -> None:
    reading = readings["Organizers"]
    _spell(reading, "staff_lead", names["Organizers"], error=False)
    _spell(reading, "worksite", names["Worksites"], error=False)
    scope: list[str | None] = [None] * len(reading.frame)
    resolve_person(
        reading, _column(reading, "person_id"), people, scope, anywhere=True, error=False
    )


def _conversations(reading: Reading, names: Mapping[str, Names], people: People) -> None:
    """A filled Person ID decides alone; else the name is looked up at the row's worksite, which
    must then be known.
    """
    # An unknown organizer is only a warning: the conversation still counts for the person.
    _spell(reading, "organizer", names["Organizers"], error=False)
    frame = reading.frame
    worksite, said = _column(reading, "worksite"), frame["worksite"].tolist()
    by_id = _filled(reading, "person_id")
    for index in np.flatnonzero(unknown(reading, worksite, names["Worksites"])).tolist():
        reading.fault(
            index, worksite, *names["Worksites"].unknown(said[index]), error=not by_id.iloc[index]
        )
    frame["worksite"] = spelled(reading, worksite, names["Worksites"])
    at = optional(frame["worksite"])
    resolve_person(reading, _column(reading, "person_id"), people, at, anywhere=False, error=True)
    named = frame["person"].where(~by_id)
    reading.promote(~by_id & (named.isna() | frame["worksite"].isna()), ("person", "worksite"))
    # Without the worksite, which the row already lacks, a name cannot be looked up.
    frame["person"] = named.where(frame["worksite"].notna())
    resolve_person(reading, _column(reading, "person"), people, at, anywhere=False, error=True)
    frame["person_id"] = frame["person_id"].fillna(frame["person"])
    own = [
        people.worksite.get(person) if person else None for person in optional(frame["person_id"])
    ]
    resolve_several(reading, _column(reading, "leaders_named"), people, own)
    spell_several(reading, _choices(reading, "issues"), names["Issues"])
    spell_several(reading, _choices(reading, "topics"), Names("", {}, False))
    reading.frame = frame.drop(columns="person")


def _filled(reading: Reading, name: str) -> pd.Series:
    """The rows where something is written in a column, readable or not."""
    cells = reading.cells.get(name, [None] * len(reading.frame))
    return pd.Series([not blank(cell) for cell in cells], index=reading.frame.index, dtype=bool)


def _responses(reading: Reading, names: Mapping[str, Names], people: People) -> None:
    _spell(reading, "test", names["Structure Tests"], error=True)
    scope: list[str | None] = [None] * len(reading.frame)
    resolve_person(reading, _column(reading, "person_id"), people, scope, anywhere=True, error=True)


def _clock_order(reading: Reading) -> None:
    """An event that ends before it starts has no length."""
    frame = reading.frame
    wrong = (frame["ends"] <= frame["starts"]).fillna(False).astype(bool)
    reading.reject(
        wrong,
        Events.ends,
        sentence("The end is not after the start, so the event has no length."),
        sentence("Mend Starts or Ends; a time such as 8:00 needs AM or PM."),
        error=False,
    )


def _hours(reading: Reading) -> None:
    """Hours hold where they are given; else they are End minus Start, and an end that is not later
    is not read.
    """
    frame = reading.frame
    given = frame["hours"].notna()
    complete = frame["start"].notna() & frame["end"].notna()
    reading.promote(~given & ~complete & ~reading.bad, ("start", "end"))
    wrong = (~given & complete & (frame["end"] <= frame["start"]).fillna(False)).astype(bool)
    reading.reject(
        wrong,
        HoursLog.end,
        sentence("The end is not after the start, so there are no hours to count."),
        sentence("Mend Start or End, or write the hours."),
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


def _attendance(
    reading: Reading, events: Reading, organizers: Reading, organizer_names: Names, people: People
) -> None:
    """Which event and who: an event is its name and date; an attendee is an organizer first, else a
    person.

    Adds `organizer` and `person_id`, one of them filled: a person whose ID stands in Organizers is
    that organizer. `date` becomes the event's date.
    """
    frame = reading.frame
    dates_of: dict[str, list[tuple[str, date]]] = {}
    for event, moment in zip(
        events.good["event"].tolist(), events.good["date"].tolist(), strict=True
    ):
        dates_of.setdefault(key(event), []).append((event, moment.date()))
    titles = Names(
        events.tab, {name: dated[0][0] for name, dated in dates_of.items()}, events.there
    )
    with_id = organizers.good.dropna(subset=["person_id"]).drop_duplicates(
        "person_id"
    )  # of two, the first
    organizer_of = dict(
        zip(with_id["person_id"].tolist(), with_id["organizer"].tolist(), strict=True)
    )
    found_who: dict[str, tuple[str | None, str | None] | Fault] = {}
    rows: list[tuple[str | None, date | None, str | None, str | None]] = []
    written = [None if moment is pd.NaT else moment.date() for moment in frame["date"].tolist()]
    said = zip(optional(frame["event"]), written, optional(frame["attendee"]), strict=True)
    for index, (event, on, attendee) in enumerate(said):
        spelling, day = (
            (None, on) if event is None else _event(reading, index, event, on, dates_of, titles)
        )
        organizer: str | None = None
        person: str | None = None
        if attendee is not None:
            if attendee not in found_who:
                found_who[attendee] = _attendee(attendee, organizer_names, organizer_of, people)
            who = found_who[attendee]
            if isinstance(who[0], Sentence):
                reading.fault(index, reading.table.column("attendee"), *who, error=True)
            else:
                organizer, person = who
        rows.append((spelling, day, organizer, person))
    spelled_events, days, who_organizers, ids = (
        zip(*rows, strict=True) if rows else ((), (), (), ())
    )
    frame["event"] = pd.Series(list(spelled_events), index=frame.index, dtype="str")
    frame["date"] = reading.table.column("date").series(list(days))
    frame["organizer"] = pd.Series(list(who_organizers), index=frame.index, dtype="str")
    frame["person_id"] = pd.Series(list(ids), index=frame.index, dtype="str")


def _event(
    reading: Reading,
    index: int,
    event: str,
    on: date | None,
    dates_of: Mapping[str, list[tuple[str, date]]],
    titles: Names,
) -> tuple[str | None, date | None]:
    """The event's own spelling and date; a fault where it is unknown, or where its date is needed
    and is not there.
    """
    if not titles.known:
        return event, on
    found = dates_of.get(key(event), [])
    if not found:
        reading.fault(index, reading.table.column("event"), *titles.unknown(event), error=True)
        return None, None
    if len(found) == 1:
        if on is not None and on != found[0][1]:
            reading.fault(
                index,
                reading.table.column("date"),
                sentence(
                    "“{event}” is on {day} in the {tab} tab; that date counts.",
                    event=found[0][0],
                    day=found[0][1].isoformat(),
                    tab=titles.title,
                ),
                sentence("Mend the date here or there."),
                error=False,
            )
        return found[0]
    for one in found:
        if on == one[1]:
            return one
    days = ", ".join(when.isoformat() for _, when in sorted(found, key=lambda each: each[1]))
    reading.fault(
        index,
        reading.table.column("date"),
        sentence(
            "“{event}” took place more than once, and this row does not say which.",
            event=found[0][0],
        ),
        sentence("Write one of its dates: {days}.", days=days),
        error=True,
    )
    return None, None


def _attendee(
    said: str, organizers: Names, organizer_of: Mapping[str, str], people: People
) -> tuple[str | None, str | None] | Fault:
    """The organizer or the Person ID that a text means (one of the two), or what is wrong with it."""
    organizer = organizers.spellings.get(key(said))
    if organizer is not None and organizers.known:
        return organizer, None
    found = people.find(said, None, anywhere=True)
    if not organizers.known and (isinstance(found, tuple) or not people.known):
        return said, None
    if isinstance(found, tuple):
        return found
    return (organizer_of[found], None) if found in organizer_of else (None, found)
