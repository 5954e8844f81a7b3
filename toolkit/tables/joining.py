"""Joining the tabs: who and what each row refers to, and which rows fall because it cannot be known.

Rows that refer to a row that was not read are not read either; so tables are joined in the order in which they depend
on each other. Source: measures.md, *Reading, before any sum*.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import cast

import pandas as pd

from toolkit.tables.columns import Choices, Column
from toolkit.tables.paid_program import Events, HoursLog
from toolkit.tables.problems import ERROR
from toolkit.tables.reading import Reading, first_spellings, in_the_future, one_spelling
from toolkit.tables.references import Names, People, resolve_person, resolve_several, spell, spell_several
from toolkit.words import key, sentence


def join(readings: Mapping[str, Reading], *, today: pd.Timestamp) -> dict[str, pd.Series]:
    """Checks and spells every reference, in place; returns for each dated table the rows whose day is still to come."""
    _families(readings)
    names = {title: _names(readings, title) for title in ("Worksites", "Organizers", "Phases", "Issues", "Structure Tests")}
    people = _roster(readings, names)
    _organizers(readings, names, people)
    for title, optional in _OPTIONAL.items():
        for column_name, of in optional:
            _spell(readings[title], column_name, names[of], error=False)
    for title, column_name in (("Check-ins", "organizer"), ("Hours", "organizer")):
        _spell(readings[title], column_name, names["Organizers"], error=True)
    for title in ("Organizers", "Applications"):
        spell_several(readings[title], _choices(readings[title], "phases"), names["Phases"])
    _conversations(readings["Conversations"], names, people)
    _responses(readings["Responses"], names, people)
    _clock_order(readings["Events"])
    _attendance(readings["Attendance"], readings["Events"], names["Organizers"], people)
    _hours(readings["Hours"])
    dated = {title: reading for title, reading in readings.items() if reading.table.dated}
    return {
        title: in_the_future(reading, reading.frame[reading.table.dated], today) for title, reading in dated.items()
    }


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
    units = first_spellings(roster.frame["unit"], worksites.frame["unit"])
    for reading in (roster, worksites):
        reading.frame["unit"] = one_spelling(reading.frame["unit"], units)
    worksites.frame["region"] = one_spelling(worksites.frame["region"], first_spellings(worksites.frame["region"]))


_ELSEWHERE: dict[str, tuple[tuple[str, str], ...]] = {
    "Worksites": (("Roster", "worksite"), ("Conversations", "worksite")),
    "Organizers": (("Roster", "organizer"), ("Conversations", "organizer"), ("Check-ins", "organizer"), ("Hours", "organizer")),
}


def _names(readings: Mapping[str, Reading], title: str) -> Names:
    reading = readings[title]
    known = reading.there
    if title == "Worksites" and not len(reading.frame):
        known = False  # a Worksites tab with headings only is as if it were not there
    if known:
        spellings = first_spellings(reading.good[reading.table.unique[0]])
    else:
        spellings = first_spellings(*(readings[tab].frame[column] for tab, column in _ELSEWHERE.get(title, ())))
    if title == "Issues":
        good = reading.good.dropna(subset=["spanish"])
        for spanish, issue in zip(good["spanish"], good["issue"], strict=True):
            spellings.setdefault(key(spanish), spellings[key(issue)])
    return Names(reading.tab, spellings, known)


def _roster(readings: Mapping[str, Reading], names: Mapping[str, Names]) -> People:
    roster = readings["Roster"]
    _spell(roster, "worksite", names["Worksites"], error=True)
    _spell(roster, "organizer", names["Organizers"], error=False)
    people = People(roster.good, known=roster.there, title=roster.tab)
    at = _optional(roster.frame["worksite"])
    resolve_person(roster, _column(roster, "charted_under"), people, at, anywhere=False, error=False)
    chosen = roster.frame["preferred_name"].fillna(roster.frame["first_name"])
    roster.frame["person"] = chosen.str.cat(roster.frame["last_name"], sep=" ")
    return people


def _optional(series: pd.Series) -> list[str | None]:
    return [None if value != value else value for value in series.tolist()]


def _organizers(readings: Mapping[str, Reading], names: Mapping[str, Names], people: People) -> None:
    reading = readings["Organizers"]
    _spell(reading, "staff_lead", names["Organizers"], error=False)
    _spell(reading, "worksite", names["Worksites"], error=False)
    scope: list[str | None] = [None] * len(reading.frame)
    resolve_person(reading, _column(reading, "person_id"), people, scope, anywhere=True, error=False)


def _conversations(reading: Reading, names: Mapping[str, Names], people: People) -> None:
    """A filled Person ID decides alone; else the name is looked up at the row's worksite, which must then be known."""
    frame = reading.frame
    # An unknown organizer is only a warning: the conversation still counts for the person.
    _spell(reading, "organizer", names["Organizers"], error=False)
    by_id = frame["person_id"].notna()
    worksite = frame["worksite"].copy()
    known = {said: names["Worksites"].of(said) for said in worksite.dropna().unique()}
    frame["worksite"] = worksite.map(known).astype("str")
    for index in worksite.index[worksite.notna() & frame["worksite"].isna()]:
        said = worksite.at[index]
        reading.fault(
            index, _column(reading, "worksite"), said, sentence("“{value}” is not in the {tab} tab.", value=said, tab=names["Worksites"].title),
            names["Worksites"].fix(said), error=not by_id.at[index] and not reading.bad.at[index],
        )  # fmt: skip
    at = _optional(frame["worksite"])
    resolve_person(reading, _column(reading, "person_id"), people, at, anywhere=False, error=True)
    # Rows that are lost already say why; a second sentence about the person would only confuse.
    named = frame["person"].where(~by_id & ~reading.bad)
    lost = ~by_id & ~reading.bad & (named.isna() | frame["worksite"].isna())
    _promote(reading, lost, ("person", "worksite"))
    frame["person"] = named.where(~reading.bad)
    resolve_person(reading, _column(reading, "person"), people, at, anywhere=False, error=True)
    frame["person_id"] = frame["person_id"].fillna(frame["person"])
    own = [people.worksite.get(person) for person in frame["person_id"]]
    resolve_several(reading, _column(reading, "leaders_named"), people, own)
    spell_several(reading, _choices(reading, "issues"), names["Issues"])
    spell_several(reading, _choices(reading, "topics"), Names("", {}, False))
    reading.frame = frame.drop(columns="person")


