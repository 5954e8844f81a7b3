"""Topics: what people in the unit were talked with about, and lately."""

from fractions import Fraction

from figures import lines

from toolkit.organizing.topics import topics
from toolkit.tables.program import Program


def test_people_are_counted_once_at_their_present_worksite_and_in_all(program: Program) -> None:
    """
    Roster:
    Person | Worksite  | Status
    Ada    | Maple El  | Member
    Bo     | Maple El  | Member
    Nan    | Birch Mid | Member
    Dee    | Birch Mid | Left

    Worksites:
    Worksite
    Maple El
    Birch Mid

    Settings:
    Setting | Value
    Topics  | School board election, Joining

    Conversations:
    Person | Date       | Result    | Topics                         | Worksite
    Ada    | 2023-03-02 | Talked    | school board election          | Maple El
    Ada    | 2023-03-03 | Talked    | School board election; Parking | Maple El
    Bo     | 2023-03-09 | Talked    |                                | Maple El
    Nan    | 2023-03-09 | Talked    | Joining                        | Maple El
    Nan    | 2023-03-10 | Talked    | Parking                        | Birch Mid
    Bo     | 2023-03-08 | No answer | Joining                        | Maple El
    Dee    | 2023-03-08 | Talked    | Joining                        | Birch Mid
    """
    assert lines(topics(program)) == [
        ["Joining", "Birch Mid", 1, 1, Fraction(1), 1],
        ["Parking", "Maple El", 1, 2, Fraction(1, 2), 1],
        ["School board election", "Maple El", 1, 2, Fraction(1, 2), 1],
        ["Joining", "Total", 1, 3, Fraction(1, 3), 1],
        ["Parking", "Total", 1, 3, Fraction(1, 3), 1],
        ["School board election", "Total", 1, 3, Fraction(1, 3), 1],
    ]


def test_seven_days_ago_is_no_longer_lately(program: Program) -> None:
    """
    Person | Date       | Topics
    Ada    | 2023-03-02 | Joining
    """
    assert topics(program)["lately"].tolist() == [0, 0]
