"""A payroll export as a CSV file: what people typed stays text, also when a spreadsheet opens
it.
"""

from __future__ import annotations

from toolkit.prints.csv_text import csv_text
from toolkit.prints.payroll_tab import payroll_table
from toolkit.stipends.pay import Payroll


def payroll_csv(payroll: Payroll, language: str, *, lines: bool = False) -> str:
    """The whole file, headings first, one row a person or, with `lines`, every entry; sentences in
    that language, lines ended as the CSV standard has it.
    """
    columns, table = payroll_table(payroll, language, lines=lines)
    headings = [column.heading for column in columns]
    return csv_text(headings, ([row.get(heading) for heading in headings] for row in table))
