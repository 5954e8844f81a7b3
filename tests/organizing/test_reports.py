"""Reports of check-ins: the latest that happened stands, and what was stuck before is answered by it."""

from __future__ import annotations

from datetime import date

from sheets import program_of

from toolkit.organizing.reports import Report, reports


def test_the_latest_row_of_each_stands() -> None:
    """A row that serves two stands once; a check-in that was missed answers nothing, unless it says something itself; who
    has stopped is left out.
    """
    program = program_of(
        """
        Organizers:
        Organizer | Active
        Rosa      |
        Cesar     |
        Uma       |
        Vic       | No

        Check-ins:
        Date       | Organizer   | Happened | Wins | Stuck
        2023-03-01 | Rosa, Cesar | Yes      | one  | two
        2023-03-01 | Uma         | Yes      |      | three
        2023-03-01 | Vic         | Yes      |      | gone
        2023-03-08 | Rosa, Cesar | Missed   |      |
        2023-03-08 | Uma         | Missed   |      | four
        2023-03-08 | Uma         | Yes      |      |
        2023-03-15 | Rosa        | Yes      |      | not yet
        """,
        date(2023, 3, 9),
    )
    assert reports(program) == (Report(("Rosa", "Cesar"), date(2023, 3, 1), "one", "two"),)


def test_what_stands_in_several_lines_is_told_in_one_and_what_is_blank_as_nothing() -> None:
    program = program_of(
        """
        Organizers:
        Organizer
        Rosa
        Cesar

        Check-ins:
        Date       | Organizer | Happened | Wins                  | Stuck
        2023-03-01 | Rosa      | Yes      | four   of the kitchen |
        2023-03-02 | Cesar     | Yes      |                       | no keys
        2023-02-20 | Cesar     | Yes      | written down late     |
        """,
        date(2023, 3, 9),
    )
    assert reports(program) == (
        Report(("Rosa",), date(2023, 3, 1), "four of the kitchen", ""),
        Report(("Cesar",), date(2023, 3, 2), "", "no keys"),
    )
