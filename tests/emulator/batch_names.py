"""The requests of a batch that concern named ranges and developer metadata."""

from __future__ import annotations

import re
from typing import Any

from emulator import metadata
from emulator.batch import Batch, handles
from emulator.errors import invalid
from emulator.masks import update_paths, updated


def _name(batch: Batch, name: str | None, besides: str | None = None) -> str:
    if (
        not name
        or not re.fullmatch(r"[^\W\d]\w{0,249}", name)
        or re.fullmatch(r"[A-Za-z]{1,3}\d+|R\d*C\d*", name)
    ):
        raise invalid(f"Invalid name: {name}")
    for one in batch.book.named_ranges:
        if one["name"].casefold() == name.casefold() and one["namedRangeId"] != besides:
            raise invalid(f"A named range with the name '{name}' already exists.")
    return name


@handles("addNamedRange")
def add_named_range(batch: Batch, request: dict[str, Any], where: str) -> dict[str, Any]:
    given = request.get("namedRange", {})
    name = _name(batch, given.get("name"))
    taken = {one["namedRangeId"] for one in batch.book.named_ranges}
    ident = given.get("namedRangeId") or str(batch.book.new_id(set()))
    if ident in taken:
        raise invalid(f"Named range with id {ident} already exists.")
    kept = {"namedRangeId": ident, "name": name, "range": batch.stored(given.get("range", {}))}
    batch.book.named_ranges.append(kept)
    return {"namedRange": kept}


def _named(batch: Batch, ident: str | None) -> int:
    for spot, one in enumerate(batch.book.named_ranges):
        if one["namedRangeId"] == ident:
            return spot
    raise invalid(f"No named range with id: {ident}")


@handles("updateNamedRange")
def update_named_range(batch: Batch, request: dict[str, Any], where: str) -> None:
    mask = update_paths(request.get("fields"), where)
    new = request.get("namedRange", {})
    spot = _named(batch, new.get("namedRangeId"))
    fresh = updated(batch.book.named_ranges[spot], new, mask) | {
        "namedRangeId": new["namedRangeId"]
    }
    fresh["name"] = _name(batch, fresh.get("name"), new["namedRangeId"])
    fresh["range"] = batch.stored(fresh.get("range", {}))
    batch.book.named_ranges[spot] = fresh


@handles("deleteNamedRange")
def delete_named_range(batch: Batch, request: dict[str, Any], where: str) -> None:
    del batch.book.named_ranges[_named(batch, request.get("namedRangeId"))]


@handles("createDeveloperMetadata")
def create_developer_metadata(batch: Batch, request: dict[str, Any], where: str) -> dict[str, Any]:
    given = request.get("developerMetadata", {})
    return {"developerMetadata": metadata.created(batch.book, given, batch.caller.project)}


@handles("updateDeveloperMetadata")
def update_developer_metadata(batch: Batch, request: dict[str, Any], where: str) -> dict[str, Any]:
    return {"developerMetadata": metadata.changed(batch.book, request, batch.caller.project, where)}


@handles("deleteDeveloperMetadata")
def delete_developer_metadata(batch: Batch, request: dict[str, Any], where: str) -> dict[str, Any]:
    found = metadata.deleted(batch.book, request.get("dataFilter", {}), batch.caller.project)
    return {"deletedDeveloperMetadata": found}
