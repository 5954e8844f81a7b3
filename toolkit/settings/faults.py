"""Faults of toolkit.toml as sentences, with the closest known name.

What stands in the file is never quoted in one, only the names of its settings: a key or a password
in the wrong place would else end in somebody's log.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any, get_args, get_type_hints

from toolkit.settings.values import Section, Wrong
from toolkit.words import Sentence, closest, marked, sentence

_NAME = re.compile(
    r"[^\W\d_][\w .,:()/?&’'-]{0,79}"
)  # what else stands where a name belongs is none


def near(name: str, known: Iterable[str]) -> Sentence:
    """The known name that was meant, else all of them."""
    names = list(known)
    meant = closest(name, names)
    if meant:
        return sentence("Did you mean “{meant}”?", meant=meant)
    return sentence("Known: {names}.", names=", ".join(names))


def said(name: str) -> str | Sentence:
    """The name of a setting as it was written, where it can be a name and no value in its place."""
    return (
        f"“{name}”" if _NAME.fullmatch(name) else sentence("something that is no name of a setting")
    )


def unknown(where: str, name: str, names: Iterable[str]) -> Sentence:
    return sentence("{where} is not a known key. {near}", where=said(where), near=near(name, names))


def names(section: type[Section]) -> list[str]:
    """The keys that a section may have."""
    return [
        one.metadata.get("alias", one.name)
        for one in fields(section)
        if not one.metadata.get("exclude")
    ]


UNKNOWN = "unexpected_keyword_argument"  # what pydantic calls a key that is not known
# What pydantic calls a fault, and what it is to somebody who wrote the file.
_SHOULD = {
    "greater_than_equal": marked("it should be at least {ge}"),
    "less_than_equal": marked("it should be at most {le}"),
    "bool": marked("it should be true or false"),
    "int": marked("it should be a whole number"),
    "float": marked("it should be a number"),
    "string": marked("it should be text in straight quotes"),
    "tuple": marked("it should be a list in square brackets"),
    "dict": marked("it should be a section of its own, or names and values in braces"),
    "dataclass": marked("it should be a section of its own, or names and values in braces"),
    "missing": marked("it has to be there, and is not"),
}
_OTHER = marked("it cannot be what stands there")


def sentence_of(fault: Mapping[str, Any], file: type[Section]) -> Sentence:
    """One fault that pydantic found in a file of that kind, said."""
    where = place(fault["loc"])
    if fault["type"] == UNKNOWN:
        return unknown(where, str(fault["loc"][-1]), names(_section(fault["loc"][:-1], file)))
    if fault["type"] == "literal_error":
        options = fault["ctx"]["expected"].replace(" or ", ", ")
        return sentence(
            "{where} must be one of {options}, and is something else.",
            where=said(where),
            options=options,
        )
    error = fault.get("ctx", {}).get("error")
    if isinstance(error, Wrong):
        return sentence("{where}: {what}.", where=said(where), what=error.words)
    kind = fault["type"] if fault["type"] in _SHOULD else fault["type"].partition("_")[0]
    parts = {name: str(part) for name, part in fault.get("ctx", {}).items()}
    what = Sentence(_SHOULD.get(kind, _OTHER), parts)
    return sentence("{where}: {what}.", where=said(where), what=what)


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


def _section(loc: Iterable[str | int], file: type[Section]) -> type[Section]:
    """The section that the names lead to."""
    section = file
    for part in loc:
        kept = get_type_hints(section).get(str(part))
        found = _model(kept) if kept is not None else None
        if found is not None:
            section = found
    return section


def _model(annotation: Any) -> type[Section] | None:
    """The section in a type, such as in a table or a list of sections."""
    if isinstance(annotation, type) and issubclass(annotation, Section):
        return annotation
    for part in get_args(annotation):
        found = _model(part)
        if found is not None:
            return found
    return None
