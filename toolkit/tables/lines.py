"""Lines: which rows of a tab are records, and what the lines between them say of those below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from toolkit.tables.inputs_named import column_named
from toolkit.tables.layout import LaidOut
from toolkit.tables.origin import Numbers
from toolkit.tables.parsing import blank, shown
from toolkit.tables.source import fits
from toolkit.words import key
from toolkit.workbooks.cells import Cell, number_of

Mask = np.ndarray[Any, np.dtype[np.bool_]]


class Lines:
    """The records of a tab: their sheet `rows`, and for each heading that section lines say what
    they say of each record.

    Blank rows, repeated headings, section lines and what the source skips are no records.
    """

    def __init__(self, layout: LaidOut) -> None:
        self.layout = layout
        grid, first = layout.grid, layout.header_row
        self._height = max(grid.n_rows - first, 0)
        self._positions = list(layout.span)
        self._columns = [list(grid.columns[at - 1][first:]) for at in self._positions]
        self._filled = np.zeros((self._height, len(self._positions)), dtype=bool)
        for number, cells in enumerate(self._columns):
            self._filled[: len(cells), number] = [
                not blank(cell) and cell is not False for cell in cells
            ]
        keep = self._filled.any(axis=1)
        keep &= ~self._repeated() & ~self._skipped()
        sections = self._sections(keep)
        for mask, _ in sections.values():
            keep &= ~mask
        self.indices = np.flatnonzero(keep)
        self.rows: Numbers = self.indices + first + 1
        self.sections: Mapping[str, Sequence[Cell]] = _said_below(
            sections, self._height, self.indices
        )

    def cells(self, position: int) -> list[Cell]:
        """The cells of a sheet column in the rows of the records."""
        cells = self._columns[self._positions.index(position)]
        return [cells[row] if row < len(cells) else None for row in self.indices.tolist()]

    def _repeated(self) -> Mask:
        """The rows on which the headings stand again."""
        again = np.zeros(self._height, dtype=bool)
        headings = self.layout.headings
        if not headings:
            return again
        one = min(headings)
        number = self._positions.index(one)
        wanted = headings[one].casefold()
        for row, cell in enumerate(self._columns[number]):
            if isinstance(cell, str) and cell.strip().casefold() == wanted:
                said = {
                    key(shown(cells[row])) == key(headings.get(at, ""))
                    for at, cells in zip(self._positions, self._columns, strict=True)
                    if row < len(cells) and not blank(cells[row])
                }
                again[row] = said == {True}
        return again

    def _skipped(self) -> Mask:
        """The rows that the source says are no records."""
        skipped = np.zeros(self._height, dtype=bool)
        source, first = self.layout.source, self.layout.header_row
        for row in source.skip_rows:
            if first < row <= first + self._height:
                skipped[row - first - 1] = True
        if source.skip and self._positions:
            leftmost = self._filled.argmax(axis=1).tolist()
            for row in np.flatnonzero(self._filled.any(axis=1)).tolist():
                said = shown(self._columns[leftmost[row]][row])
                skipped[row] |= any(fits(said, pattern) for pattern in source.skip)
        return skipped

    def _sections(self, keep: Mask) -> dict[str, tuple[Mask, list[Cell]]]:
        """For each heading that section lines say: on which rows they do, and what."""
        found: dict[str, tuple[Mask, list[Cell]]] = {}
        for heading, letter in self.layout.source.sections.items():
            at = number_of(letter)
            mask = np.zeros(self._height, dtype=bool)
            said: list[Cell] = [None] * self._height
            if at in self._positions:
                number = self._positions.index(at)
                others = np.delete(self._filled, number, axis=1)
                alone = keep & self._filled[:, number]
                for row in np.flatnonzero(alone).tolist():
                    if not others[row].any() or self._totals(row, number):
                        mask[row], said[row] = True, self._columns[number][row]
                if not mask.any() and self._feeds(heading, at):
                    for row in np.flatnonzero(alone).tolist():
                        said[row] = self._columns[number][row]
            found[heading] = mask, said
        return found

    def _feeds(self, heading: str, at: int) -> bool:
        """Whether the column of a section is that heading's own: without lines of their own the
        records in which it is filled say it of those below, as merged cells do.
        """
        column = column_named(heading, self.layout.table)
        return any(feed.column is column and at in feed.positions for feed in self.layout.feeds)

    def _totals(self, row: int, section: int) -> bool:
        """Whether all that stands beside a section's name are numbers."""
        cells = [
            self._columns[number][row]
            for number in np.flatnonzero(self._filled[row]).tolist()
            if number != section
        ]
        return all(isinstance(cell, (int, float)) for cell in cells) and not isinstance(
            self._columns[section][row], (int, float)
        )


def _said_below(
    sections: Mapping[str, tuple[Mask, list[Cell]]], height: int, indices: Numbers
) -> dict[str, list[Cell]]:
    """What the last line of each section above a record says; a line of an outer one begins the
    inner ones anew.
    """
    found: dict[str, list[Cell]] = {}
    outer = np.zeros(height, dtype=bool)
    for heading, (mask, said) in sections.items():
        now: Cell = None
        each: list[Cell] = []
        for row in range(height):
            if said[row] is not None:
                now = said[row]
            elif outer[row]:
                now = None
            each.append(now)
        found[heading] = [each[row] for row in indices.tolist()]
        outer |= mask
    return found
