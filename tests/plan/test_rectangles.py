"""Rectangles: only cells that mean something else are sent, and never one of people's."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.plan.plan import plan
from toolkit.plan.rectangles import change
from toolkit.workbooks.cells import Cell, Grid, Tag
from toolkit.workbooks.changes import Changes, Rectangle
from toolkit.workbooks.desired import Tab, TabColumn
from toolkit.workbooks.memory import MemoryWorkbook

COLUMNS = (
    TabColumn("Person"),
    TabColumn("Due", "date"),
    TabColumn("Comment", people=True),
    TabColumn("Share", "money"),
)


def tab(*rows: tuple[Cell, Cell, Cell], first_line: str = "as of 8 March") -> Tab:
    cells = ([row[0] for row in rows], [row[1] for row in rows], [], [row[2] for row in rows])
    return Tab("Follow-ups", "Follow-ups", COLUMNS, cells, first_line=first_line)


def grid(wanted: Tab, *columns: list[Cell]) -> Grid:
    heads: list[list[Cell]] = [
        ["as of 8 March", None, "Person"],
        [None, None, "Due"],
        [None, None, "Comment"],
        [None, None, "Share"],
    ]
    return Grid(
        "Follow-ups",
        [head + body for head, body in zip(heads, columns, strict=True)],
        Tag("Follow-ups", wanted.style),
    )


def test_a_tab_that_is_made_is_what_stands_above_and_our_columns_below() -> None:
    """People's column between ours is nobody's yet; what is counted are the cells that are filled."""
    found = change(tab(("Ada", None, 1), ("Nan", date(2023, 3, 9), None)), None)

    assert found is not None
    assert [(one.row, one.column, list(one.values)) for one in found.rectangles] == [
        (
            1,
            1,
            [
                ("as of 8 March", None, None, None),
                (None, None, None, None),
                ("Person", "Due", "Comment", "Share"),
            ],
        ),
        (4, 1, [("Ada", None), ("Nan", date(2023, 3, 9))]),
        (4, 4, [(1,), (None,)]),
    ]
    assert found.changed_cells == 9
    assert list(found.rectangles[1].values[1:]) == [found.rectangles[1].values[1]]


def test_what_means_the_same_is_left_alone() -> None:
    """4 and 4.00, a date and its day number, and "" and nothing are the same."""
    wanted = tab(("Ada", date(2023, 3, 8), Decimal("4.00")), ("Nan", None, None))
    there = grid(wanted, ["Ada", "Nan"], [44993.0, ""], ["hers", None], [4, None])

    assert change(wanted, there) is None


def test_a_changed_cell_is_one_rectangle_and_neighbours_are_one_block() -> None:
    """Bo replaces Ada in the first row, and both due dates move: one span in each row, one block where the span stays."""
    wanted = tab(("Bo", date(2023, 3, 9), 1), ("Nan", date(2023, 3, 9), 1))
    there = grid(
        wanted, ["Ada", "Nan"], [date(2023, 3, 8), date(2023, 3, 8)], ["hers", "his"], [1, 1]
    )

    found = change(wanted, there)

    assert found is not None
    assert found.rectangles == (
        Rectangle(4, 1, (("Bo", date(2023, 3, 9)),)),
        Rectangle(5, 2, ((date(2023, 3, 9),),)),
    )
    assert (found.changed_cells, found.restyle) == (3, False)


def test_rows_that_are_gone_are_emptied_but_not_what_people_wrote() -> None:
    """Two rows become one: our cells of the second are emptied, the comment beside them stays."""
    wanted = tab(("Ada", None, 1))
    there = grid(wanted, ["Ada", "Nan"], [None, None], ["hers", "his"], [1, 2])

    found = change(wanted, there)

    assert found is not None
    assert found.rectangles == (Rectangle(5, 1, ((None,),)), Rectangle(5, 4, ((None,),)))


def test_columns_that_were_ours_are_emptied_and_those_beyond_never_touched() -> None:
    """The last layout had five columns; what somebody wrote in the sixth is theirs."""
    wanted = Tab("Wall Chart", "Wall Chart", COLUMNS[:1], (["Ada"],), first_line="x")
    there = Grid(
        "Wall Chart",
        [
            ["x", None, "Person", "Ada"],
            *[[None, None, "Old test", "✓"]] * 4,
            [None, None, "mine", "keep"],
        ],
        Tag("Wall Chart", "0123.5"),
    )

    found = change(wanted, there)

    assert found is not None
    assert {rectangle.column + len(rectangle.values[0]) - 1 for rectangle in found.rectangles} == {
        5
    }


cells = st.one_of(
    st.none(),
    st.sampled_from(["", "Ada", "Nan", "=1+1", "4", "TRUE"]),
    st.integers(-3, 3),
    st.booleans(),
    st.dates(date(2023, 1, 1), date(2023, 1, 5)),
    st.floats(-2, 2),
)
tables = st.lists(st.tuples(cells, cells, cells), max_size=6)


@pytest.mark.slow
@given(first=tables, second=tables, note=st.text(max_size=5))
def test_a_second_plan_is_empty_and_peoples_cells_stay(
    first: list[tuple[Cell, ...]], second: list[tuple[Cell, ...]], note: str
) -> None:
    """Whatever stood there and whatever should: after one write nothing is left to do."""
    workbook = MemoryWorkbook()
    workbook.apply(plan(workbook.read(frozenset()), [tab(*first)], {}).changes)  # type: ignore[arg-type]
    workbook.edit("Follow-ups", 4, 3, note)
    workbook.apply(plan(workbook.read(frozenset()), [tab(*second)], {}).changes)  # type: ignore[arg-type]

    after = workbook.read(frozenset())
    assert plan(after, [tab(*second)], {}).changes == Changes(after)  # type: ignore[arg-type]
    assert (after.grids[0].cell(4, 3) or "") == note
