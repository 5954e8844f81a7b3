"""Issue heat: what people care about, how widely and how deeply."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.contact import attempts
from toolkit.facts.shares import shares
from toolkit.facts.unit import in_unit
from toolkit.facts.worksites import by_name
from toolkit.tables.program import Program
from toolkit.words import say

TOTAL = "Total"
FEW = 5  # under this many people asked, one worksite's figures could tell who said what
DEEP = 4  # an intensity of 4 or 5


def issue_heat(program: Program) -> pd.DataFrame:
    """One row an issue and worksite where somebody raised it, and one an issue for the whole
    (worksite `Total`, last).

    `issue` · `worksite` the person's present one · `raised_by` distinct people who raised it ·
    `asked` distinct people with a conversation · `widely` raised by / asked, exact · `deeply` of
    those who gave an intensity for it, the share whose highest is 4 or 5, exact (blank: nobody gave
    one) · `rank` among the issues of that worksite by widely × deeply, greatest first, ties share
    (blank where Deeply is) · `total` whether it is a row for the whole · `few` whether a single
    worksite's figures must not leave the workbook (fewer than 5 asked). Worksites by name, then by
    rank and issue. Counted: conversations with people in the unit, ever. Source: measures.md,
    *Issues*.
    """
    homes = in_unit(program)[["person_id", "worksite"]]
    by_site = felt(program, homes).assign(total=False)
    everywhere = felt(program, homes.assign(worksite=TOTAL)).assign(total=True)
    heat = pd.concat([by_site, everywhere], ignore_index=True)
    heat["few"] = (~heat["total"] & (heat["asked"] < FEW)).astype(bool)
    places = {name: place for place, name in enumerate(by_name(program)["worksite"])}
    heat["place"] = heat["worksite"].map(places).where(~heat["total"])
    heat = heat.sort_values(
        ["place", "rank", "issue"], na_position="last", kind="stable", ignore_index=True
    )
    return heat[
        ["issue", "worksite", "raised_by", "asked", "widely", "deeply", "rank", "total", "few"]
    ]


def leaving(heat: pd.DataFrame, language: str) -> pd.DataFrame:
    """The figure as it may leave the workbook: a single worksite with fewer than 5 asked says only
    that.

    `asked` reads "fewer than 5" there, in that language, and the other numbers are blank. Source:
    measures.md, *Issues*.
    """
    numbers = ["raised_by", "asked", "widely", "deeply", "rank"]
    shown = heat.astype(dict.fromkeys(numbers, "object"))
    shown.loc[heat["few"], numbers] = None
    shown.loc[heat["few"], "asked"] = say(language, "fewer than {n}", n=FEW)
    return shown


def felt(program: Program, homes: pd.DataFrame) -> pd.DataFrame:
    """The figures of `issue_heat` for any grouping of people: one row an issue and `worksite` where
    somebody raised it.

    `homes` has a row for each person who counts and each place they count at: `person_id`,
    `worksite`.
    """
    rows = attempts(program)
    talks = rows.loc[rows["conversation"], ["person_id", "issues", "intensity"]].merge(
        homes, on="person_id"
    )
    return _figures(_heard(talks), talks.groupby("worksite")["person_id"].nunique())


def _heard(talks: pd.DataFrame) -> pd.DataFrame:
    """One row a person and issue they raised: `intensity` is the highest they gave it (blank:
    none).
    """
    raised = talks.dropna(subset=["issues"]).explode("issues").rename(columns={"issues": "issue"})
    raised = raised.astype({"issue": "str"})
    return raised.groupby(["worksite", "issue", "person_id"], as_index=False)["intensity"].max()


def _figures(heard: pd.DataFrame, asked: pd.Series) -> pd.DataFrame:
    given = heard["intensity"].notna()
    deep = (heard["intensity"] >= DEEP).fillna(False).astype(bool)
    sums = (
        heard.assign(given=given, deep=deep)
        .groupby(["worksite", "issue"], as_index=False)
        .agg(raised_by=("person_id", "nunique"), given=("given", "sum"), deep=("deep", "sum"))
    )
    sums["asked"] = asked.reindex(sums["worksite"]).astype("Int64").array
    sums["widely"] = shares(sums["raised_by"], sums["asked"])
    sums["deeply"] = shares(sums["deep"], sums["given"])
    scores = [
        None if d is None else w * d for w, d in zip(sums["widely"], sums["deeply"], strict=True)
    ]
    # Exact scores become whole numbers in the same order: no two are the same by a rounding.
    steps = {
        score: step
        for step, score in enumerate(sorted({s for s in scores if s is not None}, reverse=True))
    }
    sums["step"] = pd.Series([None if s is None else steps[s] for s in scores], dtype="Int64")
    sums["rank"] = sums.groupby("worksite")["step"].rank(method="min").astype("Int64")
    return sums.astype({"raised_by": "Int64"})
