"""Ranges: A1 addresses and grid ranges, read and written as Google does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any


def letters(column: int) -> str:
    """A 0-based column's letters: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def number(name: str) -> int:
    """The 0-based column of its letters."""
    total = 0
    for letter in name.upper():
        total = total * 26 + ord(letter) - 64
    return total - 1


def quoted(title: str) -> str:
    """A title as it stands before the `!`: in quotes unless it is a plain word that is no address."""
    plain = re.fullmatch(r"[^\W\d]\w*", title) and not re.fullmatch(
        r"[A-Za-z]{1,3}\d+|R\d*C\d*|[A-Za-z]{1,2}", title
    )
    return title if plain else "'" + title.replace("'", "''") + "'"


@dataclass(frozen=True)
class Box:
    """A half-open block of cells on one sheet; None is unbounded."""

    sheet: int
    top: int = 0
    bottom: int | None = None
    left: int = 0
    right: int | None = None

    @classmethod
    def of(cls, grid: dict[str, Any]) -> Box:
        """From a GridRange."""
        return cls(
            grid.get("sheetId", 0),
            grid.get("startRowIndex", 0),
            grid.get("endRowIndex"),
            grid.get("startColumnIndex", 0),
            grid.get("endColumnIndex"),
        )

    def within(self, rows: int, columns: int) -> Box:
        """Bounded by a sheet's size."""
        return Box(
            self.sheet,
            min(self.top, rows),
            rows if self.bottom is None else min(self.bottom, rows),
            min(self.left, columns),
            columns if self.right is None else min(self.right, columns),
        )

    @property
    def height(self) -> int:
        assert self.bottom is not None
        return max(0, self.bottom - self.top)

    @property
    def width(self) -> int:
        assert self.right is not None
        return max(0, self.right - self.left)

    def holds(self, row: int, column: int) -> bool:
        return (
            self.top <= row
            and (self.bottom is None or row < self.bottom)
            and self.left <= column
            and (self.right is None or column < self.right)
        )

    def overlaps(self, other: Box) -> bool:
        return (
            self.sheet == other.sheet
            and (self.bottom is None or other.top < self.bottom)
            and (other.bottom is None or self.top < other.bottom)
            and (self.right is None or other.left < self.right)
            and (other.right is None or self.left < other.right)
        )

    def a1(self, title: str) -> str:
        """The bounded address as Google writes it back: `Sheet1!A1:D4`, a single cell without the colon."""
        assert self.bottom is not None
        assert self.right is not None
        start = f"{letters(self.left)}{self.top + 1}"
        end = f"{letters(self.right - 1)}{self.bottom}"
        return f"{quoted(title)}!{start}" if start == end else f"{quoted(title)}!{start}:{end}"

    def grid(self) -> dict[str, Any]:
        """As a GridRange; sheet 0 is left out, as Google does."""
        found: dict[str, Any] = {"sheetId": self.sheet} if self.sheet else {}
        found["startRowIndex"] = self.top
        if self.bottom is not None:
            found["endRowIndex"] = self.bottom
        found["startColumnIndex"] = self.left
        if self.right is not None:
            found["endColumnIndex"] = self.right
        return found


_CELL = r"(?:\$?([A-Za-z]{1,3}))?(?:\$?([1-9]\d{0,7}))?"
_SPOT = re.compile(_CELL)
_R1C1 = re.compile(r"R([1-9]\d*)C([1-9]\d*)", re.IGNORECASE)


def split(address: str) -> tuple[str | None, str | None]:
    """The title and the cells of an address. Either may be missing. A bare word may be a title: the caller knows."""
    if address.startswith("'"):
        match = re.fullmatch(r"'((?:[^']|'')*)'(?:!(.*))?", address, re.DOTALL)
        if not match:
            raise ValueError(address)
        return match[1].replace("''", "'"), match[2]
    if "!" in address:
        title, _, cells = address.rpartition("!")
        return title, cells
    return None, address


def cells(text: str) -> tuple[int, int | None, int, int | None]:
    """`A1:B2`, `A:B`, `2:3`, `A2:2`, `C5` as (top, bottom, left, right), half-open, 0-based."""
    ends = text.split(":")
    if len(ends) > 2:
        raise ValueError(text)
    spots = []
    for end in ends:
        if match := _R1C1.fullmatch(end):
            spots.append((letters(int(match[2]) - 1), match[1]))
            continue
        match = _SPOT.fullmatch(end)
        if not match or not end:
            raise ValueError(text)
        spots.append((match[1], match[2]))
    if len(spots) == 1:
        column, row = spots[0]
        if not column or not row:
            raise ValueError(text)
        spots.append(spots[0])
    (c1, r1), (c2, r2) = spots
    rows = [int(r) for r in (r1, r2) if r]
    columns = [number(c) for c in (c1, c2) if c]
    top, left = (min(rows) - 1 if rows else 0), (min(columns) if columns else 0)
    bottom = max(rows) if len(rows) == 2 else None
    right = max(columns) + 1 if len(columns) == 2 else None
    return top, bottom, left, right
