"""Google's own description of its APIs: what a request may hold, and what an answer has to look like."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

from emulator.errors import ApiError, violations

NAMES = {"sheets": "sheets.v4.json", "drive": "drive.v3.json"}
MESSAGE = {
    "sheets": "type.googleapis.com/google.apps.sheets.v4.",
    "drive": "type.googleapis.com/google.apps.drive.v3.",
}


@cache
def document(api: str) -> dict[str, Any]:
    text = (
        files("googleapiclient")
        .joinpath("discovery_cache", "documents", NAMES[api])
        .read_text(encoding="utf-8")
    )
    found: dict[str, Any] = json.loads(text)
    return found


@cache
def snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])([A-Z])", lambda match: "_" + match[1].lower(), name)


class _Reader:
    """Walks a JSON value along a schema; keeps every fault and returns the value as the server would hold it."""

    def __init__(self, api: str) -> None:
        self.api = api
        self.schemas = document(api)["schemas"]
        self.faults: list[tuple[str, str]] = []

    def wrong(self, path: str, kind: str, value: Any) -> None:
        shown = (
            json.dumps(value, ensure_ascii=False) if isinstance(value, str | bool) else str(value)
        )
        if isinstance(value, dict | list):
            self.faults.append(
                (
                    path,
                    (
                        f'Invalid JSON payload received. Unknown name "{path.rpartition(".")[2]}"'
                        f" at '{path.rpartition('.')[0]}': Proto field is not repeating, cannot"
                        " start list."
                        if isinstance(value, list)
                        else (
                            f"Invalid value at '{path}' ({kind}), Starting an object on a scalar"
                            " field"
                        )
                    ),
                )
            )
        else:
            self.faults.append((path, f"Invalid value at '{path}' ({kind}), {shown}"))

    def message(self, schema: dict[str, Any], value: Any, path: str) -> Any:
        name = schema["id"]
        if not isinstance(value, dict):
            self.wrong(path, MESSAGE[self.api] + name, value)
            return None
        if (name == "CellData" and _plain(value)) or (name == "RowData" and _plain_row(value)):
            return value  # most of a large write
        properties = schema.get("properties", {})
        found = {}
        for key, inner in value.items():
            known = key if key in properties else _json_name(key)
            if known not in properties:
                where = f" at '{path}'" if path else ""
                self.faults.append(
                    (
                        path,
                        (
                            f'Invalid JSON payload received. Unknown name "{key}"{where}: Cannot'
                            " find field."
                        ),
                    )
                )
                continue
            if inner is None and properties[known].get("type") != "any":
                continue
            step = f"{path}.{snake(known)}" if path else snake(known)
            found[known] = self.value(
                properties[known], inner, step, name + known[0].upper() + known[1:]
            )
        return found

    def value(self, spec: dict[str, Any], value: Any, path: str, hint: str) -> Any:
        if "$ref" in spec:
            return self.message(self.schemas[spec["$ref"]], value, path)
        kind = spec.get("type")
        if kind == "array":
            return self.several(spec["items"], value, path, hint)
        if kind == "object":
            return self.mapping(spec, value, path, hint)
        if kind == "any":
            return value
        return self.scalar(kind, spec, value, path, hint)

    def several(self, items: dict[str, Any], value: Any, path: str, hint: str) -> Any:
        if (
            items.get("type") == "array"
        ):  # rows of cells: null skips a cell, and a row has to be a list
            rows = value if isinstance(value, list) else [value]
            for row in rows:
                if not isinstance(row, list):
                    self.wrong_row(path, row)
                else:
                    self.cells(row, path)
            return rows
        if not isinstance(value, list):
            value = [value]
        return [
            self.value(items, item, f"{path}[{index}]", hint)
            for index, item in enumerate(value)
            if item is not None
        ]

    def wrong_row(self, path: str, row: Any) -> None:
        shown = json.dumps(row, ensure_ascii=False)
        self.faults.append(
            (
                path,
                (
                    f"Invalid value at '{path}' (type.googleapis.com/google.protobuf.ListValue),"
                    f" {shown}"
                ),
            )
        )

    def cells(self, row: list[Any], path: str) -> None:
        if {dict, list}.isdisjoint(map(type, row)):
            return
        for item in row:
            if isinstance(item, dict | list):
                kind = "struct_value" if isinstance(item, dict) else "list_value"
                self.faults.append((path, f"Invalid values[0][0]: {kind} {{}}"))

    def mapping(self, spec: dict[str, Any], value: Any, path: str, hint: str) -> Any:
        if not isinstance(value, dict):
            self.wrong(path, "TYPE_MESSAGE", value)
            return None
        inner = spec.get("additionalProperties", {"type": "any"})
        return {key: self.value(inner, item, f"{path}[{key}]", hint) for key, item in value.items()}

    def scalar(
        self, kind: str | None, spec: dict[str, Any], value: Any, path: str, hint: str
    ) -> Any:
        if "enum" in spec:
            if value not in spec["enum"]:
                self.wrong(path, MESSAGE[self.api] + hint, value)
            return value
        if kind == "string":
            if (
                spec.get("format") in ("int64", "uint64")
                and isinstance(value, int)
                and not isinstance(value, bool)
            ):
                return str(value)
            if not isinstance(value, str):
                self.wrong(path, "TYPE_STRING", value)
            return value
        if kind == "boolean":
            if not isinstance(value, bool):
                self.wrong(path, "TYPE_BOOL", value)
            return value
        if kind == "integer":
            return self.whole(spec, value, path)
        if kind == "number":
            try:
                if isinstance(value, bool):
                    raise ValueError(value)
                return value if isinstance(value, int | float) else float(value)
            except (TypeError, ValueError):
                self.wrong(
                    path, "TYPE_DOUBLE" if spec.get("format") == "double" else "TYPE_FLOAT", value
                )
                return None
        return value

    def whole(self, spec: dict[str, Any], value: Any, path: str) -> Any:
        try:
            if (
                isinstance(value, bool)
                or int(value) != float(value)
                or not -(2**31) <= int(value) < 2**31
            ):
                raise ValueError(value)
            return int(value)
        except (TypeError, ValueError):
            self.wrong(path, "TYPE_INT32", value)
            return None


_EXTENDED = {"stringValue": str, "formulaValue": str, "boolValue": bool}


def _plain(cell: dict[str, Any]) -> bool:
    """Whether a CellData is a value of the right type and nothing else."""
    if (
        not isinstance(cell, dict)
        or len(cell) != 1
        or not isinstance(inner := cell.get("userEnteredValue"), dict)
        or len(inner) != 1
    ):
        return False
    ((kind, value),) = inner.items()
    if kind == "numberValue":
        return type(value) in (int, float)
    return kind in _EXTENDED and type(value) is _EXTENDED[kind]


def _plain_row(row: dict[str, Any]) -> bool:
    """Whether a RowData is a list of blanks and plain values and nothing else."""
    cells = row.get("values")
    return (
        len(row) == 1 and type(cells) is list and all(cell == {} or _plain(cell) for cell in cells)
    )


def _json_name(key: str) -> str:
    head, *rest = key.split("_")
    return head + "".join(part[:1].upper() + part[1:] for part in rest)


def checked(api: str, schema: str, body: Any, path: str = "") -> dict[str, Any]:
    """The request as the server holds it: nulls gone, numbers as numbers. Raises the 400 that Google answers."""
    reader = _Reader(api)
    found = reader.message(reader.schemas[schema], {} if body is None else body, path)
    if reader.faults:
        raise violations(reader.faults)
    result: dict[str, Any] = found
    return result


def answer_faults(api: str, schema: str, body: Any) -> list[str]:
    """What is wrong with one of our own answers, by Google's description of it."""
    reader = _Reader(api)
    reader.message(reader.schemas[schema], body, "")
    return [text for _, text in reader.faults]


