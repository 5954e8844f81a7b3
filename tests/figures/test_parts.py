"""Parts: what each kind of column of a figure says of itself."""

from __future__ import annotations

import pytest

from toolkit.figures.declared import FIGURES, Figure, needs
from toolkit.figures.parts import (
    count,
    day,
    dollars,
    flag,
    hours,
    part,
    rating,
    share,
    tally,
    text,
)
from toolkit.tables.contact import Conversations
from toolkit.tables.roster import Roster


@pytest.fixture(autouse=True)
def _forgotten() -> object:
    """The figures of these tests are no figures of the toolkit's."""
    known = dict(FIGURES)
    yield
    FIGURES.clear()
    FIGURES.update(known)


def test_how_each_kind_of_part_shows_and_in_what_unit() -> None:
    some, whole = part("C"), part("D")
    more = {"blank": "Where nothing is known."}
    made = {
        "part": part("A", "B", **more),
        "text": text("A", "B", **more),
        "count": count("A", "B", **more),
        "count of weeks": count("A", "B", unit="weeks", **more),
        "day": day("A", "B", **more),
        "hours": hours("A", "B", **more),
        "dollars": dollars("A", "B", **more),
        "rating": rating("A", "B", **more),
        "share": share("A", "B", some, whole, **more),
        "share of points": share("A", "B", some, whole, unit="points", **more),
        "flag": flag("B", heading="A", **more),
    }
    assert {(one.about.heading, one.about.meaning, one.about.blank) for one in made.values()} == {
        ("A", "B", "Where nothing is known.")
    }
    assert {name: (one.about.form, one.about.unit) for name, one in made.items()} == {
        "part": ("text", ""),
        "text": ("text", "text"),
        "count": ("count", "people"),
        "count of weeks": ("count", "weeks"),
        "day": ("date", "day"),
        "hours": ("hours", "hours"),
        "dollars": ("money", "dollars"),
        "rating": ("rating", "assessment"),
        "share": ("percent", "share"),
        "share of points": ("percent", "points"),
        "flag": ("yesno", "yes or no"),
    }
    assert made["share"].about.of == (some, whole)


def test_a_tally_counts_who_has_a_yes() -> None:
    """It needs what the flag needs, and means the same unless it says otherwise."""
    asked = flag("Asked.", needs=(Conversations,), settings=("contact_window",))
    made = tally("Asked", asked).about
    assert (made.form, made.unit, made.meaning) == ("count", "people", "Asked.")
    assert (made.needs, made.settings) == ((Conversations,), ("contact_window",))
    assert tally("Asked", asked, "How many.", needs=()).about.needs == ()
    assert tally("Asked", asked, "How many.").about.meaning == "How many."


def test_a_sum_of_what_is_known_needs_none_of_what_its_parts_need() -> None:
    class Rates(Figure):
        people = count("People", needs=(Roster,))
        asked = count("Asked", needs=(Conversations,))
        rate = share("Share", "", asked, people)
        known = count("Known", of=(asked, people), partly=True, needs=(Roster,))

    rate, known = Rates.part("rate"), Rates.part("known")
    assert [str(one) for one in rate.about.of] == ["asked", "people"]
    assert needs(rate) == [Conversations, Roster]
    assert needs(known) == [Roster]
    assert known.but(partly=False).about.partly is False
    assert list(Rates.empty().columns) == ["people", "asked", "rate", "known"]
    assert set(Rates.empty().dtypes.astype(str)) == {"object"}
