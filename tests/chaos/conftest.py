"""One Google for all the lives, without a socket."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from emulator import Emulator
from lives import DAY, Life, born, copied


@pytest.fixture(scope="module")
def inside() -> Emulator:
    """Google in this process."""
    return Emulator(keep_bodies=False)


@pytest.fixture(scope="module")
def unpublished(inside: Emulator, tmp_path_factory: pytest.TempPathFactory) -> Life:
    """The local's spreadsheet before the first sync."""
    return born(inside, tmp_path_factory.mktemp("locks"))


@pytest.fixture(scope="module")
def published(unpublished: Life) -> Life:
    """The local's spreadsheet, published the day before."""
    life = copied(unpublished)
    life.sync(DAY - timedelta(days=1))
    return life


@pytest.fixture(autouse=True)
def quiet(inside: Emulator) -> Iterator[None]:
    """Nothing goes wrong, and nobody is there, before a test says so; the emulator itself never breaks."""
    inside.sleep = lambda seconds: None
    yield
    inside.before_each.clear()
    inside.faults.clear()
    assert inside.crashes == []
