"""The floors of the house: imports only go down, and what is behind a door stays there."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LINT = (
    "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
)


def floors(where: Path) -> subprocess.CompletedProcess[str]:
    """What import-linter says about the toolkit in a folder."""
    return subprocess.run(
        [sys.executable, "-c", LINT],
        cwd=where,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(where)},
    )


def test_imports_only_go_down() -> None:
    """Every contract of .importlinter is kept by the toolkit as it is."""
    found = floors(ROOT)

    assert found.returncode == 0, found.stdout[-3000:] + found.stderr[-1000:]
    assert " 0 broken" in found.stdout


WRONG = [
    ("tables/declared.py", "import toolkit.facts.contact", "tables.declared -> toolkit.facts"),
    ("organizing/contact.py", "import toolkit.stipends", "organizing.contact -> toolkit.stipends"),
    ("tables/declared.py", "import gspread", "tables.declared -> gspread"),
    ("sample/names.py", "import xlsxwriter", "sample.names -> xlsxwriter"),
    ("letters/__init__.py", "import smtplib", "letters -> smtplib"),
    ("newfloor.py", "", "newfloor"),
]


@pytest.mark.slow
def test_a_wrong_import_is_seen(tmp_path: Path) -> None:
    """The same check names every wrong line of a copy, and a module that has no floor."""
    shutil.copytree(
        ROOT / "toolkit", tmp_path / "toolkit", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / ".importlinter", tmp_path)
    for module, line, _ in WRONG:
        with (tmp_path / "toolkit" / module).open("a", encoding="utf-8") as file:
            file.write(f"\n{line}\n")

    found = floors(tmp_path)

    assert found.returncode != 0
    named = [line for line in found.stdout.splitlines() if line.startswith("- toolkit.")]
    assert len(named) == len(WRONG)
    for _, _, told in WRONG:
        assert any(line.startswith(f"- toolkit.{told}") for line in named), told
