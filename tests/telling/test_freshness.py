"""Freshness: numbers that are old say so, and tabs that are; nothing is said where both are new."""

from __future__ import annotations

from datetime import date

import pytest

from toolkit.calendar import Week
from toolkit.telling.freshness import freshness

WEEK = Week(date(2023, 3, 6))
OLD = "Numbers are from 5 March 2023: nothing newer is in the sheets."
TABS = (
    "The tabs were last published on 11 March 2023; this letter reads the sheets as they are now."
)


@pytest.mark.parametrize(
    ("newest", "published", "told"),
    [
        (date(2023, 3, 6), date(2023, 3, 12), ()),
        (date(2023, 3, 10), None, ()),
        (date(2023, 3, 5), date(2023, 3, 12), (OLD,)),
        (date(2023, 3, 6), date(2023, 3, 11), (TABS,)),
        (date(2023, 3, 5), date(2023, 3, 11), (OLD, TABS)),
        (None, None, ("Nothing has been logged in the sheets yet.",)),
    ],
)
def test_what_is_old(newest: date | None, published: date | None, told: tuple[str, ...]) -> None:
    """A row of the week is new; tabs of its Sunday are."""
    assert freshness("en", WEEK, newest=newest, published=published) == told


def test_in_spanish() -> None:
    """With its date in full."""
    (told,) = freshness("es", WEEK, newest=date(2023, 3, 5), published=None)
    assert told.startswith("Los números son del 5 de marzo de 2023")
    (told,) = freshness("es", WEEK, newest=date(2023, 3, 6), published=date(2023, 3, 11))
    assert "11 de marzo de 2023" in told
