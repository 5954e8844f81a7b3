"""Mutants: which changes are drawn at all. What draws them is installed by the first `make mutants` alone."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("mutmut", reason="make mutants installs it")

from mutating import changed


def _changes(tmp_path: Path, source: str) -> list[str]:
    """The lines as they become."""
    path = tmp_path / "sums.py"
    path.write_text(source, encoding="utf-8")
    return [one.now for one in changed(path, "sums", lambda there: there).changes]


def test_a_zip_that_is_strict_stays_so(tmp_path: Path) -> None:
    """Neither the bare True nor the whole argument is changed; another True is."""
    source = """
def pairs(a, b):
    return zip(a, b, strict=True)


def sure(a):
    return kept(a, whole=True, strict=True)
"""
    assert sorted(_changes(tmp_path, source)) == [
        "return kept(None, whole=True, strict=True)",
        "return kept(a, strict=True)",
        "return kept(a, whole=False, strict=True)",
        "return kept(a, whole=None, strict=True)",
        "return kept(whole=True, strict=True)",
        "return zip(None, b, strict=True)",
        "return zip(a, None, strict=True)",
        "return zip(a, strict=True)",
        "return zip(b, strict=True)",
    ]


def test_a_stable_sort_stays_so(tmp_path: Path) -> None:
    """The few rows of a test are sorted alike by every kind; what they are sorted by is a change."""
    source = """
def in_order(rows):
    return rows.sort_values("day", kind="stable")
"""
    assert sorted(_changes(tmp_path, source)) == [
        'return rows.sort_values("DAY", kind="stable")',
        'return rows.sort_values("XXdayXX", kind="stable")',
        'return rows.sort_values(None, kind="stable")',
        'return rows.sort_values(kind="stable")',
    ]
