"""Cells: what can stand in one, when two of them mean the same, and what an existing tab looks like
when read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isclose
from typing import Union

from toolkit.calendar import to_serial


class Link(str):
    """The text of a cell that leads somewhere; `target` is an address inside or outside the
    workbook.
    """

    target: str

    def __new__(cls, text: str, target: str = "") -> Link:
        made = super().__new__(cls, text)
        made.target = target
        return made


class Formula(str):
    """What a person typed that works something out. Only ever put back where it stood."""


Cell = Union[None, str, bool, int, float, Decimal, date, datetime, time, timedelta]
"""None (or "") is a blank. Text is always text, never a formula, whatever it begins with."""


def _number(cell: Cell) -> float | None:
    """The number a spreadsheet would store for this cell; None where it is no number."""
    if isinstance(cell, bool):
        return None
    if isinstance(cell, (int, float, Decimal)):
        return float(cell)
    if isinstance(cell, (datetime, date)):
        return to_serial(cell)
    if isinstance(cell, time):
        return (cell.hour * 3600 + cell.minute * 60 + cell.second) / 86400
    if isinstance(cell, timedelta):
        return cell / timedelta(days=1)
    return None


LONGEST_TEXT = 32_767
# Before it the day numbers of Excel and Google differ, or a workbook that counts from 1904 has
# none, or one that it shows as a length of time.
GLIMPSED = 25  # rows of a tab that show what it is
FIRST_DAY = date(1905, 1, 1)
_DIGITS = re.compile("[0-9]{1,15}")
_NO_TEXT = re.compile("[\ud800-\udfff\ufffe\uffff]")


def storable(cell: Cell) -> Cell:
    """What every spreadsheet can hold of a cell: longer texts end in "…", signs that are no text
    become "\ufffd", and days that it cannot count are ISO text.
    """
    if isinstance(cell, str):
        text = cell if cell.isascii() else _NO_TEXT.sub("\ufffd", cell)
        if len(text) > LONGEST_TEXT // 2:  # counted as Excel does, where 😀 is two
            units = text.encode("utf-16-le")
            if len(units) > 2 * LONGEST_TEXT:
                return units[: 2 * (LONGEST_TEXT - 1)].decode("utf-16-le", "ignore") + "…"
        return text
    if isinstance(cell, date):
        day = cell.date() if isinstance(cell, datetime) else cell
        return cell if day >= FIRST_DAY else cell.isoformat()
    return cell


def whole(text: str) -> int | None:
    """The number in a mark of the toolkit's; None where something else was written into it by
    hand.
    """
    return int(text) if _DIGITS.fullmatch(text) else None


def same(one: Cell, other: Cell) -> bool:
    """Whether two cells mean the same: 4 and 4.00, a date and its day number, "" and nothing."""
    if one is other or one == other:
        return not (isinstance(one, bool) ^ isinstance(other, bool))
    if one is None or one == "":
        return other is None or other == ""
    one, other = storable(one), storable(other)
    a, b = _number(one), _number(other)
    if a is None or b is None:
        return a is b and one == other
    return isclose(a, b, rel_tol=1e-12, abs_tol=1e-9)


def filled(cell: Cell) -> bool:
    """Whether anything stands there."""
    return cell is not None and cell != ""


def meaning(cell: Cell) -> str | float | None:
    """What cells that mean the same have in common, and no others; None for a blank."""
    if isinstance(cell, bool):
        return f"\0{cell}"
    stored = storable(cell)
    worth = _number(stored)
    return (str(stored) if filled(stored) else None) if worth is None else round(worth, 6)


@dataclass(frozen=True)
class Tag:
    """The toolkit's mark on a tab it made: which table it is (`kind`) and a fingerprint of its
    looks (`style`).

    It stays with the tab when people rename or move it.
    """

    kind: str
    style: str = ""


@dataclass(frozen=True)
class Grid:
    """One tab as it was read: all its cells, column by column from row 1, unformatted.

    Columns may be of different lengths: whatever is missing at the end is blank. `tag` is None on
    people's tabs. `ident` is the backend's own name of the tab (None before it exists). `late` are
    the days by which the workbook's calendar begins later than that of 1900: a plain number that is
    meant as a day is so much later. `remarks` are comments that people hung on cells, by row and
    column, of tabs of ours and where the backend can tell.
    """

    title: str
    columns: Sequence[Sequence[Cell]]
    tag: Tag | None = None
    ident: int | str | None = None
    hidden: bool = False
    late: int = 0
    remarks: Mapping[tuple[int, int], str] = field(default_factory=dict)

    @property
    def n_rows(self) -> int:
        return max((len(column) for column in self.columns), default=0)

    def top(self) -> Grid:
        """Its first rows."""
        return replace(self, columns=tuple(column[:GLIMPSED] for column in self.columns))

    def without(self, spots: Iterable[tuple[int, int]]) -> Grid:
        """The tab with nothing in these cells (1-based row and column)."""
        columns = [list(column) for column in self.columns]
        for row, column in spots:
            if column <= len(columns) and row <= len(columns[column - 1]):
                columns[column - 1][row - 1] = None
        return replace(self, columns=columns)

    def cell(self, row: int, column: int) -> Cell:
        """The cell at a 1-based row and column; None outside what was read."""
        if column <= len(self.columns) and 0 < row <= len(self.columns[column - 1]):
            return self.columns[column - 1][row - 1]
        return None


@dataclass(frozen=True)
class Snapshot:
    """What a workbook held at one moment.

    `titles` are all its tabs in order, with their tags; `grids` only those that were read. `marks`
    are the toolkit's own notes on the whole workbook (such as the last `as_of`). `locale` and
    `time_zone` are None where the file does not know them (Excel). `tab_address` makes a link to a
    cell.
    """

    where: str
    titles: Mapping[str, Tag | None]
    grids: tuple[Grid, ...]
    marks: Mapping[str, str] = field(default_factory=dict)
    locale: str | None = None
    time_zone: str | None = None
    address: str = ""  # what a link to this workbook begins with; "" inside the file itself
    idents: Mapping[str, int | str] = field(default_factory=dict)
    views: Mapping[str, Mapping[str, int]] = field(
        default_factory=dict
    )  # numbers of our filter views, by tab and by whose they are
    name: str = ""  # the file's, with its ending, or the spreadsheet's title; "" where nobody knows
    others: Mapping[str, Snapshot] = field(
        default_factory=dict
    )  # other workbooks that are read with it, by what toolkit.toml calls them
    beside: frozenset[str] = frozenset()  # titles of tabs that stand in another file
    unfinished: bool = False  # a stopped run left something behind; any write clears it
    live: bool = False  # whether people may write in it while we do

    def grid(self, title: str) -> Grid | None:
        return next((grid for grid in self.grids if grid.title == title), None)

    def owned(self, kind: str) -> Grid | None:
        """The toolkit's own tab of that kind, whatever people call it now."""
        return next((grid for grid in self.grids if grid.tag and grid.tag.kind == kind), None)

    def view_address(self, kind: str, whose: str) -> str:
        """What leads to somebody's own filter view of a tab of ours; "" where they have none."""
        grid = self.owned(kind)
        number = self.views.get(grid.title, {}).get(whose) if grid else None
        if grid is None or number is None or not self.address:
            return ""
        return f"{self.address}#gid={self.idents.get(grid.title, 0)}&fvid={number}"

    def link(self, title: str, row: int | None = None, column: int | None = None) -> Link:
        """A link to a tab, row or cell, with text such as `Roster!C14`."""
        spot = "" if row is None else f"{letters(column or 1)}{row}"
        text = f"{title}!{spot}" if spot else title
        if self.address:
            gid = self.idents.get(title, 0)
            return Link(text, f"{self.address}#gid={gid}" + (f"&range={spot}" if spot else ""))
        quoted = title.replace("'", "''")
        return Link(text, f"internal:'{quoted}'!{spot or 'A1'}")


def number_of(name: str) -> int:
    """The column that letters name: A is 1, AA is 27."""
    number = 0
    for letter in name.upper():
        number = 26 * number + ord(letter) - 64
    return number


def letters(column: int) -> str:
    """A column's letters: 1 is A, 27 is AA."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
