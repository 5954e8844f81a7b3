"""Issue heat: what people care about, how widely and how deeply, phase by phase, and whether the
test of it moved anybody.
"""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
import pandas as pd

from toolkit.facts.lines import NOWHERE, holds, how_many
from toolkit.facts.ordered import ordered
from toolkit.facts.responses import in_base, opened
from toolkit.facts.said import raised, talked_with
from toolkit.facts.shares import shares
from toolkit.facts.worksites import by_name
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, flag, part, share, text
from toolkit.organizing.leaders import moved_by_leader
from toolkit.organizing.structure_tests import structure_tests
from toolkit.tables.contact import Issues
from toolkit.tables.people import Worksites
from toolkit.tables.program import Program
from toolkit.tables.roster import Roster
from toolkit.tables.structure_tests import Responses
from toolkit.words import say

TOTAL = "Total"
WHOLE = "\n"  # the place of everybody, while sums are made: no worksite is called so
FEW = 5  # under this many people asked, one worksite's figures could tell who said what
DEEP = 4  # an intensity of 4 or 5
NO_TEST = "no structure test of the issue has opened, and on other rows than the total of all time"


class IssueHeat(Figure):
    """One row an issue and worksite where somebody raised it, one an issue for the whole, and one
    for the whole in each phase that has begun.
    """

    title = "Issue Heat"
    source = "Issues"
    keys = ("issue", "worksite", "phase")

    issue = text("Issue", other=Issues.spanish)
    worksite = text(
        "Worksite",
        "Where the people work now; Total on rows of the whole.",
        other=Worksites.short_name,
    )
    phase = text("Phase", "Only what was said while it ran.", blank="the row is of all time")
    raised_by = count("Raised by", "How many different people raised it.", guard="asked")
    asked = count("Asked", "How many different people somebody has talked with.", guard="asked")
    widely = share("Widely", "Raised by / Asked.", raised_by, asked, guard="asked")
    deeply = part(
        "Deeply",
        "Of those who gave an intensity, the share whose highest is 4 or 5.",
        form="percent",
        unit="share",
        blank="nobody gave one",
        guard="asked",
    )
    rank = count(
        "Rank",
        "By Widely times Deeply, among the issues of the same worksite; of the whole, among those"
        " of the same phase.",
        unit="place",
        of=(widely, deeply),
        guard="asked",
    )
    test = text("Test", "The latest structure test that has opened about it.", blank=NO_TEST)
    participation = part(
        "Participation",
        "Of that test, in all.",
        form="percent",
        unit="share",
        needs=(Responses,),
        blank=NO_TEST,
    )
    moved_half = count(
        "Leaders who moved half",
        "Leaders of whose people in that test's base at least half said Yes.",
        needs=(Responses, Roster.charted_under),
        blank=NO_TEST,
    )
    total = flag("The row is of the whole.")
    few = flag("One worksite's figures that must not leave the workbook: fewer than 5 were asked.")


FELT = ["raised_by", "asked", "widely", "deeply", "rank"]


@makes(IssueHeat)
def issue_heat(program: Program) -> pd.DataFrame:
    """Worksites by name, then the whole, then phases in their order, each by rank and issue."""
    said, asked = raised(program), talked_with(program)
    if said.empty:
        return IssueHeat.empty()
    homes = in_base(program, "Eligible")[["line", "worksite"]]
    whole = homes.assign(worksite=WHOLE)
    heat = [_felt(said, asked, pd.concat([homes, whole]))]
    phases = program.phases.sort_values(["starts", "row"], kind="stable")
    begun = phases[phases["starts"] <= pd.Timestamp(program.today)]
    for phase, starts, ends in zip(begun["phase"], begun["starts"], begun["ends"], strict=True):
        during = partial(pd.Series.between, left=starts, right=ends)
        these = said[during(said["date"])]
        if len(these):
            then = talked_with(program, during)
            heat.append(_felt(these, then, whole).assign(phase=phase))
    rows = pd.concat(heat, ignore_index=True)
    rows["total"] = (rows["worksite"] == WHOLE).astype(bool)
    rows["worksite"] = rows["worksite"].mask(rows["total"], TOTAL)
    rows["phase"] = rows["phase"].astype("str") if "phase" in rows else None
    rows["few"] = (~rows["total"] & (rows["asked"] < FEW)).astype(bool)
    places = {name: place for place, name in enumerate(by_name(program)["worksite"])}
    turns = {name: turn for turn, name in enumerate(begun["phase"])}
    place = rows["worksite"].map(places).where(~rows["total"])
    turn = rows["phase"].map(turns).fillna(-1)  # all time before the phases
    order = ordered(place, turn, rows["rank"], rows["issue"])
    return _tested(program, rows.take(order).reset_index(drop=True))


