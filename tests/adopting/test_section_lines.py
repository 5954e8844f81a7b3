"""Section lines: what the lines between the rows say of the rows below them."""

from __future__ import annotations

import pytest
from adopting.tabs import NOBODY, taken_apart

from toolkit.adopting.cast import Cast
from toolkit.adopting.section_lines import sections_of

KNOWN = Cast.of(
    worksites=["Cedar Grove", "Elm Park"],
    organizers=["Rosa Diaz", "Cesar Ruiz"],
    people=["Eve Moore", "Flo Stone"],
)
SITES, LEADS = ("Maple Elementary", "Oak Middle"), ("Rosa Diaz", "Cesar Ruiz")
PEOPLE = ("Eve Moore", "Flo Stone")
NAMED = ("Worksite", "Organizer", "Charted under")


def said(one: str, two: str, cast: Cast, *headed: str, table: str = "Roster") -> dict[str, str]:
    layout = taken_apart(
        f"""
        Name | Job | Phone
        {one} | |
        Ada Lopez | Art | 303-555-0106
        Bo Chen | Math | 303-555-6918
        {two} | |
        Cleo Park | Art | 303-555-6919
        Nan Null | Math | 303-555-6920
        """
    )
    assert len(layout.lines.sections) == 2
    return sections_of(layout, table, cast, headed)


@pytest.mark.parametrize(
    ("lines", "cast", "headed", "heading"),
    [
        (SITES, NOBODY, (), "Worksite"),
        (("Maple Elementary", "ROOM B"), NOBODY, ("Organizer",), "Worksite"),
        (("MS 51", "ROOM 5"), NOBODY, (), "Worksite"),
        (("CEDAR GROVE", "ELM PARK"), KNOWN, (), "Worksite"),
        (("ROSA DIAZ", "CESAR RUIZ"), KNOWN, (), "Organizer"),
        (("ROSA DIAZ", "CESAR RUIZ"), KNOWN, ("Organizer",), "Worksite"),
        (("MEMBERS", "NON-MEMBERS"), NOBODY, (), "Status"),
        (("MEMBERS", "NON-MEMBERS"), NOBODY, ("Status", "Worksite", "Organizer"), ""),
        (("EVE MOORE", "FLO STONE"), KNOWN, (), "Charted under"),
        (("EVE MOORE", "FLO STONE"), NOBODY, (), "Worksite"),
        (("EVE MOORE", "FLO STONE"), NOBODY, ("Worksite",), "Organizer"),
        (("EVE MOORE", "FLO STONE"), NOBODY, ("Worksite", "Organizer"), ""),
        (("FIRST FLOOR", "SECOND FLOOR"), NOBODY, (), ""),
        (("SEPTEMBER", "OCTOBER"), NOBODY, (), ""),
    ],
)
def test_what_lines_between_the_rows_fill(
    lines: tuple[str, str], cast: Cast, headed: tuple[str, ...], heading: str
) -> None:
    """`headed` have a column of their own; parts of a building and months only divide."""
    assert said(*lines, cast, *headed) == ({heading: "A"} if heading else {})


def test_a_table_without_such_a_heading_is_not_divided() -> None:
    assert said(*SITES, NOBODY, table="Issues") == {}
