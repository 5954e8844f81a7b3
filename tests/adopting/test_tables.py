"""Tables: what a tab has to have to be one of ours, and what its title is worth."""

from __future__ import annotations

import pytest

from toolkit.adopting.tables import core_held, nobodys, title_denies, title_worth


@pytest.mark.parametrize(
    ("table", "title", "worth"),
    [
        ("Roster", "Roster", 1.0),
        ("Roster", "Members 2023", 0.8586),
        ("Conversations", "Rosa calls list of mine", 0.7),
        ("Conversations", "calls_rosa_diaz", 0.7),
        ("Conversations", "1:1s Rosa Diaz week", 0.7),
        ("Conversations", "Grievances 2023", 0.0),
        ("Roster", "House visits", 0.0),
        ("Roster", "Zorp", 0.0),
    ],
)
def test_what_a_title_is_worth(table: str, title: str, worth: float) -> None:
    """Its own name most; a word of it inside a longer title, whatever stands between its words."""
    assert title_worth(table, title) == pytest.approx(worth)


@pytest.mark.parametrize(
    ("title", "denied"),
    [
        ("Roster", 0.0),
        ("Zorp", 0.0),
        ("Trainings 2023", 0.931),
        ("Calls", 0.285),
        ("Conversations", 0.7),
        ("Sheet 3", 0.0),
    ],
)
def test_how_much_a_title_speaks_against_a_roster(title: str, denied: float) -> None:
    """People to call stand on a list called calls; what we call the log is rather the log."""
    assert title_denies("Roster", title) == pytest.approx(denied)


def test_whose_tab_holds_no_table() -> None:
    none = ("Agenda", "Budget 2023", "Notes from Rosa", "sept_minutes")
    some = ("Sheet 3", "Hoja 1", "Roster", "Zorp", "Calls")
    assert [nobodys(one) for one in (*none, *some)] == [True] * 4 + [False] * 5


def test_what_each_table_has_to_have() -> None:
    """A log says who, and how or when; of a day and who was there it is one of attendance."""
    assert core_held("Conversations", {"Person", "Result"})
    assert core_held("Conversations", {"Person ID", "Date", "Organizer"})
    assert not core_held("Conversations", {"Person", "Date"})
    assert not core_held("Conversations", {"Result"})
    assert not core_held("Roster", {"First name"})
