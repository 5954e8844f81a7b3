"""Beside: a run of one local on the computer where toolkit fleet is under way takes its turns with
Google from the same budget.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from toolkit import files
from toolkit.errors import TryLater
from toolkit.fleet.broker import BrokerAddress
from toolkit.fleet.turns import SharedTurns, given_by
from toolkit.workbooks.google.pacing import Pace, Paces, Turns


def told() -> Path:
    """Where the fleet that is under way says how its broker is reached; only its own user reads
    it.
    """
    return files.cache_folder() / "fleet" / "turns.json"


@contextmanager
def reachable(address: BrokerAddress) -> Iterator[None]:
    """As long as this lasts, others on this computer find the broker. Where it cannot be told,
    they keep to a pace of their own.
    """
    file = told()
    with suppress(OSError):
        files.folder(file.parent)
        files.written(file, json.dumps(asdict(address)).encode(), lasting=False)
    try:
        yield
    finally:
        with suppress(OSError):
            file.unlink()


def under_way() -> BrokerAddress | None:
    """How the broker of the fleet that is under way here is reached; None where there is none.

    One that was killed has left its word behind: nobody answers there.
    """
    try:
        return BrokerAddress(**json.loads(files.text(told())))
    except (OSError, ValueError, TypeError):
        return None


@dataclass(frozen=True)
class TurnsWhileItLasts:
    """The fleet's turns, and a pace of one's own where its broker is gone."""

    fleets: SharedTurns
    own: Turns

    @property
    def calls(self) -> int:
        return self.fleets.calls

    @contextmanager
    def turn(self) -> Iterator[None]:
        with ExitStack() as stack:
            try:
                stack.enter_context(self.fleets.turn())
            except TryLater:
                stack.enter_context(self.own.turn())
            yield


def _while_it_lasts(paces: Paces) -> Paces:
    reads, writes = (
        TurnsWhileItLasts(one, Pace()) if isinstance(one, SharedTurns) else one for one in paces
    )
    return reads, writes


@contextmanager
def beside_a_fleet() -> Iterator[Any]:
    """Whatever asks Google in here takes its turns from the fleet that is under way, if one is."""
    address = under_way()
    if address is None:
        yield
        return
    with given_by(address, _while_it_lasts):
        yield
