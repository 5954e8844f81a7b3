"""Placed: what toolkit.toml names by its place (a letter, a row, a cell), and what stood there when
it was last read, so that it is missed where somebody inserts a column or a row.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from toolkit.tables.layout import LaidOut
from toolkit.tables.parsing import blank
from toolkit.tables.sketches import SIGNS, WAY, shared, sign, sketch
from toolkit.tables.source import CELL, LETTERS, SPAN, Source
from toolkit.workbooks.cells import Grid, Snapshot, number_of

# And table, number of its source, and tab: the mark with what stood at each place of a source.
LAID = "laid "
ROOM = 6000  # signs for all sketches of them together
STILL = 0.9  # the share of values with which an older sketch is kept: nothing changes for nothing
ROW = 8  # cells of a line to skip that are kept


class Item(NamedTuple):
    """One place that a source names: its `name` there, what kind of place it is, and how it is
    said.
    """

    name: str
    kind: str  # column, span, cell, row, heading
    said: str


@dataclass(frozen=True)
class StoodThere:
    """What stood in one tab of a source, all of it in signs that nobody can read: the row of its
    headings, each heading, each column that was read ([its heading, its values]), where every place
    that the source names stood, and the rows and cells among them.
    """

    ident: object = None
    row: int = 0
    headings: str = ""
    columns: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    stood: Mapping[str, str] = field(default_factory=dict)
    cells: Mapping[str, tuple[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class FoundElsewhere:
    """A place that was named, and stands elsewhere now (`now`; "" nowhere that is sure)."""

    item: Item
    was: str
    now: str


@dataclass(frozen=True)
class Placed:
    """One tab as one source of a table reads it: as it is `said` in toolkit.toml, as it is read,
    and which of its places were found elsewhere.
    """

    number: int
    label: str
    said: Source
    read: LaidOut
    stands: Mapping[str, str] = field(default_factory=dict)  # by `key_of` its places
    found: tuple[FoundElsewhere, ...] = ()

    @property
    def mark(self) -> str:
        """The name of its mark."""
        return mark_of(self.table, self.number, self.label)

    @property
    def table(self) -> str:
        """The title of the table that it is read as."""
        return self.read.table.title


def items(source: Source) -> Iterator[Item]:
    """Every place that a source names."""
    if source.header_row:
        yield Item("header_row", "heading", str(source.header_row))
    if source.span:
        yield Item("span", "span", source.span)
    for several, theirs in source.columns.items():
        for number, name in enumerate(theirs.headings):
            yield from _column(f"columns {', '.join(several)} {number}", name)
    for number, name in enumerate(source.own):
        yield from _column(f"own {number}", name)
    for name in source.values:
        yield from _column(f"values {name}", name)
    for number, matrix in enumerate(source.matrices):
        if isinstance(matrix.columns, str):
            yield Item(f"matrix {number}", "span", matrix.columns)
            continue
        for name in matrix.columns:
            yield from _column(f"matrix {number} {name}", name)
    for ours, letter in source.sections.items():
        yield Item(f"sections {ours}", "column", letter.upper())
    for ours, constant in source.constants.items():
        if cell := CELL.fullmatch(constant.strip()):
            yield Item(f"constants {ours}", "cell", f"{cell[1].upper()}{cell[2]}")
    for number, row in enumerate(sorted(source.skip_rows)):
        yield Item(f"skip_rows {number}", "row", str(row))


def _column(name: str, said: str) -> Iterator[Item]:
    if found := LETTERS.fullmatch(said.strip()):
        yield Item(name, "column", found[1].upper())


def edges(span: str) -> tuple[int, int | None]:
    """The first and the last column of a span; None where it is open."""
    found = SPAN.fullmatch(span.strip())
    assert found is not None
    return number_of(found[1]), number_of(found[2]) if found[2] else None


def place(address: str) -> tuple[int, int]:
    """The row and the column of a cell such as B2."""
    letters = address.rstrip("0123456789")
    return int(address[len(letters) :]), number_of(letters)


def key_of(item: Item) -> str:
    """What a place goes by in a mark: where toolkit.toml says another one now, nothing is known of
    it.
    """
    return f"{item.name}={item.said}"


def mark_of(table: str, number: int, label: str) -> str:
    """The name of the mark of a tab that a source is read from."""
    return f"{LAID}{table} {number} {label}"


def before(snapshot: Snapshot, layout: LaidOut, number: int, label: str) -> StoodThere | None:
    """What stood in a tab; where the tab is called something else now, it is known by its ident."""
    table, ident = layout.table.title, layout.grid.ident
    if said := snapshot.marks.get(mark_of(table, number, label)):
        return _laid(said)
    stem = mark_of(table, number, "")
    for name, said in snapshot.marks.items() if ident is not None else ():
        laid = _laid(said) if name.startswith(stem) and said else None
        if laid is not None and laid.ident == ident:
            return laid
    return None


def _laid(said: str) -> StoodThere | None:
    """What a mark says; nothing where somebody made of it what it cannot be, or a version wrote it
    that made its signs in another way: all that stands there would be missed.
    """
    try:
        ident, row, headings, columns, stood, cells, way = json.loads(said)
        hash(ident)
        if way != WAY:
            return None
        return StoodThere(
            ident,
            int(row),
            str(headings),
            {int(spot): (str(one), str(other)) for spot, (one, other) in columns.items()},
            {str(name): str(where) for name, where in stood.items()},
            {str(name): (str(one), str(other)) for name, (one, other) in cells.items()},
        )
    except (ValueError, TypeError, AttributeError):
        return None


def left(placed: Iterable[Placed], snapshot: Snapshot) -> dict[str, str]:
    """The marks of this time; what is no longer read has an empty one."""
    marks = {name: "" for name, said in snapshot.marks.items() if name.startswith(LAID) and said}
    room = ROOM
    for one in placed:
        named = list(items(one.said))
        if not named:
            continue
        stood = {key_of(item): one.stands.get(key_of(item), item.said) for item in named}
        grid, layout = one.read.grid, one.read
        was = before(snapshot, layout, one.number, one.label)
        columns: dict[str, tuple[str, str]] = {}
        for spot in spots(layout):
            kept, new = was.columns.get(spot, ("", "")) if was else ("", ""), column(layout, spot)
            values = kept[1] if shared(kept[1], new[1]).share >= STILL else new[1]
            room -= len(values)
            columns[str(spot)] = (new[0], values if room >= 0 else "")
        cells = {
            key_of(item): seen(grid, item.kind, stood[key_of(item)])
            for item in named
            if item.kind in ("row", "cell")
        }
        headings = line(grid, layout.header_row)
        about = [grid.ident, layout.header_row, headings, columns, stood, cells, WAY]
        marks[one.mark] = json.dumps(about, separators=(",", ":"))
    return marks


def spots(layout: LaidOut) -> list[int]:
    """The columns by which a tab is known again: those that are named by a letter first."""
    named = [number_of(item.said) for item in items(layout.source) if item.kind == "column"]
    read = [spot for feed in layout.feeds for spot in feed.positions]
    read += [one.position for one in layout.unfolded]
    width = len(layout.grid.columns)
    return [spot for spot in dict.fromkeys((*named, *sorted(read))) if spot <= width]


def column(layout: LaidOut, spot: int) -> tuple[str, str]:
    """What stands in a column: its heading and its values."""
    row = layout.header_row
    cells = layout.grid.columns[spot - 1][row:] if spot <= len(layout.grid.columns) else ()
    return sign(layout.grid.cell(row, spot) if row else None), sketch(cells)


def line(grid: Grid, row: int) -> str:
    """What stands in a row, from left to right."""
    if row < 1:
        return ""
    return "".join(sign(grid.cell(row, spot)) for spot in range(1, len(grid.columns) + 1))


def seen(grid: Grid, kind: str, said: str) -> tuple[str, str]:
    """What stands in a cell, and what stands left of it; or in a row first, and beside that."""
    if kind == "cell":
        row, spot = place(said)
        return sign(grid.cell(row, spot)), sign(grid.cell(row, spot - 1)) if spot > 1 else ""
    cells = [grid.cell(int(said), spot) for spot in range(1, len(grid.columns) + 1)]
    signs = [sign(cell) for cell in cells if not blank(cell)][:ROW]
    return (signs[0], "".join(signs[1:])) if signs else ("", "")


def parts(said: str) -> list[str]:
    """The values of a line or sketch."""
    return [said[spot : spot + SIGNS] for spot in range(0, len(said), SIGNS)]
