"""Delivery on Google: whatever call goes wrong, no letter goes twice, few are held, and the run says how many."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from emulator import Emulator, File, ServiceAccount
from emulator_fixtures import *  # noqa: F403 -- fixtures are found by name
from sheets import program_of
from workbooks.google.desks import Desk, Waiting

from toolkit.calendar import Week
from toolkit.errors import TryLater
from toolkit.jobs.claims import Claims
from toolkit.jobs.delivery import BATCH, Delivered, Delivery
from toolkit.jobs.ledger import Ledger
from toolkit.mail.message import Letter
from toolkit.mail.sender import Sender
from toolkit.mail.transport import MemoryTransport

pytestmark = pytest.mark.slow  # a whole Google for each run
WEEK, AT = Week(date(2023, 3, 6)), datetime(2023, 3, 13, 7, 11)
PROGRAM = program_of("", date(2023, 3, 13))
N = 12
LETTERS = [
    Letter(f"rep/2023-W10/r{n}@example.org", f"r{n}@example.org", "Hello", "x", "<p>", "en")
    for n in range(N)
]


@pytest.fixture
def desk(google: Emulator, robot: ServiceAccount, shared_file: File, tmp_path: Path) -> Desk:
    return Desk(google, robot, shared_file, Waiting(), tmp_path)


def _run(desk: Desk, transport: MemoryTransport, fails: Any = None) -> Delivered:
    workbook = desk.open()
    with workbook:
        snapshot = workbook.read(frozenset())
        known = Ledger.of(snapshot).known
        due = [letter for letter in LETTERS if letter.key not in known]
        claims = Claims(workbook, PROGRAM, WEEK, known, sleep=desk.waiting.wait)
        if fails:
            fails()
        try:
            return Delivery(
                claims,
                Sender("o@example.org", seed="x"),
                transport,
                clock=lambda: AT.replace(tzinfo=UTC),
                wall=lambda: AT,
            ).run(due, snapshot)
        except TryLater:
            return Delivered()


@pytest.mark.parametrize("kind", ["503", "drop after", "truncated"])
@pytest.mark.parametrize("gone", range(1, 11))
def test_google_goes_away_for_good_in_the_middle_of_a_run(desk: Desk, kind: str, gone: int) -> None:
    """At each of the calls that two claims and their marks take, and then it stays away."""
    faults, transport = desk.google.faults, MemoryTransport()
    calls = Counter[str]()

    def from_then_on(call: Any) -> bool:
        calls["n"] += 1
        return calls["n"] >= gone

    done = _run(desk, transport, lambda: faults.when(from_then_on, kind, times=None))
    faults.clear()
    held = Counter(one.state for one in Ledger.of(desk.open().read(frozenset())).known.values())
    _run(desk, transport)
    reached = Counter(str(message["To"]) for message in transport.sent)

    assert held["Claimed"] <= min(BATCH, done.not_marked)
    assert set(reached.values()) == {1}
    assert len(reached) >= N - held["Claimed"]


@pytest.mark.parametrize("kind", ["drop after", "503 after", "truncated", "502 html"])
def test_an_answer_that_is_lost_once_holds_nothing_up(desk: Desk, kind: str) -> None:
    """The claim is looked up, and the letters go."""
    transport = MemoryTransport()
    done = _run(
        desk, transport, lambda: desk.google.faults.when(lambda call: call.writes, kind, times=1)
    )

    assert (len(done.sent), done.not_marked, len(transport.sent)) == (N, 0, N)
