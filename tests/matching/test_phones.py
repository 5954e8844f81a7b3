"""Phones as people write them."""

from __future__ import annotations

import pytest

from toolkit.matching.phones import phones_in


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("303-555-0101", ("+13035550101",)),
        ("(303) 555.0101 x12", ("+13035550101",)),
        ("1 303 555 0101; 720-555-0111", ("+13035550101", "+17205550111")),
        ("home 3035550101 or 720 555 0111", ("+13035550101", "+17205550111")),
        ("+52 55 1234 5678", ("+525512345678",)),
        ("+39 06 1234 5678", ("+390612345678",)),
        ("none", ()),
        ("ask Rosa", ()),
    ],
)
def test_the_numbers_in_a_cell(cell: str, numbers: tuple[str, ...]) -> None:
    assert phones_in(cell) == numbers


def test_a_number_without_a_country_is_of_the_region() -> None:
    assert phones_in("55 1234 5678", "MX") == ("+525512345678",)
