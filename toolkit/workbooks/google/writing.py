"""Writing: a set of changes as the requests of one atomic batch, whatever their size."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from toolkit.errors import Refusal, Refused
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Changes
from toolkit.workbooks.google import accepting
from toolkit.workbooks.google.charts import ChartSource, charts, source_of_grid, source_of_tab
from toolkit.workbooks.google.idents import ident
from toolkit.workbooks.google.layout import MARK_KEY, WRITE_KEY, SpreadsheetLayout
from toolkit.workbooks.google.looks import looks
from toolkit.workbooks.google.rearranging import rearranging
from toolkit.workbooks.google.returning import returned
from toolkit.workbooks.google.rules import Request
from toolkit.workbooks.google.staging import stage
from toolkit.workbooks.google.structure import metadata_value, structure, tag
from toolkit.workbooks.google.taking import making_room, receivers, taking
from toolkit.workbooks.google.targets import Target, refuse_too_many_cells
from toolkit.workbooks.google.values import append, as_json, writes
from toolkit.workbooks.places import places

CHART_WITHOUT_COLUMN = Refusal(
    Refused,
    "chart-without-column",
    "The chart “{title}” needs a column “{heading}” that its tab does not have."
    " This is a fault of the toolkit: please report it.",
)

MOST_BYTES = 2_000_000  # of one request, as Google recommends
PIECES = 40  # a tab with less than this part of it is no reason for a hidden tab
WRITES_KEPT = 8


@dataclass(frozen=True)
class AtomicBatch:
    """One atomic batch: its requests as JSON."""

    requests: tuple[str, ...]

    @cached_property
    def fingerprint(self) -> str:
        digest = hashlib.sha256()
        for request in self.requests:
            digest.update(request.encode())
        return digest.hexdigest()[:16]

    def body(self, turn: int, layout: SpreadsheetLayout, more: Mapping[str, object]) -> bytes:
        """The batch with its own mark: Google refuses a second one of the same number, so nothing
        is done twice, and two machines that planned on the same state cannot both write.
        """
        requests = [*self.requests, *map(as_json, write_marks(turn, self.fingerprint, layout))]
        rest = "".join(f",{json.dumps(name)}:{json.dumps(value)}" for name, value in more.items())
        return f'{{"requests":[{",".join(requests)}]{rest}}}'.encode()


@dataclass(frozen=True)
class Write:
    """One batch that does it all; what is too large for it stands ready in hidden tabs before.

    `hidden` are their numbers, this run's own first. `opening` is the body of the batch that makes
    them, `filling` the method and the body of each request that fills them. Doing one of those
    again does no harm.
    """

    part: AtomicBatch
    hidden: tuple[int, ...] = ()
    opening: bytes = b""
    filling: tuple[tuple[str, bytes], ...] = ()


def write(
    changes: Changes,
    layout: SpreadsheetLayout,
    found: Sequence[Target],
    *,
    most: int,
    turn: str,
    spare: int | None = None,
    kept: accepting.Aside | None = None,
) -> Write:
    """All changes as one atomic batch. `turn` is what no other run has for itself; `spare` is the
    blank tab of a spreadsheet that was just made, which goes; `kept` is where what stood in
    people's cells is laid.
    """
    room = most - 2_000  # for the batch's own mark
    sent = {target.sheet: list(_values(target, most * 9 // 10)) for target in found}
    keepers = receivers(found, found)
    others = [target for target in found if target not in keepers]
    # What is taken is carried over before the rows that it stands in go elsewhere or are emptied.
    taken = [*chain.from_iterable(sent[target.sheet] for target in keepers), *taking(found)]
    clearing = [as_json({"deleteSheet": {"sheetId": number}}) for number in layout.leftovers]
    spots = places(layout.tags, changes.tabs)
    accepted = list(accepting.requests(changes.accepted, layout, kept))
    before = [*structure(found, layout, spots), *accepted]
    after = _after(changes, layout, found, spare)
    rest = chain.from_iterable(sent[target.sheet] for target in others)
    whole = [*clearing, *before, *taken, *rest, *after]
    if sum(map(len, whole)) + len(whole) <= room:
        return Write(AtomicBatch(tuple(whole)))
    large = [t for t in others if sum(map(len, sent[t.sheet])) > most // PIECES]
    made = stage(large, layout, most=most, turn=turn)
    refuse_too_many_cells(layout, found, made.n_cells)
    before = [*structure(found, layout, spots, made.unveiled), *accepted]
    keys = [
        append(target.sheet, target.keys, target.tab.columns) for target in large if target.keys
    ]
    moved = [request for target in large for request in rearranging(target)]
    small = [request for t in others if t not in large for request in sent[t.sheet]]
    done = as_json({"deleteSheet": {"sheetId": made.sheets[0]}})
    return Write(
        AtomicBatch((*before, *taken, *moved, *keys, *small, *made.placing, *after, done)),
        made.sheets,
        _batch([*clearing, *made.opening]),
        (
            *((":batchUpdate", _batch(packed)) for packed in _packed(made.moving, room)),
            *(("/values:batchUpdate", body) for body in made.filling),
        ),
    )


def _after(
    changes: Changes, layout: SpreadsheetLayout, found: Sequence[Target], spare: int | None
) -> list[str]:
    """What comes once every cell is there: looks, filters and marks; and the blank tab goes."""
    after = [*_looks(changes, found), *map(as_json, _finish(changes, layout, found))]
    after += returned(changes, layout)
    if spare is not None and changes.tabs:
        after.append(as_json({"deleteSheet": {"sheetId": spare}}))
    return after


def _batch(requests: Sequence[str]) -> bytes:
    return f'{{"requests":[{",".join(requests)}]}}'.encode()


def _packed(requests: Sequence[str], room: int) -> list[list[str]]:
    packed: list[list[str]] = []
    size = room
    for request in requests:
        if size + len(request) > room:
            packed.append([])
            size = 0
        packed[-1].append(request)
        size += len(request) + 1
    return packed


def _looks(changes: Changes, found: Sequence[Target]) -> Iterator[str]:
    sources = _sources(changes.base, found)
    for target in found:
        if target.restyle:
            yield from map(
                as_json,
                looks(
                    target.tab,
                    target.sheet,
                    target.existing,
                    people_from=target.people_from,
                    new_columns=target.new_columns,
                ),
            )
    for target in found:
        if target.restyle and target.tab.kind:
            yield from map(as_json, charts(target.tab, target.sheet, target.existing, sources))


def _finish(
    changes: Changes, layout: SpreadsheetLayout, found: Sequence[Target]
) -> Iterator[Request]:
    for target in found:
        if target.restyle and target.tab.kind and target.existing is not None:
            yield metadata_value(target.existing.tag_ident, tag(target.tab))
    yield from _marks(changes.marks, layout)


def _values(target: Target, block: int) -> Iterator[str]:
    tab = target.tab
    yield from rearranging(target)
    if target.skipped:
        yield from making_room(target)
    appended, rectangles = target.tail
    if appended:  # before the others, which may empty the last row
        yield append(target.sheet, appended, tab.columns)
    for rectangle in rectangles:
        yield from writes(
            target.sheet, rectangle, tab.columns, tab.heading_row, own=bool(tab.kind), most=block
        )


def _marks(marks: Mapping[str, str], layout: SpreadsheetLayout) -> Iterator[Request]:
    for name, value in marks.items():
        if name in layout.mark_idents:
            yield metadata_value(layout.mark_idents[name], value)
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


def write_marks(turn: int, fingerprint: str, layout: SpreadsheetLayout) -> Iterator[Request]:
    """The mark of this write; those of long ago go."""
    yield _note(write_ident(turn), WRITE_KEY, f"{turn}|{fingerprint}")
    for old, (number, _) in layout.writes.items():
        if old <= turn - WRITES_KEPT:
            yield {
                "deleteDeveloperMetadata": {
                    "dataFilter": {"developerMetadataLookup": {"metadataId": number}}
                }
            }


def _sources(base: Snapshot, found: Sequence[Target]) -> dict[str, ChartSource]:
    """Where each chart's numbers stand: in a tab of this very write, or in one that stays as it was
    read.
    """
    sources = {
        target.tab.kind: source_of_tab(target.tab, target.sheet)
        for target in found
        if target.tab.kind
    }
    for target in found:
        for chart in target.tab.charts:
            wanted = [chart.categories, *(series.heading for series in chart.series)]
            if chart.source not in sources and (grid := base.owned(chart.source)):
                source = source_of_grid(grid, wanted)
                if source is not None:
                    sources[chart.source] = source
            missing = [
                h
                for h in wanted
                if chart.source in sources and h not in sources[chart.source].columns
            ]
            if missing:
                raise CHART_WITHOUT_COLUMN(title=chart.title, heading=missing[0])
    return sources
