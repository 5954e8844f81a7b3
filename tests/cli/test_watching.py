"""Watching: a run's receipt, however it ended, and none where nothing was to happen."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from toolkit.cli import main

ROSTER = "Person ID,First name,Last name,Worksite,Status\nM-1,Ada,Lopez,Maple El,Member\n"


@pytest.fixture
def ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs `toolkit` in a folder whose toolkit.toml names the receipts; returns these."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "toolkit.toml").write_text('[watch]\nreceipts = "receipts.jsonl"\n')

    def run(*arguments: str) -> list[dict[str, Any]]:
        monkeypatch.setattr(sys, "argv", ["toolkit", *arguments])
        with pytest.raises(SystemExit):
            main()
        file = tmp_path / "receipts.jsonl"
        return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []

    return run


@pytest.mark.slow
def test_a_sync_leaves_a_receipt_of_counts(ran: Any, tmp_path: Path) -> None:
    """And nobody's name."""
    (tmp_path / "members.csv").write_text(ROSTER)
    (made,) = ran("sync", "--workbook", "members.csv", "--as-of", "2023-03-09", "--quiet")

    assert (made["command"], made["exit_code"], made["outcome"]) == ("sync", 0, "published")
    assert made["counts"]["rows_read"] == 1
    assert "Ada" not in json.dumps(made)


def test_a_refusal_leaves_its_word(ran: Any, tmp_path: Path) -> None:
    """Also where the workbook is not even there."""
    (tmp_path / "members.csv").write_text(ROSTER.splitlines()[0] + "\n")
    ran("sync", "--workbook", "members.csv", "--quiet")
    made = ran("sync", "--workbook", "nowhere.xlsx", "--quiet")

    assert [one["exit_code"] != 0 for one in made] == [True, True]
    assert all(one["outcome"] for one in made)


@pytest.mark.slow
def test_a_dry_run_leaves_none(ran: Any, tmp_path: Path) -> None:
    """Nothing was to happen."""
    (tmp_path / "members.csv").write_text(ROSTER)

    assert ran("sync", "--dry-run", "--workbook", "members.csv", "--quiet") == []
