"""Structure tests: distinct people with a Yes, out of the base, test after test."""

from collections.abc import Callable
from fractions import Fraction

from figures import lines
from sheets import program_of

from toolkit.facts.responses import answers, opened, response_problems
from toolkit.organizing.structure_tests import structure_tests
from toolkit.tables.program import Program

TARGET = Fraction(65, 100)


def test_participation_need_and_change_by_worksite_and_in_all(program: Program) -> None:
    """
    Roster:
    Person | Worksite | Status
    Ada    | Maple El | Member
    Bo     | Maple El | Potential member
    Cleo   | Oak Mid  | Member
    Nan    | Oak Mid  | Member

    Worksites:
    Worksite | Eligible
    Maple El | 4
    Oak Mid  |
    Elm Hi   |

    Structure Tests:
    Test    | Opens      | Target | Base
    Petition| 2023-03-01 | 50%    | Members
    Sticker | 2023-02-01 |        |
    Vote    | 2023-03-10 |        |

    Responses:
    Test     | Person ID | Response
    Sticker  | Ada       | Yes
    Sticker  | Bo        | Yes
    Sticker  | Bo        | No
    Sticker  | Nan       | No
    Petition | Ada       | Yes
    Petition | Cleo      | Yes
    Petition | Nan       | Yes
    """
    rows = structure_tests(program)

    assert lines(
        rows, "test", "worksite", "base", "took_part", "participation", "target", "needed", "change"
    ) == [
        ["Sticker", "Elm Hi", 0, 0, None, TARGET, 0, None],
        ["Sticker", "Maple El", 4, 2, Fraction(1, 2), TARGET, 1, None],
        ["Sticker", "Oak Mid", 2, 0, Fraction(0), TARGET, 2, None],
        ["Sticker", "Total", 6, 2, Fraction(1, 3), TARGET, 2, None],
        ["Petition", "Elm Hi", 0, 0, None, Fraction(1, 2), 0, None],
        ["Petition", "Maple El", 1, 1, Fraction(1), Fraction(1, 2), 0, Fraction(1, 2)],
        ["Petition", "Oak Mid", 2, 2, Fraction(1), Fraction(1, 2), 0, Fraction(1)],
        ["Petition", "Total", 3, 3, Fraction(1), Fraction(1, 2), 0, Fraction(2, 3)],
    ]


def test_tests_appear_on_the_day_they_open_in_the_order_they_opened(
    read_on: Callable[[str], Program],
) -> None:
    """
    Structure Tests:
    Test  | Opens
    Later | 2023-03-09
    Same  | 2023-02-01
    First | 2023-01-15
    Twin  | 2023-02-01
    """
    assert lines(opened(read_on("2023-03-08")), "test") == [["First"], ["Same"], ["Twin"]]
    assert lines(opened(read_on("2023-03-09")), "test") == [
        ["First"],
        ["Same"],
        ["Twin"],
        ["Later"],
    ]


def test_yes_and_no_together_is_yes_and_outside_the_base_it_does_not_count(
    program: Program,
) -> None:
    """
    Roster:
    Person | Status
    Ada    | Member
    Bo     | Potential member
    Nan    | Left

    Structure Tests:
    Test | Base
    Vote | Members
    All  | Eligible

    Responses:
    Test | Person ID | Response
    Vote | Ada       | No
    Vote | Ada       | Yes
    Vote | Bo        | Yes
    All  | Bo        | Yes
    All  | Nan       | Yes
    All  | Ada       | No
    """
    assert lines(answers(program), "test", "person_id", "in_base", "yes", "no") == [
        ["Vote", "Ada", True, True, False],
        ["Vote", "Bo", False, False, False],
        ["All", "Bo", True, True, False],
        ["All", "Nan", False, False, False],
        ["All", "Ada", True, False, True],
    ]


def test_a_yes_that_does_not_count_is_a_warning_at_its_row(program: Program) -> None:
    """
    Structure Tests:
    Test | Base
    Vote | Members

    Responses:
    Person ID | Test | Response
    Ada       | Vote | Yes
    Bo        | Vote | Yes
    ada       | vote | Yes
    Cleo      | Vote | No
    """
    found = response_problems(program)

    assert [
        (p.severity, p.tab, p.row, p.column, p.position, p.value, p.problem.said()) for p in found
    ] == [
        (
            "Warning",
            "Responses",
            3,
            "Person ID",
            1,
            "Bo",
            "Bo is not among those asked to take part in “Vote”; the Yes does not count.",
        ),
        (
            "Warning",
            "Responses",
            4,
            "Person ID",
            1,
            "ada",
            "Ada already has a Yes to “Vote”; it counts once.",
        ),
    ]


def test_without_responses_nobody_knows_and_with_headings_only_nobody_did(program: Program) -> None:
    """
    Structure Tests:
    Test
    Vote
    """
    columns = ("base", "took_part", "participation", "needed")
    known = program_of(
        "Structure Tests:\nTest\nVote\n\nResponses:\nTest | Person ID | Response", "2023-03-09"
    )

    assert lines(structure_tests(program), *columns) == [[4, None, None, None]] * 2
    assert lines(structure_tests(known), *columns) == [[4, 0, Fraction(0), 3]] * 2


def test_without_tests_or_without_a_roster_there_are_no_rows(program: Program) -> None:
    """
    Worksites:
    Worksite
    Maple El
    """
    alone = program_of(
        "Structure Tests:\nTest\nVote\n\nResponses:\nTest | Person ID\nVote | X",
        "2023-03-09",
        cast=False,
    )

    assert lines(structure_tests(program)) == []
    assert lines(structure_tests(alone)) == []
    assert response_problems(alone) == []
