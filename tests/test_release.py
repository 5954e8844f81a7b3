"""A release: the changelog gets its date, the package its version, and the sdist holds what the wheel needs."""

from __future__ import annotations

import importlib.util
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
DAY = date(2023, 3, 9)


@pytest.fixture(scope="module")
def release() -> ModuleType:
    spec = importlib.util.spec_from_file_location("release", ROOT / "requirements/release.py")
    assert spec
    assert spec.loader
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def test_what_was_unreleased_gets_a_version_and_a_day(release: ModuleType) -> None:
    """And room for what comes next, above it."""
    said = "# Changes\n\n## Unreleased\n\n- New.\n\n## 0.1.0 · 2023-01-02\n\n- Old.\n"

    assert release.dated(said, "0.2.0", DAY) == (
        "# Changes\n\n## Unreleased\n\n## 0.2.0 · 2023-03-09\n\n- New.\n\n"
        "## 0.1.0 · 2023-01-02\n\n- Old.\n"
    )


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("# Changes\n", "no section"),
        ("## Unreleased\n\n## 0.1.0 · 2023-01-02\n\n- Old.\n", "nothing to release"),
        ("## Unreleased\n\n- New.\n\n## 0.2.0 · 2023-01-02\n", "already"),
    ],
)
def test_nothing_is_released_twice_or_empty(release: ModuleType, said: str, why: str) -> None:
    with pytest.raises(SystemExit, match=why):
        release.dated(said, "0.2.0", DAY)


def test_the_package_says_its_version(release: ModuleType) -> None:
    """In the one place from which the build takes it."""
    source = (ROOT / "toolkit/__init__.py").read_text(encoding="utf-8")

    assert '__version__ = "9.8.7"\n' in release.versioned(source, "9.8.7")
    with pytest.raises(SystemExit, match="is no version"):
        release.versioned(source, "next")


@pytest.mark.slow
def test_a_wheel_built_from_the_sdist_is_the_same(
    release: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing that a release hands on is missing from it."""
    monkeypatch.setattr(release, "DIST", tmp_path / "dist")
    release.same_inside(*release.built())
