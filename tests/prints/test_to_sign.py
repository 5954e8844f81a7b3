"""Sheets that people sign: who is expected at an event, and whom a structure test asks."""

from __future__ import annotations

import pytest
from desk import known_of, people, printing, sheets, words

from toolkit.errors import Misused
from toolkit.organizing.structure_tests import Results
from toolkit.prints.blocks import ListingBlock, NoteBlock
from toolkit.prints.chosen import event_of
from toolkit.prints.expected import expected
from toolkit.prints.to_sign import EMPTY, petitions, sign_ins

assert sign_ins
assert petitions


def guests(name: str, reader: str = "") -> list[tuple[str, str, bool]]:
    made = printing("sign-in", event=name, reader=reader)
    found = expected(made, event_of(made.program, made.chosen.event))
    return [(one.name, one.worksite, one.signed_up) for one in found]


def test_a_training_expects_its_phases_organizers_and_whoever_signed_up() -> None:
    assert guests("training 5") == [
        ("Cesar", "Oak Mid", False),
        ("Ivo Jones", "Oak Mid", True),
        ("Rosa", "Maple El", False),
    ]


def test_an_event_at_a_worksite_expects_its_people_in_the_unit() -> None:
    """Gus has left."""
    assert [name for name, *_ in guests("Visit")] == ["Eve Fox", "Ivo Jones"]


@pytest.mark.slow
def test_an_induction_expects_the_new_hires() -> None:
    assert [name for name, *_ in guests("Induction")] == ["Cleo Park"]


def test_a_treasurer_has_the_organizers_and_nobody_else() -> None:
    assert [name for name, *_ in guests("Training 5", "treasurer")] == ["Cesar", "Rosa"]


def test_the_sheet_is_of_the_next_event_with_lines_for_others() -> None:
    made = sheets("sign-in")
    listing = made[0].blocks[0]

    assert made[0].title == "Training 5"
    assert list(made[0].about) == ["15 March 2023 · 5:00 PM–8:00 PM", "3 people expected"]
    assert isinstance(listing, ListingBlock)
    assert len(listing.rows) == 3 + EMPTY


def test_without_an_event_to_come_one_has_to_say_which() -> None:
    with pytest.raises(Misused, match="No event in Events is still to come"):
        sheets("sign-in", text="Events:\nEvent | Date\nTraining 1 | 2023-02-08")


def test_a_petition_has_everybody_of_its_base_by_name_but_those_who_are_left_alone() -> None:
    made = sheets("petition")

    assert [sheet.title for sheet in made] == ["Petition · Maple El", "Petition · Oak Mid"]
    assert people(made) == [["Ada", "Bo", "Cleo", "Nan"], ["Eve", "Ivo"]]


@pytest.mark.slow
def test_a_petition_says_what_structure_test_results_says() -> None:
    """Base, took part, needed."""
    tests = known_of().tests
    rows = tests[(tests[Results.test] == "Petition") & (tests[Results.kind] == "worksite")]
    needed = [int(n) for n in rows[Results.needed]]
    goals = [
        one.text
        for sheet in sheets("petition")
        for one in sheet.blocks
        if isinstance(one, NoteBlock)
    ]

    assert needed == [4, 2]
    assert goals == [f"{n} more here make the target of 65%." for n in needed]
    assert [sheet.about[1] for sheet in sheets("petition")] == ["2 of 8", "0 of 3"]


def test_who_has_signed_is_marked_and_needs_no_line() -> None:
    assert words(sheets("petition", worksites=("Maple El",))).count("has signed") == 2


def test_a_petition_can_be_printed_before_it_opens() -> None:
    text = "Structure Tests:\nTest | Opens\nRally | 2023-03-20"

    assert people(sheets("petition", text=text)) == [["Ada", "Bo", "Cleo", "Nan"]]
