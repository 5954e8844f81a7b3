"""Lists to call and to walk with: whom they have, in which order, and who must not be on them."""

from __future__ import annotations

import pytest
from desk import LOCAL, known_of, people, sheets, words

from toolkit.prints.blocks import ListingBlock, WordsBlock
from toolkit.prints.lists import by_organizer
from toolkit.prints.to_reach import RESULTS

REFUSED = LOCAL.replace(
    "| Ivo        | Jones     | Oak Mid  | Teachers | Teacher   | Potential member |",
    "| Ivo        | Jones     | Oak Mid  | Teachers | Teacher   | Refused |",
)


def rows(kind: str, **chosen: object) -> list[list[object]]:
    return [
        list(row)
        for sheet in sheets(kind, **chosen)
        for block in sheet.blocks
        if isinstance(block, ListingBlock)
        for row in block.rows
    ]


def test_a_call_list_has_each_organizers_people_with_a_number_that_works() -> None:
    """Cleo has no number, Eve's is wrong, Dee is not to be contacted, Gus has left."""
    made = sheets("call-list")

    assert [sheet.title for sheet in made] == ["Cesar", "Rosa", "Nobody's people"]
    assert people(made) == [["Nan"], ["Bo"], ["Ivo"]]


@pytest.mark.slow
def test_those_without_a_number_are_told_and_are_on_the_walk_list() -> None:
    assert "1 more has no number that works: the walk list has them." in words(sheets("call-list"))
    assert people(sheets("walk-list")) == [["Bo", "Cleo", "Nan"], ["Eve", "Ivo"]]


def test_a_call_is_a_name_a_number_what_to_say_and_boxes() -> None:
    bo = rows("call-list", organizers=("Rosa",))[0]

    assert bo[0] == WordsBlock("✓ Bo Chen", "Bo · Maple El", strong=True)
    assert bo[1] == WordsBlock("303-555-0102", "last talked 28 Feb", strong=True)
    assert isinstance(bo[2], WordsBlock)
    assert bo[2].text.startswith("Get back to them about prep time")
    assert bo[2].below.startswith("Rosa owes them an answer about prep time since 6 Mar")
    assert bo[3].boxes == RESULTS  # type: ignore[attr-defined]


@pytest.mark.slow
def test_a_walk_list_says_where_the_building_is_and_where_somebody_is_in_it() -> None:
    made = sheets("walk-list")

    assert list(made[0].about) == ["12 Main St · East", "3 people · 2 of 8 are members (25%)"]
    assert [row[1].text for row in rows("walk-list")] == [
        "14",
        "Nurse",
        "Teacher",
        "Teacher",
        "Teacher",
    ]  # type: ignore[attr-defined]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "chosen"),
    [
        ("call-list", {}),
        ("call-list", {"test": "Petition"}),
        ("walk-list", {}),
        ("walk-list", {"test": "Petition"}),
        ("visit-plan", {}),
    ],
)
def test_nobody_who_is_not_to_be_contacted_is_on_a_list(kind: str, chosen: dict[str, str]) -> None:
    """Nor who has left, or said that they do not want to be asked; and nobody's notes."""
    made = sheets(kind, text=REFUSED, **chosen)
    said = " ".join(words(made))

    assert not {"Dee", "Gus", "Ivo"} & {one for sheet in people(made) for one in sheet}
    assert [each for each in ("Evans", "Hall", "Jones", "canary", "@") if each in said] == []


@pytest.mark.slow
def test_of_a_test_those_are_asked_who_have_not_said_yes() -> None:
    """Bo and Nan have."""
    assert people(sheets("walk-list", test="petition")) == [["Ada", "Cleo"], ["Eve", "Ivo"]]
    assert rows("walk-list", test="petition")[0][2] == WordsBlock(
        "Ask them to take part by 31 Mar, and whom they can bring.",
        "Has not answered to “Petition” yet.",
    )
    assert rows("walk-list", test="stickers", worksites=("Maple El",))[2][2].below == (  # type: ignore[attr-defined]
        "Said no to “Stickers”."
    )


@pytest.mark.slow
def test_every_person_of_follow_ups_is_on_one_sheet_of_the_walk_lists() -> None:
    listed = [one for sheet in people(sheets("walk-list")) for one in sheet]

    assert sorted(listed) == sorted(known_of().follow_ups["person_id"])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("chosen", "listed"),
    [
        ({"worksites": ("Oak Mid",)}, [["Eve", "Ivo"]]),
        ({"region": "east"}, [["Bo", "Cleo", "Nan"]]),
        ({"unit": "support"}, [["Cleo"]]),
        ({"organizers": ("Cesar",)}, [["Nan"], ["Eve"]]),
    ],
)
def test_one_may_choose_a_worksite_a_region_a_unit_an_organizer(
    chosen: dict[str, object], listed: list[list[str]]
) -> None:
    assert people(sheets("walk-list", **chosen)) == listed


def test_an_organizers_list_has_nobody_elses_people() -> None:
    made = sheets("call-list", reader="Rosa")

    assert people(made) == [["Bo"]]


def test_a_list_in_spanish_keeps_the_words_of_the_sheet() -> None:
    said = words(sheets("call-list", language="es", organizers=("Rosa",)))

    assert {"Qué decir y por qué", "última conversación: 28 feb", "No answer"} <= set(said)


def test_those_whom_nobody_has_come_last() -> None:
    names = [name for name, _ in by_organizer(known_of().follow_ups, "es")]

    assert names == ["Cesar", "Rosa", "Personas sin organizador/a"]
