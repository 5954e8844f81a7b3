"""Mutants: which changes are drawn at all. What draws them is installed by the first `make mutants` alone."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("mutmut", reason="make mutants installs it")

from mutating import LIMIT, Change, changed, noticing


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


def test_a_change_meets_the_module_s_own_tests_first_and_as_many_as_there_is_time_for() -> None:
    """Also those that did not call the function because it keeps what it answered before; where
    nobody called it, none is tried.
    """
    change = Change("toolkit.pay:x_shares__mutmut_1", "toolkit.pay.shares", "a + b", "a - b")
    shares, rest = {"toolkit.pay:x_shares"}, {"toolkit.pay:x_rest"}
    seen = {
        "tests/test_pay.py::slow": (True, LIMIT / 2, shares),
        "tests/test_pay.py::kept": (True, 0.1, rest),
        "tests/test_pay.py::fails": (False, 0.1, shares),
        "tests/test_weeks.py::near": (True, 0.1, shares),
        "tests/test_weeks.py::far": (True, 0.1, rest),
        "tests/test_weeks.py::long": (True, LIMIT, shares),
    }
    assert noticing(change, seen) == [
        "tests/test_pay.py::kept",
        "tests/test_pay.py::slow",
        "tests/test_weeks.py::near",
    ]
    assert noticing(change, {"tests/test_pay.py::kept": (True, 0.1, rest)}) == []
