"""Files a command is given: no pipe is waited for, and a workbook that somebody locked is read and not written."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner
from xlsx import saved

from toolkit.cli import toolkit
from toolkit.errors import ToolkitError

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="Windows has other kinds of files"),
    pytest.mark.timeout(60),
]
ROSTER = [
    ["Person ID", "First name", "Last name", "Worksite", "Status"],
    ["Ada", "Ada", "Lopez", "Maple El", "Member"],
]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    saved(tmp_path / "organizing.xlsx", {"Roster": ROSTER})
    return tmp_path


def said(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(toolkit, [*arguments, "--as-of", "2023-03-09"])
    if isinstance(done.exception, ToolkitError):
        return done.exception.exit_code, done.exception.sentence
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


@pytest.mark.parametrize(
    "command", [["check"], ["sync"], ["sync", "--dry-run"], ["why", "density"]]
)
@pytest.mark.parametrize("kind", ["pipe", "device", "loop", "folder"])
def test_what_is_no_workbook_is_said_at_once(here: Path, command: list[str], kind: str) -> None:
    path = here / "a.xlsx"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "device":
        path.symlink_to("/dev/zero")
    elif kind == "loop":
        path.symlink_to(path)
    else:
        path.mkdir()
    code, output = said(*command, "--workbook", "a.xlsx")
    assert code == 2
    assert ("zero" if kind == "device" else "a.xlsx") in output


def test_a_pipe_as_settings_is_said_at_once(here: Path) -> None:
    os.mkfifo(here / "settings.toml")
    assert said("check", "--config", "settings.toml")[0] == 2


@pytest.mark.parametrize("setting", ["password", "credentials"])
def test_a_pipe_as_a_file_of_secrets_is_said_at_once(here: Path, setting: str) -> None:
    os.mkfifo(here / "pipe", 0o600)
    text = {
        "password": '[workbook]\nwhere = "organizing.xlsx"\n[mail]\nhost = "localhost"\n'
        'security = "none"\nusername = "a"\nfrom = "a@example.org"\npassword_file = \'pipe\'\n',
        "credentials": '[workbook]\nwhere = "https://docs.google.com/spreadsheets/d/1aaaaaaaaaaaaaaa'
        'aaaaaaaaaaaaaaaaaaaaaaaaaaaa/edit"\n[google]\ncredentials = "pipe"\n',
    }[setting]
    (here / "toolkit.toml").write_text(text, encoding="utf-8")
    assert said("doctor")[0] == 1


@pytest.mark.slow
def test_a_workbook_that_is_set_read_only_is_looked_at_and_not_written(here: Path) -> None:
    path = here / "organizing.xlsx"
    path.chmod(0o444)
    before = path.read_bytes()
    assert said("check", "--workbook", path.name)[0] == 0
    assert said("sync", "--dry-run", "--workbook", path.name)[0] == 0
    code, output = said("sync", "--workbook", path.name)
    assert (code, "is set read-only" in output) == (1, True)
    assert path.read_bytes() == before
    assert stat.S_IMODE(path.stat().st_mode) == 0o444
