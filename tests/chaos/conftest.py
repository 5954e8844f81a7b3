"""One Google for all the lives, without a socket, and sums that are worked out once for each state of the workbook."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import wraps
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from emulator import Emulator
from lives import DAY, Life, born, copied

from toolkit.jobs import reading
from toolkit.jobs import sync as syncing
from toolkit.workbooks.cells import Snapshot


def once(sums: Callable[..., Any], state: Callable[..., Snapshot]) -> Callable[..., Any]:
    """A function of a workbook's state that is worked out once for each: chaos is about what passes between us and
    Google, and the sums of one state are always the same (tests/invariants/test_3_second_sync.py)."""
    known: dict[str, Any] = {}

    @wraps(sums)
    def found(*args: Any, **named: Any) -> Any:
        asked = repr((state(*args), sorted(named.items())))
        if asked not in known:
            known[asked] = sums(*args, **named)
            if len(known) > 50:
                del known[next(iter(known))]
        return known[asked]

    return found


@pytest.fixture(scope="module", autouse=True)
def sums_once() -> Iterator[None]:
    """Tabs are read and computed for each state once; a sync takes no time by the clock that the Sync Log tells."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(syncing, "monotonic", lambda: 0.0)
        patch.setattr(
            syncing, "publication", once(syncing.publication, lambda known: known.snapshot)
        )
        patch.setattr(
            reading, "read_program", once(reading.read_program, lambda snapshot: snapshot)
        )
        patch.setattr(syncing, "Known", once(syncing.Known, lambda program, snapshot: snapshot))
        yield


@pytest.fixture(scope="module")
def inside() -> Emulator:
    """Google in this process."""
    return Emulator(keep_bodies=False)


@pytest.fixture(scope="module")
def unpublished(
    sums_once: None, inside: Emulator, tmp_path_factory: pytest.TempPathFactory
) -> Life:
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
