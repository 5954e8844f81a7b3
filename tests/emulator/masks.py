"""Field masks: which parts of an answer somebody asked for, and which parts of an object an update may touch."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from emulator.errors import invalid

Mask = dict[str, Any]  # a name -> Mask; an empty Mask means everything below


@lru_cache(maxsize=4096)  # a batch names the same few a thousand times
def parsed(text: str) -> Mask:
    """`sheets(properties(title,index),data/rowData)` as a tree, to be looked at and left as it is. Raises ValueError
    where it cannot be read.
    """
    tokens = re.findall(r"[A-Za-z0-9_$@-]+|\*|[(),./]|\S", text)
    if not tokens:
        raise ValueError(text)
    spot = 0

    def listed() -> list[tuple[list[str], Mask]]:
        nonlocal spot
        found = []
        while True:
            path = []
            while True:
                if spot >= len(tokens) or not re.fullmatch(r"[\w$@-]+|\*", tokens[spot]):
                    raise ValueError(text)
                path.append(tokens[spot])
                spot += 1
                if spot < len(tokens) and tokens[spot] in "./":
                    spot += 1
                    continue
                break
            below: Mask = {}
            if spot < len(tokens) and tokens[spot] == "(":
                spot += 1
                below = joined(listed())
                if spot >= len(tokens) or tokens[spot] != ")":
                    raise ValueError(text)
                spot += 1
            found.append((path, below))
            if spot < len(tokens) and tokens[spot] == ",":
                spot += 1
                continue
            return found

    def joined(parts: list[tuple[list[str], Mask]]) -> Mask:
        tree: Mask = {}
        for path, below in parts:
            here = {path[-1]: below}
            for name in reversed(path[:-1]):
                here = {name: here}
            _merge(tree, here)
        return tree

    tree = joined(listed())
    if spot != len(tokens):
        raise ValueError(text)
    return tree


def _merge(tree: Mask, other: Mask) -> None:
    for name, below in other.items():
        if name not in tree:
            tree[name] = below
        elif not tree[name] or not below:
            tree[name] = {}  # one of the two asked for everything below
        else:
            _merge(tree[name], below)


def camel(name: str) -> str:
    """snake_case as the JSON name: both are allowed in a mask."""
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)


def wants(mask: Mask | None, *path: str) -> bool:
    """Whether a part of the answer is asked for at all; None asks for everything."""
    for name in path:
        if not mask:
            return True
        if "*" in mask and name not in mask:
            mask = mask["*"]
        elif name in mask:
            mask = mask[name]
        else:
            return False
    return True


def below(mask: Mask | None, name: str) -> Mask | None:
    """The mask of a part that `wants` said yes to."""
    if not mask:
        return None
    return mask.get(name, mask.get("*")) or None


class Chosen(list[Any]):
    """A list of which nothing is there that the mask does not keep."""


def selected(value: Any, mask: Mask | None) -> Any:
    """The parts of an answer that a mask keeps; empty parts fall away, list items stay in their places."""
    if not mask or isinstance(value, Chosen):
        return value
    if isinstance(value, list):
        return [selected(item, mask) for item in value]
    if not isinstance(value, dict):
        return value
    kept = {}
    for name, inner in value.items():
        key = name if name in mask else "*" if "*" in mask else None
        if key is None:
            continue
        part = selected(inner, mask[key])
        if mask[key] and part == {} and inner != {}:
            continue
        kept[name] = part
    return kept


def update_paths(text: str | None, where: str) -> Mask:
    """The mask of an update request; `{"*": {}}` where it names everything."""
    if not text:
        raise invalid(
            f"Invalid {where}: At least one field must be listed in 'fields'. (Use '*' to indicate"
            " all fields.)"
        )
    return parsed(text)


def updated(old: dict[str, Any], new: dict[str, Any], mask: Mask) -> dict[str, Any]:
    """`old` with the masked fields of `new`: what the mask names and `new` does not have is taken away."""
    if "*" in mask:
        return dict(new)
    result = dict(old)
    named = {camel(name): inner for name, inner in mask.items()}
    for name, inner in named.items():
        if (twin := _twin(name)) not in named:
            result.pop(twin, None)  # the other spelling of a colour is the same colour
        if inner and isinstance(new.get(name), dict | type(None)):
            part = updated(result.get(name) or {}, new.get(name) or {}, inner)
            if part:
                result[name] = part
            else:
                result.pop(name, None)
        elif name in new:
            result[name] = new[name]
        else:
            result.pop(name, None)
    return result


def _twin(name: str) -> str:
    """`backgroundColorStyle` for `backgroundColor`, and the other way round; "" where a field is no colour."""
    if name.endswith("olorStyle"):
        return name[: -len("Style")]
    return (
        name + "Style" if name.endswith("olor") and name not in ("rgbColor", "themeColor") else ""
    )
