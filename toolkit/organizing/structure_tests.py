"""Structure tests: who took part when everybody was asked to, worksite by worksite."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.addresses import warning
from toolkit.facts.once import once
from toolkit.facts.people import standing
from toolkit.facts.shares import changes, shares, still_needed, unknown
from toolkit.facts.worksites import by_name
from toolkit.tables.contact import Responses
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.words import sentence


@once
def opened(program: Program) -> pd.DataFrame:
    """The tests that have opened, in order (Opens, then row), with `base` and `target` filled in
    from the defaults.
    """
    tests = program.structure_tests
    tests = tests[tests["opens"] <= pd.Timestamp(program.today)].sort_values(
        ["opens", "row"], kind="stable"
    )
    tests = tests.assign(base=tests["base"].where(tests["base"].notna(), "Eligible"))
    target = [
        share if share is not None else program.knobs.test_target for share in tests["target"]
    ]
    return tests.assign(target=pd.Series(target, index=tests.index, dtype="object")).reset_index(
        drop=True
    )


@once
def answers(program: Program) -> pd.DataFrame:
    """What each person said to each test that has responses: one row a `test` and `person_id`.

    `in_base` whether the person may take part: in the unit, or a Member where the test's base is
    Members · `yes` a Yes that counts · `no` a No without any Yes. Yes and No together is Yes; a Yes
    from outside the base does not count. Source: measures.md, *Structure tests*.
    """
    said = program.responses[["test", "person_id", "response"]]
    said = said.groupby(["test", "person_id"], sort=False)["response"].max().reset_index()
    said["in_base"] = _in_base(program, said)
    said["yes"] = said["response"].astype(bool) & said["in_base"]
    said["no"] = ~said["response"].astype(bool)
    return said[["test", "person_id", "in_base", "yes", "no"]]


def _in_base(program: Program, rows: pd.DataFrame) -> pd.Series:
    people = standing(program)
    bases = program.structure_tests.set_index("test")["base"]
    members_only = rows["test"].map(bases).eq("Members").fillna(False).astype(bool)
    inside = rows["person_id"].isin(people.loc[people["inside"], "person_id"])
    return inside & (
        ~members_only | rows["person_id"].isin(people.loc[people["member"], "person_id"])
    )


def structure_tests(program: Program) -> pd.DataFrame:
    """One row an opened test and worksite, and a `Total` for each test; tests in order, worksites
    by name.

    `test`, `worksite` · `base` how many are asked to take part: the worksite's eligible, or its
    members · `took_part` distinct people of the base with a Yes · `participation` took part / base
    (exact; blank where the base is 0) · `target` · `needed` more to reach it: max(0, ceil(base ×
    target) − took part) · `change` of the participation since the test just before. What depends on
    answers is blank without a Responses tab. Source: measures.md, *Structure tests*.
    """
    tests, places, people = opened(program), by_name(program), standing(program)
    if not program.has("Roster"):
        tests = tests.iloc[:0]
    said = answers(program)
    home = people.set_index("person_id")["worksite"]
    yes = said[said["yes"]].assign(worksite=lambda rows: home.reindex(rows["person_id"]).array)
    counted = yes.groupby(["test", "worksite"]).size()
    members = people[people["member"]]["worksite"].value_counts()
    made = []
    for test, base, target in zip(tests["test"], tests["base"], tests["target"], strict=True):
        rows = pd.DataFrame({"worksite": places["worksite"], "base": places["eligible"]})
        if base == "Members":
            rows["base"] = members.reindex(rows["worksite"], fill_value=0).to_numpy()
        there = (
            counted[test]
            if test in counted.index.get_level_values("test")
            else counted.iloc[:0].droplevel(0)
        )
        rows["took_part"] = there.reindex(rows["worksite"], fill_value=0).to_numpy()
        rows = pd.concat(
            [rows, pd.DataFrame([rows[["base", "took_part"]].sum()]).assign(worksite="Total")]
        )
        made.append(
            rows.assign(test=test, target=target, kind=["worksite"] * len(places) + ["total"])
        )
    if not made:
        return pd.DataFrame({name: pd.Series(dtype="object") for name in (*COLUMNS, "kind")})
    return _compared(program, pd.concat(made, ignore_index=True), len(places) + 1)


COLUMNS = ("test", "worksite", "base", "took_part", "participation", "target", "needed", "change")


def _compared(program: Program, rows: pd.DataFrame, height: int) -> pd.DataFrame:
    """Shares, needs and changes; every test has the same `height` rows, so the one before is that
    far up.
    """
    rows[["base", "took_part"]] = rows[["base", "took_part"]].astype("Int64")
    if not program.has("Responses"):
        rows["took_part"] = unknown(rows)
    rows["participation"] = shares(rows["took_part"], rows["base"])
    needed = [
        still_needed(base, target, there)
        for base, target, there in zip(rows["base"], rows["target"], rows["took_part"], strict=True)
    ]
    nobody = rows["base"].eq(0) & rows["took_part"].notna()
    rows["needed"] = pd.Series(needed, index=rows.index, dtype="Int64").mask(nobody, 0)
    rows["change"] = changes(rows["participation"], rows["participation"].shift(height))
    return rows[[*COLUMNS, "kind"]]


def response_problems(program: Program) -> list[Problem]:
    """A Yes from outside the base, which does not count, and a second Yes of one person to one
    test.
    """
    if not program.has("Roster") or not program.has("Structure Tests"):
        return []
    rows = program.responses
    yes = rows[rows["response"].astype(bool)].sort_values("row", kind="stable")
    inside = _in_base(program, yes)
    again = yes.duplicated(["test", "person_id"]) & inside
    outside = [
        warning(
            program,
            Responses,
            "person_id",
            row,
            person,
            sentence(
                "{person} is not among those asked to take part in “{test}”; the Yes does not"
                " count.",
                person=person,
                test=test,
            ),
            sentence(
                "Mend the Person ID, or the person's status in the Roster; else remove the row."
            ),
        )
        for row, person, test in yes.loc[~inside, ["row", "person_id", "test"]].itertuples(
            index=False
        )
    ]
    second = [
        warning(
            program,
            Responses,
            "person_id",
            row,
            person,
            sentence(
                "{person} already has a Yes to “{test}”; it counts once.", person=person, test=test
            ),
            sentence("Mend the Person ID if somebody else was meant; else remove the row."),
        )
        for row, person, test in yes.loc[again, ["row", "person_id", "test"]].itertuples(
            index=False
        )
    ]
    return sorted(outside + second, key=lambda problem: problem.row or 0)
