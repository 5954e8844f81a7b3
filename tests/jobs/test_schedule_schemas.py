"""Schedule files by the rules of who reads them: Task Scheduler's and launchd's published ones, and cron's own tool.

(systemd's tool, GitHub's schema and Cloud Run's description are in test_schedule.py.)
"""

from __future__ import annotations

import json
import plistlib
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from lxml import etree
from programs import needed

from toolkit.jobs.schedule import Kind, Orders, schedule
from toolkit.jobs.timers import _encoding, _wanted

SCHEMAS = Path(__file__).parent / "schemas"
ODD = '100% o\'ur "$HOME" <&> tools'  # a folder that somebody may have


def _files(kind: Kind, folder: str = f"/srv/{ODD}", **more: Any) -> Mapping[str, str]:
    """As `--install` writes them, with the mark that they are ours."""
    orders = Orders(shlex.quote(f"{folder}/toolkit"), Path(folder), name="north-local", **more)
    return {Path(path).name: text for path, text in _wanted(schedule(kind, orders)).items()}


# Windows


TASKS = etree.XMLSchema(etree.parse(SCHEMAS / "task.xsd"))


def _task(text: str) -> etree._Element:
    """As Task Scheduler reads the file: its first line says UTF-16, and UTF-16 it is."""
    return etree.fromstring(text.encode(_encoding(Path("task.xml"))))


@pytest.mark.parametrize("job", ["sync", "email"])
@pytest.mark.parametrize("password_file", [False, True])
def test_a_task_is_one_by_windows_own_schema(job: str, password_file: bool) -> None:
    files = _files(
        "windows", options=["--workbook", "mine & yours.xlsx"], password_file=password_file
    )
    TASKS.assertValid(_task(files[f"north-local-{job}.xml"]))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<WeeksInterval>1<", "<WeeksInterval>0<"),
        ("<Monday/>", "<Montag/>"),
        ("T07:11:00<", "T7:11<"),
        (">PT1H<", ">1 hour<"),
        (">IgnoreNew<", ">Ignore<"),
        ("<ScheduleByWeek>", "<Enabled>true</Enabled><ScheduleByWeek>"),  # out of its order
        ("<Arguments>", "<Arguments/><Arguments>"),
    ],
)
def test_a_task_that_windows_would_not_take_is_seen(right: str, wrong: str) -> None:
    text = _files("windows")["north-local-email.xml"]
    assert right in text
    assert not TASKS.validate(_task(text.replace(right, wrong)))


# launchd


AGENT = Draft202012Validator(json.loads((SCHEMAS / "launchd.json").read_text(encoding="utf-8")))
PLIST = etree.DTD(SCHEMAS / "plist.dtd")


@pytest.mark.parametrize("job", ["sync", "email"])
@pytest.mark.parametrize("password_file", [False, True])
def test_an_agent_is_one_by_apples_own_rules(job: str, password_file: bool) -> None:
    """A property list as its definition has it, and every key one that launchd knows, of its type; the file's name is the
    label's, by which launchctl finds it.
    """
    name = f"north-local-{job}"
    text = _files("launchd", password_file=password_file)[f"{name}.plist"].encode()
    agent = plistlib.loads(text)

    assert PLIST.validate(etree.fromstring(text)), PLIST.error_log
    assert [one.message for one in AGENT.iter_errors(agent)] == []
    assert agent["Label"] == name


@pytest.mark.parametrize(
    "wrong",
    [
        {"StartCalendarInterval": [{"Hour": 24}]},
        {"StartCalendarInterval": [{"Hours": 7}]},
        {"StartCalendarInterval": []},
        {"ProgramArguments": "/bin/sh"},
        {"Umask": "63"},
        {"ProcessType": "background"},
        {"UMask": 63},
    ],
)
def test_an_agent_that_launchd_would_not_follow_is_seen(wrong: dict[str, Any]) -> None:
    agent = plistlib.loads(_files("launchd")["north-local-email.plist"].encode())
    assert not AGENT.is_valid(agent | wrong)


def test_a_list_without_a_key_is_seen() -> None:
    text = _files("launchd")["north-local-sync.plist"].replace("<key>Umask</key>", "")
    assert not PLIST.validate(etree.fromstring(text.encode()))


# cron


def _looked_at(crontab: Path) -> subprocess.CompletedProcess[str]:
    """What cron's own tool says of a file, without taking it over; it has another word for that on each system."""
    tool = needed("crontab")
    helped = subprocess.run([tool, "-h"], capture_output=True, text=True, check=False)
    said = (helped.stdout + helped.stderr).splitlines()
    words = {"-n": "dry run", "-T": "test"}
    way = [one for one, word in words.items() if any(one in line and word in line for line in said)]
    if not way:
        pytest.skip("this crontab cannot look at a file without taking it over")
    return subprocess.run([tool, way[0], crontab], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("folder", ["/srv/local", f"/srv/{ODD}"])
def test_cron_takes_the_lines(folder: str, tmp_path: Path) -> None:
    crontab = tmp_path / "crontab"
    (text,) = _files("cron", folder).values()
    crontab.write_text(f"MAILTO=you@example.org\n{text}", encoding="utf-8")
    good = _looked_at(crontab)
    crontab.write_text(text.replace("1-5", "1-9"), encoding="utf-8")
    bad = _looked_at(crontab)

    assert (good.returncode, bad.returncode != 0) == (0, True), good.stderr + bad.stderr
