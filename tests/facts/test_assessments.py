"""Assessments: every rating in the order of *later*, and where each person stands."""

from datetime import date

from figures import lines

from toolkit.facts.assessments import ratings, standings
from toolkit.tables.program import Program


def test_ratings_earliest_first_and_the_latest_of_each(program: Program) -> None:
    """
    Roster:
    Person | Assessment | Assessed on
    Bo     | 4          |
    Ada    | 3          | 2023-02-01
    Cleo   |            |
    Nan    | 2          | 2023-02-10

    Conversations:
    Person | Date       | Organizer | Result    | Assessment
    Ada    | 2023-02-01 | Cesar     | No answer | 2
    Nan    | 2023-02-09 | Rosa      | Talked    | 1
    Bo     | 2023-02-01 | Rosa      | Talked    | 4
    Ada    | 2023-02-01 | Rosa      | Talked    | 5
    Ada    | 2023-02-08 | Rosa      | Talked    |
    """
    first, later = date(2023, 2, 1), date(2023, 2, 9)

    assert lines(ratings(program), "person_id", "date", "rating", "by", "line") == [
        ["Bo", None, 4, None, 0],
        ["Ada", first, 3, None, 1],
        ["Ada", first, 2, "Cesar", 1],
        ["Bo", first, 4, "Rosa", 0],
        ["Ada", first, 5, "Rosa", 1],
        ["Nan", later, 1, "Rosa", 3],
        ["Nan", date(2023, 2, 10), 2, None, 3],
    ]
    assert lines(standings(program)) == [
        [4, first, 4, False],
        [5, first, 2, True],
        [None, None, None, False],
        [2, date(2023, 2, 10), 1, True],
    ]
