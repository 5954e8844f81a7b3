"""Turf: what each organizer answers for, and who could take nobody's people."""

from figures import lines

from toolkit.organizing.follow_ups import follow_ups
from toolkit.organizing.turf import turf
from toolkit.tables.program import Program


def rows(program: Program) -> list[list[object]]:
    return lines(turf(program, follow_ups(program)))


def test_every_organizer_by_worksite_with_a_total_and_nobodys_people_last(
    program: Program,
) -> None:
    """
    Roster:
    Person | Worksite | Organizer | Status           | Do not contact | Hire date
    A1     | Oak Mid  | Rosa      | Potential member |                |
    A2     | Oak Mid  | Rosa      | Potential member |                |
    A3     | Maple El | Rosa      | Potential member |                |
    A4     | Maple El | Rosa      | Member           | Yes            |
    B1     | Maple El | Cesar     | Potential member |                | 2023-03-20
    C1     | Maple El | Dolores   | Potential member |                |
    C2     | Elm Hi   |           | Potential member |                |
    D1     | Oak Mid  | Rosa      | Left             |                |
    Nan    | Maple El | Elena     | Member           |                |

    Worksites:
    Worksite
    Maple El
    Oak Mid
    Elm Hi

    Organizers:
    Organizer | Active | People a week
    Rosa      |        | 2
    Cesar     |        |
    Dolores   | No     |
    Elena     |        | 0

    Conversations:
    Person | Worksite | Organizer | Date       | Follow up by
    A1     | Oak Mid  | Cesar     | 2023-03-01 | 2023-03-06
    C2     | Elm Hi   | Cesar     | 2023-03-01 |
    """
    assert rows(program) == [
        ["Cesar", "Maple El", 0, 0, 1, 0, 0, None, None],
        ["Cesar", "Total", 0, 0, 1, 0, 0, 0, None],
        ["Elena", "Maple El", 1, 0, 0, 1, 0, None, None],
        ["Elena", "Total", 1, 0, 0, 1, 0, None, None],
        ["Rosa", "Maple El", 2, 0, 0, 1, 1, None, None],
        ["Rosa", "Oak Mid", 2, 1, 1, 1, 1, None, None],
        ["Rosa", "Total", 4, 1, 1, 2, 2, 1, None],
        [None, "Elm Hi", 1, 1, 0, 0, 0, None, None],
        [None, "Maple El", 1, 0, 0, 1, 0, None, "Rosa"],
        [None, "Total", 2, 1, 0, 1, 0, None, None],
    ]


def test_of_two_with_as_many_people_the_first_by_name_is_suggested(program: Program) -> None:
    """
    Roster:
    Person | Organizer
    Ada    | Rosa
    Bo     | Cesar
    Nan    |

    Conversations:
    Person | Date
    """
    assert [row[-1] for row in rows(program)] == [None, None, None, None, "Cesar", None]


def test_the_total_stands_below_worksites_of_every_name(program: Program) -> None:
    """
    Roster:
    Person | Worksite | Organizer
    Ada    | Union Hi | Cesar
    Bo     | union el | Rosa
    Nan    | Union Hi |

    Worksites:
    Worksite
    Union Hi
    union el
    """
    assert [row[1] for row in rows(program)] == [
        *("Union Hi", "Total", "union el", "Total", "Union Hi", "Total")
    ]


def test_without_conversations_whose_people_are_where_is_known_and_nothing_else(
    program: Program,
) -> None:
    """
    Roster:
    Person | Organizer
    Nan    | Rosa
    """
    assert rows(program) == [
        ["Rosa", "Maple El", 1, None, None, None, None, None, None],
        ["Rosa", "Total", 1, None, None, None, None, None, None],
    ]
