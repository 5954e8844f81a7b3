"""The last weeks in the staff letter, as numbers and as pictures of them."""

from __future__ import annotations

import pandas as pd

from toolkit.letters.bars import bars
from toolkit.letters.content import Row, Shown
from toolkit.letters.figures import Figures
from toolkit.letters.pictures import WIDTH, lines
from toolkit.mail.message import Picture
from toolkit.telling.numbers import known, number, on, percent
from toolkit.words import say

WEEKS = 8
PICTURE_HEIGHT = 200


def trend(figures: Figures, language: str) -> tuple[Row, ...]:
    """The numbers of the pictures."""
    rows = figures.weekly.tail(WEEKS)
    columns = (
        rows[name] for name in ("week_of", "attempts", "conversations", "density", "coverage")
    )
    return tuple(
        Row(
            on(week, language),
            (
                number(tries, language),
                number(talks, language),
                percent(density, language),
                percent(coverage, language),
            ),
        )
        for week, tries, talks, density, coverage in zip(*columns, strict=True)
    )


def pictures(figures: Figures, language: str) -> list[tuple[Picture, Shown]]:
    """Attempts and conversations as bars, density and coverage as lines; each only where there is
    something to draw.
    """
    rows = figures.weekly.tail(WEEKS)
    drawn = [
        ("weeks", _tries_and_talks(rows, language)),
        ("shares", _density_and_coverage(rows, language)),
    ]
    return [
        (Picture(name, one[0]), Shown(name, one[1], WIDTH, PICTURE_HEIGHT))
        for name, one in drawn
        if one is not None
    ]


def _tries_and_talks(rows: pd.DataFrame, language: str) -> tuple[bytes, str] | None:
    """The picture, and what it shows in words."""
    labels = tuple(on(week, language) for week in rows["week_of"])
    tries, talks = (
        tuple(0 if known(n) is None else int(n) for n in rows[name])
        for name in ("attempts", "conversations")
    )
    if not any(tries):
        return None
    named = ((say(language, "Conversations"), talks), (say(language, "Attempts"), tries))
    told = [
        say(language, "{week} {talks} of {tries}", week=week, talks=talked, tries=tried)
        for week, talked, tried in zip(labels, talks, tries, strict=True)
    ]
    alt = say(
        language,
        "Bar chart of {weeks} weeks, conversations of attempts in each: {all}.",
        weeks=len(labels),
        all=", ".join(told),
    )
    return bars(labels, named, height=PICTURE_HEIGHT), alt


def _density_and_coverage(rows: pd.DataFrame, language: str) -> tuple[bytes, str] | None:
    """The picture, and what it shows in words."""
    labels = tuple(on(week, language) for week in rows["week_of"])
    density, coverage = (
        tuple(None if known(each) is None else float(each) for each in rows[name])
        for name in ("density", "coverage")
    )
    if sum(each is not None for each in density) < 2:
        return None
    named = ((say(language, "Density"), density), (say(language, "Coverage"), coverage))
    told = [
        say(
            language,
            "{week} {density} and {coverage}",
            week=label,
            density=percent(members, language),
            coverage=percent(talked_with, language),
        )
        for label, members, talked_with in zip(
            labels, rows["density"], rows["coverage"], strict=True
        )
        if known(members) is not None
    ]
    alt = say(
        language,
        "Line chart of {weeks} weeks, density and coverage in each: {all}.",
        weeks=len(labels),
        all=", ".join(told),
    )
    return lines(labels, named, height=PICTURE_HEIGHT), alt
