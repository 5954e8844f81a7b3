"""Places: worksites, units and all, as Density has them; small ones without what could tell of somebody."""

import pytest
from paged import figures

from toolkit.pages.places import asked, places, total, units


@pytest.mark.slow
def test_with_names_every_figure_is_there() -> None:
    known = figures()
    maple, oak = places(known.program, known.density, known.tests, names=True)

    assert (maple["name"], maple["region"], maple["eligible"], maple["members"]) == (
        "Maple El",
        "East",
        5,
        3,
    )
    assert (maple["ratings"], maple["assessed"], maple["contacted"]) == ([1, 2, 1, 1, 0], 5, 2)
    assert (oak["ratings"], oak["contacted"]) == ([0, 1, 0, 0, 1], 1)
    assert maple["units"] == {"Teachers": [4, 2, 1], "Support": [1, 1, 0]}
    assert (maple["tests"], oak["tests"]) == ([[5, 2]], [[3, 0]])


@pytest.mark.slow
def test_without_names_three_people_say_nothing_nor_does_what_is_left_of_all() -> None:
    """Oak High has three: Maple El would give them away beside the total."""
    known = figures()
    for place in places(known.program, known.density, known.tests, names=False):
        assert place["ratings"] == place["assessed"] == place["contacted"] == "few"
        assert place["tests"] == ["few"]
        assert isinstance(place["members"], int)

    everybody = total(known.density, names=False)
    assert everybody is not None
    assert (everybody["ratings"], everybody["contacted"]) == ([1, 3, 1, 1, 1], 3)


@pytest.mark.slow
def test_a_unit_of_few_says_nothing() -> None:
    known = figures()
    for unit in units(known.program, known.density, names=False):
        assert (unit["ratings"], unit["contacted"]) == ("few", "few")
    teachers = next(
        u for u in units(known.program, known.density, names=True) if u["name"] == "Teachers"
    )
    assert (teachers["people"], teachers["ratings"]) == (5, [1, 1, 1, 1, 1])


@pytest.mark.slow
def test_figures_that_are_not_kept_are_blank() -> None:
    known = figures("Roster:\nPerson | Worksite\nAda | Maple El")
    for names in (True, False):
        (maple,) = places(known.program, known.density, known.tests, names=names)
        assert (maple["ratings"], maple["contacted"], maple["tests"]) == (None, None, [])


@pytest.mark.slow
def test_of_all_a_test_is_told_exactly_unless_fewer_than_five_were_asked() -> None:
    known = figures()
    (petition,) = asked(known.program, known.tests, names=False)
    assert petition == {"name": "Petition", "target": 50.0, "answers": [8, 2]}

    few = figures(
        "Structure Tests:\nTest | Opens\nPetition | 2023-02-20\n\nResponses:\nTest | Person ID\nPetition | Ada"
    )
    assert [
        asked(few.program, few.tests, names=names)[0]["answers"] for names in (True, False)
    ] == [
        [4, 1],
        "few",
    ]
