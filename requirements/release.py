"""A release: `make release VERSION=0.2.0`. Dates the changelog, sets the version, builds wheel and
sdist, and tries both in environments of their own.

Nothing leaves this machine: the last lines say what to do then. docs/releasing.md is the checklist.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import venv
import zipfile
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
UNRELEASED = "## Unreleased\n"


def dated(changelog: str, version: str, day: date) -> str:
    """The changelog with what was unreleased under this version and day. Raises SystemExit where
    there is nothing to release, or the version is there already.
    """
    if UNRELEASED not in changelog:
        sys.exit("CHANGELOG.md has no section “Unreleased”.")
    if f"## {version} " in changelog:
        sys.exit(f"CHANGELOG.md has a section {version} already.")
    before, after = changelog.split(UNRELEASED, 1)
    if not after.split("\n## ", 1)[0].strip():
        sys.exit("CHANGELOG.md says nothing under “Unreleased”: there is nothing to release.")
    return f"{before}{UNRELEASED}\n## {version} · {day.isoformat()}\n{after}"


def versioned(source: str, version: str) -> str:
    """`toolkit/__init__.py` with this version."""
    if not re.fullmatch(r"\d+\.\d+\.\d+", version):
        sys.exit(f"“{version}” is no version: write it as 0.2.0.")
    return re.sub(r'(?m)^__version__ = ".*"$', f'__version__ = "{version}"', source)


def built() -> tuple[Path, Path]:
    """The wheel and the sdist, in dist/."""
    shutil.rmtree(DIST, ignore_errors=True)
    said(sys.executable, "-m", "hatchling", "build", "-d", DIST, cwd=ROOT)
    return next(DIST.glob("*.whl")), next(DIST.glob("*.tar.gz"))


def same_inside(wheel: Path, sdist: Path) -> None:
    """A wheel that is built from the sdist has the same files as ours."""
    with tempfile.TemporaryDirectory() as folder:
        build = ("wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index")
        said(sys.executable, "-m", "pip", *build, "--wheel-dir", folder, sdist)
        other = next(Path(folder).glob("*.whl"))
        ours, theirs = (set(zipfile.ZipFile(one).namelist()) for one in (wheel, other))
    if ours != theirs:
        sys.exit(f"The sdist lacks, or has too much: {sorted(ours ^ theirs)}")


def tried(wheel: Path, version: str) -> None:
    """The wheel, installed with the pinned libraries in a new environment, makes the demo."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(Path(folder) / "venv", with_pip=True)
        programs = Path(folder) / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
        pip = (programs / "python", "-m", "pip", "--disable-pip-version-check", "--quiet")
        said(*pip, "install", "--require-hashes", "-r", ROOT / "requirements/base.txt")
        said(*pip, "install", "--no-deps", "--no-index", wheel)
        told = said(programs / "toolkit", "--version", cwd=folder)
        if version not in told:
            sys.exit(f"The installed command calls itself {told.strip()}, not {version}.")
        said(programs / "toolkit", "demo", "demo", cwd=folder)


def said(*command: object, cwd: object = None) -> str:
    """What a programme answers that has to succeed; its faults are shown."""
    words = [str(part) for part in command]
    done = subprocess.run(  # noqa: S603 -- our own fixed commands
        words, cwd=cwd, text=True, stdout=subprocess.PIPE, check=False
    )
    if done.returncode:
        sys.exit(f"Failed: {' '.join(words)}")
    return done.stdout


def main(version: str) -> None:
    """Everything that a release needs on this machine."""
    if said("git", "status", "--porcelain", cwd=ROOT).strip():
        sys.exit("There are changes that are not committed. Commit them first.")
    changelog, package = ROOT / "CHANGELOG.md", ROOT / "toolkit" / "__init__.py"
    news = dated(changelog.read_text(encoding="utf-8"), version, date.today())  # noqa: TID251, DTZ011 -- a release has the day of whoever makes it
    source = versioned(package.read_text(encoding="utf-8"), version)
    changelog.write_text(news, encoding="utf-8")
    package.write_text(source, encoding="utf-8")
    wheel, sdist = built()
    same_inside(wheel, sdist)
    tried(wheel, version)
    print(f"{wheel.name} and {sdist.name} are in dist/, and work. Now:")  # noqa: T201 -- its answer
    print(f"  git commit -am 'Version {version}' && git tag v{version}")  # noqa: T201 -- its answer


if __name__ == "__main__":
    if len(sys.argv) != 2 or not sys.argv[1]:
        sys.exit("Which version? make release VERSION=0.2.0")
    main(sys.argv[1])
