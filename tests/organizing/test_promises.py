"""Promises: what somebody said they would get back about, until anybody has talked with that person since."""

from datetime import date

from figures import lines

from toolkit.organizing.promises import open_promises
from toolkit.tables.program import Program


def test_a_promise_is_open_until_somebody_talks_with_the_person_later(program: Program) -> None:
    """
    Person | Organizer | Date       | Result    | Follow up by
    Ada    | Rosa      | 2023-02-01 | Talked    | 2023-03-09
    Ada    | Cesar     | 2023-02-01 | No answer |
    Bo     | Rosa      | 2023-02-01 | Talked    | 2023-03-08
    Bo     | Rosa      | 2023-02-20 | Talked    | 2023-03-20
    Cleo   | Rosa      | 2023-02-01 | Talked    | 2023-02-08
    Cleo   | Cesar     | 2023-02-01 | Talked    |
    Nan    | Somebody  | 2023-02-02 | No answer | 2023-03-08
    """
    found = open_promises(program)

    assert lines(found, "person_id", "organizer", "made", "by", "due", "overdue") == [
        ["Nan", "Cesar", date(2023, 2, 2), None, date(2023, 3, 8), True],
        ["Ada", "Rosa", date(2023, 2, 1), "Rosa", date(2023, 3, 9), False],
        ["Bo", "Rosa", date(2023, 2, 20), "Rosa", date(2023, 3, 20), False],
    ]
    assert found["person"].tolist() == ["Nan Null", "Ada Lopez", "Bo Chen"]


def test_a_promise_to_somebody_who_is_not_followed_up_is_not_listed(program: Program) -> None:
    """
    Roster:
    Person | Status  | Do not contact
    Ada    | Left    |
    Bo     | Refused |
    Cleo   | Member  | Yes
    Nan    | Member  |

    Conversations:
    Person | Date       | Follow up by
    Ada    | 2023-02-01 | 2023-02-08
    Bo     | 2023-02-01 | 2023-02-08
    Cleo   | 2023-02-01 | 2023-02-08
    Nan    | 2023-02-01 | 2023-02-09
    """
    assert lines(open_promises(program), "person_id", "due") == [["Nan", date(2023, 2, 9)]]


def test_without_promises_there_is_no_line(program: Program) -> None:
    """
    Person | Date
    Ada    | 2023-02-01
    """
    assert open_promises(program).empty
