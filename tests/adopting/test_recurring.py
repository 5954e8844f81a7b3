"""Recurring: whether people stand on a tab once each, or again and again."""

from __future__ import annotations

import pytest
from adopting.tabs import taken_apart

from toolkit.adopting.candidates import ReadAs
from toolkit.adopting.layout import Layout
from toolkit.adopting.recurring import lists_people, recurrence, repeats

FIRSTS = ("Ada", "Bo", "Cleo", "Nan", "Eve", "Flo", "Gil", "Hal", "Ivy", "Jan")


def listed(*names: str, day: str = "2023-02-08", days: int = 10) -> Layout:
    """First and last name (all are called Lopez), with a day in so many rows."""
    rows = [f"{name} | Lopez | {day if n < days else ''}" for n, name in enumerate(names)]
    return taken_apart("\n".join(["First | Last | Date", *rows]))


def read(layout: Layout, *to: str) -> list[ReadAs]:
    return [ReadAs(place, one, 1, 1, 1) for place, one in zip(layout.places, to, strict=False)]


EACH_ONCE = listed(*FIRSTS)
SOME_TWICE = listed(*FIRSTS[:8], *FIRSTS[:2])
MANY_TWICE = listed(*FIRSTS[:7], *FIRSTS[:3])


@pytest.mark.parametrize(
    ("table", "once", "some", "many"),
    [
        ("Roster", 0.25, 0.0, -0.4),
        ("Applications", 0.25, 0.0, -0.4),
        ("Organizers", 0.25, 0.0, -0.4),
        ("Conversations", 0.0, 0.25, 0.25),
        ("Hours", 0.0, 0.0, 0.0),
    ],
)
def test_a_list_names_everybody_once_and_a_log_again(
    table: str, once: float, some: float, many: float
) -> None:
    """By first and last name together."""
    tabs = (EACH_ONCE, SOME_TWICE, MANY_TWICE)
    found = [recurrence(one, table, read(one, "First name", "Last name")) for one in tabs]
    assert found == [once, some, many]


def test_of_a_few_rows_or_without_names_nothing_is_said() -> None:
    few = listed(*FIRSTS[:3], *FIRSTS[:4])
    assert recurrence(few, "Roster", read(few, "First name", "Last name")) == 0.0
    assert recurrence(MANY_TWICE, "Roster", read(MANY_TWICE, "Notes", "Notes")) == 0.0
    eight = listed(*FIRSTS[:4], *FIRSTS[:4])
    assert recurrence(eight, "Roster", read(eight, "First name", "Last name")) == -0.4


def test_people_once_each_without_a_day_in_every_row_are_a_list_to_call_from() -> None:
    some = listed(*FIRSTS, days=5)
    assert lists_people(some, read(some, "Person", "Person", "Date"))
    assert lists_people(EACH_ONCE, read(EACH_ONCE, "Person", "Person"))
    assert not lists_people(EACH_ONCE, read(EACH_ONCE, "Person", "Person", "Date"))
    assert not lists_people(SOME_TWICE, read(SOME_TWICE, "Person", "Person"))
    assert not lists_people(some, read(some, "Person"))


def test_who_stands_there_again_and_again_repeats() -> None:
    again = (EACH_ONCE, SOME_TWICE, MANY_TWICE)
    assert [repeats(one, read(one, "First name", "Last name")) for one in again] == [
        False,
        False,
        True,
    ]
    assert not repeats(MANY_TWICE, read(MANY_TWICE, "Notes"))
