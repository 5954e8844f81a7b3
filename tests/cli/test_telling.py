"""Telling: whole words at a terminal, one line elsewhere, and a hint where a command was mistyped."""

from __future__ import annotations

import os
import pty
import selectors
import subprocess
import sys
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from toolkit.cli import COMMANDS, toolkit
from toolkit.cli.print import KINDS
from toolkit.cli.telling import wrapped
from toolkit.cli.typed import Day

FOLDER = Path(__file__).parent.parent.parent


def seen(*arguments: str, folder: Path) -> str:
    """What somebody sees at a terminal of 80 columns."""
    return shown_by("-m", "toolkit", *arguments, folder=folder)


def shown_by(*python: str, folder: Path, term: str = "dumb", typed: str = "") -> str:
    """What a run of Python shows at a terminal of this kind where somebody has typed."""
    ours, theirs = pty.openpty()
    os.write(ours, typed.encode())
    environment = {
        **os.environ,
        "PYTHONPATH": str(FOLDER),
        "XDG_CONFIG_HOME": str(folder),
        "COLUMNS": "80",
        "TERM": term,
    }
    said = b""
    with subprocess.Popen(
        [sys.executable, *python],
        cwd=folder,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment,
    ):
        os.close(theirs)
        with selectors.DefaultSelector() as listening:  # however many files are open
            listening.register(ours, selectors.EVENT_READ)
            while listening.select(60):
                try:
                    more = os.read(ours, 4096)
                except OSError:  # Linux says so where the other end is closed
                    break
                if not more:
                    break
                said += more
    os.close(ours)
    return said.decode("utf-8").replace("\r\n", "\n")


@pytest.mark.slow
def test_a_refusal_breaks_between_words(tmp_path: Path) -> None:
    """The terminal would break it inside of one."""
    said = seen("check", folder=tmp_path)

    assert said.splitlines() == [
        "toolkit: No workbook was named. Say --workbook organizing.xlsx (or a Google",
        '  Sheets address), or set where = "…" under [workbook] in toolkit.toml.',
    ]


def test_a_wrong_option_breaks_between_words_too(tmp_path: Path) -> None:
    said = seen("sync", "--as-of", "8/3/2023", folder=tmp_path)

    assert said.splitlines()[-2:] == [
        "Error: Invalid value for '--as-of': “8/3/2023” is not a date. Write it as",
        "  2023-03-08.",
    ]


ASKED_WHILE_IT_TURNS = """
from toolkit.cli.agreeing import confirmed
from toolkit.cli.printing import progress

with progress(quiet=False) as stage:
    stage("composing")
    print("agreed" if confirmed("Send?", err=True) else "refused")
"""


def test_nothing_turns_over_a_question(tmp_path: Path) -> None:
    """What shows the stage would draw over it, and take “[y/N]” for markup of its own."""
    said = shown_by("-c", ASKED_WHILE_IT_TURNS, folder=tmp_path, term="xterm", typed="y\n")

    question, _, rest = said.rpartition("Send? [y/N]: ")
    assert question, said
    assert "agreed" in rest


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"])
def test_a_day_of_a_year_that_no_cell_may_have_is_wrong_use(day: str) -> None:
    """The calendars of the sums end there."""
    with pytest.raises(
        click.BadParameter, match=f"^“{day}” is not in the years from 1900 to 2199.$"
    ):
        Day().convert(day, None, None)


@pytest.mark.parametrize("day", ["1900-01-01", "2199-12-31"])
def test_the_first_and_the_last_day_are_days(day: str) -> None:
    """And so is what is a date already."""
    assert Day().convert(day, None, None) == date.fromisoformat(day)
    assert Day().convert(date.fromisoformat(day), None, None) == date.fromisoformat(day)


def test_a_long_path_stays_whole() -> None:
    """So that it can be copied."""
    path = "/" + "folder/" * 20 + "organizing.xlsx"

    assert path in wrapped(f"The workbook: {path} is there.").splitlines()


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["sinc"], "No such command: “sinc”. Did you mean “sync”?"),
        (
            ["print"],
            f"Missing argument 'KIND'. Choose from: {', '.join(KINDS)}",
        ),
        (["frobnicate"], f"No such command: “frobnicate”. There are: {', '.join(COMMANDS)}."),
        (
            ["sync", "members.xlsx"],
            (
                "Got unexpected extra argument (members.xlsx). Name the workbook like this:"
                " --workbook members.xlsx"
            ),
        ),
        (
            ["purge", "--older-than", "x"],
            "Invalid value for '--older-than': 'x' is not a whole number.",
        ),
        (
            ["purge", "--older-than", "-3"],
            "Invalid value for '--older-than': -3 is not 0 or more.",
        ),
        (
            ["--workbook", "organizing.xlsx", "sync"],
            "No such option '--workbook'. Options stand behind the command: toolkit sync --dry-run",
        ),
        (
            ["timesheets", "--phase", "Phase 1"],
            "No such option '--phase'. It stands behind: toolkit timesheets export",
        ),
        (["check", "now"], "Got unexpected extra argument (now)"),
        (
            ["schedule", "anacron"],
            "Invalid value for '[KIND]': 'anacron' is not one of 'systemd', 'cron', 'launchd', 'windows', 'github',"
            " 'cloud-run'.",
        ),
    ],
)
def test_a_mistyped_command_is_told_what_it_could_have_been(
    arguments: list[str], hint: str
) -> None:
    done = CliRunner().invoke(toolkit, arguments)

    assert done.exit_code == 2
    assert done.output.splitlines()[-1] == f"Error: {hint}"


def test_a_group_alone_shows_its_help_as_it_is() -> None:
    """And not as a fault, with all of its lines run together."""
    done = CliRunner().invoke(toolkit, ["fleet"])

    assert done.exit_code == 2
    assert "Error" not in done.output
    assert "\nCommands:\n  email   Count the weekly letters" in done.output
