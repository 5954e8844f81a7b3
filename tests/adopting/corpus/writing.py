"""Writes a book of the corpus as the kind of file its name says."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date, datetime, time
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import xlsxwriter
from adopting.corpus.sheet import Book, Cell, Tab, shown

BLANK_LOOK = {"bg_color": "#F5F5F5"}


def write(book: Book, folder: Path) -> Path:
    """The file, in that folder."""
    file = folder / book.file
    match file.suffix:
        case ".xlsx":
            _excel(book, file)
        case ".ods":
            _open_document(book, file)
        case _:
            _text(book, file)
    return file


def _excel(book: Book, file: Path) -> None:
    with xlsxwriter.Workbook(file, {"in_memory": True}) as workbook:
        day = workbook.add_format({"num_format": "m/d/yyyy"})
        moment = workbook.add_format({"num_format": "m/d/yyyy h:mm"})
        clock = workbook.add_format({"num_format": "h:mm AM/PM"})
        look = workbook.add_format(BLANK_LOOK)
        for tab in book.tabs:
            sheet = workbook.add_worksheet(tab.title)
            for row, line in enumerate(tab.lines):
                for spot, cell in enumerate(line):
                    if isinstance(cell, (datetime, date, time)):
                        kind = moment if isinstance(cell, datetime) else day
                        sheet.write_datetime(
                            row, spot, cell, clock if isinstance(cell, time) else kind
                        )
                    elif isinstance(cell, str):
                        sheet.write_string(row, spot, cell)
                    elif cell is not None:
                        sheet.write_number(row, spot, cell)
            for row, first, last in tab.merged:
                sheet.merge_range(
                    row - 1, first - 1, row - 1, last - 1, tab.lines[row - 1][first - 1]
                )
            for spot, column in enumerate(tab.columns):
                if column.hidden:
                    sheet.set_column(spot, spot, None, None, {"hidden": True})
            for row in range(len(tab.lines), len(tab.lines) + tab.blank_below):
                sheet.write_blank(row, 0, None, look)


def _text(book: Book, file: Path) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=book.delimiter, lineterminator="\r\n")
    for line in book.tabs[0].lines:
        writer.writerow([_typed(cell) for cell in line])
    file.write_bytes(out.getvalue().encode(book.encoding))


def _typed(cell: Cell) -> str:
    return f"{cell.month}/{cell.day}/{cell.year}" if isinstance(cell, date) else shown(cell)


SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"'
)
KIND = "application/vnd.oasis.opendocument.spreadsheet"
LISTED = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"


def _open_document(book: Book, file: Path) -> None:
    tables = "".join(_table(tab) for tab in book.tabs)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {SPACES}><office:body>'
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="{LISTED}">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("mimetype", KIND)
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", manifest)


def _table(tab: Tab) -> str:
    rows = "".join(
        f"<table:table-row>{''.join(_cell(cell) for cell in line)}</table:table-row>"
        for line in tab.lines
    )
    return f"<table:table table:name={quoteattr(tab.title)}>{rows}</table:table>"


def _cell(cell: Cell) -> str:
    if cell is None or cell == "":
        return "<table:table-cell/>"
    if isinstance(cell, date):
        about = f'office:value-type="date" office:date-value="{cell.isoformat()}"'
    elif isinstance(cell, (int, float)):
        about = f'office:value-type="float" office:value="{cell}"'
    else:
        about = 'office:value-type="string"'
    text = escape(shown(cell))
    return f"<table:table-cell {about}><text:p>{text}</text:p></table:table-cell>"
