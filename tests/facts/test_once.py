"""Once: worked out once for a program, and nobody can spoil it for the next one."""

from dataclasses import replace
from datetime import timedelta

import pandas as pd

from toolkit.facts.once import once
from toolkit.tables.program import Program


def test_a_figure_is_worked_out_once_and_what_a_caller_writes_stays_theirs(
    program: Program,
) -> None:
    """
    Person | Date
    Ada    | 2023-02-01
    """
    days = []

    @once
    def people(asked: Program) -> pd.DataFrame:
        days.append(asked.today)
        return asked.roster[["person_id"]].copy()

    first = people(program)
    first["person_id"] = "spoiled"
    first.loc[0, "person_id"] = "spoiled, too"
    second = people(program)
    second.loc[1, "person_id"] = "spoiled"

    assert people(program)["person_id"].tolist() == ["Ada", "Bo", "Cleo", "Nan"]
    assert days == [program.today]


def test_the_same_program_on_another_day_is_another_program(program: Program) -> None:
    """
    Person | Date
    Ada    | 2023-02-01
    """

    @once
    def today(asked: Program) -> pd.DataFrame:
        return pd.DataFrame({"today": [asked.today]})

    tomorrow = replace(program, today=program.today + timedelta(days=1))

    assert [today(one)["today"].iloc[0] for one in (program, tomorrow)] == [
        program.today,
        tomorrow.today,
    ]
