"""Wall chart: everybody in the unit, under the leader they answer to, nobody's people last."""

from collections.abc import Callable
from datetime import date

import pandas as pd
from figures import lines

from toolkit.organizing.follow_ups import follow_ups
from toolkit.organizing.wall_chart import wall_chart
from toolkit.tables.program import Program


def chart_on(program: Program) -> pd.DataFrame:
    return wall_chart(program, follow_ups(program))


def test_people_stand_under_their_leader_and_those_on_nobodys_list_at_the_end(
    program: Program,
) -> None:
    """
    Roster:
    Person | First name | Last name | Worksite | Charted under | Status
    Ada    | Ada        | Young     | Maple El |               | Member
    Bo     | Bo         | Chen      | Maple El | Ada           | Member
    Cleo   | Cleo       | Park      | Maple El | Ada           | Member
    Nan    | Nan        | Null      | Maple El |               | Member
    Dee    | Dee        | Abel      | Maple El | Cleo          | Member
    Eve    | Eve        | Adams     | Elm Hi   | Ada           | Member
    Fay    | Abe        | Adams     | Elm Hi   |               | Member
    Gus    | Gus        | Gone      | Elm Hi   | Ada           | Left

    Worksites:
    Worksite
    Maple El
    Elm Hi
    """
    assert lines(
        wall_chart(program, follow_ups(program)), "worksite", "person", "charted_under"
    ) == [
        ["Elm Hi", "Eve Adams", "Ada Young"],
        ["Elm Hi", "Abe Adams", None],
        ["Maple El", "Ada Young", None],
        ["Maple El", "Bo Chen", "Ada Young"],
        ["Maple El", "Cleo Park", "Ada Young"],
        ["Maple El", "Dee Abel", "Cleo Park"],
        ["Maple El", "Nan Null", None],
    ]


def test_a_row_has_the_latest_rating_the_contact_and_a_mark_for_each_test(program: Program) -> None:
    """
    Roster:
    Person | First name | Last name | Preferred name | Job title | Status           | Roles       | Organizer | Assessment | Assessed on
    Ada    | Ada        | Lopez     | Addie          | Aide      | Member           | Rep, Leader | Rosa      | 3          | 2023-02-01
    Bo     | Bo         | Chen      |                |           | Potential member |             |           | 5          |
    Nan    | Nan        | Null      |                |           | Member           |             | Cesar     |            |

    Conversations:
    Person | Date       | Result    | Assessment
    Ada    | 2023-02-01 | Talked    | 2
    Ada    | 2023-02-01 | No answer | 1
    Nan    | 2023-02-03 | No answer |

    Structure Tests:
    Test | Opens      | Base
    Vote | 2023-02-02 | Members
    Late | 2023-04-01 |
    Pin  | 2023-02-01 |

    Responses:
    Test | Person ID | Response
    Vote | Bo        | Yes
    Vote | Nan       | No
    Pin  | Bo        | Yes
    Pin  | Bo        | No
    Pin  | Ada       | No
    """
    rows = wall_chart(program, follow_ups(program))

    assert list(rows.columns)[-2:] == ["test 1", "test 2"]
    assert lines(
        rows,
        "person_id",
        "person",
        "job_title",
        "status",
        "roles",
        "rating",
        "rated_on",
        "conversations",
        "last_contact",
        "organizer",
        "test 1",
        "test 2",
    ) == [
        [
            "Ada",
            "Addie Lopez",
            "Aide",
            "Member",
            ("Rep", "Leader"),
            1,
            date(2023, 2, 1),
            1,
            date(2023, 2, 1),
            "Rosa",
            "✗",
            None,
        ],
        ["Bo", "Bo Chen", None, "Potential member", None, 5, None, 0, None, None, "✓", None],
        ["Nan", "Nan Null", None, "Member", None, None, None, 0, None, "Cesar", None, "✗"],
    ]


def test_peoples_own_columns_stand_as_they_were_typed(program: Program) -> None:
    """
    Roster:
    Person | Prep hour | Room
    Ada    | 3         | 007
    Nan    |           | B2

    Settings:
    Setting            | Value
    Wall chart columns | Room; Prep hour
    """
    rows = wall_chart(program, follow_ups(program))

    assert list(rows.columns)[-2:] == ["own 1", "own 2"]
    assert lines(rows, "person_id", "own 1", "own 2") == [["Ada", "007", "3"], ["Nan", "B2", None]]


def test_a_roster_alone_has_nothing_to_say_of_contact(program: Program) -> None:
    """
    Roster:
    Person
    Ada
    Nan
    """
    rows = wall_chart(program, follow_ups(program))

    assert lines(rows, "person_id", "rating", "conversations", "last_contact", "charted_under") == [
        ["Ada", None, None, None, None],
        ["Nan", None, None, None, None],
    ]


def test_conversations_to_come_do_not_count_yet(read_on: Callable[[str], Program]) -> None:
    """
    Roster:
    Person
    Ada

    Conversations:
    Person | Date       | Assessment
    Ada    | 2023-03-09 | 2
    """
    assert lines(chart_on(read_on("2023-03-08")), "rating", "conversations") == [[None, 0]]
    assert lines(chart_on(read_on("2023-03-09")), "rating", "conversations") == [[2, 1]]
