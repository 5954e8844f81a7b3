"""Crossed: a unit's own people in one region; too few are withheld, also from what is left beside them."""

from __future__ import annotations

import pytest
from paged import figures

from toolkit.pages.crossed import crossed


@pytest.mark.slow
def test_a_units_own_people_in_a_region() -> None:
    known = figures()
    found = crossed(known.program, known.density, names=True)

    assert found["East"]["Teachers"] == {
        "people": 4,
        "contacted": 2,
        "assessed": 4,
        "ratings": [1, 1, 1, 1, 0],
    }
    assert found["West"]["Support"] == {
        "people": 2,
        "contacted": 0,
        "assessed": 1,
        "ratings": [0, 1, 0, 0, 0],
    }


def local(*sizes: int) -> str:
    """Teachers and support in East, then in West: so many people each, all assessed as 2."""
    there = [(site, unit) for site in ("Maple El", "Oak High") for unit in ("Teachers", "Support")]
    rows = [
        f"{site} | {unit} | {unit[0]}{site[0]}-{n} | 2"
        for size, (site, unit) in zip(sizes, there, strict=True)
        for n in range(size)
    ]
    regions = "Worksites:\nWorksite | Region\nMaple El | East\nOak High | West"
    return "\n".join(["Roster:", "Worksite | Unit | Person ID | Assessment", *rows, "", regions])


def told(*sizes: int) -> list[int | str]:
    known = figures(local(*sizes))
    found = crossed(known.program, known.density, names=False)
    return [
        found[region][unit]["assessed"]
        for region in ("East", "West")
        for unit in ("Teachers", "Support")
        if unit in found[region]
    ]


@pytest.mark.slow
def test_without_names_few_are_withheld_and_what_would_tell_them() -> None:
    assert told(9, 8, 7, 6) == [9, 8, 7, 6]
    assert told(9, 3, 7, 6) == ["few"] * 4  # beside the totals one number more would tell the three
    assert told(9, 0, 3, 0) == ["few", "few"]
    assert told(9, 0, 7, 3) == ["few", "few", "few"]


def test_what_density_does_not_know_is_blank_here_too() -> None:
    known = figures(local(1, 0, 0, 0).replace(" | Assessment", "").replace(" | 2", ""))
    (found,) = crossed(known.program, known.density, names=True)["East"].values()

    assert found == {"people": 1, "contacted": None, "assessed": None, "ratings": None}


def test_two_small_units_are_not_told_as_what_is_left_of_their_region() -> None:
    rows = [
        f"Maple El | {unit} | {unit[:2]}-{n} | 2"
        for unit, size in (("Teachers", 9), ("Support", 2), ("Aides", 2))
        for n in range(size)
    ]
    text = "\n".join(["Roster:", "Worksite | Unit | Person ID | Assessment", *rows, ""])
    known = figures(f"{text}\nWorksites:\nWorksite | Region\nMaple El | East")

    east = crossed(known.program, known.density, names=False)["East"]
    assert {one["assessed"] for one in east.values()} == {"few"}
