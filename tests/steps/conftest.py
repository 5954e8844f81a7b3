"""Computers that are switched on once for all tests, and a local that stands as it did at some moments."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from emulator import Emulator

sys.path.insert(0, str(Path(__file__).parents[1] / "mail"))
sys.path.insert(0, str(Path(__file__).parent))

from machines import Machine
from mailboxes import Mailbox, free_port
from worlds import IMPORT, PUBLISH, OnExcel, OnGoogle, World, done


@pytest.fixture(scope="session")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    with Machine(tmp_path_factory.mktemp("home")) as made:
        yield made


@pytest.fixture(scope="session")
def mailbox() -> Iterator[tuple[Mailbox, int]]:
    box, port = Mailbox(), free_port()
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    yield box, port
    server.stop(no_assert=True)


@pytest.fixture(scope="session", params=["excel", "google"])
def world(
    request: pytest.FixtureRequest,
    machine: Machine,
    mailbox: tuple[Mailbox, int],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[World]:
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "excel":
        machine.environ = {}
        yield OnExcel(machine, folder, mailbox[1])
        return
    with Emulator(keep_bodies=False) as google:
        yield OnGoogle(machine, folder, google, mailbox[1])


@pytest.fixture(scope="session")
def published(world: World) -> Any:
    """As of the week before, with everybody's sheets."""
    done(world, "sync", "--as-of", "2023-03-06", "--quiet")
    return world.kept()


@pytest.fixture(scope="session")
def with_sheets(world: World, published: Any) -> Any:
    world.put_back(published)
    done(world, *PUBLISH)
    return world.kept()


@pytest.fixture(scope="session")
def typed(world: World, with_sheets: Any) -> Any:
    """People wrote on Follow-ups, and in two sheets of their own."""
    world.put_back(with_sheets)
    excel = isinstance(world, OnExcel)
    world.type("Follow-ups", "Bo", Result="Talked", Notes="on Follow-ups", New_assessment="2")
    world.type("Follow-ups", "Gil", Notes="no result yet")
    for sheet in ("rosa.xlsx", "maple-el.xlsx") if excel else ("Rosa", "Maple El"):
        world.type("People", "Cleo Park", sheet, Result="Talked", Notes=f"in {sheet}")
    return world.kept()


@pytest.fixture(scope="session")
def answered(world: World, with_sheets: Any) -> Any:
    """The employer's list was compared, and people said yes."""
    world.put_back(with_sheets)
    done(world, *IMPORT)
    world.type("Reconciliation", "Efua Byron", Accept="Yes")
    world.type("Reconciliation", "Eve Green", Accept="Yes")
    return world.kept()
