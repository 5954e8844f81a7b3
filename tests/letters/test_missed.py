"""What organizers missed in a week: only what was mandatory and where attendance was taken."""

from __future__ import annotations

from datetime import date

import pytest
from lettering import WEEK
from sheets import program_of

from toolkit.letters.missed import Missed, missed_in

SHEET = """
Organizers:
Organizer | Phases
Rosa      | Phase 1
Cesar     | Phase 1

Phases:
Phase   | Starts     | Ends       | Training mandatory | Check-in every
Phase 1 | 2023-02-06 | 2023-04-07 | {regular}          | {every}

Events:
Event    | Date       | Kind     | Phase   | Mandatory
Training | 2023-03-08 | Training | Phase 1 | {this}
Untaken  | 2023-03-09 | Training | Phase 1 |
Earlier  | 2023-03-01 | Training | Phase 1 |
Social   | 2023-03-10 | Meeting  | Phase 1 | {social}

Attendance:
Event    | Attendee | Attended
Training | Cesar    | Yes
Earlier  | Cesar    | Yes
Social   | Cesar    | Yes

Check-ins:
Date       | Organizer | Happened
2023-03-07 | Cesar     | Missed
"""
DAY = date(2023, 3, 8)


def _missed(**cells: str) -> tuple[Missed, ...]:
    plain = {"regular": "", "every": "", "this": "", "social": ""}
    program = program_of(SHEET.format(**(plain | cells)), date(2023, 3, 13))
    return missed_in(program, WEEK)


CESAR = Missed("Cesar", "", date(2023, 3, 7))


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({}, True),
        ({"this": "Yes", "regular": "No"}, True),
        ({"this": "No"}, False),
        ({"regular": "No"}, False),
    ],
)
def test_a_training_counts_where_it_was_mandatory(cells: dict[str, str], told: bool) -> None:
    """Its own Mandatory, else the phase's Training mandatory, else yes."""
    assert _missed(**cells) == ((Missed("Rosa", "Training", DAY),) if told else ()) + (CESAR,)


def test_another_event_counts_where_it_says_so() -> None:
    """A meeting that is mandatory."""
    assert Missed("Rosa", "Social", date(2023, 3, 10)) in _missed(social="Yes")
    assert "Social" not in [one.event for one in _missed()]


def test_a_check_in_that_nobody_wrote_down() -> None:
    """Where the phase has a rhythm."""
    assert _missed(every="1")[-1] == Missed("Rosa", "", None)
