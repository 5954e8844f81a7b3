"""Writing: a set of changes as the requests of one atomic batch, in an order that a stop in between does not harm."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from toolkit.errors import Refused
from toolkit.words import say
from toolkit.workbooks.cells import Cell, Snapshot
from toolkit.workbooks.changes import Changes, Rectangle, Tab, TabChange
from toolkit.workbooks.google import faults
from toolkit.workbooks.google.charts import Source, charts, source_of_grid, source_of_tab
from toolkit.workbooks.google.idents import ident
from toolkit.workbooks.google.layout import MARK_KEY, TAG_KEY, WRITE_KEY, Layout, Sheet
from toolkit.workbooks.google.looks import Request, looks, properties, shape
from toolkit.workbooks.google.values import BLOCK_BYTES, append, writes

MOST_BYTES = 2_000_000
MOST_CELLS = 10_000_000
SPARE_ROWS = 100  # empty ones kept below the data, so that a tab does not grow at every sync
INPUT_ROWS, INPUT_COLUMNS = 1000, 26  # room in a tab that people are to fill
WRITES_KEPT = 8


@dataclass(frozen=True)
class Target:
    """One tab to be changed: its number at Google, and what it is now (None where it has to be made)."""

    change: TabChange
    sheet: int
    existing: Sheet | None

    @property
    def tab(self) -> Tab:
        return self.change.tab

    @cached_property
    def size(self) -> tuple[int, int]:
        """The rows and columns that its cells and charts need."""
        tab = self.tab
        rows = [tab.heading_row + tab.n_rows, *(r.row + len(r.values) - 1 for r in self.change.rectangles)]
        columns = [len(tab.columns), *(r.column + len(r.values[0]) - 1 for r in self.change.rectangles if r.values)]
        rows += [chart.place[0] for chart in tab.charts]
        columns += [chart.place[1] for chart in tab.charts]
        return max(rows), max(columns)

    @cached_property
    def grid(self) -> tuple[int, int]:
        """The rows and columns that it gets. Nothing of people's is ever cut off."""
        rows, columns = self.size
        roomy = rows + max(SPARE_ROWS, rows // 5)
        if self.existing is None:
            theirs = self.tab.shared or not self.tab.kind
            return roomy if self.tab.kind else max(roomy, INPUT_ROWS), max(
                columns, self.tab.frozen_columns + 1, INPUT_COLUMNS if theirs else 1
            )
        return (
            self.existing.rows if rows <= self.existing.rows else roomy,
            max(columns, self.existing.columns),
        )

    @property
    def grows(self) -> bool:
        return self.existing is not None and self.grid != (self.existing.rows, self.existing.columns)

    @property
    def restyle(self) -> bool:
        """Formats and rules end with the grid, so a grown tab gets them anew."""
        return self.change.restyle or self.existing is None or self.grows

    @property
    def people_from(self) -> int | None:
        """From which row (counted from 0) people's columns get our formats: only where the rows are new."""
        if self.existing is None:
            return 0
        return self.existing.rows if self.grows else None

    @cached_property
    def tail(self) -> tuple[list[list[Cell]], list[Rectangle]]:
        """New rows of a tab that people work in as well, and the rectangles that remain beside them.

        New rows go below the last one, wherever it is when Google applies the write: so a row that somebody inserts
        meanwhile is never written over.
        """
        existing = self.change.existing
        if existing is None or not self.tab.shared:
            return [], list(self.change.rectangles)
        last = max(existing.n_rows, self.tab.heading_row)
        rows: dict[int, dict[int, Cell]] = {}
        kept = []
        for rectangle in self.change.rectangles:
            inside = max(0, min(len(rectangle.values), last + 1 - rectangle.row))
            if inside:
                kept.append(Rectangle(rectangle.row, rectangle.column, rectangle.values[:inside]))
            for down, row in enumerate(rectangle.values[inside:], rectangle.row + inside):
                rows.setdefault(down, {}).update(dict(enumerate(row, rectangle.column)))
        added = range(last + 1, max(rows, default=last) + 1)
        columns = range(1, len(self.tab.columns) + 1)
        return [[rows.get(row, {}).get(column) for column in columns] for row in added], kept


@dataclass(frozen=True)
class Part:
    """One atomic batch: its requests as JSON."""

    requests: tuple[str, ...]

    @cached_property
    def fingerprint(self) -> str:
        digest = hashlib.sha256()
        for request in self.requests:
            digest.update(request.encode())
        return digest.hexdigest()[:16]

    def body(self, turn: int, layout: Layout, more: Mapping[str, object]) -> bytes:
        """The batch with its own mark: Google refuses a second one of the same number, so nothing is done twice, and
        two machines that planned on the same state cannot both write."""
        requests = [*self.requests, *map(_json, write_marks(turn, self.fingerprint, layout))]
        rest = "".join(f",{json.dumps(name)}:{json.dumps(value)}" for name, value in more.items())
        return f'{{"requests":[{",".join(requests)}]{rest}}}'.encode()


@dataclass(frozen=True)
class Stages:
    """The requests in order: a stop between two of them leaves something that the next run completes."""

    structure: list[str] = field(default_factory=list)
    values: list[str] = field(default_factory=list)
    looks: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)

    @property
    def all(self) -> list[str]:
        return [*self.structure, *self.values, *self.looks, *self.tags]


