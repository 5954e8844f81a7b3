"""Developer metadata: notes that programs hang on a spreadsheet, a tab, a row or a column."""

from __future__ import annotations

from typing import Any

from emulator.book import Book
from emulator.errors import invalid
from emulator.masks import update_paths, updated
from emulator.ranges import Box


def seen_by(book: Book, project: str) -> list[dict[str, Any]]:
    """Those a project may see: its own, and the document's."""
    return [m for m in book.metadata if m["visibility"] == "DOCUMENT" or m["project"] == project]


def location_view(one: dict[str, Any]) -> dict[str, Any]:
    """A DeveloperMetadata resource."""
    return {key: value for key, value in one.items() if key != "project"}


def located(book: Book, location: dict[str, Any]) -> dict[str, Any]:
    """A location as it is stored, with its type. Raises where it is not one place."""
    given = [key for key in ("spreadsheet", "sheetId", "dimensionRange") if key in location]
    if len(given) != 1 or location.get("spreadsheet") is False:
        raise invalid(
            "DeveloperMetadata.location must specify exactly one of spreadsheet, sheetId or"
            " dimensionRange"
        )
    if given == ["spreadsheet"]:
        return {"locationType": "SPREADSHEET", "spreadsheet": True}
    if given == ["sheetId"]:
        if book.sheet(location["sheetId"]) is None:
            raise invalid(f"No sheet with id: {location['sheetId']}")
        return {"locationType": "SHEET", "sheetId": location["sheetId"]}
    place = location["dimensionRange"]
    sheet = book.sheet(place.get("sheetId", 0))
    if sheet is None:
        raise invalid(f"No grid with id: {place.get('sheetId', 0)}")
    start, end = place.get("startIndex"), place.get("endIndex")
    if start is None or end != start + 1:
        raise invalid(
            "DimensionRange for DeveloperMetadata location must specify a single row or column"
        )
    rows = place.get("dimension") == "ROWS"
    if end > (sheet.n_rows if rows else sheet.n_columns):
        raise invalid("DimensionRange is outside of the grid")
    stored = {"dimension": place["dimension"], "startIndex": start, "endIndex": end}
    if sheet.ident:
        stored = {"sheetId": sheet.ident, **stored}
    return {"locationType": "ROW" if rows else "COLUMN", "dimensionRange": stored}


def created(book: Book, one: dict[str, Any], project: str) -> dict[str, Any]:
    if not one.get("metadataKey"):
        raise invalid("DeveloperMetadata.metadataKey must be specified")
    if one.get("visibility") not in ("DOCUMENT", "PROJECT"):
        raise invalid("DeveloperMetadata.visibility must be specified")
    if "location" not in one:
        raise invalid("DeveloperMetadata.location must be specified")
    taken = {m["metadataId"] for m in book.metadata}
    ident = one.get("metadataId")
    if ident is None:
        ident = book.new_id(taken)
    elif ident <= 0:
        raise invalid("DeveloperMetadata.metadataId must be positive")
    elif ident in taken:
        raise invalid(f"DeveloperMetadata with id {ident} already exists.")
    found = {"metadataId": ident, "metadataKey": one["metadataKey"]}
    if one.get("metadataValue"):
        found["metadataValue"] = one["metadataValue"]
    found |= {
        "location": located(book, one["location"]),
        "visibility": one["visibility"],
        "project": project,
    }
    book.metadata.append(found)
    _fits_in(book, found)
    return location_view(found)


def _fits_in(book: Book, one: dict[str, Any]) -> None:
    """Raises where the keys and values of one tab, or of the spreadsheet, are more than 30,000 characters."""
    size = sum(
        len(m["metadataKey"]) + len(m.get("metadataValue", ""))
        for m in book.metadata
        if _sheet_of(m) == _sheet_of(one)
    )
    if size > 30_000:
        raise invalid(
            "The developer metadata of this location would exceed the limit of 30000 characters."
        )


