"""Invariant 9: people stay out of logs."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from toolkit.cli import toolkit
from toolkit.errors import Refused
from toolkit.jobs.demo import write_sample
from toolkit.jobs.sync import Outcome
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.memory import MemoryWorkbook

CANARIES = ("Lopez", "Chen", "303-555", "@example.org", "likes tea", "night shift", "class size")


@pytest.mark.slow
def test_json_counts_name_nobody(local: MemoryWorkbook, run: Callable[..., Outcome]) -> None:
    """Counts and tab titles only."""
    said = json.dumps(run(local).report)

    assert [canary for canary in CANARIES if canary in said] == []


@pytest.mark.slow
def test_quiet_prints_nothing_and_the_plan_names_nobody(tmp_path: Path) -> None:
    """A timer's log is read by strangers."""
    path = tmp_path / "organizing.xlsx"
    write_sample(ExcelWorkbook.create(path), seed=5, people=180, conversations=250, organizers=8)
    runner = CliRunner()
    args = ["sync", "--workbook", str(path), "--as-of", "2023-03-15"]

    dry = runner.invoke(toolkit, [*args, "--dry-run"], catch_exceptions=False)
    quiet = runner.invoke(toolkit, [*args, "--quiet"], catch_exceptions=False)

    assert (dry.exit_code, quiet.exit_code, quiet.output) == (0, 0, "")
    assert re.findall(r"[\w.]+@[\w.]+|\d{3}-\d{4}", dry.output) == []


def test_an_unforeseen_fault_shows_its_kind_and_no_cell(
    monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    """The message of an exception may quote what somebody typed."""
    import toolkit.cli as cli

    def broken(*args: object, **options: object) -> None:
        raise KeyError("Ada Lopez 303-555-0101")

    monkeypatch.setattr(cli, "toolkit", broken)
    monkeypatch.setattr("sys.argv", ["toolkit", "sync"])
    with pytest.raises(SystemExit) as end:
        cli.main()

    shown = capsys.readouterr()
    assert end.value.code == 1
    assert "KeyError" in shown.err
    assert [canary for canary in CANARIES if canary in shown.out + shown.err] == []


@pytest.mark.parametrize("tab", ["Roster", "Conversations", "Organizers"])
def test_a_row_that_stands_where_the_headings_were_is_not_quoted(
    local: MemoryWorkbook, run: Callable[..., Outcome], tab: str
) -> None:
    """Somebody sorted the sheet with its headings: the refusal goes to a timer's log, and must not quote the first person."""
    headings, person = local.rows(tab)[0], local.rows(tab)[1]
    for column in range(1, len(headings) + 1):
        local.edit(tab, 1, column, person[column - 1])
    with pytest.raises(Refused) as refused:
        run(local)

    assert "may be a row about somebody, so it is not shown here" in refused.value.sentence
    said = refused.value.sentence.replace(f"“{tab}”", "").replace("Row 1 ", "")
    quoted = [cell for cell in person if cell and str(cell) in said]
    assert quoted == []
