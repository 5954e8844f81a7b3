"""Attending: which event a row of Attendance is about, and whether an organizer or a person came.

Source: measures.md, *Reading, before any sum*, and *New hires, training*.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pandas as pd

from toolkit.tables.events import Events
from toolkit.tables.kinds.declared import Fault
from toolkit.tables.kinds.names import OTHER_DATE, WHICH_DATE
from toolkit.tables.kinds.rows import NO_LENGTH
from toolkit.tables.persons import People
from toolkit.tables.reading import Reading
from toolkit.tables.references import Names, optional
from toolkit.words import key


def clock_order(reading: Reading) -> None:
    """An event that ends before it starts has no length."""
    frame = reading.frame
    if frame.empty:
        return
    wrong = (frame["ends"] <= frame["starts"]).fillna(False).astype(bool)
    reading.reject(wrong, Events.ends, NO_LENGTH())


def attendance(
    reading: Reading, events: Reading, organizers: Reading, organizer_names: Names, people: People
) -> None:
    """Which event and who: an event is its name and date; an attendee is an organizer first, else a
    person.

    Adds `organizer` and `person_id`, one of them filled: a person whose ID stands in Organizers is
    that organizer. `date` becomes the event's date.
    """
    frame = reading.frame
    if frame.empty:
        frame["organizer"] = frame["person_id"] = pd.Series(dtype="str")
        return
    dates_of, titles = _events(events)
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
            if isinstance(who, Fault):
                reading.fault(index, reading.table.column("attendee"), who, error=True)
            else:
                organizer, person = who
        rows.append((spelling, day, organizer, person))
    spelled_events, days, who_organizers, ids = map(list, zip(*rows, strict=True))
    frame["event"] = pd.Series(spelled_events, dtype="str")
    frame["date"] = reading.table.column("date").series(days)
    frame["organizer"] = pd.Series(who_organizers, dtype="str")
    frame["person_id"] = pd.Series(ids, dtype="str")


def _events(events: Reading) -> tuple[dict[str, list[tuple[str, date]]], Names]:
    dates_of: dict[str, list[tuple[str, date]]] = {}
    for event, moment in zip(
        events.good["event"].tolist(), events.good["date"].tolist(), strict=True
    ):
        dates_of.setdefault(key(event), []).append((event, moment.date()))
    spelled = {name: dated[0][0] for name, dated in dates_of.items()}
    return dates_of, Names(Events.title, events.tab, spelled, events.there)


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
        reading.fault(index, reading.table.column("event"), titles.unknown(event), error=True)
        return None, None
    if len(found) == 1:
        if on is not None and on != found[0][1]:
            reading.fault(
                index,
                reading.table.column("date"),
                OTHER_DATE(event=found[0][0], day=found[0][1].isoformat(), tab=titles.title),
            )
        return found[0]
    for one in found:
        if on == one[1]:
            return one
    days = ", ".join(when.isoformat() for _, when in sorted(found, key=lambda each: each[1]))
    reading.fault(
        index,
        reading.table.column("date"),
        WHICH_DATE(event=found[0][0], days=days),
        error=True,
    )
    return None, None


def _attendee(
    said: str, organizers: Names, organizer_of: Mapping[str, str], people: People
) -> tuple[str | None, str | None] | Fault:
    """The organizer or the Person ID that a text means (one of the two), or what is wrong with
    it.
    """
    organizer = organizers.spellings.get(key(said))
    if organizer is not None and organizers.known:
        return organizer, None
    found = people.find(said, None, anywhere=True)
    if not organizers.known and (isinstance(found, Fault) or not people.known):
        return said, None
    if isinstance(found, Fault):
        return found
    return (organizer_of[found], None) if found in organizer_of else (None, found)
