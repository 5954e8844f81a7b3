"""Alarm: that runs have failed again and again, and that they work again; nobody of the workbook."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from lettering import WEEK

from toolkit.letters.alarm import alarm
from toolkit.mail.message import Letter

WHY = "The tab “Roster” is empty: it has no rows."


def _alarm(**more: Any) -> Letter:
    said = {"command": "sync", "times": 3, "since": date(2023, 3, 11), "why": WHY} | more
    return alarm("sol@example.org", WEEK, said.pop("language", "en"), **said)


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        ("en", "toolkit sync has failed 3 times in a row"),
        ("es", "toolkit sync falló 3 veces seguidas"),
    ],
)
def test_it_says_since_when_and_why(language: str, subject: str) -> None:
    """And what to run."""
    made = _alarm(language=language)

    assert (made.to, made.subject) == ("sol@example.org", subject)
    assert "2023" in made.text
    assert WHY in made.text
    assert WHY in made.html
    assert "toolkit doctor" in made.text


def test_once_it_works_again_nothing_is_left_to_do() -> None:
    """How often it had failed, and no reason any more."""
    made = _alarm(why=None)

    assert made.subject == "toolkit sync works again"
    assert "It had failed 3 times since 11 March 2023." in made.text
    assert "toolkit doctor" not in made.text
    assert "None" not in made.text


def test_what_a_reason_says_is_no_markup() -> None:
    """A tab may be called anything."""
    assert "<b>" not in _alarm(why="The tab “<b>” is empty.").html
