"""Whose column is whose in a tab of the toolkit's as people left it, and where each goes: ours to
their places, people's to the right of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.plan.rows import cell_of
from toolkit.workbooks.cells import Cell, Grid, filled, meaning, same
from toolkit.workbooks.desired import Tab
from toolkit.workbooks.moves import DEEPEST_HEADINGS, Laid, Moves, heading_mark


@dataclass(frozen=True)
class Columns:
    """The columns of a tab as it was read, each counted from 1: `ours` by their place among the
    columns that should be (from 0), `theirs` people's own in their order, `stale` what was ours and
    is no longer wanted, `twins` the further ones of a heading of ours.
    """

    ours: dict[int, int]
    theirs: tuple[int, ...]
    stale: tuple[int, ...]
    twins: dict[int, int]  # a further column: the one it doubles
    width: int

    @property
    def moves(self) -> Moves:
        """Where each goes."""
        return Moves(columns=self._places())

    def _places(self) -> dict[int, int]:
        places = {column: place + 1 for column, place in self.ours.items()}
        last = self.width
        for column in self.theirs:
            last = max(last + 1, column)
            places[column] = last
        top = max([*places, *places.values(), *self.stale, *self.twins], default=0)
        return filled_up(places, top)


def filled_up(places: dict[int, int], top: int) -> dict[int, int]:
    """The moves among the numbers up to `top` in which these have their places: the others stay
    where they can and else take what is free, in order. Only what moves is in it.
    """
    taken = set(places.values())
    rest = [n for n in range(1, top + 1) if n not in places]
    stay = {n for n in rest if n not in taken}
    free = iter(n for n in range(1, top + 1) if n not in taken and n not in stay)
    whole = places | {n: n if n in stay else next(free) for n in rest}
    return {old: new for old, new in whole.items() if old != new}


def heading_row(tab: Tab, grid: Grid, height: int | None = None) -> int:
    """The row in which the tab's headings stand now: people may have put rows above them. Where
    they are gone, the row above the first one that is a row of the tab, which may be 0; `height` is
    how many rows it was published with. A row of the tab may say some of their words, as Phone.
    """
    wanted = {_name(column.heading) for column in tab.columns}

    def held(row: int) -> int:
        return sum(_name(grid.cell(row, n)) in wanted for n in range(1, len(grid.columns) + 1))

    here = held(tab.heading_row)
    if here == len(grid.columns):  # no row can have more
        return tab.heading_row
    best = max(range(1, DEEPEST_HEADINGS + 1), key=lambda row: (held(row), -row))
    first = _first_row(tab, grid, height) if 4 * held(best) < len(wanted) else 0
    if first and (first <= best or held(best) == 0):
        return first - 1
    return best if held(best) > here else tab.heading_row


def is_first_line(tab: Tab, cell: Cell) -> bool:
    """Whether it is what we say above the table, of whatever day."""
    about = tab.first_line.split(" · ")[0]
    return bool(about) and isinstance(cell, str) and cell.startswith(about)


def _first_row(tab: Tab, grid: Grid, height: int | None) -> int:
    """The first row, of the first few, that is one of the tab by what stands where keys of ours
    stand: one that the tab should have, or one of as many as were published, since whoever stood
    there may be gone by now; 0 where none is.
    """
    key = [n for n, column in enumerate(tab.columns, 1) if column.heading in tab.key]
    wanted = {tuple(meaning(cell_of(tab, place, n)) for n in key) for place in range(tab.n_rows)}
    for row in range(1, DEEPEST_HEADINGS + 1):
        name = tuple(meaning(grid.cell(row, n)) for n in key)
        if name in wanted and any(part is not None for part in name):
            return row
        published = height is not None and 0 <= grid.n_rows - row < height
        if published and None not in name and not is_first_line(tab, grid.cell(row, 1)):
            return row
    return 0


def columns_of(tab: Tab, grid: Grid, top: int) -> Columns:
    """Every column of the tab, by its heading in row `top`."""
    laid = Laid.of(grid)
    wanted = {_name(column.heading): place for place, column in enumerate(tab.columns)}
    headings = [_name(grid.cell(top, n)) for n in range(1, len(grid.columns) + 1)]
    ours: dict[int, int] = {}
    twins: dict[int, int] = {}
    own: set[int] = set()
    for name, place in wanted.items():
        same_name = [n for n, heading in enumerate(headings, 1) if heading == name]
        known = [n for n in same_name if _known(n, name, laid)]
        if known:
            first = place + 1 if place + 1 in known else known[0]
            ours[first] = place
            further = [n for n in same_name if n != first]
            own |= {n for n in further if _own_words(grid, n, first, top, laid)}
            twins |= {n: first for n in further if n not in own}
    if not ours:  # the headings are gone: what stands where ours were is ours
        ours = {place + 1: place for place in range(len(tab.columns))}
    rest = [n for n in range(1, len(headings) + 1) if n not in ours and n not in twins]
    renamed = _renamed(tab, grid, top, ours, rest, laid)
    ours |= renamed
    rest = [n for n in rest if n not in renamed]
    stale = tuple(n for n in rest if n not in own and _was_ours(n, headings[n - 1], laid, ours))
    theirs = [n for n in rest if n not in stale and any(map(filled, grid.columns[n - 1]))]
    return Columns(ours, tuple(theirs), stale, twins, len(tab.columns))


def _known(column: int, heading: str, laid: Laid) -> bool:
    """Whether a heading of ours may be ours here: one that the tab did not have before is a column
    that people called so themselves.
    """
    if laid.marks:
        return heading_mark(heading) in laid.marks
    return column <= laid.width or not laid.width


def _own_words(grid: Grid, column: int, first: int, top: int, laid: Laid) -> bool:
    """Whether a further column with one of our headings is people's own, right of the table: most
    of what it says is something else.
    """
    full = sum(filled(cell) for cell in grid.columns[column - 1][top:])
    own = len(differing(grid, column, first, top))
    return column > laid.width >= first and 2 * own > full


def _was_ours(column: int, heading: str, laid: Laid, ours: dict[int, int]) -> bool:
    """Whether the toolkit laid out this column and wants it no more."""
    if laid.marks:
        return bool(heading) and heading_mark(heading) in laid.marks
    return column <= laid.width and max(ours, default=0) <= laid.width


def _renamed(
    tab: Tab, grid: Grid, top: int, ours: dict[int, int], rest: Sequence[int], laid: Laid
) -> dict[int, int]:
    """Columns of ours whose heading somebody wrote over: each stands between the two neighbours of
    a column that is missing, and holds what ours would. One that the tab never had is not missing.
    """
    by_place = {place: column for column, place in ours.items()}
    found = {}
    for place in range(len(tab.columns)):
        if place in by_place or not _had(tab.columns[place].heading, laid):
            continue
        left = by_place.get(place - 1, 0 if place == 0 else None)
        right = by_place.get(place + 1)
        if left is None and right is None:
            continue
        column = left + 1 if left is not None else (right or 1) - 1
        fits = column in rest and column not in found and right in (None, column + 1)
        if fits and _holds_ours(tab, place, grid.columns[column - 1][top:]):
            found[column] = place
            by_place[place] = column
    return found


def _had(heading: str, laid: Laid) -> bool:
    """Whether the tab had a column of ours with that heading, as far as is known."""
    return not laid.marks or heading_mark(heading) in laid.marks


def _holds_ours(tab: Tab, place: int, cells: Sequence[Cell]) -> bool:
    """Whether at least half of what stands there would stand there again; a blank column has
    nothing to lose.
    """
    full = [cell for cell in cells if filled(cell)]
    if tab.columns[place].people or not full:
        return True
    wanted = Counter(meaning(cell) for cell in tab.cells[place] if filled(cell))
    return 2 * sum((Counter(map(meaning, full)) & wanted).values()) >= len(full)


def differing(grid: Grid, twin: int, first: int, top: int) -> list[int]:
    """The rows in which a doubled column says something else than the one it doubles."""
    return [
        row
        for row, cell in enumerate(grid.columns[twin - 1], 1)
        if row > top and filled(cell) and not same(cell, grid.cell(row, first))
    ]


def _name(cell: Cell) -> str:
    return cell.strip().casefold() if isinstance(cell, str) else ""
