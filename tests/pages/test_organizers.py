"""Organizers: what each did in seven days, owes and has on the list; numbers in place of names."""

import pytest
from paged import figures

from toolkit.pages.organizers import organizers

SHOWN = ("name", "people", "attempts", "conversations")


@pytest.mark.slow
def test_by_name_with_their_worksites() -> None:
    known = figures()
    found = organizers(known.program, known.turf, names=True, language="en")
    assert [tuple(one[name] for name in SHOWN) for one in found] == [
        ("Cesar", 3, 1, 1),
        ("Rosa", 3, 2, 1),
        ("Unassigned", 2, None, None),
    ]
    assert found[1]["at"] == ["Maple El", "Oak High"]


@pytest.mark.slow
def test_without_names_they_are_numbered_and_nothing_says_where() -> None:
    known = figures()
    found = organizers(known.program, known.turf, names=False, language="es")
    assert [one["name"] for one in found] == ["Organizador 1", "Organizador 2", "Sin asignar"]
    assert all("at" not in one for one in found)
    assert sum(one["attempts"] or 0 for one in found) == 3
