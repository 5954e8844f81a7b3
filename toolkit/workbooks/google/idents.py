"""Idents: the numbers that the toolkit chooses for what it makes, so that making it twice is
impossible.

Google refuses a second tab, chart or note of a number that exists already. A number that follows
from the thing's name therefore keeps a repeated write from making anything twice, and tells ours
from people's.
"""

from __future__ import annotations

import hashlib
from collections.abc import Container

MOST_CHARTS = 40  # on one tab


def ident(name: str, taken: Container[int] = ()) -> int:
    """A positive number of 31 bits that follows from the name; another one where somebody has it
    already.
    """
    turn = 0
    while True:
        digest = hashlib.sha256(f"toolkit/{name}/{turn}".encode()).digest()
        number = int.from_bytes(digest[:4], "big") & 0x7FFFFFFF
        if number and number not in taken:
            return number
        turn += 1


def chart_ident(kind: str, index: int) -> int:
    """The number of a tab's chart, counted from 0."""
    return ident(f"chart/{kind}/{index}")
