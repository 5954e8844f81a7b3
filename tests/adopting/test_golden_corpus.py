"""What adopt says of a book of the corpus, word by word: a weight that is changed shows what it moves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from adopting.corpus.everything import SHAPES, book_of
from adopting.corpus.sheet import Book
from adopting.told import told
from golden import same

GOLDEN = Path(__file__).parent / "golden"


MOST_CELLS = (
    350  # larger books take longer and say little more: their commands are in test_understood
)
SMALL = [
    make
    for make in SHAPES
    if sum(sum(map(len, tab.lines)) for tab in book_of(make).tabs) <= MOST_CELLS
]


@pytest.mark.parametrize("make", SMALL, ids=lambda make: make.__name__)
def test_golden_what_is_said_of_a_book(make: Callable[[], Book]) -> None:
    same(GOLDEN / f"{make.__name__}.txt", told(book_of(make)))
