"""A staff member's own team: each organizer's week, what was missed, and what was stuck."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest
from lettering import WEEK
from sheets import program_of
from staffing import figures_with

from toolkit.letters.content import Row
from toolkit.letters.figures import Figures
from toolkit.letters.staff_team import missed, team, team_rows, told

SHEET = """
Organizers:
Organizer | Role  | Staff lead | Phases  | Ends
Sol Stark | Staff | Sol Stark  |         |
Rosa Diaz |       | Sol Stark  | Phase 1 |
Cesar Paz |       | Sol Stark  | Phase 1 |
Uma Quiet |       | Sol Stark  | Phase 1 | 2023-02-20
Vic Other |       |            | Phase 1 |

Phases:
Phase   | Starts     | Ends
Phase 1 | 2023-02-06 | 2023-04-07

Events:
Event    | Date       | Kind     | Phase
Training | 2023-03-08 | Training | Phase 1

Attendance:
Event    | Attendee  | Attended
Training | Cesar Paz | Yes
Training | Vic Other | Yes

Check-ins:
Date       | Organizer | Happened | Wins        | Stuck
2023-03-01 | Sol Stark | Yes      |             | No keys for Oak Mid
2023-03-02 | Vic Other | Yes      | Two joined  | Call 303-555-0101 first
2023-03-07 | Cesar Paz | Missed   |             |
2023-03-09 | Rosa Diaz | Yes      | A new leader |
"""
TEAM = ("Rosa Diaz", "Cesar Paz")


def _figures(**parts: Any) -> Figures:
    program = program_of(SHEET, date(2023, 3, 13))
    return figures_with(program=program, **parts)


@pytest.mark.slow
def test_whose_team_it_is() -> None:
    """Organizers in force whose Staff lead that is, and not themselves."""
    assert team(_figures(), "Sol Stark") == TEAM
    assert team(_figures(), "Vic Other") == ()


def test_their_week() -> None:
    """Hours of the week logged of expected, conversations, and who is owed and listed now; a dash without a timesheet."""
    rows = [("Rosa Diaz", 4, 6), ("Rosa Diaz", 1, 6)]
    weeks = pd.DataFrame(
        [(who, WEEK.monday, Fraction(n), Fraction(of)) for who, n, of in rows],
        columns=["organizer", "week", "logged", "expected"],
    )
    figures: Any = _figures(
        weeks=weeks,
        attempts=pd.DataFrame(
            {
                "organizer": ["Rosa Diaz"] * 3,
                "date": pd.to_datetime(["2023-03-07", "2023-03-08", "2023-03-13"]),
                "conversation": [True, False, True],
            }
        ),
        follow_ups=pd.DataFrame(
            {
                "organizer": ["Rosa Diaz", "Rosa Diaz", "Cesar Paz"],
                "flag": ["Said maybe", "Gone quiet", "Gone quiet"],
                "this_week": [True, False, True],
            }
        ),
    )

    assert team_rows(figures, TEAM, "en") == (
        Row("Rosa D.", ("5 of 12", "1", "1", "1")),
        Row("Cesar P.", ("–", "0", "0", "1")),
    )


@pytest.mark.slow
def test_who_missed_what() -> None:
    """Of a team, or of the others."""
    assert missed(_figures(), ("Cesar Paz",), "en") == ("Cesar P., check-in on 7 Mar",)
    assert missed(_figures(), (), "en", others=True) == (
        "Rosa D., Training on 8 Mar",
        "Cesar P., check-in on 7 Mar",
    )


@pytest.mark.slow
def test_what_is_stuck_stands_until_a_later_check_in() -> None:
    """Rosa's check-in on the 9th answers the team's of the 1st for her, not for Cesar, whose next was missed; the own team
    comes first, and no number is in it.
    """
    stuck, wins = told(_figures(), TEAM, "en")

    assert stuck == ("Cesar P., 1 Mar: No keys for Oak Mid", "Vic O., 2 Mar: Call … first")
    assert wins == ("Rosa D., 9 Mar: A new leader", "Vic O., 2 Mar: Two joined")
    assert told(_figures(), (), "en")[1][0] == "Vic O., 2 Mar: Two joined"
