"""Collectors: who brought in how much of a structure test."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.people import standing
from toolkit.facts.responses import answers
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, text
from toolkit.organizing.homes import homes_of, sums_of
from toolkit.tables.program import Program
from toolkit.tables.structure_tests import Responses
from toolkit.words import key

TOTAL = "Total"


class Collectors(Figure):
    """One row a test and collector, most first; none where Collected by is nowhere filled in."""

    title = "Collectors"
    source = "Structure tests"
    keys = ("test", "collector")

    test = text("Test")
    collector = text(
        "Collected by", "As in Organizers, else as first typed.", blank="nobody is named"
    )
    brought_in = count(
        "Brought in",
        "Different people's Yes that counts; of two rows with somebody's Yes the upper one holds.",
        unit="people",
        needs=(Responses.collected_by,),
    )


class CollectedBy(Figure):
    """One row a test, worksite (and Total) and collector, most first; none where Collected by is
    nowhere filled in.
    """

    title = "Results by collector"
    source = "Structure tests"
    keys = ("test", "worksite")

    test = text()
    worksite = text(meaning="Where those who took part are now; Total on the rows of the whole.")
    collector = Collectors.collector.but()
    brought_in = Collectors.brought_in.but()


class CollectedByPlace(Figure):
    """One row a test, a worksite, region, level or unit (and all), and collector, most first; none
    where Collected by is nowhere filled in.
    """

    title = "Results by collector of a place"
    source = "Structure tests"
    keys = ("test", "place")

    test = text()
    kind = text(meaning="worksite, region, level, unit or total.")
    place = text(meaning="Where those who took part count.")
    collector = Collectors.collector.but()
    brought_in = Collectors.brought_in.but()


@makes(Collectors)
def collectors(program: Program) -> pd.DataFrame:
    """Who brought in each test; see `Collectors`. Source: the data dictionary, *Responses*."""
    return _summed(_brought(program), ["test", "collector"])


@makes(CollectedBy)
def collected_by(program: Program) -> pd.DataFrame:
    """Who brought in each test at each worksite; see `CollectedBy`."""
    rows = _brought(program)
    home = standing(program).set_index("person_id")["worksite"]
    here = rows.assign(worksite=home.reindex(rows["person_id"]).array)
    every = pd.concat([here, rows.assign(worksite=TOTAL)], ignore_index=True)
    return _summed(every, ["test", "worksite", "collector"])


@makes(CollectedByPlace)
def collected_by_place(program: Program, by: str, density: pd.DataFrame) -> pd.DataFrame:
    """Who brought in each test at each place of one kind, and in all; see `CollectedByPlace`."""
    sums = sums_of(program, density, by)
    homes = homes_of(program, by, sums)[["person_id", "worksite"]]
    rows = _brought(program).merge(homes, on="person_id")
    rows["kind"], rows["place"] = (rows["worksite"].map(sums[one]) for one in ("kind", "worksite"))
    return _summed(rows, ["test", "kind", "place", "collector"])


def _summed(rows: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    made = rows.groupby(by, dropna=False, sort=True).size()
    made = made.rename("brought_in").reset_index()
    return made.sort_values("brought_in", ascending=False, kind="stable", ignore_index=True)


def _brought(program: Program) -> pd.DataFrame:
    """Each Yes that counts, and who brought it in, as spelled in Organizers."""
    said, rows = answers(program), program.responses
    counted = said.loc[said["yes"], ["test", "person_id"]]
    known = rows["collected_by"].notna().any()
    rows = rows[rows["response"].astype(bool) & known].sort_values("row", kind="stable")
    rows = rows.drop_duplicates(["test", "person_id"]).merge(counted, on=["test", "person_id"])
    names = rows["collected_by"].dropna().drop_duplicates()
    spelled = {key(name): name for name in reversed(names.tolist())}
    spelled |= {key(name): name for name in program.organizers["organizer"]}
    rows["collector"] = rows["collected_by"].map(
        lambda name: spelled[key(name)], na_action="ignore"
    )
    return rows
