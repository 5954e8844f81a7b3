"""Totals: the words for what other rows or columns come to together."""

from __future__ import annotations

import re

_TOTAL = r"(?:sub)?total(?:e?s)?"
_SUM = r"suma?"
_IN_HEADING = re.compile(rf"\b(?:{_TOTAL}|{_SUM})\b", re.IGNORECASE)
_ALL = re.compile(r"\b(?:all|tod[ao]s?)\b", re.IGNORECASE)
_LINE = re.compile(
    r"(?:(?:grand|sub|running|school|building|site|overall|gran|unit|page|week(?:ly)?"
    rf"|month(?:ly)?)[\s-]*)?{_TOTAL}\b(?!\s+(?:wine|recall)).*"
    rf"|.*\b{_TOTAL}\s*:?"
    rf"|(?:{_SUM}|average|avg|promedio|count|recuento|mean)\b[\s:]*(?:of\b.*|de\b.*)?"
    r"|#\s*(?:of|de)\s.*|(?:number|n[uú]mero)\s+(?:of|de)\s.*|%\s*(?:of|de|members?|signed)?.*"
    r"|\d+ (?:staff|people|members?|teachers|employees|names?|personas|miembros|trabajadores"
    r"|socios|docentes)\b.*"
    r"|sum\b.*",
    re.IGNORECASE,
)


def heads_a_total(heading: str) -> bool:
    """Whether a heading over numbers says that they are what those beside them come to."""
    return _IN_HEADING.search(heading) is not None


def heads_all(heading: str) -> bool:
    """Whether it says so, or that the numbers are of all there is: `All hours`."""
    return heads_a_total(heading) or _ALL.search(heading) is not None


def is_total(text: str) -> bool:
    """Whether a text begins a line that counts or sums up the lines above it."""
    return _LINE.fullmatch(text) is not None
