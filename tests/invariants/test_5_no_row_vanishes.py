"""Invariant 5: no row vanishes."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.jobs.sync import Outcome
from toolkit.tables.columns import YesNo
from toolkit.tables.inputs import INPUTS
from toolkit.tables.program import read_program
from toolkit.workbooks.cells import Grid, Snapshot
from toolkit.workbooks.memory import MemoryWorkbook


@pytest.mark.slow
def test_a_row_that_cannot_be_read_has_an_address_and_every_tab_says_how_many(
    local: MemoryWorkbook, run: Callable[..., Outcome]
) -> None:
    """Two rows of the local cannot be read: 3ish hours, and the thirtieth of February."""
    outcome = run(local)

    issues = [row for row in local.rows("Data Issues")[3:] if row[0] == "Error"]
    assert [(row[1], row[2], row[3], row[4]) for row in issues] == [
        ("Conversations", 4, "Date", "2023-02-30"),
        ("Hours", 4, "Hours", "3ish"),
    ]
    assert outcome.report["rows_not_read"] == 2
    own = [title for title, tag in local.read(frozenset()).titles.items() if tag]
    assert [
        title for title in own if "2 rows could not be read" not in str(local.rows(title)[0][0])
    ] == []


word = st.one_of(
    st.none(),
    st.sampled_from(["", " ", "Ada", "Maple El", "Member", "2023-02-01", "#REF!", "x", "3"]),
    st.integers(-2, 50000),
    st.booleans(),
)


@pytest.mark.slow
@given(data=st.data(), table=st.sampled_from(INPUTS))
@settings(max_examples=60, deadline=None)
def test_read_and_not_read_are_all_rows_that_are_not_blank(
    data: st.DataObject, table: type
) -> None:
    """Whatever stands in a tab."""
    width, height = len(table.columns), data.draw(st.integers(0, 6))  # type: ignore[attr-defined]
    columns = [
        [column.heading, *data.draw(st.lists(word, min_size=height, max_size=height))]
        for column in table.columns  # type: ignore[attr-defined]
    ]
    grid = Grid(table.title, columns)  # type: ignore[attr-defined]

    program = read_program(
        Snapshot("x", {grid.title: None}, (grid,)), today=__import__("datetime").date(2023, 3, 9)
    )

    filled = sum(
        any(
            str(cells[row] if cells[row] is not None else "").strip()
            and not (cells[row] is False and isinstance(column, YesNo))  # a box nobody ticked
            for column, cells in zip(table.columns, columns, strict=True)  # type: ignore[attr-defined]
        )
        for row in range(1, height + 1)
    )
    assert program.rows_read + program.rows_not_read == filled
    assert width == len(columns)
