"""Meetings: the list of who was there, as meeting services give it out."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from toolkit.adopting.meetings import Attendee, attendees, days_of, is_meeting, length
from toolkit.adopting.sheet import Sheet
from toolkit.workbooks.cells import Cell


def sheet(text: str, between: str = ",") -> Sheet:
    rows = [
        [cell.strip() for cell in line.split(between)] for line in text.strip("\n").splitlines()
    ]
    width = max(map(len, rows))
    columns: list[list[Cell]] = [
        [row[n] or None if n < len(row) else None for row in rows] for n in range(width)
    ]
    return Sheet("Sheet1", columns)


ONE_LINE_OF_TOPIC = """
Topic,ID,Start Time,Participants
Induction,88 123,08/09/2023 05:00:00 PM,3

Name (original name),Email,Join time,Leave time,Duration (minutes),Guest
Ada Byron (she/her),ada@example.org,08/09/2023 05:00:10 PM,08/09/2023 05:30:10 PM,30,No
Bo's iPad,,08/09/2023 05:00:10 PM,08/09/2023 05:05:10 PM,5,Yes
Ada Byron,ADA@example.org,08/09/2023 05:31:00 PM,08/09/2023 06:00:00 PM,29,No
"""

THREE_PARTS = """
1. Summary
Meeting title;Inducción
2. Participants
Name;First Join;Last Leave;In-Meeting Duration;Email;Role
Yang, Bo;8/9/23, 5:00:03 PM;8/9/23, 6:02:03 PM;1h 2m;bo@example.org;Organizer
3. In-Meeting Activities
Name;Join Time;Leave Time
Yang, Bo;8/9/23, 5:00:03 PM;8/9/23, 6:02:03 PM
"""

SPANISH = """
Nombre;Apellidos;Correo electrónico;Hora de entrada;Hora de salida
Nan;Peña;nan@example.org;9/8/2023 17:00;9/8/2023 18:15
"""


def test_one_line_a_visit_with_the_meeting_above() -> None:
    found = sheet(ONE_LINE_OF_TOPIC)
    assert is_meeting(found)
    people = attendees(found, "month first")
    assert people == [
        Attendee("Ada", "Byron", "ada@example.org", 59.0, {date(2023, 8, 9)}),
        Attendee("Bo's", "iPad", "", 5.0, {date(2023, 8, 9)}),
    ]
    assert days_of(people) == [date(2023, 8, 9)]


def test_a_list_between_other_parts() -> None:
    people = attendees(sheet(THREE_PARTS, ";"), "month first")
    assert people == [Attendee("Bo", "Yang", "bo@example.org", 62.0, {date(2023, 8, 9)})]


def test_in_spanish_by_when_they_came_and_went() -> None:
    people = attendees(sheet(SPANISH, ";"), "day first")
    assert people == [Attendee("Nan", "Peña", "nan@example.org", 75.0, {date(2023, 8, 9)})]


def test_a_roster_is_no_meeting() -> None:
    assert not is_meeting(sheet("Name,Email,School\nAda Byron,ada@example.org,Maple El"))
    assert attendees(sheet("Name,Email\nAda Byron,ada@example.org"), "month first") == []


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [
        (65, 65.0),
        ("65", 65.0),
        ("1h 5m 30s", 65.5),
        ("1 hour 5 minutes", 65.0),
        ("1 hora 5 minutos", 65.0),
        ("1:05:30", 65.5),
        ("1,5 h", 90.0),
        (timedelta(minutes=65), 65.0),
        ("a while", None),
        (None, None),
        (datetime(2023, 8, 9), None),
    ],
)
def test_how_long(cell: Cell, minutes: float | None) -> None:
    assert length(cell) == minutes


def test_first_and_last_name_and_a_day_without_its_time() -> None:
    """A first name alone is nobody's."""
    text = "First name,Last name,Join time\nAda,Byron,8/9/2023\nBo,Yang,on time"
    people = attendees(sheet(text), "month first")
    assert people == [
        Attendee("Ada", "Byron", "", None, {date(2023, 8, 9)}),
        Attendee("Bo", "Yang", ""),
    ]
    assert not is_meeting(sheet("First name,Join time\nAda,8/9/2023"))
