"""A person's workbook to try things on."""

import shutil
from pathlib import Path

import pytest
from workbooks.excel.packages import by_xlsxwriter


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("theirs") / "organizing.xlsx"
    by_xlsxwriter(
        path, alone=False
    )  # openpyxl, which plays people here, mixes up names where a chart is a tab
    return path


@pytest.fixture
def organizing(made_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(made_once, tmp_path / made_once.name))
