"""Training: who was expected at each event, who came, who missed it."""

from fractions import Fraction

import pandas as pd

from toolkit.organizing.training import training
from toolkit.organizing.turnout import missed, training_by_person
from toolkit.tables.program import Program


def plain(figure: pd.DataFrame) -> list[list[object]]:
    """A figure's rows, days as text and None where blank."""
    figure = figure.astype("object").where(figure.notna(), None)
    return [
        [str(v.date()) if isinstance(v, pd.Timestamp) else v for v in row]
        for row in figure.values.tolist()
    ]


def test_expected_are_organizers_of_the_phase_on_a_day_between_their_own(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-04-07
    Phase 2 | 2023-06-19 | 2023-07-21

    Organizers:
    Organizer | Phases           | Starts     | Ends
    Rosa      | Phase 1          |            |
    Cesar     | Phase 1, Phase 2 | 2023-02-08 | 2023-02-15
    Dee       | Phase 2          |            |
    Eve       |                  |            |

    Events:
    Event  | Date       | Kind           | Phase
    Skills | 2023-02-15 | Training       | Phase 1
    Skills | 2023-02-07 | Training       | Phase 1
    Skills | 2023-02-16 | Training       | Phase 1
    Skills | 2023-02-08 | Training       | Phase 1
    Summer | 2023-06-21 | Training       | Phase 2
    Visit  | 2023-02-10 | Worksite visit |

    Attendance:
    Event  | Date       | Attendee | Attended
    Skills | 2023-02-08 | Rosa     | Yes
    """
    assert plain(training(program).drop(columns="signed_up")) == [
        ["Skills", "2023-02-07", "Training", 1, 0, 0, 1, 0],
        ["Skills", "2023-02-08", "Training", 2, 1, 0, 1, Fraction(1, 2)],
        ["Visit", "2023-02-10", "Worksite visit", None, 0, 0, None, None],
        ["Skills", "2023-02-15", "Training", 2, 0, 0, 2, 0],
        ["Skills", "2023-02-16", "Training", 1, 0, 0, 1, 0],
        ["Summer", "2023-06-21", "Training", 1, None, None, None, None],
    ]


def test_attended_are_all_who_came_and_the_rate_is_of_those_expected(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-04-07

    Organizers:
    Organizer | Phases  | Person ID
    Rosa      | Phase 1 | Ada
    Cesar     | Phase 1 |
    Dee       | Phase 1 |
    Eve       | Phase 1 |
    Fay       |         |

    Events:
    Event  | Date       | Kind     | Phase
    Skills | 2023-02-08 | Training | Phase 1

    Attendance:
    Event  | Attendee | Attended
    Skills | Rosa     | No
    Skills | Cesar    | Excused
    Skills | Dee      | Yes
    Skills | Dee      | No
    Skills | Fay      | Partial
    Skills | Nan      | Make-up
    Skills | Nan      | Yes
    Skills | Bo       | Excused
    Skills | Ada      | Make-up
    """
    assert plain(training(program).drop(columns="signed_up")) == [
        ["Skills", "2023-02-08", "Training", 4, 3, 2, 2, Fraction(1, 4)]
    ]
    assert plain(missed(program)) == [
        ["Dee", "Skills", "2023-02-08", "Training", "Phase 1"],
        ["Eve", "Skills", "2023-02-08", "Training", "Phase 1"],
    ]
    people = training_by_person(program)
    assert people["who"].tolist() == ["Cesar", "Dee", "Eve", "Fay", "Rosa", "Bo", "Nan"]
    assert plain(people.drop(columns="who")) == [
        ["Cesar", None, None, 1, 0, 1, 0, None],
        ["Dee", None, None, 1, 0, 0, 1, None],
        ["Eve", None, None, 1, 0, 0, 1, None],
        ["Fay", None, None, 0, 1, 0, 0, "2023-02-08"],
        ["Rosa", None, None, 1, 1, 0, 0, "2023-02-08"],
        [None, "Bo", "Bo Chen", 0, 0, 1, 0, None],
        [None, "Nan", "Nan Null", 0, 1, 0, 0, "2023-02-08"],
    ]


def test_an_event_on_the_day_itself_counts_and_nobody_misses_one_to_come(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-04-07

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Events:
    Event | Date       | Phase
    Today | 2023-03-09 | Phase 1
    Next  | 2023-03-10 | Phase 1

    Attendance:
    Event | Attendee | Attended
    Next  | Rosa     | Yes
    """
    assert plain(training(program).drop(columns="signed_up")) == [
        ["Today", "2023-03-09", None, 1, 0, 0, 1, 0],
        ["Next", "2023-03-10", None, 1, None, None, None, None],
    ]
    assert plain(missed(program)) == [["Rosa", "Today", "2023-03-09", None, "Phase 1"]]


def test_without_attendance_nobody_is_said_to_be_missing(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-04-07

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Events:
    Event  | Date       | Phase
    Skills | 2023-02-08 | Phase 1
    """
    assert plain(training(program).drop(columns="signed_up")) == [
        ["Skills", "2023-02-08", None, 1, None, None, None, None]
    ]
    assert (len(missed(program)), len(training_by_person(program))) == (0, 0)


def test_without_the_organizers_phases_only_those_who_came_are_known(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-04-07

    Events:
    Event  | Date       | Phase
    Skills | 2023-02-08 | Phase 1

    Attendance:
    Event  | Attendee
    Skills | Nan
    """
    assert plain(training(program).drop(columns="signed_up")) == [
        ["Skills", "2023-02-08", None, None, 1, 0, None, None]
    ]


def test_who_signed_up_is_counted_before_and_after_and_came_by_the_row_that_says_so(
    program: Program,
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-04-07

    Organizers:
    Organizer | Phases  | Person ID
    Rosa      | Phase 1 | Ada
    Cesar     | Phase 1 |

    Events:
    Event | Date       | Phase
    Held  | 2023-03-09 | Phase 1
    Next  | 2023-03-15 | Phase 1

    Attendance:
    Event | Attendee | Attended
    Held  | Ada      | Signed up
    Held  | Rosa     | Signed up
    Held  | Cesar    | Signed up
    Held  | Bo       | Signed up
    Held  | Rosa     | Yes
    Next  | Nan      | Signed up
    Next  | Nan      | Signed up
    """
    assert plain(training(program)) == [
        ["Held", "2023-03-09", None, 2, 3, 1, 0, 1, Fraction(1, 2)],
        ["Next", "2023-03-15", None, 2, 1, None, None, None, None],
    ]


def test_a_sign_up_below_is_no_attendance_and_takes_none_away(program: Program) -> None:
    """As in Timesheets: who came has come, whatever form was answered later.

    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-04-07

    Organizers:
    Organizer | Phases  | Person ID
    Rosa      | Phase 1 | Ada
    Cesar     | Phase 1 |

    Events:
    Event | Date       | Phase
    Held  | 2023-03-09 | Phase 1

    Attendance:
    Event | Attendee | Attended
    Held  | Ada      | No
    Held  | Rosa     | Yes
    Held  | Cesar    | Excused
    Held  | Bo       | Signed up
    Held  | Rosa     | Signed up
    Held  | Cesar    | Signed up
    """
    assert plain(training(program)) == [
        ["Held", "2023-03-09", None, 2, 3, 1, 1, 0, Fraction(1, 2)],
    ]
