"""Applications: who applied, what was decided, and what staff still owe an answer."""

import pandas as pd

from toolkit.organizing.applications import (
    application_problems,
    applications,
    late,
    not_yet_organizers,
    twice,
    undecided,
)
from toolkit.tables.program import Program


def plain(figure: pd.DataFrame) -> list[list[object]]:
    """A figure's rows, None where blank."""
    return figure.astype("object").where(figure.notna(), None).values.tolist()


def test_an_application_counts_in_each_of_its_phases_and_once_in_all(program: Program) -> None:
    """
    Phases:
    Phase  | Starts     | Ends
    Summer | 2023-06-19 | 2023-07-21
    Spring | 2023-02-06 | 2023-04-07

    Worksites:
    Worksite
    Maple El
    Birch Mid

    Applications:
    First name | Last name | Worksite  | Phases         | Decision
    Ada        | Lopez     | Maple El  | Spring, Summer | Accepted
    Bo         | Chen      | Birch Mid | Spring         | Waitlist
    Cleo       | Park      | Maple El  | Spring         | Declined
    Nan        | Null      | Maple El  |                |
    Dee        | Diaz      |           | Summer         | Withdrawn
    """
    assert plain(applications(program)) == [
        ["Birch Mid", "Spring", 1, 0, 1, 0, 0, 0],
        ["Maple El", "Spring", 2, 1, 0, 1, 0, 0],
        ["Maple El", "Summer", 1, 1, 0, 0, 0, 0],
        ["Maple El", None, 1, 0, 0, 0, 0, 1],
        [None, "Summer", 1, 0, 0, 0, 1, 0],
        ["Total", "Spring", 3, 1, 1, 1, 0, 0],
        ["Total", "Summer", 2, 1, 0, 0, 1, 0],
        ["Total", None, 1, 0, 0, 0, 0, 1],
        ["Total", "Total", 5, 1, 1, 1, 1, 1],
    ]


def test_a_decision_is_missing_from_the_day_after_applications_close(program: Program) -> None:
    """
    Phases:
    Phase  | Starts     | Ends       | Applications close
    Spring | 2023-03-20 | 2023-04-07 | 2023-03-08
    Summer | 2023-06-19 | 2023-07-21 | 2023-03-09
    Fall   | 2023-09-19 | 2023-10-21 |

    Applications:
    First name | Last name | Email  | Phases         | Decision
    Ada        | Lopez     | a@b.co | Summer, Spring |
    Bo         | Chen      | b@b.co | Summer         |
    Cleo       | Park      | c@b.co | Spring         | Waitlist
    Nan        | Null      | d@b.co |                |
    Dee        | Diaz      | e@b.co | Fall           |
    """
    late = undecided(program)

    assert late[["row", "first_name", "phase"]].values.tolist() == [
        [2, "Ada", "Spring"],
        [5, "Nan", "Spring"],
    ]
    assert [
        (p.severity, p.table, p.row, p.column, p.position, p.value, p.problem.said())
        for p in application_problems(program)
    ] == [
        (
            "Warning",
            "Applications",
            2,
            "Decision",
            5,
            "",
            "Applications for Spring closed on 8 Mar, and this one has no decision.",
        ),
        (
            "Warning",
            "Applications",
            5,
            "Decision",
            5,
            "",
            "Applications for Spring closed on 8 Mar, and this one has no decision.",
        ),
    ]


def test_who_is_accepted_is_looked_for_among_the_organizers_by_email_or_full_name(
    program: Program,
) -> None:
    """
    Organizers:
    Organizer  | Email
    Rosa       | Rosa.Diaz@example.org
    BO CHEN    |
    Cesar      | cesar@example.org

    Applications:
    First name | Last name | Email                 | Decision
    Rosa       | Diaz      | rosa.diaz@example.org | Accepted
    Bo         | Chen      | bo@example.org        | Accepted
    Nan        | Null      | nan@example.org       | Accepted
    Cesar      | Vega      | cv@example.org        | Waitlist
    """
    assert not_yet_organizers(program)[["row", "first_name", "email"]].values.tolist() == [
        [4, "Nan", "nan@example.org"]
    ]
    assert [
        (p.row, p.column, p.value, p.problem.said(), p.fix.said())
        for p in application_problems(program)
    ] == [
        (
            4,
            "Decision",
            "Accepted",
            "Nan Null is accepted, and not in the Organizers tab yet.",
            "Add them to Organizers, with their email and phases.",
        ),
    ]


def test_without_a_decision_column_nothing_is_said_to_be_undecided(program: Program) -> None:
    """
    Phases:
    Phase  | Starts     | Ends       | Applications close
    Spring | 2023-03-20 | 2023-04-07 | 2023-03-01

    Applications:
    First name | Last name | Worksite | Phases
    Nan        | Null      | Maple El | Spring
    """
    assert plain(applications(program)) == [
        ["Maple El", "Spring", 1, None, None, None, None, None],
        ["Total", "Spring", 1, None, None, None, None, None],
        ["Total", "Total", 1, None, None, None, None, None],
    ]
    assert application_problems(program) == []


def test_an_application_is_late_after_a_phase_it_is_for_has_closed(program: Program) -> None:
    """
    Phases:
    Phase  | Starts     | Ends       | Applications close
    Spring | 2023-02-06 | 2023-04-07 | 2023-01-23
    Summer | 2023-06-19 | 2023-07-21 |

    Applications:
    Timestamp  | First name | Last name | Email  | Phases         | Decision
    2023-01-23 | Ada        | Lopez     | a@b.co | Spring         |
    2023-01-24 | Bo         | Chen      | b@b.co | Spring, Summer |
    2023-01-24 | Cleo       | Park      | c@b.co | Spring         | Declined
    2023-01-24 | Nan        | Null      | d@b.co | Summer         |
    """
    assert plain(late(program)[["row", "phase"]]) == [[3, "Spring"]]
    assert [
        (p.severity, p.row, p.column, p.kind.word, p.problem.said())
        for p in application_problems(program)
    ] == [
        (
            "Warning",
            2,
            "Decision",
            "application-undecided",
            "Applications for Spring closed on 23 Jan, and this one has no decision.",
        ),
        (
            "Warning",
            3,
            "Timestamp",
            "application-late",
            "This one came on 24 Jan; applications for Spring had closed on 23 Jan, and it has no"
            " decision.",
        ),
    ]


def test_an_address_that_applied_twice_wants_one_decision(program: Program) -> None:
    """
    Applications:
    Timestamp  | First name | Last name | Email  | Decision
    2023-01-23 | Ada        | Lopez     | a@b.co |
    2023-01-20 | Ada        | L.        | A@b.co |
    2023-01-23 | Bo         | Chen      | b@b.co | Waitlist
    2023-01-24 | Bo         | Chen      | b@b.co | Declined
    """
    assert plain(twice(program)) == [[2, 3]]
    assert [
        (p.severity, p.row, p.column, p.value, p.kind.word, p.problem.said())
        for p in application_problems(program)
    ] == [
        (
            "Warning",
            2,
            "Email",
            "a@b.co",
            "application-twice",
            "This one comes from an address from which there was one before, in row 3.",
        )
    ]
