"""Shifting: places that toolkit.toml names by a letter or a number are looked for where what stood
there stands now, after somebody inserted, removed or moved a column or a row.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from operator import itemgetter

from toolkit.tables.placed import (
    FoundElsewhere,
    StoodThere,
    edges,
    items,
    key_of,
    line,
    parts,
    place,
    seen,
)
from toolkit.tables.sketches import shared, sign, sketch
from toolkit.tables.source import Source, Theirs
from toolkit.workbooks.cells import GLIMPSED, Grid, letters, number_of

AGREE = 0.9  # the share of values that has to be there again
HALF = 0.5  # with so many of them a place is still the one it was
DIFFERENT = 5  # values that tell a column from others
FEWEST = 2  # headings that tell a row from others


def shifted(
    source: Source, grid: Grid, was: StoodThere
) -> tuple[Source, dict[str, str], list[FoundElsewhere]]:
    """A source as a tab has to be read now; where each of its places stands; and those that stand
    elsewhere than it says (with `now` "" where that is not sure: those are read as it says).
    """
    named = [item for item in items(source) if key_of(item) in was.stood]
    found: dict[str, str] = {}
    again = _row(was, grid) if was.row else 0
    row = was.row if again is None else again
    columns = _Columns(was, grid, row)
    for item in named:
        stood = was.stood[key_of(item)]
        if item.kind == "heading":
            found[key_of(item)] = str(again or "")
        elif item.kind == "column":
            spot = columns.now(number_of(stood))
            found[key_of(item)] = letters(spot) if spot else ""
        elif item.kind == "span":
            found[key_of(item)] = columns.span(stood)
        elif item.kind == "cell":
            found[key_of(item)] = _cell(was, key_of(item), stood, grid, row, columns.now)
        elif item.kind == "row":
            found[key_of(item)] = _line(was, key_of(item), stood, grid)
    stands = {key: now for key, now in found.items() if now}
    told = [
        FoundElsewhere(item, was.stood[key_of(item)], found[key_of(item)])
        for item in named
        if found[key_of(item)] != item.said
    ]
    return _moved(source, stands), stands, told


def _row(was: StoodThere, grid: Grid) -> int | None:
    """The row in which the headings stand now; None where no one row is sure."""
    known = set(parts(was.headings))
    if len(known) < FEWEST:
        return was.row
    again = {
        row: len(known & set(parts(line(grid, row)))) / len(known)
        for row in {was.row, *range(1, GLIMPSED + 1)}
    }
    if again[was.row] >= HALF:
        return was.row
    likely = [row for row, share in again.items() if share >= AGREE]
    return likely[0] if len(likely) == 1 else None


class _Columns:
    """Where the columns of a tab stand now, by their places the last time."""

    def __init__(self, was: StoodThere, grid: Grid, row: int) -> None:
        self._was, self._grid, self._row = was, grid, row
        self._headings = [
            sign(grid.cell(row, spot)) if row else "" for spot in range(1, len(grid.columns) + 1)
        ]
        self._often = Counter(self._headings)
        self._before = Counter(parts(was.headings))
        self._values = cache(self._sketch)
        self._alone = cache(self._one)
        self.now = cache(self._now)

    def _sketch(self, spot: int) -> str:
        return sketch(self._grid.columns[spot - 1][self._row :])

    def _heading(self, spot: int) -> str:
        return self._headings[spot - 1] if 0 < spot <= len(self._headings) else ""

    def _like(self, old: int, spot: int) -> float:
        """The share of its values that stand there now."""
        if not 0 < spot <= len(self._grid.columns):
            return 0.0
        return shared(self._was.columns[old][1], self._values(spot)).share

    def _one(self, old: int) -> int | None:
        """Where a column stands that is known by its own heading and values alone: None where it is
        not, 0 where nothing of it is left.
        """
        heading, values = self._was.columns[old]
        single = bool(heading) and self._before[heading] < 2
        if single and self._often[heading] == 1 and self._heading(old) == heading:
            return old
        telling = len(parts(values)) >= DIFFERENT
        here = self._like(old, old) if values else 1.0
        spots = range(1, len(self._grid.columns) + 1)
        if self._heading(old) == heading and here >= HALF and (telling or single or not values):
            return old
        if not values and not heading:
            return None
        same = [
            spot
            for spot in spots
            if self._heading(spot) == heading and (not values or self._like(old, spot) >= AGREE)
        ]
        if telling and not any(spot != old for spot in same):
            same = [spot for spot in spots if self._like(old, spot) >= AGREE]
        if len(same) == 1 and (telling or single):
            return same[0]
        return None if same or not telling else 0  # its neighbours know, where many are like it

    def _now(self, old: int) -> int:
        """Where a column stands now, by itself or by its neighbours; 0 where that is not sure."""
        if old not in self._was.columns:
            return old
        alone = self._alone(old)
        if alone is not None:
            return alone
        left = next(
            (o for o in sorted(self._was.columns, reverse=True) if o < old and self._alone(o)), 0
        )
        right = next((o for o in sorted(self._was.columns) if o > old and self._alone(o)), 0)
        steps = {(self._alone(o) or o) - o for o in (left, right) if o}
        step = steps.pop() if len(steps) == 1 else None if steps else 0
        if step is None:
            return 0
        heading, values = self._was.columns[old]
        like = self._like(old, old + step) if values else 1.0
        few = (
            step == 0 and len(parts(values)) < DIFFERENT
        )  # nothing moved, and few values may change
        fits = like >= HALF or few
        headed = self._heading(old + step) == heading or (few and like >= AGREE)
        return old + step if fits and headed else 0

    def span(self, stood: str) -> str:
        """A span of columns where they stand now; "" where its ends are not there."""
        first, last = edges(stood)
        inside = [o for o in sorted(self._was.columns) if o >= first and (not last or o <= last)]
        there = [(old, spot) for old in inside if (spot := self.now(old))]
        if not inside:
            return stood
        if not there:
            return ""
        start, end = (pick(there, key=itemgetter(1)) for pick in (min, max))
        left = start[1] - (start[0] - first if start[0] == inside[0] else 0)
        if last is None:
            return f"{letters(max(left, 1))}:"
        right = end[1] + (last - end[0] if end[0] == inside[-1] else 0)
        return f"{letters(max(left, 1))}:{letters(right)}"


def _cell(
    was: StoodThere, name: str, stood: str, grid: Grid, row: int, column: Callable[[int], int]
) -> str:
    """Where a cell above the rows stands now, by what it says or by what stands left of it; as it
    was where it says something else and nothing around it moved; "" where that is not sure.
    """
    known = was.cells.get(name, ("", ""))
    if known == ("", "") or seen(grid, "cell", stood) == known:
        return stood
    each = {
        f"{letters(spot)}{line_}": seen(grid, "cell", f"{letters(spot)}{line_}")
        for line_ in range(1, max(row, was.row, place(stood)[0]) + 2)
        for spot in range(1, len(grid.columns) + 1)
    }
    for same in (
        [address for address, said in each.items() if said == known],
        [address for address, said in each.items() if known[1] and said[1] == known[1]],
        [address for address, said in each.items() if known[0] and said[0] == known[0]],
    ):
        if stood in same:
            return stood
        if len(same) == 1:
            return same[0]
    still = row and row == was.row and column(place(stood)[1]) == place(stood)[1]
    return stood if still else ""


def _line(was: StoodThere, name: str, stood: str, grid: Grid) -> str:
    """The row to skip where it stands now: by all it says, else by what it says first."""
    known = was.cells.get(name, ("", ""))
    if known == ("", ""):
        return stood
    if seen(grid, "row", stood)[0] == known[0]:
        return stood
    each = {str(row): seen(grid, "row", str(row)) for row in range(1, grid.n_rows + 1)}
    for same in (
        [row for row, said in each.items() if said == known],
        [row for row, said in each.items() if said[0] == known[0]],
    ):
        if len(same) == 1:
            return same[0]
    return ""


def _moved(source: Source, stands: Mapping[str, str]) -> Source:
    """A source that names its places where they stand."""
    where = {item.name: stands.get(key_of(item), item.said) for item in items(source)}

    def at(name: str, said: str) -> str:
        return f"column {where[name]}" if name in where else said

    def several() -> Iterator[tuple[tuple[str, ...], Theirs]]:
        for ours, theirs in source.columns.items():
            stem = f"columns {', '.join(ours)}"
            names = [at(f"{stem} {n}", said) for n, said in enumerate(theirs.headings)]
            yield ours, Theirs(tuple(names), theirs.joined)

    matrices = []
    for number, matrix in enumerate(source.matrices):
        if isinstance(matrix.columns, str):
            matrices.append(replace(matrix, columns=where[f"matrix {number}"]))
            continue
        named = {at(f"matrix {number} {n}", n): says for n, says in matrix.columns.items()}
        matrices.append(replace(matrix, columns=named))
    rows = {int(where[item.name]) for item in items(source) if item.kind == "row"}
    constants = {
        ours: f"from {where[f'constants {ours}']}" if f"constants {ours}" in where else said
        for ours, said in source.constants.items()
    }
    row = source.header_row
    return replace(
        source,
        header_row=int(where["header_row"]) if row else row,
        span=where.get("span", ""),
        columns=dict(several()),
        own=tuple(at(f"own {n}", said) for n, said in enumerate(source.own)),
        values={at(f"values {n}", n): words for n, words in source.values.items()},
        constants=constants,
        sections={ours: where[f"sections {ours}"] for ours in source.sections},
        skip_rows=frozenset(rows),
        matrices=tuple(matrices),
    )
