"""Worksites in the staff letter: which moved, which need somebody most; none where a share tells who is who."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pandas as pd
import pytest
from staffing import figures_with

from toolkit.letters.staff_worksites import Gap, Move, gaps, moved

SITE = {
    "kind": "worksite",
    "worksite": "Maple El",
    "eligible": 10,
    "people": 10,
    "density": Fraction(1, 2),
    "change": None,
    "reps": 1,
    "reps_needed": 1,
    "coverage": Fraction(1, 2),
    "needed_majority": 0,
}


def _sites(*rows: dict[str, Any]) -> Any:
    made = pd.DataFrame(
        {name: pd.Series([(SITE | row)[name] for row in rows], dtype="object") for name in SITE}
    )
    counts = ["eligible", "people", "reps", "reps_needed", "needed_majority"]
    return figures_with(density=made.astype(dict.fromkeys(counts, "Int64")))


def test_those_that_moved_most_first() -> None:
    """Up and down apart, with the density they came to."""
    up, down = moved(
        _sites(
            {"worksite": "A", "change": Fraction(1, 20)},
            {"worksite": "B", "change": Fraction(1, 10)},
            {"worksite": "C", "change": Fraction(-1, 10)},
            {"worksite": "D", "change": Fraction(-1, 5)},
            {"worksite": "E", "change": Fraction(0)},
            {"worksite": "F", "change": None},
        ),
        "en",
        most=5,
    )
    assert up == (Move("B", "50%", "+10"), Move("A", "50%", "+5"))
    assert down == (Move("D", "50%", "−20"), Move("C", "50%", "−10"))


def test_no_more_than_asked_for() -> None:
    """In each direction."""
    figures = _sites(*[{"worksite": f"S{n}", "change": Fraction(n, 50)} for n in (-2, -1, 1, 2)])

    assert [[each.worksite for each in part] for part in moved(figures, "en", most=1)] == [
        ["S2"],
        ["S-2"],
    ]


@pytest.mark.parametrize(
    "row", [{"eligible": 4}, {"eligible": None}, {"kind": "region"}, {"kind": "total"}]
)
def test_few_people_and_sums_are_no_worksites_here(row: dict[str, Any]) -> None:
    """Under five a share is a name; a region is no place to send somebody to."""
    figures = _sites({"change": Fraction(1, 10), "reps": 0} | row)

    assert moved(figures, "en", most=5) == ((), ())
    assert gaps(figures, "en", most=5) == ()
    assert gaps(_sites({"eligible": 5, "reps": 0}), "en", most=5) != ()


def test_gaps_are_no_rep_then_few_talked_with_then_the_largest() -> None:
    """A worksite with a rep where everybody was talked with has none."""
    figures = _sites(
        {"worksite": "Done", "coverage": Fraction(1)},
        {"worksite": "Half", "people": 20},
        {"worksite": "Small half"},
        {"worksite": "None talked with", "coverage": Fraction(0)},
        {"worksite": "No rep", "reps": 0, "coverage": Fraction(1)},
        {"worksite": "No rep, less", "reps": 0, "coverage": Fraction(3, 4), "reps_needed": 2},
        {"worksite": "No rep needed", "reps": 0, "reps_needed": 0, "coverage": Fraction(1)},
        {"worksite": "Unknown", "coverage": None},
    )
    assert [each.worksite for each in gaps(figures, "en", most=9)] == [
        "No rep, less",
        "No rep",
        "None talked with",
        "Half",
        "Small half",
    ]
    assert len(gaps(figures, "en", most=2)) == 2


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (
            {"reps": 0, "reps_needed": 2, "needed_majority": 5},
            "no rep, 2 needed, 50% talked with lately, 5 more for a majority",
        ),
        ({}, "50% talked with lately"),
        ({"reps": 0, "coverage": None}, "no rep, 1 needed"),
        ({"reps": None, "needed_majority": None}, "50% talked with lately"),
    ],
)
def test_what_a_worksite_lacks(row: dict[str, Any], why: str) -> None:
    """Only what is known, and whose people are there."""
    assert gaps(_sites(row), "en", most=1) == (Gap("Maple El", why, "Cesar, Rosa"),)
    elsewhere = gaps(_sites(row | {"worksite": "Oak Mid"}), "en", most=1)
    assert elsewhere == (Gap("Oak Mid", why, ""),)
