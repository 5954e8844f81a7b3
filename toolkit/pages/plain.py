"""Plain: figures as a page's data holds them: whole numbers, shares, days and nothing for
unknown.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

from toolkit.telling.numbers import known, rounded

Plain = str | int | float | bool | None


def plain(value: Any) -> Plain:
    """A cell of a figure. A share is in percent with one decimal, rounded once; a day is ISO; a
    blank is None.
    """
    found = known(value)
    if found is None or isinstance(found, (str, bool)):
        return found
    if isinstance(found, Fraction):
        return float(rounded(found * 100, 1))
    if isinstance(found, tuple):
        return ", ".join(str(one) for one in found)
    if isinstance(found, date):
        return (found.date() if hasattr(found, "date") else found).isoformat()
    return int(found)


def column(values: Iterable[Any]) -> list[Plain]:
    """A column of such cells."""
    return [plain(value) for value in values]
