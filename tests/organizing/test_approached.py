"""Approached: who leads whom, and who is on nobody's list."""

from figures import lines

from toolkit.organizing.approached import approached
from toolkit.tables.program import Program


def test_who_is_charted_under_nobody_and_leads_nobody(program: Program) -> None:
    """
    Roster:
    Person | Charted under | Hire date  | Roles  | Status
    Ada    |               |            | Leader | Member
    Bo     | Ada           |            |        | Member
    Cleo   |               |            |        | Member
    Nan    |               | 2023-03-20 |        | Member
    Dee    | Ada           |            |        | Left

    Conversations:
    Person | Date
    """
    assert lines(
        approached(program), "person_id", "under", "charted", "uncharted", "leader", "starts"
    ) == [
        ["Ada", None, 1, False, True, False],
        ["Bo", "Ada Lee", 0, False, False, False],
        ["Cleo", None, 0, True, False, False],
        ["Nan", None, 0, False, False, True],
    ]


def test_without_the_column_nobody_is_said_to_be_on_nobodys_list(program: Program) -> None:
    """
    Person | Date
    Ada    | 2023-03-01
    """
    assert not approached(program)["uncharted"].any()
