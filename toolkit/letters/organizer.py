"""The organizer's letter: this week's list and what to do about each, the hours and what they earn,
and how the week went against the one before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Any

import pandas as pd

from toolkit.letters.content import Row, Shown, letter
from toolkit.letters.hours import hours_said, to_certify
from toolkit.letters.missed import Missed
from toolkit.letters.organizer_subject import subject
from toolkit.letters.organizer_trend import by_week, numbers, picture, within
from toolkit.letters.people import OWN_WORDS, Next
from toolkit.letters.plain import Web, short_of, spoken, typed
from toolkit.letters.readers import Reader
from toolkit.letters.turf import OrganizerPart, Records
from toolkit.mail.message import Letter
from toolkit.telling.numbers import WITH_WEEKDAY, in_full, known, number, on, week_said
from toolkit.words import day, hour, say, say_many

SOON = 7  # days ahead in which a promise is due soon
PROMISES = 10


@dataclass(frozen=True)
class Promise:
    """One open promise to somebody of the turf, still to come."""

    name: str
    worksite: str
    said: str


@dataclass(frozen=True)
class OrganizerView:
    """What stands in the letter."""

    week: str
    subject: str
    headline: str
    empty: bool
    notes: tuple[str, ...]
    thanks: str
    focus: tuple[str, ...]
    off: str
    next: tuple[Next, ...]
    more: str
    waiting: str
    promises: tuple[Promise, ...]
    more_promises: str
    promised_elsewhere: int
    hours: tuple[str, ...]
    to_certify: str
    missed: tuple[str, ...]
    training: str
    numbers: tuple[Row, ...]
    picture: Shown | None
    by_week: str
    lists: Web | None
    sheets: Web | None
    as_of: str


def organizer_letter(
    reader: Reader, turf: OrganizerPart, notes: tuple[str, ...] = ()
) -> tuple[Letter, bool]:
    """The letter, and whether there is nothing to say in it."""
    off = turf.serving.where == "off"
    trend = by_week(turf)
    drawn, shown = ((), None) if off else picture(trend, reader.language)
    whole = _view(reader, turf, notes, trend, shown)

    def view(most: int) -> OrganizerView:
        people, promises = whole.next[:most], whole.promises[: min(most, PROMISES)]
        return replace(
            whole,
            next=people,
            promises=promises,
            more=_more(len(whole.next) - len(people), reader.language),
            more_promises=_more(len(whole.promises) - len(promises), reader.language),
        )

    return letter(reader, turf.week, view, drawn), whole.empty


def _more(n: int, language: str) -> str:
    return (
        say_many(language, "And {n} more, in Follow-ups.", "And {n} more, in Follow-ups.", n)
        if n
        else ""
    )


def _view(
    reader: Reader,
    turf: OrganizerPart,
    notes: tuple[str, ...],
    trend: Mapping[date, int],
    shown: Shown | None,
) -> OrganizerView:
    language, off = reader.language, turf.serving.where == "off"
    people = () if off or turf.serving.where == "between" else turf.people
    latest = pd.Timestamp(turf.today + timedelta(days=SOON))
    soon = [one for one in turf.promises if not one["overdue"] and one["due"] <= latest]
    hours = hours_said(turf.weeks, turf.stipends, turf.week, language)
    quiet = not any(trend.values()) and not len(turf.attempts)
    something = len(people) or turf.waiting or len(turf.promises) or hours or len(turf.trainings)
    empty = not (something or turf.missed or off) and quiet
    headline = subject(reader, turf, people, empty)
    return OrganizerView(
        week=week_said(turf.week, language),
        subject=headline,
        headline=headline,
        empty=empty,
        notes=notes,
        thanks=_thanks(turf, language),
        focus=tuple(f"{typed(name)}: {spoken(text)}" for name, text in turf.focus),
        off=_off(turf, language) if off else "",
        next=people,
        more="",
        waiting=_waiting(turf, language) if turf.serving.where in ("free", "working") else "",
        promises=tuple(_promise(each, turf.organizer, language) for each in soon),
        more_promises="",
        promised_elsewhere=0 if off else turf.promised_elsewhere,
        hours=hours,
        to_certify=to_certify(turf.weeks, language),
        missed=tuple(_missed(each, turf.lead, language) for each in turf.missed),
        training="" if turf.serving.where == "between" else _training(turf.trainings, language),
        numbers=() if off or empty else numbers(turf, language),
        picture=shown,
        by_week=" · ".join(
            f"{day(monday, language)}: {number(n, language)}" for monday, n in trend.items()
        ),
        lists=turf.lists,
        sheets=turf.sheets,
        as_of=in_full(turf.today, language),
    )


def _thanks(turf: OrganizerPart, language: str) -> str:
    """One line for what the organizer did in the week; "" where nothing is logged."""
    tried = within(turf.attempts, turf.week)
    talks, yes = sum(one.conversation for one in tried), sum(one.yes for one in tried)
    if not tried:
        return ""
    if yes:
        return say_many(
            language,
            "Thank you for last week: {talks}, and {n} person said yes to you.",
            "Thank you for last week: {talks}, and {n} people said yes to you.",
            yes,
            talks=say_many(language, "{n} conversation", "{n} conversations", talks),
        )
    if talks:
        return say_many(
            language,
            "Thank you for the {n} conversation you had last week.",
            "Thank you for the {n} conversations you had last week.",
            talks,
        )
    return say_many(
        language,
        "Thank you for trying {n} time last week; not reaching people is part of the work.",
        "Thank you for trying {n} times last week; not reaching people is part of the work.",
        len(tried),
    )


def _off(turf: OrganizerPart, language: str) -> str:
    back = turf.serving.back
    if back is None:
        return say(language, "Nothing is expected of you this week.")
    return say(
        language,
        "Nothing is expected of you this week. Next: {monday}, {hours} hours expected that week.",
        monday=on(back.monday, language, WITH_WEEKDAY[language]),
        hours=number(turf.serving.hours, language),
    )


def _waiting(turf: OrganizerPart, language: str) -> str:
    if not turf.waiting:
        return ""
    return say_many(
        language,
        "{n} more person is on your list for later weeks.",
        "{n} more people are on your list for later weeks.",
        turf.waiting,
    )


def _missed(one: Missed, lead: str, language: str) -> str:
    who = (short_of(lead) or say(language, "staff")).removesuffix(".")
    if one.event and one.day:
        return say(
            language,
            "You were missed at {event} on {day}. To make it up, ask {who}.",
            event=typed(one.event),
            day=on(one.day, language),
            who=who,
        )
    if one.day:
        return say(
            language,
            "Your check-in on {day} did not happen: arrange another with {who}.",
            day=on(one.day, language),
            who=who,
        )
    return say(
        language, "No check-in of that week is written down: arrange one with {who}.", who=who
    )


def _training(trainings: Records, language: str) -> str:
    """The next training: its name and for whom, when, where, and whether it is mandatory."""
    if not trainings:
        return ""
    each = trainings[0]
    event, audience = typed(each["event"]), known(each["audience"])
    if audience is not None:
        event = say(language, "{event}, for {audience}", event=event, audience=typed(audience))
    parts = [on(each["date"], language, WITH_WEEKDAY[language])]
    if known(each["starts"]) is not None:
        at = int(each["starts"])
        parts.append(hour(time(at // 3600 % 24, at // 60 % 60), language))
    if (form := known(each["format"])) is not None:
        parts.append(say(language, "online") if form == "Online" else say(language, "in person"))
    if known(each["mandatory"]) is True:
        parts.append(say(language, "mandatory"))
    return say(language, "{event} ({when})", event=event, when=", ".join(parts))


def _promise(each: Any, reader: str, language: str) -> Promise:
    due, by = on(each["due"], language), known(each["by"])
    what = spoken(known(each[OWN_WORDS]))
    if by == reader and what:
        said = say(language, "you promised “{what}” by {due}", what=what, due=due)
    elif by == reader:
        said = say(language, "you promised an answer by {due}", due=due)
    elif by is not None:
        said = say(language, "{who} promised an answer by {due}", who=short_of(by), due=due)
    else:
        said = say(language, "an answer was promised by {due}", due=due)
    return Promise(each["person"], typed(each["worksite"]), said.removesuffix("."))
