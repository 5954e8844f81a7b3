"""Which row of a tab is which, when they are laid anew: each is known by its key, wherever it
stands and whatever stands beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from toolkit.workbooks.cells import Cell, Grid, filled, meaning
from toolkit.workbooks.desired import Tab

Key = tuple[Hashable, ...]


@dataclass(frozen=True)
class MatchedRows:
    """`places`: where the row that stood in one will stand. `gone` rows have no place any more."""

    places: Mapping[int, int]
    gone: tuple[int, ...]
    nameless: frozenset[int]  # gone rows without a key: people put them there
    key: tuple[int, ...]  # the columns (from 1) by which rows were known


def matched(tab: Tab, grid: Grid, top: int, noted: frozenset[int]) -> MatchedRows:
    """Finds every row of `grid` (its columns in their places, its headings in row `top`) among
    those that should be; also one above the headings, where somebody sorted these among the rows.

    One key in one row that should be is that row's, wherever it stands; of several rows with it the
    one that people wrote beside. Rows that share a key are told apart by what the tab says tells
    them apart, else by all their cells; where that does not do, none of them is found.
    """
    table = list(range(1, len(tab.columns) + 1))
    heads = {column.heading: n for n, column in enumerate(tab.columns, 1)}
    own = [n for n, column in enumerate(tab.columns, 1) if not column.people]
    old = [
        row
        for row in range(top + 1, grid.n_rows + 1)
        if any(filled(grid.cell(row, n)) for n in table)
    ]
    key = _key_columns(tab, grid, heads, old or range(1, top))
    new = range(tab.n_rows)
    old += _above(tab, grid, key, top)
    places: dict[int, int] = {}
    left_old, left_new = old, list(new)
    for step, cells in enumerate((key, [*key, *(heads[h] for h in tab.apart)], own)):
        if not left_old or not left_new or (step and cells == key):
            continue
        by_old, by_new = _grouped_old(grid, cells, left_old), _grouped_new(tab, cells, left_new)
        for name, rows in by_old.items():
            wanted = by_new.get(name, ())
            if cells is own:
                places |= dict(zip(rows, wanted, strict=False))
            elif len(wanted) == 1 and (len(rows) == 1 or step or not tab.apart):
                best = next((row for row in rows if row in noted), rows[0])
                places[best] = wanted[0]
        taken = set(places.values())
        left_old = [row for row in left_old if row not in places]
        left_new = [row for row in left_new if row not in taken]
    for place in left_new:  # a row that should stand without a key stands where it is
        nameless = not any(filled(cell_of(tab, place, n)) for n in key)
        if nameless and top + 1 + place in left_old:
            places[top + 1 + place] = place
    left_old = [row for row in left_old if row not in places]
    _mended(tab, grid, key, left_old, left_new, places)
    gone = tuple(row for row in old if row not in places)
    first = tab.heading_row + 1
    return MatchedRows(
        {row: first + place for row, place in places.items()},
        gone,
        frozenset(row for row in gone if not any(filled(grid.cell(row, n)) for n in key)),
        tuple(key),
    )


def _above(tab: Tab, grid: Grid, key: Sequence[int], top: int) -> list[int]:
    """The rows above the headings that have the whole key of a row that should be."""
    names = {row: _name_old(grid, key, row) for row in range(1, top)}
    wanted = {_name_new(tab, key, place) for place in range(tab.n_rows)} if names else set()
    return [row for row, name in names.items() if None not in name and name in wanted]


def _key_columns(tab: Tab, grid: Grid, heads: Mapping[str, int], rows: Sequence[int]) -> list[int]:
    """The columns that say whose row one is; where nothing stands in the first of them any more,
    since somebody deleted it, those that stand in for it.
    """
    key = [heads[heading] for heading in tab.key]
    if tab.stand_in and not any(filled(grid.cell(row, key[0])) for row in rows):
        return [heads[heading] for heading in tab.stand_in]
    return key


def _mended(
    tab: Tab,
    grid: Grid,
    key: Sequence[int],
    old: Sequence[int],
    new: Sequence[int],
    places: dict[int, int],
) -> None:
    """Rows of which somebody emptied the key: known by all that is left of them."""
    rest = [n for n, c in enumerate(tab.columns, 1) if n not in key and not c.people]
    for row in old:
        if any(filled(grid.cell(row, n)) for n in key):
            continue
        name = _name_old(grid, rest, row)
        fits = [place for place in new if _name_new(tab, rest, place) == name]
        if (
            any(part is not None for part in name)
            and len(fits) == 1
            and fits[0] not in places.values()
        ):
            places[row] = fits[0]


def _grouped_old(grid: Grid, cells: Sequence[int], rows: Sequence[int]) -> dict[Key, list[int]]:
    found: dict[Key, list[int]] = defaultdict(list)
    for row in rows:
        name = _name_old(grid, cells, row)
        if any(part is not None for part in name):
            found[name].append(row)
    return found


def _grouped_new(tab: Tab, cells: Sequence[int], rows: Sequence[int]) -> dict[Key, list[int]]:
    found: dict[Key, list[int]] = defaultdict(list)
    for row in rows:
        found[_name_new(tab, cells, row)].append(row)
    return found


def _name_old(grid: Grid, cells: Sequence[int], row: int) -> Key:
    return tuple(meaning(grid.cell(row, n)) for n in cells)


def _name_new(tab: Tab, cells: Sequence[int], place: int) -> Key:
    return tuple(meaning(cell_of(tab, place, n)) for n in cells)


def cell_of(tab: Tab, place: int, column: int) -> Cell:
    """What should stand in a data row (from 0) and column (from 1)."""
    cells = tab.cells[column - 1]
    return cells[place] if place < len(cells) else None
