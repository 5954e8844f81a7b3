"""The manual: what is made from declarations is fresh, and the examples are true."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from whole import outputs

from toolkit.cli import COMMANDS
from toolkit.settings import MailSettings, read_settings
from toolkit.settings.faults import names
from toolkit.tables.inputs import INPUTS

ROOT = Path(__file__).parent.parent


@pytest.mark.slow
def test_the_data_dictionary_says_what_the_declarations_say() -> None:
    """`make docs` would change nothing."""
    found = subprocess.run(
        [sys.executable, "docs/generate.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(ROOT)},
    )

    assert (found.returncode, found.stderr) == (0, "")


def test_the_example_of_toolkit_toml_is_read_whole() -> None:
    """Every key in it is known, and every tab and heading."""
    known = {table.title: [column.heading for column in table.columns] for table in INPUTS}
    settings = read_settings(ROOT / "toolkit.example.toml", known)

    assert settings.tabs["Roster"][0].columns["Worksite"] == ("Building",)
    assert settings.mail.from_ == "Organizing <organizing@example.org>"


def test_the_verbs_of_the_makefile_each_say_what_they_do() -> None:
    """`make help` has a line for each."""
    verbs = re.findall(
        r"^([a-z]+):(.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE
    )

    assert {"demo", "test", "lint", "types", "floors", "docs", "bench", "golden"} <= {
        verb for verb, _ in verbs
    }
    assert [verb for verb, rest in verbs if "## " not in rest] == []


def test_no_pinned_file_says_where_to_download_from() -> None:
    """Names, versions and hashes only."""
    for path in (ROOT / "requirements").glob("*.txt"):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        assert [
            line
            for line in lines
            if "://" in line
            or line.lstrip().startswith(("-i", "--index", "--extra", "--find", "--trusted"))
        ] == []
        assert sum("==" in line for line in lines) <= sum(
            "--hash=sha256:" in line for line in lines
        )


def test_every_setting_of_mail_is_in_the_example_and_in_the_manual() -> None:
    """Nobody has to read the code to find one."""
    example = (ROOT / "toolkit.example.toml").read_text()
    manual = (ROOT / "docs" / "letters-by-mail.md").read_text()
    known = names(MailSettings)

    assert [
        name for name in known if not re.search(rf"^#? ?{name} = ", example, re.MULTILINE)
    ] == []
    assert [name for name in known if name not in manual and name != "folder"] == []


def test_the_programs_are_served_by_tabs_and_commands_that_are_there() -> None:
    """Every tab in italics and every command in docs/programs.md, but for what is *not yet* there."""
    text = (ROOT / "docs" / "programs.md").read_text(encoding="utf-8")
    served = re.sub(r"not yet: [^|\n]*", "", text)
    titles = {table.title for table in INPUTS} | {output.title for _, output in outputs()}
    answers = {"Signed up"}  # of Attendance

    assert set(re.findall(r"\*([^*\n]+)\*", served)) - titles - answers == set()
    assert set(re.findall(r"`toolkit ([a-z-]+)", served)) <= set(COMMANDS)