def matching(book: Book, data_filter: dict[str, Any], project: str) -> list[dict[str, Any]]:
    """The metadata that a DataFilter means."""
    seen = seen_by(book, project)
    if "gridRange" in data_filter or "a1Range" in data_filter:
        return [m for m in seen if _crosses(book, m, data_filter)]
    lookup = data_filter.get("developerMetadataLookup", {})
    return [m for m in seen if _fits(book, m, lookup)]


def _fits(book: Book, one: dict[str, Any], lookup: dict[str, Any]) -> bool:
    for key in ("metadataId", "metadataKey", "metadataValue", "visibility"):
        if (
            key in lookup
            and not str(lookup[key]).endswith("_UNSPECIFIED")
            and one.get(key) != lookup[key]
        ):
            return False
    kind = lookup.get("locationType")
    if kind and not kind.endswith("_UNSPECIFIED") and one["location"]["locationType"] != kind:
        return False
    if place := lookup.get("metadataLocation"):
        if lookup.get("locationMatchingStrategy") == "INTERSECTING_LOCATION":
            if "sheetId" in place:
                return _sheet_of(one) == place["sheetId"]
            return bool(place.get("spreadsheet") or one["location"] == located(book, place))
        return bool(one["location"] == located(book, place))
    return True


def _sheet_of(one: dict[str, Any]) -> int | None:
    place = one["location"]
    if place["locationType"] == "SPREADSHEET":
        return None
    found: int = (
        place["sheetId"]
        if place["locationType"] == "SHEET"
        else place["dimensionRange"].get("sheetId", 0)
    )
    return found


def _crosses(book: Book, one: dict[str, Any], data_filter: dict[str, Any]) -> bool:
    from emulator.values import find_range

    box = (
        Box.of(data_filter["gridRange"])
        if "gridRange" in data_filter
        else find_range(book, data_filter["a1Range"])[1]
    )
    held = box_of(one)
    return held is not None and held.overlaps(box)


def box_of(one: dict[str, Any]) -> Box | None:
    """The cells that a metadata's location covers; None for the whole spreadsheet."""
    place = one["location"]
    if place["locationType"] == "SPREADSHEET":
        return None
    if place["locationType"] == "SHEET":
        return Box(place["sheetId"])
    span = place["dimensionRange"]
    if place["locationType"] == "ROW":
        return Box(span.get("sheetId", 0), span["startIndex"], span["endIndex"])
    return Box(span.get("sheetId", 0), 0, None, span["startIndex"], span["endIndex"])


def changed(book: Book, request: dict[str, Any], project: str, where: str) -> list[dict[str, Any]]:
    """updateDeveloperMetadata: those that match, with the masked fields of another."""
    mask = update_paths(request.get("fields"), where)
    new = dict(request.get("developerMetadata", {}))
    idents = {
        m["metadataId"] for f in request.get("dataFilters", []) for m in matching(book, f, project)
    }
    if "location" in new:
        new["location"] = located(book, new["location"])
    found = []
    for spot, one in enumerate(book.metadata):
        if one["metadataId"] in idents:
            fresh = updated(one, {**new, "project": one["project"]}, mask)
            book.metadata[spot] = {
                **fresh,
                "metadataId": new.get("metadataId", one["metadataId"]),
                "project": one["project"],
            }
            for key in ("metadataKey", "location", "visibility"):
                book.metadata[spot].setdefault(key, one[key])
            found.append(location_view(book.metadata[spot]))
            _fits_in(book, book.metadata[spot])
    if len({m["metadataId"] for m in book.metadata}) != len(book.metadata):
        raise invalid("DeveloperMetadata ids must be unique")
    return found


def deleted(book: Book, data_filter: dict[str, Any], project: str) -> list[dict[str, Any]]:
    gone = matching(book, data_filter, project)
    book.metadata = [m for m in book.metadata if m not in gone]
    return [location_view(m) for m in gone]
