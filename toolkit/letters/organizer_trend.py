"""The organizer's own numbers: that week against the one before, and conversations week by week."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pandas as pd

from toolkit.calendar import Span, Week
from toolkit.letters.bars import bars
from toolkit.letters.content import Row, Shown
from toolkit.letters.figures import within
from toolkit.letters.pictures import WIDTH
from toolkit.letters.turf import OrganizerPart
from toolkit.mail.message import Picture
from toolkit.telling.numbers import number
from toolkit.words import day, say

WEEKS = 8
PICTURE_HEIGHT = 150


def numbers(turf: OrganizerPart, language: str) -> tuple[Row, ...]:
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


def by_week(turf: OrganizerPart) -> dict[date, int]:
    """Conversations of each of the last eight weeks."""
    weeks = [Week(turf.week.monday - timedelta(days=7 * back)) for back in range(WEEKS - 1, -1, -1)]
    span = Span(weeks[0].monday, turf.week.following.monday)
    rows = within(turf.attempts[turf.attempts["conversation"]], span)
    counted = (rows["date"] - pd.to_timedelta(rows["date"].dt.day_of_week, unit="D")).value_counts()
    found = {moment.date(): int(n) for moment, n in counted.items()}
    return {week.monday: found.get(week.monday, 0) for week in weeks}


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
