"""What the tests of this folder share: the sample as rows of cells, and a docstring as both sides read it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from reference.comparing import disagreements
from sheets import snapshot_of

from toolkit.sample import sample_tabs

Tabs = dict[str, list[list[Any]]]
UNREAD = ("Sign-offs", "Corrections")


@pytest.fixture(scope="session")
def sample_rows() -> Callable[..., Tabs]:
    """The sample workbook as title → rows of cells, headings first; without the tabs that the plain
    reference does not read (`NO_REFERENCE` of tests/whole.py says why).
    """

    def rows(**options: Any) -> Tabs:
        return {
            tab.title: [[c.heading for c in tab.columns], *map(list, zip(*tab.cells, strict=True))]
            for tab in sample_tabs(**options)
            if tab.title not in UNREAD
        }

    return rows


@pytest.fixture
def tabs(request: pytest.FixtureRequest) -> Tabs:
    """The workbook in the test's own docstring, with the cast around it, as rows of cells."""
    found = {}
    for grid in snapshot_of(request.function.__doc__ or "").grids:
        found[grid.title] = [
            [grid.cell(r, c + 1) for c in range(len(grid.columns))]
            for r in range(1, grid.n_rows + 1)
        ]
    return found


@pytest.fixture
def differences(tabs: Tabs) -> Callable[[str], list[str]]:
    """What a sync of the docstring's workbook publishes otherwise than the reference, as of a day."""
    return lambda day: disagreements(tabs, date.fromisoformat(day))[0]
