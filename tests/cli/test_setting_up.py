"""`toolkit init` and `toolkit doctor` as somebody types them."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from commands import Run
from emulator import Emulator, File, ServiceAccount
from emulator_fixtures import *  # noqa: F403 -- fixtures are found by name

from toolkit.cli.init import _with_ending
from toolkit.tables.inputs import INPUTS

ROOT = Path(__file__).parent.parent.parent
TABS = len(INPUTS) + 1  # with Instructions


def environment(folder: Path, **more: str) -> dict[str, str]:
    home = {
        "HOME": str(folder),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_CONFIG_HOME": str(folder / "config"),
    }
    return {**os.environ, **home, "PYTHONPATH": str(ROOT), **more}


def dialog(answers: str, *arguments: str, folder: Path, **more: str) -> str:
    """The real command in a process of its own, at a terminal, with these lines typed; what it showed. It must succeed."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "toolkit", *arguments],
        cwd=folder,
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=environment(folder, **more),
    ) as running:
        os.close(theirs)
        os.write(ours, answers.encode())
        shown, _ = running.communicate(timeout=120)
    os.close(ours)
    assert running.returncode == 0, shown
    return shown


@pytest.mark.parametrize(
    ("said", "made"),
    [
        ("our list", "our list.xlsx"),
        ("organizing.xlsx", "organizing.xlsx"),
        ("https://docs.google.com/spreadsheets/d/1", "https://docs.google.com/spreadsheets/d/1"),
        ("", ""),
    ],
)
def test_an_excel_file_that_is_named_without_its_ending(said: str, made: str) -> None:
    """It was taken for the name of a Google spreadsheet."""
    assert _with_ending(said) == made


@pytest.mark.slow
def test_excel_by_flags_twice_and_then_the_doctor(ran: Run, tmp_path: Path) -> None:
    first = ran("init", "--excel", "organizing.xlsx", "--json")
    again = ran("init")
    well = ran("doctor")
    (tmp_path / "organizing.xlsx").unlink()
    ill = ran("doctor", "--json")

    made = json.loads(first.out)
    assert (first.code, made["outcome"], len(made["made"]), made["wrote_settings"]) == (
        0,
        "made",
        TABS,
        True,
    )
    assert (again.code, again.out) == (
        0,
        "Nothing to do: every tab is there, and so is the configuration. Nothing was touched.\n",
    )
    assert (well.code, {line[0] for line in well.out.splitlines()}) == (0, {"✓"})
    found = json.loads(ill.out)
    assert (ill.code, found["outcome"]) == (1, "not well")
    assert [one["subject"] for one in found["findings"] if not one["ok"]] == ["workbook"]


@pytest.mark.slow
def test_without_anything_nobody_is_asked(ran: Run, tmp_path: Path) -> None:
    """A timer cannot answer: exit 2, and what to write."""
    done = ran("init")

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("toolkit: Say where to work: toolkit init --excel organizing.xlsx")
    assert list(tmp_path.glob("*.toml")) == []


@pytest.mark.slow
def test_two_workbooks_at_once_are_one_too_many(ran: Run, tmp_path: Path) -> None:
    where = "https://docs.google.com/spreadsheets/d/x"
    done = ran("init", "--excel", "a.xlsx", "--google", where)
    assert (done.code, list(tmp_path.glob("a.xlsx"))) == (2, [])


@pytest.mark.slow
def test_somebody_at_a_terminal_is_asked(tmp_path: Path) -> None:
    """Excel, the file's name as it is offered, Spanish."""
    shown = dialog("excel\n\nes\n", "init", folder=tmp_path)

    assert f"Se crearon {TABS} pestañas: Instructions, Roster," in shown
    assert (tmp_path / "toolkit.toml").read_text() == '[workbook]\nwhere = "organizing.xlsx"\n'


@pytest.mark.slow
def test_google_is_explained_at_the_terminal(
    google: Emulator, robot: ServiceAccount, shared_file: File, ran: Run, tmp_path: Path
) -> None:
    """The address to share with is printed before the spreadsheet's is asked for."""
    google.credentials_file(robot, tmp_path / "credentials.json")
    address = f"https://docs.google.com/spreadsheets/d/{shared_file.ident}/edit"

    shown = dialog(
        f"google\n\n{address}\nen\n", "init", folder=tmp_path, TOOLKIT_GOOGLE_ENDPOINT=google.url
    )
    well = ran("doctor", TOOLKIT_GOOGLE_ENDPOINT=google.url)

    assert shown.index(robot.email) < shown.index("The spreadsheet's address")
    assert f"Made {TABS} tabs" in shown
    assert (well.code, {line[0] for line in well.out.splitlines()}) == (0, {"✓"})
    assert "PRIVATE" not in shown + well.out
