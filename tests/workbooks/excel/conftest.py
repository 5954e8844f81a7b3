"""A person's workbook to try things on."""

from pathlib import Path

import pytest
from workbooks.excel.packages import by_xlsxwriter


@pytest.fixture
def organizing(tmp_path: Path) -> Path:
    path = tmp_path / "organizing.xlsx"
    by_xlsxwriter(
        path, alone=False
    )  # openpyxl, which plays people here, mixes up names where a chart is a tab
    return path
