"""Sync: what a run says of itself, and what it writes only once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from toolkit import __version__
from toolkit.errors import Refused
from toolkit.jobs.sync import NOTHING, PUBLISHED, WOULD, Outcome, sync
from toolkit.settings import Settings
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.memory import MemoryWorkbook

pytestmark = pytest.mark.slow  # each runs a whole job

NOW, AS_OF = datetime(2023, 3, 9, 12, tzinfo=UTC), date(2023, 3, 9)
ROSTER: list[list[Cell]] = [
    ["Person ID", "First name", "Last name", "Worksite", "Status"],
    ["M-1", "Ada", "Lopez", "Maple El", "Member"],
    ["M-2", "Bo", "Chen", None, "Member"],
]
SAID = ("as_of", "rows_read", "rows_not_read", "problems", "problems_by_kind", "outcome")


@pytest.fixture
def local() -> MemoryWorkbook:
    return MemoryWorkbook({"Roster": ROSTER})


def run(workbook: MemoryWorkbook, *, as_of: date = AS_OF, **parts: Any) -> Outcome:
    return sync(workbook, Settings(), as_of=as_of, now=NOW, **parts)


def test_a_first_run_publishes_and_says_what_it_counted(local: MemoryWorkbook) -> None:
    stages: list[str] = []
    made = run(local, progress=stages.append)

    assert stages == ["reading", "computing", "planning", "writing", "done"]
    assert list(made.done.stages) == stages[1:]
    assert {name: made.report[name] for name in SAID} == {
        "as_of": "2023-03-09",
        "rows_read": 1,
        "rows_not_read": 1,
        "problems": 1,
        "problems_by_kind": {"blank-cell": 1},
        "outcome": PUBLISHED,
    }
    tabs = made.report["tabs"]
    assert tabs["Density"] == {
        "rows": 2,
        "changed_cells": tabs["Density"]["changed_cells"],
        "new": True,
        "why": ["new"],
    }
    assert made.report["changed_cells"] == sum(one["changed_cells"] for one in tabs.values())
    assert made.report["calls"] == local.calls


def test_its_line_in_the_sync_log_says_the_same(local: MemoryWorkbook) -> None:
    made = run(local)
    headings, line = local.rows("Sync Log")[2:4]
    said = dict(zip(headings, line, strict=True))

    assert {name: said[name] for name in headings if name not in ("Started", "Seconds")} == {
        "Rows read": 1,
        "Rows not read": 1,
        "Cells changed": made.report["changed_cells"],
        "Calls": made.report["calls"],
        "Outcome": PUBLISHED,
        "Version": __version__,
    }


def test_a_second_run_writes_nothing_and_no_line(local: MemoryWorkbook) -> None:
    run(local)
    log, before = local.rows("Sync Log"), local.version()
    again = run(local)

    assert (again.outcome, again.report["changed_cells"]) == (NOTHING, 0)
    assert (local.rows("Sync Log"), local.version()) == (log, before)
    assert {one["changed_cells"] for one in again.report["tabs"].values()} == {0}
    assert again.report["tabs"]["Sync Log"]["rows"] == 1
    other = run(local, as_of=AS_OF + timedelta(days=1))
    assert (other.outcome, len(local.rows("Sync Log"))) == (PUBLISHED, len(log) + 1)


def test_a_dry_run_says_what_it_would_and_writes_nothing(local: MemoryWorkbook) -> None:
    before = local.version()
    made = run(local, dry_run=True)

    assert (made.outcome, made.report["outcome"]) == (WOULD, WOULD)
    assert made.report["changed_cells"] > 0
    assert (list(local.read(frozenset()).titles), local.version()) == (["Roster"], before)
    assert run(local).report["changed_cells"] == made.report["changed_cells"]


def test_a_refused_run_writes_nothing_and_force_acknowledges(local: MemoryWorkbook) -> None:
    run(local)
    before = local.version()
    with pytest.raises(Refused, match="which is earlier"):
        run(local, as_of=AS_OF - timedelta(days=7))
    assert local.version() == before
    assert run(local, as_of=AS_OF - timedelta(days=7), force=True).outcome == PUBLISHED
    assert local.read(frozenset()).marks["as_of"] == "2023-03-02"
