"""The organizer's letter: the hours, the next ten people, the promises, and how the week went
against the one before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pandas as pd

from toolkit.calendar import Span, Week
from toolkit.letters.content import Row, Shown, letter
from toolkit.letters.figures import Turf, within
from toolkit.letters.numbers import WITH_WEEKDAY, in_full, known, number, on, week_said
from toolkit.letters.people import Next, listed
from toolkit.letters.pictures import WIDTH, bars
from toolkit.letters.plain import Web, short_of, typed
from toolkit.letters.readers import Reader
from toolkit.mail.message import Letter, Picture
from toolkit.stipends.declared import Timesheets
from toolkit.words import day, say, say_many

NEXT = 10
WEEKS = 8
SOON = 7  # days ahead in which a promise is due soon
PICTURE_HEIGHT = 150


@dataclass(frozen=True)
class Promise:
    """One open promise to somebody of the turf."""

    name: str
    worksite: str
    said: str


@dataclass(frozen=True)
class OrganizerView:
    """What stands in the letter."""

    week: str
    headline: str
    empty: bool
    notes: tuple[str, ...]
    hours: tuple[Row, ...]
    to_certify: str
    training: str
    next: tuple[Next, ...]
    more: int
    promises: tuple[Promise, ...]
    more_promises: int
    promised_elsewhere: int
    numbers: tuple[Row, ...]
    picture: Shown | None
    by_week: str
    thanks: str
    lists: Web | None
    sheets: Web | None
    as_of: str


def organizer_letter(
    reader: Reader, turf: Turf, notes: tuple[str, ...] = ()
) -> tuple[Letter, bool]:
    """The letter, and whether there is nothing to say in it."""
    trend = _by_week(turf)
    drawn, shown = _picture(trend, reader.language)
    whole = _view(reader, turf, notes, trend, shown)

    def view(most: int) -> OrganizerView:
        people, promises = whole.next[:most], whole.promises[:most]
        return replace(
            whole,
            next=people,
            promises=promises,
            more=whole.more + len(whole.next) - len(people),
            more_promises=whole.more_promises + len(whole.promises) - len(promises),
        )

    return letter(reader, turf.week, view, drawn), whole.empty


def _view(
    reader: Reader,
    turf: Turf,
    notes: tuple[str, ...],
    trend: Mapping[date, int],
    shown: Shown | None,
) -> OrganizerView:
    language = reader.language
    rows = turf.people.head(NEXT)
    talks, before = (trend[week.monday] for week in (turf.week, turf.week.previous))
    soon = turf.promises[turf.promises["due"] <= pd.Timestamp(turf.today + timedelta(days=SOON))]
    hours, numbers = _hours(turf, language), _numbers(turf, language)
    quiet = not any(trend.values()) and not len(turf.attempts)
    empty = not (len(turf.people) or len(soon) or hours or len(turf.trainings)) and quiet
    return OrganizerView(
        week=week_said(turf.week, language),
        headline=_headline(
            language, empty, talks, before, len(turf.people), int(turf.promises["overdue"].sum())
        ),
        empty=empty,
        notes=notes,
        hours=hours,
        to_certify=_to_certify(turf, language),
        training=_training(turf.trainings, language),
        next=listed(rows, language, form=turf.form, reader=turf.organizer),
        more=len(turf.people) - len(rows),
        promises=tuple(
            _promise(each, turf.organizer, language) for each in soon.head(NEXT).to_dict("records")
        ),
        more_promises=max(0, len(soon) - NEXT),
        promised_elsewhere=turf.promised_elsewhere,
        numbers=numbers,
        picture=shown,
        by_week=" · ".join(
            f"{day(monday, language)}: {number(n, language)}" for monday, n in trend.items()
        ),
        thanks=(
            say_many(
                language,
                "Thank you for the {n} conversation you had.",
                "Thank you for the {n} conversations you had.",
                talks,
            )
            if talks
            else ""
        ),
        lists=turf.lists,
        sheets=turf.sheets,
        as_of=in_full(turf.today, language),
    )


def _headline(
    language: str, empty: bool, talks: int, before: int, waiting: int, overdue: int
) -> str:
    if empty:
        return say(
            language, "Nothing to report this week: no hours, no attempts and nobody on your list."
        )
    parts = [
        say_many(language, "{n} conversation", "{n} conversations", talks),
        say(language, "{n} the week before", n=number(before, language)),
        say_many(language, "{n} person to reach", "{n} people to reach", waiting),
    ]
    if overdue:
        parts.append(say_many(language, "{n} promise overdue", "{n} promises overdue", overdue))
    return say(language, "Your week: {parts}.", parts=", ".join(parts))


def _hours(turf: Turf, language: str) -> tuple[Row, ...]:
    """Logged and expected hours, that week and in each phase that it touches up to it."""
    rows = turf.weeks.dropna(subset=["logged", "expected"])
    this = rows[rows[Timesheets.week] == turf.week.monday]
    made = [_hours_row(say(language, "That week"), this, language)] if len(this) else []
    phases = dict.fromkeys(this["phase"])
    for phase in phases:
        name = say(language, "{phase} so far", phase=typed(phase))
        made.append(_hours_row(name, rows[rows["phase"] == phase], language))
    return tuple(made)


def _hours_row(name: str, rows: pd.DataFrame, language: str) -> Row:
    logged, expected = (
        sum((Fraction(each) for each in rows[column]), Fraction(0))
        for column in ("logged", "expected")
    )
    return Row(name, (number(logged, language), number(expected, language)))


def _to_certify(turf: Turf, language: str) -> str:
    waiting = turf.weeks[turf.weeks[Timesheets.state] == "Draft"]
    if not len(waiting):
        return ""
    weeks = ", ".join(day(each, language) for each in sorted(set(waiting[Timesheets.week]))[-12:])
    return say_many(
        language,
        "{n} week waits for your initials in Timesheets (weeks of {weeks}).",
        "{n} weeks wait for your initials in Timesheets (weeks of {weeks}).",
        len(waiting),
        weeks=weeks,
    )


def _training(trainings: pd.DataFrame, language: str) -> str:
    if not len(trainings):
        return ""
    each = trainings.iloc[0]
    when = on(each["date"], language, WITH_WEEKDAY[language])
    if known(each["starts"]) is not None:
        when = say(language, "{day}, {time}", day=when, time=_clock(int(each["starts"]), language))
    form = known(each["format"])
    if form is not None:
        place = say(language, "online") if form == "Online" else say(language, "in person")
        return say(
            language, "{event}: {when}, {place}", event=typed(each["event"]), when=when, place=place
        )
    return say(language, "{event}: {when}", event=typed(each["event"]), when=when)


def _clock(seconds: int, language: str) -> str:
    from datetime import time  # noqa: PLC0415 -- the word means something else above

    from babel.dates import format_time  # noqa: PLC0415 -- slow import, not needed for --help

    moment = time(seconds // 3600 % 24, seconds // 60 % 60)
    return format_time(moment, "h:mm a", locale="es_US" if language == "es" else "en_US").replace(
        "\u202f", " "
    )


def _promise(each: Any, reader: str, language: str) -> Promise:
    made, due = on(each["made"], language), on(each["due"], language)
    by = known(each["by"])
    values = {"made": made, "due": due}
    if by == reader:
        said = (
            say(language, "you promised on {made}, for {due}: overdue", **values)
            if each["overdue"]
            else say(language, "you promised on {made}, for {due}", **values)
        )
    elif by is not None:
        said = (
            say(
                language, "{who} promised on {made}, for {due}: overdue", who=short_of(by), **values
            )
            if each["overdue"]
            else say(language, "{who} promised on {made}, for {due}", who=short_of(by), **values)
        )
    else:
        said = (
            say(language, "promised on {made}, for {due}: overdue", **values)
            if each["overdue"]
            else say(language, "promised on {made}, for {due}", **values)
        )
    return Promise(each["person"], typed(each["worksite"]), said)


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
