"""What every test shares: its docstring as a workbook, and a day to stand on."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from sheets import program_of, snapshot_of

from toolkit.tables.program import Program
from toolkit.workbooks.cells import Snapshot


@pytest.fixture
def today() -> date:
    """Thursday 9 March 2023, unless a test says otherwise."""
    return date(2023, 3, 9)


@pytest.fixture
def sheet(request: pytest.FixtureRequest) -> Snapshot:
    """The workbook in the test's own docstring, with the cast around it."""
    return snapshot_of(request.function.__doc__ or "")


@pytest.fixture
def program(request: pytest.FixtureRequest, today: date) -> Program:
    """The program in the test's own docstring, with the cast around it, as of `today`."""
    return program_of(request.function.__doc__ or "", today)


@pytest.fixture
def read_on(request: pytest.FixtureRequest) -> Callable[[str], Program]:
    """Reads the program in the test's docstring as of a given day."""
    return lambda day: program_of(request.function.__doc__ or "", day)
