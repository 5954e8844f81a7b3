"""Letterhead: the local and who reads the answers, as far as either has a name."""

from __future__ import annotations

import pytest

from toolkit.letters.letterhead import Letterhead

WEEK = "The week of 6 Mar"


@pytest.mark.parametrize(
    ("local", "sender", "above", "below"),
    [
        ("", "", WEEK, ""),
        ("MVEA", "", f"MVEA · {WEEK}", "MVEA sends you this letter, and reads your answers."),
        ("", "Sol Stark", WEEK, "Sol Stark sends you this letter, and reads your answers."),
        (
            "MVEA",
            "Sol Stark",
            f"MVEA · {WEEK}",
            "Sol Stark sends you this letter for MVEA, and reads your answers.",
        ),
        ("MVEA", "MVEA", f"MVEA · {WEEK}", "MVEA sends you this letter, and reads your answers."),
    ],
)
def test_whose_letter_it_is(local: str, sender: str, above: str, below: str) -> None:
    """Nothing is said of what nobody wrote down."""
    head = Letterhead(local, sender)

    assert head.above(WEEK) == above
    assert head.sent_by("en") == below
