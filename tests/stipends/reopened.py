"""A workbook as another program finds it: what stands in its cells, how it shows, and who may write there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from toolkit.tables.parsing import shown


def reopened(path: Path, titles: Sequence[str]) -> list[str]:
    """Everything that can be said of these tabs, line by line."""
    book = openpyxl.load_workbook(path)
    return [line for title in titles for line in _sheet(book[title])]


def only(path: Path, titles: Sequence[str], copy: Path) -> None:
    """A copy with these tabs alone, as somebody saves it who wants to keep no more."""
    book = openpyxl.load_workbook(path)
    for title in book.sheetnames:
        if title not in titles:
            del book[title]
    for name in list(book.defined_names):
        del book.defined_names[name]
    book.save(copy)


def _sheet(sheet: Worksheet) -> Iterator[str]:
    guard = sheet.protection
    yield (
        f"{sheet.title}: frozen at {sheet.freeze_panes}, filter {sheet.auto_filter.ref}, headings"
        f" {sheet.print_title_rows}"
    )
    yield (
        f"{sheet.title}: {sheet.page_setup.orientation}, protected {guard.sheet}, password"
        f" {guard.password}"
    )
    for name, column in sorted(sheet.column_dimensions.items(), key=lambda item: item[1].min or 0):
        yield (
            f"{sheet.title} {name}: {column.width:.1f} wide,"
            f" {'hidden' if column.hidden else 'seen'}"
        )
    for place in sheet.conditional_formatting:
        for rule in place.rules:
            yield (
                f"{sheet.title} {place.sqref}: {rule.type} {rule.formula}"
                f" {rule.dxf.fill.bgColor.rgb if rule.dxf and rule.dxf.fill else ''}"
            )
    for advice in sheet.data_validations.dataValidation:
        yield f"{sheet.title} {advice.sqref}: {advice.formula1}"
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None or cell.comment:
                yield _cell(sheet, cell)


def _cell(sheet: Worksheet, cell: Cell) -> str:
    looks = [cell.number_format, "locked" if cell.protection.locked else "open"]
    looks += ["bold"] * bool(cell.font.bold) + ["wrapped"] * bool(cell.alignment.wrap_text)
    looks += [str(cell.fill.fgColor.rgb)] * bool(cell.fill.fill_type)
    note = f" · {cell.comment.text}" if cell.comment else ""
    # openpyxl itself writes fifteen digits.
    value = round(cell.value, 9) if isinstance(cell.value, float) else cell.value
    return f"{sheet.title} {cell.coordinate}: {shown(value)} [{', '.join(looks)}]{note}"
