"""Contact: what an attempt counts as, and when somebody was last talked with."""

from toolkit.facts.contact import attempts, contact
from toolkit.tables.program import Program


def test_only_a_talk_is_a_conversation_and_a_refusal_still_reached_the_person(
    program: Program,
) -> None:
    """
    Person | Date       | Result    | Method    | Assessment | Asked to join
    Ada    | 2023-02-01 | Talked    | Phone     | 2          | Yes
    Ada    | 2023-02-03 | No answer | Phone     |            |
    Bo     | 2023-02-02 | Refused   | Door      |            | Yes
    Nan    | 2023-02-02 | Talked    | In person |            |
    """
    rows = attempts(program)

    assert rows[["person_id", "reached", "conversation", "one_on_one", "ask"]].values.tolist() == [
        ["Ada", True, True, True, True],
        ["Bo", True, False, False, True],
        ["Nan", True, True, False, False],
        ["Ada", False, False, False, False],
    ]


def test_contacted_looks_back_over_the_window_both_ends_included(program: Program) -> None:
    """
    Person | Date
    Ada    | 2023-02-07
    Bo     | 2023-02-06
    """
    people = contact(program).set_axis(program.roster["person_id"])

    assert people["contacted"].to_dict() == {"Ada": True, "Bo": False, "Cleo": False, "Nan": False}