@cache
def method(api: str, ident: str) -> dict[str, Any]:
    """One method's description, such as `spreadsheets.values.get`."""
    *resources, name = ident.split(".")
    here = document(api)
    for resource in resources:
        here = here["resources"][resource]
    found: dict[str, Any] = here["methods"][name]
    return found


@cache
def _parameters(api: str, ident: str) -> dict[str, Any]:
    own = {k: v for k, v in method(api, ident)["parameters"].items() if v["location"] == "query"}
    return {**document(api)["parameters"], **own}


def parameters(api: str, ident: str, query: list[tuple[str, str]]) -> dict[str, Any]:
    """The query as typed values. Raises the 400 that Google answers to an unknown or wrong one."""
    known = _parameters(api, ident)
    found: dict[str, Any] = {}
    faults = []
    for key, text in query:
        spec = known.get(key) or known.get(_json_name(key))
        if spec is None and api == "drive":
            continue  # Drive lets them pass
        if spec is None:
            faults.append(
                (
                    "",
                    f'Invalid JSON payload received. Unknown name "{key}": Cannot bind query'
                    " parameter. "
                    f"Field '{key}' could not be found in request message.",
                )
            )
            continue
        value: Any = text
        if "enum" in spec and text not in spec["enum"]:
            faults.append(
                (
                    snake(key),
                    (
                        f"Invalid value at '{snake(key)}'"
                        f' ({MESSAGE[api]}{key[0].upper()}{key[1:]}), "{text}"'
                    ),
                )
            )
        elif spec["type"] == "boolean":
            if text.lower() not in ("true", "false", "1", "0"):
                faults.append(
                    (snake(key), f"Invalid value at '{snake(key)}' (TYPE_BOOL), \"{text}\"")
                )
            value = text.lower() in ("true", "1")
        elif spec["type"] == "integer":
            if not re.fullmatch(r"-?\d+", text):
                faults.append(
                    (snake(key), f"Invalid value at '{snake(key)}' (TYPE_INT32), \"{text}\"")
                )
            else:
                value = int(text)
        if spec.get("repeated"):
            found.setdefault(key, []).append(value)
        else:
            found[key] = value
    if faults:
        raise violations(faults)
    return found


def has_path(api: str, schema: str, mask: dict[str, Any]) -> str | None:
    """The first path of a field mask that the schema does not know; None where it knows them all."""
    schemas = document(api)["schemas"]

    def walk(spec: dict[str, Any], mask: dict[str, Any], path: str) -> str | None:
        while spec.get("type") == "array":
            spec = spec["items"]
        if "$ref" in spec:
            spec = schemas[spec["$ref"]]
        if "additionalProperties" in spec or spec.get("type") == "any":
            return None
        properties = spec.get("properties", {})
        for name, below in mask.items():
            here = f"{path}.{name}" if path else name
            if name == "*":
                continue
            known = name if name in properties else _json_name(name)
            if known not in properties:
                return here
            if below and (wrong := walk(properties[known], below, here)):
                return wrong
        return None

    return walk({"$ref": schema}, mask, "")


__all__ = [
    "ApiError",
    "answer_faults",
    "checked",
    "document",
    "has_path",
    "method",
    "parameters",
    "snake",
]
