"""Days: the order in which a workbook writes them, by its locale where that is known."""

from __future__ import annotations

import pytest

from toolkit.tables.days import day_order
from toolkit.tables.moments import DayOrder


@pytest.mark.parametrize(
    ("locale", "language", "order"),
    [
        (None, "en", "month first"),
        (None, "es", "day first"),
        ("", "es", "day first"),
        ("", "en", "month first"),
        ("en_US", "es", "month first"),
        ("en-us", "es", "month first"),
        ("en", "es", "month first"),
        ("en_GB", "en", "day first"),
        ("en-AU", "en", "day first"),
        ("es_MX", "en", "day first"),
        ("ja_JP", "en", "month first"),
        ("en-GB", "en", "day first"),
        ("es_US", "en", "day first"),
        ("es_PR", "es", "month first"),
        ("zu_ZZ_ZZ_ZZ", "en", "month first"),
        ("no such place", "es", "day first"),
        ("nonsense", "es", "day first"),
    ],
)
def test_a_locale_says_which_comes_first_else_the_language_does(
    locale: str | None, language: str, order: DayOrder
) -> None:
    """As people in that country write a short date. Where nobody has ever heard of the locale it is as if there were none."""
    assert day_order(locale, language) == order
