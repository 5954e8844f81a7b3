"""One Google for all the lives, without a socket, and sums that are worked out once for each state of the workbook."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from emulator import Emulator
from lives import DAY, Life, born, copied
from once import kept_together, once

from toolkit.jobs import publication, publishing, reading
from toolkit.tables.program import Program
from toolkit.tabs.by_unit import BY_UNIT
from toolkit.tabs.issue_heat import ISSUE_HEAT
from toolkit.tabs.leaders import LEADERS
from toolkit.tabs.new_hires import NEW_HIRES
from toolkit.tabs.structure_tests import RESULTS
from toolkit.tabs.topics import TOPICS
from toolkit.tabs.training import TRAINING
from toolkit.tabs.turf import TURF
from toolkit.workbooks.cells import Snapshot

# Tabs of figures that are written as Density and the Wall Chart are, and that nobody else writes into.
ALIKE = (TURF, BY_UNIT, LEADERS, RESULTS, ISSUE_HEAT, TOPICS, NEW_HIRES, TRAINING)


@pytest.fixture(scope="module", autouse=True)
def sums_once() -> Iterator[None]:
    """Tabs are read and computed for each state once, since chaos is about what passes between us and Google; a sync takes no time by the clock that the Sync Log tells."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(publishing, "monotonic", lambda: 0.0)
        others = tuple(one for one in publication.LAID if one[0][0] not in ALIKE)
        patch.setattr(publication, "LAID", others)

        # What was renamed stands in the snapshot as it was called before, and is told by a problem.
        def told(program: Program, snapshot: Snapshot) -> tuple[object, ...]:
            return snapshot, program.problems

        patch.setattr(
            publishing,
            "publication",
            once(publishing.publication, lambda known: told(known.program, known.snapshot)),
        )
        patch.setattr(
            reading,
            "read_program",
            once(kept_together(patch, reading.read_program), lambda snapshot: snapshot),
        )
        patch.setattr(publishing, "Known", once(publishing.Known, told))
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
