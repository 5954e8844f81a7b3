"""A payroll as a tab of a new workbook: the same rows as the CSV file has."""

from __future__ import annotations

from decimal import Decimal

import pytest
from payrolls import PAYROLL

from toolkit.prints.payroll_tab import payroll_tab


@pytest.mark.parametrize(
    ("lines", "rows", "heading", "column"),
    [
        (False, 1, "To pay now", [Decimal("156.25")]),
        (True, 5, "Pay", [None] * 4 + [Decimal("156.25")]),
    ],
)
def test_the_tab_has_a_row_a_person_or_every_line(
    lines: bool, rows: int, heading: str, column: list[Decimal | None]
) -> None:
    tab = payroll_tab(PAYROLL, "en", lines=lines)
    spot = [each.heading for each in tab.columns].index(heading)

    assert (tab.kind, tab.n_rows, tab.heading_row) == ("Payroll", rows, 1)
    assert {len(cells) for cells in tab.cells} == {rows}
    assert tab.cells[spot] == column
