"""One run works each figure out once, whoever needs it, and lays out no tab that it does not write."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from types import FrameType
from typing import Any

import pytest
from invariants.conftest import LOCAL, workbook_of

from toolkit.calendar import Week
from toolkit.jobs.check import check
from toolkit.jobs.ledger import Ledger
from toolkit.jobs.letter_figures import figures
from toolkit.jobs.publication import titles
from toolkit.jobs.reading import read_workbook
from toolkit.jobs.sync import sync
from toolkit.settings import Settings
from toolkit.workbooks.memory import MemoryWorkbook

pytestmark = pytest.mark.slow  # each runs a whole job

DAY, NOW = date(2023, 3, 9), datetime(2023, 3, 9, 5, 7, tzinfo=UTC)
ONCE = {
    "density.py": "density",
    "follow_ups.py": "follow_ups",
    "structure_tests.py": "structure_tests",
    "issue_heat.py": "issue_heat",
    "new_hires.py": "new_hires",
    "dashboard.py": "dashboard",
    "wall_chart.py": "wall_chart",
    "work.py": "work",
}


@contextmanager
def counted() -> Iterator[Counter[str]]:
    """How often each figure is worked out, and how many tabs are laid out, in what happens inside."""
    found: Counter[str] = Counter()

    def called(frame: FrameType, event: str, _: Any) -> None:
        if event == "call":
            folder, _, file = frame.f_code.co_filename.rpartition("/")
            name = frame.f_code.co_name
            if ONCE.get(file) == name and folder.endswith(("organizing", "stipends")):
                found[name] += 1
            if name == "tab" and file == "declared.py":
                found["tabs"] += 1

    sys.setprofile(called)
    try:
        yield found
    finally:
        sys.setprofile(None)


@pytest.fixture
def local() -> MemoryWorkbook:
    return workbook_of(LOCAL)


def test_a_sync_works_out_each_figure_once(local: MemoryWorkbook) -> None:
    with counted() as found:
        sync(local, Settings(), as_of=DAY, now=NOW)
    assert {name: n for name, n in found.items() if name != "tabs"} == dict.fromkeys(
        ONCE.values(), 1
    )


def _letters(local: MemoryWorkbook) -> None:
    snapshot, program = read_workbook(local, Settings(), as_of=DAY, now=NOW)
    figures(program, snapshot, Week.of(date(2023, 3, 1)), Ledger.of(snapshot), ())


def _check(local: MemoryWorkbook) -> None:
    check(local, Settings(), as_of=DAY, now=NOW)


@pytest.mark.parametrize("job", [_letters, _check])
def test_who_writes_no_tab_lays_none_out(
    local: MemoryWorkbook, job: Callable[[MemoryWorkbook], None]
) -> None:
    """The letters of a week, and a check."""
    with counted() as found:
        job(local)
    assert found["tabs"] == 0
    assert max(found.values()) == 1


def test_the_titles_are_those_of_the_tabs(local: MemoryWorkbook) -> None:
    """Known before any of them is laid out."""
    publication = sync(local, Settings(), as_of=DAY, now=NOW).done.publication
    assert sorted(titles(publication.known)) == sorted(tab.title for tab in publication.tabs)