def targets(changes: Changes, layout: Layout) -> list[Target]:
    """The tabs to be changed, each with a number that follows from its kind if it is new."""
    taken = {sheet.ident for sheet in layout.sheets}
    found = []
    for change in changes.tabs:
        existing = layout.by_title.get(change.existing.title) if change.existing else None
        if existing is None:
            sheet = ident(f"tab/{change.tab.kind}" if change.tab.kind else f"input/{change.tab.title}", taken)
        else:
            sheet = existing.ident
        taken.add(sheet)
        found.append(Target(change, sheet, existing))
    cells = layout.cells + sum(
        t.grid[0] * t.grid[1] - (t.existing.rows * t.existing.columns if t.existing else 0) for t in found
    )
    if cells > MOST_CELLS:
        raise faults.too_many_cells()
    return found


def parts(changes: Changes, layout: Layout, found: Sequence[Target], most: int = MOST_BYTES) -> list[Part]:
    """The batches: one, or several where one would be larger than Google recommends."""
    stages = _stages(changes, layout, found, most, split=False)
    room = most - 2_000 if most > 20_000 else most  # for the batch's own mark
    if sum(map(len, stages.all)) <= room:
        return [Part(tuple(stages.all))] if stages.all else []
    packed: list[list[str]] = [[]]
    size = 0
    for request in _stages(changes, layout, found, most, split=True).all:
        if packed[-1] and size + len(request) > room:
            packed.append([])
            size = 0
        packed[-1].append(request)
        size += len(request) + 1
    return [Part(tuple(requests)) for requests in packed]


