"""Joining the team: accepted applications as rows of Organizers, and applications of a file."""

from __future__ import annotations

from datetime import date

import pandas as pd
from sheets import program_of

from toolkit.jobs.joining_team import applied, joins
from toolkit.jobs.lists import OutsideList

SHEET = """
Applications:
Timestamp  | First name | Last name | Email             | Phases  | Decision
2023-01-15 | Ada        | Lopez     | ada@example.org   | Phase 1 | Accepted
2023-01-16 | Ada        | Lopez     | ada@example.org   | Phase 1 | Accepted
2023-01-16 | Rosa       | Diaz      | ROSA@example.org  | Phase 1 | Accepted
2023-01-17 | Cleo       | Park      | cleo@example.org  | Phase 1 | Waitlist

Phases:
Phase   | Starts     | Ends
Phase 1 | 2023-02-06 | 2023-04-07
"""


def test_who_was_accepted_and_is_not_on_the_team_joins_once() -> None:
    (one,) = joins(program_of(SHEET, date(2023, 3, 9)), "Applications")
    assert (one.kind, one.person, one.listed) == (
        "Accepted application",
        "Ada Lopez",
        "Applications",
    )
    assert one.becomes == {
        "Organizer": "Ada Lopez",
        "Email": "ada@example.org",
        "Phases": "Phase 1",
    }


def test_an_application_that_is_there_is_no_new_one() -> None:
    rows = pd.DataFrame(
        {
            "timestamp": pd.to_datetime(["2023-01-15", "2023-02-01"]),
            "first_name": ["Ada", "Bo"],
            "last_name": ["Lopez", "Chen"],
            "email": ["ada@example.org", "bo@example.org"],
        }
    )
    listed = OutsideList("form.csv", "applications", rows)
    (one,) = applied(program_of(SHEET, date(2023, 3, 9)), listed)
    assert one.becomes == {
        "Timestamp": "2023-02-01",
        "First name": "Bo",
        "Last name": "Chen",
        "Email": "bo@example.org",
    }
