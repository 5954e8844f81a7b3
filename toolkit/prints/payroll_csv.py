"""A payroll export as a CSV file: what people typed stays text, also when a spreadsheet opens it."""

from __future__ import annotations

import csv
from datetime import date, time
from decimal import Decimal
from io import StringIO

from toolkit.prints.payroll_tab import payroll_table
from toolkit.stipends.pay import Payroll
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


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        # A spreadsheet would compute a text that begins like a formula.
        risky = cell.startswith(FORMULA_SIGNS) or cell.lstrip().startswith(FORMULA_SIGNS)
        return "'" + cell if risky else cell
    if isinstance(cell, (Decimal, int)):
        return str(cell)
    if isinstance(cell, float):
        return f"{cell:.6f}".rstrip("0").rstrip(".")
    if isinstance(cell, time):
        return cell.isoformat("minutes" if not cell.second else "seconds")
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def payroll_csv(payroll: Payroll, language: str, *, lines: bool = False) -> str:
    """The whole file, headings first, one row a person or, with `lines`, every entry; sentences in
    that language, lines ended as the CSV standard has it.
    """
    columns, table = payroll_table(payroll, language, lines=lines)
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow([column.heading for column in columns])
    writer.writerows([_plain(row.get(column.heading)) for column in columns] for row in table)
    return out.getvalue()
