"""The organizer's letter: this week's list and what to do about each, the hours and what they earn,
and how the week went against the one before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pandas as pd

from toolkit.calendar import Span, Week
from toolkit.letters.content import Row, Shown, letter
from toolkit.letters.figures import Turf, within
from toolkit.letters.hours import hours_said, to_certify
from toolkit.letters.missed import Missed
from toolkit.letters.numbers import WITH_WEEKDAY, in_full, known, number, on, week_said
from toolkit.letters.people import OWN_WORDS, Next, listed
from toolkit.letters.pictures import WIDTH, bars
from toolkit.letters.plain import Web, first_of, short_of, spoken, typed
from toolkit.letters.readers import Reader
from toolkit.mail.message import Letter, Picture
from toolkit.organizing import flags
from toolkit.organizing.follow_ups import FollowUps
from toolkit.words import day, say, say_many

WEEKS = 8
SOON = 7  # days ahead in which a promise is due soon
PROMISES = 10
PICTURE_HEIGHT = 150


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
    reader: Reader, turf: Turf, notes: tuple[str, ...] = ()
) -> tuple[Letter, bool]:
    """The letter, and whether there is nothing to say in it."""
    off = turf.serving.where == "off"
    trend = _by_week(turf)
    drawn, shown = ((), None) if off else _picture(trend, reader.language)
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
    turf: Turf,
    notes: tuple[str, ...],
    trend: Mapping[date, int],
    shown: Shown | None,
) -> OrganizerView:
    language, off = reader.language, turf.serving.where == "off"
    people = turf.people[:0] if off or turf.serving.where == "between" else turf.people
    ahead = turf.promises[~turf.promises["overdue"].astype(bool)]
    soon = ahead[ahead["due"] <= pd.Timestamp(turf.today + timedelta(days=SOON))]
    hours = hours_said(turf.weeks, turf.stipends, turf.week, language)
    quiet = not any(trend.values()) and not len(turf.attempts)
    something = len(people) or turf.waiting or len(turf.promises) or hours or len(turf.trainings)
    empty = not (something or turf.missed or off) and quiet
    headline = _headline(reader, turf, people, empty)
    return OrganizerView(
        week=week_said(turf.week, language),
        subject=headline,
        headline=headline,
        empty=empty,
        notes=notes,
        thanks=_thanks(turf, language),
        focus=tuple(f"{typed(name)}: {spoken(text)}" for name, text in turf.focus),
        off=_off(turf, language) if off else "",
        next=listed(people, language, form=turf.form, reader=turf.organizer),
        more="",
        waiting=_waiting(turf, language) if turf.serving.where in ("free", "working") else "",
        promises=tuple(
            _promise(each, turf.organizer, language) for each in soon.to_dict("records")
        ),
        more_promises="",
        promised_elsewhere=0 if off else turf.promised_elsewhere,
        hours=hours,
        to_certify=to_certify(turf.weeks, language),
        missed=tuple(_missed(each, turf.lead, language) for each in turf.missed),
        training="" if turf.serving.where == "between" else _training(turf.trainings, language),
        numbers=() if off or empty else _numbers(turf, language),
        picture=shown,
        by_week=" · ".join(
            f"{day(monday, language)}: {number(n, language)}" for monday, n in trend.items()
        ),
        lists=turf.lists,
        sheets=turf.sheets,
        as_of=in_full(turf.today, language),
    )


def _headline(reader: Reader, turf: Turf, people: pd.DataFrame, empty: bool) -> str:
    """“Rosa, your 12 for this week: 1 answer owed, 2 maybes”: a count of what is owed, and never
    anybody's name.
    """
    language, name = reader.language, reader.first_name or first_of(turf.organizer)
    if empty:
        return say(
            language, "Nothing to report this week: no hours, no attempts and nobody on your list."
        )
    if turf.serving.where == "off":
        return say(language, "{name}, this week is off", name=name)
    if turf.serving.where == "between":
        over = ", ".join(typed(each) for each in turf.serving.phases)
        return say(language, "{name}, {phase} is over: thank you", name=name, phase=over)
    if not len(people):
        return say(language, "{name}, nobody is on your list for this week", name=name)
    owed = ", ".join(_owed(people, language))
    n = len(people)
    if owed:
        return say_many(
            language,
            "{name}, your {n} for this week: {owed}",
            "{name}, your {n} for this week: {owed}",
            n,
            name=name,
            owed=owed,
        )
    return say_many(
        language, "{name}, your {n} for this week", "{name}, your {n} for this week", n, name=name
    )


def _owed(people: pd.DataFrame, language: str) -> list[str]:
    """What is owed among this week's people, by its kind; who slipped is in no letter's counts."""
    n = people[FollowUps.flag].value_counts().to_dict()
    said = []
    if found := n.get(flags.PROMISE, 0):
        said.append(say_many(language, "{n} answer owed", "{n} answers owed", found))
    if found := n.get(flags.NEW_HIRE, 0):
        said.append(say_many(language, "{n} new colleague", "{n} new colleagues", found))
    if found := n.get(flags.MAYBE, 0):
        said.append(say_many(language, "{n} maybe", "{n} maybes", found))
    if found := n.get(flags.QUIET_LEADER, 0):
        said.append(say_many(language, "{n} quiet leader", "{n} quiet leaders", found))
    return said


def _thanks(turf: Turf, language: str) -> str:
    """One line for what the organizer did in the week; "" where nothing is logged."""
    rows = within(turf.attempts, turf.week.span)
    talks, yes = int(rows["conversation"].sum()), int((rows["answer"] == "Yes").sum())
    if not len(rows):
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
        len(rows),
    )


def _off(turf: Turf, language: str) -> str:
    back = turf.serving.back
    if back is None:
        return say(language, "Nothing is expected of you this week.")
    return say(
        language,
        "Nothing is expected of you this week. Next: {monday}, {hours} hours expected that week.",
        monday=on(back.monday, language, WITH_WEEKDAY[language]),
        hours=number(turf.serving.hours, language),
    )


def _waiting(turf: Turf, language: str) -> str:
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


def _training(trainings: pd.DataFrame, language: str) -> str:
    """The next training: its name and for whom, when, where, and whether it is mandatory."""
    if not len(trainings):
        return ""
    each = trainings.iloc[0]
    event, audience = typed(each["event"]), known(each["audience"])
    if audience is not None:
        event = say(language, "{event}, for {audience}", event=event, audience=typed(audience))
    parts = [on(each["date"], language, WITH_WEEKDAY[language])]
    if known(each["starts"]) is not None:
        parts.append(_clock(int(each["starts"]), language))
    if (form := known(each["format"])) is not None:
        parts.append(say(language, "online") if form == "Online" else say(language, "in person"))
    if known(each["mandatory"]) is True:
        parts.append(say(language, "mandatory"))
    return say(language, "{event} ({when})", event=event, when=", ".join(parts))


def _clock(seconds: int, language: str) -> str:
    from datetime import time  # noqa: PLC0415 -- the word means something else above

    from babel.dates import format_time  # noqa: PLC0415 -- slow import, not needed for --help

    moment = time(seconds // 3600 % 24, seconds // 60 % 60)
    return format_time(moment, "h:mm a", locale="es_US" if language == "es" else "en_US").replace(
        "\u202f", " "
    )


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


def _numbers(turf: Turf, language: str) -> tuple[Row, ...]:
    """The organizer's own attempts and what came of them, that week and the week before."""
    counts = []
    for week in (turf.week, turf.week.previous):
        rows = within(turf.attempts, week.span)
        counts.append(
            (
                len(rows),
                *(int(rows[name].sum()) for name in ("conversation", "one_on_one", "ask")),
                int((rows["answer"] == "Yes").sum()),
            )
        )
    names = (
        say(language, "Attempts"),
        say(language, "Conversations"),
        say(language, "One-on-ones"),
        say(language, "Asked to join"),
        say(language, "Said yes"),
    )
    return tuple(
        Row(name, (number(now, language), number(before, language)))
        for name, now, before in zip(names, *counts, strict=True)
    )


