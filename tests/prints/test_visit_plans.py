"""Visit plan: an organizer's This week, a card a person."""

from __future__ import annotations

import pytest
from desk import known_of, people, sheets

from toolkit.prints.blocks import Card, Cards
from toolkit.prints.visit_plans import visit_plans

assert visit_plans


def cards(**chosen: object) -> list[Card]:
    return [
        card
        for sheet in sheets("visit-plan", **chosen)
        for block in sheet.blocks
        if isinstance(block, Cards)
        for card in block.cards
    ]


@pytest.mark.slow
def test_it_has_the_ticked_rows_of_follow_ups_in_their_order() -> None:
    rows = known_of().follow_ups
    ticked = rows[rows["this_week"]]

    assert [one for sheet in people(sheets("visit-plan")) for one in sheet] == ticked[
        "person_id"
    ].tolist()
    assert [sheet.title for sheet in sheets("visit-plan")] == ["Cesar", "Rosa"]


def test_a_card_says_how_to_reach_them_why_and_what_to_say() -> None:
    bo = cards(reader="Rosa")[0]

    assert (bo.name, bo.beside, bo.reach) == (
        "Bo Chen",
        "Bo · Maple El · last talked 28 Feb",
        "303-555-0102",
    )
    assert (
        bo.step
        == "Get back to them about prep time, even without the answer yet; a short call is enough."
    )
    assert [(ask.label, len(ask.boxes)) for ask in bo.boxes] == [
        ("", 6),
        ("Assessment", 5),
        ("Asked to join?", 3),
    ]


def test_where_there_is_no_number_stands_the_address_else_the_worksite() -> None:
    """Cleo has none; Eve's is wrong."""
    assert {card.name: card.reach for card in cards()} == {
        "Bo Chen": "303-555-0102",
        "Cleo Park": "12 Main St",
        "Eve Fox": "Oak Mid",
        "Nan Null": "303-555-0105",
    }
