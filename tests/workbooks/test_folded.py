"""Folded: a column that holds each different cell once says what the list of its cells says."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.workbooks.cells import Cell
from toolkit.workbooks.folded import Folding, folded

CELLS = st.sampled_from(
    [None, "Ada", "1", 1, 1.0, True, 0, 0.0, False, 0.5, date(2023, 2, 6), datetime(2023, 2, 6)]
)


@given(cells=st.lists(CELLS, max_size=12), top=st.integers(0, 3))
def test_it_says_what_stood_there(cells: list[Cell], top: int) -> None:
    """Of one kind, too: 1, 1.0 and TRUE are equal to Python and not to people."""
    column = folded(cells)
    assert [(type(cell), cell) for cell in column] == [(type(cell), cell) for cell in cells]
    assert column == cells
    below = column[top:]
    assert below == cells[top:]
    assert below.only() == cells[top:]
    assert set(below.only().codes) | {0} == set(range(len(below.only().different)))
    while cells and cells[-1] is None:
        cells.pop()
    assert column.trimmed() == tuple(cells)
    assert [column[spot] for spot in range(len(cells))] == cells


@pytest.mark.slow
@given(pieces=st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=4))
def test_piece_by_piece_it_is_the_same_or_says_that_it_cannot_be(pieces: list[list[Cell]]) -> None:
    folding = Folding()
    for cells in pieces:
        folding.add(cells)
    whole = [cell for cells in pieces for cell in cells]
    kinds = [type(cell) for cell in whole]
    if not folding.mixed:
        assert [(type(cell), cell) for cell in folding.whole()] == list(
            zip(kinds, whole, strict=True)
        )
    if len({*kinds} & {bool, int, float}) <= 1:
        assert not folding.mixed


def test_an_empty_text_is_a_blank_and_every_other_cell_can_be_changed() -> None:
    column = folded(["", "a", None, "b", "a"])
    assert column == [None, "a", None, "b", "a"]
    assert column.changed(str.upper) == [None, "A", None, "B", "A"]  # type: ignore[arg-type]
    assert column.different == [None, "a", "b"]
    assert column != "abc"


def test_it_is_no_key() -> None:
    """As no list is."""
    with pytest.raises(TypeError):
        hash(folded([1]))
