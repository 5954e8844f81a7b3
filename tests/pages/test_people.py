"""People: the wall chart under its leaders, without what never leaves the workbook."""

import pytest
from paged import figures

from toolkit.facts.sight import Matter
from toolkit.pages.people import FIELDS, PERSON, people
from toolkit.tabs.sight import OUTPUT_MATTERS


@pytest.mark.slow
def test_everybody_stands_once_under_their_leader() -> None:
    known = figures()
    found = people(known.program, known.wall_chart)
    rows = [dict(zip(FIELDS, row, strict=True)) for row in found["rows"]]
    assert [(found["at"][n], row["name"], row["head"]) for n, row in enumerate(rows)] == [
        ("Maple El", "Ada Lopez", 0),
        ("Maple El", "Bo Chen", 0),
        ("Maple El", "Cleo Park", 0),
        ("Maple El", "Dov Stone", 0),
        ("Maple El", "Nan Null", None),
        ("Oak High", "Eve Young", None),
        ("Oak High", "Fay Moss", None),
        ("Oak High", "Gus Reed", None),
    ]
    assert (rows[1]["rating"], rows[1]["status"], rows[1]["ticks"]) == (
        3,
        "Potential member",
        ["Y"],
    )
    assert (rows[5]["ticks"], rows[6]["ticks"]) == (["N"], [""])
    assert rows[0]["last"] == "2023-02-21"


def test_nothing_of_it_reaches_somebody_or_is_a_note() -> None:
    allowed = (Matter.WHO, Matter.STANDING, Matter.RATING, Matter.TALK)
    names = " ".join(OUTPUT_MATTERS["Wall Chart"][matter] for matter in allowed).split()
    assert {str(part) for part in PERSON} <= set(names)
