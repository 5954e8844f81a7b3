"""A workbook in memory: a small spreadsheet with tabs, cells and tags, for trying things out
without a file.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping, Sequence

from toolkit.errors import Refusal, Refused, TryLater
from toolkit.workbooks.asking import asked, wanted
from toolkit.workbooks.cells import Cell, Grid, Snapshot, Tag
from toolkit.workbooks.changes import Changes, Receipt
from toolkit.workbooks.desired import Tab
from toolkit.workbooks.memory_sheet import MemorySheet
from toolkit.workbooks.places import places
from toolkit.workbooks.refusals import check
from toolkit.workbooks.whole import EVERYTHING, Whole

WORKBOOK_CHANGED_MEANWHILE = Refusal(
    TryLater,
    "workbook-changed-meanwhile",
    "Somebody changed the workbook in the meantime. Run this again.",
)
ANOTHER_RUN_IN_MEMORY = Refusal(
    TryLater,
    "another-run-in-memory",
    "Another run of the toolkit holds this workbook. Try again when it is done.",
)
TAB_THERE = Refusal(
    Refused,
    "tab-there",
    "There is already a tab called “{title}”.",
)


class MemoryWorkbook:
    """A workbook of `{title: rows of cells}`; what people do to it behind our back has a method
    each.
    """

    def __init__(
        self,
        tabs: Mapping[str, Sequence[Sequence[Cell]]] | None = None,
        *,
        where: str = "memory",
        locale: str | None = None,
        time_zone: str | None = None,
    ) -> None:
        self.where = where
        self.calls = 0
        self.locale, self.time_zone = locale, time_zone
        self._sheets: dict[str, MemorySheet] = {}
        self._marks: dict[str, str] = {}
        self._idents = 0
        self._edits = 0
        self._seen = 0
        self._held = False
        for title, rows in (tabs or {}).items():
            self.add(title, rows)

    # what the toolkit does

    def read(self, titles: Container[str]) -> Snapshot:
        self.calls += 1
        self._seen = self._edits
        tags, titles = self._tags(), wanted(titles, self._marks)
        grids = tuple(
            Grid(
                title,
                sheet.columns(),
                tags[title],
                sheet.ident,
                sheet.hidden,
                remarks=dict(sheet.remarks) if tags[title] else {},
            )
            for title, sheet in self._sheets.items()
            if asked(titles, title, tags[title])
        )
        idents: dict[str, int | str] = {title: sheet.ident for title, sheet in self._sheets.items()}
        return Snapshot(
            self.where, tags, grids, dict(self._marks), self.locale, self.time_zone, idents=idents
        )

    def glimpse(self, titles: Collection[str]) -> tuple[Grid, ...]:
        self.calls += 1
        return tuple(
            Grid(title, sheet.columns(), None, sheet.ident, sheet.hidden).top()
            for title, sheet in self._sheets.items()
            if title in titles
        )

    def apply(self, changes: Changes) -> Receipt:
        if not changes:
            return Receipt(0, 0)
        self.calls += 1
        if self._edits != self._seen:
            raise WORKBOOK_CHANGED_MEANWHILE()
        check(changes, self._tags())
        after = {title: sheet.copy() for title, sheet in self._sheets.items()}
        order, spots = list(after), places(self._tags(), changes.tabs)
        for change in changes.tabs:
            sheet = after.get(change.title)
            if sheet is None:
                self._idents += 1
                sheet = after[change.title] = MemorySheet(self._idents)
                order.insert(spots[change.title], change.title)
            sheet.apply(change)
        for one in changes.accepted:
            after[one.tab.title].accept(one)
        for grid in changes.removed:
            del after[grid.title]
        for back in changes.returned:
            if back.title not in after:
                self._idents += 1
                after[back.title] = MemorySheet(self._idents)
            for spot, cell in back.cells.items():
                after[back.title].put(*spot, cell)
        order += [title for title in after if title not in order]
        self._sheets = {title: after[title] for title in order if title in after}
        self._marks |= changes.marks
        return Receipt(changes.changed_cells, 1)

    def whole(self) -> Whole:
        return Whole(self.read(EVERYTHING))

    def version(self) -> str | None:
        return None

    def __enter__(self) -> MemoryWorkbook:
        if self._held:
            raise ANOTHER_RUN_IN_MEMORY()
        self._held = True
        return self

    def __exit__(self, *exc: object) -> None:
        self._held = False

    def looks(self, title: str) -> Tab | None:
        """The tab whose formats, rules and charts lie on this one now."""
        return self._sheets[title].looks

    def rows(self, title: str) -> list[list[Cell]]:
        """A copy of the tab's cells, row by row."""
        return [list(row) for row in self._sheets[title].rows]

    # what people do

    def add(self, title: str, rows: Sequence[Sequence[Cell]] = (), *, hidden: bool = False) -> None:
        self._edits += 1
        if title in self._sheets:
            raise TAB_THERE(title=title)
        self._idents += 1
        sheet = self._sheets[title] = MemorySheet(self._idents, hidden=hidden)
        sheet.rows = [[None if cell == "" else cell for cell in row] for row in rows]

    def edit(self, title: str, row: int, column: int, value: Cell) -> None:
        self._edits += 1
        self._sheets[title].put(row, column, value)

    def remark(self, title: str, row: int, column: int, text: str) -> None:
        """Hangs a comment on a cell."""
        self._edits += 1
        self._sheets[title].remarks[row, column] = text

    def remarks(self, title: str) -> dict[tuple[int, int], str]:
        """The comments of a tab, by the row and column of their cells."""
        return dict(self._sheets[title].remarks)

    def rename(self, title: str, new: str) -> None:
        self._edits += 1
        self._sheets = {
            new if name == title else name: sheet for name, sheet in self._sheets.items()
        }

    def move(self, title: str, place: int) -> None:
        """Moves the tab to a place in their order, counted from 0."""
        self._edits += 1
        names = [name for name in self._sheets if name != title]
        names.insert(place, title)
        self._sheets = {name: self._sheets[name] for name in names}

    def copy(self, title: str, new: str) -> None:
        self._edits += 1
        self._idents += 1
        self._sheets[new] = self._sheets[title].copy()
        self._sheets[new].ident = self._idents

    def remove(self, title: str) -> None:
        self._edits += 1
        del self._sheets[title]

    def sort(
        self, title: str, column: int, *, first_row: int = 2, descending: bool = False
    ) -> None:
        """Sorts the rows from `first_row` on by the text of one column; blanks come last."""
        self._edits += 1
        self._sheets[title].sort(column, first_row, descending=descending)

    def insert_row(self, title: str, row: int, cells: Sequence[Cell] = ()) -> None:
        self._edits += 1
        self._sheets[title].insert_row(row, cells)

    def delete_row(self, title: str, row: int) -> None:
        self._edits += 1
        del self._sheets[title].rows[row - 1 : row]

    def insert_column(self, title: str, column: int, cells: Sequence[Cell] = ()) -> None:
        """Puts a column before another, with these cells from row 1 on."""
        self._edits += 1
        self._sheets[title].insert_column(column, cells)

    def delete_column(self, title: str, column: int) -> None:
        self._edits += 1
        for row in self._sheets[title].rows:
            del row[column - 1 : column]

    def _tags(self) -> dict[str, Tag | None]:
        """Each tab's tag, in order; of two with one kind (a person copied the tab) the older one
        keeps it.
        """
        first: dict[str, int] = {}
        for sheet in self._sheets.values():
            if sheet.tag:
                first[sheet.tag.kind] = min(sheet.ident, first.get(sheet.tag.kind, sheet.ident))
        return {
            title: sheet.tag if sheet.tag and first[sheet.tag.kind] == sheet.ident else None
            for title, sheet in self._sheets.items()
        }
