"""Attending: who was at an event, by the list of a meeting service."""

from __future__ import annotations

from datetime import date

from sheets import program_of

from toolkit.adopting.meetings import Attendee
from toolkit.jobs.attending import attended
from toolkit.jobs.lists import OutsideList

SHEET = """
Roster:
Person ID | First name | Last name | Worksite | Status | Email
Ada       | Ada        | Lopez     | Maple El | Member | ada@example.org
Bo        | Bo         | Chen      | Maple El | Member |
Bo2       | Bo         | Chen      | Oak Mid  | Member |
Nan       | Nan        | Null      | Maple El | Member |

Worksites:
Worksite
Maple El
Oak Mid

Events:
Event     | Date       | Starts | Ends  | Kind
Induction | 2023-03-08 | 17:00  | 18:00 | Induction

Attendance:
Event     | Date       | Attendee | Attended
Induction | 2023-03-08 | Nan      | Yes
"""


def test_everybody_who_is_not_down_for_it_yet() -> None:
    """By address; by name where nobody else is called so; two of one name are for a person to say."""
    came = [
        Attendee("Ada", "Lopez", "ada@example.org", 29.0),
        Attendee("Bo", "Chen", "", 60.0),
        Attendee("Nan", "Null", "", 60.0),
        Attendee("Galaxy", "S9", "", None),
    ]
    listed = OutsideList("zoom.csv", "attendance", there=came)
    found = attended(program_of(SHEET, date(2023, 3, 9)), listed, "induction")
    assert [(one.person_id, one.person, dict(one.becomes), one.evidence) for one in found] == [
        (
            "Ada",
            "Ada Lopez",
            {
                "Event": "Induction",
                "Date": "2023-03-08",
                "Attended": "Partial",
                "Hours": "0.48",
                "Attendee": "Ada",
            },
            "The same email, the same name. There for 29 minutes.",
        ),
        (
            "",
            "Bo Chen",
            {"Event": "Induction", "Date": "2023-03-08", "Attended": "Yes"},
            "May be Bo Bo Chen, Bo2 Bo Chen. There for 60 minutes.",
        ),
        (
            "",
            "Galaxy S9",
            {"Event": "Induction", "Date": "2023-03-08", "Attended": "Yes"},
            "Nobody on the roster has this email, phone or name.",
        ),
    ]
