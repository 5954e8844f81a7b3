"""Undo on Google of a run that was written by way of the hidden tab, while somebody writes beside a
person: our tabs are as before, and what they wrote stands beside that person, once.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from emulator import Person
from keeping.conftest import AS_OF, NOW
from workbooks.google.desks import Desk

from toolkit.jobs.journal import Journal
from toolkit.jobs.sync import sync
from toolkit.jobs.undo import undo
from toolkit.settings import Settings

LARGE = 4_000  # bytes of a request from which on the hidden tab is used here
TELLS_OF_RUNS = ("Sync Log", "Loose Notes", "Chart Data")


def ours(person: Person) -> dict[str, list[list[Any]]]:
    """What stands in the toolkit's tabs, blank ends left out."""
    found = {}
    for sheet in person.book.sheets:
        if sheet.title in ("Roster", "Organizers", "Conversations", *TELLS_OF_RUNS):
            continue
        rows = [[cell for cell in row if cell != ""] for row in person.values(sheet.title)]
        found[sheet.title] = [row for row in rows if row]
    return found


def row_of(person: Person, name: str) -> int:
    return next(n for n, row in enumerate(person.values("Follow-ups"), 1) if name in row)


@pytest.mark.slow
@pytest.mark.parametrize("call", [3, 5])
def test_a_large_run_goes_back_while_somebody_writes(
    desk: Callable[..., Desk], tmp_path: Path, call: int
) -> None:
    place, journal = desk(), Journal(tmp_path / "journal")
    person = place.person
    sync(place.open(), Settings(), as_of=AS_OF, now=NOW, journal=journal)
    before = ours(person)
    person.type("Conversations", "A3", [["2023-03-08", "Cesar", "Nan", "Talked", 3]])
    later = NOW + timedelta(minutes=5)
    sync(place.open(most_bytes=LARGE), Settings(), as_of=AS_OF, now=later, journal=journal)
    assert ours(person) != before
    place.google.calls.clear()
    place.google.before(
        call, lambda: person.type("Follow-ups", f"Y{row_of(person, 'Cleo')}", [["left VM"]])
    )
    undo(place.open(most_bytes=LARGE), journal, today=AS_OF, dry_run=False)

    assert place.operations.count("batchUpdate") > 1  # by way of the hidden tab
    after = ours(person)
    (beside,) = [row for row in after["Follow-ups"] if "left VM" in row]
    assert "Cleo" in beside
    beside.remove("left VM")
    assert after == before
    assert place.google.crashes == []
