"""Schedule: lines that a person can paste, with this installation's own paths."""

import shlex
from pathlib import Path

import pytest

from toolkit.jobs.schedule import KINDS, Kind, schedule

PROGRAM = "/opt/our tools/toolkit"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_runs_both_jobs_quietly_and_sends_without_asking(kind: Kind) -> None:
    """A timer has nobody to answer a question, and its log is read by strangers."""
    text = schedule(kind, program=shlex.quote(PROGRAM), folder=Path("/srv/local"), options=[])

    commands = [
        line
        for line in text.splitlines()
        if ("toolkit' " in line or "toolkit " in line) and "--quiet" in line
    ]
    assert [("email" in c, "--send" in c, "--yes" in c) for c in commands] == [
        (False, False, False),
        (True, True, True),
    ]


def test_spaces_and_percent_signs_survive_cron() -> None:
    """cron ends a command at a bare % sign."""
    text = schedule(
        "cron",
        program=shlex.quote(PROGRAM),
        folder=Path("/srv/100% ours"),
        options=["--workbook", "my %.xlsx"],
    )

    line = next(line for line in text.splitlines() if line.startswith("7 5"))
    assert (
        line == "7 5 * * *   cd '/srv/100\\% ours' && '/opt/our tools/toolkit' sync --workbook 'my"
        " \\%.xlsx' --quiet"
    )


def test_a_systemd_folder_is_written_as_it_is() -> None:
    """systemd reads quotes in WorkingDirectory as part of the name."""
    text = schedule("systemd", program="/opt/toolkit", folder=Path("/srv/our local"), options=[])

    assert "WorkingDirectory=/srv/our local\n" in text
    assert "Persistent=true" in text


def test_github_installs_what_was_checked_out() -> None:
    """From the pinned requirements: a package of that name in a registry would be somebody else's."""
    text = schedule("github", program="/opt/toolkit", folder=Path("/srv/local"), options=[])

    assert [line.strip() for line in text.splitlines() if "pip install" in line] == [
        "- run: pip install --require-hashes -r requirements/base.txt && pip install --no-deps ."
    ]
