"""A run for many locals, killed at every step that the code itself tells: its workers, in processes and on Dask, and
the run itself. No cell is lost, no letter goes twice, and the next run is clean.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

import pytest
from fleets import EMAIL, ONE, STATE, SYNC, Fleet, dask
from machines import KILLED, Ended
from mailboxes import Mailbox
from psutil import STATUS_ZOMBIE, Process
from worlds import READERS, OnExcel, World, differences, entries

pytestmark = pytest.mark.slow

LOCALS = 10  # at least as many as a local's job has steps that are worth a kill


@pytest.fixture(scope="module")
def fleet(world: World, published: Any, mailbox: tuple[Mailbox, int]) -> Fleet:
    """Published the week before; somebody wrote on Follow-ups. What comes of it is that of one local, undisturbed."""
    world.put_back(published)
    world.type("Follow-ups", "Bo", Result="Talked", Notes="on Follow-ups", New_assessment="2")
    made = Fleet(world, *mailbox, LOCALS)
    made.start = world.kept()
    alone = (*ONE, "--workers", "1")
    for said in (SYNC, SYNC):
        world.machine.learn(world.folder, *said, *alone)
    made.after = made.local("Local 1")
    world.machine.learn(world.folder, *EMAIL, *alone)
    world.put_back(made.start)
    made.places = {said: made.steps(*said).worth_killing for said in (SYNC, EMAIL)}
    assert max(map(len, made.places.values())) <= LOCALS
    assert entries(made.after) == ["on Follow-ups"]
    return made


@contextmanager
def hands(fleet: Fleet, who: str, n: int) -> Iterator[tuple[str, ...]]:
    """Those who do the work: processes that are started anew, or so many of Dask's that are not."""
    with dask(fleet, n) if who == "dask" else nullcontext(()) as said:
        yield said


def test_every_worker_dies(fleet: Fleet) -> None:
    """That of each local at another step of its job, until there is none left: first in a sync, then while letters go.
    With files they are processes of this machine, with Google Dask's: who does a job does not know where it is kept.
    """
    who = "processes" if isinstance(fleet.world, OnExcel) else "dask"
    fleet.world.put_back(fleet.start)
    fleet.mailbox.taken.clear()

    all_die(fleet, who, *SYNC)
    clean(fleet, fleet.run(*SYNC, "--json"))

    all_die(fleet, who, *EMAIL)
    fleet.run(*EMAIL)
    no_letter_twice(fleet, fleet.names)
    assert len(fleet.went()) > 2 * LOCALS


def all_die(fleet: Fleet, who: str, *said: str) -> None:
    places = fleet.places[said]
    fleet.doomed(places)
    with hands(fleet, who, len(places) + 1) as more:
        cut = fleet.run(*said, *more, fates=fleet.fates)
    # Whoever was beside one that died begins anew with what is left to do; and a worker that has asked Google before
    # asks for no key again. Both may be fewer steps than those at which it was to die.
    assert fleet.died >= len(places) - 2, cut.said


def clean(fleet: Fleet, ended: Ended) -> None:
    """Everything stands as after a run that nothing stopped, and nothing else lies about."""
    assert ended.code == 0, ended.said
    found = json.loads(ended.said)
    assert {one["outcome"] for one in found["locals"].values()} <= {"published", "nothing to do"}
    assert found["roll_up"]["members"] == 5 * LOCALS
    for name in fleet.names:
        assert differences(fleet.local(name), fleet.after) == []
    folders = (fleet.world.folder, fleet.world.machine.home)
    left = [one for folder in folders for one in folder.rglob("*")]
    assert not [one for one in left if one.suffix == ".part" or ".toolkit-l" in one.name]


def no_letter_twice(fleet: Fleet, names: list[str]) -> None:
    """Each went once, or is held as Claimed, where a person sees it."""
    went = fleet.went()
    assert set(went.values()) <= {1}
    for name in names:
        letters = fleet.world.book(name)["Letters"][3:]
        held = {row[2] for row in letters if row[4] == "Claimed"}
        reached = {to for whose, to in went if whose == name}
        assert reached | held == READERS


def test_the_run_itself_dies(fleet: Fleet) -> None:
    """At each of its own steps, with a worker, which ends with it; the next one begins at once. While letters go, in
    files alone: a run has no step of its own with Google then.
    """
    fleet.world.put_back(fleet.start)
    dies(fleet, *SYNC)
    if isinstance(fleet.world, OnExcel):
        dies(fleet, *EMAIL)


def test_a_worker_that_ends_later_than_its_run_is_waited_for(fleet: Fleet, tmp_path: Path) -> None:
    """It is in the middle of something long when its run is killed: the next one finds the workbook held, for a moment."""
    world, machine = fleet.world, fleet.world.machine
    world.put_back(fleet.start)
    fleet.doomed(())
    (fleet.fates / "Local 1.hold").write_text("2")
    told = fleet.fates / "Local 1.told"
    words = (*SYNC, *ONE, "--workers", "2")

    first = machine.start(world.folder, *words, fates=fleet.fates)
    wait_for(lambda: told.exists() and told.read_text().count("\n") == 2)
    assert machine.end(first).code == KILLED
    second = machine.start(world.folder, *words, fates=tmp_path)
    wait_for((tmp_path / "Local 1.told").exists)
    time.sleep(0.5)  # it has come to the workbook, and found it held
    assert Process(second).status() != STATUS_ZOMBIE, machine.ended(second).said
    (fleet.fates / "go").touch()
    ended = machine.ended(second)

    assert ended.code == 0, ended.said
    assert fleet.local("Local 1") == fleet.after
    assert told.read_text().count("\n") == 2  # the worker did nothing more


def wait_for(there: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not there():
        assert time.monotonic() < until
        time.sleep(0.01)


def dies(fleet: Fleet, *said: str) -> None:
    """From the world as it stands."""
    world = fleet.world
    start = world.kept()
    whole = fleet.run(*said, *ONE, acts=True)
    assert whole.code == 0, whole.said
    after = fleet.local("Local 1"), fleet.local(STATE)
    for place in whole.worth_killing:
        world.put_back(start)
        fleet.mailbox.taken.clear()
        assert fleet.run(*said, *ONE, kill=place).code == KILLED
        again = fleet.run(*said, *ONE)
        if said == SYNC:
            assert again.code == 0, again.said
            assert (fleet.local("Local 1"), fleet.local(STATE)) == after
        else:
            assert "working on" not in again.said
            no_letter_twice(fleet, fleet.names[:1])
