"""Rules: colours that follow what stands in a cell, as formulas that every locale reads."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from toolkit.workbooks.cells import letters
from toolkit.workbooks.desired import Rule, Tab
from toolkit.workbooks.google.layout import CONDITION_SIGN, GoogleTab
from toolkit.workbooks.google.values import Area

Request = dict[str, Any]


def colour(code: str) -> Request:
    """Google's colour for #RRGGBB."""
    red, green, blue = (int(code[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return {"rgbColor": {"red": red, "green": green, "blue": blue}}


def as_typed(text: str) -> str:
    """A condition's text is parsed as if typed; an apostrophe keeps it text."""
    return f"'{text}" if text[:1] in "=+'" else text


def rules(tab: Tab, sheet: int, existing: GoogleTab | None) -> Iterator[Request]:
    """Ours go from the last one up, since each removal moves those below; then all are added after
    people's own.
    """
    there = existing.conditions if existing else ()
    ours = [place for place, formula in enumerate(there) if CONDITION_SIGN in formula]
    for place in reversed(ours):
        yield {"deleteConditionalFormatRule": {"sheetId": sheet, "index": place}}
    for place, rule in enumerate(tab.rules, len(there) - len(ours)):
        yield {"addConditionalFormatRule": {"index": place, "rule": _rule(rule, tab, sheet)}}


def _rule(rule: Rule, tab: Tab, sheet: int) -> Request:
    column = next(
        place for place, column in enumerate(tab.columns) if column.heading == rule.heading
    )
    area = Area(sheet, tab.heading_row, None, column, column + 1)
    if rule.row:
        area = Area(sheet, tab.heading_row, None, 0, len(tab.columns))
    look: Request = {}
    if rule.fill:
        look["backgroundColorStyle"] = colour(rule.fill)
    text: Request = {"foregroundColorStyle": colour(rule.ink)} if rule.ink else {}
    if rule.bold:
        text["bold"] = True
    if text:
        look["textFormat"] = text
    formula = _condition(rule, f"${letters(column + 1)}{tab.heading_row + 1}")
    condition = {"type": "CUSTOM_FORMULA", "values": [{"userEnteredValue": formula}]}
    return {"ranges": [area.range], "booleanRule": {"condition": condition, "format": look}}


def _condition(rule: Rule, cell: str) -> str:
    """The rule as a formula that every locale reads: no separator between arguments, no decimal
    point.
    """
    if rule.test == "filled":
        test = f"(LEN({cell})>0)"
    elif isinstance(rule.value, str):
        text = rule.value.replace('"', '""')
        test = f'({cell}="{text}")'
    else:
        sign = {"is": "=", "below": "<", "at least": ">="}[rule.test]
        value = Fraction(str(rule.value or 0))
        test = f"ISNUMBER({cell})*({cell}{sign}{value})"
    return f"={test}*({CONDITION_SIGN}=0)"
