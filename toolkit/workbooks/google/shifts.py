"""Shifts: rows of a list that stand elsewhere than yesterday, which Google can copy from where they
are.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from toolkit.workbooks.cells import Grid, meaning
from toolkit.workbooks.desired import Tab


@dataclass(frozen=True)
class Shift:
    """Rows from `source` on that shall stand from `row` on, counted from 1, so many of them."""

    source: int
    row: int
    n_rows: int

    @property
    def rows(self) -> range:
        """Where they shall stand."""
        return range(self.row, self.row + self.n_rows)


def shifts(tab: Tab, existing: Grid) -> list[Shift]:
    """Runs of rows that are other rows now, known by the tab's key; none of a tab without one."""
    heads = {column.heading: place for place, column in enumerate(tab.columns)}
    places = [heads[heading] for heading in tab.key]
    if not places:
        return []

    def there(row: int) -> tuple[Hashable, ...]:
        return tuple(meaning(existing.cell(row, place + 1)) for place in places)

    def wanted(row: int) -> tuple[Hashable, ...]:
        spot = row - tab.heading_row - 1
        columns = (tab.cells[place] for place in places)
        return tuple(meaning(cells[spot]) if spot < len(cells) else None for cells in columns)

    first = tab.heading_row + 1
    sources = _once(there, range(first, existing.n_rows + 1))
    rows = _once(wanted, range(first, first + tab.n_rows))
    runs: list[Shift] = []
    for name, row in rows.items():
        source = sources.get(name)
        if source is None:
            continue
        last = runs[-1] if runs else None
        if last and (last.source + last.n_rows, last.row + last.n_rows) == (source, row):
            runs[-1] = Shift(last.source, last.row, last.n_rows + 1)
        else:
            runs.append(Shift(source, row, 1))
    return [run for run in runs if run.source != run.row]


def _once(
    name_of: Callable[[int], tuple[Hashable, ...]], rows: Iterable[int]
) -> dict[tuple[Hashable, ...], int]:
    """The rows by name, of names that only one row has."""
    found: dict[tuple[Hashable, ...], int] = {}
    twice = set()
    for row in rows:
        name = name_of(row)
        if name in found:
            twice.add(name)
        found[name] = row
    return {
        name: row
        for name, row in found.items()
        if name not in twice and any(part is not None for part in name)
    }
