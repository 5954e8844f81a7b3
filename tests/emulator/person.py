"""The second editor: a person who has the same spreadsheet open in a browser."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from emulator import dimensions
from emulator.access import Caller, File
from emulator.batch import applied
from emulator.batch_cells import sort_rows
from emulator.book import Book, Cell, Scalar, Sheet
from emulator.google import Google
from emulator.parsing import plain
from emulator.ranges import Box, letters
from emulator.rendering import rendered
from emulator.values import Writer, find_range

_NOTHING = (None, "")


class Person:
    """Edits one file as its owner. Rows and columns count from 1, as on the screen. Every act moves the version."""

    def __init__(self, google: Google, file: File) -> None:
        self.google, self.file = google, file
        self.caller = Caller(file.owner, "browser", frozenset(), robot=False)

    @property
    def book(self) -> Book:
        assert self.file.book is not None
        return self.file.book

    def tab(self, title: str) -> Sheet:
        sheet = self.book.titled(title)
        assert sheet is not None, f"no tab {title}"
        return sheet

    def _change(self, act: Any) -> Any:
        with self.google.lock:
            kept, self.file.book = self.book, self.book.fork()
            try:
                found = act(self.file.book)
            except BaseException:
                self.file.book = kept
                raise
            self.file.touched(self.google.clock(), self.file.owner)
            return found

    def batch(self, *requests: dict[str, Any]) -> list[dict[str, Any]]:
        """Anything that batchUpdate can do, done by a person."""
        found: list[dict[str, Any]] = self._change(
            lambda book: applied(self.file, book, self.caller, list(requests))
        )
        return found

    # cells

    def edit(self, tab: str, address: str, value: Scalar) -> None:
        """Types into one cell: text is read as Sheets reads it (a date, a sum, a formula)."""
        self.type(tab, address, [[value]])

    def type(
        self, tab: str, address: str, rows: Sequence[Sequence[Scalar]], *, entered: bool = True
    ) -> None:
        """Types rows of cells, from an address on. Without `entered` they are put there as they are."""
        option = "USER_ENTERED" if entered else "RAW"
        self._change(
            lambda book: Writer(self.file, book, self.caller, option).update(
                f"{_quoted(tab)}!{address}", {"values": [list(row) for row in rows]}, {}
            )
        )

    def put(self, tab: str, rows: Sequence[Sequence[Scalar]], address: str = "A1") -> None:
        """Fills in rows of cells as they are: text stays text."""
        self.type(tab, address, rows, entered=False)

    def clear(self, tab: str, address: str) -> None:
        self._change(
            lambda book: Writer(self.file, book, self.caller, "RAW").clear(
                f"{_quoted(tab)}!{address}"
            )
        )

    def give_result(self, tab: str, address: str, value: Scalar) -> None:
        """What a formula, which the emulator does not work out, is worth."""

        def act(book: Book) -> None:
            sheet, box = find_range(book, f"{_quoted(tab)}!{address}")
            cell = sheet.cell(box.top, box.left)
            sheet.put(
                box.top,
                {
                    box.left: cell._replace(
                        value=plain(value) if isinstance(value, float) else value
                    )
                },
            )

        self._change(act)

    def look(self, tab: str, address: str, kind: str, pattern: str = "") -> None:
        """Gives cells a number format, such as DATE and yyyy-mm-dd."""
        form = {"type": kind, **({"pattern": pattern} if pattern else {})}
        self.batch(
            {
                "repeatCell": {
                    "range": self.range(tab, address),
                    "cell": {"userEnteredFormat": {"numberFormat": form}},
                    "fields": "userEnteredFormat.numberFormat",
                }
            }
        )

    def note(self, tab: str, address: str, text: str) -> None:
        self.batch(
            {
                "repeatCell": {
                    "range": self.range(tab, address),
                    "cell": {"note": text},
                    "fields": "note",
                }
            }
        )

    def range(self, tab: str, address: str) -> dict[str, Any]:
        """An address as a GridRange."""
        sheet, box = find_range(self.book, f"{_quoted(tab)}!{address}")
        return {**box.within(sheet.n_rows, sheet.n_columns).grid(), "sheetId": sheet.ident}

    def cell(self, tab: str, address: str) -> Cell:
        sheet, box = find_range(self.book, f"{_quoted(tab)}!{address}")
        return sheet.cell(box.top, box.left)

    def values(self, tab: str, *, formatted: bool = False) -> list[list[Scalar]]:
        """What stands in a tab, row by row, without the blanks at the ends."""
        option = "FORMATTED_VALUE" if formatted else "UNFORMATTED_VALUE"
        sheet = self.tab(tab)
        locale = self.book.locale
        rows = []
        for line in sheet.rows:
            full = {
                # Most cells are texts: these are at hand.
                c: value
                if type(value := cell.value) is str and cell.formula is None
                else rendered(cell, option, "SERIAL_NUMBER", locale)
                for c, cell in line.items()
                if cell.value not in _NOTHING or cell.formula is not None
            }
            rows.append([full.get(c, "") for c in range(max(full, default=-1) + 1)])
        while rows and not rows[-1]:
            rows.pop()
        return rows

    # rows and columns

    def sort(self, tab: str, column: int, *, descending: bool = False, headings: int = 1) -> None:
        """Sorts everything below the headings by a column."""

        def act(book: Book) -> None:
            sheet = book.titled(tab)
            assert sheet is not None
            box = Box(sheet.ident, headings, sheet.n_rows, 0, sheet.n_columns)
            spec = {
                "dimensionIndex": column - 1,
                "sortOrder": "DESCENDING" if descending else "ASCENDING",
            }
            sort_rows(sheet, box, [spec])

        self._change(act)

    def _lines(self, tab: str, act: Any) -> None:
        def inner(book: Book) -> None:
            sheet = book.titled(tab)
            assert sheet is not None
            act(book, sheet)

        self._change(inner)

    def insert_row(self, tab: str, before: int, count: int = 1) -> None:
        self._lines(
            tab, lambda book, sheet: dimensions.insert(book, sheet, True, before - 1, count)
        )

    def delete_row(self, tab: str, row: int, count: int = 1) -> None:
        self._lines(
            tab, lambda book, sheet: dimensions.delete(book, sheet, True, row - 1, row - 1 + count)
        )

    def move_row(self, tab: str, row: int, before: int) -> None:
        self._lines(
            tab, lambda book, sheet: dimensions.move(book, sheet, True, row - 1, row, before - 1)
        )

    def insert_column(self, tab: str, before: int, count: int = 1) -> None:
        self._lines(
            tab, lambda book, sheet: dimensions.insert(book, sheet, False, before - 1, count)
        )

    def delete_column(self, tab: str, column: int, count: int = 1) -> None:
        self._lines(
            tab,
            lambda book, sheet: dimensions.delete(
                book, sheet, False, column - 1, column - 1 + count
            ),
        )

    def rename_heading(self, tab: str, old: str, new: str, row: int = 1) -> None:
        """Another text in the heading that says `old`."""
        for column, cell in self.tab(tab).rows[row - 1].items():
            if cell.value == old:
                self.type(tab, f"{letters(column)}{row}", [[new]], entered=False)
                return
        raise LookupError(old)

    # tabs

    def add_tab(
        self, title: str, rows: Sequence[Sequence[Scalar]] = (), *, index: int | None = None
    ) -> int:
        """A new tab, with these cells; its id."""
        asked: dict[str, Any] = {"title": title}
        if index is not None:
            asked["index"] = index
        (reply,) = self.batch({"addSheet": {"properties": asked}})
        if rows:
            self.put(title, rows)
        found: int = reply["addSheet"]["properties"]["sheetId"]
        return found

    def delete_tab(self, title: str) -> None:
        self.batch({"deleteSheet": {"sheetId": self.tab(title).ident}})

    def _properties(self, title: str, fields: str, /, **new: Any) -> None:
        asked = {"sheetId": self.tab(title).ident, **new}
        self.batch({"updateSheetProperties": {"properties": asked, "fields": fields}})

    def rename_tab(self, title: str, new: str) -> None:
        self._properties(title, "title", title=new)

    def move_tab(self, title: str, index: int) -> None:
        """To this place, counted from 0 before the move."""
        self._properties(title, "index", index=index)

    def hide_tab(self, title: str) -> None:
        self._properties(title, "hidden", hidden=True)

    def protect(self, tab: str, address: str | None = None, *, warning_only: bool = False) -> None:
        """Keeps cells, or a whole tab, for the owner alone."""
        place = self.range(tab, address) if address else {"sheetId": self.tab(tab).ident}
        self.batch(
            {"addProtectedRange": {"protectedRange": {"range": place, "warningOnly": warning_only}}}
        )

    # the file

    def share(self, email: str, role: str = "writer") -> None:
        self.file.roles[email] = role
        self.file.touched(self.google.clock(), self.file.owner)

    def unshare(self, email: str) -> None:
        del self.file.roles[email]
        self.file.touched(self.google.clock(), self.file.owner)


def _quoted(title: str) -> str:
    return "'" + title.replace("'", "''") + "'"
