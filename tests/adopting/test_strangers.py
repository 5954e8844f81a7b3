"""Strangers: a log of hours that nobody on the team keeps is asked about."""

from __future__ import annotations

import pytest
from adopting.tabs import book, tab

TEAM = """
Organizer | Email | Role
Rosa Diaz | rosa@mail.example | Member organizer
Cesar Ruiz | cesar@mail.example | Member organizer
"""
HOURS = """
Date | Organizer | Activity | Hours
2023-02-06 | {one} | Phone bank | 2
2023-02-07 | {two} | Phone bank | 3
2023-02-08 | {one} | Training | 3
"""


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [
        ("Rosa Diaz", "Cesar Ruiz", ""),
        ("Rosa", "C. Ruiz", ""),  # as they call each other
        ("Rosa Diaz", "Gil Vang", ""),  # one who is new: check tells the rows
        ("Ada Lopez", "Gil Vang", "strangers"),
    ],
)
def test_hours_of_people_who_are_not_on_the_team(one: str, two: str, why: str) -> None:
    said = book(tab(TEAM, "Organizers"), tab(HOURS.format(one=one, two=two), "Hours"))
    assert [tab.why for tab in said.tabs] == ["", why]
    asked = [one.text.said() for one in said.questions]
    told = (
        "“Hours” has hours of people who are not among your organizers. Is it their log of hours?"
    )
    assert asked == [told] * bool(why)


def test_where_nothing_names_a_team_its_log_of_hours_names_it() -> None:
    said = book(tab(HOURS.format(one="Ada Lopez", two="Gil Vang"), "Hours"))
    assert [(one.table, one.ask) for one in said.tabs] == [("Hours", False)]
