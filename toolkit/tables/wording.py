"""Wording: people's own words for what a column of ours knows, cell by cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from toolkit.tables import parsing
from toolkit.tables.choices import Choice, Choices, Several
from toolkit.tables.columns import Column, Date, WholeNumber, YesNo
from toolkit.tables.parsing import Unreadable, blank, shown
from toolkit.words import key
from toolkit.workbooks.cells import Cell

_SIGNS = re.compile(r"[*?+#^†‡]+")
_NUMBER = re.compile(r"\s*(\d+)\s*[-–—.:)=]?\s*(.*)", re.DOTALL)


def word_key(said: str) -> str:
    """What two spellings of a word have in common: letters and digits, and signs that mean
    something of their own (`M*` is no `M`).
    """
    return key(said) + "".join(_SIGNS.findall(said)) if key(said).isalnum() else key(said)


class Words:
    """People's words for one column of ours. Of several lists the first that knows a word holds."""

    def __init__(self, column: Column, lists: Iterable[Mapping[str, str]]) -> None:
        self.column = column
        self.known: dict[str, str] = {}
        for words in lists:
            for theirs, ours in words.items():
                self.known.setdefault(word_key(theirs), ours)
        self._memory: dict[tuple[type, Cell], Cell] = {}
        self._parts = isinstance(column, (Choices, Several))

    def read(self, cells: Sequence[Cell]) -> list[Cell]:
        """The cells in our words; one that no list knows stays as it is."""
        return [self.one(cell) for cell in cells] if self.known else list(cells)

    def one(self, cell: Cell) -> Cell:
        spot = (type(cell), cell)
        if spot not in self._memory:
            self._memory[spot] = self._one(cell)
        return self._memory[spot]

    def _one(self, cell: Cell) -> Cell:
        said = "" if blank(cell) else shown(cell)
        found = self.known.get(word_key(said))
        if found is None and isinstance(cell, bool):  # a checkbox, however it is called
            found = self.known.get("yes" if cell else "no")
        if found is None and self._parts and said:
            parts = parsing.parts(said)
            mapped = [self.known.get(word_key(part), part) for part in parts]
            return ", ".join(filter(None, mapped)) or None if mapped != parts else cell
        if found is None:
            return cell
        return self._ours(found)

    def _ours(self, found: str) -> Cell:
        """One of our words as a cell: a number where the column holds numbers."""
        if not found:
            return None
        return int(found) if isinstance(self.column, WholeNumber) and found.isdecimal() else found


def scaled(column: Column, cell: Cell) -> Cell:
    """What a cell such as `1 - Leader`, which feeds several columns, says of one of them."""
    if not isinstance(cell, str) or blank(cell):
        return cell if isinstance(column, WholeNumber) or isinstance(cell, str) else None
    found = _NUMBER.fullmatch(cell)
    if isinstance(column, WholeNumber):
        return int(found[1]) if found and len(found[1]) < 4 else None
    if isinstance(column, (Choice, YesNo)):
        for said in (cell, found[2] if found else ""):
            if said and knows(column, said):
                return said
        return None
    return cell


def knows(column: Column, word: str) -> bool:
    """Whether a column can hold a word."""
    try:
        column.parse(word, "month first")
    except Unreadable:
        return False
    return not (isinstance(column, Choices) and column.faults(word))


def wrong_word(column: Column, words: Mapping[str, str]) -> str | None:
    """The first of our words that the column does not know; None where it knows all."""
    if isinstance(column, Date):
        return None
    return next((ours for ours in words.values() if ours and not knows(column, ours)), None)
