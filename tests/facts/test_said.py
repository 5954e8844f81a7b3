"""Said: which issues and topics came up with whom, and with whom anybody ever talked."""

from datetime import date

import pandas as pd
from figures import lines

from toolkit.facts.said import heard_of, raised, talked_with
from toolkit.tables.program import Program


def test_each_issue_and_topic_of_a_conversation_is_a_row(program: Program) -> None:
    """
    Roster:
    Person
    Ada
    Bo
    Nan

    Conversations:
    Person | Date       | Result    | Issues            | Intensity | Topics
    Bo     | 2023-02-02 | Talked    | Class size; Pay   | 4         | joining
    Bo     | 2023-02-01 | Talked    | Pay               |           |
    Nan    | 2023-02-03 | No answer | Pay               | 5         | joining
    Ada    | 2023-02-04 | Talked    |                   | 5         | joining; induction
    """
    first, second, fourth = (date(2023, 2, day) for day in (1, 2, 4))

    assert lines(raised(program), "line", "date", "what", "intensity") == [
        [1, first, "Pay", 0],
        [1, second, "Class size", 4],
        [1, second, "Pay", 4],
    ]
    assert lines(heard_of(program)) == [
        [1, second, "joining"],
        [0, fourth, "joining"],
        [0, fourth, "induction"],
    ]
    assert talked_with(program).tolist() == [True, True, False]
    lately = talked_with(program, lambda days: days > pd.Timestamp(second))
    assert lately.tolist() == [True, False, False]


def test_where_nothing_came_up_there_are_no_rows(program: Program) -> None:
    """
    Person | Date       | Issues | Topics
    Ada    | 2023-02-01 |        |
    """
    assert (len(raised(program)), len(heard_of(program))) == (0, 0)
    assert str(heard_of(program)["what"].dtype) == "category"
