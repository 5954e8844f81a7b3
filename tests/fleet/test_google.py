"""Many locals on Google, with its quotas on: workers as real processes, one of them killed on the way, and Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest
from clusters import on_emulator
from commands import Ran, Run
from emulator import Emulator, ServiceAccount
from psutil import STATUS_ZOMBIE, NoSuchProcess, Process, process_iter
from small import members, on_google, tables

from toolkit.workbooks.google.endpoint import VARIABLE

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def published(google: Emulator, title: str) -> bool:
    """Whether a local has our tabs: all of them are there, or none."""
    book = next(one for one in google.files.values() if one.name == title).book
    assert book is not None
    ours = {sheet.title for sheet in book.sheets} - {"Sheet1", *tables(1)}
    assert not ours or {"Density", "Sync Log", "History"} <= ours
    return bool(ours)


def test_two_dask_workers_of_which_one_is_killed(
    google: Emulator, robot: ServiceAccount, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As `--scheduler` begins them. Five reads and writes a minute: nothing is lost, nothing refused, and Google's minute
    never has more.
    """
    monkeypatch.setenv(VARIABLE, google.url)
    google.quotas.per_user = 5
    file = on_google(google, robot, tmp_path, 4, "[quota]\na_minute = 5")

    came, minutes = on_emulator(
        google,
        file,
        scheduler="local",
        workers=2,
        roll_up=read_roll_up(file),
        progress=lambda done, of: a_worker().kill() if done == 2 else None,
    )

    # A worker may be lost between its write and its answer: whoever takes the job over finds it done.
    outcomes = Counter(one.outcome for one in came.results)
    assert outcomes["published"] >= 3
    assert outcomes["published"] + outcomes["nothing to do"] == 4
    assert came.rolled_up is not None
    assert came.rolled_up.report["members"] == sum(map(members, range(1, 5)))
    assert not [call for call in google.calls if call.status == 429]
    assert minutes.busiest() <= 5
    # A job that was lost with its worker read once more, and wrote once.
    assert len(minutes.writes) == 4 + 1
    assert 2 * 4 <= len(minutes.reads) <= 2 * 5 + 2


def a_worker() -> Process:
    started = Process().children()
    return next(one for one in started if "--multiprocessing-fork" in one.cmdline())


def read_roll_up(file: Path) -> str:
    return file.read_text().split('"')[1]


COMMAND = ("fleet", "sync", "--as-of", "2023-03-09")


def begun(google: Emulator, file: Path) -> subprocess.Popen[str]:
    """A run with two workers that has begun to write, in a group of processes of its own."""
    started = subprocess.Popen(
        [sys.executable, "-m", "toolkit", *COMMAND, str(file), "--workers", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    google.latency = 0.2
    while not any(call.writes for call in google.calls):
        time.sleep(0.02)
        assert started.poll() is None
    return started


def left_of(group: int) -> list[int]:
    """The processes of a group that still run."""
    found = []
    for one in process_iter():
        with suppress(NoSuchProcess, ProcessLookupError):
            if os.getpgid(one.pid) == group and one.status() != STATUS_ZOMBIE:
                found.append(one.pid)
    return found


def test_a_run_that_is_killed_leaves_nobody_behind(
    google: Emulator,
    robot: ServiceAccount,
    ran: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its workers end with it, and every workbook is whole; the next run does the rest."""
    monkeypatch.setenv(VARIABLE, google.url)
    file = on_google(google, robot, tmp_path, 2)
    with begun(google, file) as started:
        started.kill()
    google.latency = 0.0
    until = time.monotonic() + 60
    while left_of(started.pid) and time.monotonic() < until:
        time.sleep(0.05)

    assert left_of(started.pid) == []
    for n in (1, 2):
        published(google, f"L{n}")  # all of it, or nothing
    assert ran(*COMMAND, str(file), "--workers", "1", "--quiet") == Ran(0, "", "")
    assert all(published(google, f"L{n}") for n in (1, 2))


def test_ctrl_c_leaves_every_workbook_whole(
    google: Emulator,
    robot: ServiceAccount,
    ran: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The first lets finish what is under way, and says what was not done; the same again does the rest."""
    monkeypatch.setenv(VARIABLE, google.url)
    file = on_google(google, robot, tmp_path, 4)
    started = begun(google, file)
    os.killpg(started.pid, signal.SIGINT)  # as a terminal does: to everybody
    out, err = started.communicate(timeout=90)
    google.latency = 0.0
    done = [title for title in (f"L{n}" for n in range(1, 5)) if published(google, title)]

    assert started.returncode == 130, err
    assert "Stopping: those under way are finished first." in err
    assert 1 <= len(done) < 4
    assert out.count("published") == len(done)
    assert f"Stopped before {4 - len(done)} local" in err

    assert ran(*COMMAND, str(file), "--workers", "1", "--quiet") == Ran(0, "", "")
    assert all(published(google, f"L{n}") for n in range(1, 5))
