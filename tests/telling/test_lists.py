"""Lists: the places and people behind a figure, by Person ID and never by name."""

from datetime import date

import pytest
from figures import lines, no_history

from toolkit.errors import Misused
from toolkit.organizing.density import density
from toolkit.tables.program import Program
from toolkit.telling.explanation import Listing
from toolkit.telling.lists import lists


def listed(
    program: Program, what: str, name: str | None = None
) -> list[tuple[str, list[list[object]]]]:
    """Each list's title and rows; its headings are as many as its columns."""
    found = lists(program, density(program, no_history()), what, name)
    assert [len(one.headings) for one in found] == [len(one.rows.columns) for one in found]
    return [(one.title, lines(one.rows)) for one in found]


@pytest.mark.slow
def test_worksites_without_a_rep_and_people_without_a_leader(program: Program) -> None:
    """
    Roster:
    Person | Worksite | Roles | Charted under | Status
    Ada    | Maple El | Rep   |               | Member
    Bo     | Maple El |       | Ada           | Member
    Cleo   | Maple El |       | Ada           | Member
    Nan    | Oak Hi   |       |               | Member
    Dee    | Oak Hi   | Rep   |               | Left

    Worksites:
    Worksite | Eligible
    Maple El |
    Oak Hi   | 3

    Settings:
    Setting   | Value
    Rep ratio | 1
    """
    assert listed(program, "reps") == [("Worksites without a rep", [["Oak Hi", 1, 3]])]
    assert listed(program, "leaders") == [
        ("People under no leader", [["Maple El", 1], ["Oak Hi", 1]]),
        ("Leaders with more than 1 people", [["Ada", "Maple El", 2]]),
    ]
    assert listed(program, "leaders", "oak hi") == [
        ("People under no leader", [["Nan", "Oak Hi"]]),
        ("Leaders with more than 1 people", []),
    ]


@pytest.mark.slow
def test_training_by_person_and_what_one_of_them_missed(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-04-07

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    Cesar     | Phase 1

    Events:
    Event  | Date       | Kind     | Phase
    Skills | 2023-02-08 | Training | Phase 1
    Charts | 2023-02-15 | Training | Phase 1

    Attendance:
    Event  | Attendee | Attended
    Skills | Rosa     | Yes
    Charts | Cesar    | Excused
    Skills | Bo       | Yes
    """
    assert listed(program, "training") == [
        (
            "By person",
            [
                ["Cesar", 2, 0, 1, 1, None],
                ["Rosa", 2, 1, 0, 1, date(2023, 2, 8)],
                ["Bo", 0, 1, 0, 0, date(2023, 2, 8)],
            ],
        )
    ]
    assert listed(program, "training", "rosa") == [
        ("By person", [["Rosa", 2, 1, 0, 1, date(2023, 2, 8)]]),
        ("Missed", [["Charts", date(2023, 2, 15), "Training", "Phase 1"]]),
    ]
    with pytest.raises(Misused, match="Did you mean “Cesar”"):
        listed(program, "training", "Cesare")


def test_what_stands_above_the_columns_of_a_list(program: Program) -> None:
    """
    Events:
    Event  | Date
    Skills | 2023-02-08

    Attendance:
    Event  | Attendee | Attended
    Skills | Rosa     | Yes

    Phases:
    Phase   | Starts     | Ends       | Applications close
    Phase 1 | 2023-02-06 | 2023-04-07 | 2023-01-23

    Applications:
    First name | Last name | Phases  | Decision
    Bo         | Chen      | Phase 1 |
    """
    figure = density(program, no_history())

    def headings(*of: str) -> list[tuple[str, ...]]:
        return [one.headings for one in lists(program, figure, *of)]

    counted = ("Applied", "Accepted", "Waitlist", "Declined", "Withdrawn", "Open")
    assert headings("training", "rosa") == [
        ("Who", "Expected", "Attended", "Excused", "Missed", "Last attended"),
        ("Event", "Date", "Kind", "Phase"),
    ]
    assert headings("applications", "phase 1") == [("Worksite", *counted), ("Row", "Closed")]
    assert headings("applications", None) == [
        ("Phase", *counted),
        ("Row", "Phase", "Closed"),
        ("Row", "Worksite"),
    ]


@pytest.mark.slow
def test_applications_by_phase_and_by_worksite_and_what_waits(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Applications close
    Phase 1 | 2023-02-06 | 2023-04-07 | 2023-01-23
    Phase 2 | 2023-06-19 | 2023-07-21 |

    Applications:
    First name | Last name | Worksite | Phases           | Decision
    Ada        | Lopez     | Maple El | Phase 1; Phase 2 | Accepted
    Bo         | Chen      | Maple El | Phase 1          |
    Cleo       | Park      |          | Phase 2          | Declined
    """
    assert listed(program, "applications") == [
        (
            "Applications by phase",
            [
                ["Phase 1", 2, 1, 0, 0, 0, 1],
                ["Phase 2", 2, 1, 0, 1, 0, 0],
                ["Total", 3, 1, 0, 1, 0, 1],
            ],
        ),
        ("Closed, and not decided", [[3, "Phase 1", date(2023, 1, 23)]]),
        ("Accepted, and not in Organizers yet", [[2, "Maple El"]]),
    ]
    assert listed(program, "applications", "phase 2") == [
        (
            "Applications by worksite",
            [["Maple El", 1, 1, 0, 0, 0, 0], [None, 1, 0, 0, 1, 0, 0], ["Total", 2, 1, 0, 1, 0, 0]],
        ),
        ("Closed, and not decided", []),
    ]


def test_a_list_whose_tab_is_not_there_is_not_an_empty_one(program: Program) -> None:
    """
    Roster:
    Person
    Ada
    """
    with pytest.raises(Misused, match="no Applications tab"):
        listed(program, "applications")


def test_a_list_is_a_title_headings_and_rows(program: Program) -> None:
    """
    Roster:
    Person
    Ada
    """
    found: list[Listing] = lists(program, density(program, no_history()), "leaders", None)
    assert [one.headings for one in found] == [
        ("Worksite", "People"),
        ("Person ID", "Worksite", "Charted"),
    ]
