"""The requests of a batch that change what hangs on a sheet: protections, colours, charts, filters, names, metadata."""

from __future__ import annotations

from typing import Any

from emulator import conditions
from emulator.access import may_edit
from emulator.batch import Batch, handles
from emulator.book import Sheet
from emulator.errors import PROTECTED, invalid
from emulator.looks import looked
from emulator.masks import update_paths, updated
from emulator.ranges import Box
from emulator.view import protection


def chosen(batch: Batch, given: dict[str, Any], key: str, taken: set[int], what: str) -> int:
    """The id that the client chose, or a new one. Raises where it exists."""
    ident: int | None = given.get(key)
    if ident is None:
        return batch.book.new_id(taken)
    if ident < 0:
        raise invalid(f"{what} id must be non-negative: {ident}")
    if ident in taken:
        raise invalid(f"{what} with id {ident} already exists.")
    return ident


def taken(batch: Batch, part: str, key: str) -> set[int]:
    return {one[key] for sheet in batch.book.sheets for one in getattr(sheet, part)}


def found(batch: Batch, part: str, key: str, ident: int | None, what: str) -> tuple[Sheet, int]:
    for sheet in batch.book.sheets:
        for spot, one in enumerate(getattr(sheet, part)):
            if one[key] == ident:
                return sheet, spot
    raise invalid(f"No {what} with id: {ident or 0}")


@handles("addProtectedRange")
def add_protected_range(batch: Batch, request: dict[str, Any], where: str) -> dict[str, Any]:
    given = looked(request.get("protectedRange", {}))
    ident = chosen(
        batch,
        given,
        "protectedRangeId",
        taken(batch, "protected", "protectedRangeId"),
        "Protected range",
    )
    if "namedRangeId" in given:
        named = next(
            (n for n in batch.book.named_ranges if n["namedRangeId"] == given["namedRangeId"]), None
        )
        if named is None:
            raise invalid(f"No named range with id: {given['namedRangeId']}")
        given["range"] = named["range"]
    if "range" not in given and "range" not in request.get("protectedRange", {}):
        raise invalid("protectedRange.range must be set")
    editors = given.pop("editors", {})
    if given.get("warningOnly") and editors.get("users"):
        raise invalid("ProtectedRange is warningOnly. Editors cannot be set on it.")
    place = batch.stored(request["protectedRange"].get("range", given.get("range", {})))
    sheet = batch.sheet(place.get("sheetId"))
    given.pop("requestingUserCanEdit", None)
    users = list(dict.fromkeys([batch.file.owner, batch.caller.email, *editors.get("users", [])]))
    kept = {
        **given,
        "protectedRangeId": ident,
        "range": place,
        "editors": {**editors, "users": users},
    }
    sheet.protected.append(kept)
    reply = protection(kept, batch.caller, batch.file.owner)
    return {"protectedRange": {**reply, "editors": editors}}


@handles("updateProtectedRange")
def update_protected_range(batch: Batch, request: dict[str, Any], where: str) -> None:
    mask = update_paths(request.get("fields"), where)
    new = looked(request.get("protectedRange", {}))
    ident = new.get("protectedRangeId")
    sheet, spot = found(batch, "protected", "protectedRangeId", ident, "protected range")
    if not may_edit(sheet.protected[spot], batch.caller.email, batch.file.owner):
        raise invalid(PROTECTED)
    fresh = updated(sheet.protected[spot], new, mask) | {"protectedRangeId": ident}
    fresh["range"] = batch.stored(fresh.get("range", {}))
    sheet.protected[spot] = fresh


@handles("deleteProtectedRange")
def delete_protected_range(batch: Batch, request: dict[str, Any], where: str) -> None:
    sheet, spot = found(
        batch, "protected", "protectedRangeId", request.get("protectedRangeId"), "protected range"
    )
    if not may_edit(sheet.protected[spot], batch.caller.email, batch.file.owner):
        raise invalid(PROTECTED)
    del sheet.protected[spot]


def _no_stripes(sheet: Sheet, place: dict[str, Any], besides: int | None = None) -> None:
    box = Box.of({**place, "sheetId": sheet.ident})
    for one in sheet.banded:
        if one["bandedRangeId"] != besides and Box.of(
            {**one["range"], "sheetId": sheet.ident}
        ).overlaps(box):
            raise invalid(
                "You cannot add alternating background colors to a range that already has"
                " alternating background colors."
            )


@handles("addBanding")
def add_banding(batch: Batch, request: dict[str, Any], where: str) -> dict[str, Any]:
    given = looked(request.get("bandedRange", {}))
    ident = chosen(
        batch, given, "bandedRangeId", taken(batch, "banded", "bandedRangeId"), "Banded range"
    )
    if "range" not in request.get("bandedRange", {}):
        raise invalid("bandedRange.range must be set")
    if not given.get("rowProperties") and not given.get("columnProperties"):
        raise invalid("bandedRange must have rowProperties or columnProperties")
    place = batch.stored(request["bandedRange"]["range"])
    sheet = batch.sheet(place.get("sheetId"))
    _no_stripes(sheet, place)
    kept = {**given, "bandedRangeId": ident, "range": place}
    sheet.banded.append(kept)
    return {"bandedRange": kept}