def _tested(program: Program, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with the test of each issue, beside the totals of all time."""
    tests = opened(program)
    last = (
        tests.explode("issues").drop_duplicates("issues", keep="last").set_index("issues")["test"]
    )
    here = rows["total"] & rows["phase"].isna()
    rows["test"] = rows["issue"].map(last).where(here)
    results = structure_tests(program)
    whole = results[results["kind"] == "total"].set_index("test")["participation"]
    rows["participation"] = rows["test"].map(whole).astype("object")
    bases = tests.set_index("test")["base"]
    moved = {}
    for test in rows["test"].dropna().unique():
        by = moved_by_leader(program, test, bases[test])
        moved[test] = int(((by["asked"] > 0) & (by["delivered"] * 2 >= by["asked"])).sum())
    rows["moved_half"] = rows["test"].map(moved).astype("Int64")
    return rows


def leaving(heat: pd.DataFrame, language: str) -> pd.DataFrame:
    """The figure as it may leave the workbook: a single worksite with fewer than 5 asked says only
    that.

    `asked` reads "fewer than 5" there, in that language, and the other numbers are blank. Source:
    measures.md, *Issues*.
    """
    shown = heat.astype(dict.fromkeys(FELT, "object"))
    shown.loc[heat["few"], FELT] = None
    shown.loc[heat["few"], "asked"] = say(language, "fewer than {n}", n=FEW)
    return shown


def felt(program: Program, homes: pd.DataFrame) -> pd.DataFrame:
    """What is felt in any grouping of people, for all time: one row an issue and `worksite` where
    somebody raised it, with `raised_by`, `asked`, `widely`, `deeply`, `rank`.

    `homes` has a row for each person who counts and each place they count at: `line` of the roster,
    `worksite`.
    """
    return _felt(raised(program), talked_with(program), homes)


def _felt(said: pd.DataFrame, asked: pd.Series, homes: pd.DataFrame) -> pd.DataFrame:
    """`said` are rows of `raised`, `asked` whether each line of the roster was talked with."""
    there = homes[holds(asked, homes["line"])]
    place, names = pd.factorize(there["worksite"].to_numpy(), sort=True)
    issues = said["what"].cat.categories
    # One a person and issue they raised, with the highest intensity they gave it.
    pairs = said["line"].to_numpy() * len(issues) + said["what"].cat.codes.to_numpy()
    raisers, which = np.unique(pairs, return_inverse=True)
    most = np.zeros(len(raisers), dtype="int64")
    np.maximum.at(most, which, said["intensity"].to_numpy())
    line, issue = np.divmod(raisers, len(issues))
    one, home = _met(line, there["line"].to_numpy())
    spot = place[home] * len(issues) + issue[one]

    def counted(whom: Any) -> Any:
        return how_many(spot[whom[one]], len(names) * len(issues))

    raised_by = counted(most >= 0)
    spots = np.flatnonzero(raised_by)
    at, what = np.divmod(spots, len(issues))
    sums = pd.DataFrame(
        {
            "worksite": pd.Series(names[at], dtype=there["worksite"].dtype),
            "raised_by": pd.array(raised_by[spots], dtype="Int64"),
            "issue": pd.array(issues.to_numpy()[what], dtype="str"),
            "asked": pd.array(how_many(place, len(names))[at], dtype="Int64"),
        }
    )
    sums["widely"] = shares(sums["raised_by"], sums["asked"])
    deep, given = counted(most >= DEEP)[spots], counted(most > 0)[spots]
    sums["deeply"] = shares(pd.Series(deep), pd.Series(given))
    return sums.assign(rank=_ranks(sums, at))


def _met(line: Any, homes: Any) -> tuple[Any, Any]:
    """The positions of every line and home that are the same person's; `homes` are the lines of
    homes.
    """
    by = np.argsort(homes, kind="stable")
    first = np.searchsorted(homes[by], line)
    several = np.searchsorted(homes[by], line, side="right") - first
    one = np.repeat(np.arange(len(line)), several)
    nth = np.arange(len(one)) - np.repeat(np.cumsum(several) - several, several)
    return one, by[first[one] + nth]


def _ranks(sums: pd.DataFrame, place: Any) -> Any:
    """The rank of each row at its place, the highest score first; those alike share one, and
    without a score there is none.
    """
    scores = [
        None if d is None else w * d for w, d in zip(sums["widely"], sums["deeply"], strict=True)
    ]
    # Exact scores become whole numbers in the same order: no two are the same by a rounding.
    steps = {
        score: step
        for step, score in enumerate(sorted({s for s in scores if s is not None}, reverse=True))
    }
    step = np.array([NOWHERE if s is None else steps[s] for s in scores], dtype="int64")
    told = np.flatnonzero(step >= 0)
    at = np.sort(place[told] * len(steps) + step[told])
    above = np.searchsorted(at, place * len(steps) + step) - np.searchsorted(at, place * len(steps))
    return pd.arrays.IntegerArray(above + 1, step < 0)
