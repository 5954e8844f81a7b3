"""The package: what travels inside it, and that it runs from there."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
# A line that Python runs as it starts: the demo's local has 400 people in place of 2,500, and no other year, place or name.
SMALLER = "import toolkit.sample as s; s.sample_tabs.__defaults__ = (2023, 400, 8, 520, s.AS_OF)"


def kept(folder: str) -> set[str]:
    """The files of a folder, but what Python leaves behind."""
    found = [path for path in (ROOT / folder).rglob("*") if path.is_file()]
    return {
        path.relative_to(ROOT).as_posix() for path in found if path.parent.name != "__pycache__"
    }


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without downloading anything."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "--wheel-dir",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("organizing_toolkit-*.whl"))


@pytest.mark.slow
def test_templates_languages_and_sample_data_travel_inside(wheel: Path) -> None:
    """Every file of the package and of templates/, and nothing of the tests."""
    inside = set(zipfile.ZipFile(wheel).namelist())
    wanted = kept("toolkit") | {f"toolkit/{name}" for name in kept("templates")}

    assert wanted
    assert wanted - inside == set()
    assert [
        name for name in inside if not name.startswith(("toolkit/", "organizing_toolkit-"))
    ] == []
    assert [name for name in inside if name.endswith("/licenses/LICENSE")]


@pytest.mark.slow
def test_the_installed_package_makes_the_demo(wheel: Path, tmp_path: Path) -> None:
    """In an environment of its own, away from the checkout, with the libraries that are installed here: the command is
    there, and the demo's last line is one to paste."""
    import pandas

    venv.create(tmp_path / "venv", with_pip=False)
    programs = tmp_path / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    site = said(programs / "python", "-c", "import site; print(site.getsitepackages()[0])").strip()
    pip = [sys.executable, "-m", "pip", "--python", programs / "python", "--quiet"]
    said(*pip, "install", "--no-deps", "--no-index", wheel)
    (Path(site) / "libraries.pth").write_text(f"{Path(pandas.__file__).parent.parent}\n")
    (Path(site) / "smaller.pth").write_text(f"{SMALLER}\n")
    there = {"cwd": tmp_path, "env": {**os.environ, "PATH": "/usr/bin:/bin"}}

    where = said(programs / "python", "-c", "import toolkit; print(toolkit.__file__)", **there)
    shown = said(programs / "toolkit", "demo", "my demo", **there)

    assert Path(where.strip()).is_relative_to(site)
    last = shown.splitlines()[-1].strip()
    assert last == "venv/bin/toolkit sync --workbook 'my demo/organizing.xlsx' --as-of 2023-03-16"
    assert said("/bin/sh", "-c", last, **there).startswith("Published ")


def said(*command: object, **options: object) -> str:
    """What a program answers that has to succeed."""
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=False, **options
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_readme_and_make_install_in_the_same_way() -> None:
    """Whoever has no make gets the same: pinned libraries, a pinned build tool, and the command."""
    makefile, readme = (
        (ROOT / name).read_text(encoding="utf-8") for name in ("Makefile", "README.md")
    )
    recipe = makefile.split("$(VENV)/base.stamp:")[1].split("\n\n")[0]
    lines = [line.split("install ")[1] for line in recipe.splitlines() if "$(PIP) install" in line]

    assert lines[-1] == "--no-deps --no-build-isolation --editable ."
    assert [line for line in lines if f".venv/bin/pip install {line}\n" not in readme] == []
