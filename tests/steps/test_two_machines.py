"""Two computers at once, as real processes: they know nothing of each other's locks, and never interleave. No entry
and no letter comes twice, and the one that has to wait says so.
"""

from __future__ import annotations

from collections import Counter
from email import message_from_bytes
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from machines import KILLED, Ended, Machine
from mailboxes import Mailbox
from witness import PACE
from worlds import (
    COLLECT,
    EMAIL,
    PUBLISH,
    READERS,
    SYNC,
    OnExcel,
    OnGoogle,
    World,
    beside,
    done,
    entries,
    main,
    run,
    steady,
)

from toolkit.jobs.lease import LASTS

pytestmark = pytest.mark.slow
LATER = 75


@pytest.fixture
def other(machine: Machine, tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """A second computer, with a home of its own."""
    return machine.beside(tmp_path_factory.mktemp("elsewhere"))


class Pair:
    """The first computer is held in the middle of a command, while the other one does something."""

    def __init__(self, world: World, other: Machine, start: Any, until: Path) -> None:
        self.world, self.other, self.start, self.until = world, other, start, until
        other.environ = world.machine.environ

    def held(self, *said: str, at: str = "", acts: int = 0) -> None:
        """The first computer begins, and stays at the first step of that name, or at the one that
        follows so many acts.
        """
        self.world.put_back(self.start)
        self.world.machine.learn(self.world.folder, *said)
        self.world.put_back(self.start)
        whole = run(self.world, *said, acts=True)
        self.world.put_back(self.start)
        self.place = whole.steps.index(at) + 1 if at else whole.after(acts)
        self.pid = self.world.machine.start(
            self.world.folder, *said, hold=self.place, until=self.until
        )
        steps = Path(self.world.machine.running[self.pid]["steps"])
        while not steps.exists() or len(steps.read_text().splitlines()) < self.place:
            sleep(PACE)

    def meanwhile(self, *said: str) -> Ended:
        return self.other.run(self.world.folder, *said)

    def freed(self) -> Ended:
        self.until.touch()
        return self.world.machine.ended(self.pid)


@pytest.fixture
def pair(world: World, other: Machine, typed: Any, tmp_path: Path) -> Pair:
    return Pair(world, other, typed, tmp_path / "go")


def test_two_syncs(pair: Pair, world: World) -> None:
    """The first one has read and is about to write when the other one comes."""
    pair.held(*SYNC, at="writing")
    second = pair.meanwhile(*SYNC)
    first = pair.freed()
    assert sorted((first.code, second.code)) == [0, LATER]
    told = "Another run of the toolkit"
    assert told in (first.said + second.said)
    for machine in (world.machine, pair.other):
        assert machine.run(world.folder, *SYNC).code == 0
    assert entries(world.cells()) == ["on Follow-ups"]
    log = main(world.cells())["Sync Log"]
    assert (
        len(log) == len(main(steady(world.cells()))["Dashboard"][:3]) + 2
    )  # a week ago, and once today


def test_a_sync_while_letters_go(pair: Pair, world: World, mailbox: tuple[Mailbox, int]) -> None:
    """Neither a sync nor letters begin; afterwards both do, and each letter has gone once."""
    pair.held(*EMAIL, at="sending 2 of 3")
    box = mailbox[0]
    box.taken[:] = box.taken[
        -1:
    ]  # one has left: what went before is of the run that told the steps
    waiting = [pair.meanwhile(*said) for said in (SYNC, EMAIL)]
    first = pair.freed()
    assert [one.code for one in waiting] == [LATER, LATER]
    assert first.code == 0, first.said
    if isinstance(world, OnGoogle):
        assert all("in the middle of “toolkit email”" in one.said for one in waiting)
    for said in (EMAIL, SYNC):
        assert pair.meanwhile(*said).code == 0
    assert Counter(str(message_from_bytes(one)["To"]) for one in box.taken) == Counter(READERS)
    box.taken.clear()


def test_a_computer_that_dies_while_letters_go(
    pair: Pair, world: World, mailbox: tuple[Mailbox, int]
) -> None:
    """The other one waits for it no longer than said, sends what nobody had claimed, and tells of the rest."""
    box = mailbox[0]
    world.put_back(pair.start)
    steps = run(world, *EMAIL).steps
    world.put_back(pair.start)
    box.taken.clear()
    assert run(world, *EMAIL, kill=steps.index("sending 2 of 3") + 1).code == KILLED
    if isinstance(world, OnGoogle):
        assert pair.meanwhile(*SYNC).code == LATER
        world.google.clock.advance(LASTS.total_seconds() + 1)
    try:
        assert pair.meanwhile(*SYNC).code == 0
        assert pair.meanwhile(*EMAIL).code == 1  # three were claimed, of which one has gone
    finally:
        if isinstance(world, OnGoogle):
            world.google.clock.offset = 0.0
    went = {str(message_from_bytes(one)["To"]) for one in box.taken}
    held = {row[2] for row in main(world.cells())["Letters"][3:] if row[4] == "Claimed"}
    assert len(box.taken) == 1
    assert went < held == READERS
    box.taken.clear()


def test_two_that_make_sheets(world: World, other: Machine, published: Any, tmp_path: Path) -> None:
    """No sheet is made twice (`cells` looks), whoever was first."""
    pair = Pair(world, other, published, tmp_path / "go")
    pair.held(*PUBLISH, acts=3)
    second = pair.meanwhile(*PUBLISH)
    first = pair.freed()
    assert (first.code, second.code) == (0, LATER), first.said + second.said
    done(world, *PUBLISH)
    there = 4 if isinstance(world, OnExcel) else 3
    assert len(world.cells()) == there


def test_two_that_collect(pair: Pair, world: World) -> None:
    """The first one has taken things out of a sheet when the other one comes: each comes once."""
    pair.held(*COLLECT, acts=2)
    second = pair.meanwhile(*COLLECT)
    first = pair.freed()
    assert {first.code, second.code} <= {0, LATER}
    done(world, *COLLECT)
    assert len(entries(world.cells())) == 2
    assert beside(world.cells()) == []
