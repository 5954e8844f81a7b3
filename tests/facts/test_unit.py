"""Unit: who is in the bargaining unit today, who starts, and who has which role."""

import pytest
from sheets import program_of

from toolkit.facts.unit import counts, has_role, starting, starting_soon
from toolkit.tables.program import Program

ROSTER = """
Roster:
Person | Status   | Hire date  | On leave | Roles
Ada    | Member   | 2023-03-09 |          | Rep, Leader
Bo     | Member   | 2023-03-10 |          | Leader
Cleo   | Member   | 2023-06-07 |          |
Dee    | Member   | 2023-06-08 |          |
Eli    | Left     | 2023-03-10 |          |
Flo    | Excluded |            |          |
Nan    | Refused  |            | Yes      |

Settings:
Setting               | Value
Count people on leave | {leave}
"""


@pytest.mark.parametrize(("leave", "there"), [("Yes", ["Ada", "Nan"]), ("No", ["Ada"])])
def test_who_is_in_the_unit_and_who_starts(leave: str, there: list[str]) -> None:
    program = program_of(ROSTER.format(leave=leave), "2023-03-09")

    def chosen(mask: object) -> list[str]:
        return program.roster.loc[mask, "person_id"].tolist()

    assert chosen(counts(program)) == there
    assert chosen(starting(program)) == ["Bo", "Cleo", "Dee"]
    assert chosen(starting_soon(program)) == ["Bo", "Cleo"]
    assert chosen(has_role(program.roster, "Leader")) == ["Ada", "Bo"]
    assert chosen(has_role(program.roster, "Rep")) == ["Ada"]


def test_somebody_who_starts_on_leave_does_not_count_where_leave_does_not(
    program: Program,
) -> None:
    """
    Roster:
    Person | Status | Hire date  | On leave
    Ada    | Member | 2023-03-10 | Yes
    Nan    | Left   |            |

    Settings:
    Setting               | Value
    Count people on leave | No
    """
    assert not starting(program).any()
    assert not counts(program).any()
