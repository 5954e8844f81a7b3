"""Touches: two organizers with the same person in one week, and people who were not there any more."""

from toolkit.organizing.touches import gone_problems, touch_problems
from toolkit.tables.program import Program


def test_two_organizers_within_seven_days_are_a_warning_at_the_later_row(program: Program) -> None:
    """
    Person | Date       | Organizer | Result
    Ada    | 2023-02-01 | Rosa      | Talked
    Ada    | 2023-02-08 | Cesar     | Talked
    Bo     | 2023-02-01 | Rosa      | Talked
    Bo     | 2023-02-09 | Cesar     | Talked
    Cleo   | 2023-02-03 | Cesar     | Talked
    Cleo   | 2023-02-01 | Rosa      | Talked
    Cleo   | 2023-02-04 | Cesar     | Talked
    Nan    | 2023-02-01 | Rosa      | Talked
    Nan    | 2023-02-02 | Cesar     | No answer
    """
    found = touch_problems(program)

    assert [
        (p.severity, p.tab, p.row, p.column, p.position, p.value, p.problem.said()) for p in found
    ] == [
        (
            "Warning",
            "Conversations",
            3,
            "Organizer",
            3,
            "Cesar",
            "Cesar talked with this person on 8 Feb, and Rosa on 1 Feb (row 2).",
        ),
        (
            "Warning",
            "Conversations",
            6,
            "Organizer",
            3,
            "Cesar",
            "Cesar talked with this person on 3 Feb, and Rosa on 1 Feb (row 7).",
        ),
    ]


def test_an_organizer_nobody_knows_crosses_nobody(program: Program) -> None:
    """
    Person | Date       | Organizer
    Ada    | 2023-02-01 | Rosa
    Ada    | 2023-02-02 | Somebody
    Ada    | 2023-02-03 | Rosa
    """
    assert touch_problems(program) == []


def test_moved_and_deceased_ask_for_the_roster_to_be_mended_until_it_is(program: Program) -> None:
    """
    Roster:
    Person | Worksite | Status | Hire date
    Dee    | Maple El | Member |
    Ada    | Maple El | Member |
    Bo     | Maple El | Member |
    Cleo   | Oak Mid  | Member |
    Nan    | Maple El | Left   |
    Eve    | Maple El | Member |
    Flo    | Maple El | Member | 2023-08-14

    Worksites:
    Worksite
    Maple El
    Oak Mid

    Conversations:
    Person ID | Date       | Result   | Worksite
    Ada    | 2023-02-01 | Moved    | Maple El
    Bo     | 2023-02-01 | Deceased |
    Cleo   | 2023-02-01 | Moved    | Maple El
    Nan    | 2023-02-01 | Deceased |
    Dee    | 2023-02-01 | Moved    |
    Dee    | 2023-02-02 | Talked   |
    Eve    | 2023-02-01 | Deceased |
    Eve    | 2023-02-02 | Talked   |
    Flo    | 2023-02-01 | Deceased |
    """
    found = gone_problems(program)

    assert [(p.severity, p.row, p.column, p.value, p.problem.said()) for p in found] == [
        (
            "Warning",
            2,
            "Result",
            "Moved",
            "Ada was found to have moved, and the Roster still says Maple El.",
        ),
        (
            "Warning",
            3,
            "Result",
            "Deceased",
            "Bo has died, and the Roster does not know.",
        ),
        (
            "Warning",
            8,
            "Result",
            "Deceased",
            "Eve has died, and the Roster does not know.",
        ),
        (
            "Warning",
            10,
            "Result",
            "Deceased",
            "Flo has died, and the Roster does not know.",
        ),
    ]
