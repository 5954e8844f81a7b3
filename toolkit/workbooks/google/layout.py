"""Layout: what a spreadsheet is made of: its tabs, the toolkit's marks on them, and what hangs on
each.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from toolkit.workbooks.cells import Snapshot, Tag, whole
from toolkit.workbooks.google.idents import ident

TAG_KEY = "toolkit"  # on a tab: kind|style|shape
STAGING = "Staging"  # the kind of the hidden tab of a large write: kind|its number
MARK_KEY = "toolkit.mark."  # on the whole spreadsheet
WRITE_KEY = "toolkit.write"  # one for each of the last writes: number|fingerprint
CONDITION_SIGN = 'N("toolkit")'  # in every colour rule of ours; is worth 0
METADATA = "developerMetadata(metadataId,metadataKey,metadataValue)"
FIELDS = (
    f"properties(title,locale,timeZone),{METADATA}"
    ",sheets(properties(sheetId,title,index,sheetType,hidden,gridProperties)"
    f",{METADATA},charts(chartId),protectedRanges(protectedRangeId),bandedRanges(bandedRangeId)"
    ",conditionalFormats(booleanRule(condition)),basicFilter,merges"
    ",filterViews(filterViewId,filterSpecs(filterCriteria(condition(values)))))"
)
WRITES_FIELDS = f"{METADATA},sheets(properties(sheetId,title))"


@dataclass(frozen=True)
class GoogleTab:
    """One tab as Google describes it. `tag` is None on people's tabs, and on a copy that somebody
    made of ours.
    """

    ident: int
    title: str
    rows: int
    columns: int
    hidden: bool
    tag: Tag | None
    shape: str = ""
    tag_ident: int = 0
    charts: tuple[int, ...] = ()
    protections: tuple[int, ...] = ()
    bandings: tuple[int, ...] = ()
    conditions: tuple[
        str, ...
    ] = ()  # the formula of each colour rule, in order; "" where it has none
    filter: Mapping[str, Any] | None = None
    views: tuple[int, ...] = ()
    shown: Mapping[int, str] = field(default_factory=dict)  # what each view with one text shows
    merged: bool = False  # whether any of its cells are merged

    @property
    def filter_range(self) -> Mapping[str, int] | None:
        found: Mapping[str, int] | None = self.filter.get("range") if self.filter else None
        return found


@dataclass(frozen=True)
class SpreadsheetLayout:
    """A spreadsheet without its cells."""

    title: str
    locale: str | None
    time_zone: str | None
    sheets: tuple[GoogleTab, ...]
    marks: Mapping[str, str] = field(default_factory=dict)
    mark_idents: Mapping[str, int] = field(default_factory=dict)
    writes: Mapping[int, tuple[int, str]] = field(
        default_factory=dict
    )  # number: metadata id, fingerprint
    metadata_idents: frozenset[int] = frozenset()
    titles: tuple[str, ...] = ()  # of all tabs in order, also those that are one chart
    leftovers: tuple[int, ...] = ()  # hidden tabs that a stopped run has left behind

    @cached_property
    def by_title(self) -> dict[str, GoogleTab]:
        return {sheet.title: sheet for sheet in self.sheets}

    def owned(self, kind: str) -> GoogleTab | None:
        return next((sheet for sheet in self.sheets if sheet.tag and sheet.tag.kind == kind), None)

    @property
    def tags(self) -> dict[str, Tag | None]:
        tags = {sheet.title: sheet.tag for sheet in self.sheets}
        return {title: tags.get(title) for title in self.titles}

    @property
    def cells(self) -> int:
        """The size of all grids: Google counts empty cells too."""
        return sum(sheet.rows * sheet.columns for sheet in self.sheets)

    @property
    def cells_of_people(self) -> int:
        """Those of tabs that the toolkit did not make."""
        return sum(sheet.rows * sheet.columns for sheet in self.sheets if sheet.tag is None)

    @property
    def last_write(self) -> int:
        """The number of the toolkit's last write; 0 before the first."""
        return max(self.writes, default=0)


@dataclass(frozen=True)
class GoogleSnapshot(Snapshot):
    """A snapshot that also knows the layout it was read with, so that a write needs no further
    look.
    """

    layout: SpreadsheetLayout | None = None
    looked: bool = False  # whether only looks told how long some hours are


