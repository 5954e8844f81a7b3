"""The last weeks in the staff letter, as numbers and as pictures of them."""

from __future__ import annotations

from toolkit.letters.content import Row, Shown
from toolkit.letters.figures import Figures
from toolkit.letters.pictures import WIDTH, bars, lines
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
    rows = figures.weekly.tail(WEEKS)
    labels = tuple(on(week, language) for week in rows["week_of"])
    tries, talks = (
        [0 if known(n) is None else int(n) for n in rows[name]]
        for name in ("attempts", "conversations")
    )
    made = []
    if any(tries):
        png = bars(
            labels,
            (
                (say(language, "Conversations"), tuple(talks)),
                (say(language, "Attempts"), tuple(tries)),
            ),
            height=PICTURE_HEIGHT,
        )
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
        made.append((Picture("weeks", png), Shown("weeks", alt, WIDTH, PICTURE_HEIGHT)))
    shares = {
        name: tuple(None if known(each) is None else float(each) for each in rows[name])
        for name in ("density", "coverage")
    }
    if sum(each is not None for each in shares["density"]) > 1:
        png = lines(
            labels,
            (
                (say(language, "Density"), shares["density"]),
                (say(language, "Coverage"), shares["coverage"]),
            ),
            height=PICTURE_HEIGHT,
        )
        told = [
            say(
                language,
                "{week} {density} and {coverage}",
                week=on(week, language),
                density=percent(density, language),
                coverage=percent(coverage, language),
            )
            for week, density, coverage in zip(
                rows["week_of"], rows["density"], rows["coverage"], strict=True
            )
            if known(density) is not None
        ]
        alt = say(
            language,
            "Line chart of {weeks} weeks, density and coverage in each: {all}.",
            weeks=len(labels),
            all=", ".join(told),
        )
        made.append((Picture("shares", png), Shown("shares", alt, WIDTH, PICTURE_HEIGHT)))
    return made
