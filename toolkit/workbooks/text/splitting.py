"""Splitting: the cells of a text, between whatever signs its program puts between them."""

from __future__ import annotations

import csv
import io
import sys
from collections import Counter

_BETWEEN = ("\t", ";", ",", "|")  # of those that fit alike the first one
_LOOKED_AT = 200  # rows, to see what stands between cells
_SAID = "sep="  # the line by which Excel is told what does
_LONGEST = 500_000  # signs of the beginning, which are enough to tell


def cells_in(text: str) -> list[list[str]]:
    """The rows of a text with their cells, as typed; lines that end in any way are rows."""
    text = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    first, _, rest = text.partition("\n")
    if first[: len(_SAID)].casefold() == _SAID and len(first) == len(_SAID) + 1:
        return _rows(rest, first[-1])
    return _rows(text, between(text))


def between(text: str) -> str:
    """The sign that splits most rows into as many cells as each other, more than one; "" where none
    does.
    """
    head = text[:_LONGEST]
    best, most = "", 0.0
    for sign in _BETWEEN:
        if sign not in head:
            continue
        split = [row for row in _rows(head, sign, _LOOKED_AT) if len(row) > 1 or any(row)]
        widths = [len(row) for row in split]
        counted = Counter(width for width in widths if width > 1)
        width, rows = counted.most_common(1)[0] if counted else (0, 0)
        if sign == "," and width == 2 and not _without_space(head):
            continue  # Last, First
        # Rows above and below a table are shorter; names with a comma make ragged rows.
        # Where a quote is left in a cell, the sign stood inside of quotes.
        whole = [row for row in split if not any(map(_torn, row))]
        fit = len(whole) / max(len(split), 1) * rows / max(len(widths), 1) * min(width, 8)
        if fit > most:
            best, most = sign, fit
    return best


def _torn(cell: str) -> bool:
    """Whether a cell has one end of a quotation in it, and not the other."""
    return cell.count('"') % 2 == 1 or cell[:1] == '"' or cell[-1:] == '"'


def _without_space(head: str) -> bool:
    """Whether a comma stands anywhere without a space behind it."""
    return any(
        head[place + 1 : place + 2] not in " \n" for place, sign in enumerate(head) if sign == ","
    )


def _rows(text: str, sign: str, most: int | None = None) -> list[list[str]]:
    if not sign:
        return [[line] for line in text.split("\n")[:most]]
    before = csv.field_size_limit(sys.maxsize)
    try:
        reader = csv.reader(
            io.StringIO(text, newline=""), delimiter=sign, skipinitialspace=sign != "\t"
        )
        rows: list[list[str]] = []
        for row in reader:
            rows.append(row)
            if most is not None and len(rows) >= most:
                break
        return rows
    finally:
        csv.field_size_limit(before)
