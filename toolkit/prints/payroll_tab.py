"""A payroll export as a table: one row a person, or with every entry; the same in CSV and Excel."""

from __future__ import annotations

from toolkit.prints import payroll_people, payroll_rows
from toolkit.stipends.pay import Payroll
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.desired import Tab, TabColumn


def payroll_table(
    payroll: Payroll, language: str, *, lines: bool
) -> tuple[tuple[TabColumn, ...], list[dict[str, Cell]]]:
    """The columns, and each row by heading: one a person, or, with `lines`, their entries, weeks
    and totals, the sentences in that language.
    """
    if lines:
        return payroll_rows.COLUMNS, list(payroll_rows.rows(payroll, language))
    return payroll_people.COLUMNS, list(payroll_people.rows(payroll))


def payroll_tab(payroll: Payroll, language: str, *, lines: bool) -> Tab:
    """The export as a tab of a new workbook, looking like the toolkit's own."""
    columns, table = payroll_table(payroll, language, lines=lines)
    return Tab(
        kind="Payroll",
        title=f"Export {payroll.number}",
        columns=columns,
        cells=tuple([row.get(column.heading) for row in table] for column in columns),
        heading_row=1,
        frozen_columns=4 if lines else 1,
        rules=payroll_rows.SUMS if lines else (),
    )
