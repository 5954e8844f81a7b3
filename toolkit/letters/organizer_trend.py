"""The organizer's own numbers: that week against the one before, and conversations week by week."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from toolkit.calendar import Week
from toolkit.letters.bars import bars
from toolkit.letters.content import Row, Shown
from toolkit.letters.pictures import WIDTH
from toolkit.letters.turf import OrganizerPart, Try
from toolkit.mail.message import Picture
from toolkit.telling.numbers import number
from toolkit.words import day, say

WEEKS = 8
PICTURE_HEIGHT = 150


def numbers(turf: OrganizerPart, language: str) -> tuple[Row, ...]:
    """The organizer's own attempts and what came of them, that week and the week before."""
    counts = []
    for week in (turf.week, turf.week.previous):
        tried = within(turf.attempts, week)
        came = [(one.conversation, one.one_on_one, one.ask, one.yes) for one in tried]
        counts.append((len(tried), *(sum(one[n] for one in came) for n in range(4))))
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


def by_week(turf: OrganizerPart) -> dict[date, int]:
    """Conversations of each of the last eight weeks."""
    weeks = [Week(turf.week.monday - timedelta(days=7 * back)) for back in range(WEEKS - 1, -1, -1)]
    found = Counter(Week.of(one.day) for one in turf.attempts if one.conversation)
    return {week.monday: found[week] for week in weeks}


def within(attempts: Sequence[Try], week: Week) -> list[Try]:
    """Those of a week."""
    return [one for one in attempts if one.day in week.span]


def picture(trend: Mapping[date, int], language: str) -> tuple[tuple[Picture, ...], Shown | None]:
    """Those conversations as bars; none where there were none."""
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
