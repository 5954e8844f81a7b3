"""Invariant 10: whatever a person typed is text when it is written anywhere."""

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from toolkit.jobs.sync import Outcome
from toolkit.plan.plan import plan
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.desired import Tab, TabColumn
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.memory import MemoryWorkbook


@pytest.mark.slow
def test_no_cell_of_an_own_tab_is_a_formula(
    local: MemoryWorkbook, run: Callable[..., Outcome], tmp_path: Path
) -> None:
    """Dee's last name is “=cmd()”, and it stands as that on the wall chart."""
    path = tmp_path / "organizing.xlsx"
    workbook = ExcelWorkbook.create(path)
    snapshot = workbook.read(frozenset())
    workbook.apply(plan(snapshot, as_inputs(local), {}).changes)

    run(ExcelWorkbook(path), date(2023, 3, 9))

    read = ExcelWorkbook(path).read(frozenset())
    names = [
        cell
        for grid in read.grids
        for column in grid.columns
        for cell in column
        if "=cmd()" in str(cell)
    ]
    assert "Dee =cmd()" in names
    with zipfile.ZipFile(path) as package:
        sheets = [name for name in package.namelist() if "/worksheets/sheet" in name]
        formulas = [f for name in sheets for f in etree.fromstring(package.read(name)).iter("{*}f")]
    assert formulas == []


def as_inputs(workbook: MemoryWorkbook) -> list[Tab]:
    read: Snapshot = workbook.read(
        frozenset(title.casefold() for title in workbook.read(frozenset()).titles)
    )
    return [
        Tab(
            "",
            grid.title,
            tuple(TabColumn(str(column[0])) for column in grid.columns),
            tuple(list(c)[1:] + [None] * (grid.n_rows - len(c)) for c in grid.columns),
            heading_row=1,
        )
        for grid in read.grids
    ]
