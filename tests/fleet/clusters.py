"""A Dask scheduler and workers as processes of their own, as somebody starts them, and a run on the emulator whose quota's minutes
are skipped."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event
from typing import Any
from unittest.mock import patch

from emulator import Emulator
from skipping import Skipping

from toolkit.cli.options import utc_now
from toolkit.fleet import together as running
from toolkit.fleet.budget import Quota
from toolkit.fleet.together import CameOf, RunWanted
from toolkit.settings.fleet import read_fleet
from toolkit.workbooks.google.endpoint import VARIABLE

NOW = datetime(2023, 3, 9, 12, tzinfo=UTC)


@contextmanager
def dask(folder: Path, workers: int) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The scheduler's address, and the workers; one that is killed stays dead."""
    address_file = folder / "scheduler.json"
    quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    dask_s = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--no-dashboard"]
    scheduler = subprocess.Popen(
        [*dask_s, "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(address_file)],
        **quiet,
    )
    worker = [sys.executable, "-m", "distributed.cli.dask_worker", "--no-dashboard", "--no-nanny"]
    own = [
        "--nthreads",
        "1",
        "--scheduler-file",
        str(address_file),
        "--local-directory",
        str(folder),
    ]
    running_workers = []
    try:
        address = _address(address_file)
        running_workers = [subprocess.Popen([*worker, *own], **quiet) for _ in range(workers)]
        yield address, running_workers
    finally:
        for one in (*running_workers, scheduler):
            one.kill()
            one.wait()


def _address(file: Path) -> str:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            return str(json.loads(file.read_text())["address"])
        except (OSError, ValueError, KeyError):
            time.sleep(0.05)
    raise AssertionError("the scheduler does not answer")


@dataclass
class Minutes:
    """When Google was asked to read or write, by its own clock."""

    reads: list[float] = field(default_factory=list)
    writes: list[float] = field(default_factory=list)

    def busiest(self) -> int:
        """The most reads, or writes, in any of the minutes by which Google counts."""
        counts: dict[tuple[int, int], int] = {}
        for kind, moments in enumerate((self.reads, self.writes)):
            for one in moments:
                place = kind, int(one // 60)
                counts[place] = counts.get(place, 0) + 1
        return max(counts.values(), default=0)


def on_emulator(
    google: Emulator,
    file: Path,
    *,
    progress: Callable[[int, int], None] = lambda done, of: None,
    worked: Callable[[], float] = time.monotonic,
    idle: Callable[[], bool] = lambda: True,
    **wanted: Any,
) -> tuple[CameOf, Minutes]:
    """A sync of everything in a fleet.toml, with Google's quotas on. `worked` is the clock beside what is skipped,
    which is what passes while all are `idle`.
    """
    google.quotas.on = True
    google.tokens.clock = time.time  # workers sign by the clock of this machine
    minutes, began, brokers = Minutes(), google.clock(), []

    class Sped(Skipping):
        def __init__(self, quota: Quota, **more: Any) -> None:
            super().__init__(quota, worked=worked, idle=idle, **more)
            self.began = self.now()
            brokers.append(self)

    def noted(call: Any) -> None:
        google.clock.fixed = began + brokers[0].now() - brokers[0].began
        if call.api == "sheets":
            (minutes.reads if call.method == "GET" else minutes.writes).append(google.clock())

    google.before_each.append(noted)
    asked = RunWanted("sync", date(2023, 3, 9), NOW, utc_now, "en", **wanted)
    try:
        with patch.dict(os.environ, {VARIABLE: google.url}), patch.object(running, "Broker", Sped):
            came = running.together(read_fleet(file), asked, stop=Event(), progress=progress)
    finally:
        google.before_each.remove(noted)
    return came, minutes
