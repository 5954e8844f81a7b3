"""Considered: the first reason why somebody on the roster has no row in Follow-ups."""

from figures import lines
from sheets import program_of

from toolkit.organizing.considered import (
    ALONE,
    DECEASED,
    LATER,
    NO_FLAG,
    NO_TAB,
    OUTSIDE,
    OWN,
    REFUSED,
    considered,
)
from toolkit.tables.program import Program


def test_everybody_who_is_not_on_the_list_and_the_first_reason(program: Program) -> None:
    """
    Roster:
    Person | Status    | Organizer | Hire date  | Do not contact
    Ada    | Member    | Rosa      |            |
    Bo     | Left      |           |            |
    Cleo   | Refused   |           |            |
    Nan    | Member    | Cesar     |            | Yes
    Dee    | Member    | Rosa      |            |
    Eli    | Member    | Rosa      |            |
    Flo    | Member    | Rosa      | 2023-06-08 |
    Gil    | Member    | Rosa      | 2023-06-07 |
    Hal    | Excluded  | Rosa      | 2023-06-08 | Yes
    Ida    | Refused   | Rosa      |            | Yes
    Joy    | Member    | Joy       |            | Yes
    Kim    | Member    | Rosa      |            | Yes
    Lea    | Member    |           |            |

    Organizers:
    Organizer | Person ID
    Rosa      |
    Cesar     |
    Joy       | Joy

    Conversations:
    Person | Date       | Result
    Ada    | 2023-03-08 | Talked
    Dee    | 2023-03-08 | Do not contact
    Eli    | 2023-03-08 | Deceased
    Kim    | 2023-03-08 | Deceased
    Lea    | 2023-03-08 | Talked
    """
    assert lines(considered(program), "person_id", "left_out") == [
        ["Ada", NO_FLAG],
        ["Bo", OUTSIDE],
        ["Cleo", REFUSED],
        ["Nan", ALONE],
        ["Dee", ALONE],
        ["Eli", DECEASED],
        ["Flo", LATER],
        ["Hal", OUTSIDE],
        ["Ida", REFUSED],
        ["Joy", OWN],
        ["Kim", ALONE],
    ]


def test_without_conversations_nobody_is_on_the_list() -> None:
    program = program_of("", "2023-03-09")

    assert lines(considered(program), "person_id", "left_out") == [
        [name, NO_TAB] for name in ("Ada", "Bo", "Cleo", "Nan")
    ]
