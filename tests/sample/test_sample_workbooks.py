"""The sample says the same from memory and from an Excel file."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from toolkit.sample import AS_OF, sample_tabs
from toolkit.tables.program import FRAMES, Program, read_program
from toolkit.words import key
from toolkit.workbooks.changes import Changes, Rectangle, TabChange, Workbook
from toolkit.workbooks.excel.workbook import ExcelWorkbook
from toolkit.workbooks.memory import MemoryWorkbook


def filled(book: Workbook) -> Program:
    """The sample written to a new workbook, and read from it."""
    tabs = sample_tabs(people=600, organizers=12, conversations=900)
    with book:
        made = [
            TabChange(
                tab,
                None,
                (
                    Rectangle(
                        1, 1, (tuple(c.heading for c in tab.columns), *zip(*tab.cells, strict=True))
                    ),
                ),
                True,
            )
            for tab in tabs
        ]
        book.apply(Changes(book.read(frozenset()), tuple(made)))
        return read_program(book.read(frozenset(key(tab.title) for tab in tabs)), today=AS_OF)


@pytest.fixture(scope="module")
def in_memory() -> Program:
    return filled(MemoryWorkbook())


@pytest.fixture(scope="module")
def in_excel(tmp_path_factory: pytest.TempPathFactory) -> Program:
    return filled(ExcelWorkbook.create(Path(tmp_path_factory.mktemp("sample")) / "sample.xlsx"))


@pytest.mark.parametrize("frame", FRAMES.values())
def test_a_table_is_the_same_from_memory_and_from_excel(
    frame: str, in_memory: Program, in_excel: Program
) -> None:
    """Every typed table, cell by cell."""
    pd.testing.assert_frame_equal(getattr(in_memory, frame), getattr(in_excel, frame))


def test_the_problems_are_the_same_from_memory_and_from_excel(
    in_memory: Program, in_excel: Program
) -> None:
    """Every problem, with its address and value."""
    assert in_memory.problems == in_excel.problems
    assert len(in_memory.problems) > 25
