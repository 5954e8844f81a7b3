"""Turf, status: how each sheet stands, what the next publish would do, and who else can open it."""

from __future__ import annotations

from pathlib import Path

import pytest
from emulator import Emulator, ServiceAccount
from emulator_fixtures import *  # noqa: F403 -- fixtures are found by name
from turfs import DAY, NOW, REPS, Office

from toolkit.jobs.turf_status import report, status
from toolkit.settings import Settings


@pytest.fixture
def office(google: Emulator, robot: ServiceAccount, tmp_path: Path) -> Office:
    return Office(google, robot, tmp_path)


@pytest.mark.slow
def test_it_says_what_publish_would_do_and_who_else_can_open_a_sheet(office: Office) -> None:
    rosa = office.set_up(REPS)

    def lines() -> dict[str, tuple[str, str, int, int | None]]:
        found = status(office.main(), Settings(), office.shelf(), as_of=DAY, now=NOW)
        return {one.whose: (one.state, one.next, one.readers, one.others) for one in found}

    assert lines()["Maple El"] == ("", "to be made", 1, None)
    office.publish()
    assert lines()["Rosa"] == ("Ready", "", 1, 0)
    office.sheet("Cesar").share("anyone", "reader")
    rosa.edit("Worksites", "C2", "bo@example.org")
    rosa.edit("Organizers", "C1", "Active")
    rosa.edit("Organizers", "C2", "No")
    del office.google.files[office.sheet("Maple El").file.ident]
    assert lines() == {
        "Maple El": ("Ready", "cannot be opened", 1, None),
        "Cesar": ("Ready", "", 1, 1),
        "Rosa": ("Ready", "to be closed", 0, 1),
    }
    told = report(status(office.main(), Settings(), office.shelf(), as_of=DAY, now=NOW))
    assert told == {
        "sheets": 3,
        "states": {"Ready": 3},
        "next": {"cannot be opened": 1, "to be closed": 1},
        "taken": 0,
        "open_to_others": 2,
    }
