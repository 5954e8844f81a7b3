"""Manners: help with an example in every command, and nothing heavy imported for it."""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

from toolkit import __version__
from toolkit.cli import COMMANDS, toolkit

ROOT = Path(__file__).parents[2]
HEAVY = (
    "pandas",
    "gspread",
    "matplotlib",
    "xlsxwriter",
    "lxml",
    "jinja2",
    "rich",
    "babel",
    "typst",
)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example_and_the_shared_options(name: str) -> None:
    """One sentence for the list, an example to copy, and the same options everywhere."""
    shown = CliRunner().invoke(toolkit, [name, "--help"])
    # Many locals have many workbooks, which their file names: fleet's own commands have the rest.
    places = () if name == "fleet" else ("--workbook", "--config")
    options = CliRunner().invoke(toolkit, ["fleet", "sync", "--help"]) if not places else shown

    assert shown.exit_code == 0
    assert f"toolkit {name}" in shown.output.split("Example", 1)[-1]
    everywhere = (*places, "--as-of", "--json", "--quiet", "--debug")
    assert [one for one in everywhere if one not in options.output] == []
    assert import_module(COMMANDS[name][0]).command.name == name
    assert COMMANDS[name][1].endswith(".")


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["sync", "--help"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    """Shell completion runs the program at every TAB."""
    script = (
        "import sys; sys.argv = ['toolkit', *sys.argv[1:]]\nfrom toolkit.cli import main\ntry:"
        f" main()\nexcept SystemExit: print('LOADED', [m for m in {HEAVY!r} if m in sys.modules],"
        " file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True
    )

    assert done.stderr == "LOADED []\n"


@pytest.mark.parametrize(("text", "loaded"), [(None, []), ("", ["pydantic_core"])])
def test_what_checks_toolkit_toml_is_loaded_where_there_is_one(
    text: str | None, loaded: list[str], tmp_path: Path
) -> None:
    """And of pydantic its core alone: the rest takes longer to load than a command to begin."""
    if text is not None:
        (tmp_path / "toolkit.toml").write_text(text, encoding="utf-8")
    script = (
        "import sys; sys.argv = ['toolkit', 'check', '--workbook', 'gone.xlsx']\n"
        "from toolkit.cli import main\ntry: main()\nexcept SystemExit: pass\n"
        "print('READ', 'toolkit.settings' in sys.modules,"
        " sorted({m.partition('.')[0] for m in sys.modules if m.startswith('pydantic')}))"
    )
    home = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), **home},
        capture_output=True,
        text=True,
        check=True,
    )

    assert "gone.xlsx" in done.stderr
    assert done.stdout == f"READ True {loaded}\n"


def test_what_a_run_made_is_not_looked_through_as_it_ends() -> None:
    """That took a seventh of a small local's sync; what is in a cycle goes with the process."""
    script = (
        "import atexit, gc\natexit.register(lambda: print('KEPT', gc.get_freeze_count() > 0))\n"
        "import sys; sys.argv = ['toolkit', '--version']\nfrom toolkit.cli import main\nmain()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines()[-1] == "KEPT True"


def test_the_version_is_the_packages() -> None:
    assert CliRunner().invoke(toolkit, ["--version"]).output == f"toolkit, version {__version__}\n"


def test_every_line_of_help_fits_a_terminal() -> None:
    """80 columns."""
    outputs = [
        CliRunner().invoke(toolkit, arguments, terminal_width=80).output
        for arguments in [["--help"], *([n, "--help"] for n in COMMANDS)]
    ]

    assert [line for output in outputs for line in output.splitlines() if len(line) > 80] == []