def _promote(reading: Reading, mask: pd.Series, columns: tuple[str, ...]) -> None:
    """A cell that could be left out turns out to be the one the row needs: its warning becomes an error."""
    headings = {_column(reading, name).heading for name in columns}
    rows = set(reading.frame.loc[mask, "row"])
    reading.problems[:] = [
        problem._replace(severity=ERROR) if problem.row in rows and problem.column in headings else problem
        for problem in reading.problems
    ]
    reading.bad |= mask


def _responses(reading: Reading, names: Mapping[str, Names], people: People) -> None:
    _spell(reading, "test", names["Structure Tests"], error=True)
    scope: list[str | None] = [None] * len(reading.frame)
    resolve_person(reading, _column(reading, "person_id"), people, scope, anywhere=True, error=True)


def _clock_order(reading: Reading) -> None:
    """An event that ends before it starts has no length."""
    frame = reading.frame
    wrong = (frame["ends"] <= frame["starts"]).fillna(False).astype(bool)
    reading.reject(
        wrong, Events.ends, sentence("The end is not after the start, so the event has no length."),
        sentence("Mend Starts or Ends; a time such as 8:00 needs AM or PM."), error=False,
    )  # fmt: skip


def _hours(reading: Reading) -> None:
    """Hours hold where they are given; else they are End minus Start, and an end that is not later is not read."""
    frame = reading.frame
    given = frame["hours"].notna()
    complete = frame["start"].notna() & frame["end"].notna()
    _promote(reading, ~given & ~complete & ~reading.bad, ("start", "end"))
    wrong = (~given & complete & (frame["end"] <= frame["start"]).fillna(False)).astype(bool)
    reading.reject(
        wrong, HoursLog.end, sentence("The end is not after the start, so there are no hours to count."),
        sentence("Mend Start or End, or write the hours."),
    )  # fmt: skip
    frame["hours"] = [
        hours if hours is not None and hours == hours else (Fraction(int(end) - int(start), 3600) if whole else None)
        for hours, start, end, whole in zip(frame["hours"], frame["start"], frame["end"], complete, strict=True)
    ]


