"""Invariant 3: syncing twice plans nothing the second time."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from toolkit.jobs.demo import write_sample
from toolkit.jobs.sync import Outcome
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.memory import MemoryWorkbook

pytestmark = pytest.mark.slow  # each runs a whole sync

Sync = Callable[..., Outcome]


def test_the_second_sync_in_memory_has_nothing_to_do(local: MemoryWorkbook, run: Sync) -> None:
    """Nothing at all is written, not even a line in the log."""
    first = run(local)
    calls = local.calls

    second = run(local)

    assert (first.outcome, second.outcome) == ("published", "nothing to do")
    assert not second.done.plan
    assert local.calls == calls + 1


def test_the_second_sync_of_a_file_leaves_its_bytes(tmp_path: Path, run: Sync) -> None:
    """Numbers, dates and exact shares come back from Excel as what they were."""
    path = tmp_path / "organizing.xlsx"
    write_sample(ExcelWorkbook.create(path), seed=5, people=180, conversations=250, organizers=8)
    run(ExcelWorkbook(path), date(2023, 3, 15))
    before = path.read_bytes()

    second = run(ExcelWorkbook(path), date(2023, 3, 15))

    assert [(t.title, t.rectangles, t.restyle) for t in second.done.plan.changes.tabs] == []
    assert path.read_bytes() == before


def test_a_new_day_is_a_change_and_only_changed_rectangles_are_sent(
    local: MemoryWorkbook, run: Sync
) -> None:
    """The next morning, little has moved: far fewer cells are written than stand there."""
    first = run(local)

    second = run(local, date(2023, 3, 10))

    assert second.outcome == "published"
    assert 0 < second.done.plan.changed_cells < first.done.plan.changed_cells / 4


def test_a_dry_run_says_what_the_run_then_does(local: MemoryWorkbook, run: Sync) -> None:
    """The same plan, written or not."""
    dry: Any = run(local, dry_run=True).report
    real: Any = run(local).report

    same = ("as_of", "changed_cells", "tabs", "rows_read", "rows_not_read", "problems")
    assert {name: dry[name] for name in same} == {name: real[name] for name in same}
    assert (dry["outcome"], real["outcome"]) == ("would publish", "published")


def test_the_log_the_tabs_and_the_report_count_the_same_cells(
    local: MemoryWorkbook, run: Sync
) -> None:
    """The cells of the log's own line are among them."""
    for day in (date(2023, 3, 9), date(2023, 3, 10)):
        report: Any = run(local, day).report

        log = local.read(["Sync Log"]).owned("Sync Log")
        assert log is not None
        assert log.cell(log.n_rows, 5) == report["changed_cells"]
        assert (
            sum(tab["changed_cells"] for tab in report["tabs"].values()) == report["changed_cells"]
        )
