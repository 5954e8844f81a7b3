"""What stands in one cell of a table of the manual."""

from __future__ import annotations


def cell(text: str) -> str:
    """Text of any kind on one line, no part of which ends the cell."""
    return text.replace("|", "\\|").replace("\n", " ").strip()
