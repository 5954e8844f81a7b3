"""The representative's letter: one worksite's counts, whom to greet, who starts when, and one thing to
ask for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from toolkit.calendar import Week
from toolkit.letters.content import Row, letter
from toolkit.letters.figures import Place
from toolkit.letters.numbers import in_full, known, number, on, percent, points, week_said
from toolkit.letters.plain import typed
from toolkit.letters.readers import Reader
from toolkit.mail.message import Letter
from toolkit.organizing.density import Density
from toolkit.organizing.follow_ups import FollowUps
from toolkit.organizing.issue_heat import FEW, IssueHeat, leaving
from toolkit.organizing.structure_tests import Results
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
    reader: Reader, week: Week, places: tuple[Place, ...], notes: tuple[str, ...] = ()
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


def _place(place: Place, language: str, most: int) -> PlaceView:
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
        issues=_issues(place.heat, language),
        ask=_ask(place, row, language),
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


def _counts(place: Place, row: Any, language: str) -> tuple[Row, ...]:
    def line(name: str, said: str) -> Row:
        return Row(name, (said,))

    density = percent(row[Density.density], language)
    change = known(row[Density.change])
    if change:
        density = say(
            language,
            "{density} ({points} points since the week before)",
            density=density,
            points=points(change, language),
        )
    rows = [
        line(say(language, "Could be members"), number(row[Density.eligible], language)),
        line(say(language, "Members"), number(row[Density.members], language)),
        line(
            say(language, "Cards signed, not processed yet"), number(row[Density.pending], language)
        ),
        line(say(language, "Density"), density),
        line(
            say(language, "More members for a majority"),
            number(row[Density.needed_majority], language),
        ),
        line(
            say(
                language,
                "More members for the target of {target}",
                target=percent(place.target, language),
            ),
            number(row[Density.needed_target], language),
        ),
    ]
    if known(row[Density.reps]) is not None:
        needed = say(
            language,
            "{reps} of {needed}",
            reps=number(row[Density.reps], language),
            needed=number(row[Density.reps_needed], language),
        )
        rows.append(line(say(language, "Representatives"), needed))
    # Where there are so few, a share tells who is who.
    if known(row[Density.contacted]) is not None and row[Density.people] >= FEW:
        rows.append(
            line(say(language, "Talked with lately"), percent(row[Density.coverage], language))
        )
    for test, took, base, needed in zip(
        *(
            place.tests[name]
            for name in (Results.test, Results.took_part, Results.base, Results.needed)
        ),
        strict=True,
    ):
        if known(base) is None or base < FEW:
            continue
        said = say(
            language, "{took} of {base}", took=number(took, language), base=number(base, language)
        )
        if known(needed):
            said = say(
                language,
                "{took} of {base}, {needed} more for the target",
                took=number(took, language),
                base=number(base, language),
                needed=number(needed, language),
            )
        rows.append(line(typed(test), said))
    return tuple(rows)


def _issues(heat: pd.DataFrame, language: str) -> tuple[str, ...]:
    """What people here raise most; nothing but that they are few where fewer than five were asked."""
    if heat[IssueHeat.few].any():
        asked = leaving(heat, language)[IssueHeat.asked].iloc[0]
        return (say(language, "What people raise is not shown: {few} have been asked.", few=asked),)
    rows = heat.sort_values(IssueHeat.raised_by, ascending=False, kind="stable").head(ISSUES)
    return tuple(
        say(
            language,
            "{issue}: raised by {raised} of {asked}",
            issue=typed(issue),
            raised=int(raised),
            asked=int(asked),
        )
        for issue, raised, asked in zip(
            rows[IssueHeat.issue], rows[IssueHeat.raised_by], rows[IssueHeat.asked], strict=True
        )
    )


def _ask(place: Place, row: Any, language: str) -> str:
    """One thing to do: the structure test that runs, else the new hires, else who starts, else the
    majority, else another rep.
    """
    tests = place.tests[place.tests[Results.needed].fillna(0) > 0]
    if len(tests):
        return _ask_for_test(tests.iloc[-1], language)
    if len(place.new_hires):
        return say(
            language,
            "Welcome {name}, and ask how the first weeks have been.",
            name=place.new_hires[FollowUps.person].iloc[0],
        )
    if len(place.starting):
        return _ask_to_greet(place, language)
    needed = known(row[Density.needed_majority])
    if needed:
        return say_many(
            language,
            "{n} more here makes a majority: who are your two? Answer with their names.",
            "{n} more here make a majority: who are your two? Answer with their names.",
            int(needed),
        )
    gap = known(row[Density.rep_gap])
    if gap is not None and gap > 0:
        return say(
            language,
            "Ask one colleague whom others trust whether they would be a representative with you.",
        )
    return say(language, "Ask one colleague whom nobody has talked with lately how they are.")


def _ask_for_test(test: Any, language: str) -> str:
    """How many more make the target, and the question that organizers ask; where few are asked, no
    number.
    """
    name, closes = typed(test[Results.test]), known(test["closes"])
    small = known(test[Results.base]) is None or test[Results.base] < FEW
    if small and closes is None:
        return say(language, "Ask two colleagues to take part in “{test}”.", test=name)
    if small:
        return say(
            language,
            "Ask two colleagues to take part in “{test}” by {day}.",
            test=name,
            day=on(closes, language),
        )
    if closes is None:
        return say_many(
            language,
            "{n} more here makes the target of “{test}”: who are your two? Answer with their"
            " names.",
            "{n} more here make the target of “{test}”: who are your two? Answer with their names.",
            int(test[Results.needed]),
            test=name,
        )
    return say_many(
        language,
        "{n} more here makes the target of “{test}” by {day}: who are your two? Answer with their"
        " names.",
        "{n} more here make the target of “{test}” by {day}: who are your two? Answer with their"
        " names.",
        int(test[Results.needed]),
        test=name,
        day=on(closes, language),
    )


def _ask_to_greet(place: Place, language: str) -> str:
    """Whoever starts first, before induction where there is one before that day."""
    first = place.starting.iloc[0]
    starts = first["hire_date"].date()
    if place.induction is not None and place.induction <= starts:
        return say(
            language,
            "{name} starts with you on {day}: say hello before induction on {induction}.",
            name=first["person"],
            day=on(starts, language),
            induction=on(place.induction, language),
        )
    return say(
        language,
        "{name} starts with you on {day}: say hello before then.",
        name=first["person"],
        day=on(starts, language),
    )
