"""This week: whom each organizer can talk with in the week there is, in which order."""

from collections.abc import Callable
from datetime import date

import pytest
from figures import lines
from sheets import program_of

from toolkit.organizing.follow_ups import follow_ups
from toolkit.organizing.this_week import capacities
from toolkit.tables.program import Program


def ticked(program: Program, organizer: str = "Rosa") -> list[str]:
    """This week's people of one organizer, in order."""
    rows = follow_ups(program)
    mine = rows[rows["organizer"].eq(organizer) & rows["this_week"]]
    return mine["person_id"].tolist()


def test_what_is_owed_comes_first_by_flag_due_leaders_and_id(program: Program) -> None:
    """
    Roster:
    Person | Organizer | Roles  | Assessment
    A4     | Rosa      |        | 3
    A3     | Rosa      |        | 3
    A2     | Rosa      | Leader |
    A1     | Rosa      |        |
    Bo     | Rosa      |        |
    Cleo   | Rosa      |        |
    Nan    | Rosa      |        |

    Settings:
    Setting       | Value
    People a week | 6

    Conversations:
    Person | Organizer | Date       | Follow up by | Answer
    A4     | Cesar     | 2023-02-20 | 2023-02-24   |
    A3     | Cesar     | 2023-02-20 | 2023-02-24   |
    A2     | Cesar     | 2023-02-20 | 2023-02-24   |
    A1     | Cesar     | 2023-02-20 | 2023-02-25   |
    Bo     | Cesar     | 2023-02-20 |              | Maybe
    """
    assert ticked(program) == ["A2", "A3", "A4", "A1", "Bo", "Cleo"]
    assert lines(follow_ups(program), "person_id", "priority", "this_week")[-2:] == [
        ["Cleo", 6, True],
        ["Nan", 7, False],
    ]


def test_what_is_owed_takes_places_and_so_does_whom_they_met_whoevers_people(
    program: Program,
) -> None:
    """
    Roster:
    Person | Organizer
    Ada    | Rosa
    Bo     | Rosa
    Cleo   | Rosa
    Dee    | Cesar
    Eve    | Cesar
    Nan    | Rosa

    Settings:
    Setting       | Value
    People a week | 4

    Conversations:
    Person | Organizer | Date       | Result    | Follow up by
    Ada    | Rosa      | 2023-03-05 | Talked    | 2023-03-06
    Dee    | Rosa      | 2023-03-06 | No answer |
    Dee    | Rosa      | 2023-03-09 | Talked    |
    Eve    | Rosa      | 2023-03-05 | Talked    |
    Eve    | Cesar     | 2023-03-07 | Talked    |
    """
    # Four places: one for Ada, to whom an answer is owed, one for Dee, whom Rosa met since Monday.
    assert ticked(program) == ["Ada", "Bo", "Cleo"]


def test_one_worksite_after_the_other_the_nearest_majority_first(program: Program) -> None:
    """
    Roster:
    Person | Worksite | Organizer | Status           | Assessment
    Ada    | Oak Mid  | Rosa      | Potential member |
    Ann    | Oak Mid  | Rosa      | Potential member |
    Bo     | Maple El | Rosa      | Potential member |
    Cy     | Elm Hi   | Rosa      | Member           |
    Dee    | Ash El   | Rosa      | Member           |
    Eve    | Ash El   | Rosa      | Member           |
    Nan    | Maple El | Rosa      | Member           | 2
    Pat    | Maple El | Rosa      | Potential member | 3
    Zoe    | Maple El | Rosa      | Potential member |

    Worksites:
    Worksite | Eligible
    Elm Hi   | 1
    Oak Mid  | 6
    Maple El | 4
    Ash El   | 2

    Conversations:
    Person | Date       | Result | Organizer
    Zoe    | 2023-02-20 | Busy   | Cesar
    """
    # Maple lacks 2, Oak 4; Ash and Elm have theirs. Zoe was tried already, and Nan is a member.
    assert ticked(program) == ["Pat", "Bo", "Zoe", "Nan", "Ada", "Ann", "Dee", "Eve", "Cy"]


def test_only_who_is_due_by_sunday_and_has_an_organizer_is_anybodys_week(program: Program) -> None:
    """
    Roster:
    Person | Organizer
    Ada    | Rosa
    Bo     | Rosa
    Nan    |

    Conversations:
    Person | Organizer | Date       | Result
    Ada    | Cesar     | 2023-03-05 | No answer
    Bo     | Cesar     | 2023-03-06 | No answer
    """
    assert ticked(program) == ["Ada"]
    assert follow_ups(program)["this_week"].sum() == 1


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2023-01-29", {"Rosa": 12, "Cesar": 0, "Dolores": 3, "Elena": 0}),  # the week after next
        ("2023-01-30", {"Rosa": 12, "Cesar": 12, "Dolores": 3, "Elena": 0}),
        ("2023-03-22", {"Rosa": 12, "Cesar": 12, "Dolores": 3, "Elena": 12}),  # one week off
        ("2023-03-30", {"Rosa": 12, "Cesar": 12, "Dolores": 3, "Elena": 12}),
        ("2023-04-10", {"Rosa": 12, "Cesar": 0, "Dolores": 3, "Elena": 0}),
    ],
)
def test_whoever_serves_neither_this_week_nor_the_next_has_no_week(
    read_on: Callable[[str], Program], day: str, expected: dict[str, int]
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Breaks
    Phase 1 | 2023-02-06 | 2023-04-07 | 2023-03-20 to 2023-03-24

    Organizers:
    Organizer | Phases  | Starts     | People a week
    Rosa      |         |            |
    Cesar     | Phase 1 |            |
    Dolores   |         |            | 3
    Elena     | Phase 1 | 2023-03-25 |
    """
    assert capacities(read_on(day)).to_dict() == expected


def test_without_an_organizers_tab_everybody_named_has_the_settings_week() -> None:
    program = program_of(
        """
        Roster:
        Person ID | First name | Last name | Worksite | Status | Organizer
        Nan       | Nan        | Null      | Maple El | Member | Rosa

        Conversations:
        Date | Organizer | Person ID | Result
        """,
        date(2023, 3, 9),
        cast=False,
    )
    assert capacities(program).to_dict() == {"Rosa": 12}
    assert ticked(program) == ["Nan"]
