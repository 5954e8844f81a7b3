"""Feeding: columns of one tab that say something of another table."""

import pytest
from theirs import problems, read, rows

from toolkit.errors import Refused

CHART = """
CHART:
Last  | First | Loc      | Card | Cdate      | Rep
Lopez | Ada   | Maple El | X    | 2023-02-10 | RM
Chen  | Bo    | Maple El |      |            | RM
Park  | Cleo  |          | X    | 2023-02-11 | CV
Lopez | Ada   | Maple El |      | 2023-02-12 | CV

Organizers:
Organizer
Rosa
Cesar
"""
HEAD = """
[tabs.Roster]
tab = "CHART"
columns = { Worksite = "Loc", Status = "Card", "Conversations.Date" = "Cdate", "Conversations.Organizer" = "Rep" }
values.Status = { X = "Member", "" = "Potential member" }
values."Conversations.Organizer" = { RM = "Rosa", CV = "Cesar" }
constants = { "Conversations.Result" = "Talked" }
"""


def test_the_last_contact_in_the_roster_is_a_conversation_with_that_row() -> None:
    """Two people of one name and worksite are two: the row decides, not the name."""
    program = read(CHART, HEAD)
    people = dict(rows(program.roster, "row", "person_id"))

    assert list(people) == [2, 3, 5]
    assert rows(program.conversations, "row", "date", "organizer", "person_id") == [
        (2, "2023-02-10", "Rosa", people[2]),
        (5, "2023-02-12", "Cesar", people[5]),
    ]


def test_what_stands_on_a_row_that_is_not_read_is_not_read_either() -> None:
    """It is told where the person stands, and the row of the roster on its own."""
    program = read(CHART, HEAD)

    assert problems(program) == [
        ("CHART", 4, "Worksite", ""),
        ("CHART", 3, "Date", ""),
        ("CHART", 4, "Person ID", "Park"),
    ]
    assert program.problems[-1].problem.said() == (
        "The person on this row could not be read, so neither is this."
    )
    assert (program.rows_read, program.rows_not_read) == (7, 3)


def test_what_every_record_needs_has_to_be_said() -> None:
    """A conversation without a result would be none."""
    with pytest.raises(Refused, match=r"Conversations\.Result"):
        read(CHART, HEAD.replace("constants", "# constants"))


def test_a_tab_of_their_own_comes_before_what_a_roster_feeds() -> None:
    """Both are conversations; each is told where it stands."""
    program = read(
        CHART
        + """
Conversations:
Date       | Organizer | Email           | Person ID | Result
2023-02-01 | Nobody    | x               | A7        | Talked
""",
        HEAD,
    )

    assert rows(program.conversations, "date") == [("2023-02-10",), ("2023-02-12",)]
    assert ("Conversations", 2, "Person ID", "A7") in problems(program)


def test_what_is_asked_beside_a_conversation_is_an_answer_of_the_same_person() -> None:
    """
    Talks:
    Date       | Organizer | Person    | School   | Result | Signed
    2023-02-01 | Rosa      | Ada Lopez | Maple El | Talked | yes
    2023-02-02 | Rosa      | Bo Chen   | Maple El | Talked |

    Roster:
    Person ID | First name | Last name | Worksite | Status
    A1        | Ada        | Lopez     | Maple El | Member
    B2        | Bo         | Chen      | Maple El | Member
    """
    program = read(
        test_what_is_asked_beside_a_conversation_is_an_answer_of_the_same_person.__doc__,
        '[tabs.Conversations]\ntab = "Talks"\ncolumns = { "Responses.Response" = "Signed" }\n'
        'constants = { "Responses.Test" = "Petition" }',
    )

    assert rows(program.responses, "test", "person_id", "response") == [("Petition", "A1", True)]
    assert not program.problems


def test_people_s_own_columns_of_several_sources_stand_in_the_wall_chart() -> None:
    """
    North:
    First | Last  | School   | Status | Room
    Ada   | Lopez | Maple El | Member | 12

    South:
    First | Last  | School   | Status | room
    Bo    | Chen  | Oak HS   | Member | 7

    Settings:
    Setting            | Value
    Wall chart columns | Room
    """
    program = read(
        test_people_s_own_columns_of_several_sources_stand_in_the_wall_chart.__doc__,
        '[tabs.Roster]\ntab = ["North", "South"]',
    )

    shown = program.own_columns["Room"].reindex(program.roster["row"])
    assert shown.tolist() == [12, 7]
    assert not program.problems


def test_a_tab_of_its_own_comes_before_what_others_feed_it() -> None:
    """The rows of Conversations are read as they stand there, and those of the chart below them."""
    own = "\nConversations:\nDate | Organizer | Person | Worksite | Result\n2023-02-01 | Rosa | Bo Chen | Maple El | LM\n"
    program = read(CHART + own, HEAD)

    assert rows(program.conversations, "date", "organizer", "result") == [
        ("2023-02-01", "Rosa", "Left message"),
        ("2023-02-10", "Rosa", "Talked"),
        ("2023-02-12", "Cesar", "Talked"),
    ]
    assert (
        program.place("Conversations", int(program.conversations["row"][0])).tab == "Conversations"
    )
    assert program.place("Conversations", int(program.conversations["row"][1])).tab == "CHART"


def test_a_chart_without_a_row_feeds_nobody() -> None:
    """Headings alone, before anybody is on it."""
    program = read("\n".join(CHART.splitlines()[:3]) + "\n", HEAD)
    assert (len(program.roster), len(program.conversations), program.problems) == (0, 0, ())
