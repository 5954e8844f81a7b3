"""Groups: every figure of people for each unit side by side, or for each worksite, region or level
of worksites.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pandas as pd

from toolkit.facts.contact import attempts
from toolkit.facts.counted import RATINGS
from toolkit.facts.people import everyone
from toolkit.facts.responses import answers, opened
from toolkit.facts.shares import shares, still_needed, unknown
from toolkit.organizing.density import density_by_level
from toolkit.organizing.flags import FLAGS
from toolkit.organizing.issue_heat import FEW, felt, leaving
from toolkit.tables.program import Program

BY = ("worksite", "region", "level", "unit")
EVERYBODY = 0  # the place that everybody is in; the groups are 1, 2, 3 …

Row = tuple[str, str, str, pd.Series]  # about, figure, form, the values by place


@dataclass(frozen=True)
class Figures:
    """What the groups are counted from: the results of `density`, `follow_ups` and `new_hires`."""

    density: pd.DataFrame
    follow_ups: pd.DataFrame
    new_hires: pd.DataFrame


@dataclass(frozen=True)
class SideBySide:
    """The figures of some groups.

    `names` of the groups · `rows`: `about` what, `figure`, `form` (count or percent), `group 1` …
    one a name, and `total` of everybody; shares are exact, unknown is blank.
    """

    names: tuple[str, ...]
    rows: pd.DataFrame


def side_by_side(program: Program, figures: Figures, by: str) -> SideBySide:
    """Every figure of people for each worksite, region, level or unit (`by`, one of `BY`), and in
    all.

    Who is in two units counts in both, and once in the total. Eligible in a unit are the people in
    it, since headcounts are per worksite; in a region or level the sum of its worksites; in all the
    total of Density. A person's region and level are those of the present worksite. Attempts,
    conversations, one-on-ones, asks and Yes answers are those of the last seven days, all readable
    rows. Blank: unknown, or nobody to divide by. Source: the definitions of measures.md, counted
    over other groups of people.
    """
    sums = figures.density[figures.density["kind"].isin([by, "total"])]
    if by == "level":
        sums = pd.concat([density_by_level(program, figures.density), sums], ignore_index=True)
    names = tuple(sums.loc[sums["kind"] == by, "worksite"])
    places = {name: number for number, name in enumerate(names, 1)}
    sums = sums.set_axis([*places.values(), EVERYBODY][: len(sums)])
    homes = _homes(program, by, places)
    made = [
        *_people(sums),
        *_flow(program, homes),
        *_follow_ups(program, figures.follow_ups, homes),
        *_new_hires(program, figures.new_hires, homes),
        *_tests(program, sums, homes),
        *_issues(program, homes, few=by == "worksite"),
    ]
    rows = pd.DataFrame(
        [row[:3] for row in made], columns=["about", "figure", "form"], dtype="object"
    )
    for name, place in (
        *((f"group {number}", number) for number in places.values()),
        ("total", EVERYBODY),
    ):
        rows[name] = pd.Series([values.get(place) for *_, values in made], dtype="object")
    return SideBySide(names, rows)


def plain(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows for a program to read: counts as whole numbers, shares as decimals, unknown as null."""
    return [{name: _plain(value) for name, value in row.items()} for row in rows.to_dict("records")]


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return value
    if pd.isna(value):
        return None
    return int(value) if value == int(value) else float(value)


def _homes(program: Program, by: str, places: dict[str, int]) -> pd.DataFrame:
    """One row a person on the roster and place they count in: `person_id`, `worksite` (the place),
    `inside` the unit, `member`.
    """
    people = everyone(program)
    if by in ("region", "level"):
        name = people["worksite"].map(program.worksites.set_index("worksite")[by])
    else:
        name = people["home_units" if by == "unit" else "worksite"]
    rows = people[["person_id", "inside", "member"]]
    grouped = rows.assign(worksite=name).explode("worksite").dropna(subset=["worksite"])
    grouped["worksite"] = grouped["worksite"].map(places).astype("int64")
    return pd.concat([rows.assign(worksite=EVERYBODY), grouped], ignore_index=True)


def _placed(rows: pd.DataFrame, homes: pd.DataFrame) -> pd.DataFrame:
    """The rows of people, each once for every place that the person is in: `worksite` becomes that
    place.
    """
    return rows.drop(columns="worksite", errors="ignore").merge(
        homes[["person_id", "worksite"]], on="person_id"
    )


def _counted(placed: pd.DataFrame, homes: pd.DataFrame) -> pd.Series:
    """How many of these rows every place has."""
    return (
        placed["worksite"]
        .value_counts()
        .reindex(homes["worksite"].unique(), fill_value=0)
        .astype("Int64")
    )


