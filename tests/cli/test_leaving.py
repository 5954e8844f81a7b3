"""A command that is done goes at once, and nothing that was still to be done is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

BEGIN = """
import atexit, sys, threading, time
from toolkit.cli import program

class Made:
    def __del__(self):
        print("taken apart")

made = Made()
"""


def ended(script: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", BEGIN + script, *words],
        env={**os.environ, "PYTHONUNBUFFERED": ""},
        capture_output=True,
        text=True,
        check=False,
    )


def test_what_was_made_is_not_taken_apart() -> None:
    """What was to be done at the end is done, and all that was said is told."""
    done = ended("atexit.register(print, 'at the end')\nprogram()", "--version")

    assert done.stdout.splitlines()[1:] == ["at the end"]
    assert (done.returncode, done.stderr) == (0, "")


def test_a_thread_that_still_works_is_waited_for() -> None:
    late = "lambda: (time.sleep(0.1), print('late'))"

    done = ended(f"threading.Thread(target={late}).start()\nprogram()", "--version")

    assert "late" in done.stdout.splitlines()
    assert done.returncode == 0


@pytest.mark.parametrize("run", [["-m", "toolkit"], ["-c", f"{BEGIN}program()"]])
def test_wrong_use_keeps_its_exit_code(run: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, *run, "nothing"], capture_output=True, text=True, check=False
    )

    assert done.returncode == 2
    assert "No such command" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only where a disk can play full")
def test_what_cannot_be_told_ends_as_python_says_it() -> None:
    """A disk that is full by the end."""
    full = "lambda: (os.dup2(os.open('/dev/full', os.O_WRONLY), 1), print('more'))"

    done = ended(f"import os; atexit.register({full})\nprogram()", "--version")

    assert done.returncode == 120
    assert "No space left on device" in done.stderr
