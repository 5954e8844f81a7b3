"""What a typed text becomes in a cell: the parsing of USER_ENTERED, by the spreadsheet's locale."""

from __future__ import annotations

import ast
import operator
import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any

from emulator.book import UNKNOWN_RESULT, Cell, Fault, Scalar

EPOCH = date(1899, 12, 30)


@dataclass(frozen=True)
class Locale:
    """How a country writes numbers and dates."""

    decimal: str
    group: str
    order: str  # of the parts of a short date
    separator: str  # between them, as it is written back
    currency: str

    @property
    def date_pattern(self) -> str:
        names = (
            {"d": "d", "m": "m", "y": "yyyy"}
            if self.order == "mdy"
            else {"d": "dd", "m": "mm", "y": "yyyy"}
        )
        return self.separator.join(names[part] for part in self.order)


_COMMA = {
    "de": (".", "."),
    "es": (".", "/"),
    "it": (".", "/"),
    "nl": (".", "-"),
    "pt": (".", "/"),
    "da": (".", "."),
    "id": (".", "/"),
    "tr": (".", "."),
    "el": (".", "/"),
    "fr": ("\u202f", "/"),
    "sv": ("\u00a0", "-"),
    "nb": ("\u00a0", "."),
    "no": ("\u00a0", "."),
    "fi": ("\u00a0", "."),
    "pl": ("\u00a0", "."),
    "cs": ("\u00a0", "."),
    "sk": ("\u00a0", "."),
    "uk": ("\u00a0", "."),
    "ru": ("\u00a0", "."),
    "hu": ("\u00a0", "."),
    "bg": ("\u00a0", "."),
    "ro": (".", "."),
}
_POINT_LATIN = {
    "es_MX",
    "es_US",
    "es_PR",
    "es_GT",
    "es_HN",
    "es_NI",
    "es_PA",
    "es_PE",
    "es_SV",
    "es_DO",
}
_CURRENCY = {
    "US": "$",
    "MX": "$",
    "CA": "$",
    "AU": "$",
    "GB": "£",
    "PR": "$",
    "JP": "¥",
    "IN": "₹",
    "BR": "R$",
}


@cache
def locale_of(name: str) -> Locale:
    """The habits of a locale such as en_US, en_GB, es_MX or fr_FR."""
    language, _, country = name.partition("_")
    currency = _CURRENCY.get(country, "€")
    if language in _COMMA and name not in _POINT_LATIN:
        group, separator = _COMMA[language]
        order = "ymd" if language in ("sv", "hu") else "dmy"
        return Locale(",", group, order, separator, currency)
    if name in ("en_US", "en_PH", "en", "es_US"):
        return Locale(".", ",", "mdy", "/", "$")
    if language in ("ja", "zh", "ko"):
        return Locale(".", ",", "ymd", "/", currency)
    if name == "en_CA":
        return Locale(".", ",", "ymd", "-", "$")
    return Locale(".", ",", "dmy", "/", currency)


_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def _serial(year: int, month: int, day: int) -> int | None:
    if year < 30:
        year += 2000
    elif year < 100:
        year += 1900
    try:
        return (date(year, month, day) - EPOCH).days
    except ValueError:
        return None


def _date(text: str, locale: Locale) -> tuple[int, str] | None:
    """A date's day number and the pattern it gets."""
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        day = _serial(*map(int, match.groups()))
        return None if day is None else (day, "yyyy-mm-dd")
    if match := re.fullmatch(r"(\d{1,4})([/.-])(\d{1,2})(?:\2(\d{1,4}))?", text):
        first, sign, second, third = match.groups()
        if sign == "." and locale.separator != "." and locale.decimal == ".":
            return None
        parts = [first, second] + ([third] if third else [])
        if len(first) > 2:
            order = "ymd"
        elif third is None:
            if sign == ".":
                return None
            order = locale.order.replace("y", "")
        else:
            order = locale.order if locale.order != "ymd" or len(third) <= 2 else "mdy"
        if len(order) != len(parts):
            return None
        found = dict(zip(order, map(int, parts), strict=True))
        day = _serial(found.get("y", 2026), found["m"], found["d"])
        return None if day is None else (day, locale.date_pattern)
    if match := re.fullmatch(
        r"([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})|(\d{1,2}) ([A-Za-z]{3,9})\.? (\d{4})", text
    ):
        name, number, year = (
            (match[1], match[2], match[3]) if match[1] else (match[5], match[4], match[6])
        )
        if name[:3].lower() in _MONTHS:
            day = _serial(int(year), _MONTHS.index(name[:3].lower()) + 1, int(number))
            return None if day is None else (day, locale.date_pattern)
    return None


def _time(text: str) -> tuple[float, str] | None:
    match = re.fullmatch(
        r"(\d{1,4}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:\s*([AaPp])\.?[Mm]\.?)?", text
    )
    if not match:
        return None
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    if minute > 59 or second > 59:
        return None
    if match[5]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match[5] in "Pp" else 0)
        pattern = "h:mm:ss am/pm" if match[3] else "h:mm am/pm"
    else:
        pattern = "[h]:mm:ss" if hour > 23 else "h:mm:ss" if match[3] else "h:mm"
    return (hour * 3600 + minute * 60 + second + int(match[4] or 0) / 1000) / 86400, pattern