FROM_DENSITY = (
    ("People", "People in the unit", "count", "people"),
    ("People", "Eligible", "count", "eligible"),
    ("People", "Members", "count", "members"),
    ("People", "Pending", "count", "pending"),
    ("People", "Density", "percent", "density"),
    ("People", "Needed for majority", "count", "needed_majority"),
    ("People", "Needed for target", "count", "needed_target"),
    ("People", "Reps", "count", "reps"),
    ("People", "Reps needed", "count", "reps_needed"),
    ("People", "Rep gap", "count", "rep_gap"),
    ("People", "Leaders", "count", "leaders"),
    ("People", "Leader coverage", "percent", "leader_coverage"),
    ("Assessments", "Support", "percent", "support"),
    ("Assessments", "Assessed share", "percent", "assessed_share"),
    *(("Assessments", name.capitalize(), "count", name) for name in RATINGS),
    ("Assessments", "Not assessed", "count", "not_assessed"),
    ("Contact", "Contacted", "count", "contacted"),
    ("Contact", "Coverage", "percent", "coverage"),
)


def _people(sums: pd.DataFrame) -> Iterator[Row]:
    sums = sums.assign(
        leader_coverage=shares(sums["charted"], sums["people"]),
        support=shares(sums["ones"] + sums["twos"], sums["eligible"]),
        assessed_share=shares(sums["assessed"], sums["people"]),
    )
    for about, figure, form, name in FROM_DENSITY:
        yield about, figure, form, sums[name]


def _flow(program: Program, homes: pd.DataFrame) -> Iterator[Row]:
    rows = attempts(program)
    end = pd.Timestamp(program.today + timedelta(days=1))
    rows = _placed(rows[(rows["date"] >= end - timedelta(days=7)) & (rows["date"] < end)], homes)
    for figure, counted in (
        ("Attempts", rows),
        ("Conversations", rows[rows["conversation"]]),
        ("One-on-ones", rows[rows["one_on_one"]]),
        ("Asks", rows[rows["ask"]]),
        ("Yes answers", rows[rows["answer"].eq("Yes").fillna(False).astype(bool)]),
    ):
        values = _counted(counted, homes)
        yield (
            "Last seven days",
            figure,
            "count",
            values if program.has("Conversations") else unknown(values),
        )


def _follow_ups(program: Program, listed: pd.DataFrame, homes: pd.DataFrame) -> Iterator[Row]:
    rows = _placed(listed[["person_id", "flag"]], homes)
    for figure, counted in (
        ("Open follow-ups", rows),
        *((flag, rows[rows["flag"] == flag]) for flag in FLAGS),
    ):
        values = _counted(counted, homes)
        yield (
            "Follow-ups",
            figure,
            "count",
            values if program.has("Conversations") else unknown(values),
        )


def _new_hires(program: Program, hired: pd.DataFrame, homes: pd.DataFrame) -> Iterator[Row]:
    talks, begun = program.has("Conversations"), hired[hired["school_days"].notna()]
    rows = _placed(begun, homes)  # those still to start are in no unit yet
    for figure, counted, known in (
        ("New hires", rows, program.has("Roster", "hire_date")),
        ("Contacted", rows[rows["contacted_on"].notna()], talks),
        ("Asked", rows[rows["asked_on"].notna()], talks),
        ("Induction attended", rows[rows["induction"].notna()], program.has("Attendance")),
    ):
        values = _counted(counted, homes)
        yield "New hires", figure, "count", values if known else unknown(values)


def _tests(program: Program, sums: pd.DataFrame, homes: pd.DataFrame) -> Iterator[Row]:
    tests, said = opened(program), answers(program)
    yes = _placed(said.loc[said["yes"], ["test", "person_id"]], homes)
    for test, base_of, target in zip(tests["test"], tests["base"], tests["target"], strict=True):
        base = sums["members"] if base_of == "Members" else sums["eligible"]
        took_part = _counted(yes[yes["test"] == test], homes).reindex(base.index)
        if not program.has("Responses"):
            took_part = unknown(took_part)
        needed = [
            still_needed(whole, target, there) for whole, there in zip(base, took_part, strict=True)
        ]
        yield test, "Base", "count", base
        yield test, "Took part", "count", took_part
        yield test, "Participation", "percent", shares(took_part, base)
        yield test, "Needed", "count", pd.Series(needed, index=base.index, dtype="object")


def _issues(program: Program, homes: pd.DataFrame, *, few: bool) -> Iterator[Row]:
    """Issues in the order of their rank in all. `few`: a group of fewer than 5 who were asked reads
    only that.
    """
    heat = felt(program, homes[homes["inside"]])
    heat["few"] = few & (heat["worksite"] != EVERYBODY) & (heat["asked"] < FEW)
    heat = leaving(heat, program.knobs.language)
    order = heat[heat["worksite"] == EVERYBODY].sort_values(
        ["rank", "issue"], na_position="last", kind="stable"
    )
    for issue in order["issue"]:
        rows = heat[heat["issue"] == issue].set_index("worksite")
        for figure, form, name in (
            ("Raised by", "count", "raised_by"),
            ("Asked", "count", "asked"),
            ("Widely", "percent", "widely"),
            ("Deeply", "percent", "deeply"),
            ("Rank", "count", "rank"),
        ):
            yield issue, figure, form, rows[name]
