"""Dated headings: the day, month or week that a column's heading says."""

from __future__ import annotations

import re

from toolkit.adopting.day_shapes import day_text, first_day, month_text
from toolkit.adopting.layout import ColumnPlace
from toolkit.tables.weekdays import weekday_named

_WEEK = re.compile(
    r"(?:week|wk|wks|semana|sem|w|w/e|w/o|pay period|pp)\.?\s*(?:of|de|del|ending|beginning"
    r"|starting|end|#)?(?:\s+(?:el|the))?"
    r"\s*[:#]?\s*(?:\d{1,2}|[\d/.-]+.*|[^\W\d]{3,10}\.?\s+\d{1,2}.*"
    r"|\d{1,2}\s+(?:de\s+)?[^\W\d]{3,10}.*)|\d{4}-w\d{2}"
    r"|\d{1,2}/\d{1,2}\s*(?:-|–|to)\s*\d{1,2}(?:/\d{1,2})?",
    re.IGNORECASE,
)
_WEEK_OF = re.compile(
    r"^(?:week|wk|wks|semana|sem|w/e|w/o)\.?\s*(?:of|de|del|ending|beginning|starting"
    r"|end)?\s*:?\s*(?:el|the)?\s+(?=[^\W\d]|\d{1,2}\s+(?:de\s+)?[^\W\d])",
    re.IGNORECASE,
)
DATE_IN = re.compile(r"(?<![\d/])(\d{1,2}/\d{1,2}(?:/\d{2,4})?)(?![\d/])")


def dated(place: ColumnPlace) -> str:
    """The day, month or week that a column's heading says; "" where it says none."""
    heading = " ".join(part for part in place.parts if part)
    if (
        place.group
        and month_text(place.group)
        and place.last.isdigit()
        and 0 < int(place.last) < 32
    ):
        return f"{place.group} {place.last}"
    for said in (heading, *reversed(place.parts)):
        if said and (
            day_text(said)
            or month_text(said)
            or _WEEK.fullmatch(said)
            or first_day(said)
            or _is_weekday(said)
        ):
            return heading if day_text(heading) or len(place.parts) == 1 else said
    return ""


def _is_weekday(said: str) -> bool:
    """Whether a heading is a weekday; one letter alone may be anything."""
    return len(said) > 2 and weekday_named(said) is not None


def has_day(place: ColumnPlace) -> bool:
    """Whether a day in figures stands anywhere in a heading."""
    return bool(DATE_IN.search(place.heading))


def day_said(place: ColumnPlace) -> str:
    """The day that a heading says, without the words around it: `Week of 2/6`, `2/8 training`."""
    said = dated(place) or place.heading
    found = DATE_IN.search(said)
    if found:
        return found[1]
    if first := first_day(said):
        return first
    return _WEEK_OF.sub("", said).strip() or said
