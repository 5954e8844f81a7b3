"""Golden files: what something looked like when a person last read it.

A test says `same(path, text)`. `make golden` writes the files anew; their difference is read before it is committed.
Tests that use one have `golden` in their name.
"""

from __future__ import annotations

import os
from pathlib import Path


def same(path: Path, now: str | bytes) -> None:
    """Asserts that the golden file holds what is made now; with GOLDEN=write it is written instead."""
    made = now.encode() if isinstance(now, str) else now
    if os.environ.get("GOLDEN") == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)
    assert path.is_file(), f"{path.name} is not there yet: make golden, and read it."
    kept = path.read_bytes()
    if isinstance(now, str):
        assert now.splitlines() == kept.decode().splitlines()
    assert made == kept
