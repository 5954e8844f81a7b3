"""Quiet sheets: what nobody has changed since there was nothing in it is not read again."""

from __future__ import annotations

from pathlib import Path

import pytest
from emulator import Emulator, ServiceAccount
from emulator_fixtures import *  # noqa: F403 -- fixtures are found by name
from turfs import Office, worksites

from toolkit.jobs.turf_quiet import Quiet


@pytest.fixture
def office(google: Emulator, robot: ServiceAccount, tmp_path: Path) -> Office:
    return Office(google, robot, tmp_path)


@pytest.mark.slow
def test_a_sheet_that_nobody_has_changed_costs_no_call_to_sheets(
    office: Office, tmp_path: Path
) -> None:
    office.set_up(worksites(3))
    office.publish(kinds=["reps"])
    file = tmp_path / "turf.json"

    def calls() -> int:
        office.google.calls.clear()
        done = office.collect(quiet=Quiet.kept_in(file))
        assert done.looked == 3
        return office.google.n_calls("sheets")

    first, second = calls(), calls()
    assert (first - second, file.stat().st_mode & 0o777) == (3 * 2, 0o600)
    office.sheet("School 2").type("People", "D4", [["Talked"]])
    done = office.collect(quiet=Quiet.kept_in(file))
    assert (done.full, done.talks) == (1, 1)
    assert "School" not in file.read_text()


def test_a_memory_that_is_none_is_empty(tmp_path: Path) -> None:
    (tmp_path / "turf.json").write_text("[1]")
    quiet = Quiet.kept_in(tmp_path / "turf.json")
    assert (quiet.known, quiet.unmoved("a", None)) == ({}, False)
    quiet.remember("a", None)
    assert quiet.known == {}
