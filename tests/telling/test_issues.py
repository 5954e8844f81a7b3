"""Issues: in a Spanish sentence an issue has the name that the Issues tab gives it in Spanish."""

from __future__ import annotations

import pandas as pd

from toolkit.tables.program import Program
from toolkit.telling.issues import issue_names, renamed
from toolkit.telling.next_steps import next_steps

SAID_MAYBE = pd.DataFrame(
    {
        "flag": ["Said maybe", "Said maybe", "Said maybe"],
        "last_result": ["Talked", "Talked", "Talked"],
        "worksite": ["Maple El"] * 3,
        "under": [None] * 3,
        "as_of": pd.to_datetime(["2023-03-09"] * 3),
        "issues": [("Class size", "Pay"), ("Pay",), None],
    }
)


def test_what_they_told_you_about(program: Program) -> None:
    """
    Issues:
    Issue      | Issue (Spanish)
    Class size | Tamaño de las clases
    Pay        |
    """
    names = issue_names(program, "es")
    said = next_steps(renamed(SAID_MAYBE, names), "es").tolist()

    assert names == {"Class size": "Tamaño de las clases"}
    assert said[0].startswith("Empiece por Tamaño de las clases,")
    assert said[1].startswith("Empiece por Pay,")
    assert SAID_MAYBE["issues"][0] == ("Class size", "Pay")
    assert issue_names(program, "en") == {}


def test_without_the_tab_they_keep_their_names(program: Program) -> None:
    """
    Roster:
    Person | Worksite
    Ada    | Maple El
    """
    assert issue_names(program, "es") == {}
    assert renamed(SAID_MAYBE, {}) is SAID_MAYBE
