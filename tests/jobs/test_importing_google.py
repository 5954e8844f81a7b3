"""A list from outside that lies on Google says what it says as a file."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from emulator import Emulator, ServiceAccount
from emulator_fixtures import *  # noqa: F403 -- fixtures are found by name
from jobs.test_importing import HR, Local

from toolkit.errors import ToolkitError
from toolkit.settings import Settings


@pytest.mark.slow
def test_a_spreadsheet_is_compared_as_a_file_is(
    google: Emulator, robot: ServiceAccount, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its address; it is called by its own title, and is not written."""
    monkeypatch.setenv("TOOLKIT_GOOGLE_ENDPOINT", google.url)
    key = google.credentials_file(robot, tmp_path / "credentials.json")
    monkeypatch.setenv("TOOLKIT_GOOGLE_CREDENTIALS", str(key))
    file = google.new_file("HR March", shared={robot.email: "reader"})
    person = google.person(file)
    person.add_tab("Staff", [*csv.reader(io.StringIO(HR.strip()))])
    address = f"https://docs.google.com/spreadsheets/d/{file.ident}/edit"
    wanted = Local(tmp_path)
    as_file = wanted.imported(wanted.file("HR March.csv", HR), kind="employer")
    local = Local(tmp_path, settings=Settings(folder=tmp_path))
    found = local.imported(address, kind="employer")

    assert [one.title for one in found.lists] == ["HR March"]
    assert found.counted == as_file.counted
    assert set(found.counted) > {"New", "Moved"}
    called = {line.listed for line in local.lines()}
    assert called == {"HR March"}
    assert person.values("Staff")[1][1] == "LOPEZ, ADA"

    nobodys = google.new_file("Not ours")
    with pytest.raises(ToolkitError):
        local.imported(f"https://docs.google.com/spreadsheets/d/{nobodys.ident}", kind="employer")
