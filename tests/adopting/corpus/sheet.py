"""A sheet as its owner keeps it, and what they would say of it: said where the cells are made, so
that the two cannot disagree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

Cell = str | int | float | date | datetime | time | None
Truth = Any  # a heading of ours, a list of them, None for people's own, or {"any": [readings]}

ASK = "ask"


def either(*readings: Truth) -> Truth:
    """Several honest readings; ASK among them where a careful person would have to ask."""
    return {"any": list(readings)}


def letter(position: int) -> str:
    """The sheet's own name of a column, 1 being A."""
    name = ""
    while position:
        position, rest = divmod(position - 1, 26)
        name = chr(65 + rest) + name
    return name


def shown(cell: Cell) -> str:
    """A cell as a word: 1.0 is 1."""
    if cell is None:
        return ""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell).strip()


@dataclass(frozen=True)
class Column:
    """A column: its heading (several, from top to bottom, where it has several lines), what its
    owner means by it, what stands in it for a record, how its words are read, and what its heading
    says where it is one of a matrix.
    """

    heading: str | tuple[str, ...]
    to: Truth
    cell: Callable[[Any], Cell]
    words: Mapping[str, Truth] = field(default_factory=dict)
    of: Mapping[str, str] | None = None
    hidden: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        return (self.heading,) if isinstance(self.heading, str) else self.heading

    @property
    def said(self) -> str:
        return " ".join(line for line in self.lines if line)


class Tab:
    """A tab, filled line by line; `table` is what its owner would call it in our words."""

    def __init__(
        self,
        title: str,
        table: Truth,
        *columns: Column,
        constants: Mapping[str, str] | None = None,
        sections: Mapping[str, str] | None = None,
        may: Sequence[str] = (),
    ) -> None:
        self.title, self.table, self.columns = title, table, columns
        self.constants, self.sections = dict(constants or {}), dict(sections or {})
        self.may = tuple(may)  # constants and sections that it would be no fault to give, too
        self.lines: list[list[Cell]] = []
        self.merged: list[tuple[int, int, int]] = []  # line, first and last column, all from 1
        self.header_row = 0
        self.records: list[int] = []
        self.skipped: list[int] = []
        self.blank_below = 0

    def above(self, *lines: Sequence[Cell]) -> Tab:
        """Lines above the headings."""
        self.lines += [list(line) for line in lines]
        return self

    def headed(self) -> Tab:
        """The heading lines, here; the text of a group is one merged cell over its columns."""
        deep = max(len(column.lines) for column in self.columns)
        for depth in range(deep):
            self.lines.append([column.lines[depth] or None for column in self.columns])
            if depth + 1 < deep:
                self._merge()
        self.header_row = len(self.lines)
        return self

    def _merge(self) -> None:
        """A group's cell reaches over the blank ones beside it."""
        line = self.lines[-1]
        starts = [spot for spot, cell in enumerate(line, start=1) if cell is not None]
        for start, after in zip(starts, [*starts[1:], len(line) + 1], strict=True):
            if after - start > 1:
                self.merged.append((len(self.lines), start, after - 1))

    def rows(self, records: Iterable[Any]) -> Tab:
        """A line for each record."""
        for record in records:
            self.lines.append([column.cell(record) for column in self.columns])
            self.records.append(len(self.lines))
        return self

    def no_record(self, *cells: Cell) -> Tab:
        """A line between or below the records that is none: a total, a remark, a section."""
        self.lines.append(list(cells))
        self.skipped.append(len(self.lines))
        return self

    def aside(self, *cells: Cell) -> Tab:
        """A line that nobody has to name to skip it: blank, or the headings once more."""
        self.lines.append(list(cells))
        return self

    def truth(self) -> dict[str, Any]:
        """What the owner would say, in the words of docs/adopting.md."""
        keys = self._keys()
        told: dict[str, Any] = {
            "table": self.table,
            "header_row": self.header_row,
            "columns": {name: self._meant(column) for name, column in keys.items()},
            "letters": {name: letter(spot) for spot, name in enumerate(keys, start=1)},
            "values": {
                name: words for name, column in keys.items() if (words := self._words(column))
            },
            "of": {name: dict(column.of) for name, column in keys.items() if column.of},
            "constants": self.constants,
            "sections": self.sections,
            "may": list(self.may),
            "skip_rows": self.skipped,
            "record_rows": self.records,
            "records": len(self.records),
            "heading_lines": max((len(column.lines) for column in self.columns), default=1),
        }
        return told

    def _keys(self) -> dict[str, Column]:
        """Each column under its heading; by its letter where it has none, or another's."""
        keys: dict[str, Column] = {}
        for spot, column in enumerate(self.columns, start=1):
            name = column.said
            keys[name if name and name not in keys else f"column {letter(spot)}"] = column
        return keys

    def _meant(self, column: Column) -> Truth:
        """Who may ask what a tab is need not know what its columns are."""
        return _or_asked(column.to) if _asks(self.table) else column.to

    def _words(self, column: Column) -> dict[str, Truth]:
        """The words that stand there; who may ask about a column may ask about each of its words."""
        spot = self.columns.index(column)
        there = {shown(self.lines[row - 1][spot]) for row in self.records}
        words = {word: ours for word, ours in column.words.items() if word in there}
        if not _asks(self._meant(column)):
            return words
        return {word: _or_asked(ours) for word, ours in words.items()}


def _asks(truth: Truth) -> bool:
    return isinstance(truth, dict) and ASK in truth["any"]


def _or_asked(truth: Truth) -> Truth:
    return (
        truth
        if _asks(truth)
        else either(*(truth["any"] if isinstance(truth, dict) else [truth]), ASK)
    )


@dataclass(frozen=True)
class Book:
    """A file of several tabs (or one text), and how it is written."""

    file: str
    tabs: Sequence[Tab]
    language: str = "en"
    encoding: str = "utf-8"
    delimiter: str = ","

    def truth(self, shape: str) -> dict[str, Any]:
        return {
            "file": self.file,
            "shape": shape,
            "language": self.language,
            "tabs": {tab.title: tab.truth() for tab in self.tabs},
        }
