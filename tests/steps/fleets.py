"""Many locals that are alike, in a workbook each; their letters say from which they are."""

from __future__ import annotations

import json
import shutil
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from pathlib import Path
from typing import Any

from machines import Ended
from mailboxes import Mailbox
from worlds import MONDAY, SETTINGS, Cells, World, run, steady

SYNC = ("fleet", "sync", *MONDAY)
EMAIL = ("fleet", "email", "--send", "--yes", *MONDAY)
ONE = ("--local", "Local 1")
STATE = "State"
QUOTA = "[quota]\na_minute = 100000\nproject_a_minute = 100000\n"  # waiting is tried elsewhere


@dataclass
class Fleet:
    """The locals of a world, and what becomes of their workers."""

    world: World
    mailbox: Mailbox
    port: int
    n: int
    fates: Path = field(init=False)
    start: Any = None  # as the world stood before
    after: Any = None  # a local, once it was published
    places: dict[tuple[str, ...], list[int]] = field(
        default_factory=dict
    )  # at which steps a worker is killed

    def __post_init__(self) -> None:
        self.names = [f"Local {n}" for n in range(1, self.n + 1)]
        *places, state = self.world.copies([*self.names, STATE])
        lines = [f'roll_up = "{state}"', QUOTA]
        for name, place in zip(self.names, places, strict=True):
            said = SETTINGS.format(where=place, port=self.port, sheets="sheets")
            own = said.replace('"Organizing <organizing@', f'"{name} <{name.replace(" ", "")}@')
            (self.world.folder / f"{name}.toml").write_text(own)
            lines.append(f'[[local]]\nname = "{name}"\nconfig = "{name}.toml"')
        (self.world.folder / "fleet.toml").write_text("\n".join(lines))
        self.fates = self.world.machine.home.with_name("fates")

    def run(self, *said: str, workers: int = 2, **more: Any) -> Ended:
        return run(self.world, *said, "--workers", str(workers), **more)

    def doomed(self, places: Sequence[int]) -> None:
        """The worker of the first local dies at the first of these steps, that of the second at the second."""
        shutil.rmtree(self.fates, ignore_errors=True)
        self.fates.mkdir()
        for name, place in zip(self.names, places, strict=False):
            (self.fates / f"{name}.step").write_text(str(place))

    def steps(self, *said: str) -> Ended:
        """What the worker of one local tells, where nothing stops it."""
        self.doomed(())
        done = self.run(*said, *ONE, fates=self.fates)
        told = (self.fates / "Local 1.told").read_text().splitlines()
        return Ended(done.code, told, done.said)

    @property
    def died(self) -> int:
        return len([*self.fates.glob("*.died")])

    def local(self, name: str) -> Cells:
        """Its workbook, as that of a local that is called nothing."""
        return steady({"": self.world.book(name)})

    def went(self) -> Counter[tuple[str, str]]:
        """Who got a letter from whom, and how often."""
        letters = map(message_from_bytes, self.mailbox.taken)
        return Counter((str(one["From"]).split(" <")[0], str(one["To"])) for one in letters)


@contextmanager
def dask(fleet: Fleet, workers: int) -> Iterator[tuple[str, ...]]:
    """A scheduler and its workers, each a process of its own that nobody starts anew; the words that name it."""
    world, machine = fleet.world, fleet.world.machine
    file = machine.home.with_name("scheduler.json")
    file.unlink(missing_ok=True)
    quiet = ("--no-dashboard", "--scheduler-file", str(file))
    patient = {**machine.environ, "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "50"}
    alone, machine.environ = machine.environ, patient
    try:
        started = [
            machine.start(
                world.folder, *quiet, "--host", "127.0.0.1", "--port", "0", program="dask-scheduler"
            )
        ]
        while not file.exists() or not file.read_text():
            time.sleep(0.05)
        own = ("--nthreads", "1", "--no-nanny", "--local-directory", str(file.parent))
        more = {"program": "dask-worker", "fates": fleet.fates}
        started += [machine.start(world.folder, *quiet, *own, **more) for _ in range(workers)]
    finally:
        machine.environ = alone
    try:
        yield ("--scheduler", json.loads(file.read_text())["address"])
    finally:
        for one in started[::-1]:
            machine.end(one)
