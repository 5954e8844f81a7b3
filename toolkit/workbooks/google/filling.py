"""Filling: what a hidden tab gets, as bodies of values that are stored as they are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from toolkit.workbooks.cells import letters, same
from toolkit.workbooks.google.bands import Band
from toolkit.workbooks.google.blocks import Block, blocks
from toolkit.workbooks.google.shifts import Shift
from toolkit.workbooks.google.values import Area, as_json, bare

FILL_GAP = 6  # rows that a range bridges
A_COPY = 280  # bytes of a request that copies
RAW = '{"valueInputOption":"RAW","data":['  # nothing is read as if it were typed


def moving(band: Band, sheet: int) -> Iterator[str]:
    """The copies of moved rows into the hidden tab, where they save more than they cost."""
    columns, moves = band.target.tab.columns, band.shifts
    starts = [move.row for move in moves]
    for block in band.staged:
        if block.right > len(columns) + 1:  # cells of people's, right of the table
            continue
        first = max(0, bisect_right(starts, block.top) - 1)
        for move in moves[first : bisect_right(starts, block.bottom - 1)]:
            rows = range(max(move.row, block.top), min(move.row + move.n_rows, block.bottom))
            if rows and _saved(band, block, move, rows) > A_COPY:
                down = move.source - move.row
                band.sources.setdefault(block, {}).update((row, row + down) for row in rows)
                there = Block(rows.start + down, rows.stop + down, block.left, block.right)
                yield copy(band.area(there), band.spot(block, sheet, rows))


def _saved(band: Band, block: Block, move: Shift, rows: range) -> int:
    """The bytes of the block's cells in these rows that are what they were in the moved ones."""
    down = move.source - move.row
    return sum(
        len(bare(band.cell(row, column))) + 1
        for row in rows
        for column in range(block.left, block.right)
        if same(band.there(row + down, column), band.cell(row, column))
    )


def values(band: Band, title: str, most: int) -> Iterator[str]:
    """What the hidden tab of that title does not hold yet, as ranges of values, none larger than
    `most` bytes.
    """
    for block in band.staged:
        sources = band.sources.get(block, {})
        rows = {
            column: found
            for column in range(block.left, block.right)
            if (
                found := [
                    row
                    for row in range(block.top, block.bottom)
                    if row not in sources
                    or not same(band.there(sources[row], column), band.cell(row, column))
                ]
            )
        }
        top, left = band.spots[block]
        for part in blocks(rows, lambda column: FILL_GAP):
            for row, lines in _lines(band, part, most):
                place = left + part.left - block.left + 1, top + row - block.top + 1
                yield _range(title, place, lines, single=part.right == part.left + 1)


def _lines(band: Band, part: Block, most: int) -> Iterator[tuple[int, list[str]]]:
    """The rows as JSON in runs of at most `most` bytes, each with the number of its first row."""
    single = part.right == part.left + 1
    lines: list[str] = []
    size, top = 0, part.top
    for row in range(part.top, part.bottom):
        line = ",".join(bare(band.cell(row, n)) for n in range(part.left, part.right))
        line = line if single else f"[{line}]"
        weight = len(line.encode()) + 1
        if lines and size + weight > most:
            yield top, lines
            lines, size, top = [], 0, row
        lines.append(line)
        size += weight
    yield top, lines


def _range(title: str, place: tuple[int, int], lines: Sequence[str], *, single: bool) -> str:
    """A ValueRange; a single column is one list."""
    column, row = place
    spot = f"'{title}'!{letters(column)}{row}"
    cells = ",".join(lines)
    if single:
        return f'{{"range":"{spot}","majorDimension":"COLUMNS","values":[[{cells}]]}}'
    return f'{{"range":"{spot}","values":[{cells}]}}'


def bodies(found: Iterable[str], most: int) -> Iterator[bytes]:
    """The ranges packed into as few bodies as hold them."""
    packed: list[str] = []
    size = 0
    for one in found:
        weight = len(one.encode()) + 1
        if packed and size + weight > most - len(RAW) - 2:
            yield f"{RAW}{','.join(packed)}]}}".encode()
            packed, size = [], 0
        packed.append(one)
        size += weight
    if packed:
        yield f"{RAW}{','.join(packed)}]}}".encode()


def copy(source: Area, place: Area) -> str:
    """Values only: formats, notes and dropdowns of the place stay, also those that people gave
    it.
    """
    return as_json(
        {
            "copyPaste": {
                "source": source.range,
                "destination": place.range,
                "pasteType": "PASTE_VALUES",
            }
        }
    )
