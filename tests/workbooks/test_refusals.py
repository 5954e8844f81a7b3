"""A write that would touch what is people's is refused before it begins."""

from __future__ import annotations

import pytest

from toolkit.errors import Refused
from toolkit.workbooks.cells import Grid, Snapshot, Tag
from toolkit.workbooks.changes import Changes, Rectangle, TabChange
from toolkit.workbooks.desired import Tab, TabColumn
from toolkit.workbooks.refusals import check

SHARED = Tab(
    "t",
    "T",
    (TabColumn("Key"), TabColumn("Theirs", people=True), TabColumn("State")),
    (["a"], [], ["x"]),
)
TAGS = {"T": Tag("t", "abc.4")}
GRID = Grid("T", [], Tag("t", "abc.4"))


def checked(
    *rectangles: Rectangle, grid: Grid | None = GRID, tags: dict[str, Tag | None] | None = None
) -> None:
    changes = (TabChange(SHARED, grid, rectangles, False),)
    check(Changes(Snapshot("x", {}, ()), changes), TAGS if tags is None else tags)


@pytest.mark.parametrize(
    "rectangle",
    [
        Rectangle(1, 1, (("first line", None, None),)),
        Rectangle(2, 1, ((None, None, None), ("Key", "Theirs", "State"))),
        Rectangle(4, 1, (("a",), ("b",))),
        Rectangle(4, 3, (("x", None),)),
    ],
)
def test_our_columns_every_heading_and_what_we_laid_out_before_may_be_written(
    rectangle: Rectangle,
) -> None:
    """The fourth column was ours when the tab was last laid out: it may be emptied."""
    checked(rectangle)


@pytest.mark.parametrize(
    "rectangle",
    [
        Rectangle(4, 2, (("x",),)),
        Rectangle(3, 1, (("Key", "x"), ("a", "x"))),
        Rectangle(4, 5, ((None,),)),
    ],
)
def test_people_s_cells_may_not(rectangle: Rectangle) -> None:
    with pytest.raises(Refused, match="belongs to people"):
        checked(rectangle)


def test_two_new_tabs_of_one_name_are_refused() -> None:
    new = TabChange(SHARED, None, (), True)
    with pytest.raises(Refused, match="already a tab"):
        check(Changes(Snapshot("x", {}, ()), (new, new)), {})


def test_a_tab_that_is_gone_is_not_written() -> None:
    with pytest.raises(Refused, match="no longer"):
        checked(tags={})
