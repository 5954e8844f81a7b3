"""Conditions of dropdowns and colour rules: where each kind may stand and how many values it takes, as Google says."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from emulator.errors import invalid
from emulator.schemas import document


@cache
def _described(kind: str) -> str:
    spec = document("sheets")["schemas"]["BooleanCondition"]["properties"]["type"]
    return str(dict(zip(spec["enum"], spec["enumDescriptions"], strict=True))[kind])


@cache
def _counts(kind: str) -> tuple[int, int]:
    """The least and the most values that a kind of condition takes."""
    text = _described(kind)
    if "Requires no ConditionValues" in text:
        return 0, 0
    if "Requires exactly two" in text:
        return 2, 2
    if "zero, one or two" in text:
        return 0, 2
    if "any number" in text:
        return 1, 10_000
    return 1, 1


def checked(condition: dict[str, Any] | None, use: str) -> None:
    """Raises where a condition has no kind, a kind that does not go there, or values that it does not take.

    `use` is "data validation" or "conditional formatting".
    """
    kind = (condition or {}).get("type", "CONDITION_TYPE_UNSPECIFIED")
    if kind == "CONDITION_TYPE_UNSPECIFIED":
        raise invalid("BooleanCondition.type must be set")
    if not re.search(rf"Supported by [^.]*{use}", _described(kind)):
        raise invalid(f"ConditionType {kind} is not supported by {use}")
    values = (condition or {}).get("values", [])
    least, most = _counts(kind)
    if not least <= len(values) <= most:
        wanted = f"exactly {least}" if least == most else f"between {least} and {most}"
        raise invalid(
            f"ConditionType {kind} requires {wanted} ConditionValues, but got {len(values)}"
        )
    for value in values:
        if len(value) != 1:
            raise invalid("ConditionValue must set exactly one of relativeDate or userEnteredValue")
        text = value.get("userEnteredValue", "")
        if kind in ("CUSTOM_FORMULA", "ONE_OF_RANGE") and not text.startswith("="):
            raise invalid(f"ConditionType {kind} requires a value that begins with '=': {text}")
        if kind == "ONE_OF_LIST" and text.startswith("="):
            raise invalid(f"ConditionType ONE_OF_LIST does not support formulas: {text}")


_COLOURS = {"foregroundColor", "foregroundColorStyle"}
_TEXT = {"bold", "italic", "strikethrough", "underline"} | _COLOURS


def plain_format(form: dict[str, Any]) -> None:
    """Raises where a colour rule asks for more than colours and bold, italic or struck text."""
    wrong = [
        key for key in form if key not in ("backgroundColor", "backgroundColorStyle", "textFormat")
    ]
    wrong += [key for key in form.get("textFormat", {}) if key not in _TEXT]
    if wrong:
        raise invalid(f"Conditional formatting does not support: {', '.join(wrong)}")
