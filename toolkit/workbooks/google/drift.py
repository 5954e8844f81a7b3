"""Drift: people sorted a shared tab, or inserted a row or column, in the second between our look
and our write.

Google has no way to write only if nothing changed. So after a write into a tab that people work in
as well, its headings and keys come back in the same answer; where they are not those that the write
was planned on, the cells that landed beside the wrong key are put right at once: ours by their key,
people's as they were read before.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import zip_longest

from toolkit.words import key
from toolkit.workbooks.cells import Cell, Grid, meaning, same
from toolkit.workbooks.changes import Rectangle, TabChange
from toolkit.workbooks.desired import Tab

Columns = Sequence[Sequence[Cell]]


def cell_of(columns: Columns, row: int, column: int) -> Cell:
    """The cell at a row and column counted from 1; None outside."""
    if 0 < column <= len(columns) and row <= len(columns[column - 1]):
        return columns[column - 1][row - 1]
    return None


def planned(change: TabChange) -> Mapping[tuple[int, int], Cell]:
    """The cells that the write sets, by row and column."""
    return {
        (rectangle.row + down, rectangle.column + right): cell
        for rectangle in change.rectangles
        for down, row in enumerate(rectangle.values)
        for right, cell in enumerate(row)
    }


def key_columns(tab: Tab) -> list[int]:
    """The columns (from 1) that say whose row one is."""
    places = {column.heading: n for n, column in enumerate(tab.columns, 1)}
    return [places[heading] for heading in tab.key] or [1]


def told_columns(change: TabChange) -> list[int]:
    """The columns (from 1) by which rows that moved are noticed: those that say whose row one is,
    and those in which people have something of their own, or may write.
    """
    tab, base = change.tab, change.existing
    peoples = [n for n, column in enumerate(tab.columns, 1) if column.people]
    right = range(len(tab.columns) + 1, len(base.columns) + 1 if base else 0)
    return list(dict.fromkeys([*key_columns(tab), *peoples, *right]))


def watched(change: TabChange) -> bool:
    """Whether people have cells of their own in the tab, which have to stay beside their rows."""
    base, tab = change.existing, change.tab
    return base is not None and bool(
        tab.shared or change.moves.rows or any(base.columns[len(tab.columns) :])
    )


def as_planned(
    change: TabChange, headings: Sequence[Cell], told: Mapping[int, Sequence[Cell]]
) -> bool:
    """Whether the tab has the headings and keys that the write was planned on, and nothing that
    people wrote in another row than it should. `told` are cells by column. What somebody has
    written since stays where it is.
    """
    base, tab = change.existing, change.tab
    if base is None:
        return True
    cells = planned(change)
    width = max(len(headings), len(base.columns), len(tab.columns))
    for column in range(1, width + 1):
        expected = cells.get((tab.heading_row, column), base.cell(tab.heading_row, column))
        if not same(expected, headings[column - 1] if column <= len(headings) else None):
            return False
    keys = key_columns(tab)
    written: dict[int, dict[int, Cell]] = {column: {} for column in told}
    for (row, column), cell in cells.items():
        if column in written:
            written[column][row] = cell
    astray = {n: set(_astray(change, n, written[n], there)) for n, there in told.items()}
    if any(astray[column] for column in keys):
        return False
    rows = set().union(*astray.values())
    theirs = [column for column in told if column not in keys]
    blank = (None,) * len(theirs)
    if any(
        not any(_line([told[n] for n in keys], row))
        and _line([told[n] for n in theirs], row) != blank
        for row in rows
    ):
        return False  # written beside somebody who leaves the list
    stood = [base.columns[n - 1] if n <= len(base.columns) else () for n in theirs]
    below = range(tab.heading_row + 1, base.n_rows + 1) if rows else ()
    before = {_line(stood, row) for row in below} - {blank}
    return before.isdisjoint(_line([told[n] for n in theirs], row) for row in rows)


def _astray(
    change: TabChange, column: int, written: Mapping[int, Cell], there: Sequence[Cell]
) -> Iterator[int]:
    """The rows in which a column has another cell than the write should leave there."""
    base, top = change.existing, change.tab.heading_row
    assert base is not None
    stood = base.columns[column - 1] if column <= len(base.columns) else ()
    leaves = [*stood, *[None] * (max(written, default=0) - len(stood))]
    for row, cell in written.items():
        leaves[row - 1] = cell
    for row, (said, cell) in enumerate(zip_longest(leaves[top:], there[top:]), top + 1):
        if said is not cell and not same(said, cell):
            yield row


def _line(columns: Sequence[Sequence[Cell]], row: int) -> tuple[Hashable, ...]:
    return tuple(meaning(cells[row - 1]) if row <= len(cells) else None for cells in columns)


def repairs(change: TabChange, now: Columns) -> list[Rectangle]:
    """What has to be written so that every key has its own cells beside it again. `now` is the tab
    after our write.
    """
    base, tab = change.existing, change.tab
    assert base is not None
    places = _places(now, tab.heading_row)
    if tab.columns[0].heading not in places:
        return []
    own = {column.heading for column in tab.columns if not column.people}
    wanted = {**_by_key(base.columns, tab.heading_row, own), **_by_key_of_tab(tab)}
    key_column = places[tab.columns[0].heading]
    cells = planned(change)
    found: list[Rectangle] = []
    lost = _lost_keys(base, now, cells, key_column, tab.heading_row)
    for row in range(tab.heading_row + 1, max(map(len, now), default=0) + 1):
        if row in lost:
            found += _put(now, row, key_column, lost[row])
        name = _key(lost.get(row, cell_of(now, row, key_column)))
        if name and name not in wanted:
            continue  # a row that somebody made: theirs
        values = wanted.get(name, {})
        for heading in own & places.keys() - {tab.columns[0].heading}:
            value = values.get(heading)
            if heading in values or not name:
                found += _put(now, row, places[heading], value)
    found += _given_back(change, base, now, cells, lost)
    return found


def _lost_keys(
    base: Grid,
    now: Columns,
    cells: Mapping[tuple[int, int], Cell],
    key_column: int,
    heading_row: int,
) -> dict[int, Cell]:
    """The keys that our write fell upon, because the column of keys had moved: those that are
    missing, in their order.

    Rows that are inserted or deleted keep the order of the others, and so do these keys.
    """
    if key_column == 1:
        return {}
    rows = [
        row
        for (row, column), written in sorted(cells.items(), key=lambda item: item[0])
        if column == key_column and row > heading_row and same(cell_of(now, row, column), written)
    ]
    there = {_key(cell) for cell in now[key_column - 1][heading_row:]}
    missing = [
        cell for cell in base.columns[0][heading_row:] if _key(cell) and _key(cell) not in there
    ]
    return dict(zip(rows, missing, strict=False)) if len(rows) >= len(missing) else {}


def _put(now: Columns, row: int, column: int, value: Cell) -> Iterator[Rectangle]:
    if not same(cell_of(now, row, column), value):
        yield Rectangle(row, column, ((value,),))


def _given_back(
    change: TabChange,
    base: Grid,
    now: Columns,
    cells: Mapping[tuple[int, int], Cell],
    lost: Mapping[int, Cell],
) -> Iterator[Rectangle]:
    """People's cells that our write fell upon because a column had moved, as they were read
    before.
    """
    heading_row = change.tab.heading_row
    own = {column.heading for column in change.tab.columns if not column.people}
    places, before = _places(now, heading_row), _places(base.columns, heading_row)
    titles = {column: heading for heading, column in places.items()}
    rows_before = {
        _key(base.cell(row, 1)): row
        for row in range(heading_row + 1, base.n_rows + 1)
        if _key(base.cell(row, 1))
    }
    key_column = places[change.tab.columns[0].heading]
    for (row, column), written in cells.items():
        if row <= heading_row or titles.get(column) in own:
            continue
        if not same(cell_of(now, row, column), written):
            continue  # somebody has put it right already
        heading = titles.get(column, "")
        old = rows_before.get(_key(lost.get(row, cell_of(now, row, key_column))))
        value = base.cell(old, before[heading]) if old and heading in before else None
        yield from _put(now, row, column, value)


def _places(columns: Columns, heading_row: int) -> dict[str, int]:
    """Where each heading stands, counted from 1."""
    found: dict[str, int] = {}
    for column in range(1, len(columns) + 1):
        heading = cell_of(columns, heading_row, column)
        if isinstance(heading, str) and heading:
            found.setdefault(heading, column)
    return found


def _key(cell: Cell) -> str:
    return key(str(cell)) if cell is not None and cell != "" else ""


def _by_key(columns: Columns, heading_row: int, own: set[str]) -> dict[str, dict[str, Cell]]:
    """Each row's cells of ours by the row's key, as the tab was read."""
    places = {
        heading: column
        for heading, column in _places(columns, heading_row).items()
        if heading in own
    }
    height = max(map(len, columns), default=0)
    return {
        name: {heading: cell_of(columns, row, column) for heading, column in places.items()}
        for row in range(heading_row + 1, height + 1)
        if (name := _key(cell_of(columns, row, 1)))
    }


def _by_key_of_tab(tab: Tab) -> dict[str, dict[str, Cell]]:
    """Each row's cells of ours by the row's key, as they should be."""
    own = [
        (column.heading, tab.cells[place])
        for place, column in enumerate(tab.columns)
        if not column.people
    ]
    return {
        name: {heading: cells[row] if row < len(cells) else None for heading, cells in own}
        for row, first in enumerate(tab.cells[0])
        if (name := _key(first))
    }
