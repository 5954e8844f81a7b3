"""Worksites in the staff letter: which moved, which need somebody most, and how the structure tests
go.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from toolkit.facts.people import unit
from toolkit.facts.responses import opened
from toolkit.letters.figures import Figures
from toolkit.letters.plain import short_of, typed
from toolkit.organizing.collectors import Collectors, collectors
from toolkit.organizing.density import Density
from toolkit.organizing.issue_heat import FEW
from toolkit.organizing.structure_tests import Results
from toolkit.tables.program import Program
from toolkit.telling.numbers import known, number, on, percent, points
from toolkit.words import say, say_many

COLLECTORS = 6


@dataclass(frozen=True)
class Move:
    """A worksite whose density changed."""

    worksite: str
    density: str
    change: str


@dataclass(frozen=True)
class Gap:
    """A worksite to go to, what it lacks, and whose people are there."""

    worksite: str
    why: str
    organizers: str = ""


@dataclass(frozen=True)
class TestRow:
    """One structure test: in all, the worksites that need most (of one that is over, the
    strongest), and who brought it in.
    """

    __test__ = False

    test: str
    said: str
    about: str
    worksites: tuple[str, ...]
    more: int
    collectors: str = ""


def _shown(figures: Figures) -> pd.DataFrame:
    """The worksites whose shares may leave them: under five people, a share tells who is who."""
    rows = figures.density
    return rows[
        (rows[Density.kind] == "worksite")
        & (rows[Density.eligible] >= FEW).fillna(False).astype(bool)
    ]


def moved(
    figures: Figures, language: str, *, most: int
) -> tuple[tuple[Move, ...], tuple[Move, ...]]:
    """The worksites whose density rose and fell most since the week before."""
    rows = _shown(figures)
    rows = rows[
        rows[Density.change].map(lambda change: known(change) not in (None, 0)).astype(bool)
    ]
    rows = rows.assign(by=[float(change) for change in rows[Density.change]])

    def made(part: pd.DataFrame) -> tuple[Move, ...]:
        return tuple(
            Move(typed(name), percent(density, language), points(change, language))
            for name, density, change in zip(
                part[Density.worksite], part[Density.density], part[Density.change], strict=True
            )
        )

    up = rows[rows["by"] > 0].sort_values("by", ascending=False, kind="stable").head(most)
    return made(up), made(rows[rows["by"] < 0].sort_values("by", kind="stable").head(most))


def gaps(figures: Figures, language: str, *, most: int) -> tuple[Gap, ...]:
    """Where to go: no rep where one is needed first, then those where fewest were talked with, then
    the largest; with the organizers whose people are there.
    """
    rows = _shown(figures)
    none = (rows[Density.reps].eq(0) & (rows[Density.reps_needed] > 0)).fillna(False).astype(bool)
    share = pd.Series(
        [1.0 if known(each) is None else float(each) for each in rows[Density.coverage]], rows.index
    )
    worst = pd.concat([~none, share, -rows[Density.people].astype(float)], axis=1)[
        none | (share < 1)
    ]
    order = worst.sort_values(list(worst.columns), kind="stable").head(most).index
    there = _organizers_at(figures)
    return tuple(
        Gap(
            typed(row[Density.worksite]),
            _why(row, none[index], language),
            ", ".join(there.get(row[Density.worksite], ())),
        )
        for index, row in zip(order, rows.loc[order].to_dict("records"), strict=True)
    )


def _organizers_at(figures: Figures) -> dict[str, list[str]]:
    """The organizers with people at each worksite, those with most first."""
    people = unit(figures.program).dropna(subset=["organizer"])
    n = people.groupby(["worksite", "organizer"]).size().reset_index(name="n")
    n = n.sort_values(["n", "organizer"], ascending=[False, True], kind="stable")
    found: dict[str, list[str]] = {}
    for worksite, organizer in zip(n["worksite"], n["organizer"], strict=True):
        found.setdefault(worksite, []).append(short_of(organizer))
    return found


def _why(row: dict[str, Any], no_rep: bool, language: str) -> str:
    parts = []
    if no_rep:
        needed = int(row[Density.reps_needed])
        parts.append(say_many(language, "no rep, {n} needed", "no rep, {n} needed", needed))
    if known(row[Density.coverage]) is not None:
        parts.append(
            say(
                language,
                "{share} talked with lately",
                share=percent(row[Density.coverage], language),
            )
        )
    if known(row[Density.needed_majority]):
        parts.append(
            say(
                language,
                "{needed} more for a majority",
                needed=number(row[Density.needed_majority], language),
            )
        )
    return ", ".join(parts)


def tests(figures: Figures, language: str, *, most: int) -> tuple[TestRow, ...]:
    """The structure tests that ran in the week or later, else the latest: taken part, and the
    worksites that need most. One that has closed is told with its result.
    """
    run = opened(figures.program)
    over = run["closes"].notna() & (run["closes"] < pd.Timestamp(figures.week.monday))
    run = run[~over] if (~over).any() else run.tail(1)
    today, made = pd.Timestamp(figures.program.today), []
    for test, closes in zip(run["test"].tail(3), run["closes"].tail(3), strict=True):
        rows = figures.tests[figures.tests[Results.test] == test]
        total = rows[rows[Results.kind] == "total"]
        if not len(total):
            continue
        closed = known(closes) is not None and closes < today
        said = taken_part(total.iloc[0].to_dict(), closed=closed, language=language)
        if known(closes) is not None:
            when = on(closes, language)
            said = (
                say(language, "{said}; closed {day}", said=said, day=when)
                if closed
                else say(language, "{said}; closes {day}", said=said, day=when)
            )
        if closed:
            sites, about = strongest(rows, language), say(language, "Strongest:")
        else:
            sites, about = _lacking(rows, language), say(language, "Where most are missing:")
        made.append(
            TestRow(
                typed(test),
                said,
                about if sites else "",
                sites[:most],
                len(sites[most:]),
                brought_in(figures.program, test, language),
            )
        )
    return tuple(made)


def brought_in(program: Program, test: str, language: str) -> str:
    """Who collected a test, most first; "" where nobody is named."""
    rows = collectors(program)
    rows = rows[rows[Collectors.test] == test]
    named = rows.dropna(subset=[str(Collectors.collector)])
    if not len(named):
        return ""
    who = ", ".join(
        f"{short_of(name)} {number(n, language)}"
        for name, n in zip(
            named[Collectors.collector].head(COLLECTORS),
            named[Collectors.brought_in].head(COLLECTORS),
            strict=True,
        )
    )
    rest = int(
        rows[Collectors.brought_in].sum() - named[Collectors.brought_in].head(COLLECTORS).sum()
    )
    if rest:
        return say_many(
            language,
            "Brought in by {who}; {n} by others or nobody named.",
            "Brought in by {who}; {n} by others or nobody named.",
            rest,
            who=who,
        )
    return say(language, "Brought in by {who}.", who=who)


def taken_part(row: dict[str, Any], *, closed: bool, language: str) -> str:
    """How a test stands in all, or what it came to."""
    values = {
        "took": number(row[Results.took_part], language),
        "base": number(row[Results.base], language),
        "share": percent(row[Results.participation], language),
        "target": percent(row[Results.target], language),
        "needed": number(row[Results.needed], language),
    }
    if not closed:
        return say(
            language,
            "{took} of {base} took part ({share}); {needed} more for the target of {target}",
            **values,
        )
    if known(row[Results.needed]) == 0:
        return say(
            language,
            "{took} of {base} took part ({share}): the target of {target} was reached",
            **values,
        )
    return say(
        language,
        "{took} of {base} took part ({share}), {needed} short of the target of {target}",
        **values,
    )


def _lacking(rows: pd.DataFrame, language: str) -> tuple[str, ...]:
    """The worksites under the target, those that lack most first."""
    sites = _sites(rows)
    sites = sites[sites[Results.needed] > 0]
    sites = sites.sort_values(["needed", "worksite"], ascending=[False, True], kind="stable")
    columns = (
        sites[name] for name in (Results.worksite, Results.took_part, Results.base, Results.needed)
    )
    return tuple(
        say(
            language,
            "{worksite}: {took} of {base}, {needed} more",
            worksite=typed(name),
            took=number(took, language),
            base=number(base, language),
            needed=number(needed, language),
        )
        for name, took, base, needed in zip(*columns, strict=True)
    )


def strongest(rows: pd.DataFrame, language: str, *, reached_only: bool = True) -> tuple[str, ...]:
    """The worksites of a test with the largest shares; with `reached_only` those where somebody
    took part.
    """
    sites = _sites(rows)
    sites = sites[(sites[Results.took_part] > 0) | (not reached_only)]
    share = [-float(each) for each in sites[Results.participation]]
    sites = sites.assign(share=share).sort_values(["share", "worksite"], kind="stable")
    columns = (
        sites[name]
        for name in (Results.worksite, Results.took_part, Results.base, Results.participation)
    )
    return tuple(
        say(
            language,
            "{worksite}: {took} of {base} ({share})",
            worksite=typed(name),
            took=number(took, language),
            base=number(base, language),
            share=percent(share, language),
        )
        for name, took, base, share in zip(*columns, strict=True)
    )


def _sites(rows: pd.DataFrame) -> pd.DataFrame:
    """The worksites of a test whose shares may leave them."""
    return rows[(rows[Results.kind] == "worksite") & (rows[Results.base] >= FEW)]
