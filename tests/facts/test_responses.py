"""Responses: whose Yes counts, and who may take part in a test."""

from __future__ import annotations

import pytest

from toolkit.facts.responses import in_base
from toolkit.tables.program import Program


@pytest.mark.parametrize(
    ("base", "who"), [("Eligible", ["Ada", "Bo", "Nan"]), ("Members", ["Ada"])]
)
def test_a_test_asks_everybody_in_the_unit_or_its_members_alone(
    program: Program, base: str, who: list[str]
) -> None:
    """
    Roster:
    Person | Status
    Ada    | Member
    Bo     | Pending
    Cleo   | Left
    Nan    | Potential member
    """
    lines = in_base(program, base).index
    assert program.roster["person_id"].loc[lines].tolist() == who
