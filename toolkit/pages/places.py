"""Places: what a page says of each worksite, each unit and all, small ones withheld where no names
may be told.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from toolkit.facts.counted import RATINGS, Counted, counted
from toolkit.facts.responses import opened
from toolkit.organizing import issue_heat
from toolkit.organizing.density import Density
from toolkit.organizing.structure_tests import Results
from toolkit.organizing.withheld import told_apart, withheld
from toolkit.pages.plain import column, plain
from toolkit.tables.program import Program

SHOWN = {
    "eligible": Density.eligible,
    "people": Density.people,
    "members": Density.members,
    "pending": Density.pending,
    "majority": Density.needed_majority,
    "wanted": Density.needed_target,
    "reps": Density.reps,
    "repsNeeded": Density.reps_needed,
    "leaders": Density.leaders,
    "contacted": Density.contacted,
    "assessed": Density.assessed,
}
ABOUT_RATINGS, ABOUT_CONTACT = "assessed", "contacted"
LEAST = issue_heat.FEW
FEW = "few"  # what stands in place of a figure that is withheld


def places(
    program: Program, density: pd.DataFrame, tests: pd.DataFrame, *, names: bool
) -> list[dict[str, Any]]:
    """Each worksite with the rows of Density and Structure Test Results, by name.

    With `names` every figure as the tabs have it; without, ratings, contact and answers of fewer
    than 5 people read `few` (see `withheld`). `units` has people, members and pending of each unit
    there.
    """
    rows = density[density["kind"] == "worksite"].reset_index(drop=True)
    by_unit = _by_unit(program)
    found = _shown(rows, *_hidden(rows, names=names))
    answered = _answers(rows, tests, names=names)
    for place, row, answers in zip(found, rows.to_dict("records"), answered, strict=True):
        place["region"], place["level"] = plain(row["region"]) or "", plain(row["level"]) or ""
        place["short"] = plain(row["short_name"]) or row["worksite"]
        place["units"] = by_unit.get(row["worksite"], {})
        place["tests"] = answers
    return found


def units(program: Program, density: pd.DataFrame, *, names: bool) -> list[dict[str, Any]]:
    """Each bargaining unit, as its row of Density has it; withheld also where the others of its
    worksites would be told by taking it away.
    """
    rows = density[density["kind"] == "unit"].reset_index(drop=True)
    ratings, contact = _hidden(rows, names=names)
    if not names:
        people = counted(program)
        for number, unit in enumerate(rows["worksite"]):
            mine = people["home_units"].map(lambda own, unit=unit: unit in own, na_action="ignore")
            mine = mine.fillna(False).astype(bool)
            ratings[number] |= _apart(people, mine, Counted.assessed)
            contact[number] |= _apart(people, mine, Counted.people)
    return _shown(rows, ratings, contact)


def total(density: pd.DataFrame, *, names: bool) -> dict[str, Any] | None:
    """All worksites together; None without a roster."""
    rows = density[density["kind"] == "total"].reset_index(drop=True)
    shown = _shown(rows, *_hidden(rows, names=names))
    return shown[0] if shown else None


def asked(program: Program, tests: pd.DataFrame, *, names: bool) -> list[dict[str, Any]]:
    """Each structure test that has opened, with its Total: `answers` as those of a worksite."""
    rows = tests[tests["kind"] == "total"].set_index(Results.test)
    found: list[dict[str, Any]] = []
    for name, target in zip(*(opened(program)[one] for one in ("test", "target")), strict=True):
        base, took = plain(rows.at[name, Results.base]), plain(rows.at[name, Results.took_part])
        pair: Any = None if base is None or took is None else [base, took]
        few = not names and isinstance(base, int) and 0 < base < LEAST
        found.append({"name": name, "target": plain(target), "answers": FEW if few else pair})
    return found


def _hidden(rows: pd.DataFrame, *, names: bool) -> tuple[pd.Series, pd.Series]:
    """Of which rows ratings are withheld, and of which contact."""
    if names:
        nothing = pd.Series(False, index=rows.index)
        return nothing, nothing.copy()
    return withheld(rows[Density.assessed]), withheld(rows[Density.people])


def _shown(rows: pd.DataFrame, ratings: pd.Series, contact: pd.Series) -> list[dict[str, Any]]:
    columns: dict[str, Any] = {name: column(rows[part]) for name, part in SHOWN.items()}
    columns["name"] = column(rows["worksite"])
    columns["ratings"] = [column(row) for row in rows[list(RATINGS)].to_numpy()]
    found: list[dict[str, Any]] = []
    for number, (rated, met) in enumerate(zip(ratings, contact, strict=True)):
        one = {name: values[number] for name, values in columns.items()}
        if None in one["ratings"]:
            one["ratings"] = None
        elif rated:
            one["ratings"] = one[ABOUT_RATINGS] = FEW
        if met and one[ABOUT_CONTACT] is not None:
            one[ABOUT_CONTACT] = FEW
        found.append(one)
    return found


def _answers(rows: pd.DataFrame, tests: pd.DataFrame, *, names: bool) -> list[list[Any]]:
    """Of each worksite, by test: how many were asked and how many took part; None where unknown."""
    found: list[list[Any]] = [[] for _ in range(len(rows))]
    by_test = tests[tests["kind"] == "worksite"].groupby("test", sort=False)
    for _, answers in by_test:
        here = answers.set_index(Results.worksite).reindex(rows["worksite"]).reset_index()
        few = pd.Series(False, index=here.index) if names else withheld(here[Results.base])
        asked, took = column(here[Results.base]), column(here[Results.took_part])
        for number, small in enumerate(few):
            known = asked[number] is not None and took[number] is not None
            pair = [asked[number], took[number]] if known else None
            found[number].append(FEW if small else pair)
    return found


def _by_unit(program: Program) -> dict[str, dict[str, list[int]]]:
    people = counted(program)[["worksite", "home_units", *_KEPT]].explode("home_units")
    sums = people.groupby(["worksite", "home_units"])[list(_KEPT)].sum()
    found: dict[str, dict[str, list[int]]] = {}
    for (worksite, unit), *counts in sums.itertuples(name=None):
        if counts[0]:
            found.setdefault(worksite, {})[unit] = [int(one) for one in counts]
    return found


_KEPT = (Counted.people, Counted.members, Counted.pending)


def _apart(people: pd.DataFrame, mine: pd.Series, part: str) -> bool:
    here = people["worksite"]
    inside = (people[part] & mine).groupby(here).sum()
    return told_apart(inside, people[part].groupby(here).sum())
