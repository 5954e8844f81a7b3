"""Each command in a process of its own that is killed with SIGKILL in the middle of writing: what was
there is whole, and the next run is clean.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from keeping.conftest import TABS, saved

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="has no SIGKILL")]

# Runs a command; the nth call of a step of os is the last thing that the process does.
DRIVER = """
import os, signal, sys
step, left = sys.argv[1], int(sys.argv[2])
real = getattr(os, step)
def counted(*said, **more):
    global left
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    left -= 1
    return real(*said, **more)
setattr(os, step, counted)
sys.argv = ["toolkit", *sys.argv[3:]]
from toolkit.cli import main
main()
"""


def run(folder: Path, *said: str, step: str = "replace", after: int = 10_000) -> int:
    """How the process ended."""
    home = {**os.environ, "HOME": str(folder), "XDG_STATE_HOME": str(folder / "state")}
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, step, str(after), *said, "--workbook", "organizing.xlsx"],
        cwd=folder,
        env=home,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return done.returncode


def test_restore(tmp_path: Path) -> None:
    path = saved(tmp_path / "organizing.xlsx")
    (tmp_path / "copy.xlsx").write_bytes(path.read_bytes())
    changed = saved(path, {"Roster": TABS["Roster"]}).read_bytes()
    said = ("restore", "copy.xlsx", "--yes")
    assert run(tmp_path, *said, step="replace", after=0) == -signal.SIGKILL
    assert path.read_bytes() == changed
    assert run(tmp_path, *said) == 0
    assert path.read_bytes() == (tmp_path / "copy.xlsx").read_bytes()
    assert not list(tmp_path.rglob("*.part"))


def test_undo_and_a_sync_whose_journal_is_written(tmp_path: Path) -> None:
    """The killed sync never was: undo takes back the one before it, also when it is killed first."""
    path = saved(tmp_path / "organizing.xlsx", {"Roster": TABS["Roster"]})
    assert run(tmp_path, "sync", "--as-of", "2023-03-09") == 0
    published = path.read_bytes()
    for said in (("sync", "--as-of", "2023-03-10"), ("undo", "--yes")):
        assert run(tmp_path, *said, step="replace", after=0) == -signal.SIGKILL
        assert path.read_bytes() == published
    assert run(tmp_path, "undo", "--yes") == 0
    assert openpyxl.load_workbook(path).sheetnames == ["Roster"]


def test_export_and_backup(tmp_path: Path) -> None:
    saved(tmp_path / "organizing.xlsx")
    assert run(tmp_path, "export", "--all", "all", step="replace", after=2) == -signal.SIGKILL
    assert not (tmp_path / "all").exists()
    assert run(tmp_path, "backup", step="link", after=0) == -signal.SIGKILL
    assert run(tmp_path, "export", "--all", "all") == 0
    assert run(tmp_path, "backup") == 0
    assert not list(tmp_path.rglob("*.part"))
    assert len(list((tmp_path / "backups").iterdir())) == 1
