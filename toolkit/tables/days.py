"""Days: in which order a workbook writes them."""

from __future__ import annotations

from functools import lru_cache

from toolkit.tables.moments import DayOrder
from toolkit.words import key


@lru_cache(maxsize=64)
def day_order(locale: str | None, language: str) -> DayOrder:
    """How `2/3/2023` is meant: by the workbook's locale where it is known, else by its language."""
    if locale and key(locale) not in ("en_us", "en"):
        from babel import Locale, UnknownLocaleError  # noqa: PLC0415 -- slow

        try:
            pattern = str(Locale.parse(locale.replace("-", "_")).date_formats["short"].pattern)
        except (UnknownLocaleError, ValueError):
            return day_order(None, language)
        first = next(sign for sign in pattern if sign in "Md")
        return "month first" if first == "M" else "day first"
    return "day first" if language == "es" and not locale else "month first"
