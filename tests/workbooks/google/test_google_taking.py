"""What people wrote is carried into a tab of ours as it stands when Google writes, and stands in one place only."""

from __future__ import annotations

from collections.abc import Callable

from workbooks.google.desks import Desk

from toolkit.workbooks.changes import Changes, Column, Rectangle, Tab, TabChange, Take
from toolkit.workbooks.google.workbook import GoogleWorkbook

LIST = Tab(
    "List",
    "List",
    (Column("Person"), Column("Result", people=True), Column("Notes", people=True)),
    (["Ada", "Bo"], [], []),
    heading_row=1,
    key=("Person",),
)
KEPT = Tab(
    "Kept",
    "Kept",
    (Column("Person"), Column("Result"), Column("Notes")),
    ([], [], []),
    heading_row=1,
)


def laid(workbook: GoogleWorkbook) -> None:
    base = workbook.read(frozenset())
    made = [
        TabChange(tab, None, (Rectangle(1, 1, (tuple(c.heading for c in tab.columns),)),), True)
        for tab in (LIST, KEPT)
    ]
    names = Rectangle(2, 1, (("Ada",), ("Bo",)))
    made[0] = TabChange(LIST, None, (*made[0].rectangles, names), True)
    workbook.apply(Changes(base, tuple(made)))


def test_what_is_typed_between_the_look_and_the_write_goes_along(
    new_desk: Callable[..., Desk],
) -> None:
    desk = new_desk()
    workbook = desk.open()
    laid(workbook)
    desk.person.type("List", "B2", [["Talked", "left VM"]])
    base = workbook.read(frozenset())
    kept, rows = base.owned("Kept"), base.owned("List")
    desk.person.type("List", "C2", [["she will come"]])  # after the look

    taken = Changes(
        base,
        (
            TabChange(KEPT, kept, (Rectangle(2, 1, (("Ada", "Talked", "left VM"),)),), False),
            TabChange(
                LIST,
                rows,
                (Rectangle(2, 2, ((None, None),)),),
                False,
                taken=(Take(2, 2, 2, "Kept", 2, 2),),
            ),
        ),
    )
    workbook.apply(taken)

    assert desk.person.values("Kept")[1] == ["Ada", "Talked", "she will come"]
    assert desk.person.values("List")[1:] == [["Ada"], ["Bo"]]
