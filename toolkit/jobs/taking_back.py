"""Taking back what was accepted into people's tabs: only where nobody has changed the row since,
found by what stands in it and not by its number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from toolkit import files
from toolkit.workbooks.accepted import Accepted, Edit
from toolkit.workbooks.cells import Cell, Grid, Snapshot, meaning
from toolkit.workbooks.changes import Workbook


@dataclass(frozen=True)
class KeptBack:
    """A row of a person's tab that stays as it is, since somebody changed it."""

    tab: str
    row: int


def taken_back(
    workbook: Workbook, now: Snapshot, accepted: Sequence[Accepted]
) -> tuple[tuple[Accepted, ...], tuple[KeptBack, ...]]:
    """What puts the rows back as they were, and those that stay."""
    back: list[Accepted] = []
    stay: list[KeptBack] = []
    earlier = _earlier(workbook) if accepted else b""
    for one in accepted:
        grid = now.grid(one.tab.title)
        if grid is None:
            stay += [KeptBack(one.tab.title, row) for row in sorted(_after(one))]
            continue
        places = _places(one, grid)
        stay += [KeptBack(one.tab.title, row) for row, place in places.items() if place is None]
        found = _inverse(one, grid, {row: at for row, at in places.items() if at is not None})
        if found:
            whole = not any(place != row for row, place in places.items())
            back.append(replace(found, earlier=earlier if whole else b""))
    return tuple(back), tuple(stay)


def _after(one: Accepted) -> dict[int, dict[int, Cell]]:
    """Every row that was changed or added, whole, as it stood after."""
    width = len(one.tab.columns)
    rows = {
        row: {n: one.tab.cell(row, n) for n in range(1, width + 1)}
        for row in {edit.row for edit in one.edits}
    }
    for edit in one.edits:
        rows[edit.row][edit.column] = edit.becomes
    return rows | {one.below + n: dict(cells) for n, cells in enumerate(one.added, 1)}


def _places(one: Accepted, grid: Grid) -> dict[int, int | None]:
    """Where each of these rows stands now; None where it is not there as it was left, or twice."""
    width = max(len(grid.columns), len(one.tab.columns))
    there: dict[tuple[Hashable, ...], list[int]] = defaultdict(list)
    for row in range(1, grid.n_rows + 1):
        there[_says({n: grid.cell(row, n) for n in range(1, width + 1)}, width)].append(row)
    found: dict[int, int | None] = {}
    for row, cells in _after(one).items():
        alike = there.get(_says(cells, width), ())
        found[row] = alike[0] if len(alike) == 1 else None
    return found


def _says(cells: Mapping[int, Cell], width: int) -> tuple[Hashable, ...]:
    """What a row says; a box that nobody ticked says nothing."""
    each = (cells.get(n) for n in range(1, width + 1))
    return tuple(None if cell is False else meaning(cell) for cell in each)


def _inverse(one: Accepted, grid: Grid, places: dict[int, int]) -> Accepted:
    new = {one.below + n: cells for n, cells in enumerate(one.added, 1)}
    return Accepted(
        grid,
        tuple(_edits(one, places)),
        removed={places[row]: dict(cells) for row, cells in new.items() if row in places},
    )


def _edits(one: Accepted, places: dict[int, int]) -> Iterator[Edit]:
    for edit in one.edits:
        if edit.row in places:
            yield Edit(places[edit.row], edit.column, edit.becomes, edit.was)


def _earlier(workbook: Workbook) -> bytes:
    """An Excel file as it was before it was last written, where that is kept: the parts go back to
    their very bytes.
    """
    from toolkit.workbooks.excel import ExcelWorkbook  # noqa: PLC0415 -- slow import
    from toolkit.workbooks.excel.saving import backups  # noqa: PLC0415 -- slow import

    main = getattr(workbook, "main", workbook)
    if not isinstance(main, ExcelWorkbook):
        return b""
    kept = backups(files.real(Path(main.where)))
    return files.content(kept[-1]) if kept else b""
