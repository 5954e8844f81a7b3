"""The countdown: who is to start, and how far we are before induction."""

from __future__ import annotations

import pytest
from sheets import program_of
from staffing import figures_with

from toolkit.letters.content import Row
from toolkit.letters.staff_new import Countdown, countdown
from toolkit.organizing.follow_ups import follow_ups
from toolkit.organizing.new_hires import new_hires

SHEET = """
Roster:
Person | Organizer | Hire date  | Status
Ada    | Rosa      | 2023-08-07 | Pending
Bo     | Rosa      | 2023-08-07 | Potential member
Cleo   |           | 2023-08-14 | Potential member
Nan    | Cesar     | 2023-06-20 | Member

Conversations:
Person | Date       | Asked to join | Answer
Ada    | 2023-06-20 | Yes           | Yes
Bo     | 2023-06-21 |               |

Events:
Event         | Date       | Kind
Old induction | 2023-06-01 | Induction
{event}

Attendance:
Event | Attendee | Attended
{coming}
"""


def _told(
    today: str = "2023-07-10", event: str = "Induction | 2023-08-03 | Induction"
) -> Countdown | None:
    coming = "Induction | Ada | Signed up" if event else "Old induction | Nan | Yes"
    program = program_of(SHEET.format(event=event, coming=coming), today)
    hires = new_hires(program, follow_ups(program))
    return countdown(figures_with(program=program, new_hires=hires), "en")


@pytest.mark.slow
def test_a_countdown_before_induction() -> None:
    """Hired, talked with, asked, joined, coming, and who greets: those still to start, and not Nan, who is there."""
    assert _told() == Countdown(
        "Induction: Thursday 3 August, 24 days from now.",
        (
            Row("Starting", ("3",)),
            Row("Talked with", ("2",)),
            Row("Asked to join", ("1",)),
            Row("Joined, or card signed", ("1",)),
            Row("Coming to induction", ("1",)),
        ),
        "Who greets them: Rosa 2. 1 has nobody yet.",
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("today", "event", "said"),
    [
        (
            "2023-08-02",
            "Induction | 2023-08-03 | Induction",
            "Induction: Thursday 3 August, 1 day from now.",
        ),
        ("2023-07-10", "", "No induction to come is in Events yet."),
    ],
)
def test_when_induction_is(today: str, event: str, said: str) -> None:
    """In days, or that nobody has written it down."""
    found = _told(today, event)
    assert found is not None
    assert found.induction == said


def test_who_greets_is_named_as_far_as_there_is_room() -> None:
    """Eight organizers; the rest is counted."""
    people = "".join(f"P{n} | Org {n % 10} | 2023-08-07\n" for n in range(22))
    team = "".join(f"Org {n} |\n" for n in range(10))
    program = program_of(
        f"Organizers:\nOrganizer | Email\n{team}\nRoster:\nPerson | Organizer | Hire date\n{people}",
        "2023-07-10",
    )
    hires = new_hires(program, follow_ups(program))
    found = countdown(figures_with(program=program, new_hires=hires), "en")

    assert found is not None
    assert found.greeters.startswith("Who greets them: Org 0. 3, Org 1. 3, Org 2. 2,")
    assert found.greeters.endswith("Org 7. 2, 4 by others.")


def test_nobody_is_starting() -> None:
    """All have begun."""
    assert _told("2023-09-01") is None
