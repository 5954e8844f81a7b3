"""What a story tells passes between sheets and people: what follows from a state of the sheets is worked out once, wherever they are kept."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from once import sums_kept_together


@pytest.fixture(scope="module", autouse=True)
def sums_once() -> Iterator[None]:
    with sums_kept_together():
        yield
