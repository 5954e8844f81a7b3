"""Schedule: lines that a person can paste, with this installation's own paths."""

from __future__ import annotations

import json
import plistlib
import re
import shlex
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from programs import PROGRAMS

from toolkit.errors import Misused
from toolkit.jobs.schedule import KINDS, Kind, Orders, Schedule, schedule
from toolkit.words import LANGUAGES

PROGRAM = "/opt/our tools/toolkit"
ODD = '100% o\'ur "$HOME" \\ tools'


HERE = tuple(kind for kind in KINDS if kind not in ("github", "cloud-run"))


def _made(
    kind: Kind, program: str = "/opt/toolkit", folder: str = "/srv/local", **more: Any
) -> Schedule:
    language = more.pop("language", "en")
    orders = Orders(shlex.quote(program), Path(folder), **more)
    return schedule(kind, orders, language=language)


def _said(
    kind: Kind, program: str = "/opt/toolkit", folder: str = "/srv/local", **more: Any
) -> str:
    return _made(kind, program, folder, **more).said


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_runs_both_jobs_quietly_and_sends_without_asking(kind: Kind) -> None:
    """A timer has nobody to answer a question, and its log is read by strangers."""
    commands = [
        line
        for text in _made(kind).files.values()
        for line in text.splitlines()
        if "--quiet" in line
    ]
    assert [("email" in c, "--send" in c, "--yes" in c) for c in commands] == [
        (False, False, False),
        (True, True, True),
    ]


def _weekdays(kind: Kind) -> list[str]:
    said = _said(kind)
    if kind == "launchd":
        agent = plistlib.loads(_made(kind).files["toolkit-email.plist"].encode())
        return [str(when["Weekday"]) for when in agent["StartCalendarInterval"]]
    if kind == "windows":
        return re.findall(r"<(\w+day)/>", _made(kind).files["toolkit-email.xml"])
    return re.findall(r"Mon\.\.Fri|1-5", said)[:1]


@pytest.mark.parametrize("kind", KINDS)
def test_letters_are_tried_every_weekday(kind: Kind) -> None:
    """A mail server that is down on Monday is no lost week."""
    assert _weekdays(kind) == {
        "systemd": ["Mon..Fri"],
        "launchd": ["1", "2", "3", "4", "5"],
        "windows": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
    }.get(kind, ["1-5"])


@pytest.mark.parametrize("kind", HERE)
def test_a_password_comes_from_one_place(kind: Kind) -> None:
    """From the file that toolkit.toml names, else from mail-password.env where that is there."""
    assert "mail-password" in _said(kind)
    assert "mail-password" not in _said(kind, password_file=True)


@pytest.mark.parametrize("name", ["North", "a b", "../a", "", "a;b"])
def test_a_name_that_could_be_something_else_is_refused(name: str) -> None:
    """It becomes the name of files and jobs."""
    with pytest.raises(Misused, match="cannot be the name of a schedule"):
        _said("cron", name=name)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("path", ["/srv/a\nb", "/srv/a\x00b", "/srv/a\rb"])
def test_a_path_with_a_line_break_is_refused(kind: Kind, path: str) -> None:
    """It would be a line of its own."""
    with pytest.raises(Misused, match="line break"):
        _said(kind, folder=path)


# systemd


def test_systemd_takes_75_for_what_it_is() -> None:
    """Not done: seen among what failed, and tried again the next morning."""
    text = _said("systemd")

    assert "75" not in text
    assert text.count("Persistent=true\n") == 2


def test_systemd_starts_without_a_password_file() -> None:
    """Where toolkit.toml names one, or where no password is wanted."""
    units = _made("systemd", folder="/srv/our 100%").files

    assert "EnvironmentFile=-/srv/our 100%%/mail-password.env\n" in units["toolkit-email.service"]
    assert "EnvironmentFile" not in units["toolkit-sync.service"]
    assert "WorkingDirectory=/srv/our 100%%\n" in units["toolkit-email.service"]


def test_words_as_systemd_reads_them() -> None:
    """Its own quotes, and its own signs doubled."""
    text = _said("systemd", PROGRAM, options=["--workbook", f"/srv/{ODD}.xlsx"])

    (line, _) = (line for line in text.splitlines() if line.startswith("ExecStart="))
    assert line == (
        'ExecStart="/opt/our tools/toolkit" sync --workbook'
        ' "/srv/100%% o\'ur \\"$$HOME\\" \\\\ tools.xlsx" --quiet'
    )


