"""The security page: each line names tests that hold it, and these are there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def test_every_line_names_a_test_and_every_test_is_there() -> None:
    """A promise that nothing holds any more is noticed here."""
    rows = [line for line in PAGE.splitlines() if line.startswith("| ") and "held by" not in line]
    named = [NAMED.findall(row) for row in rows]
    missing = [
        f"{file}::{test}"
        for found in named
        for file, test in found
        if not (ROOT / file).exists()
        or f"def {test}(" not in (ROOT / file).read_text(encoding="utf-8")
    ]

    assert len(rows) > 15
    assert [row for row, found in zip(rows, named, strict=True) if not found] == []
    assert missing == []
