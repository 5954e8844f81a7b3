"""Formulas filled over several cells at once: only the first cell has the words, and the others
lean on it.
"""

from __future__ import annotations

import re

from lxml import etree

from toolkit.workbooks.cells import letters
from toolkit.workbooks.excel.xml_cells import column_number

# Texts and titles of tabs are left as they are; then cells, then whole columns.
_PIECES = re.compile(
    r"(?P<kept>\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*')"
    r"|(?<![\w.$])(?P<column>\$?[A-Z]{1,3})(?P<row>\$?\d{1,7})(?![\w(.!])"
    r"|(?<![\w.$])(?P<first>\$?[A-Z]{1,3}):(?P<last>\$?[A-Z]{1,3})(?![\w(.!])"
)


class Filled:
    """The formulas that cells lean on, by their number, where the cell with the words goes away."""

    def __init__(self) -> None:
        self._gone: dict[str, tuple[int, int, str]] = {}

    def goes(self, row: int, column: int, cell: etree._Element) -> None:
        """This cell is laid anew without its formula."""
        formula = _leaning(cell)
        if formula is not None and formula.text:
            self._gone[formula.get("si", "")] = (row, column, formula.text)

    def stays(self, row: int, column: int, cell: etree._Element) -> None:
        """This cell stays: where it leaned on one that is gone, it gets the words itself."""
        formula = _leaning(cell)
        if formula is None or formula.text or formula.get("si", "") not in self._gone:
            return
        from_row, from_column, words = self._gone[formula.get("si", "")]
        formula.attrib.clear()
        formula.text = shifted(words, row - from_row, column - from_column)


def _leaning(cell: etree._Element) -> etree._Element | None:
    formula = cell.find("{*}f")
    return formula if formula is not None and formula.get("t") == "shared" else None


def shifted(formula: str, down: int, right: int) -> str:
    """The formula as it reads so many cells further down and to the right."""

    def piece(found: re.Match[str]) -> str:
        if found["kept"]:
            return found["kept"]
        if found["first"]:
            return f"{_column(found['first'], right)}:{_column(found['last'], right)}"
        row = found["row"] if found["row"].startswith("$") else str(int(found["row"]) + down)
        return _column(found["column"], right) + row

    return _PIECES.sub(piece, formula)


def _column(name: str, right: int) -> str:
    return name if name.startswith("$") else letters(max(column_number(name) + right, 1))
