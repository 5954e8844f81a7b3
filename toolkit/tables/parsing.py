"""Parsing: what one cell says as text, and what it is when it says something else than its column
needs.

Every parser, here and in `moments` and `amounts`, takes a cell that is not blank and returns its
value, or raises `Unreadable` with what is wrong and how to fix it. Source: measures.md, *Reading,
before any sum*, and data-dictionary.md, *Types*.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from toolkit.tables.kinds import cells
from toolkit.tables.kinds.declared import Fault
from toolkit.words import key
from toolkit.workbooks.cells import Cell

ERROR_CELLS = frozenset(
    {
        "#REF!",
        "#N/A",
        "#VALUE!",
        "#DIV/0!",
        "#NAME?",
        "#NULL!",
        "#NUM!",
        "#ERROR!",
        "#SPILL!",
        "#CALC!",
        "#GETTING_DATA",
        "#BLOCKED!",
        "#FIELD!",
        "#¡REF!",
        "#¡VALOR!",
        "#¡DIV/0!",
        "#¿NOMBRE?",
        "#¡NULO!",
        "#¡NUM!",
        "#¡CALC!",
        "#¡ERROR!",
    }
)
LONGEST_NUMBER = 18  # digits on either side of the point: more than any sheet can mean
YES = frozenset({"yes", "y", "x", "✓", "✔", "☑", "✅", "true", "si", "s", "1", "verdadero"})
NO = frozenset({"no", "n", "false", "0", "falso", "✗", "✘", "❌", "☐"})


class Unreadable(Exception):
    """A cell that does not say what its column needs; carries the `Fault` of a `Problem`.

    `said` is the part of the cell that is at fault, where it is not the whole.
    """

    def __init__(self, fault: Fault, said: str | None = None) -> None:
        super().__init__(fault.kind.word)
        self.fault, self.said = fault, said


def blank(cell: Cell) -> bool:
    """Whether nothing is written there: empty, or only spaces and signs that nobody can see."""
    if not isinstance(cell, str):
        return cell is None
    if not cell or cell.isspace():
        return True
    return not cell.isascii() and not "!" <= cell[0] <= "~" and not key(cell)


def blanks(cells: Iterable[Cell]) -> list[bool]:
    """Of each of many cells whether it is `blank`."""
    return [
        not cell or ((cell.isspace() or not cell.isascii()) and blank(cell))
        if isinstance(cell, str)
        else cell is None
        for cell in cells
    ]


UNTICKED = ("FALSE", "☐")  # what an empty checkbox leaves in a cell of text


def shown(cell: Cell) -> str:
    """The cell as text a person would recognise: whole numbers without `.0`, dates as ISO, times as
    17:00.
    """
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, datetime):
        return cell.isoformat(" ").removesuffix(" 00:00:00")
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, int):
        return str(cell) if abs(cell) < 10**LONGEST_NUMBER else repr(_float(cell))
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, time):  # a part of a day, which is all that other spreadsheets know of it
        cell = timedelta(hours=cell.hour, minutes=cell.minute, seconds=cell.second)
    if isinstance(cell, timedelta):
        minutes = round(cell.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02d}"
    return str(cell)


def _float(whole: int) -> float:
    try:
        return float(whole)
    except OverflowError:
        return float("inf") if whole > 0 else float("-inf")


def text(cell: Cell) -> str:
    """Text as typed, without spaces around it; an error value such as `#REF!` is unreadable."""
    said = shown(cell)
    if said in ERROR_CELLS:
        raise Unreadable(cells.ERROR_CELL(value=said))
    return said


def yes_no(cell: Cell) -> bool:
    """Yes or no: `Yes`, `No`, `x`, `✓`, `Sí`, `TRUE`, 1, 0, or a checkbox."""
    if isinstance(cell, bool):
        return cell
    said = key(text(cell))
    if said in YES:
        return True
    if said in NO:
        return False
    raise Unreadable(cells.NOT_YES_OR_NO(value=shown(cell)))


def parts(cell: Cell) -> list[str]:
    """The several entries of one cell, separated by `,` or `;` or a line break."""
    return [part.strip() for part in re.split(r"[,;\n]", text(cell)) if part.strip()]


def names(cell: Cell) -> list[str]:
    """The several names in one cell: where a `;` stands in it only that separates, since a name may
    hold a comma.
    """
    between = ";" if ";" in text(cell) else r"[,\n]"
    return [" ".join(part.split()) for part in re.split(between, text(cell)) if part.strip()]
