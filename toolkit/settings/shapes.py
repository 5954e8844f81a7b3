"""Shapes: what the types of a section let stand in a file, as pydantic's core wants it said.

The core alone checks as pydantic does and tells the same faults. To load all of pydantic, and let
it find this in the types, takes longer than all else that a command does before it begins.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, fields
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from toolkit.settings.values import Section, Shape

_PLAIN: dict[Any, Shape] = {
    str: {"type": "str"},
    int: {"type": "int"},
    float: {"type": "float"},
    Any: {"type": "any"},
    Path: {"type": "is-instance", "cls": Path},
}


def shape(kind: Any) -> Shape:
    """What may stand where a value of that type belongs."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Annotated:
        found = shape(parts[0])
        for rule in parts[1:]:
            found = rule.around(found)
        return found
    if origin is Literal:
        return {"type": "literal", "expected": list(parts)}
    if origin is tuple:  # of any length: tuple[X, ...]
        return {"type": "tuple", "items_schema": [shape(parts[0])], "variadic_item_index": 0}
    if origin is dict:
        keys, values = map(shape, parts)
        return {"type": "dict", "keys_schema": keys, "values_schema": values}
    if origin in (Union, UnionType):  # X | None
        return {"type": "nullable", "schema": shape(parts[0])}
    return _section(kind) if issubclass(kind, Section) else _PLAIN[kind]


def _section(kind: type[Section]) -> Shape:
    types = get_type_hints(kind, include_extras=True)
    said = [_field(one, types[one.name]) for one in fields(kind)]
    return {
        "type": "dataclass",
        "cls": kind,
        "fields": [one.name for one in fields(kind)],
        "schema": {"type": "dataclass-args", "dataclass_name": kind.__name__, "fields": said},
        "config": {
            "extra_fields_behavior": "forbid",
            "coerce_numbers_to_str": kind.numbers_as_text,
        },
    }


def _field(field: Field[Any], kind: Any) -> Shape:
    """One key, with what it is where the file does not say it; `from` may be said as `from_`."""
    inside = shape(kind)
    if field.default is not MISSING:
        inside = {"type": "default", "schema": inside, "default": field.default}
    elif field.default_factory is not MISSING:
        make = field.default_factory
        inside = {"type": "default", "schema": inside, "default_factory": make}
    found = {"type": "dataclass-field", "name": field.name, "kw_only": True, "schema": inside}
    if alias := field.metadata.get("alias"):
        found["validation_alias"] = [[alias], [field.name]]
    return found