def _by_week(turf: Turf) -> dict[date, int]:
    """Conversations of each of the last eight weeks."""
    weeks = [Week(turf.week.monday - timedelta(days=7 * back)) for back in range(WEEKS - 1, -1, -1)]
    span = Span(weeks[0].monday, turf.week.following.monday)
    rows = within(turf.attempts[turf.attempts["conversation"]], span)
    counted = (rows["date"] - pd.to_timedelta(rows["date"].dt.day_of_week, unit="D")).value_counts()
    found = {moment.date(): int(n) for moment, n in counted.items()}
    return {week.monday: found.get(week.monday, 0) for week in weeks}


def _picture(trend: Mapping[date, int], language: str) -> tuple[tuple[Picture, ...], Shown | None]:
    if not any(trend.values()):
        return (), None
    name = say(language, "Conversations")
    labels = tuple(day(monday, language) for monday in trend)
    png = bars(labels, ((name, tuple(trend.values())),), height=PICTURE_HEIGHT)
    alt = say(
        language,
        "Bar chart of your conversations in each of {weeks} weeks: from {first} to {last}, at most"
        " {most}.",
        weeks=len(trend),
        first=next(iter(trend.values())),
        last=list(trend.values())[-1],
        most=max(trend.values()),
    )
    return (Picture("conversations", png),), Shown("conversations", alt, WIDTH, PICTURE_HEIGHT)
