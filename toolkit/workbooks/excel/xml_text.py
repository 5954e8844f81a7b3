"""What people typed goes into a file as text that every program can open, whatever signs are in
it.

There are two ways into XML. In the text of a cell or a name Excel has words of its own for signs
that XML cannot hold (`_x0002_`); titles, descriptions and remarks have none, so there such a sign
shows as "\N{REPLACEMENT CHARACTER}".
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from functools import cache
from html import escape  # the same as of xml.sax, which brings all of HTTP along
from operator import is_not
from typing import Any, TypeVar

_SIGNS = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_NO_XML = re.compile(f"[{_SIGNS}]")
_CONTROL = re.compile(f"[{_SIGNS}\r]")  # which XML can hold and makes a line's end of
# A text that looks like an escape is escaped itself, also where the end of it is another escape's
# beginning.
_LIKE_ONE = re.compile(f"_(?=x[0-9A-Fa-f]{{4}}[_{_SIGNS}\r])")
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")

_Declared = TypeVar("_Declared")


def escaped(text: str) -> str:
    """The text with Excel's words for the signs that XML cannot hold."""
    if "_x" in text:
        text = _LIKE_ONE.sub("_x005F_", text)
    return _CONTROL.sub(lambda sign: f"_x{ord(sign[0]):04X}_", text)


def unescaped(text: str) -> str:
    """The text that was `escaped`."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def text_xml(text: str) -> str:
    """A cell's text as the inside of an XML element."""
    return escape(escaped(text), quote=False)


def visible(declared: _Declared) -> _Declared:
    """The same declaration with only such signs in its texts as a title or a description can
    hold; the cells of a tab, which have their own way, stay.
    """
    return _visible(declared)


def _visible(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.isprintable() else _NO_XML.sub("\N{REPLACEMENT CHARACTER}", value)
    if isinstance(value, tuple):
        shown = tuple(map(_visible, value))
        return shown if any(map(is_not, shown, value)) else value
    if isinstance(value, dict):
        return {_visible(name): _visible(one) for name, one in value.items()} if value else value
    if parts := _parts(value.__class__):
        said = {name: getattr(value, name) for name in parts}
        other = {name: new for name, one in said.items() if (new := _visible(one)) is not one}
        return replace(value, **other) if other else value
    return value


@cache
def _parts(kind: type) -> tuple[str, ...]:
    """The parts of a declaration, but for a tab's cells; none of what is none."""
    return (
        tuple(one.name for one in fields(kind) if one.name != "cells") if is_dataclass(kind) else ()
    )
