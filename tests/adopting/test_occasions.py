"""Occasions: what the title of a sign-in sheet says."""

from __future__ import annotations

import pytest

from toolkit.adopting.occasions import day_in, event_in, is_occasion, is_sign_in


@pytest.mark.parametrize(
    ("title", "event", "day"),
    [
        ("Sign-in – New Educator Lunch 9/12/2025", "New Educator Lunch", "9/12/2025"),
        ("Sign In Sheet for New Educator Lunch, 9/12/25", "New Educator Lunch", "9/12/2025"),
        ("New Educator Lunch (Sept 12, 2025) attendance", "New Educator Lunch", "Sept 12, 2025"),
        ("9.12.25 New Educator Lunch sign ins", "New Educator Lunch", "9.12.2025"),
        ("Attendance: Rep training – Fri 9/12", "Rep training", "Fri 9/12"),
        ("rep-training_sign-in_9-12-2025", "rep-training", "9-12-2025"),
        ("Hoja de asistencia: Asamblea general 12 de septiembre de 2025", "Asamblea general", "12 de septiembre de 2025"),
        ("Who came to Rally 2025-09-12", "Rally", "2025-09-12"),
        ("Sign-in sheet", "", ""),
        ("Sign-in sheet page 2", "", ""),
        ("Sign-in 9/12/2025", "", "9/12/2025"),
        ("New Educator Lunch", "New Educator Lunch", ""),
        ("Lunch – Room 12 – sign-in", "Lunch – Room 12", ""),
    ],
)  # fmt: skip
def test_an_event_and_its_day(title: str, event: str, day: str) -> None:
    assert (event_in(title), day_in(title)) == (event, day)


@pytest.mark.parametrize(
    ("title", "signed", "of"),
    [
        ("Signed in", True, False),
        ("Training attendance", True, False),
        ("New Educator Lunch 9/12/2025", False, True),
        ("Sign-in: training 9/12/2025", True, True),
        ("New Educator Lunch", False, False),
        ("Members 9/12/2025", False, False),
        ("Lunchroom staff 9/12/2025", False, False),
        ("Design in progress", False, False),
    ],
)
def test_a_sign_in_sheet_says_so_or_names_an_event_and_its_day(
    title: str, signed: bool, of: bool
) -> None:
    assert (is_sign_in(title), is_occasion(title)) == (signed, of)
