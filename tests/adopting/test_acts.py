"""Acts: which headings beside people name a structure test of the local's own."""

from __future__ import annotations

import pytest

from toolkit.adopting.acts import named_test
from toolkit.adopting.said import LIKELY, MAYBE


@pytest.mark.parametrize(
    ("heading", "strength"),
    [
        ("Petition", LIKELY),
        ("Red shirt day", LIKELY),
        ("Walk in 2/14", LIKELY),
        ("Photo", MAYBE),
        ("Photo day", LIKELY),
        ("Day of photo", LIKELY),
        ("Strike captain", 0.0),
        ("Petition notes", 0.0),
        ("School board", 0.0),
        ("Signed the petition for our public school", LIKELY),
        ("Signed the petition for our public school board", 0.0),
    ],
)
def test_what_names_an_act(heading: str, strength: float) -> None:
    """An act with its days and what goes with it; a word that says something else too is doubted
    where it stands alone, and a sentence is none.
    """
    assert named_test(heading) == strength
