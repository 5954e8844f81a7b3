"""Titles: what a tab is called, whatever years and names stand beside it."""

from __future__ import annotations

import pytest

from toolkit.adopting.titles import copied, titles

Said = tuple[tuple[str, float], ...]


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Roster", (("Roster", 1.0),)),
        ("Copy of Roster", (("Roster", 0.6),)),
        ("Members 2023", (("Roster", 0.931),)),
        ("Lincoln roster", (("Roster", 0.7),)),
        ("Roster Lincoln", (("Roster", 0.7),)),
        ("Roster of Lincoln Elementary School", ()),
        ("Phonebank lists", (("Roster", 0.68), ("Conversations", 0.468))),
        ("Lists", (("", 0.8),)),
        ("House visits", (("Conversations", 0.8),)),
        ("Grievances 2023", (("", 0.931),)),
        (
            "Sept 2023",
            (("Conversations", 0.55), ("Attendance", 0.3), ("Hours", 0.3), ("Roster", 0.3)),
        ),
        ("2/8", ()),
        ("Zorp", ()),
    ],
)
def test_what_a_title_says(title: str, said: Said) -> None:
    assert titles(title) == said


def test_what_a_copy_was_made_of() -> None:
    names = (
        "Copy of Roster",
        "Copia de Lista",
        "Roster (2)",
        "Roster - old",
        "Roster_bak 3",
        "Old",
    )
    assert [copied(name) for name in names] == [
        "Roster",
        "Lista",
        "Roster",
        "Roster",
        "Roster",
        None,
    ]
