"""The command understands the corpus: nothing wrong silently, nearly everything right, and the page
says so.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from adopting.scoring import Mark, counted
from adoption import PAGE, page, understood

pytestmark = pytest.mark.slow  # every book of the corpus is read

Read = list[tuple[dict[str, Any], list[Mark]]]
LEAST = 0.95  # of the columns that mean something


@pytest.fixture(scope="module")
def read(corpus: tuple[Path, list[dict[str, Any]]]) -> Read:
    """Every book with how `toolkit adopt --json` understood it."""
    return list(understood(*corpus))


def test_nothing_is_wrong_silently(read: Read) -> None:
    wrong = [
        (truth["file"], mark.tab, mark.name, mark.said)
        for truth, found in read
        for mark in found
        if mark.verdict == "wrong"
    ]

    assert wrong == []


def test_nearly_everything_is_right(read: Read) -> None:
    sums = counted([mark for _, found in read for mark in found])
    for about in ("tab", "column", "own column", "word", "layout"):
        went = sums[about]
        assert went["right"] >= LEAST * went.total(), (about, went)


def test_the_page_says_how_well_it_goes(read: Read) -> None:
    """Run: python tests/adoption.py --docs."""
    assert page(read) == PAGE.read_text(encoding="utf-8")
