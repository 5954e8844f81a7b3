"""Changes: the rectangles of cells that have to change so that tabs stand as they should, and the
one door to a spreadsheet, which applies them.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import Protocol, overload

from toolkit.workbooks.accepted import Accepted
from toolkit.workbooks.cells import Cell, Grid, Snapshot, same
from toolkit.workbooks.desired import Tab
from toolkit.workbooks.moves import Moves
from toolkit.workbooks.returned import Returned
from toolkit.workbooks.whole import Whole


class Across(Sequence[tuple[Cell, ...]]):
    """Columns of one length, row by row: a row is made when somebody asks for it. Who makes a large
    tab in a file asks for its columns.
    """

    def __init__(self, columns: Sequence[Sequence[Cell]]) -> None:
        self._columns = columns

    def __len__(self) -> int:
        return len(self._columns[0]) if self._columns else 0

    @overload
    def __getitem__(self, at: int) -> tuple[Cell, ...]: ...
    @overload
    def __getitem__(self, at: slice) -> Across: ...
    def __getitem__(self, at: int | slice) -> tuple[Cell, ...] | Across:
        if isinstance(at, slice):
            return Across([column[at] for column in self._columns])
        return tuple(column[at] for column in self._columns)

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        return zip(*self._columns, strict=True)


@dataclass(frozen=True)
class Rectangle:
    """New values for a block of cells; `row` and `column` (1-based) are its top left corner. None
    empties a cell.
    """

    row: int
    column: int
    values: Sequence[tuple[Cell, ...]]  # rows of cells

    def without(self, spots: Collection[tuple[int, int]]) -> Iterator[Rectangle]:
        """What is left of it without some cells (row and column)."""
        whole = [
            [(row, column) in spots for column, _ in enumerate(line, self.column)]
            for row, line in enumerate(self.values, self.row)
        ]
        if not any(map(any, whole)):
            yield self
            return
        for row, line in enumerate(self.values, self.row):
            cells = enumerate(line, self.column)
            for out, some in groupby(cells, key=lambda cell: (row, cell[0]) in spots):
                run = list(some)
                if not out:
                    yield Rectangle(row, run[0][0], (tuple(cell for _, cell in run),))


@dataclass(frozen=True)
class TabChange:
    """What has to happen to one tab: `existing` is None where it has to be made.

    Where whole rows or columns go elsewhere first (`moves`), `existing` is the tab as it stands
    after that, and the rectangles are written upon it. `loose` are cells of people's, by row and
    column, that are emptied because what stood there is kept in Loose Notes by the same write;
    `taken` are those of people's that another tab of the same write has from then on.
    `unsaid` are cells that lose a comment likewise. `stale` are cells right of the table that were
    the toolkit's own, such as those of a column that somebody doubled. `looked`: every column was
    told ours or people's, so that a heading of ours may stand over theirs too.
    """

    tab: Tab
    existing: Grid | None
    rectangles: tuple[Rectangle, ...]
    restyle: bool
    moves: Moves = field(default_factory=Moves)
    loose: frozenset[tuple[int, int]] = frozenset()
    unsaid: frozenset[tuple[int, int]] = frozenset()
    stale: frozenset[tuple[int, int]] = frozenset()
    looked: bool = False
    taken: frozenset[tuple[int, int]] = frozenset()

    @property
    def title(self) -> str:
        """The title it has or will get: people may have renamed it, and that name stays."""
        return self.existing.title if self.existing else self.tab.title

    @cached_property
    def changed_cells(self) -> int:
        """How many cells get another meaning than they have."""
        if self.existing is None:
            return self.tab.n_filled
        return sum(
            not same(self.existing.cell(r.row + i, r.column + j), cell)
            for r in self.rectangles
            for i, row in enumerate(r.values)
            for j, cell in enumerate(row)
        )


@dataclass(frozen=True)
class Changes:
    """Everything one atomic write does. `base` is the snapshot that it was planned on; `accepted`
    is what people said yes to, in tabs of their own; `returned` what is put back of theirs;
    `removed` are tabs of ours that go.
    """

    base: Snapshot
    tabs: tuple[TabChange, ...] = ()
    marks: Mapping[str, str] = field(default_factory=dict)  # marks that get another value
    accepted: tuple[Accepted, ...] = ()
    returned: tuple[Returned, ...] = ()
    removed: tuple[Grid, ...] = ()

    @property
    def changed_cells(self) -> int:
        ours = sum(change.changed_cells for change in self.tabs)
        theirs = sum(one.changed_cells for one in self.accepted)
        return ours + theirs + sum(len(one.cells) for one in self.returned)

    def __bool__(self) -> bool:
        return bool(self.tabs or self.marks or any(self.accepted) or self.returned or self.removed)


@dataclass(frozen=True)
class Receipt:
    """What a write did."""

    changed_cells: int
    calls: int


class Workbook(Protocol):
    """The one door to a spreadsheet. Every backend passes the same conformance suite."""

    where: str

    @property
    def calls(self) -> int:
        """Requests made so far: Sheets calls on Google, file reads and writes on Excel."""
        ...

    def read(self, titles: Container[str]) -> Snapshot:
        """Every tab whose title has one of these keys (`words.key`), and every tab the toolkit
        made (or those that `asking.Own` names), in one batch.
        """
        ...

    def glimpse(self, titles: Collection[str]) -> tuple[Grid, ...]:
        """The first rows (`cells.GLIMPSED`) of the tabs with these titles, to see what they are."""
        ...

    def apply(self, changes: Changes) -> Receipt:
        """All of it or nothing. Refused (`errors.Refused`) where it would touch a cell that belongs
        to people.
        """
        ...

    def whole(self) -> Whole:
        """Everything in it: the file's own bytes, or every tab with what was typed into its
        cells.
        """
        ...

    def version(self) -> str | None:
        """What changes whenever anybody changes the workbook, where that is cheap to ask; None
        elsewhere.
        """
        ...

    def __enter__(self) -> Workbook:
        """Holds the workbook against a second run (`errors.TryLater`) until it is left."""
        ...

    def __exit__(self, *exc: object) -> None: ...
