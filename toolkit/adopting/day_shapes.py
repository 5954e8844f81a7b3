"""Days as people write them: in any order, with or without a year, a weekday or a time."""

from __future__ import annotations

import re
from functools import lru_cache

from toolkit.tables.weekdays import words
from toolkit.tables.years import MONTHS

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = rf"(?:(?:{'|'.join(words(3))})\.?,?\s+)?"
_CLOCK_TAIL = (
    r"(?:,?\s+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m?\.?)?"
    r"\s*(?:[A-Z]{2,4}|[+-]\d{2}:?\d{2})?)?"
)
_ISO = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]m|Z"
    r"|[A-Z]{2,4}|[+-]\d{2}:?\d{2})?)?",
    re.IGNORECASE,
)
_WITH_YEAR = re.compile(
    _WEEKDAY + r"\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|'?\d{2})" + _CLOCK_TAIL, re.IGNORECASE
)
_NO_YEAR = re.compile(_WEEKDAY + r"(\d{1,2})/(\d{1,2})", re.IGNORECASE)
_NAMED = re.compile(
    _WEEKDAY + rf"(?:(?:{_MONTH})\.?\s+\d{{1,2}}(?!\d)(?:st|nd|rd|th)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?:\s+de)?[\s-](?:{_MONTH})\.?)"
    r"(?:(?:,|\s+de|-)?\s*(?:'?\d{2}|\d{4}))?" + _CLOCK_TAIL,
    re.IGNORECASE,
)
# A week by its first and its last day: `Feb 6-10`, `6-10 feb`, `27 feb - 3 mar`.
_SPAN = re.compile(
    rf"(?P<month>(?:{_MONTH})\.?\s+)?(?P<first>\d{{1,2}})(?P<own>(?:\s+de)?\s+(?:{_MONTH})\.?)?"
    rf"\s*(?:-|–|—|to|al?)\s*(?:(?:{_MONTH})\.?\s+)?\d{{1,2}}"
    rf"(?P<last>(?:\s+de)?\s+(?:{_MONTH})\.?)?",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(rf"(?:{_MONTH})\.?(?:\s+|[-'’/])*(?:\d{{4}}|\d{{2}})?", re.IGNORECASE)


@lru_cache(maxsize=100_000)
def day_text(said: str) -> bool:
    if not any(sign.isdigit() for sign in said) or len(said) > 45:
        return False
    if _ISO.fullmatch(said) or _WITH_YEAR.fullmatch(said) or _NAMED.fullmatch(said):
        return True
    found = _NO_YEAR.fullmatch(said)
    return found is not None and _exists(int(found[1]), int(found[2]))


def first_day(said: str) -> str:
    """The first day of a span of days in words; "" where a text is none."""
    found = _SPAN.fullmatch(said.strip())
    if found is None:
        return ""
    if found["month"]:
        return f"{found['month'].strip()} {found['first']}"
    month = found["own"] or found["last"]
    return f"{found['first']}{month}" if month else ""


# A shift: a day of the week and an hour, `M 6am`, `Tues. 2:30 pm`.
_SHIFT = re.compile(
    rf"(?:{'|'.join(words(1))})\.?(?:\s+|(?=\d))"
    r"(?:\d{1,2}(?::\d\d)?\s*)?(?:[ap]\.?\s?m?\.?|noon)",
    re.IGNORECASE,
)


def without_year(said: str) -> bool:
    """Whether a day's text leaves its year out."""
    return bool(_NO_YEAR.fullmatch(said)) or bool(
        _NAMED.fullmatch(said) and not re.search(r"\d{4}|'\d{2}|-\d{2}$", said)
    )


def _exists(one: int, other: int) -> bool:
    return 1 <= min(one, other) <= 12 and max(one, other) <= 31


def month_text(said: str) -> bool:
    """A month, with or without a year: `Sept`, `March 2023`, `Ene-23`."""
    return bool(_MONTH_YEAR.fullmatch(said.strip()))


def is_shift(text: str) -> bool:
    """Whether a text is a shift of somebody's: a day of the week with its hour."""
    return _SHIFT.fullmatch(text.strip()) is not None