@pytest.mark.skipif(
    shutil.which("systemd-analyze") is None,
    reason=PROGRAMS["systemd-analyze"].missing,
)
def test_systemd_finds_nothing_wrong_with_the_units(tmp_path: Path) -> None:
    """`systemd-analyze verify`, with a programme in a folder of odd signs."""
    program = tmp_path / ODD / "toolkit"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    units = _made("systemd", str(program), str(program.parent)).files
    for name, text in units.items():
        (tmp_path / name).write_text(text)
    found = subprocess.run(
        ["systemd-analyze", "--user", "verify", *(str(tmp_path / name) for name in units)],
        capture_output=True,
        text=True,
        env={"XDG_RUNTIME_DIR": str(tmp_path), "HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
    )

    assert len(units) == 4
    assert [line for line in found.stderr.splitlines() if "toolkit-" in line] == []


# cron


def test_spaces_and_percent_signs_survive_cron() -> None:
    """cron ends a command at a bare % sign."""
    text = _said("cron", PROGRAM, "/srv/100% ours", options=["--workbook", "my %.xlsx"])

    line = next(line for line in text.splitlines() if line.startswith("7 5"))
    assert line == (
        "7 5 * * *   umask 077; cd '/srv/100\\% ours' && '/opt/our tools/toolkit' sync --workbook"
        " 'my \\%.xlsx' --quiet"
    )


@pytest.mark.parametrize(
    "password",
    [None, "TOOLKIT_SMTP_PASSWORD='open %$ sesame'\n"],  # pragma: allowlist secret
)
def test_crons_line_as_a_shell_runs_it(tmp_path: Path, password: str | None) -> None:
    """With mail-password.env and without, in a folder of odd signs."""
    folder = tmp_path / ODD
    folder.mkdir()
    program = folder / "toolkit"
    program.write_text(
        f"#!{sys.executable}\nimport os, sys\n"
        "open('ran', 'w').write(repr([sys.argv[1:], os.environ.get('TOOLKIT_SMTP_PASSWORD')]))\n"
    )
    program.chmod(0o755)
    if password:
        (folder / "mail-password.env").write_text(password)
    text = _said("cron", str(program), str(folder), options=["--workbook", "my %.xlsx"])
    command = next(line for line in text.splitlines() if line.startswith("11 7"))[14:]
    subprocess.run(["/bin/sh", "-c", command.replace("\\%", "%")], check=True)

    said = "open %$ sesame" if password else None  # pragma: allowlist secret
    assert (folder / "ran").read_text() == repr(
        [["email", "--send", "--yes", "--workbook", "my %.xlsx", "--quiet"], said]
    )


# GitHub


def _steps(*, keyless: bool = False) -> list[dict[str, Any]]:
    (text,) = _made("github", keyless=keyless).files.values()
    (job,) = yaml.safe_load(text)["jobs"].values()
    assert "env" not in job
    return job["steps"]


def test_github_gives_secrets_to_the_steps_that_need_them() -> None:
    """What is installed and checked out sees none; the mail password only who mails."""
    assert [
        (step.get("run", step.get("uses", ""))[:13], sorted(step.get("env", {})))
        for step in _steps()
    ] == [
        ("actions/check", []),
        ("actions/setup", []),
        ("pip install -", []),
        ("toolkit sync ", ["TOOLKIT_GOOGLE_CREDENTIALS"]),
        ("toolkit email", ["TOOLKIT_GOOGLE_CREDENTIALS", "TOOLKIT_SMTP_PASSWORD"]),
    ]


def test_github_takes_actions_by_what_they_are() -> None:
    """By commit, with the release beside it: a tag may be moved to something else."""
    used = [line for line in _said("github", keyless=True).splitlines() if "uses:" in line]

    assert len(used) == 3
    assert all(
        re.fullmatch(r" +- uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line) for line in used
    )


def test_keyless_github_knows_no_key() -> None:
    """Google trusts the repository itself; only the mail password is a secret there."""
    steps = _steps(keyless=True)

    assert "secrets.GOOGLE" not in _said("github", keyless=True)
    assert [sorted(step.get("env", {})) for step in steps if "toolkit" in step.get("run", "")] == [
        [],
        ["TOOLKIT_SMTP_PASSWORD"],
    ]
    (text,) = _made("github", keyless=True).files.values()
    assert yaml.safe_load(text)["permissions"] == {"contents": "read", "id-token": "write"}


@pytest.mark.parametrize("keyless", [False, True])
def test_the_workflow_is_one_by_githubs_own_schema(tmp_path: Path, keyless: bool) -> None:
    """The published schema of workflows, as check-jsonschema ships it."""
    (text,) = _made("github", keyless=keyless).files.values()
    (tmp_path / "toolkit.yml").write_text(text)
    done = CliRunner().invoke(
        check_jsonschema,
        ["--builtin-schema", "vendor.github-workflows", str(tmp_path / "toolkit.yml")],
    )

    assert (done.exit_code, "ok" in done.output) == (0, True), done.output


def test_github_mails_also_where_the_sync_was_refused() -> None:
    """So that staff are told; not where nothing was installed, and not on the nightly run."""
    *_, sync, email = _steps()

    assert "if" not in sync
    assert "continue-on-error" not in sync
    assert email["if"] == (
        "${{ !cancelled() && steps.installed.outcome == 'success' &&"
        " github.event.schedule == '11 13 * * 1-5' }}"
    )


def test_github_installs_what_was_checked_out() -> None:
    """From the pinned requirements: a package of that name in a registry would be somebody else's."""
    assert [step["run"] for step in _steps() if "pip" in step.get("run", "")] == [
        "pip install --require-hashes -r requirements/base.txt -r requirements/build.txt"
        " && pip install --no-deps --no-build-isolation ."
    ]


# launchd, Task Scheduler, Cloud Run


def test_launchd_runs_it_through_a_shell_in_its_folder(tmp_path: Path) -> None:
    """In a folder of odd signs, with the password beside toolkit.toml."""
    folder = tmp_path / f"{ODD} <&>"
    folder.mkdir()
    (folder / "mail-password.env").write_text(
        "TOOLKIT_SMTP_PASSWORD='x'\n"
    )  # pragma: allowlist secret
    program = folder / "toolkit"
    program.write_text('#!/bin/sh\necho "$TOOLKIT_SMTP_PASSWORD $*" > ran\n')
    program.chmod(0o755)
    files = _made("launchd", str(program), str(folder)).files
    agent = plistlib.loads(files["toolkit-email.plist"].encode())
    subprocess.run(agent["ProgramArguments"], check=True)

    assert (folder / "ran").read_text() == "x email --send --yes --quiet\n"
    assert (agent["Label"], agent["Umask"]) == ("toolkit-email", 0o077)
    assert plistlib.loads(files["toolkit-sync.plist"].encode())["StartCalendarInterval"] == [
        {"Hour": 5, "Minute": 7}
    ]


def test_task_scheduler_gets_programme_and_arguments_apart() -> None:
    """With Windows' own quotes; a computer that was asleep does it later, never twice at once."""
    files = _made(
        "windows", "C:/our tools/toolkit.exe", "C:/a & b", options=["--workbook", "my x.xlsx"]
    ).files
    task = ElementTree.fromstring(files["toolkit-email.xml"].split("\n", 1)[1])
    space = {"t": "http://schemas.microsoft.com/windows/2004/02/mit/task"}

    def said(path: str) -> str | None:
        return task.findtext(path, namespaces=space)

    assert said("t:Actions/t:Exec/t:Command") == "C:/our tools/toolkit.exe"
    assert said("t:Actions/t:Exec/t:Arguments") == (
        'email --send --yes --workbook "my x.xlsx" --quiet'
    )
    assert said("t:Actions/t:Exec/t:WorkingDirectory") == "C:/a & b"
    assert said("t:Settings/t:StartWhenAvailable") == "true"
    assert said("t:Settings/t:MultipleInstancesPolicy") == "IgnoreNew"


def test_cloud_run_has_a_job_each_and_one_secret() -> None:
    """Only the job that mails sees the password; neither is tried again by itself."""
    files = _made("cloud-run").files
    jobs = {name: yaml.safe_load(text) for name, text in files.items() if name.endswith(".yaml")}
    inner = {
        name: job["spec"]["template"]["spec"]["template"]["spec"] for name, job in jobs.items()
    }

    assert [job["metadata"]["name"] for job in jobs.values()] == ["toolkit-sync", "toolkit-email"]
    assert {name: spec["maxRetries"] for name, spec in inner.items()} == dict.fromkeys(jobs, 0)
    assert ["env" in spec["containers"][0] for spec in inner.values()] == [False, True]
    assert "--require-hashes" in files["Dockerfile"]


@pytest.mark.parametrize("name", ["toolkit-sync.yaml", "toolkit-email.yaml"])
def test_a_cloud_run_job_is_one_by_googles_own_description(name: str) -> None:
    """Every field is one that Cloud Run's published discovery document has, of that type."""
    text = files("googleapiclient").joinpath("discovery_cache", "documents", "run.v1.json")
    described = json.loads(text.read_text(encoding="utf-8"))["schemas"]
    schema = {"$ref": "#/$defs/Job", "$defs": {one: _closed(described[one]) for one in described}}
    job = yaml.safe_load(_made("cloud-run").files[name])

    assert [one.message for one in Draft202012Validator(schema).iter_errors(job)] == []
    job["spec"]["template"]["spec"]["template"]["spec"]["maxRetry"] = 0
    assert not Draft202012Validator(schema).is_valid(job)


def _closed(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema of the discovery document as JSON Schema, in which no other field may stand."""
    if "$ref" in schema:
        return {"$ref": f"#/$defs/{schema['$ref']}"}
    if schema.get("format") == "int64":
        return {"type": ["string", "integer"]}
    made = {name: schema[name] for name in ("type", "enum") if name in schema}
    if "properties" in schema:
        inner = {name: _closed(one) for name, one in schema["properties"].items()}
        made |= {"properties": inner, "additionalProperties": False}
    for name in ("items", "additionalProperties"):
        if name in schema:
            made[name] = _closed(schema[name])
    return made


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_said_is_a_comment_in_either_language(kind: Kind, language: str) -> None:
    """A sentence that lost its # would be a line of a crontab."""
    text, known = _said(kind, language=language), _said(kind)

    def lines(said: str) -> list[str]:
        return [line for line in said.splitlines() if not line.startswith("# ")]

    assert lines(text) == lines(known)
