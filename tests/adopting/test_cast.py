"""Cast: by which short forms worksites, organizers and people of other tabs are known."""

from __future__ import annotations

import pytest

from toolkit.adopting.cast import Cast, shorts_of


@pytest.mark.parametrize(
    ("site", "shorts"),
    [
        ("Maple Elementary School", "maple map mes mapleelem maplees"),
        ("The Oak School", "oak tos oaks oakscho os"),
        ("La Escuela Río", "rio ler rioe rioescu re"),
        ("Cedar Grove", "cedargrove cedar ced cg"),
        ("Elm", "elm"),
        ("High School", "hs"),
    ],
)
def test_what_people_call_a_worksite_for_short(site: str, shorts: str) -> None:
    """Without the words all have, by initials and first letters; an article is none of either."""
    assert shorts_of(site) == set(shorts.split())


@pytest.mark.parametrize("name", ["Rosa Diaz", "Diaz, Rosa"])
def test_how_an_organizer_is_called(name: str) -> None:
    team = Cast.of(organizers=[name])
    said = ("Rosa", "RD", "R. Diaz", "Rosa D.", "rosa diaz", "Rosa Diaz")
    assert [team.is_organizer(one) for one in said] == [True] * 6
    assert [team.is_organizer(one) for one in ("Diaz", "D. Diaz", "Cesar")] == [False] * 3


def test_an_organizer_with_several_names_has_the_first_letters_of_all_or_of_the_outer_ones() -> (
    None
):
    team = Cast.of(organizers=["Ana Maria Diaz Lopez"])
    said = ("AMDL", "AL", "A Lopez", "Ana L", "Ana", "M Lopez", "Maria")
    assert [team.is_organizer(one) for one in said] == [True] * 5 + [False] * 2
    assert Cast.of(organizers=["Rosa"]).is_organizer("ROSA")


def test_people_are_known_in_either_order() -> None:
    people = Cast.of(people=["Ada Maria Lopez", "Chen, Bo"]).people
    assert people == {"adamarialopez", "marialopezada", "lopezadamaria", "bochen", "chenbo"}


def test_worksites_are_known_in_whole_and_in_short() -> None:
    sites = Cast.of(worksites=["Maple Elementary School"])
    said = ("maple elementary school", "MES", "Maple", "Oak")
    assert [sites.is_worksite(one) for one in said] == [True, True, True, False]
