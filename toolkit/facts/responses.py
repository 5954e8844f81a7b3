"""Responses: what each person said to each structure test, and which of it counts."""

from __future__ import annotations

import numpy as np
import pandas as pd

from toolkit.facts.addresses import warning
from toolkit.facts.lines import holds, how_many, lines
from toolkit.facts.once import once
from toolkit.facts.people import standing
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import flag, part, text
from toolkit.tables.kinds import organizing as kinds
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.tables.structure_tests import Responses, StructureTests


class Opened(Figure):
    """One row a test that has opened, in the order of Opens, then row."""

    title = "Opened tests"
    source = "Structure tests"
    keys = ("test",)
    table = StructureTests

    base = text("Base", "Eligible unless the test says Members.")
    target = part(
        "Target", "Its own, else the one in Settings.", form="percent", settings=("test_target",)
    )


class Answers(Figure):
    """One row a test and person who said anything to it."""

    title = "Answers"
    source = "Structure tests"
    keys = ("test", "person_id")

    test = text()
    person_id = text()
    line = part(meaning="Where the person stands on the Roster: its rows from 0; -1: on none.")
    in_base = flag("May take part: in the unit, or a Member where the base is Members.")
    yes = flag("Said a Yes that counts; Yes and No together is Yes.")
    no = flag("Said No, and never Yes.")


@once
@makes(Opened)
def opened(program: Program) -> pd.DataFrame:
    """The tests that have opened; see `Opened`."""
    tests = program.structure_tests
    tests = tests[tests["opens"] <= pd.Timestamp(program.today)]
    tests = tests.sort_values(["opens", "row"], kind="stable", ignore_index=True)
    tests["base"] = tests["base"].where(tests["base"].notna(), "Eligible")
    target = [program.knobs.test_target if own is None else own for own in tests["target"]]
    return tests.assign(target=pd.Series(target, index=tests.index, dtype="object"))


@once
@makes(Answers)
def answers(program: Program) -> pd.DataFrame:
    """What each person said; see `Answers`."""
    rows = program.responses[["test", "person_id"]]
    line, test = lines(program, rows["person_id"]), rows["test"].factorize()[0]
    who = line if (line >= 0).all() else rows["person_id"].factorize()[0]  # without a Roster
    height = who.max(initial=0) + 1
    _, first, which = np.unique(test * height + who, return_index=True, return_inverse=True)
    yes = how_many(which[program.responses["response"].to_numpy(dtype=bool)], len(first)) > 0
    order = np.argsort(first)
    said = rows.take(first[order]).reset_index(drop=True)
    said["line"] = line[first[order]]
    said["in_base"] = _in_base(program, said)
    said["yes"] = yes[order] & said["in_base"]
    said["no"] = ~yes[order]
    return said


def in_base(program: Program, base: str) -> pd.DataFrame:
    """The people who may take part in a test with that base (Eligible or Members)."""
    people = standing(program)
    return people[people["member"] if base == "Members" else people["inside"]]


def _in_base(program: Program, rows: pd.DataFrame) -> pd.Series:
    bases = program.structure_tests.set_index("test")["base"]
    members_only = rows["test"].map(bases).eq("Members").fillna(False).astype(bool)
    people, line = standing(program), lines(program, rows["person_id"])
    return holds(people["inside"], line) & (~members_only | holds(people["member"], line))


def response_problems(program: Program) -> list[Problem]:
    """A Yes from outside the base, which does not count, and a second Yes of one person to one
    test.
    """
    if not program.has("Roster") or not program.has("Structure Tests"):
        return []
    rows = program.responses
    yes = rows[rows["response"].astype(bool)].sort_values("row", kind="stable")
    inside = _in_base(program, yes)
    kind_of = [kinds.SECOND_YES if one else kinds.OUTSIDE_THE_BASE for one in inside]
    again = yes.duplicated(["test", "person_id"]) & inside
    return [
        warning(program, Responses, "person_id", row, person, kind(person=person, test=test))
        for row, person, test, kind in yes.assign(kind=kind_of)
        .loc[~inside | again, ["row", "person_id", "test", "kind"]]
        .itertuples(index=False)
    ]
