"""Broker: workers in processes of their own share one budget, and one that is killed keeps nobody waiting."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from skipping import Skipping

from toolkit.errors import TryLater
from toolkit.fleet.broker import Broker, BrokerAddress
from toolkit.fleet.budget import Asked, Quota
from toolkit.fleet.turns import given_by
from toolkit.workbooks.google.pacing import Pace, paces_of

ROBOT = "robot@p.iam.gserviceaccount.com"


def worker(address: BrokerAddress, calls: int) -> subprocess.Popen[str]:
    script = Path(__file__).with_name("skipping.py")
    given = [address.host, str(address.port), address.key, str(calls)]
    return subprocess.Popen([sys.executable, script, *given], stdout=subprocess.PIPE, text=True)


class Counting(Skipping):
    """When each turn was given, by its own clock."""

    def __init__(self, quota: Quota) -> None:
        super().__init__(quota)
        self.given: list[float] = []

    def turn(self, asked: Asked):  # type: ignore[no-untyped-def]
        turn = super().turn(asked)
        given, now = self.given, self.now

        class Noted:
            def __enter__(self) -> None:
                turn.__enter__()
                given.append(now())

            def __exit__(self, *exc: object) -> None:
                turn.__exit__(None, None, None)

        return Noted()


@pytest.mark.slow
def test_three_processes_share_one_quota_and_one_of_them_is_killed() -> None:
    """Twenty a minute: sixty turns take two minutes, whoever has them."""
    with Counting(Quota(20)) as broker:
        first, *others = [worker(broker.address, 25) for _ in range(3)]
        assert first.stdout is not None
        first.stdout.readline()
        first.kill()
        first.communicate()
        had = [len(other.communicate(timeout=60)[0].splitlines()) for other in others]

    assert had == [25, 25]
    assert len(broker.given) >= 51
    for n in range(20, len(broker.given)):
        assert broker.given[n] - broker.given[n - 20] >= 60
    assert broker.given[-1] - broker.given[0] < 240


def test_whoever_does_not_know_the_key_has_no_turn() -> None:
    with Broker(Quota()) as broker:
        there = broker.address
        stranger = BrokerAddress(there.host, there.port, 60, "guessed")
        with given_by(stranger), pytest.raises(TryLater, match="Run it again"):
            paces_of(ROBOT)[0].turn().__enter__()


def test_nobody_is_told_the_key() -> None:
    """An address is a part of tasks, and what shows a task is a worker's log."""
    with Broker(Quota()) as broker:
        assert broker.address.key not in repr(broker.address)


def test_a_run_that_has_ended_gives_no_turns() -> None:
    """The worker of a run whose computer went away asks Google nothing more."""
    with Broker(Quota()) as broker:
        there = broker.address
    with pytest.raises(TryLater) as refused, given_by(there), paces_of(ROBOT)[1].turn():
        pytest.fail("it had a turn")
    assert refused.value.word == "fleet-broker-gone"


def test_inside_and_outside_of_a_run() -> None:
    """A run of one local alone has a pace of its own."""
    with Broker(Quota(7)) as broker, given_by(broker.address):
        assert paces_of(ROBOT)[0].calls == 7
    assert isinstance(paces_of(ROBOT)[0], Pace)


def test_the_next_run_knows_the_calls_of_the_last_minute(tmp_path: Path) -> None:
    """Letters right after the sync do not begin with a whole minute's quota."""
    memory, wall = tmp_path / "calls.json", [1_000_000.0]
    asked = Asked("read", ROBOT, "p")
    for _ in range(2):
        with Skipping(Quota(2), memory=memory, wall=lambda: wall[0]) as broker:
            began = broker.now()
            for _ in range(2):
                with broker.turn(asked):
                    pass
            waited = broker.now() - began
        wall[0] += 10
    assert 49 < waited < 51
    assert ROBOT not in memory.read_text()
    assert set(json.loads(memory.read_text())) == {"at", "ages"}


@pytest.mark.parametrize("said", ["", "[]", '{"at": "x"}', '{"at": 1, "ages": {"read/x": ["a"]}}'])
def test_a_memory_that_is_none_is_none(said: str, tmp_path: Path) -> None:
    memory = tmp_path / "calls.json"
    memory.write_text(said)
    with Broker(Quota(1), memory=memory) as broker, broker.turn(Asked("read", ROBOT)):
        pass
    assert set(json.loads(memory.read_text())) == {"at", "ages"}  # written anew
