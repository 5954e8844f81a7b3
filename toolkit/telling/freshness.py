"""Freshness: what a reader has to know of numbers that are old, and of tabs that are."""

from __future__ import annotations

from datetime import date, timedelta

from toolkit.calendar import Week
from toolkit.words import day, say

IN_FULL = "d MMMM y"


def freshness(
    language: str, week: Week, *, newest: date | None, published: date | None
) -> tuple[str, ...]:
    """What is said above the numbers of a week. `newest` is the day of the newest row that anybody
    logged; `published` the day as of which the tabs were last published: nothing is said of either
    where it is as new as the week.
    """
    told = []
    if newest is None:
        told.append(say(language, "Nothing has been logged in the sheets yet."))
    elif newest < week.monday:
        told.append(
            say(
                language,
                "Numbers are from {day}: nothing newer is in the sheets.",
                day=day(newest, language, IN_FULL),
            )
        )
    if published is not None and published < week.following.monday - timedelta(days=1):
        told.append(
            say(
                language,
                "The tabs were last published on {day}; this letter reads the sheets as they are"
                " now.",
                day=day(published, language, IN_FULL),
            )
        )
    return tuple(told)
