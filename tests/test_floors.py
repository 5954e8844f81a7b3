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


@pytest.mark.slow
@pytest.mark.parametrize(
    ("module", "line", "broken"),
    [
        ("tables/declared.py", "import toolkit.facts.contact", "Imports only go down"),
        ("organizing/contact.py", "import toolkit.stipends", "Imports only go down"),
        ("tables/declared.py", "import gspread", "Google is behind its own door"),
        ("sample/names.py", "import xlsxwriter", "Excel is behind its own door"),
        ("letters/__init__.py", "import smtplib", "Mail leaves by one door"),
        ("newfloor.py", "", "Imports only go down"),
    ],
)
def test_a_wrong_import_is_seen(tmp_path: Path, module: str, line: str, broken: str) -> None:
    """The same check fails on a copy with one wrong line, and on a module that has no floor."""
    shutil.copytree(
        ROOT / "toolkit", tmp_path / "toolkit", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / ".importlinter", tmp_path)
    with (tmp_path / "toolkit" / module).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")

    found = floors(tmp_path)

    assert found.returncode != 0
    assert any(
        broken in text
        for text in found.stdout.splitlines()
        if "BROKEN" in text or "exhaustive" in text or "Missing" in text
    )
