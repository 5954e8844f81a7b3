"""Structure: a tab made in its place, made larger, or shown once it is filled."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from toolkit.workbooks.desired import Tab
from toolkit.workbooks.google.idents import ident
from toolkit.workbooks.google.layout import TAG_KEY, SpreadsheetLayout
from toolkit.workbooks.google.looks import properties, shape
from toolkit.workbooks.google.rules import Request
from toolkit.workbooks.google.targets import Target
from toolkit.workbooks.google.values import as_json


def structure(
    found: Sequence[Target],
    layout: SpreadsheetLayout,
    spots: Mapping[str, int],
    unveiled: Collection[int] = (),
) -> Iterator[str]:
    """The requests (as JSON) that make each tab in its place, or make it larger. `unveiled` are the
    numbers of new tabs of ours that stand filled and hidden, behind all others: they are shown.
    """
    for target in found:
        if target.existing is not None:
            yield from map(as_json, _larger(target))
        elif target.sheet in unveiled:
            yield from map(as_json, _shown(target, layout, spots))
        else:
            yield from map(as_json, _new(target, layout, spots))


def _larger(target: Target) -> Iterator[Request]:
    if target.grows:
        rows, columns = target.grid
        grid = {"rowCount": rows, "columnCount": columns}
        yield {
            "updateSheetProperties": {
                "properties": {"sheetId": target.sheet, "gridProperties": grid},
                "fields": "gridProperties.rowCount,gridProperties.columnCount",
            }
        }


def _new(target: Target, layout: SpreadsheetLayout, spots: Mapping[str, int]) -> Iterator[Request]:
    """A tab of ours has its tag from the first moment."""
    tab, (rows, columns) = target.tab, target.grid
    grid = {"rowCount": rows, "columnCount": columns, **_frozen(tab)}
    yield {"addSheet": {"properties": _made(target, spots) | {"gridProperties": grid}}}
    if tab.kind:
        yield {
            "createDeveloperMetadata": {
                "developerMetadata": {
                    "metadataId": tag_ident(tab, layout),
                    "metadataKey": TAG_KEY,
                    "metadataValue": tag(tab),
                    "location": {"sheetId": target.sheet},
                    "visibility": "DOCUMENT",
                }
            }
        }


def _shown(
    target: Target, layout: SpreadsheetLayout, spots: Mapping[str, int]
) -> Iterator[Request]:
    """With its own name, place and tag from now on."""
    made, frozen = _made(target, spots), _frozen(target.tab)
    fields = [*(made.keys() - {"sheetId"}), *(f"gridProperties.{name}" for name in frozen)]
    yield {
        "updateSheetProperties": {
            "properties": {**made, "gridProperties": frozen},
            "fields": ",".join(sorted(fields)),
        }
    }
    yield metadata_value(tag_ident(target.tab, layout), tag(target.tab))


def _made(target: Target, spots: Mapping[str, int]) -> Request:
    tab = target.tab
    made = {"sheetId": target.sheet, "title": tab.title, **properties(tab)}
    if tab.kind:  # an input tab comes last wherever that is
        made["index"] = spots[tab.title]
    return made


def _frozen(tab: Tab) -> Request:
    return {"frozenRowCount": tab.heading_row, "frozenColumnCount": tab.frozen_columns}


def tag(tab: Tab) -> str:
    """What the tag of a tab of ours says."""
    return f"{tab.kind}|{tab.style}|{shape(tab)}"


def tag_ident(tab: Tab, layout: SpreadsheetLayout) -> int:
    """The number of the tag that a new tab of ours gets."""
    return ident(f"tag/{tab.kind}", layout.metadata_idents)


def metadata_value(number: int, value: str) -> Request:
    """Another value for what hangs on a tab or on the spreadsheet."""
    return {
        "updateDeveloperMetadata": {
            "dataFilters": [{"developerMetadataLookup": {"metadataId": number}}],
            "developerMetadata": {"metadataValue": value},
            "fields": "metadataValue",
        }
    }
