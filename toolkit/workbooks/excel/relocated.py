"""Formulas of people's whose row or column goes elsewhere: what they read goes along."""

from __future__ import annotations

import re

from lxml import etree

from toolkit.workbooks.cells import letters
from toolkit.workbooks.excel.filled import shifted
from toolkit.workbooks.excel.xml_cells import column_number
from toolkit.workbooks.moves import Moves

_CELL = r"\$?[A-Z]{1,3}\$?\d{1,7}"
_PIECES = re.compile(
    r"(?P<text>\"(?:[^\"]|\"\")*\")"
    r"|(?P<title>'(?:[^']|'')*'|(?<![\w.'$])[A-Za-z_][\w.]*)!"
    rf"(?P<there>{_CELL}(?::{_CELL})?|\$?[A-Z]{{1,3}}:\$?[A-Z]{{1,3}})?"
    rf"|(?<![\w.$!])(?P<here>{_CELL}(?::{_CELL})?|\$?[A-Z]{{1,3}}:\$?[A-Z]{{1,3}})(?![\w(.!])"
)
_SPOT = re.compile(r"(\$?)([A-Z]{1,3})(?:(\$?)(\d{1,7}))?")


def relocated(formula: str, moves: Moves, title: str) -> str:
    """The formula once rows and columns of its tab have moved: a cell it reads is read where it is
    now. Of a block of cells the rows stay, since those between its ends are others now.
    """

    def piece(found: re.Match[str]) -> str:
        if found["text"]:
            return found["text"]
        if found["here"]:
            return _moved(found["here"], moves)
        name = found["title"]
        plain = name[1:-1].replace("''", "'") if name.startswith("'") else name
        there = found["there"] or ""
        return f"{name}!{_moved(there, moves) if plain.casefold() == title.casefold() else there}"

    return _PIECES.sub(piece, formula)


def _moved(reference: str, moves: Moves) -> str:
    block = ":" in reference

    def spot(found: re.Match[str]) -> str:
        column = column_number(found[2])
        column = moves.columns.get(column, column)
        if found[4] is None:
            return f"{found[1]}{letters(column)}"
        row = int(found[4])
        return f"{found[1]}{letters(column)}{found[3]}{row if block else moves.rows.get(row, row)}"

    return _SPOT.sub(spot, reference)


class Relocation:
    """The cells of one sheet on their way, from the top down."""

    def __init__(self, moves: Moves, title: str) -> None:
        self.moves, self.title = moves, title
        self._shared: dict[str, tuple[int, int, str]] = {}

    def place(self, row: int, column: int, cell: etree._Element) -> tuple[int, int]:
        """Where the cell goes; its address and its formula say so from now on."""
        new = self.moves.place(row, column)
        formula = cell.find("{*}f")
        if formula is not None:
            self._formula(row, column, formula, new)
        if self.moves:
            cell.set("r", f"{letters(new[1])}{new[0]}")
        return new

    def _formula(
        self, row: int, column: int, formula: etree._Element, new: tuple[int, int]
    ) -> None:
        """Filled formulas get words of their own; one that fills several cells at once keeps only
        what it said last.
        """
        if not self.moves:
            return
        kind, words = formula.get("t", ""), formula.text or ""
        if kind == "shared":
            number = formula.get("si", "")
            if words:
                self._shared[number] = (row, column, words)
            elif number in self._shared:
                from_row, from_column, first = self._shared[number]
                words = shifted(first, row - from_row, column - from_column)
            formula.attrib.clear()
        elif kind == "array" and ":" not in formula.get("ref", ""):
            formula.set("ref", f"{letters(new[1])}{new[0]}")
        elif kind:
            words = ""
        parent = formula.getparent()
        if words:
            formula.text = relocated(words, self.moves, self.title)
        elif parent is not None:
            parent.remove(formula)
