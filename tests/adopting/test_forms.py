"""Forms of a heading: what is left of it, and how far that may be trusted."""

from __future__ import annotations

import pytest

from toolkit.adopting.forms import forms, parts


@pytest.mark.parametrize(
    ("heading", "left", "trust"),
    [
        ("Status 2022-23", "status", 0.8),
        ("2023 status", "status", 0.8),
        ("Fall rating", "rating", 0.8),
        ("Rating spring", "rating", 0.8),
        ("Call 1", "call", 0.98),
        ("Call 2", "call", 0.75),
        ("# of members", "number of members", 0.99),
        ("# members", "number of members", 0.99),
        ("# members", "number members", 0.98),
        ("# in unit", "number in unit", 0.99),
        ("Home #", "home", 0.99),
        ("Member Y/N", "member", 0.96),
        ("My school", "school", 0.97),
        ("Member flag", "member", 0.95),
        ("School short name", "school", 0.95),
        ("Date of hire", "hire date", 0.96),
        ("Date of the hire", "hire date", 0.96),
        ("status_mbr", "mbr status", 0.92),
        ("contact[firstName]", "first name", 0.97),
        ("texter[phone]", "texter phone", 1.0),
        ("WVEA member", "union member", 0.97),
        ("WVEA member", "member", 0.94),
        ("CTU headcount", "headcount", 0.93),
        ("Maestro/a", "maestro", 0.99),
        ("Cell [text ok] (home)", "cell", 0.98),
        ("bldg", "building", 0.98),
        ("Phones", "phone", 0.99),
    ],
)
def test_what_is_left_of_a_heading(heading: str, left: str, trust: float) -> None:
    assert dict(forms(heading))[tuple(left.split())] == pytest.approx(trust)


def test_nothing_is_taken_off_that_says_what_it_is() -> None:
    """An address is no plural; `texter` says whose phone it is; a number of a group is of it."""
    assert forms("Address") == ((("address",), 1.0),)
    assert ("phone",) not in dict(forms("texter[phone]"))
    assert ("members",) not in dict(forms("# members"))
    assert ("number",) not in dict(forms("Number of"))


@pytest.mark.parametrize(
    ("heading", "sides"),
    [
        ("Name / Nombre", ("Name", "Nombre")),
        ("School or building", ("School", "building")),
        ("Sí / No", ("Sí", "No")),
        ("Member / Y / N", ("Member / Y / N",)),
        ("Maestro/a", ("Maestro/a",)),
        ("a / b / c / d", ("a / b / c / d",)),
        ("one two three four five six seven / b", ("one two three four five six seven / b",)),
        ("Name\nNombre\nNom", ("Name", "Nombre", "Nom")),
    ],
)
def test_the_sides_of_a_heading_that_says_itself_twice(
    heading: str, sides: tuple[str, ...]
) -> None:
    assert parts(heading) == sides
