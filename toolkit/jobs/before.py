"""Before: what a run is about to change, as it stood, in words that a file can hold."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, is_dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from itertools import repeat
from typing import Any, get_args, get_origin, get_type_hints

from toolkit.plan.columns import heading_row
from toolkit.plan.margins import rows_published
from toolkit.tables import giving
from toolkit.workbooks.accepted import Accepted, Edit
from toolkit.workbooks.cells import Cell, Grid, Tag, filled, meaning
from toolkit.workbooks.changes import Changes, TabChange
from toolkit.workbooks.desired import Tab

FORMAT = 1
# Tabs that only grow: of these a run's own lines are taken out again, whatever came behind them.
GROWING = frozenset({"Loose Notes", "Field Log", "Approvals", "Letters", "Response Log"})
# Never taken back: who was given which ID stays, and no ID is given twice. (What was accepted
# changes only how people are known there, and that goes back with it.)
LASTING, LASTING_MARKS = frozenset({"Person IDs"}), frozenset({giving.NEXT})
KIND = "$"  # the key of a cell that JSON has no word for


@dataclass(frozen=True)
class TabBefore:
    """One tab of ours: as it stood (None: it is made by the run), how the run lays it out (`looks`,
    without cells), and the rows it has for the first time (`added`, for logs that only grow).

    `emptied` are cells of people's, by the row and column in which they will stand again, whose
    content the run keeps elsewhere.
    """

    looks: Tab
    was: Grid | None
    added: tuple[tuple[Cell, ...], ...] = ()
    emptied: tuple[tuple[int, int, Cell], ...] = ()

    @property
    def kind(self) -> str:
        return self.looks.kind


@dataclass(frozen=True)
class Before:
    """What one run changes. `marks` by name: before (None: there was none) and after."""

    run: str
    command: str
    where: str
    started: str
    marks: Mapping[str, tuple[str | None, str]]
    tabs: tuple[TabBefore, ...] = ()
    accepted: tuple[Accepted, ...] = ()


def before(changes: Changes, *, run: str, command: str, started: datetime) -> Before:
    """What these changes will have changed."""
    base, heights = changes.base, rows_published(changes.base)
    return Before(
        run,
        command,
        base.where,
        started.isoformat(timespec="seconds"),
        {name: (base.marks.get(name), value) for name, value in changes.marks.items()},
        tuple(
            _tab(change, base.owned(change.tab.kind), heights.get(change.tab.kind))
            for change in changes.tabs
            if change.tab.kind not in LASTING or (changes.accepted and change.existing)
        ),
        changes.accepted,
    )


def _tab(change: TabChange, was: Grid | None, height: int | None) -> TabBefore:
    looks = replace(change.tab, cells=tuple([] for _ in change.tab.columns), taken=())
    return TabBefore(
        looks,
        was,
        tuple(_added(change.tab, was)) if change.tab.kind in GROWING else (),
        tuple(_emptied(change, was, height)) if was else (),
    )


def rows_of(tab: Tab) -> list[tuple[Cell, ...]]:
    """The cells of ours, row by row."""
    columns = [
        [*cells, *[None] * (tab.n_rows - len(cells))]
        for column, cells in zip(tab.columns, tab.cells, strict=True)
        if not column.people
    ]
    return list(zip(*columns, strict=True))


def _added(tab: Tab, was: Grid | None) -> Iterator[tuple[Cell, ...]]:
    """The rows that were not there before."""
    if was is None:
        yield from rows_of(tab)
        return
    own = [n for n, column in enumerate(tab.columns, 1) if not column.people]
    known = Counter(
        tuple(meaning(was.cell(row, n)) for n in own) for row in range(1, was.n_rows + 1)
    )
    for row in rows_of(tab):
        name = tuple(map(meaning, row))
        if known[name]:
            known[name] -= 1
        else:
            yield row


def _emptied(change: TabChange, was: Grid, height: int | None) -> Iterator[tuple[int, int, Cell]]:
    """Cells of people's that the write empties, at the place they had: the row of before, the
    column where it belongs. `height` is how many rows the tab was published with.
    """
    ours = {n for n, column in enumerate(change.tab.columns, 1) if not column.people}
    back = {new: old for old, new in change.moves.rows.items()}
    top = heading_row(change.tab, was, height)
    shift = change.tab.heading_row - top  # rows that people put above, or deleted
    across = {new: old for old, new in change.moves.columns.items()}
    for rectangle in change.rectangles:
        for row, line in enumerate(rectangle.values, rectangle.row):
            for column, cell in enumerate(line, rectangle.column):
                if column in ours or row <= change.tab.heading_row or filled(cell):
                    continue
                old = back.get(row, row)
                there = was.cell(old, across.get(column, column))
                if filled(there) and (row, column) not in change.stale:
                    yield old + shift, column, there


# as JSON


def packed(found: Before) -> bytes:
    """The whole as a file holds it."""
    says = {
        "format": FORMAT,
        "run": found.run,
        "command": found.command,
        "where": found.where,
        "started": found.started,
        "marks": found.marks,
        "tabs": [
            {
                "looks": replace(one.looks, cells=()),
                "was": _grid_said(one.was) if one.was else None,
                "added": one.added,
                "emptied": one.emptied,
            }
            for one in found.tabs
        ],
        "accepted": [
            {
                "tab": _grid_said(one.tab),
                "edits": [asdict(edit) for edit in one.edits],
                "below": one.below,
                "added": [list(cells.items()) for cells in one.added],
                "removed": [[row, list(cells.items())] for row, cells in one.removed.items()],
            }
            for one in found.accepted
        ],
    }
    # In ASCII, so that half a sign, which some sheets have, is no reason to stop.
    return json.dumps(says, separators=(",", ":"), default=_said).encode()


def unpacked(data: bytes) -> Before:
    """What such a file holds; `ValueError` where it is none, or of another version."""
    says = json.loads(data, object_hook=_meant)
    try:
        if says["format"] != FORMAT:
            raise ValueError("of another version")
        return Before(
            says["run"],
            says["command"],
            says["where"],
            says["started"],
            {name: (was, becomes) for name, (was, becomes) in says["marks"].items()},
            tuple(
                TabBefore(
                    _looks(one["looks"]),
                    _grid(one["was"]) if one["was"] else None,
                    tuple(map(tuple, one["added"])),
                    tuple((row, column, cell) for row, column, cell in one["emptied"]),
                )
                for one in says["tabs"]
            ),
            tuple(map(_accepted, says["accepted"])),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("not what a run was to change") from error


def _said(cell: object) -> dict[str, Any]:
    """A cell that JSON has no word for; of a declaration its parts."""
    if isinstance(cell, (datetime, date, time)):
        return {KIND: type(cell).__name__, "is": cell.isoformat()}
    if isinstance(cell, timedelta):
        return {KIND: "timedelta", "is": cell.total_seconds()}
    if isinstance(cell, Decimal):
        return {KIND: "Decimal", "is": str(cell)}
    if is_dataclass(cell):
        return {one.name: getattr(cell, one.name) for one in fields(cell)}
    raise TypeError(f"a cell of {type(cell).__name__}")


def _meant(says: dict[str, Any]) -> Any:
    kind = says.get(KIND)
    if kind is None:
        return says
    if kind == "timedelta":
        return timedelta(seconds=says["is"])
    if kind == "Decimal":
        return Decimal(says["is"])
    moments: dict[str, Any] = {"datetime": datetime, "date": date, "time": time}
    return moments[kind].fromisoformat(says["is"])


def _grid_said(grid: Grid) -> dict[str, Any]:
    return {
        "title": grid.title,
        "columns": [list(column) for column in grid.columns],
        "tag": [grid.tag.kind, grid.tag.style] if grid.tag else None,
        "hidden": grid.hidden,
    }


def _grid(says: Mapping[str, Any]) -> Grid:
    tag = Tag(*says["tag"]) if says["tag"] else None
    return Grid(says["title"], says["columns"], tag, hidden=says["hidden"])


def _looks(says: Mapping[str, Any]) -> Tab:
    """A tab's declaration from its parts."""
    made: Tab = _made(Tab, {name: value for name, value in says.items() if name != "cells"})
    return replace(made, cells=tuple([] for _ in made.columns))


def _made(kind: Any, says: Any) -> Any:
    """A value of a declared kind: JSON has lists for tuples, and no declarations."""
    of = get_args(kind)
    if get_origin(kind) is tuple:
        kinds = repeat(of[0]) if of[-1] is Ellipsis else iter(of)
        return tuple(_made(one, each) for one, each in zip(kinds, says, strict=False))
    if not is_dataclass(kind):
        return says
    make: Any = kind
    hints = _hints(make)
    parts = {name: _made(hints[name], value) for name, value in says.items()}
    return make(**{"cells": (), **parts}) if kind is Tab else make(**parts)


@cache  # a tab has hundreds of values of a few kinds
def _hints(kind: type) -> Mapping[str, Any]:
    """The kinds of a declared kind's parts."""
    return get_type_hints(kind)


def _accepted(says: Mapping[str, Any]) -> Accepted:
    return Accepted(
        _grid(says["tab"]),
        tuple(Edit(**one) for one in says["edits"]),
        says["below"],
        tuple(_cells(one) for one in says["added"]),
        {row: _cells(cells) for row, cells in says["removed"]},
    )


def _cells(pairs: Sequence[Sequence[Any]]) -> dict[int, Cell]:
    return {int(column): cell for column, cell in pairs}
