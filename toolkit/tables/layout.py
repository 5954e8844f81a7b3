"""Layout: the headings of a tab as people wrote them, and what stands under each, as a source
says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from toolkit.tables.columns import Column
from toolkit.tables.declared import Table
from toolkit.tables.headings import bare, heading_row, meanings, meant
from toolkit.tables.inputs_named import column_named
from toolkit.tables.names import FIRST, LAST, PARTS
from toolkit.tables.parsing import blank, shown
from toolkit.tables.source import LETTERS, SPAN, Matrix, Source, Theirs
from toolkit.words import key
from toolkit.workbooks.cells import Cell, Grid, number_of

Part = Literal["whole", "name", "scale"]


@dataclass(frozen=True)
class Feed:
    """What one of our columns is read from: sheet columns of which the first filled one holds (or
    all are joined), and what of their cells is meant. `together` are the columns that one cell
    feeds.
    """

    column: Column
    positions: tuple[int, ...]
    joined: bool = False
    part: Part = "whole"
    together: tuple[str, ...] = ()


@dataclass(frozen=True)
class Unfolded:
    """One sheet column of a matrix: which of our columns its cells feed, and what its heading says
    (`says`) of which of ours (`of`; None where it only groups).
    """

    position: int
    to: tuple[Column, ...]
    of: Column | None
    says: Cell
    group: str
    values: Mapping[str, str]


@dataclass
class LaidOut:
    """A tab as its source says it is laid out. Positions are 1-based sheet columns.

    `feeds`: our columns, of the tab's own table and of others, in the order of their names there;
    `gone`: what the source names and is not there; `own`: people's own columns.
    """

    table: type[Table]
    grid: Grid
    source: Source
    header_row: int = 0
    headings: dict[int, str] = field(default_factory=dict)
    feeds: list[Feed] = field(default_factory=list)
    unfolded: list[Unfolded] = field(default_factory=list)
    own: list[int] = field(default_factory=list)
    gone: list[tuple[str, str]] = field(default_factory=list)  # ours, and theirs

    def __post_init__(self) -> None:
        said = self.source.header_row
        self.header_row = heading_row(self.table, self.grid, self.source) if said is None else said
        self.span = _span(self.source.span, len(self.grid.columns))
        self.headings = {
            position: text for position in self.span if (text := self._heading(position))
        }
        taken = self._named()
        taken |= {place for name in self.source.own for place in self.at(name)}
        taken |= self._matrices(taken)
        self._known(taken)
        self.feeds.sort(key=lambda feed: feed.column.table.columns.index(feed.column))
        read = {place for feed in self.feeds for place in feed.positions}
        read |= {one.position for one in self.unfolded}
        self.own = [place for place in self.headings if place not in read]

    def _heading(self, position: int) -> str:
        lines = range(max(self.header_row - self.source.heading_lines, 0) + 1, self.header_row + 1)
        said = [shown(self.grid.cell(row, position)) for row in lines]
        return " ".join(text for text in said if not blank(text))

    def at(self, name: str) -> tuple[int, ...]:
        """Where a heading of theirs stands, or `column B`; nowhere: empty."""
        wanted = key(name)
        found = tuple(place for place, said in self.headings.items() if key(said) == wanted)
        if not found:
            found = tuple(
                place for place, said in self.headings.items() if key(bare(said)) == wanted
            )
        if not found and (lettered := LETTERS.fullmatch(name.strip())):
            place = number_of(lettered[1])
            found = (place,) if place in self.span else ()
        return found

    def _named(self) -> set[int]:
        """What the source says of single columns."""
        taken: set[int] = set()
        for ours, theirs in self.source.columns.items():
            places = [self.at(name) for name in theirs.headings]
            self.gone += [
                (", ".join(ours), name)
                for name, some in zip(theirs.headings, places, strict=True)
                if not some
            ]
            positions = tuple(place for some in places for place in some)
            if positions:
                taken.update(positions)
                self.feeds += _fed(
                    [column_named(one, self.table) for one in ours], positions, theirs
                )
        return taken

    def _matrices(self, taken: set[int]) -> set[int]:
        found: set[int] = set()
        for matrix in self.source.matrices:
            to = tuple(column_named(name, self.table) for name in matrix.to)
            of = _of(matrix, to[0].table)
            for position, says in self._columns(matrix, taken | found):
                found.add(position)
                group = f"{matrix.of}\0{key(shown(says))}"
                self.unfolded.append(Unfolded(position, to, of, says, group, matrix.values))
        return found

    def _columns(self, matrix: Matrix, taken: set[int]) -> Iterator[tuple[int, Cell]]:
        """The columns of a matrix, each with what its heading says."""
        if isinstance(matrix.columns, str):
            for position in _span(matrix.columns, len(self.grid.columns)):
                if position in self.headings and position not in taken:
                    one_line = self.source.heading_lines == 1
                    cell = self.grid.cell(self.header_row, position)
                    yield position, cell if one_line else self.headings[position]
            return
        for name, says in matrix.columns.items():
            places = self.at(name)
            if not places:
                self.gone.append((matrix.of, name))
            for position in places:
                yield position, says

    def _known(self, taken: set[int]) -> None:
        """Headings that are ours anyway, or another name for one."""
        named = {feed.column for feed in self.feeds if feed.column.table is self.table}
        named |= {column for one in self.unfolded for column in (*one.to, one.of) if column}
        ours = meanings(self.table, self.source)
        for position, said in self.headings.items():
            name = None if position in taken else meant(said, ours)
            column = self.table.column(name) if name else None
            if column is not None and column not in named:
                self.feeds.append(Feed(column, (position,)))


def _of(matrix: Matrix, table: type[Table]) -> Column | None:
    name = matrix.of.rpartition(".")[2]
    return next((one for one in table.columns if key(one.heading) == key(name)), None)


def _fed(columns: list[Column], positions: tuple[int, ...], theirs: Theirs) -> Iterator[Feed]:
    names = tuple(column.name for column in columns)
    if len(columns) > 1:
        part: Part = "name" if {FIRST, LAST} & set(names) and set(names) <= PARTS else "scale"
        for column in columns:
            yield Feed(column, positions, theirs.joined, part, names)
    elif theirs.joined or len(theirs.headings) > 1:
        yield Feed(columns[0], positions, theirs.joined)
    else:  # a question that was asked anew: which of them holds is told row by row
        for position in positions:
            yield Feed(columns[0], (position,))


def _span(said: str, width: int) -> range:
    """The positions of a span such as A:F or F:."""
    found = SPAN.fullmatch(said.strip()) if said else None
    if found is None:
        return range(1, width + 1)
    last = number_of(found[2]) if found[2] else width
    return range(number_of(found[1]), min(last, width) + 1)