def _number(text: str, locale: Locale) -> tuple[float, dict[str, str] | None] | None:
    """A number with the format that its signs ask for."""
    group, point = re.escape(locale.group), re.escape(locale.decimal)
    match = re.fullmatch(
        rf"(?P<sign>[+-]?)\s?(?P<money>[$€£¥₹]|R\$)?\s?(?P<minus>-?)"
        rf"(?P<whole>\d{{1,3}}(?:{group}\d{{3}})+|\d*)(?:{point}(?P<rest>\d*))?(?P<power>[eE][+-]?\d+)?"
        r"\s?(?P<after>[%€£]?)",
        text,
    )
    if not match or not (match["whole"] or match["rest"]):
        return None
    whole = match["whole"].replace(locale.group, "")
    number = float(f"{whole or 0}.{match['rest'] or 0}{match['power'] or ''}")
    if "-" in (match["sign"], match["minus"]):
        number = -number
    grouped = locale.group in match["whole"]
    places = "." + "0" * len(match["rest"]) if match["rest"] else ""
    money = match["money"] or (match["after"] if match["after"] in "€£" else "")
    if match["after"] == "%":
        return number / 100, {"type": "PERCENT", "pattern": "0" + (".00" if places else "") + "%"}
    if money:
        sign = f'"{money}"'
        number_pattern = "#,##0" + (".00" if places else "")
        pattern = sign + number_pattern if match["money"] else number_pattern + "\u00a0" + sign
        return number, {"type": "CURRENCY", "pattern": pattern}
    if grouped:
        return number, {"type": "NUMBER", "pattern": "#,##0" + (".00" if places else "")}
    if match["power"]:
        return number, {"type": "SCIENTIFIC", "pattern": "0.00E+00"}
    return number, None


def plain(number: float) -> int | float:
    """2.0 as 2: how a number goes over the wire."""
    return (
        int(number)
        if isinstance(number, float) and number.is_integer() and abs(number) < 1e15
        else number
    )


_SUMS: dict[type, Any] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
}


def result_of(formula: str) -> Scalar | Fault:
    """What a formula is worth, where that needs no other cell: sums of plain numbers, text, HYPERLINK with a label.

    Every other formula has no result until a test gives it one.
    """
    text = formula[1:].strip()
    if match := re.fullmatch(
        r'HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)', text, re.IGNORECASE
    ):
        label = match[2] if match[2] is not None else match[1]
        return label.replace('""', '"')
    if match := re.fullmatch(r'"((?:[^"]|"")*)"', text):
        return match[1].replace('""', '"')
    if text.upper() in ("TRUE", "FALSE"):
        return text.upper() == "TRUE"
    if re.fullmatch(r"[\d.+*/() -]+", text):
        try:
            return plain(_sum(ast.parse(text, mode="eval").body))
        except ZeroDivisionError:
            return Fault("DIVIDE_BY_ZERO", "#DIV/0!")
        except (SyntaxError, KeyError, TypeError):
            return Fault("ERROR", "#ERROR!")
    return UNKNOWN_RESULT


def _sum(node: ast.AST) -> float:
    if isinstance(node, ast.Constant):
        return float(node.value)  # type: ignore[arg-type]
    if isinstance(node, ast.BinOp):
        return float(_SUMS[type(node.op)](_sum(node.left), _sum(node.right)))
    if isinstance(node, ast.UnaryOp):
        return float(_SUMS[type(node.op)](_sum(node.operand)))
    raise TypeError(node)


@lru_cache(maxsize=100_000)
def typed(text: str, locale_name: str, is_text: bool = False) -> tuple[Cell, dict[str, str] | None]:
    """What typing this text makes of a cell, and the number format it brings where the cell had none."""
    if is_text:
        return Cell(text), None
    if text.startswith("'"):
        return Cell(text[1:]), None
    if text.startswith("=") and len(text) > 1:
        return Cell(result_of(text), formula=text), None
    bare = text.strip()
    if bare.upper() in ("TRUE", "FALSE"):
        return Cell(bare.upper() == "TRUE"), None
    if bare[:1].isalpha() and bare[:3].lower() not in _MONTHS and not bare.startswith("R$"):
        return Cell(text), None  # most of a large write
    locale = locale_of(locale_name)
    if number := _number(bare, locale):
        return Cell(plain(number[0])), number[1]
    if day := _date(bare, locale):
        return Cell(day[0]), {"type": "DATE", "pattern": day[1]}
    if time := _time(bare):
        return Cell(plain(time[0])), {"type": "TIME", "pattern": time[1]}
    head, _, tail = (
        bare.replace("T", " ", 1).partition(" ")
        if re.match(r"\d{4}-", bare)
        else bare.partition(" ")
    )
    if (day := _date(head, locale)) and (time := _time(tail)):
        return Cell(plain(day[0] + time[0])), {
            "type": "DATE_TIME",
            "pattern": f"{day[1]} {time[1]}",
        }
    return Cell(text), None


__all__ = ["EPOCH", "Locale", "locale_of", "plain", "result_of", "typed"]
