"""A copy of a workbook that is no file, as an Excel file: every tab's cells, the toolkit's own with
their marks, so that it opens like any other workbook.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format as Look
from xlsxwriter.worksheet import Worksheet

from toolkit.words import key
from toolkit.workbooks.cells import Cell, Grid, Snapshot, storable
from toolkit.workbooks.desired import TabColumn
from toolkit.workbooks.excel.forms import FORMS, NUMBERS
from toolkit.workbooks.excel.index import LONGEST_MARK, Index
from toolkit.workbooks.excel.package import MAIN, Package
from toolkit.workbooks.palette import HEADING, PAPER
from toolkit.workbooks.refusals import FORBIDDEN, LONGEST_TITLE

WIDTH = 14


@dataclass(frozen=True)
class Page:
    """One more tab of the copy, which tells what it is: rows of texts, the first one a headline."""

    title: str
    rows: Sequence[Sequence[str]]
    mark: str  # the workbook's mark that says what the page is called


def titled(snapshot: Snapshot) -> dict[str, str]:
    """What each tab is called in an Excel file: its own title wherever Excel can have that."""
    found: dict[str, str] = {}
    for title in snapshot.titles:
        plain = "".join("-" if sign in FORBIDDEN else sign for sign in title).strip("'") or "-"
        short, n = plain[:LONGEST_TITLE], 1
        while key(short) in map(key, found.values()):
            n += 1
            short = f"{plain[: LONGEST_TITLE - len(f' ({n})')]} ({n})"
        found[title] = short
    return found


def copied(snapshot: Snapshot, columns: Mapping[str, Sequence[TabColumn]], page: Page) -> bytes:
    """The file. `columns` are those of the toolkit's own tabs, by title: how each shows."""
    out = BytesIO()
    book = xlsxwriter.Workbook(
        out,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    looks = _Looks(book)
    titles = titled(snapshot)
    for grid in snapshot.grids:
        sheet = book.add_worksheet()  # named below: Excel's own names are no reason to refuse
        _write(sheet, grid, columns.get(grid.title, ()), looks)
        if grid.hidden:
            sheet.hide()
    _tell(book.add_worksheet(), page, looks)
    book.close()
    return _marked(out.getvalue(), snapshot, titles, page)


class _Looks:
    """Formats by what they say, so that each is made once."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Look] = {}

    def __call__(self, **says: Any) -> Look | None:
        form = tuple(sorted(says.items()))
        if form and form not in self._made:
            self._made[form] = self._book.add_format(says)
        return self._made.get(form)


HEADING_ROW = 3  # of the toolkit's own tabs


def _write(sheet: Worksheet, grid: Grid, columns: Sequence[TabColumn], looks: _Looks) -> None:
    for n, cells in enumerate(grid.columns):
        column = columns[n] if n < len(columns) else TabColumn("")
        own = n < len(columns)
        shown = NUMBERS.get(column.format, "") if own else ""
        sheet.set_column(n, n, column.width if own else WIDTH)
        for row, cell in enumerate(cells):
            if own and row == HEADING_ROW - 1:
                look = looks(bold=True, bg_color=HEADING, font_color=PAPER, text_wrap=True)
            else:
                data = shown if row >= HEADING_ROW else ""
                form = FORMS.get(type(cell), "") or data
                look = looks(num_format=form) if form else None
            _put(sheet, row, n, cell, look)
    if columns:
        sheet.freeze_panes(HEADING_ROW, 0)
    _on_paper(sheet)


def _on_paper(sheet: Worksheet) -> None:
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _put(sheet: Worksheet, row: int, column: int, cell: Cell, look: Look | None) -> None:
    cell = storable(cell)
    if cell is None or cell == "":
        return
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell, look)
    elif isinstance(cell, str):
        sheet.write_string(row, column, cell, look)
    elif isinstance(cell, (datetime, date, time, timedelta)):
        sheet.write_datetime(row, column, cell, look)
    else:
        sheet.write_number(row, column, float(cell), look)


def _tell(sheet: Worksheet, page: Page, looks: _Looks) -> None:
    _on_paper(sheet)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, WIDTH)
    sheet.set_column(2, 2, 80)
    for row, texts in enumerate(page.rows):
        for n, text in enumerate(texts):
            headline = row == 0 or (len(texts) > 1 and len(page.rows[row - 1]) < len(texts))
            _put(sheet, row, n, text, looks(bold=True) if headline else None)


def _marked(raw: bytes, snapshot: Snapshot, titles: Mapping[str, str], page: Page) -> bytes:
    """The file with the toolkit's own marks in it."""
    package = Package(raw)
    index = Index(package)
    index.edit()
    names = [*(titles[grid.title] for grid in snapshot.grids), page.title]
    tags = [*(grid.tag for grid in snapshot.grids), None]
    lines = index.root.iterfind(f"{{{MAIN}}}sheets/{{{MAIN}}}sheet")
    for line, name in zip(lines, names, strict=True):
        line.set("name", name)
    for sheet, tag in zip(index.sheets(), tags, strict=True):
        if tag:
            index.set_tag(sheet, tag)
    package.unrelate("", "docProps/app.xml")  # it names the tabs
    package.forget("docProps/app.xml")
    for name, value in {**snapshot.marks, page.mark: page.title}.items():
        if len(value) <= LONGEST_MARK:
            index.set_mark(name, value)
    return package.packed()
