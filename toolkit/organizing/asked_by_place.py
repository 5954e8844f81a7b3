"""Asked by place: structure tests and issues for each worksite, region, level or unit, and in
all.
"""

from __future__ import annotations

import pandas as pd

from toolkit.facts.responses import answers, opened
from toolkit.facts.shares import needed_in_test, shares
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import text
from toolkit.organizing.by_place import ByPlace
from toolkit.organizing.homes import EVERYBODY, counted_at, homes_of, sums_of
from toolkit.organizing.issue_heat import IssueHeat, felt
from toolkit.organizing.structure_tests import Results
from toolkit.tables.program import Program


class ResultsByPlace(Figure):
    """One row a test that has opened and a worksite, region, level or unit, and one for all."""

    title = "Structure tests of a place"
    source = "Structure tests"
    keys = ("test", "place")

    test = text("Test")
    kind = ByPlace.kind.but()
    place = ByPlace.place.but()
    base = Results.base.but()
    target = Results.target.but(heading="")
    took_part = Results.took_part.but(behind="CollectedByPlace")
    participation = Results.participation.but(of=(took_part, base), behind="CollectedByPlace")
    needed = Results.needed.but(of=(base, target, took_part))


class HeatByPlace(Figure):
    """One row an issue and a worksite, region, level or unit where somebody raised it, and one for
    all; of all time.
    """

    title = "Issues of a place"
    source = "Issues"
    keys = ("issue", "place")

    issue = IssueHeat.issue.but()
    kind = ByPlace.kind.but()
    place = ByPlace.place.but()
    raised_by = IssueHeat.raised_by.but()
    asked = IssueHeat.asked.but()
    widely = IssueHeat.widely.but(of=(raised_by, asked))
    deeply = IssueHeat.deeply.but()
    rank = IssueHeat.rank.but(of=(widely, deeply))


@makes(ResultsByPlace)
def results_by_place(program: Program, by: str, density: pd.DataFrame) -> pd.DataFrame:
    """Every test that has opened at each place, and in all; see `ResultsByPlace`."""
    sums, said, tests = sums_of(program, density, by), answers(program), opened(program)
    homes = homes_of(program, by, sums)
    made = [ResultsByPlace.empty()]
    for test, base_of, target in zip(tests["test"], tests["base"], tests["target"], strict=True):
        base = sums["members"] if base_of == "Members" else sums["eligible"]
        took_part = counted_at(
            said.loc[said["yes"] & (said["test"] == test), "line"], homes
        ).reindex(base.index, fill_value=0)
        needed = [
            needed_in_test(whole, target, there)
            for whole, there in zip(base, took_part, strict=True)
        ]
        rows = pd.DataFrame(
            {
                "test": test,
                "kind": sums["kind"],
                "place": sums["worksite"],
                "base": base,
                "target": pd.Series(target, index=base.index, dtype="object"),
                "took_part": took_part,
                "participation": shares(took_part, base),
                "needed": pd.Series(needed, index=base.index, dtype="object"),
            }
        )
        made.append(rows)
    return pd.concat(made)


@makes(HeatByPlace)
def heat_by_place(program: Program, by: str, density: pd.DataFrame) -> pd.DataFrame:
    """What is felt at each place, and in all, in the order of its rank in all; see
    `HeatByPlace`.
    """
    sums = sums_of(program, density, by)
    homes = homes_of(program, by, sums)
    heat = felt(program, homes[homes["inside"]])
    whole = heat[heat["worksite"] == EVERYBODY]
    order = whole.sort_values(["rank", "issue"], na_position="last", kind="stable")["issue"]
    heat = heat.set_index("worksite")
    heat = heat.assign(kind=sums["kind"], place=sums["worksite"])
    turns = heat["issue"].map({issue: turn for turn, issue in enumerate(order)})
    return heat.iloc[turns.argsort(kind="stable")]
