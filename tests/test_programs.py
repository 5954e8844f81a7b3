"""A fresh machine: what is missing is said with the Debian package that brings it, and in CI it is a failure."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from programs import PROGRAMS, need_all, needed, told_at_the_end

TESTS = Path(__file__).parent


@pytest.mark.parametrize("name", list(PROGRAMS))
def test_a_missing_program_skips_its_test(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("TOOLKIT_TESTS_NEED_ALL", raising=False)

    with pytest.raises(pytest.skip.Exception) as skipped:
        needed(name)

    assert str(skipped.value).endswith(f"apt-get install {PROGRAMS[name].package}")


@pytest.mark.parametrize("name", ["CI", "TOOLKIT_TESTS_NEED_ALL"])
def test_where_all_have_to_run_it_is_a_failure(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv(name, "true")

    with pytest.raises(pytest.fail.Exception, match="apt-get install chromium"):
        needed("chromium")


def test_only_a_yes_is_one() -> None:
    assert [need_all({"CI": said}) for said in ("true", "1", "false", "0", "")] == [
        True,
        True,
        False,
        False,
        False,
    ]


def test_the_last_lines_name_the_tests_and_the_packages() -> None:
    """A test of many cases stands once; two programs of one package are one package."""
    text, picture = PROGRAMS["pdftotext"].missing, PROGRAMS["pdftoppm"].missing

    assert told_at_the_end(
        [("a.py::pages[en]", text), ("a.py::pages[es]", text), ("a.py::looks", picture)]
    ) == [
        text,
        "  a.py::pages",
        picture,
        "  a.py::looks",
        "To run all of them on Debian: apt-get install poppler-utils",
    ]
    assert told_at_the_end([("b.py::cron", PROGRAMS["crontab"].missing)])[-1] == (
        "To run all of them on Debian: apt-get install cron"
    )
    assert told_at_the_end([("a.py::elsewhere", "not on Windows")]) == [
        "not on Windows",
        "  a.py::elsewhere",
    ]


def test_every_package_that_a_test_needs_stands_in_the_one_list() -> None:
    """The last lines know no other: a test that names its package itself is left out there."""
    own = (f"(Debian {'package'}", f"apt-get {'install'} ")
    naming = {
        file.name
        for file in TESTS.rglob("test_*.py")
        if any(words in file.read_text(encoding="utf-8") for words in own)
    }
    assert naming == {Path(__file__).name}


@pytest.mark.slow
def test_a_run_without_them_passes_and_says_so(tmp_path: Path) -> None:
    """The real thing, where no program can be found: nothing fails, and the end says what to install."""
    here = {name: value for name, value in os.environ.items() if name not in ("CI", "PATH")}
    here.pop("TOOLKIT_TESTS_NEED_ALL", None)
    page = "workbooks/excel/test_excel_workbook.py::test_people_s_parts_stay_byte_for_byte"
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", TESTS / page, "-k", "libre"],
        cwd=TESTS.parent,
        capture_output=True,
        text=True,
        env=here | {"PATH": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"},
    )

    assert ran.returncode == 0, ran.stdout
    assert "1 skipped" in ran.stdout
    assert f"{PROGRAMS['soffice'].missing}\n  tests/{page}\n" in ran.stdout
    assert "To run all of them on Debian: apt-get install libreoffice-calc\n" in ran.stdout
