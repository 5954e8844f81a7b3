"""How a cell's value shows: number formats, dates and what each render option answers."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Any

from emulator.book import Cell, Fault, Scalar
from emulator.parsing import Locale, locale_of, plain

_DEFAULT_PATTERN = {
    "NUMBER": "0.###############",
    "PERCENT": "0.00%",
    "TIME": "h:mm:ss am/pm",
    "SCIENTIFIC": "0.00E+00",
}
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def number_format(cell: Cell) -> dict[str, Any]:
    return (cell.format or {}).get("numberFormat") or {}


def is_moment(cell: Cell) -> bool:
    """Whether a number in this cell is a date or a time."""
    form = number_format(cell)
    return form.get("type") in ("DATE", "TIME", "DATE_TIME")


def shown(cell: Cell, locale_name: str) -> str:
    """The text that a person sees."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, Fault):
        return value.text
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, str):
        return value
    form = number_format(cell)
    return _number_shown(
        value, form.get("type", ""), form.get("pattern", ""), locale_of(locale_name)
    )


@lru_cache(maxsize=100_000)
def _number_shown(value: float, kind: str, pattern: str, locale: Locale) -> str:
    pattern = pattern or _default_pattern(kind, locale)
    if kind in ("DATE", "TIME", "DATE_TIME"):
        return moment_text(value, pattern, locale)
    if kind in ("", "TEXT", "NUMBER_FORMAT_TYPE_UNSPECIFIED") or not pattern:
        return general(value, locale)
    return number_text(value, pattern, locale)


def _default_pattern(kind: str, locale: Locale) -> str:
    if kind == "DATE":
        return locale.date_pattern
    if kind == "DATE_TIME":
        return locale.date_pattern + " h:mm:ss"
    if kind == "CURRENCY":
        return f'"{locale.currency}"#,##0.00'
    return _DEFAULT_PATTERN.get(kind, "")


def general(value: float, locale: Locale) -> str:
    number = plain(float(value))
    if isinstance(number, int):
        return str(number)
    if number and (abs(number) >= 1e15 or abs(number) < 1e-5):
        return f"{number:.2E}".replace(".", locale.decimal)
    text = f"{Decimal(repr(number)):.10f}".rstrip("0").rstrip(".")
    return text.replace(".", locale.decimal)


def number_text(value: float, pattern: str, locale: Locale) -> str:
    sections = pattern.split(";")
    if len(sections) > 1 and value < 0:
        pattern, value = sections[1], -value
    elif len(sections) > 2 and value == 0:
        pattern = sections[2]
    else:
        pattern = sections[0]
    pattern = re.sub(r"\[[^\]]*\]", "", pattern)
    match = re.search(r"[0#?][0#?,.]*(E\+0+)?", pattern)
    if not match:
        return _literal(pattern, "")
    core, after = match[0], pattern[match.end() :]
    number = Decimal(repr(value)) * (100 if "%" in after or "%" in pattern[: match.start()] else 1)
    if match[1]:
        return _literal(pattern[: match.start()]) + f"{float(number):.2E}" + _literal(after)
    whole, _, rest = core.partition(".")
    places = len(rest.replace(",", ""))
    least = rest.count("0")
    rounded = abs(number).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    digits, _, tail = f"{rounded:f}".partition(".")
    while len(tail) > least and tail.endswith("0"):
        tail = tail[:-1]
    zeros = whole.replace(",", "").count("0")
    digits = digits.lstrip("0").rjust(zeros, "0")
    if "," in whole:
        digits = re.sub(r"(?<=\d)(?=(\d{3})+$)", locale.group, digits)
    sign = "-" if number < 0 and rounded else ""
    text = digits + (locale.decimal + tail if tail else "")
    return sign + _literal(pattern[: match.start()]) + text + _literal(after)


def _literal(text: str, default: str = "") -> str:
    return re.sub(r'"([^"]*)"|\\(.)|_.|\*.', lambda m: m[1] or m[2] or "", text) or default


def moment_text(value: float, pattern: str, locale: Locale) -> str:
    if value < 0:
        return general(value, locale)
    ticks = round(value * 86_400_000)
    moment = datetime(1899, 12, 30, tzinfo=UTC) + timedelta(milliseconds=ticks)
    half = bool(re.search(r"am/pm|a/p", pattern, re.IGNORECASE))
    tokens = re.findall(
        r'"[^"]*"|\\.|\[h+\]|\[m+\]|\[s+\]|am/pm|AM/PM|a/p|y+|m+|d+|h+|s+|0+|.', pattern
    )
    out = []
    for spot, token in enumerate(tokens):
        low = token.lower()
        if low[0] == "m" and set(low) == {"m"}:
            out.append(_month_or_minute(tokens, spot, low, moment))
        else:
            out.append(_part(token, low, moment, ticks, half))
    return "".join(out)


def _month_or_minute(tokens: list[str], spot: int, low: str, moment: datetime) -> str:
    named = [t.lower() for t in tokens]
    before = next((t for t in reversed(named[:spot]) if t[0] in "hmsdy["), "")
    after = next((t for t in named[spot + 1 :] if t[0] in "hmsdy["), "")
    if len(low) <= 2 and (before.strip("[]").startswith("h") or after.startswith("s")):
        return f"{moment.minute:0{len(low)}d}"
    return [
        str(moment.month),
        f"{moment.month:02d}",
        _MONTHS[moment.month - 1][:3],
        _MONTHS[moment.month - 1],
    ][min(len(low), 4) - 1]


def _part(token: str, low: str, moment: datetime, ticks: int, half: bool) -> str:
    if token[0] == '"':
        return token[1:-1]
    if token[0] == "\\":
        return token[1:]
    if low.startswith("[h"):
        return f"{ticks // 3_600_000:0{len(low) - 2}d}"
    if low.startswith("[m"):
        return f"{ticks // 60_000:0{len(low) - 2}d}"
    if low.startswith("[s"):
        return f"{ticks // 1000:0{len(low) - 2}d}"
    if low in ("am/pm", "a/p"):
        return (
            ("PM" if moment.hour >= 12 else "AM")
            if low == "am/pm"
            else ("P" if moment.hour >= 12 else "A")
        )
    if set(low) == {"y"}:
        return f"{moment.year % 100:02d}" if len(low) <= 2 else f"{moment.year:04d}"
    if set(low) == {"d"}:
        name = _DAYS[moment.weekday()]
        return [str(moment.day), f"{moment.day:02d}", name[:3], name][min(len(low), 4) - 1]
    if set(low) == {"h"}:
        hour = (moment.hour - 1) % 12 + 1 if half else moment.hour
        return f"{hour:0{min(len(low), 2)}d}"
    if set(low) == {"s"}:
        return f"{moment.second:0{min(len(low), 2)}d}"
    if set(low) == {"0"}:
        return f"{moment.microsecond // 1000:03d}"[: len(low)]
    return token


def rendered(cell: Cell, option: str, moments: str, locale: str) -> Scalar:
    """A cell as values.get answers it."""
    if type(cell.value) is str and cell.formula is None:
        return cell.value
    if option == "FORMULA" and cell.formula is not None:
        return cell.formula
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, Fault):
        return value.text
    if option == "FORMATTED_VALUE":
        return shown(cell, locale)
    if isinstance(value, str | bool):
        return value
    if moments == "FORMATTED_STRING" and is_moment(cell):
        return shown(cell, locale)
    return plain(value)
