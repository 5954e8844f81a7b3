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


def test_who_is_on_a_log_of_talks_alone_is_on_the_team_where_nothing_else_names_it() -> None:
    """The list of the team goes before it; another log of hours names nobody."""
    talks = """
        Date | Organizer | Person | Worksite | Result
        2023-02-01 | Ada Lopez | Eve Moore | Maple El | Talked
        2023-02-02 | Gil Vang | Flo Stone | Maple El | No answer
    """
    hours = HOURS.format(one="Ada Lopez", two="Gil Vang")
    other = HOURS.format(one="Uma Ito", two="Hal Park").replace("02-0", "03-0")
    known = book(tab(talks, "Conversations"), tab(hours, "Hours"))
    assert [one.why for one in known.tabs] == ["", ""]
    listed = book(tab(TEAM, "Organizers"), tab(talks, "Conversations"), tab(hours, "Hours"))
    assert [one.why for one in listed.tabs] == ["", "", "strangers"]
    two = book(tab(talks, "Conversations"), tab(hours, "Hours"), tab(other, "Hours March"))
    assert [one.why for one in two.tabs] == ["", "", "strangers"]
