"""Leaders: named by colleagues, answering for people, delivering on a test."""

from datetime import date
from fractions import Fraction

from figures import lines

from toolkit.facts.people import charting_problems
from toolkit.organizing.leaders import leaders, with_too_many, without_leader
from toolkit.tables.program import Program

COLUMNS = ("person_id", "named_by", "charted", "asked", "delivered", "delivery")


def test_leaders_are_those_with_the_role_with_people_or_named_by_somebody(program: Program) -> None:
    """
    Roster:
    Person | First name | Status           | Roles  | Charted under | Assessment
    Ada    | Ada        | Member           | Leader |               | 1
    Bo     | Bo         | Potential member |        | Cleo          |
    Cleo   | Cleo       | Member           |        | Ada           |
    Nan    | Nan        | Member           |        |               |
    Dee    | Dee        | Left             | Leader | Ada           |
    Eve    | Eve        | Member           |        | Ada           |

    Conversations:
    Person | Date       | Result  | Leader named
    Bo     | 2023-02-01 | Talked  | Nan Lee, Bo Lee
    Bo     | 2023-02-03 | Talked  | Nan Lee
    Cleo   | 2023-02-02 | Talked  | Nan; Ada
    Ada    | 2023-02-05 | Talked  | Dee
    Dee    | 2023-02-02 | Talked  | Eve
    Cleo   | 2023-02-04 | Refused | Eve

    Structure Tests:
    Test | Opens      | Base
    Old  | 2023-01-01 |
    New  | 2023-03-01 | Members

    Responses:
    Test | Person ID | Response
    New  | Eve       | Yes
    New  | Bo        | Yes
    Old  | Cleo      | Yes
    """
    rows = leaders(program)

    assert lines(rows, *COLUMNS, "rating", "last_contact") == [
        ["Nan", 2, 0, 0, 0, None, None, None],
        ["Ada", 1, 2, 2, 1, Fraction(1, 2), 1, date(2023, 2, 5)],
        ["Cleo", 0, 1, 0, 0, None, None, date(2023, 2, 2)],
    ]


def test_before_any_test_has_opened_delivery_is_blank(program: Program) -> None:
    """
    Roster:
    Person | Charted under
    Ada    |
    Bo     | Ada

    Structure Tests:
    Test | Opens
    Vote | 2023-03-10
    """
    assert lines(leaders(program), *COLUMNS) == [["Ada", None, 1, None, None, None]]


def test_without_responses_who_delivered_is_unknown(program: Program) -> None:
    """
    Roster:
    Person | Charted under
    Ada    |
    Bo     | Ada

    Structure Tests:
    Test
    Vote
    """
    assert lines(leaders(program), *COLUMNS) == [["Ada", None, 1, 1, None, None]]


def test_charting_under_oneself_or_under_somebody_gone_is_a_warning_and_does_not_count(
    program: Program,
) -> None:
    """
    Roster:
    Person ID | Status | Charted under
    Ada       | Member | Ada
    Bo        | Member | Nan
    Cleo      | Left   | Nan
    Nan       | Left   |
    """
    found = charting_problems(program)

    assert [
        (p.severity, p.row, p.column, p.position, p.value, p.problem.said()) for p in found
    ] == [
        ("Warning", 2, "Charted under", 3, "Ada", "Charted under themselves; that does not count."),
        (
            "Warning",
            3,
            "Charted under",
            3,
            "Nan",
            "Charted under Nan, who is not in the unit; that does not count.",
        ),
    ]
    assert lines(leaders(program)) == []


def test_people_with_no_leader_are_listed_and_heads_of_a_list_are_told_apart(
    program: Program,
) -> None:
    """
    Roster:
    Person | Charted under | Status
    Ada    |               | Member
    Bo     | Ada           | Member
    Nan    |               | Member
    Cleo   |               | Left
    """
    assert lines(without_leader(program), "person_id", "leads") == [["Ada", True], ["Nan", False]]


def test_leaders_with_more_people_than_the_ratio_have_too_many(program: Program) -> None:
    """
    Roster:
    Person | Charted under
    Ada    |
    Bo     | Ada
    Cleo   | Ada
    Nan    | Bo

    Settings:
    Setting   | Value
    Rep ratio | 1
    """
    assert lines(with_too_many(program), "person_id", "charted") == [["Ada", 2]]


def test_who_was_invited_is_listed_with_the_latest_invitation_and_the_tests_they_lead(
    program: Program,
) -> None:
    """
    Roster:
    Person | Phone    | Organizer
    Ada    | 303 0101 | Rosa
    Bo     |          |
    Cleo   |          |
    Nan    |          |

    Structure Tests:
    Test     | Opens
    Petition | 2023-02-01
    Stickers | 2023-03-01
    Vote     | 2023-05-01

    Leader Asks:
    Person ID | Asked on   | Invited to         | Test     | Answer
    Ada       | 2023-02-01 | Lead a test        | Stickers | Yes
    Ada       | 2023-02-03 | Lead a test        | Petition | Yes
    Ada       | 2023-02-20 | Lead a test        | Vote     | Yes
    Ada       | 2023-02-21 | Lead a test        | Vote     | No
    Ada       | 2023-03-01 | Speak              |          |
    Bo        | 2023-02-05 | Bring two          |          | Maybe
    Bo        | 2023-02-05 | Join the committee |          | No
    Cleo      | 2023-03-10 | Speak              |          | Yes
    """
    shown = ("person_id", "organizer", "phone", "invited_on", "invited_to", "answer", "leads")

    assert lines(leaders(program), *shown) == [
        ["Ada", "Rosa", "303 0101", date(2023, 3, 1), "Speak", "No", "Stickers, Petition"],
        ["Bo", None, None, date(2023, 2, 5), "Join the committee", "No", None],
    ]


def test_the_most_named_come_first_then_those_who_delivered_then_those_with_most_people(
    program: Program,
) -> None:
    """
    Roster:
    Person | Roles  | Charted under
    Ada    | Leader |
    Bo     | Leader |
    Cleo   | Leader | Bo
    Dee    | Leader | Nan
    Eve    |        | Nan
    Nan    | Leader |

    Conversations:
    Person | Date       | Leader named
    Eve    | 2023-02-01 | Dee Lee

    Structure Tests:
    Test
    Vote

    Responses:
    Test | Person ID
    Vote | Cleo
    """
    assert leaders(program)["person_id"].tolist() == ["Dee", "Bo", "Nan", "Ada", "Cleo"]
