"""Unread: tabs of people's that hold no table, and which one they look like."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from toolkit.tables.claim import Claim, claim_of
from toolkit.tables.origin import Origin, ReshapedTab
from toolkit.tables.roster import Roster
from toolkit.tables.source import Sources
from toolkit.tables.unread import Unread, free_titles, own_columns, sounding, unread
from toolkit.workbooks.cells import Cell, Grid, Snapshot, Tag

PEOPLE = ("First name", "Last name", "Worksite", "Status")


def tab(title: str, *headings: Cell) -> Grid:
    return Grid(title, [[heading, "x"] for heading in headings])


def looks(title: str, *headings: Cell) -> tuple[str, int]:
    (found,) = unread([tab(title, *headings)])
    assert found.title == title
    return found.like, found.fitting


@pytest.mark.parametrize(
    ("title", "headings", "like"),
    [
        ("List", PEOPLE, ("Roster", 4)),
        ("List", ("First name", "Last name", "Phone"), ("Roster", 3)),  # half of what it needs
        ("List", ("First name", "Pronouns", "Phone"), ("", 0)),
        ("List", ("First name", "Last name"), ("", 0)),
        ("List", ("Room", "Key"), ("", 0)),
        ("Old roster 2022", ("Room", "Key"), ("Roster", 0)),
        ("Rosters", ("Room", "Key"), ("Roster", 0)),
        ("Hous", ("Room",), ("Hours", 0)),
        ("My hourly", ("Room",), ("", 0)),
        ("Form responses 3", ("Room",), ("", 0)),
        ("Old events", PEOPLE, ("Roster", 4)),  # its headings say more than its title
    ],
)
def test_a_tab_looks_like_a_table_by_its_headings_or_its_title(
    title: str, headings: tuple[str, ...], like: tuple[str, int]
) -> None:
    assert looks(title, *headings) == like


def test_the_tab_that_looks_most_like_one_comes_first_and_an_empty_one_is_none() -> None:
    grids = [
        tab("Notes", "Room"),
        tab("Short", *PEOPLE[:3]),
        tab("Long", *PEOPLE, "Email"),
        Grid("Empty", [[None, ""], []]),
        Grid("Sheet1", []),
    ]
    assert unread(grids) == [
        Unread("Long", "Roster", 5),
        Unread("Short", "Roster", 3),
        Unread("Notes", "", 0),
    ]


def test_tabs_of_ours_those_that_are_read_and_those_to_be_left_alone_are_not_free() -> None:
    titles = (
        "Members",
        "Old members",
        "instructions",
        "Calendar 2022",
        "Density",
        "Notes",
        "Scraps",
    )
    snapshot = Snapshot(
        "test", {title: Tag("Density") if title == "Density" else None for title in titles}, ()
    )
    claims = {"Roster": claim_of(Roster, tab("Members", *PEOPLE))}
    assert free_titles(claims, snapshot) == ["Old members", "Calendar 2022", "Notes", "Scraps"]
    alone = Sources(leave_alone=("scrap*",))
    assert free_titles(claims, snapshot, alone) == ["Old members", "Calendar 2022", "Notes"]
    assert sounding(claims, snapshot, alone) == [
        Unread("Old members", "Roster", 0),
        Unread("Calendar 2022", "Events", 0),
    ]


def test_columns_of_ones_own_are_named_with_the_tabs_they_stand_in() -> None:
    """Of a table that was made of several tabs those of each."""
    grid = tab("Members", *PEOPLE, "Room", None, "Shirt")
    claim = claim_of(Roster, grid)
    assert own_columns(claim) == {"Members": ["Room", "Shirt"]}
    assert own_columns(claim_of(Roster, tab("Members", *PEOPLE))) == {}

    tabs = [ReshapedTab(tab(label), label, 1) for label in ("North", "South", "West")]
    rows = np.arange(3)
    origin = Origin(tabs, rows, rows, rows, {5: np.array([5, 0, -5]), 7: np.array([0, 7, 0])})
    several: Claim = replace(claim, origin=origin)
    assert own_columns(several) == {"North": ["Room"], "West": ["Room"], "South": ["Shirt"]}
