"""Naming: what is not there is told, with what may have been meant."""

import pytest

from toolkit.errors import Misused
from toolkit.telling.naming import known_name


@pytest.mark.parametrize(
    ("names", "hint"),
    [
        (["Maple El", "Oak El"], ". Did you mean “Maple El”?"),
        (["Oak El", "Elm"], ". There are 2; the tabs show them all."),
        ([], ", nor any other."),
    ],
)
def test_a_name_that_is_not_there(names: list[str], hint: str) -> None:
    with pytest.raises(Misused) as told:
        known_name("Mapel", names, "worksite")

    assert told.value.sentence == f"There is no worksite called “Mapel”{hint}"
