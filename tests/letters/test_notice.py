"""Notices: why no letters went, and the trial of the settings."""

from __future__ import annotations

import pytest
from lettering import WEEK

from toolkit.letters.notice import notice, trial
from toolkit.letters.readers import Reader

WHY = "The tab “Roster” is empty: it has no rows."


@pytest.mark.parametrize(
    ("language", "subject", "week"),
    [
        ("en", "The weekly letters were not sent", "6 Mar to 12 Mar 2023"),
        ("es", "No se enviaron las cartas semanales", "6 mar al 12 mar 2023"),
    ],
)
def test_staff_read_why(language: str, subject: str, week: str) -> None:
    """The refusal's own sentence, once a week for each of them."""
    made = notice(Reader("notice", "sol@example.org", language), WEEK, WHY)

    assert (made.key, made.subject) == ("notice/2023-W10/sol@example.org", subject)
    assert WHY in made.text
    assert week in made.text


def test_a_trial_says_that_the_settings_work() -> None:
    """And nothing of any week or person."""
    made = trial("rosa@example.org", WEEK)

    assert made.key == "trial/2023-W10/rosa@example.org"
    assert made.subject == "The mail settings of the organizing toolkit work"
    assert "2023" not in made.text
    assert trial("rosa@example.org", WEEK, "es").subject != made.subject
