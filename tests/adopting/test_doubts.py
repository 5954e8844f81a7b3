"""Doubts: when a person has to say what a tab is."""

from __future__ import annotations

import pytest
from adopting.tabs import found


@pytest.mark.parametrize(
    ("heading", "sites", "asks"),
    [
        ("Building", "Maple Elementary, Elm Elementary, Oak Middle, Yew High", False),
        ("Site", "Maple, Elm, Oak, Yew", False),
        ("Name", "Maple Elementary, Elm Elementary, Oak Middle, Yew High", False),
        ("Name", "Maple, Elm, Oak, Yew", True),
        ("Site name", "Maple, Elm, Oak, Yew", True),
    ],
)
def test_a_list_of_places_says_so_by_its_heading_or_by_what_they_are_called(
    heading: str, sites: str, asks: bool
) -> None:
    rows = "\n".join(f"{site} | {n} Oak St" for n, site in enumerate(sites.split(", "), 10))
    said = found(f"{heading} | Address\n{rows}", "Sheet1")
    assert (said.table, said.ask) == ("Worksites", asks)


def test_names_and_ways_to_reach_them_are_anybody_s_under_any_title() -> None:
    """Under the title of ours they are whose it says; a team has to be called one."""
    people = "Name | Email\nAda Lopez | ada@x.org\nBo Chen | bo@x.org\nCleo Park | cleo@x.org"
    assert found(people, "Sheet1").ask
    assert not found(people, "Members").ask
    at_work = "Name | Job\nAda Lopez | Art\nBo Chen | Math\nCleo Park | Nurse"
    assert not found(at_work, "Sheet1").ask


def test_a_list_of_people_with_each_worksite_once_is_rather_one_of_worksites() -> None:
    text = """
        Name | Building | {heading}
        Ada Lopez | Maple Elementary | 20
        Bo Chen | Elm Elementary | 31
        Cleo Park | Oak Middle | 44
        {last}
    """
    four = text.format(heading="Region", last="Nan Null | Yew High | 60")
    assert found(four, "Sheet1").ask
    three = text.format(heading="Region", last="")
    assert not found(three, "Members").ask
    assert not found(four.replace("Region", "Room"), "Members").ask
    assert not found(four.replace("Yew High", "Oak Middle"), "Members").ask


@pytest.mark.parametrize(
    ("heading", "beside", "asks"),
    [
        ("Zorp", "School", True),
        ("Zorp", "Organizer", True),
        ("Zorp", "Status", False),
        ("Name", "School", False),
        ("Teacher", "Organizer", False),
    ],
)
def test_names_under_a_heading_that_speaks_of_nobody_may_be_anybody_s(
    heading: str, beside: str, asks: bool
) -> None:
    """Where they work or who talks with them is said of many; who is a member is not."""
    cells = {
        "School": ("Maple Elementary", "Oak Middle"),
        "Organizer": ("Rosa", "Cesar"),
        "Status": ("Member", "Potential"),
    }[beside]
    rows = zip(("Ada Lopez", "Bo Chen", "Cleo Park"), (*cells, cells[0]), strict=True)
    said = found(f"{heading} | {beside}\n" + "\n".join(" | ".join(row) for row in rows))
    assert (said.table, said.ask) == ("Roster", asks)
