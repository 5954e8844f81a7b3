"""The representative's letter: one worksite's counts, whom to greet, who starts when, and one thing
to ask for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from toolkit.calendar import Week
from toolkit.letters.content import Row, letter
from toolkit.letters.plain import typed
from toolkit.letters.readers import Reader
from toolkit.letters.rep_ask import one_thing
from toolkit.letters.turf import WorksitePart
from toolkit.mail.message import Letter
from toolkit.organizing.density import Density
from toolkit.organizing.follow_ups import FollowUps
from toolkit.organizing.issue_heat import FEW, IssueHeat, leaving
from toolkit.organizing.structure_tests import Results
from toolkit.telling.numbers import in_full, known, number, on, percent, points, week_said
from toolkit.words import say, say_many

GREET = 10
PLACES = 12
ISSUES = 3


@dataclass(frozen=True)
class Hire:
    """Somebody to welcome."""

    name: str
    since: str


@dataclass(frozen=True)
class PlaceView:
    """What one worksite's part of the letter says."""

    worksite: str
    headline: str
    counts: tuple[Row, ...]
    share: int  # of members among those who could be, in whole percent, for the bar
    share_said: str
    hires: tuple[Hire, ...]
    more_hires: str
    starting: tuple[Hire, ...]
    more_starting: str
    issues: tuple[str, ...]
    ask: str


@dataclass(frozen=True)
class RepView:
    """What stands in the letter."""

    week: str
    headline: str
    empty: bool
    notes: tuple[str, ...]
    places: tuple[PlaceView, ...]
    more_places: str
    as_of: str


def rep_letter(
    reader: Reader, week: Week, places: tuple[WorksitePart, ...], notes: tuple[str, ...] = ()
) -> tuple[Letter, bool]:
    """The letter of one representative, with a part for each worksite, and whether there is nothing
    to say in it.
    """
    there = [place for place in places if len(place.counts)]
    today = places[0].today
    language = reader.language

    def view(most: int) -> RepView:
        views = tuple(
            _place(place, language, min(GREET, most))
            for place in there[: max(1, min(PLACES, most))]
        )
        empty = say(
            language, "Nothing to report this week: the roster has nobody at your worksite."
        )
        return RepView(
            week=week_said(week, language),
            headline=views[0].headline if views else empty,
            empty=not views,
            notes=notes,
            places=views,
            more_places=_more(len(there) - len(views), language),
            as_of=in_full(today, language),
        )

    return letter(reader, week, view), not there


def _place(place: WorksitePart, language: str, most: int) -> PlaceView:
    row = place.counts.iloc[0].to_dict()
    share = known(row[Density.density])
    hires, starting = place.new_hires.head(most), place.starting.head(most)
    return PlaceView(
        worksite=typed(place.worksite),
        headline=_headline(row, language),
        counts=_counts(place, row, language),
        share=0 if share is None else min(100, int(share * 100)),
        share_said=(
            ""
            if share is None
            else say(language, "{share} are members", share=percent(share, language))
        ),
        hires=tuple(
            Hire(name, on(hired, language))
            for name, hired in zip(hires[FollowUps.person], hires[FollowUps.hire_date], strict=True)
        ),
        more_hires=_more(len(place.new_hires) - len(hires), language),
        starting=tuple(
            Hire(name, on(day, language))
            for name, day in zip(starting["person"], starting["hire_date"], strict=True)
        ),
        more_starting=_more(len(place.starting) - len(starting), language),
        issues=_issues(place, language),
        ask=one_thing(place, row, language),
    )


def _more(n: int, language: str) -> str:
    """How many a list leaves out; a representative sees no sheet."""
    return say_many(language, "And {n} more.", "And {n} more.", n) if n else ""


def _headline(row: Any, language: str) -> str:
    worksite, members = typed(row[Density.worksite]), number(row[Density.members], language)
    needed = known(row[Density.needed_majority])
    if needed is None:
        return say(language, "{worksite}: {members} members", worksite=worksite, members=members)
    of = number(row[Density.eligible], language)
    if not needed:
        return say(
            language,
            "{worksite}: {members} of {of} are members, a majority",
            worksite=worksite,
            members=members,
            of=of,
        )
    return say(
        language,
        "{worksite}: {members} of {of} are members, {needed} more for a majority",
        worksite=worksite,
        members=members,
        of=of,
        needed=int(needed),
    )


def _counts(place: WorksitePart, row: Any, language: str) -> tuple[Row, ...]:
    rows = [*_members(place, row, language)]
    if known(row[Density.reps]) is not None:
        needed = say(
            language,
            "{reps} of {needed}",
            reps=number(row[Density.reps], language),
            needed=number(row[Density.reps_needed], language),
        )
        rows.append(Row(say(language, "Representatives"), (needed,)))
    # Where there are so few, a share tells who is who.
    if known(row[Density.contacted]) is not None and row[Density.people] >= FEW:
        coverage = percent(row[Density.coverage], language)
        rows.append(Row(say(language, "Talked with lately"), (coverage,)))
    return (*rows, *_took_part(place, language))


def _members(place: WorksitePart, row: Any, language: str) -> Iterator[Row]:
    density = percent(row[Density.density], language)
    change = known(row[Density.change])
    if change:
        density = say(
            language,
            "{density} ({points} points since the week before)",
            density=density,
            points=points(change, language),
        )
    target = say(
        language,
        "More members for the target of {target}",
        target=percent(place.target, language),
    )
    for name, said in (
        (say(language, "Could be members"), number(row[Density.eligible], language)),
        (say(language, "Members"), number(row[Density.members], language)),
        (say(language, "Cards signed, not processed yet"), number(row[Density.pending], language)),
        (say(language, "Density"), density),
        (
            say(language, "More members for a majority"),
            number(row[Density.needed_majority], language),
        ),
        (target, number(row[Density.needed_target], language)),
    ):
        yield Row(name, (said,))


def _took_part(place: WorksitePart, language: str) -> Iterator[Row]:
    columns = (Results.test, Results.took_part, Results.base, Results.needed)
    for test, took, base, needed in zip(*(place.tests[name] for name in columns), strict=True):
        if known(base) is None or base < FEW:
            continue
        counts = {"took": number(took, language), "base": number(base, language)}
        if known(needed):
            said = say(
                language,
                "{took} of {base}, {needed} more for the target",
                **counts,
                needed=number(needed, language),
            )
        else:
            said = say(language, "{took} of {base}", **counts)
        yield Row(typed(test), (said,))


def _issues(place: WorksitePart, language: str) -> tuple[str, ...]:
    """What people here raise most; nothing but that they are few where fewer than five were
    asked.
    """
    heat, names = place.heat, place.issues_in_spanish if language == "es" else {}
    if heat.empty:
        return ()
    if heat[IssueHeat.few].any():
        asked = leaving(heat, language)[IssueHeat.asked].iloc[0]
        return (say(language, "What people raise is not shown: {few} have been asked.", few=asked),)
    rows = heat.sort_values(IssueHeat.raised_by, ascending=False, kind="stable").head(ISSUES)
    return tuple(
        say(
            language,
            "{issue}: raised by {raised} of {asked}",
            issue=typed(names.get(issue, issue)),
            raised=int(raised),
            asked=int(asked),
        )
        for issue, raised, asked in zip(
            rows[IssueHeat.issue], rows[IssueHeat.raised_by], rows[IssueHeat.asked], strict=True
        )
    )
