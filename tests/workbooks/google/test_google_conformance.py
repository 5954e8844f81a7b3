"""A Google spreadsheet passes the one suite that every workbook passes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pytest

pytest.register_assert_rewrite(
    "workbooks.conformance",
    "workbooks.margins",
    "workbooks.accepting",
    "workbooks.returning",
)

from workbooks import conformance as suite  # noqa: E402 -- after the line above
from workbooks.accepting import Accepting  # noqa: E402
from workbooks.google.desks import Desk, fill  # noqa: E402
from workbooks.margins import Margins  # noqa: E402
from workbooks.returning import Returning  # noqa: E402
from workbooks.taking import Taking  # noqa: E402

from toolkit.workbooks.cells import Cell  # noqa: E402
from toolkit.workbooks.google.workbook import GoogleWorkbook  # noqa: E402
from toolkit.workbooks.google.writing import MOST_BYTES  # noqa: E402


@dataclass
class Browser:
    """People who have the spreadsheet open in a browser."""

    desk: Desk

    def edit(self, title: str, row: int, column: int, value: Cell) -> None:
        wide = self.desk.person.tab(title).n_columns
        if column > wide:  # somebody adds columns before they write there
            self.desk.person.insert_column(title, wide + 1, column - wide)
        fill(self.desk.person, title, [[value]], row, column)

    def rename(self, title: str, new: str) -> None:
        self.desk.person.rename_tab(title, new)

    def move(self, title: str, place: int) -> None:
        self.desk.person.move_tab(title, place)

    def insert_row(self, title: str, row: int) -> None:
        self.desk.person.insert_row(title, row)

    def insert_column(self, title: str, column: int) -> None:
        self.desk.person.insert_column(title, column)

    def delete_column(self, title: str, column: int) -> None:
        self.desk.person.delete_column(title, column)


class TestGoogle(suite.Conformance, Margins, Accepting, Returning, Taking):
    most_bytes = MOST_BYTES
    inside = False  # over real HTTP

    @pytest.fixture
    def make(self, new_desk: Callable[..., Desk]) -> suite.Make:
        most, inside = self.most_bytes, self.inside

        def made(tabs: Mapping[str, suite.Rows]) -> suite.Made:
            desk = new_desk(tabs)
            # Runs of the suite sign in once; what signing in takes has its own tests.
            signed_in = desk.google.session(desk.account, inside=inside)
            if tabs:
                desk.person.delete_tab("Sheet1")

            def again() -> GoogleWorkbook:
                """A spreadsheet is never without a tab: a person removes Google's own first one once there is another."""
                titles = [sheet.title for sheet in desk.person.book.sheets]
                if "Sheet1" in titles[:1] and len(titles) > 1:
                    desk.person.delete_tab("Sheet1")
                return desk.open(most_bytes=most, http=signed_in)

            return suite.Made(desk.open(most_bytes=most, http=signed_in), Browser(desk), again)

        return made


class TestGoogleByTheHiddenTab(TestGoogle):
    """Every write as one that is too large for a request; what HTTP makes of requests the suite has seen by then."""

    most_bytes = 2_100
    inside = True

    def test_calls_are_counted(self, make: suite.Make) -> None:
        """One that makes the hidden tab, one that fills it, one that puts everything into place."""
        made = make({"Roster": suite.ROSTER})
        base = made.workbook.read(frozenset())
        assert made.workbook.apply(suite.changes(base, suite.DENSITY)).calls == 3
