"""What if: which worksites would reach the target of a structure test, if some said Yes."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from toolkit.facts.people import everyone
from toolkit.facts.responses import answers
from toolkit.facts.shares import shares
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, flag, share, text
from toolkit.organizing.structure_tests import Results, structure_tests
from toolkit.tables.people import Worksites
from toolkit.tables.program import Program
from toolkit.telling.naming import known_name
from toolkit.words import marked


class WouldPass(Figure):
    """One row a worksite, and Total last: who would take part in a test if everybody in its base
    with one of some ratings said Yes. Those who said Yes already stay.
    """

    title = "What if"
    source = "Structure tests"
    keys = ("worksite",)

    worksite = text("Worksite", other=Worksites.short_name)
    base = Results.base.but()
    took_part = Results.took_part.but(heading="Yes now", behind="")
    would = count("Would", "Would take part.", guard="base")
    share = share("Share", "Would / Base.", would, base, guard="base")
    target = Results.target.but()
    passes = flag("The share would reach the target.", heading="Passes")


@makes(WouldPass)
def what_if(program: Program, test: str, chosen: Sequence[int]) -> pd.DataFrame:
    """The worksites with everybody of one of these ratings; see `WouldPass`. Raises `Misused`."""
    rows = structure_tests(program)
    tests = rows["test"].unique().tolist()
    what = marked("structure test that has opened")
    name = known_name(test, tests, what)
    rows = rows[rows["test"] == name].reset_index(drop=True)
    base = program.structure_tests.set_index("test")["base"].get(name)
    people = everyone(program)
    inside = people["member"] if base == "Members" else people["inside"]
    said = answers(program)
    yes = set(said.loc[(said["test"] == name) & said["yes"], "person_id"])
    would = people[inside & (people["person_id"].isin(yes) | people["rating"].isin(list(chosen)))]
    counts = would["worksite"].value_counts()
    rows[WouldPass.would] = counts.reindex(rows["worksite"], fill_value=0).to_numpy()
    rows.loc[rows["kind"] == "total", WouldPass.would] = len(would)
    rows[WouldPass.share] = shares(rows[WouldPass.would], rows["base"])
    rows[WouldPass.passes] = [
        known is not None and known >= target
        for known, target in zip(rows[WouldPass.share], rows["target"], strict=True)
    ]
    return rows[[str(one) for one in WouldPass.parts]]
