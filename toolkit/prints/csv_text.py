"""CSV for people and for programs: what somebody typed stays text, also when a spreadsheet opens
it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from io import StringIO
from typing import Any

import pandas as pd

from toolkit.workbooks.cells import Cell

FORMULA_SIGNS = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "＝",
    "＋",
    "－",
    "＠",
)  # the wide ones too, for some Excels


def plain(cell: Cell) -> str:
    """A cell as text: days as 2023-03-08, hours and shares as decimals, boxes as TRUE and FALSE."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        # A spreadsheet would compute a text that begins like a formula.
        risky = cell.startswith(FORMULA_SIGNS) or cell.lstrip().startswith(FORMULA_SIGNS)
        return "'" + cell if risky else cell
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, (Decimal, int)):
        return str(cell)
    if isinstance(cell, float):
        return f"{cell:.6f}".rstrip("0").rstrip(".")
    if isinstance(cell, timedelta):
        return plain(cell / timedelta(hours=1))
    return _moment(cell)


def _moment(cell: datetime | date | time) -> str:
    if isinstance(cell, time):
        return cell.isoformat("minutes" if not cell.second else "seconds")
    if isinstance(cell, datetime):
        midnight = cell.time() == time()
        return cell.date().isoformat() if midnight else cell.isoformat(" ", "seconds")
    return cell.isoformat()


def cell_of(value: Any) -> Cell:
    """A value of a table as a cell: blank where it has none, several separated by `, `."""
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if isinstance(value, Fraction):
        return float(value)
    if value is None or pd.isna(value):
        return None
    if hasattr(value, "to_pydatetime"):
        return value.to_pydatetime()
    return value.item() if hasattr(value, "item") else value


def csv_text(
    headings: Sequence[str], rows: Iterable[Sequence[Cell]], *, separator: str = ","
) -> str:
    """The whole file, headings first, lines ended as the CSV standard has it."""
    out = StringIO()
    writer = csv.writer(out, delimiter=separator)
    writer.writerow([plain(heading) for heading in headings])
    writer.writerows([plain(cell) for cell in row] for row in rows)
    return out.getvalue()
