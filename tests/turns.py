"""Whose turn it is: each process of a run begins with its share of what takes long and ends with quick tests, so that
none is left alone with the slow ones when the others are done.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

FIRST = "story"  # the year that is lived whole takes longest of all


def turns(items: list[pytest.Item], processes: int) -> list[pytest.Item]:
    """The tests in the order in which they are dealt: as many to each process, from the first on, and
    whole folders of slow files to one, since their tests share what was prepared for them.
    """
    slow = Counter(item.path.parent for item in items if _slow(item))
    files = {item.path for item in items if _slow(item)}
    hands: list[list[pytest.Item]] = [[] for _ in range(processes)]
    weights = [0] * processes
    for folder in sorted(slow, key=lambda one: (one.name != FIRST, -slow[one], one)):
        least = weights.index(min(weights))
        weights[least] += slow[folder]
        hands[least] += _of(items, folder, files)
    rest = [item for item in items if item.path not in files]
    dealt: list[pytest.Item] = []
    for number, hand in enumerate(hands):
        fair = (len(items) - len(dealt)) // (processes - number)
        quick = max(0, fair - len(hand))
        dealt += [*hand, *rest[:quick]]
        del rest[:quick]
    return [*dealt, *rest]


def _slow(item: pytest.Item) -> bool:
    return item.get_closest_marker("slow") is not None


def _of(items: list[pytest.Item], folder: Path, files: set[Path]) -> list[pytest.Item]:
    """A folder's files in which something is slow."""
    return [item for item in items if item.path.parent == folder and item.path in files]
