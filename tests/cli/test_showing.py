"""`toolkit sync --dry-run --show`: every cell that would change, to whoever asks, and nowhere else."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result
from xlsx import saved

from toolkit.cli import toolkit
from toolkit.cli.showing import as_json, as_markdown, as_text
from toolkit.errors import Misused
from toolkit.plan.differences import CellEdit, TabDifference

pytestmark = pytest.mark.slow  # each runs a whole command

TABS = {
    "Roster": [
        ("Person ID", "First name", "Last name", "Worksite", "Status"),
        ("A1", "Ada", "Lopez", "Maple El", "Member"),
        ("N1", "Nan", "Null", "Maple El", "Potential member"),
    ],
}


def sync(path: Path, *words: str) -> Result:
    runner = CliRunner()
    return runner.invoke(
        toolkit, ["sync", *words, "--workbook", str(path), "--as-of", "2023-03-09"]
    )


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Published once; then Nan has become a member."""
    path = saved(tmp_path_factory.mktemp("local") / "organizing.xlsx", TABS)
    assert sync(path).exit_code == 0
    book = openpyxl.load_workbook(path)
    book["Roster"]["E3"] = "Member"
    book.save(path)
    return path


def test_every_cell_by_its_key_and_nothing_is_written(path: Path) -> None:
    before = path.read_bytes()
    shown = sync(path, "--dry-run", "--show", "text")
    assert shown.exit_code == 0
    assert "  = N1 · Status: Potential member → Member\n" in shown.stdout
    assert "  = Maple El · Members: 1 → 2\n" in shown.stdout
    assert path.read_bytes() == before


def test_the_same_for_programs_and_for_a_page(path: Path) -> None:
    found = json.loads(sync(path, "--dry-run", "--show", "json").stdout)["tabs"]["Wall Chart"]
    assert found["why"] == ["data"]
    assert {"key": "N1", "column": "Status", "was": "Potential member", "becomes": "Member"} in (
        found["edits"]
    )
    page = sync(path, "--dry-run", "--show", "markdown").stdout
    assert "| N1 | Status | Potential member | Member |\n" in page


@pytest.mark.parametrize(
    "words",
    [
        ["--show", "text"],
        ["--dry-run", "--show", "json", "--json"],
        ["--dry-run", "--show", "text", "--quiet"],
    ],
)
def test_names_go_to_nobody_who_did_not_ask(path: Path, words: list[str]) -> None:
    """Not where something is written, not among counts, not on a timer."""
    refused = sync(path, *words)
    assert isinstance(refused.exception, Misused)
    assert str(refused.exception).startswith("--show goes with --dry-run")
    assert refused.stdout == ""


def test_counts_name_nobody(path: Path) -> None:
    """What --json prints of a dry run says why each tab is written, and no cell."""
    counts = sync(path, "--dry-run", "--json").stdout
    assert json.loads(counts)["tabs"]["Wall Chart"]["why"] == ["data"]
    assert not any(word in counts for word in ("Nan", "Null", "Ada", "Lopez", "N1"))


def test_nothing_to_do_is_said(path: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(path, tmp_path))
    assert sync(path).exit_code == 0
    shown = sync(path, "--dry-run", "--show", "text")
    assert (shown.stdout, shown.stderr) == ("", "Nothing would change.\n")


HOSTILE = [
    TabDifference(
        "Follow-ups",
        ("data",),
        added=("A|1\n## no heading",),
        edits=(CellEdit("B\x1b[2J", "Why", "", "<b>*now*</b>"),),
    )
]


def test_whatever_somebody_typed_stays_text() -> None:
    """It neither speaks to the terminal nor becomes markup."""
    text = "\n".join(as_text(HOSTILE))
    assert text.splitlines() == [
        "Follow-ups (data)",
        "  + A|1 ## no heading",
        "  = B [2J · Why: (blank) → <b>*now*</b>",
    ]
    page = "\n".join(as_markdown(HOSTILE))
    assert r"| A\|1 \#\# no heading |  |  | *new row* |" in page
    assert r"\<b\>\*now\*\</b\>" in page
    assert json.loads("".join(as_json(HOSTILE)))["tabs"]["Follow-ups"]["why"] == ["data"]