@handles("updateBanding")
def update_banding(batch: Batch, request: dict[str, Any], where: str) -> None:
    mask = update_paths(request.get("fields"), where)
    new = looked(request.get("bandedRange", {}))
    sheet, spot = found(batch, "banded", "bandedRangeId", new.get("bandedRangeId"), "banded range")
    fresh = updated(sheet.banded[spot], new, mask) | {"bandedRangeId": new["bandedRangeId"]}
    fresh["range"] = batch.stored(fresh.get("range", {}))
    _no_stripes(sheet, fresh["range"], new["bandedRangeId"])
    sheet.banded[spot] = fresh


@handles("deleteBanding")
def delete_banding(batch: Batch, request: dict[str, Any], where: str) -> None:
    sheet, spot = found(
        batch, "banded", "bandedRangeId", request.get("bandedRangeId"), "banded range"
    )
    del sheet.banded[spot]


def _rule(batch: Batch, given: dict[str, Any]) -> tuple[Sheet, dict[str, Any]]:
    rule = looked(given)
    places = [batch.stored(place) for place in given.get("ranges", [])]
    if not places:
        raise invalid("rule.ranges must have at least one range")
    if len({place.get("sheetId", 0) for place in places}) > 1:
        raise invalid("All ranges of a conditional format rule must be on the same sheet")
    if ("booleanRule" in rule) == ("gradientRule" in rule):
        raise invalid("Exactly one of booleanRule or gradientRule must be set")
    if "booleanRule" in rule:
        conditions.checked(rule["booleanRule"].get("condition"), "conditional formatting")
        conditions.plain_format(rule["booleanRule"].get("format", {}))
    return batch.sheet(places[0].get("sheetId")), {**rule, "ranges": places}


@handles("addConditionalFormatRule")
def add_conditional_format_rule(batch: Batch, request: dict[str, Any], where: str) -> None:
    sheet, rule = _rule(batch, request.get("rule", {}))
    index = request.get("index", 0)
    if not 0 <= index <= len(sheet.conditional):
        raise invalid(f"Conditional format index {index} is out of bounds on sheet: {sheet.ident}")
    sheet.conditional.insert(index, rule)


def _at(sheet: Sheet, index: int) -> dict[str, Any]:
    if not 0 <= index < len(sheet.conditional):
        raise invalid(f"No conditional format on sheet: {sheet.ident} at index: {index}")
    return sheet.conditional[index]


@handles("updateConditionalFormatRule")
def update_conditional_format_rule(
    batch: Batch, request: dict[str, Any], where: str
) -> dict[str, Any]:
    index = request.get("index", 0)
    if "rule" in request:
        sheet, rule = _rule(batch, request["rule"])
        old = _at(sheet, index)
        sheet.conditional[index] = rule
        return {"oldRule": old, "newRule": rule} | ({"newIndex": index} if index else {})
    sheet = batch.sheet(request.get("sheetId"))
    old = _at(sheet, index)
    new_index = request.get("newIndex", 0)
    if not 0 <= new_index < len(sheet.conditional):
        raise invalid(
            f"Conditional format index {new_index} is out of bounds on sheet: {sheet.ident}"
        )
    sheet.conditional.insert(new_index, sheet.conditional.pop(index))
    found = {"newRule": old, "newIndex": new_index, "oldIndex": index}
    return {key: value for key, value in found.items() if value != 0}


@handles("deleteConditionalFormatRule")
def delete_conditional_format_rule(
    batch: Batch, request: dict[str, Any], where: str
) -> dict[str, Any]:
    sheet = batch.sheet(request.get("sheetId"))
    index = request.get("index", 0)
    rule = _at(sheet, index)
    del sheet.conditional[index]
    return {"rule": rule}


@handles("setBasicFilter")
def set_basic_filter(batch: Batch, request: dict[str, Any], where: str) -> None:
    given = request.get("filter", {})
    sheet, box = batch.box(given.get("range", {}))
    sheet.basic_filter = {**looked(given), "range": box.grid()}


@handles("clearBasicFilter")
def clear_basic_filter(batch: Batch, request: dict[str, Any], where: str) -> None:
    batch.sheet(request.get("sheetId")).basic_filter = None


@handles("addFilterView")
def add_filter_view(batch: Batch, request: dict[str, Any], where: str) -> dict[str, Any]:
    given = looked(request.get("filter", {}))
    ident = chosen(
        batch, given, "filterViewId", taken(batch, "filter_views", "filterViewId"), "Filter view"
    )
    sheet, box = batch.box(request.get("filter", {}).get("range", {}))
    title = given.get("title") or f"Filter {len(sheet.filter_views) + 1}"
    kept = {**given, "filterViewId": ident, "title": title, "range": box.grid()}
    sheet.filter_views.append(kept)
    return {"filter": kept}


@handles("updateFilterView")
def update_filter_view(batch: Batch, request: dict[str, Any], where: str) -> None:
    mask = update_paths(request.get("fields"), where)
    new = looked(request.get("filter", {}))
    sheet, spot = found(
        batch, "filter_views", "filterViewId", new.get("filterViewId"), "filter view"
    )
    fresh = updated(sheet.filter_views[spot], new, mask) | {"filterViewId": new["filterViewId"]}
    fresh["range"] = batch.box({**fresh.get("range", {}), "sheetId": sheet.ident})[1].grid()
    sheet.filter_views[spot] = fresh


@handles("deleteFilterView")
def delete_filter_view(batch: Batch, request: dict[str, Any], where: str) -> None:
    sheet, spot = found(
        batch, "filter_views", "filterViewId", request.get("filterId"), "filter view"
    )
    del sheet.filter_views[spot]