def _attendance(reading: Reading, events: Reading, organizers: Names, people: People) -> None:
    """Which event and who: an event is its name and date; an attendee is an organizer first, else a person.

    Adds `organizer` and `person_id`, one of them filled; `date` becomes the event's date.
    """
    frame = reading.frame
    known: dict[str, list[tuple[str, pd.Timestamp]]] = {}
    for event, date in zip(events.good["event"], events.good["date"], strict=True):
        known.setdefault(key(event), []).append((event, date))
    who, ids, spelled, dates = [], [], [], []
    titles = Names(events.tab, {name: dated[0][0] for name, dated in known.items()}, events.there)
    for index, event, date, attendee in zip(frame.index, frame["event"], frame["date"], frame["attendee"], strict=True):
        if event == event:
            event, date = _event(reading, index, event, date, known, titles)
        spelled.append(event)
        dates.append(date)
        organizer, person = (None, None) if attendee != attendee else _attendee(reading, index, attendee, organizers, people)
        who.append(organizer)
        ids.append(person)
    frame["event"] = pd.Series(spelled, index=frame.index, dtype="str")
    frame["date"] = pd.Series(pd.to_datetime(pd.Series(dates, index=frame.index, dtype="object"))).astype("datetime64[s]")
    frame["organizer"] = pd.Series(who, index=frame.index, dtype="str")
    frame["person_id"] = pd.Series(ids, index=frame.index, dtype="str")


def _event(
    reading: Reading, index: int, event: str, date: pd.Timestamp,
    known: Mapping[str, list[tuple[str, pd.Timestamp]]], titles: Names,
) -> tuple[str | None, pd.Timestamp | None]:  # fmt: skip
    found = known.get(key(event), [])
    column = reading.table.column("event")
    if not titles.known:
        return event, date
    if not found:
        reading.fault(index, column, event, sentence("“{value}” is not in the {tab} tab.", value=event, tab=titles.title),
                      titles.fix(event), error=True)  # fmt: skip
        return None, None
    if len(found) == 1:
        if date == date and date is not None and date != found[0][1]:
            reading.fault(
                index, reading.table.column("date"), date.date().isoformat(),
                sentence("“{event}” is on {day} in the {tab} tab; that date counts.", event=found[0][0],
                         day=found[0][1].date().isoformat(), tab=titles.title),
                sentence("Mend the date here or there."), error=False,
            )  # fmt: skip
        return found[0]
    for one in found:
        if date == one[1]:
            return one
    days = ", ".join(when.date().isoformat() for _, when in sorted(found, key=lambda each: each[1]))
    reading.fault(index, reading.table.column("date"), None if date != date else date.date().isoformat(),
                  sentence("“{event}” took place more than once, and this row does not say which.", event=found[0][0]),
                  sentence("Write one of its dates: {days}.", days=days), error=True)  # fmt: skip
    return None, None


def _attendee(
    reading: Reading, index: int, said: str, organizers: Names, people: People
) -> tuple[str | None, str | None]:
    organizer = organizers.spellings.get(key(said))
    if organizer is not None and organizers.known:
        return organizer, None
    found = people.find(said, None, anywhere=True)
    if isinstance(found, tuple):
        if not organizers.known:
            return said, None
        reading.fault(index, reading.table.column("attendee"), said, *found, error=True)
        return None, None
    return None, found
