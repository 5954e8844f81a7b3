"""Numbers as a reader says them: shares, points, hours and dates in English or Spanish."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

import pandas as pd

from toolkit.calendar import Week
from toolkit.words import amount, day, say

UNKNOWN = "–"


def known(value: Any) -> Any:
    """The value, or None where it is one of the blanks of a figure."""
    return None if value is None or value is pd.NaT or value is pd.NA or value != value else value


def rounded(value: Any, places: int) -> Decimal:
    """An exact number, rounded once, half away from zero."""
    exact = Fraction(value)
    step = Decimal(1).scaleb(-places)
    return (Decimal(int(exact.numerator)) / Decimal(int(exact.denominator))).quantize(
        step, ROUND_HALF_UP
    )


def number(value: Any, language: str) -> str:
    """A count or hours, two decimals at most; a dash where it is unknown."""
    if known(value) is None:
        return UNKNOWN
    found = rounded(value, 2)
    return amount(int(found) if found == int(found) else found.normalize(), language)


def percent(share: Any, language: str) -> str:
    """A share with one decimal where it has one: 61.5%; a dash where it is unknown."""
    if known(share) is None:
        return UNKNOWN
    return say(language, "{share}%", share=_shorter(Fraction(share) * 100, language))


def points(change: Any, language: str) -> str:
    """A change of a share in percentage points, with its sign; a dash where it is unknown."""
    if known(change) is None:
        return UNKNOWN
    return with_sign(change, _shorter(abs(Fraction(change)) * 100, language))


def with_sign(change: Any, said: str) -> str:
    """The amount with a plus or a minus before it; nothing before a zero."""
    return f"+{said}" if change > 0 else f"−{said}" if change < 0 else said


def _shorter(value: Fraction, language: str) -> str:
    found = rounded(value, 1)
    return amount(int(found) if found == int(found) else found, language)


def said(value: Any, form: str, language: str) -> str:
    """A figure by its form: count, hours or percent."""
    return percent(value, language) if form == "percent" else number(value, language)


LONG = {"en": "d MMMM y", "es": "d 'de' MMMM 'de' y"}
WITH_WEEKDAY = {"en": "EEEE d MMMM", "es": "EEEE d 'de' MMMM"}


def on(moment: Any, language: str, form: str = "d MMM") -> str:
    """A day; a dash where it is unknown."""
    if known(moment) is None:
        return UNKNOWN
    return day(moment.date() if hasattr(moment, "date") else moment, language, form)


def in_full(moment: date, language: str) -> str:
    """`15 March 2023`, as each language writes it."""
    return day(moment, language, LONG[language])


def monday(week: Any) -> date | None:
    """The Monday a Timesheets row is of; None where its key says no day."""
    if hasattr(week, "date"):
        return week.date()
    return week if isinstance(week, date) else None


def week_said(week: Week, language: str) -> str:
    """`6–12 Mar 2023` as a reader says it."""
    last = week.following.monday.fromordinal(week.following.monday.toordinal() - 1)
    return say(
        language,
        "{first} to {last}",
        first=day(week.monday, language),
        last=day(last, language, "d MMM y"),
    )
