"""In place: rows of a list of ours that only stand further up or down than before are copied
there by Google, within the tab, so that they are neither sent nor need room in a hidden one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest

from toolkit.workbooks.cells import Cell, same
from toolkit.workbooks.google.bands import Band
from toolkit.workbooks.google.drift import watched
from toolkit.workbooks.google.shifts import Shift, shifts

WORTH = 24  # cells that a copy has to spare, or it is more to send than they are


@dataclass(frozen=True)
class Saving:
    """One run of rows that could be copied: how many cells that spares, and the rows of each column
    (from 1) that are to be written all the same.
    """

    cells: int
    band: int
    shift: Shift
    wrong: dict[int, list[int]]


def shift_in_place(bands: Sequence[Band], most: int) -> None:
    """Tells each band which rows Google copies within the tab, at most so many runs altogether:
    those that spare most. What is left to be written is less by them.
    """
    found = [one for n, band in enumerate(bands) for one in _savings(band, n)]
    best = nlargest(most, found, key=lambda one: one.cells)
    for n, band in enumerate(bands):
        kept = _in_order([one for one in best if one.band == n])
        moved = {row for one in kept for row in one.shift.rows}
        band.shifted = _without_overwriting([one.shift for one in kept])
        band.shifts = [one for one in band.shifts if one not in set(band.shifted)]
        for column, cells in band.wanted.items():
            band.rows[column] = [row for row in cells if row not in moved]
        for one in kept:
            for column, rows in one.wrong.items():
                band.rows.setdefault(column, []).extend(rows)


def _savings(band: Band, number: int) -> Iterator[Saving]:
    """None of a tab in which people have cells: those stay with their row, which a copy does not
    know.
    """
    change, existing = band.target.change, band.target.change.existing
    if existing is None or change.moves:  # those rows go by themselves
        return
    band.shifts = shifts(change.tab, existing)
    if watched(change) or any(column.people for column in change.tab.columns):
        return
    columns = [
        (n, band.wanted.get(n, {}), *_before_and_after(band, n))
        for n in range(1, len(change.tab.columns) + 1)
    ]
    for shift in band.shifts:
        down, spared, wrong = shift.source - shift.row, 0, {}
        for n, cells, was, becomes in columns:
            astray = [row for row in shift.rows if not same(was[row + down - 1], becomes[row - 1])]
            spared += sum(row in cells for row in shift.rows) - len(astray)
            if astray:
                wrong[n] = astray
        if spared > WORTH:
            yield Saving(spared, number, shift, wrong)


def _before_and_after(band: Band, column: int) -> tuple[list[Cell], list[Cell]]:
    """The cells of one column, from the first row on, as they stand and as they shall stand."""
    existing, cells = band.target.change.existing, band.wanted.get(column, {})
    there = (
        list(existing.columns[column - 1]) if existing and column <= len(existing.columns) else []
    )
    height = max(band.target.size[0], existing.n_rows if existing else 0, *cells, 0)
    there += [None] * (height - len(there))
    after = there.copy()
    for row, cell in cells.items():
        after[row - 1] = cell
    return there, after


def _in_order(found: Sequence[Saving]) -> list[Saving]:
    """Of these runs those that stand in the same order before and after, and spare most together:
    only they can be copied one after the other without one that is written over before its turn.
    """
    sources: list[int] = []  # where the last run of a row of them begins, and what the row spares
    spared: list[int] = []
    last: list[int] = []
    runs = sorted(found, key=lambda one: one.shift.row)
    before: list[int | None] = []
    for n, one in enumerate(runs):
        at = bisect_left(sources, one.shift.source)
        before.append(last[at - 1] if at else None)
        cells = one.cells + (spared[at - 1] if at else 0)
        end = at
        while end < len(spared) and spared[end] <= cells:
            end += 1
        if at == 0 or spared[at - 1] < cells:
            sources[at:end], spared[at:end], last[at:end] = [one.shift.source], [cells], [n]
    kept: list[Saving] = []
    place = last[-1] if last else None
    while place is not None:
        kept.append(runs[place])
        place = before[place]
    return kept[::-1]


def _without_overwriting(runs: Sequence[Shift]) -> list[Shift]:
    """The runs in the order of copying: what goes down from the lowest on, then what goes up from
    the highest on.
    """
    down = [run for run in runs if run.row > run.source]
    return [*reversed(down), *(run for run in runs if run.row < run.source)]