def _stages(changes: Changes, layout: Layout, found: Sequence[Target], most: int, *, split: bool) -> Stages:
    stages = Stages()
    block = min(BLOCK_BYTES, max(most * 9 // 10, 1))
    sources = _sources(changes.base, found)
    for target in found:
        stages.structure.extend(map(_json, _structure(target, layout, split=split)))
        stages.values.extend(_values(target, block))
        if target.restyle:
            stages.looks.extend(
                map(_json, looks(target.tab, target.sheet, target.existing, people_from=target.people_from))
            )
    for target in found:
        if target.restyle and target.tab.kind:
            stages.looks.extend(map(_json, charts(target.tab, target.sheet, target.existing, sources)))
            if split or target.existing is not None:
                stages.tags.append(_json(_retag(target, layout)))
    stages.tags.extend(map(_json, _marks(changes.marks, layout)))
    return stages


def _json(request: Request) -> str:
    return json.dumps(request, separators=(",", ":"), allow_nan=False)


def _structure(target: Target, layout: Layout, *, split: bool) -> Iterator[Request]:
    """The tab made, or made larger. A tab of ours has its tag from the first moment."""
    tab, (rows, columns) = target.tab, target.grid
    grid: Request = {"rowCount": rows, "columnCount": columns}
    if target.existing is not None:
        if target.grows:
            yield {
                "updateSheetProperties": {
                    "properties": {"sheetId": target.sheet, "gridProperties": grid},
                    "fields": "gridProperties.rowCount,gridProperties.columnCount",
                }
            }
        return
    grid |= {"frozenRowCount": tab.heading_row, "frozenColumnCount": tab.frozen_columns}
    made = {"sheetId": target.sheet, "title": tab.title, "gridProperties": grid, **properties(tab)}
    yield {"addSheet": {"properties": made}}
    if tab.kind:
        yield {
            "createDeveloperMetadata": {
                "developerMetadata": {
                    "metadataId": ident(f"tag/{tab.kind}", layout.metadata_idents),
                    "metadataKey": TAG_KEY,
                    "metadataValue": f"{tab.kind}||" if split else _tag(tab),
                    "location": {"sheetId": target.sheet},
                    "visibility": "DOCUMENT",
                }
            }
        }


def _tag(tab: Tab) -> str:
    return f"{tab.kind}|{tab.style}|{shape(tab)}"


def _retag(target: Target, layout: Layout) -> Request:
    number = target.existing.tag_ident if target.existing else ident(f"tag/{target.tab.kind}", layout.metadata_idents)
    return _metadata_value(number, _tag(target.tab))


def _metadata_value(number: int, value: str) -> Request:
    return {
        "updateDeveloperMetadata": {
            "dataFilters": [{"developerMetadataLookup": {"metadataId": number}}],
            "developerMetadata": {"metadataValue": value},
            "fields": "metadataValue",
        }
    }


def _values(target: Target, block: int) -> Iterator[str]:
    tab = target.tab
    appended, rectangles = target.tail
    if appended:  # before the others, which may empty the last row
        yield append(target.sheet, appended, tab.columns)
    for rectangle in rectangles:
        yield from writes(target.sheet, rectangle, tab.columns, tab.heading_row, own=bool(tab.kind), most=block)


def _marks(marks: Mapping[str, str], layout: Layout) -> Iterator[Request]:
    for name, value in marks.items():
        if name in layout.mark_idents:
            yield _metadata_value(layout.mark_idents[name], value)
        else:
            yield _note(ident(f"mark/{name}", layout.metadata_idents), MARK_KEY + name, value)


def _note(number: int, name: str, value: str) -> Request:
    """A note on the whole spreadsheet that only programs see."""
    return {
        "createDeveloperMetadata": {
            "developerMetadata": {
                "metadataId": number,
                "metadataKey": name,
                "metadataValue": value,
                "location": {"spreadsheet": True},
                "visibility": "DOCUMENT",
            }
        }
    }


def write_ident(turn: int) -> int:
    """The number of the mark that the write of this turn leaves."""
    return ident(f"write/{turn}")


def write_marks(turn: int, fingerprint: str, layout: Layout) -> Iterator[Request]:
    """The mark of this write; those of long ago go."""
    yield _note(write_ident(turn), WRITE_KEY, f"{turn}|{fingerprint}")
    for old, (number, _) in layout.writes.items():
        if old <= turn - WRITES_KEPT:
            yield {"deleteDeveloperMetadata": {"dataFilter": {"developerMetadataLookup": {"metadataId": number}}}}


def _sources(base: Snapshot, found: Sequence[Target]) -> dict[str, Source]:
    """Where each chart's numbers stand: in a tab of this very write, or in one that stays as it was read."""
    sources = {target.tab.kind: source_of_tab(target.tab, target.sheet) for target in found if target.tab.kind}
    for target in found:
        for chart in target.tab.charts:
            wanted = [chart.categories, *(series.heading for series in chart.series)]
            if chart.source not in sources and (grid := base.owned(chart.source)):
                source = source_of_grid(grid, wanted)
                if source is not None:
                    sources[chart.source] = source
            missing = [h for h in wanted if chart.source in sources and h not in sources[chart.source].columns]
            if missing:
                raise Refused(
                    say(
                        "en",
                        "The chart “{title}” needs a column “{heading}” that its tab does not have. This is a fault of"
                        " the toolkit: please report it.",
                        title=chart.title,
                        heading=missing[0],
                    )
                )
    return sources
