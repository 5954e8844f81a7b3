"""Structure tests: who took part when everybody was asked to, worksite by worksite."""

from __future__ import annotations

from typing import Any

import pandas as pd

from toolkit.facts.each import each
from toolkit.facts.lines import how_many
from toolkit.facts.once import once
from toolkit.facts.people import standing
from toolkit.facts.responses import answers, opened
from toolkit.facts.shares import changes, needed_in_test, shares
from toolkit.facts.worksites import by_name
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, part, share, text
from toolkit.tables.people import Worksites
from toolkit.tables.program import Program
from toolkit.tables.structure_tests import Responses

TOTAL = "Total"


class Results(Figure):
    """One row an opened test and worksite, and a Total for each test; the earliest test first."""

    title = "Structure Test Results"
    source = "Structure tests"
    keys = ("test", "worksite")

    test = text("Test")
    worksite = text("Worksite", "Total on the row of the whole.", other=Worksites.short_name)
    kind = text(meaning="What the row is about: worksite or total.")
    base = count(
        "Base", "How many were asked: the eligible, or the members where the test says so."
    )
    took_part = count(
        "Took part",
        "People of the base with a Yes, each once.",
        needs=(Responses,),
        behind="CollectedBy",
    )
    participation = share(
        "Participation", "Took part / Base.", took_part, base, behind="CollectedBy"
    )
    target = part(
        "Target",
        "The test's own, else the one in Settings.",
        form="percent",
        unit="share",
        settings=("test_target",),
    )
    needed = count(
        "Needed",
        "How many more to the target; 0 where it is reached.",
        of=(base, target, took_part),
    )
    change = part(
        "Change since last test",
        "Participation against that of the test that opened just before.",
        form="percent",
        unit="share",
        blank="there is no test before",
        of=(participation,),
    )


TOLD = (
    Results.test,
    Results.worksite,
    Results.kind,
    Results.base,
    Results.took_part,
    Results.target,
)


@once
@makes(Results)
def structure_tests(program: Program) -> pd.DataFrame:
    """Tests in the order in which they opened, worksites by name; see `Results`."""
    tests, places, people = opened(program), by_name(program), standing(program)
    if not program.has("Roster"):
        tests = tests.iloc[:0]
    said = answers(program)
    said = said[said["yes"]]
    n = len(places)
    place = pd.Index(places["worksite"]).get_indexer(people["worksite"])
    members = how_many(place[people["member"]], n)
    made: dict[str, list[Any]] = {str(one): [] for one in TOLD}
    for test, base, target in zip(tests["test"], tests["base"], tests["target"], strict=True):
        asked = members if base == "Members" else places["eligible"].to_numpy()
        came = how_many(place[said.loc[said["test"] == test, "line"]], n)
        made[Results.test] += [test] * (n + 1)
        made[Results.worksite] += [*places["worksite"], TOTAL]
        made[Results.kind] += ["worksite"] * n + ["total"]
        made[Results.base] += [*asked.tolist(), int(asked.sum())]
        made[Results.took_part] += [*came.tolist(), int(came.sum())]
        made[Results.target] += [target] * (n + 1)
    kinds: dict[str, Any] = dict.fromkeys((str(Results.base), str(Results.took_part)), "Int64")
    columns = {name: pd.Series(v, dtype=kinds.get(name, "object")) for name, v in made.items()}
    return _compared(pd.DataFrame(columns), n + 1)


def _compared(rows: pd.DataFrame, height: int) -> pd.DataFrame:
    """Shares, needs and changes; every test has the same `height` rows, so the one before is that
    far up.
    """
    rows["participation"] = shares(rows["took_part"], rows["base"])
    needed = [
        needed_in_test(base, target, there)
        for base, target, there in each(rows, "base", "target", "took_part")
    ]
    rows["needed"] = pd.array(needed, dtype="Int64")
    rows["change"] = changes(rows["participation"], rows["participation"].shift(height))
    return rows


def latest(program: Program) -> pd.Series | None:
    """The test that opened last, with its base and target; None where none has."""
    tests = opened(program)
    return tests.iloc[-1] if len(tests) else None
