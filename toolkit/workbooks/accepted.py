"""What people accepted for a tab of theirs: the one kind of change that is made there.

A cell gets another value and keeps its look; a new row goes below the last one, with the looks and
dropdowns of the row above it. Nothing else of the tab is touched.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from toolkit.errors import Refusal, Refused, TryLater
from toolkit.workbooks.cells import Cell, Grid, Tag, filled, same

ACCEPTED_TAB_GONE = Refusal(
    TryLater,
    "accepted-tab-gone",
    "The tab “{title}” is no longer there under that name, so nothing was written. Run this again.",
)
ACCEPTED_TAB_OURS = Refusal(
    Refused,
    "accepted-tab-ours",
    "“{title}” is a tab of the toolkit's own: nothing is accepted there. This is a fault of the"
    " toolkit: please report it.",
)
ACCEPTED_CELL_CHANGED = Refusal(
    TryLater,
    "accepted-cell-changed",
    "Somebody changed row {row} of “{title}” in the meantime, so nothing was written. Run this"
    " again.",
)
ACCEPTED_FORMULA = Refusal(
    Refused,
    "accepted-formula",
    "In row {row} of “{title}” a formula stands where a value was to be written, so nothing was"
    " written. Write No beside that line in Reconciliation, mend the row by hand, and run this"
    " again.",
)


@dataclass(frozen=True)
class Edit:
    """One cell (1-based row and column): what stands there, and what shall."""

    row: int
    column: int
    was: Cell
    becomes: Cell


@dataclass(frozen=True)
class Accepted:
    """Changes of one tab of people's, as it was read (`tab`).

    `added` are new rows, cells by their column, directly under the row `below`. `removed` are rows
    that were added so, by their number, with all that they hold: they are taken out again where
    they hold nothing else. `earlier` is the Excel file as it was before what is taken back.
    """

    tab: Grid
    edits: tuple[Edit, ...] = ()
    below: int = 0
    added: tuple[Mapping[int, Cell], ...] = ()
    removed: Mapping[int, Mapping[int, Cell]] = field(default_factory=dict)
    earlier: bytes = field(default=b"", repr=False)

    @property
    def changed_cells(self) -> int:
        rows = (*self.added, *self.removed.values())
        return len(self.edits) + sum(filled(cell) for row in rows for cell in row.values())

    def __bool__(self) -> bool:
        return bool(self.edits or self.added or self.removed)

    def inverse(self, after: Grid) -> Accepted:
        """What takes it back; `after` is the tab as it is read now."""
        return Accepted(
            after,
            tuple(Edit(one.row, one.column, one.becomes, one.was) for one in self.edits),
            added=tuple(self.removed[row] for row in sorted(self.removed)),
            below=min(self.removed, default=1) - 1,
            removed=dict(enumerate(self.added, self.below + 1)),
        )


def last_row(tab: Grid) -> int:
    """The last row in which anything stands but boxes that nobody ticked."""
    return max(
        (
            row
            for column in tab.columns
            for row, cell in enumerate(column, 1)
            if filled(cell) and cell is not False
        ),
        default=0,
    )


def check_accepted(one: Accepted, titles: Mapping[str, Tag | None]) -> None:
    """Raises where the tab is ours or gone, or does not hold what the changes rest on."""
    tab = one.tab
    if tab.title not in titles:
        raise ACCEPTED_TAB_GONE(title=tab.title)
    if titles[tab.title] is not None:
        raise ACCEPTED_TAB_OURS(title=tab.title)
    for edit in one.edits:
        if not same(tab.cell(edit.row, edit.column), edit.was):
            raise ACCEPTED_CELL_CHANGED(title=tab.title, row=edit.row)
    width = len(tab.columns)
    for row in range(one.below + 1, one.below + len(one.added) + 1):
        if any(_stands(tab.cell(row, column)) for column in range(1, width + 1)):
            raise ACCEPTED_CELL_CHANGED(title=tab.title, row=row)
    for row, cells in one.removed.items():
        if any(
            not same(tab.cell(row, n), cells.get(n)) and _stands(tab.cell(row, n))
            for n in range(1, width + 1)
        ):
            raise ACCEPTED_CELL_CHANGED(title=tab.title, row=row)


def _stands(cell: Cell) -> bool:
    return filled(cell) and cell is not False
