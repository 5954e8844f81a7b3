"""Timers: a schedule in this machine's own list: put in once, shown, taken out, nobody else's
touched.

The machine's tools are small scripts here that keep what they are told, since a test may not change
the list of whoever runs it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from toolkit.errors import Misused, Refused
from toolkit.jobs import timers
from toolkit.jobs.schedule import Kind, Orders, schedule

FILES: list[Kind] = ["systemd", "launchd", "windows"]
CRONTAB = """#!/bin/sh
case "$1" in
-l) [ -f "$HOME/crontab" ] && cat "$HOME/crontab" || { echo "no crontab for you" >&2; exit 1; } ;;
-) cat > "$HOME/crontab" ;;
esac
"""


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, and tools that write down what they are told."""
    tools = tmp_path / "bin"
    tools.mkdir()
    for tool in ("systemctl", "launchctl", "schtasks"):
        (tools / tool).write_text(f'#!/bin/sh\necho "{tool} $*" >> "$HOME/told"\n')
    (tools / "crontab").write_text(CRONTAB)
    for tool in tools.iterdir():
        tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _made(kind: Kind, **more: Any) -> timers.Schedule:
    return schedule(kind, Orders("/opt/toolkit", Path(more.pop("folder", "/srv")), **more))


def _told(machine: Path) -> list[str]:
    said = (machine / "told").read_text() if (machine / "told").exists() else ""
    (machine / "told").unlink(missing_ok=True)
    return [line for line in said.splitlines() if "list-timers" not in line]


@pytest.mark.parametrize("kind", [*FILES, "cron", "github"])
def test_put_in_shown_and_taken_out(kind: Kind, machine: Path) -> None:
    """Nothing is left behind, and the same again changes nothing."""
    made = _made(kind)
    before = {path for path in machine.rglob("*") if path.is_file()}
    done = timers.install(made)

    assert done.there
    assert timers.installed(made).there == timers.install(made).there == done.there
    assert timers.remove(made).there == done.there
    assert timers.installed(made).there == {}
    assert timers.remove(made).there == {}
    left = {path for path in machine.rglob("*") if path.is_file()} - before
    assert {path.name for path in left} <= {"told", "crontab"}


def test_systemd_is_told_to_begin_and_to_end(machine: Path) -> None:
    """The units are where a person's own are."""
    done = timers.install(_made("systemd", name="north"))

    assert {Path(path).parent for path in done.there} == {machine / "config/systemd/user"}
    assert _told(machine) == [
        "systemctl --user daemon-reload",
        "systemctl --user enable --now north-sync.timer north-email.timer",
    ]
    timers.remove(_made("systemd", name="north"))
    assert _told(machine) == [
        "systemctl --user disable --now north-sync.timer north-email.timer",
        "systemctl --user daemon-reload",
    ]


def test_task_scheduler_is_given_its_files(machine: Path) -> None:
    """In the encoding that it reads."""
    done = timers.install(_made("windows"))

    assert [line.split(" /XML ")[0] for line in _told(machine)] == [
        "schtasks /Create /F /TN toolkit-sync",
        "schtasks /Create /F /TN toolkit-email",
    ]
    assert all(Path(path).read_bytes()[:2] == b"\xff\xfe" for path in done.there)


def test_other_lines_of_a_crontab_stay(machine: Path) -> None:
    """Those of a person and those of another local."""
    (machine / "crontab").write_text("MAILTO=me@example.org\n5 4 * * * backup\n")
    timers.install(_made("cron", name="north"))
    timers.install(_made("cron", name="south"))
    both = (machine / "crontab").read_text()
    timers.remove(_made("cron", name="north"))
    one = (machine / "crontab").read_text()

    assert both.startswith("MAILTO=me@example.org\n5 4 * * * backup\n")
    assert (both.count("--quiet"), one.count("--quiet")) == (4, 2)
    timers.remove(_made("cron", name="south"))
    assert (machine / "crontab").read_text() == "MAILTO=me@example.org\n5 4 * * * backup\n"


@pytest.mark.parametrize("kind", [*FILES, "cron"])
def test_another_locals_schedule_of_that_name_stays(kind: Kind) -> None:
    """It would silently stop one of them."""
    timers.install(_made(kind, folder="/srv/north"))
    there = timers.installed(_made(kind)).there
    with pytest.raises(Refused, match="another folder"):
        timers.install(_made(kind, folder="/srv/south"))

    assert timers.installed(_made(kind)).there == there


def test_a_persons_own_file_of_that_name_stays(machine: Path) -> None:
    """Neither written over nor taken out."""
    mine = machine / "config/systemd/user/toolkit-sync.service"
    mine.parent.mkdir(parents=True)
    mine.write_text("[Service]\nExecStart=/bin/true\n")
    for act in (timers.install, timers.remove):
        with pytest.raises(Refused, match=r"toolkit-sync\.service is there"):
            act(_made("systemd"))

    assert mine.read_text() == "[Service]\nExecStart=/bin/true\n"
    assert _told(machine) == []


def test_a_machine_without_the_tool_is_told(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is written."""
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(Refused, match="no systemctl"):
        timers.install(_made("systemd"))

    assert not (machine / "config").exists()


def test_what_the_tool_says_is_passed_on(machine: Path) -> None:
    """With what to do about the files that are written."""
    (machine / "bin/systemctl").write_text(
        "#!/bin/sh\necho 'Failed to connect to bus' >&2\nexit 1\n"
    )
    with pytest.raises(Refused, match=r"Failed to connect to bus\. The files are written"):
        timers.install(_made("systemd"))


def test_cloud_run_is_installed_elsewhere() -> None:
    """Google's own command does that."""
    with pytest.raises(Misused, match="not installed on this computer"):
        timers.install(_made("cloud-run"))
