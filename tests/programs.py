"""Programs that some tests run and no Python package brings: where one is missing its tests are skipped, with what to install.

On a machine that has to run everything (CI=true, or TOOLKIT_TESTS_NEED_ALL=1 as .ci/run sets it) a missing program is a failure.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pytest


@dataclass(frozen=True)
class Program:
    """What a person calls it, the Debian package that brings it, and the names it may have there."""

    called: str
    package: str
    names: tuple[str, ...]

    @property
    def missing(self) -> str:
        """The sentence of a skipped test."""
        return (
            f"{self.called} is not installed here. It is in the Debian package {self.package}:"
            f" apt-get install {self.package}"
        )


PROGRAMS = {
    "soffice": Program("LibreOffice", "libreoffice-calc", ("soffice", "libreoffice")),
    "chromium": Program("Chromium", "chromium", ("chromium", "chromium-browser", "google-chrome")),
    "pdftotext": Program("poppler's pdftotext", "poppler-utils", ("pdftotext",)),
    "pdftoppm": Program("poppler's pdftoppm", "poppler-utils", ("pdftoppm",)),
    "git": Program("git", "git", ("git",)),
    "crontab": Program("cron's crontab", "cron", ("crontab",)),
    "systemd-analyze": Program("systemd-analyze", "systemd", ("systemd-analyze",)),
}


def need_all(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether a missing program is a failure here."""
    asked = (environ.get("TOOLKIT_TESTS_NEED_ALL", ""), environ.get("CI", ""))
    return any(said.casefold() in ("1", "true") for said in asked)


def needed(name: str) -> str:
    """Where a program is. Without it the test that asks is skipped, or fails where all have to run."""
    program = PROGRAMS[name]
    found = next(filter(None, map(shutil.which, program.names)), None)
    if found is None:
        (pytest.fail if need_all() else pytest.skip)(program.missing)
    return found


def told_at_the_end(skipped: Iterable[tuple[str, str]]) -> list[str]:
    """What the summary says of tests that were skipped, given each one's name and reason."""
    lines: dict[str, dict[str, None]] = {}
    for test, reason in skipped:
        lines.setdefault(reason, {})[test.split("[")[0]] = None
    packages = dict.fromkeys(
        program.package for program in PROGRAMS.values() if program.missing in lines
    )
    told = []
    for reason, tests in lines.items():
        told += [reason, *(f"  {test}" for test in tests)]
    if packages:
        told.append(f"To run all of them on Debian: apt-get install {' '.join(packages)}")
    return told
