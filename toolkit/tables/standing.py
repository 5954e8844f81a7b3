"""Standing: the cells of one declared column as they stand in a tab, in one sheet column or, where
a question was asked anew, in several.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any

import numpy as np

from toolkit.tables.claim import Claim
from toolkit.tables.columns import Column, Date, Spans, YesNo
from toolkit.tables.headings import bare
from toolkit.tables.kinds.rows import TWO_COLUMNS
from toolkit.tables.parsing import blanks, shown
from toolkit.tables.problems import WARNING, Problem
from toolkit.words import key
from toolkit.workbooks.cells import Cell, letters
from toolkit.workbooks.folded import Folded, folded, numbered

Mask = np.ndarray[Any, np.dtype[np.bool_]]


class Coded:
    """A sheet column as its different cells, and which of them stands in each row: each is looked
    at only once. `heading` and `position` (1-based) say where it stands. `tabs`: of which
    tab each cell is, where days are written in each tab as people there write them; `tab_of` is
    then the tab of each different cell.
    """

    def __init__(
        self,
        cells: Sequence[Cell],
        height: int,
        heading: Cell,
        position: int,
        tabs: Sequence[int] | None = None,
    ) -> None:
        self.heading, self.position = shown(heading), position
        self.tab_of: list[int] = []
        if tabs is None:
            whole = folded(cells).only()
            self.different, codes = whole.different, whole.codes
        else:
            said = list(zip(map(type, cells), cells, tabs, strict=True))
            different, codes = numbered(said, ())
            self.different = [None, *(cell for _, cell, _ in different)]
            self.tab_of = [0, *(tab for _, _, tab in different)]
        self.codes = np.zeros(height, dtype=np.int32)
        self.codes[: len(codes)] = codes
        self.says_nothing = np.array(blanks(self.different), dtype=bool)

    def as_days(self, different: list[Cell]) -> Coded:
        """The same column with other cells in place of the different ones."""
        made = copy(self)
        made.different = different
        return made

    def blanks(self) -> Mask:
        """The rows where nothing is written."""
        return self.says_nothing[self.codes]

    def unticked(self) -> Mask:
        """The rows where an empty checkbox stands."""
        return np.array([cell is False for cell in self.different], dtype=bool)[self.codes]

    def heads(self) -> Mask:
        """The rows where the heading stands again."""
        wanted = key(self.heading)
        return np.array(
            [isinstance(cell, str) and key(cell) == wanted for cell in self.different], dtype=bool
        )[self.codes]

    def keys(self) -> np.ndarray:
        """What each row says, by its key."""
        return np.array([key(shown(cell)) for cell in self.different], dtype=object)[self.codes]


@dataclass
class ColumnStanding:
    """One declared column: the sheet columns that are read for it, and which of them each row is
    read from.
    """

    column: Column
    sources: list[Coded]
    source_of: np.ndarray  # for each row the number of its source

    def filled(self) -> Mask:
        """The rows where somebody wrote something. Boxes stand ready down the whole sheet: one that
        nobody ticked fills no row.
        """
        return np.logical_or.reduce([_filled(self.column, source) for source in self.sources])

    def blanks(self) -> Mask:
        """The rows where nothing is written."""
        return np.logical_and.reduce([source.blanks() for source in self.sources])

    def only(self, rows: Mask) -> None:
        """Leaves out all other rows."""
        self.source_of = self.source_of[rows]
        for source in self.sources:
            source.codes = source.codes[rows]

    def cells(self) -> Sequence[Cell]:
        """The cell that counts in each row."""
        said = [Folded(one.different, one.codes) for one in self.sources]
        if len(said) == 1:
            return said[0]
        return [said[number][row] for row, number in enumerate(self.source_of.tolist())]

    def positions(self) -> list[int]:
        """The sheet column that counts in each row."""
        return [self.sources[number].position for number in self.source_of.tolist()]


def _filled(column: Column, source: Coded) -> Mask:
    nothing = source.blanks()
    return ~(nothing | source.unticked() if isinstance(column, YesNo) else nothing)


def repeated(columns: Iterable[ColumnStanding]) -> Mask:
    """The rows on which the headings stand again, two of them at least and nothing else: somebody
    pasted a list below another one, headings and all.
    """
    sources = [source for column in columns for source in column.sources]
    fewest = min(sources, key=lambda source: len(source.different))
    again = fewest.heads()
    if not again.any():
        return again
    nothing = np.logical_and.reduce([source.heads() | source.blanks() for source in sources])
    several = np.add.reduce([source.heads().astype(int) for source in sources]) > 1
    return nothing & several


def standing(claim: Claim) -> tuple[dict[str, ColumnStanding], list[Problem]]:
    """Every declared column that is there, over all rows below the headings, and a warning for each
    that stands there twice and cannot be read as one.
    """
    grid, first = claim.grid, claim.heading_row  # as a 0-based index, the first row of data
    height = max(
        (len(grid.columns[at - 1]) - first for many in claim.standing.values() for at in many),
        default=0,
    )
    found: dict[str, ColumnStanding] = {}
    problems: list[Problem] = []
    for name, positions in claim.standing.items():
        column = claim.table.column(name)
        sources = []
        for position in positions:
            cells = grid.columns[position - 1][first:]
            if grid.late and isinstance(column, (Date, Spans)):
                cells = [later(cell, grid.late) for cell in cells]
            heading = grid.cell(claim.heading_row, position)
            tabs = None
            if claim.origin is not None and isinstance(column, (Date, Spans)):
                tabs = claim.origin.tab.tolist()
            sources.append(Coded(cells, max(height, 0), heading, position, tabs))
        found[name], unclear = _as_one(column, sources)
        if unclear:
            problems.append(_twice(claim, column, found[name].sources[0], *unclear))
    return found, problems


def later(cell: Cell, days: int) -> Cell:
    """A plain number in a column of days, on the calendar that everything else counts on."""
    if isinstance(cell, (int, float)) and not isinstance(cell, bool) and cell:
        return cell + days
    return cell


def _as_one(
    column: Column, sources: list[Coded]
) -> tuple[ColumnStanding, tuple[Coded, Coded] | None]:
    """The columns of one meaning as one, where each row fills at most one of them or says the same
    in both; else the left one, and the two that do not agree.

    A heading that is rather somebody's own (Name, beside Person ID) is left to them first.
    """
    against = _conflict(column, sources)
    ours = [source for source in sources if key(bare(source.heading)) not in column.fallbacks]
    if against and ours and len(ours) < len(sources):
        sources = ours
        against = _conflict(column, sources)
    if against:
        return ColumnStanding(
            column, sources[:1], np.zeros(len(sources[0].codes), dtype=np.intp)
        ), against
    source_of = np.zeros(len(sources[0].codes), dtype=np.intp)
    for number in range(len(sources) - 1, -1, -1):
        source_of[_filled(column, sources[number])] = number
    return ColumnStanding(column, sources, source_of), None


def _conflict(column: Column, sources: Sequence[Coded]) -> tuple[Coded, Coded] | None:
    """The first two of the columns that say different things in one row."""
    for number, right in enumerate(sources):
        for left in sources[:number]:
            both = _filled(column, left) & _filled(column, right)
            if both.any() and (left.keys()[both] != right.keys()[both]).any():
                return left, right
    return None


def _shown_at(claim: Claim, position: int) -> int:
    """The sheet column in which a column stands; the first one that it is read from."""
    if claim.origin is None:
        return position
    return int(next((at for at in claim.origin.columns[position].tolist() if at > 0), position))


def _twice(claim: Claim, column: Column, read: Coded, left: Coded, right: Coded) -> Problem:
    at, also = (_shown_at(claim, one.position) for one in (left, right))
    return Problem(
        WARNING,
        claim.table.title,
        claim.grid.title,
        None,
        None,
        "",
        TWO_COLUMNS(
            left=left.heading,
            at=letters(at),
            right=right.heading,
            also=letters(also),
            column=column.heading,
            read=read.heading,
        ),
    )
