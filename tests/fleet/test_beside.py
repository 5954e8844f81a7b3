"""Beside a fleet: a run of one local takes its turns from the fleet's budget while that is under way, and else keeps to
its own pace.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import pytest

from toolkit import files
from toolkit.cli.options import Shared, utc_now
from toolkit.fleet.beside import beside_a_fleet, reachable, told, under_way
from toolkit.fleet.broker import Broker
from toolkit.fleet.budget import Asked, Quota
from toolkit.jobs import opening
from toolkit.settings import Settings
from toolkit.workbooks.google.pacing import Pace, paces_of

ROBOT = "robot@p.iam.gserviceaccount.com"


class Counting(Broker):
    """What was asked for."""

    def __init__(self) -> None:
        super().__init__(Quota(20))
        self.asked: list[Asked] = []

    def turn(self, asked: Asked):  # type: ignore[no-untyped-def]
        self.asked.append(asked)
        return super().turn(asked)


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "cache_folder", lambda: tmp_path)


def test_a_run_beside_a_fleet_is_counted_in_its_budget() -> None:
    broker = Counting()
    with broker, reachable(broker.address), beside_a_fleet():
        reads, writes = paces_of(ROBOT)
        with reads.turn():
            pass
        with writes.turn():
            pass
        assert reads.calls == 20
    assert [(one.kind, one.account) for one in broker.asked] == [("read", ROBOT), ("write", ROBOT)]
    assert isinstance(paces_of(ROBOT)[0], Pace)


def test_nobody_else_reads_where_the_broker_is_and_the_word_goes_with_it() -> None:
    with Broker(Quota()) as broker, reachable(broker.address):
        assert under_way() == broker.address
        assert told().stat().st_mode & 0o077 == 0
    assert under_way() is None
    with beside_a_fleet():
        assert isinstance(paces_of(ROBOT)[0], Pace)


def test_a_run_goes_on_by_its_own_pace_where_the_fleet_was_killed() -> None:
    """Its word is still there; nobody answers."""
    with Broker(Quota()) as broker, reachable(broker.address):
        word = told().read_bytes()
    files.written(told(), word)
    with beside_a_fleet():
        turns = paces_of(ROBOT)[0]
        with turns.turn():
            pass
    told().write_text("{")
    assert under_way() is None


@pytest.mark.parametrize(("where", "counted"), [("1" * 44, True), ("organizing.xlsx", False)])
def test_a_command_on_google_looks_for_a_fleet(
    where: str, counted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As long as the command lasts; one on a file has nothing to look for."""
    monkeypatch.setattr(opening, "open_workbook", lambda where, settings: paces_of(ROBOT))
    broker = Counting()
    with broker, reachable(broker.address):
        with click.Context(click.Command("sync")):
            options = Shared(where, None, None, False, True, False, utc_now())
            found: Any = options.workbook(Settings())
            with found[0].turn():
                pass
        assert [one.kind for one in broker.asked] == (["read"] if counted else [])
        assert isinstance(paces_of(ROBOT)[0], Pace)
