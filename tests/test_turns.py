"""The order in which tests are dealt to the processes of a run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pytest
from turns import turns


@dataclass
class Test:
    """What `turns` asks of a test."""

    __test__ = False
    name: str

    @property
    def path(self) -> Path:
        return Path(self.name.partition("::")[0])

    def get_closest_marker(self, name: str) -> Any:
        return (name == "slow" and "slow" in self.name) or None


def dealt(names: Sequence[str], processes: int) -> list[str]:
    items = cast("list[pytest.Item]", [Test(name) for name in names])
    return [cast("Test", item).name for item in turns(items, processes)]


def test_each_process_begins_with_slow_folders_and_ends_with_quick_tests() -> None:
    """Two processes get a half each, in this order."""
    names = [
        *("a/one::quick 1", "a/one::quick 2", "a/two::slow 1", "a/two::quick 3"),
        *("b/one::slow 2", "b/one::slow 3", "b/two::quick 4", "story/one::slow 4"),
        *("c/one::quick 5", "c/one::quick 6"),
    ]

    found = dealt(names, 2)

    assert found[:5] == ["story/one::slow 4", "a/two::slow 1", "a/two::quick 3", *names[:2]]
    assert found[5:] == ["b/one::slow 2", "b/one::slow 3", "b/two::quick 4", *names[8:]]


@pytest.mark.parametrize("processes", [1, 2, 3, 7, 20])
def test_every_test_has_one_turn(processes: int) -> None:
    names = [
        f"{folder}/{file}::{'slow' if n % 3 == file else 'quick'} {n}"
        for folder in "abcd"
        for file in range(3)
        for n in range(4)
    ]

    assert sorted(dealt(names, processes)) == sorted(names)
