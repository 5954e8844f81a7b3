"""A staff member's own team in the staff letter: each organizer's week, what they missed, and what
was stuck at their check-ins.
"""

from __future__ import annotations

from fractions import Fraction

from toolkit.facts.in_force import left
from toolkit.letters.content import Row
from toolkit.letters.figures import Figures, within
from toolkit.letters.plain import short_of, spoken
from toolkit.organizing.flags import OWED
from toolkit.organizing.follow_ups import FollowUps
from toolkit.organizing.reports import Report, reports
from toolkit.stipends.declared import Timesheets
from toolkit.telling.numbers import number, on
from toolkit.words import say


def team(figures: Figures, lead: str) -> tuple[str, ...]:
    """The organizers in force whose Staff lead that is, in the order of their tab."""
    rows = figures.program.organizers
    rows = rows[~left(figures.program) & (rows["staff_lead"] == lead)]
    return tuple(name for name in rows["organizer"] if name != lead)


def team_rows(figures: Figures, names: tuple[str, ...], language: str) -> tuple[Row, ...]:
    """For each of them: hours of the week logged and expected, conversations of the week, who is
    owed something, and how many are on this week's list.
    """
    over = figures.over[figures.over[Timesheets.week] == figures.week.monday]
    over = over.dropna(subset=["logged", "expected"])
    tries = within(figures.attempts, figures.week.span)
    talks = tries.loc[tries["conversation"], "organizer"].value_counts()
    listed = figures.follow_ups
    owed = listed.loc[listed[FollowUps.flag].isin(OWED), "organizer"].value_counts()
    ticked = listed.loc[listed[FollowUps.this_week].astype(bool), "organizer"].value_counts()
    made = []
    for name in names:
        mine = over[over["organizer"] == name]
        logged, expected = (
            sum((Fraction(each) for each in mine[column]), Fraction(0))
            for column in ("logged", "expected")
        )
        hours = (
            say(
                language,
                "{logged} of {expected}",
                logged=number(logged, language),
                expected=number(expected, language),
            )
            if len(mine)
            else "–"
        )
        counts = (number(int(each.get(name, 0)), language) for each in (talks, owed, ticked))
        made.append(Row(short_of(name), (hours, *counts)))
    return tuple(made)


def missed(
    figures: Figures, names: tuple[str, ...], language: str, *, others: bool = False
) -> tuple[str, ...]:
    """Who missed what in the week, of these organizers, or of the others."""
    said = []
    for one in figures.missed:
        if (one.organizer in names) is others:
            continue
        who = short_of(one.organizer)
        if one.event and one.day:
            said.append(
                say(
                    language,
                    "{who}, {event} on {day}",
                    who=who,
                    event=spoken(one.event, 60),
                    day=on(one.day, language),
                )
            )
        elif one.day:
            said.append(
                say(language, "{who}, check-in on {day}", who=who, day=on(one.day, language))
            )
        else:
            said.append(say(language, "{who}, no check-in recorded", who=who))
    return tuple(said)


def told(
    figures: Figures, names: tuple[str, ...], language: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is stuck, and what went well, at the latest check-ins; the own team's first. It stands
    here until a later check-in answers it.
    """
    found = sorted(reports(figures.program), key=lambda one: not set(one.organizers) & set(names))
    return (
        tuple(_said(one, one.stuck, language) for one in found if one.stuck),
        tuple(_said(one, one.wins, language) for one in found if one.wins),
    )


def _said(one: Report, text: str, language: str) -> str:
    who = ", ".join(short_of(name) for name in one.organizers)
    return say(
        language, "{who}, {day}: {text}", who=who, day=on(one.day, language), text=spoken(text)
    )