def layout_of(found: Mapping[str, Any]) -> SpreadsheetLayout:
    """The layout in the answer of a `spreadsheets.get` with `FIELDS`."""
    properties = found.get("properties", {})
    entries = list(found.get("developerMetadata", ()))
    idents = {int(entry["metadataId"]) for entry in entries}
    leftovers = {number for sheet in found.get("sheets", ()) if (number := _staging(sheet))}
    raw = [
        sheet
        for sheet in found.get("sheets", ())
        if _has_cells(sheet) and int(sheet["properties"]["sheetId"]) not in leftovers
    ]
    for sheet in found.get("sheets", ()):
        idents |= {int(entry["metadataId"]) for entry in sheet.get("developerMetadata", ())}
    holders = _holders(raw)
    marks, mark_idents, writes = {}, {}, {}
    for entry in entries:
        name, value, number = (
            str(entry["metadataKey"]),
            str(entry.get("metadataValue", "")),
            int(entry["metadataId"]),
        )
        if name.startswith(MARK_KEY):
            marks[name.removeprefix(MARK_KEY)] = value
            mark_idents[name.removeprefix(MARK_KEY)] = number
        elif name == WRITE_KEY and (turn := whole(value.partition("|")[0])) is not None:
            writes[turn] = (number, value.partition("|")[2])
    return SpreadsheetLayout(
        title=str(properties.get("title", "")),
        locale=properties.get("locale"),
        time_zone=properties.get("timeZone"),
        sheets=tuple(_sheet(sheet, holders) for sheet in raw),
        marks=marks,
        mark_idents=mark_idents,
        writes=writes,
        metadata_idents=frozenset(idents),
        titles=tuple(
            str(sheet["properties"]["title"])
            for sheet in found.get("sheets", ())
            if int(sheet["properties"]["sheetId"]) not in leftovers
        ),
        leftovers=tuple(sorted(leftovers)),
    )


def blank_tab(layout: SpreadsheetLayout) -> int | None:
    """The tab that a new spreadsheet comes with, where it is the only one still and nobody's."""
    only = layout.sheets[0] if len(layout.sheets) == 1 and not layout.last_write else None
    return only.ident if only is not None and only.tag is None else None


def _has_cells(sheet: Mapping[str, Any]) -> bool:
    return bool(sheet["properties"].get("sheetType", "GRID") == "GRID")


def _tag_entry(sheet: Mapping[str, Any]) -> Mapping[str, Any] | None:
    return next(
        (entry for entry in sheet.get("developerMetadata", ()) if entry["metadataKey"] == TAG_KEY),
        None,
    )


def _staging(sheet: Mapping[str, Any]) -> int:
    """The number of a hidden tab of ours; 0 for any other tab. A copy that somebody made is
    theirs.
    """
    entry, number = _tag_entry(sheet), int(sheet["properties"]["sheetId"])
    return number if entry and entry.get("metadataValue") == f"{STAGING}|{number}" else 0


def _kind(sheet: Mapping[str, Any]) -> str:
    entry = _tag_entry(sheet)
    kind = str(entry.get("metadataValue", "")).partition("|")[0] if entry else ""
    return "" if kind == STAGING else kind


def _holders(sheets: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """The tab that is the toolkit's for each kind. Where somebody copied one with its tag, the copy
    is theirs.
    """
    holders: dict[str, int] = {}
    for sheet in sheets:
        kind, number = _kind(sheet), int(sheet["properties"]["sheetId"])
        if kind and (kind not in holders or number == ident(f"tab/{kind}")):
            holders[kind] = number
    return holders


def _sheet(sheet: Mapping[str, Any], holders: Mapping[str, int]) -> GoogleTab:
    properties = sheet["properties"]
    grid = properties.get("gridProperties", {})
    number, kind, entry = int(properties["sheetId"]), _kind(sheet), _tag_entry(sheet)
    ours = bool(kind) and holders[kind] == number
    _, _, rest = str(entry.get("metadataValue", "")).partition("|") if entry else ("", "", "")
    style, _, shape = rest.partition("|")
    conditions = []
    for rule in sheet.get("conditionalFormats", ()):
        values = rule.get("booleanRule", {}).get("condition", {}).get("values", ())
        conditions.append(str(values[0].get("userEnteredValue", "")) if values else "")
    return GoogleTab(
        ident=number,
        title=str(properties["title"]),
        rows=int(grid.get("rowCount", 0)),
        columns=int(grid.get("columnCount", 0)),
        hidden=bool(properties.get("hidden", False)),
        tag=Tag(kind, style) if ours else None,
        shape=shape if ours else "",
        tag_ident=int(entry["metadataId"]) if ours and entry else 0,
        charts=tuple(int(chart["chartId"]) for chart in sheet.get("charts", ())),
        protections=tuple(
            int(item["protectedRangeId"]) for item in sheet.get("protectedRanges", ())
        ),
        bandings=tuple(
            int(item["bandedRangeId"])
            for item in sheet.get("bandedRanges", ())
            if "bandedRangeId" in item
        ),
        conditions=tuple(conditions),
        filter=sheet.get("basicFilter"),
        views=tuple(
            int(view["filterViewId"])
            for view in sheet.get("filterViews", ())
            if "filterViewId" in view
        ),
        merged=bool(sheet.get("merges")),
        shown={
            int(view["filterViewId"]): shown
            for view in sheet.get("filterViews", ())
            if "filterViewId" in view and (shown := _shown(view))
        },
    )


def _shown(view: Mapping[str, Any]) -> str:
    """The one text that a filter view shows the rows of; "" where it is any other filter."""
    texts = [
        str(value.get("userEnteredValue", ""))
        for spec in view.get("filterSpecs", ())
        for value in spec.get("filterCriteria", {}).get("condition", {}).get("values", ())
    ]
    return texts[0].removeprefix("'") if len(texts) == 1 else ""
