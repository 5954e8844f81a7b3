"""The package: what travels inside it, and that it runs from there."""

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


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
    """In an environment of its own, away from the checkout, with the libraries that are installed here."""
    venv.create(tmp_path / "venv", with_pip=False)
    python = tmp_path / "venv" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    site = Path(
        subprocess.run(
            [python, "-c", "import site; print(site.getsitepackages()[0])"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
    )
    zipfile.ZipFile(wheel).extractall(site)
    import pandas

    (site / "libraries.pth").write_text(
        str(Path(pandas.__file__).parent.parent) + "\n", encoding="utf-8"
    )

    where = subprocess.run(
        [python, "-c", "import toolkit; print(toolkit.__file__)"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    made = subprocess.run(
        [python, "-m", "toolkit", "demo", "out"], cwd=tmp_path, capture_output=True, text=True
    )

    assert Path(where.stdout.strip()).is_relative_to(site)
    assert made.returncode == 0, made.stderr
    assert (tmp_path / "out" / "organizing.xlsx").stat().st_size > 100_000
