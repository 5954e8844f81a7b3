"""A tab of ours goes from a file with all that only it pointed to."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest
from workbooks.margins import calls, publish

from toolkit.errors import Refused
from toolkit.workbooks.changes import Changes
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.whole import EVERYTHING


def made(path: Path, formula: str = "") -> None:
    book = openpyxl.Workbook()
    book.active.title = "Roster"
    book["Roster"].append(["Ada", formula or None])
    book.save(path)
    publish(ExcelWorkbook(path), calls("Ada"))


def remove(path: Path) -> None:
    workbook = ExcelWorkbook(path)
    base = workbook.read(EVERYTHING)
    workbook.apply(Changes(base, removed=(base.owned("Calls"),)))


def test_nothing_is_left_of_it_and_the_others_keep_their_names(tmp_path: Path) -> None:
    path = tmp_path / "organizing.xlsx"
    made(path)
    with zipfile.ZipFile(path) as file:
        before = len(file.namelist())
    remove(path)
    book = openpyxl.load_workbook(path)
    assert "Roster" in book.sheetnames
    assert "Calls" not in book.sheetnames
    with zipfile.ZipFile(path) as file:
        assert len(file.namelist()) < before
    kinds = {tag.kind for tag in ExcelWorkbook(path).read(EVERYTHING).titles.values() if tag}
    assert kinds == {"Loose Notes"}


def test_a_tab_that_a_formula_of_peoples_reads_stays(tmp_path: Path) -> None:
    path = tmp_path / "organizing.xlsx"
    made(path, "=Calls!A4")
    before = path.read_bytes()
    with pytest.raises(Refused, match="A formula of yours reads the tab “Calls”"):
        remove(path)
    assert path.read_bytes() == before
