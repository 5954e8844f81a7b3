"""A heading typed in haste is read where what stands below agrees; no word is another one for it."""

from __future__ import annotations

import pytest

from toolkit.adopting.lexicon import meanings
from toolkit.adopting.misspelt import of_misspelt, one_slip
from toolkit.adopting.sheet import Sheet
from toolkit.adopting.understanding import profile
from toolkit.workbooks.cells import Cell, Grid

ROWS: list[list[Cell]] = [
    ["Frist Name", "Lastname", "Scool", "Emial", "Phne", "Memebr?", "Hire dat"],
    ["Ada", "Lopez", "Maple El", "ada@example.org", "303-555-0101", "Y", "2019-08-12"],
    ["Bo", "Chen", "Oak Middle", "bo@example.org", "303-555-0102", "N", "2022-08-08"],
    ["Cleo", "Park", "Maple El", "cleo@example.org", "303-555-0103", "Y", "2015-08-10"],
    ["Nan", "Null", "Oak Middle", "nan@example.org", "303-555-0104", "Y", "2020-08-10"],
]


def read_as(rows: list[list[Cell]]) -> dict[str, object]:
    """What each column was taken for, those that are asked about with a ?"""
    grid = Grid("Sheet1", [list(column) for column in zip(*rows, strict=True)])
    (tab,) = profile([Sheet.of(grid, "members.xlsx")]).tabs
    return {one.heading: "?" if one.ask else one.to for one in tab.columns}


def test_a_list_typed_in_haste_is_a_roster() -> None:
    assert read_as(ROWS) == {
        "Frist Name": "First name",
        "Lastname": "Last name",
        "Scool": "Worksite",
        "Emial": "Email",
        "Phne": "Phone",
        "Memebr?": "Status",
        "Hire dat": "Hire date",
    }


def test_what_stands_below_has_the_last_word() -> None:
    """Rooms under a heading near Phone are no phones."""
    rows = [
        [*row[:4], room, *row[5:]] for row, room in zip(ROWS, ["Phne", 12, 14, 7, 3], strict=True)
    ]
    assert read_as(rows)["Phne"] != "Phone"


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("frist", "first", True),
        ("emial", "email", True),
        ("phne", "phone", True),
        ("memberr", "member", True),
        ("schoul", "school", True),
        ("school", "school", False),
        ("role", "rules", False),
        ("tsirf", "first", False),
        ("abcd", "badc", False),
    ],
)
def test_one_slip_is_a_letter_or_two_neighbours(one: str, other: str, near: bool) -> None:
    assert one_slip(one, other) is near
    assert one_slip(other, one) is near


@pytest.mark.parametrize(
    ("heading", "ours"),
    [
        ("Memeber (Y/N)", "Status"),
        ("Personal Emial (NOT school!)", "Email"),
        ("Assesment 1-5", "Assessment"),
        ("Fist Name", "First name"),
        ("Grade/Subjet", "Job title"),
        ("Assigend Organzier", "Organizer"),
    ],
)
def test_a_slip_is_seen_beside_a_hint_and_in_each_word(heading: str, ours: str) -> None:
    assert ours in {
        one.headings[0] for one in meanings(heading) if one.table == "Roster" and not one.own
    }


@pytest.mark.parametrize(
    "heading", ["Rol", "Rt #", "Wants", "Q3", "login", "last_login", "Sites2", "CallID"]
)
def test_short_words_and_parts_of_words_are_nobody_s_slip(heading: str) -> None:
    assert of_misspelt(heading) == {}


def test_a_known_heading_is_what_it_is() -> None:
    assert {one.own for one in meanings("Grade")} >= {True}
    assert meanings("Email")[0].strength == 1.0
