"""Worksites in the staff letter: which moved, which need somebody most, and how the structure tests
go.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from toolkit.facts.responses import opened
from toolkit.letters.figures import Figures
from toolkit.letters.numbers import known, number, on, percent, points
from toolkit.letters.plain import typed
from toolkit.organizing.density import Density
from toolkit.organizing.issue_heat import FEW
from toolkit.organizing.structure_tests import Results
from toolkit.words import say, say_many


@dataclass(frozen=True)
class Move:
    """A worksite whose density changed."""

    worksite: str
    density: str
    change: str


@dataclass(frozen=True)
class Gap:
    """A worksite that needs somebody, and what it lacks."""

    worksite: str
    why: str


@dataclass(frozen=True)
class TestRow:
    """One structure test, in all and where it needs most."""

    __test__ = False

    test: str
    said: str
    worksites: tuple[str, ...]
    more: int


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
    """The worst gaps: no rep where one is needed first, then those where fewest were talked with,
    then the largest.
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
    return tuple(
        Gap(typed(row[Density.worksite]), _why(row, none[index], language))
        for index, row in zip(order, rows.loc[order].to_dict("records"), strict=True)
    )


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
        said = _taken_part(total.iloc[0].to_dict(), closed, language)
        if known(closes) is not None:
            when = on(closes, language)
            said = (
                say(language, "{said}; closed {day}", said=said, day=when)
                if closed
                else say(language, "{said}; closes {day}", said=said, day=when)
            )
        sites = _lacking(rows, closed, language)
        made.append(TestRow(typed(test), said, sites[:most], len(sites[most:])))
    return tuple(made)


def _taken_part(row: dict[str, Any], closed: bool, language: str) -> str:
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


def _lacking(rows: pd.DataFrame, closed: bool, language: str) -> tuple[str, ...]:
    """The worksites under the target, those that lack most first."""
    sites = rows[
        (rows[Results.kind] == "worksite")
        & (rows[Results.base] >= FEW)
        & (rows[Results.needed] > 0)
    ]
    sites = sites.sort_values(["needed", "worksite"], ascending=[False, True], kind="stable")
    made = []
    columns = (
        sites[name] for name in (Results.worksite, Results.took_part, Results.base, Results.needed)
    )
    for name, took, base, needed in zip(*columns, strict=True):
        values = {
            "worksite": typed(name),
            "took": number(took, language),
            "base": number(base, language),
            "needed": number(needed, language),
        }
        made.append(
            say(language, "{worksite}: {took} of {base}, {needed} short", **values)
            if closed
            else say(language, "{worksite}: {took} of {base}, {needed} more", **values)
        )
    return tuple(made)
