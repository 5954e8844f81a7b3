"""Receipts: a line a run, counts only, kept privately, and never cut by another run."""

from __future__ import annotations

import json
import stat
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from toolkit.jobs import receipts as job
from toolkit.jobs.receipts import (
    RunReceipt,
    failed_in_a_row,
    keep,
    receipt,
    receipts,
    receipts_file,
)
from toolkit.settings import Settings, WatchSettings

BEGAN = datetime(2023, 3, 9, 5, 7, tzinfo=UTC)


def _run(command: str = "sync", code: int = 0, **more: Any) -> RunReceipt:
    return RunReceipt(command, "2023-03-09T05:07:00+00:00", 1.5, code, "published", **more)


def test_it_keeps_counts_and_nothing_else() -> None:
    """Whatever a report holds: no tab's title, no name, no address."""
    report = {"rows_read": 896, "calls": 3, "tabs": {"Density": {"rows": 12}}, "where": "a.xlsx"}
    made = receipt("sync", BEGAN, 2.345, 0, "published", report)

    assert made.counts == {"rows_read": 896, "calls": 3}
    assert (made.at, made.seconds, made.outcome) == ("2023-03-09T05:07:00+00:00", 2.3, "published")


def test_a_line_a_run_readable_by_its_owner_alone(tmp_path: Path) -> None:
    """Oldest first, as JSON."""
    file = tmp_path / "new" / "receipts.jsonl"
    runs = [_run(), _run(code=1, told=True)]
    for run in runs:
        keep(file, run, receipts(file))

    assert receipts(file) == runs
    assert [json.loads(line)["exit_code"] for line in file.read_text().splitlines()] == [0, 1]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_line_that_is_none_is_left_out(tmp_path: Path) -> None:
    """Cut off by a full disk, or of a version to come; later ones still count."""
    file = tmp_path / "receipts.jsonl"
    keep(file, _run(), [])
    file.write_text(file.read_text() + '{"command": "syn\n[]\n{"other": 1}\n')
    keep(file, _run(code=75), [])

    assert [run.exit_code for run in receipts(file)] == [0, 75]
    assert receipts(tmp_path / "none") == []


def test_of_too_many_the_older_half_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job, "MOST", 4)
    file = tmp_path / "receipts.jsonl"
    for n in range(6):
        keep(file, _run(counts={"calls": n}), receipts(file))

    assert [run.counts["calls"] for run in receipts(file)] == [2, 3, 4, 5]


@pytest.mark.parametrize(
    ("codes", "row"),
    [([], 0), ([1, 75, 2], 3), ([1, 0, 1], 1), ([1, 3], 0), ([1, 0], 0)],
)
def test_failures_in_a_row(codes: list[int], row: int) -> None:
    """Rows that could not be read (3) are no failure of the run."""
    assert len(failed_in_a_row([_run(code=code) for code in codes], "sync")) == row


def test_commands_fail_each_by_itself() -> None:
    """Letters that do not go are told although every sync went well."""
    runs = [_run("email", 1), _run("sync"), _run("email", 75), _run("sync")]

    assert [run.exit_code for run in failed_in_a_row(runs, "email")] == [1, 75]
    assert failed_in_a_row(runs, "sync") == []


def test_every_workbook_has_a_file_of_its_own(tmp_path: Path) -> None:
    """Its address is not in the name; [watch] may name another."""
    one, other = (receipts_file(Settings(), where) for where in ("a.xlsx", "b.xlsx"))

    assert one != other
    assert "a.xlsx" not in str(one)
    named = Settings(watch=WatchSettings(receipts="r.jsonl"), folder=tmp_path)
    assert receipts_file(named, "a.xlsx") == tmp_path / "r.jsonl"
