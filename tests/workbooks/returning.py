"""What every workbook does with people's own cells that are put back, and with a tab of ours that
goes.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from workbooks.conformance import Made, Make, rows_of
from workbooks.margins import calls, publish

from toolkit.errors import Refused
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Changes
from toolkit.workbooks.returned import Returned
from toolkit.workbooks.whole import EVERYTHING

ROSTER = [
    ["Person ID", "Name", "Hire date", "Phone"],
    ["Ada", "Ada Lopez", date(2020, 8, 1), "=303"],
    ["Bo", "Bo Chen", date(2021, 8, 1), "007"],
]


def change(base: Snapshot, title: str, cells: dict) -> Changes:
    return Changes(base, returned=(Returned(title, base.grid(title), cells),))


def rows(made: Made, title: str) -> list[list]:
    return rows_of(made.again().read(EVERYTHING).grid(title))


class Returning:
    def test_single_cells_of_people_change_and_nothing_around_them(self, make: Make) -> None:
        made = make({"Roster": ROSTER})
        base = made.workbook.read(EVERYTHING)
        made.workbook.apply(change(base, "Roster", {(3, 2): "Bo Lee", (2, 4): None}))
        assert [row[:2] for row in rows(made, "Roster")] == [
            ["Person ID", "Name"],
            ["Ada", "Ada Lopez"],
            ["Bo", "Bo Lee"],
        ]
        assert [(row + [None] * 4)[3] for row in rows(made, "Roster")] == ["Phone", None, "007"]

    def test_what_was_written_can_be_put_back(self, make: Make) -> None:
        made = make({"Roster": ROSTER})
        before = rows(made, "Roster")
        base = made.workbook.read(EVERYTHING)
        made.workbook.apply(change(base, "Roster", {(3, 2): "Bo Lee", (4, 1): "Cleo"}))
        again = made.again()
        base = again.read(EVERYTHING)
        again.apply(change(base, "Roster", {(3, 2): "Bo Chen", (4, 1): None}))
        assert rows(made, "Roster") == before

    def test_a_tab_of_people_that_is_gone_is_made_again(self, make: Make) -> None:
        made = make({"Roster": ROSTER})
        base = made.workbook.read(EVERYTHING)
        made.workbook.apply(change(base, "Old list", {(1, 1): "Name", (3, 2): 7}))
        found = made.again().read(EVERYTHING).grid("Old list")
        assert (found.cell(1, 1), found.cell(3, 2), found.tag) == ("Name", 7, None)

    def test_a_tab_of_ours_is_not_written_like_that(self, make: Make) -> None:
        made = make({"Roster": ROSTER})
        publish(made.workbook, calls("Ada", "Bo"))
        base = made.workbook.read(EVERYTHING)
        with pytest.raises(Refused, match="column that belongs to people"):
            made.workbook.apply(change(base, "Calls", {(4, 1): "Cesar"}))

    def test_a_tab_of_ours_goes_and_people_keep_theirs(self, make: Make) -> None:
        made = make({"Roster": ROSTER})
        publish(made.workbook, calls("Ada", "Bo"))
        before = made.again().read(EVERYTHING)
        base = made.workbook.read(EVERYTHING)
        made.workbook.apply(Changes(base, removed=(base.owned("Calls"),)))
        after = made.again().read(EVERYTHING)
        assert list(after.titles) == [title for title in before.titles if title != "Calls"]
        assert {title: tag and tag.kind for title, tag in after.titles.items()} == {
            title: tag and tag.kind for title, tag in before.titles.items() if title != "Calls"
        }
        assert rows_of(after.grid("Roster")) == rows_of(before.grid("Roster"))

    def test_a_tab_of_people_is_never_removed(self, make: Make) -> None:
        made = make({"Roster": ROSTER})
        publish(made.workbook, calls("Ada"))
        base = made.workbook.read(EVERYTHING)
        theirs = replace(base.grid("Roster"), tag=base.owned("Calls").tag)
        with pytest.raises(Refused, match="belongs to people"):
            made.workbook.apply(Changes(base, removed=(theirs,)))

    def test_the_whole_has_every_tab_or_the_file(self, make: Make) -> None:
        made = make({"Roster": ROSTER})
        whole = made.workbook.whole()
        assert whole.raw or rows_of(whole.snapshot.grid("Roster"))[1][0] == "Ada"
