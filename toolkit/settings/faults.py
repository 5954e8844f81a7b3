"""Faults of toolkit.toml as sentences, with the closest known name.

What stands in the file is never quoted in one, only the names of its settings: a key or a password
in the wrong place would else end in somebody's log.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel

from toolkit.settings.sections import Settings
from toolkit.words import closest

_NAME = re.compile(
    r"[^\W\d_][\w .,:()/?&’'-]{0,79}"
)  # what else stands where a name belongs is none


def cause(error: Exception) -> str:
    """What TOML says is wrong, unless it quotes what stands in the file."""
    if isinstance(error, RecursionError):
        return "brackets stand in brackets far too deep"
    said = str(error)
    if not isinstance(error, tomllib.TOMLDecodeError):
        return "a number in it is far too long"
    place = said[said.rindex(" (at ") :] if " (at " in said else ""
    return f"a name stands twice{place}" if "('" in said else said


def near(name: str, known: Iterable[str]) -> str:
    """The known name that was meant, else all of them."""
    names = list(known)
    meant = closest(name, names)
    return f" Did you mean “{meant}”?" if meant else f" Known: {', '.join(names)}."


def said(name: str) -> str:
    """The name of a setting as it was written, where it can be a name and no value in its place."""
    return f"“{name}”" if _NAME.fullmatch(name) else "something that is no name of a setting"


def unknown(where: str, name: str, names: Iterable[str]) -> str:
    return f"{said(where)} is not a known key.{near(name, names)}"


def names(section: type[BaseModel]) -> list[str]:
    """The keys that a section may have."""
    return [field.alias or name for name, field in section.model_fields.items() if name != "folder"]


def sentence_of(fault: Mapping[str, Any]) -> str:
    """One fault that pydantic found, said."""
    where = place(fault["loc"])
    if fault["type"] == "extra_forbidden":
        return unknown(where, str(fault["loc"][-1]), names(_section(fault["loc"][:-1])))
    if fault["type"] == "literal_error":
        return f"{said(where)} must be {fault['ctx']['expected']}, and is something else."
    if fault["type"] == "value_error":
        return f"{said(where)}: {fault['ctx']['error']}."
    return f"{said(where)}: {fault['msg'].lower().replace('input should', 'it should')}."


def place(loc: Iterable[str | int]) -> str:
    """Where a setting stands: its names, with the number of the one that is meant after the first
    of several.
    """
    where = ""
    for part in loc:
        if isinstance(part, int):
            where += f" ({part + 1})" if part else ""
        else:
            where += f".{part}" if where else part
    return where


def _section(loc: Iterable[str | int]) -> type[BaseModel]:
    """The section that the names lead to."""
    section: type[BaseModel] = Settings
    for part in loc:
        kept = get_type_hints(section).get(str(part))
        found = _model(kept) if kept is not None else None
        if found is not None:
            section = found
    return section


def _model(annotation: Any) -> type[BaseModel] | None:
    """The section in a type, such as in a table or a list of sections."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in get_args(annotation):
        found = _model(part)
        if found is not None:
            return found
    return None
