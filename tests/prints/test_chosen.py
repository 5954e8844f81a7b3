"""What was chosen, by the names in the sheets."""

from __future__ import annotations

import pandas as pd
import pytest
from desk import known_of

from toolkit.errors import Misused
from toolkit.prints.chosen import Chosen, PrintWish, chosen, day_of, event_of, tried_of

PROGRAM = known_of().program


def test_nothing_chosen_is_every_worksite_by_name() -> None:
    assert chosen(PROGRAM, PrintWish()) == Chosen(("Maple El", "Oak Mid"))
    assert PrintWish().options == ()


def test_names_are_found_as_people_write_them() -> None:
    wish = PrintWish(("oak mid",), ("ROSA",), "west", "teachers", "training 5", "petition", True)

    assert chosen(PROGRAM, wish) == Chosen(
        ("Oak Mid",), ("Rosa",), "West", "Teachers", "Training 5", "Petition", True
    )
    assert wish.options == ("worksite", "organizer", "region", "unit", "event", "test", "poster")


def test_a_region_narrows_the_worksites() -> None:
    assert chosen(PROGRAM, PrintWish(region="East")).worksites == ("Maple El",)


@pytest.mark.parametrize(
    ("wish", "near"),
    [
        (PrintWish(("Mapple El",)), "Maple El"),
        (PrintWish(organizers=("Roza",)), "Rosa"),
        (PrintWish(region="Easst"), "East"),
        (PrintWish(unit="Suport"), "Support"),
        (PrintWish(event="Trainin 5"), "Training 5"),
        (PrintWish(test="Petitoin"), "Petition"),
    ],
)
def test_a_name_that_is_not_there_is_told_with_the_nearest(wish: PrintWish, near: str) -> None:
    with pytest.raises(Misused, match=f"Did you mean “{near}”"):
        chosen(PROGRAM, wish)


def test_the_event_and_the_test_that_are_meant_where_nobody_says_which() -> None:
    assert event_of(PROGRAM, "")["event"] == "Training 5"
    assert event_of(PROGRAM, "Training 4")["event"] == "Training 4"
    assert tried_of(PROGRAM, "")["test"] == "Petition"
    assert tried_of(PROGRAM, "Stickers")["test"] == "Stickers"


def test_a_day_that_is_not_known_is_none() -> None:
    assert (day_of(pd.NaT), day_of(None)) == (None, None)  # type: ignore[arg-type]


def test_without_a_structure_test_there_is_no_petition() -> None:
    """A tab with its headings only."""
    with pytest.raises(Misused, match="There is no structure test in Structure Tests yet"):
        tried_of(known_of("Structure Tests:\nTest | Opens\n|").program, "")
