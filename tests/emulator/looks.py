"""Looks: the default format of a new spreadsheet, colours in both their spellings, and what the wire leaves out."""

from __future__ import annotations

import struct
from typing import Any

WHITE = {"red": 1, "green": 1, "blue": 1}
DEFAULT_FORMAT: dict[str, Any] = {
    "backgroundColor": WHITE,
    "padding": {"top": 2, "right": 3, "bottom": 2, "left": 3},
    "verticalAlignment": "BOTTOM",
    "wrapStrategy": "OVERFLOW_CELL",
    "textFormat": {
        "foregroundColor": {},
        "fontFamily": "arial,sans,sans-serif",
        "fontSize": 10,
        "bold": False,
        "italic": False,
        "strikethrough": False,
        "underline": False,
        "foregroundColorStyle": {"rgbColor": {}},
    },
    "backgroundColorStyle": {"rgbColor": WHITE},
}


def _rgb(code: str) -> dict[str, float]:
    """A colour as the wire has it: 32-bit floats without their zeros."""
    found = {}
    for name, at in (("red", 0), ("green", 2), ("blue", 4)):
        part = int(code[at : at + 2], 16)
        if part:
            found[name] = single(part / 255)
    return found


def single(number: float) -> float:
    """A number as a 32-bit float shows: the shortest that means the same one."""
    packed = struct.pack("f", number)
    for digits in range(6, 10):
        short = float(f"{struct.unpack('f', packed)[0]:.{digits}g}")
        if struct.pack("f", short) == packed:
            break
    return int(short) if short.is_integer() else short


_THEME = {
    "TEXT": "000000",
    "BACKGROUND": "FFFFFF",
    "ACCENT1": "4285F4",
    "ACCENT2": "EA4335",
    "ACCENT3": "FBBC04",
    "ACCENT4": "34A853",
    "ACCENT5": "FF6D01",
    "ACCENT6": "46BDC6",
    "LINK": "1155CC",
}
THEME: dict[str, Any] = {
    "primaryFontFamily": "Arial",
    "themeColors": [
        {"colorType": name, "color": {"rgbColor": _rgb(code)}} for name, code in _THEME.items()
    ],
}

_KEPT = {
    "startRowIndex",
    "endRowIndex",
    "startColumnIndex",
    "endColumnIndex",
    "startIndex",
    "endIndex",
    "numberValue",
    "stringValue",
    "boolValue",
    "bold",
    "italic",
    "underline",
    "strikethrough",
}


def tidied(value: Any) -> Any:
    """A message without its defaults: zeros, empty text and unspecified choices are not sent."""
    if isinstance(value, list):
        return [tidied(item) for item in value]
    if not isinstance(value, dict):
        return value
    found = {}
    for key, inner in value.items():
        if key not in _KEPT and (
            inner is False or (inner in (0, "", []) and not isinstance(inner, dict))
        ):
            continue
        if isinstance(inner, str) and inner.endswith("_UNSPECIFIED") and inner.isupper():
            continue
        found[key] = tidied(inner)
    return found


def coloured(value: Any) -> Any:
    """The same message with every colour in both spellings, `color` and `colorStyle`."""
    if isinstance(value, list):
        return [coloured(item) for item in value]
    if not isinstance(value, dict):
        return value
    found = {key: coloured(inner) for key, inner in value.items()}
    if value.keys() <= {"red", "green", "blue", "alpha"}:
        return {key: single(inner) for key, inner in value.items()}
    for key in list(found):
        if (
            key.endswith(("Color", "color"))
            and key != "rgbColor"
            and key != "themeColor"
            and isinstance(found[key], dict)
        ):
            if "rgbColor" not in found[key] and "themeColor" not in found[key]:
                found.setdefault(key + "Style", {"rgbColor": dict(found[key])})
        elif key.endswith("olorStyle") and isinstance(found[key], dict):
            style = found[key]
            if "rgbColor" in style:
                found[key[: -len("Style")]] = dict(style["rgbColor"])
            elif "themeColor" in style:
                found[key[: -len("Style")]] = _rgb(_THEME.get(style["themeColor"], "000000"))
    return found


def looked(value: Any) -> Any:
    """A message as it is stored: tidy, and with its colours in both spellings."""
    return coloured(tidied(value))


def layered(under: dict[str, Any], over: dict[str, Any] | None) -> dict[str, Any]:
    """A format with another one laid over it."""
    if not over:
        return under
    found = dict(under)
    for key, inner in over.items():
        found[key] = (
            layered(found[key], inner)
            if isinstance(inner, dict) and key in found and "olor" not in key
            else inner
        )
    return found
