"""Schedule: lines that a person can paste, with this installation's own paths."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from toolkit.errors import Misused
from toolkit.jobs.schedule import KINDS, Kind, schedule
from toolkit.words import LANGUAGES

PROGRAM = "/opt/our tools/toolkit"
ODD = '100% o\'ur "$HOME" \\ tools'


def _said(
    kind: Kind, program: str = "/opt/toolkit", folder: str = "/srv/local", **more: Any
) -> str:
    return schedule(
        kind, program=shlex.quote(program), folder=Path(folder), options=more.get("options", [])
    )


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_runs_both_jobs_quietly_and_sends_without_asking(kind: Kind) -> None:
    """A timer has nobody to answer a question, and its log is read by strangers."""
    commands = [
        line
        for line in _said(kind, PROGRAM).splitlines()
        if "toolkit" in line and "--quiet" in line
    ]
    assert [("email" in c, "--send" in c, "--yes" in c) for c in commands] == [
        (False, False, False),
        (True, True, True),
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_letters_are_tried_every_weekday(kind: Kind) -> None:
    """A mail server that is down on Monday is no lost week."""
    times = [line.strip() for line in _said(kind).splitlines() if re.search(r" 1-5|Mon\.", line)]

    assert times[0].startswith(
        {
            "systemd": "OnCalendar=Mon..Fri ",
            "cron": "11 7 * * 1-5 ",
            "github": '- cron: "11 13 * * 1-5"',
        }[kind]
    )


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("path", ["/srv/a\nb", "/srv/a\x00b", "/srv/a\rb"])
def test_a_path_with_a_line_break_is_refused(kind: Kind, path: str) -> None:
    """It would be a line of its own."""
    with pytest.raises(Misused, match="line break"):
        _said(kind, folder=path)


# systemd


def _units(text: str) -> dict[str, str]:
    parts = re.split(r"^# --- (\S+)\n", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_systemd_takes_75_for_what_it_is() -> None:
    """Not done: seen among what failed, and tried again the next morning."""
    text = _said("systemd")

    assert "75" not in text
    assert text.count("Persistent=true\n") == 2


def test_systemd_starts_without_a_password_file() -> None:
    """Where toolkit.toml names one, or where no password is wanted."""
    units = _units(_said("systemd", folder="/srv/our 100%"))

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
    reason="systemd-analyze is not on this computer (Debian package systemd)",
)
def test_systemd_finds_nothing_wrong_with_the_units(tmp_path: Path) -> None:
    """`systemd-analyze verify`, with a programme in a folder of odd signs."""
    program = tmp_path / ODD / "toolkit"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    units = _units(_said("systemd", str(program), str(program.parent)))
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
        "7 5 * * *   cd '/srv/100\\% ours' && '/opt/our tools/toolkit' sync --workbook"
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


def _steps() -> list[dict[str, Any]]:
    (job,) = yaml.safe_load(_said("github"))["jobs"].values()
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
    used = [line.strip() for line in _said("github").splitlines() if "uses:" in line]

    assert len(used) == 2
    assert all(
        re.fullmatch(r"- uses: actions/\S+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line) for line in used
    )


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
        "pip install --require-hashes -r requirements/base.txt && pip install --no-deps ."
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_said_is_a_comment_in_either_language(kind: Kind, language: str) -> None:
    """A sentence that lost its # would be a line of a crontab."""
    text = schedule(
        kind, program="/opt/toolkit", folder=Path("/srv"), options=[], language=language
    )
    known = schedule(kind, program="/opt/toolkit", folder=Path("/srv"), options=[])

    def lines(said: str) -> list[str]:
        return [line for line in said.splitlines() if not line.startswith("# ")]

    assert lines(text) == lines(known)
