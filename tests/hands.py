"""An .xlsx file in which somebody types: the sheets that they touch are written anew, every other part stays as it was.

So Excel does it, which knows the whole file; openpyxl makes all of it anew, and takes twenty times as long.
"""

from __future__ import annotations

import posixpath
from bisect import bisect, bisect_left
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from lxml import etree
from openpyxl.utils.datetime import to_excel

from toolkit.workbooks.cells import letters

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LOOKS = {
    datetime: "yyyy-mm-dd h:mm:ss",
    date: "yyyy-mm-dd",
    time: "h:mm:ss",
    timedelta: "[hh]:mm:ss",
}


@dataclass
class Sheet:
    """One sheet's part, and its rows by their numbers."""

    root: Any
    rows: dict[int, Any]

    def row(self, number: int) -> Any:
        if number not in self.rows:
            at = bisect(sorted(self.rows), number)
            self.rows[number] = etree.Element(f"{MAIN}row", r=str(number))
            self.root.find(f"{MAIN}sheetData").insert(at, self.rows[number])
        return self.rows[number]

    def cell(self, number: int, column: int) -> Any:
        row, name = self.row(number), f"{letters(column)}{number}"
        names = [(len(cell.get("r")), cell.get("r")) for cell in row]  # A … Z, AA …
        at = bisect_left(names, (len(name), name))
        if at == len(names) or names[at][1] != name:
            row.insert(at, etree.Element(f"{MAIN}c", r=name))
        return row[at]

    def shift(self, first: int, by: int) -> None:
        """Rows from the first on stand elsewhere, and the links in them."""
        moved = {old: row for old, row in self.rows.items() if old >= first}
        for old, row in moved.items():
            del self.rows[old]
            row.set("r", str(old + by))
            for cell in row:
                cell.set("r", cell.get("r").removesuffix(str(old)) + str(old + by))
        self.rows |= {old + by: row for old, row in moved.items()}
        for link in self.root.iter(f"{MAIN}hyperlink"):
            column = link.get("ref").rstrip("0123456789")
            if column.isalpha() and (old := int(link.get("ref")[len(column) :])) >= first:
                link.set("ref", f"{column}{old + by}")


class Typing:
    """Somebody who has the file open; `save` puts it back."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with ZipFile(path) as package:
            self._parts = {name: package.read(name) for name in package.namelist()}
        links = self._root("xl/_rels/workbook.xml.rels")
        files = {link.get("Id"): posixpath.join("/xl", link.get("Target"))[1:] for link in links}
        sheets = self._root("xl/workbook.xml").find(f"{MAIN}sheets")
        self._files = {one.get("name"): files[_ident(one)] for one in sheets}
        self._sheets: dict[str, Sheet] = {}
        self._styles = self._root("xl/styles.xml")
        self._looks: dict[tuple[str, str], str] = {}

    def edit(self, title: str, row: int, column: int, value: Any, look: str = "") -> None:
        """Types what Excel has made of it: a text, a number, a yes or no, a moment; `look`: the format it gave."""
        cell = self._sheet(title).cell(row, column)
        cell[:] = []
        cell.attrib.pop("t", None)
        if value is None or value == "":
            return
        if look := look or LOOKS.get(type(value), ""):
            cell.set("s", self._look(cell.get("s", "0"), look))
        if isinstance(value, str):
            cell.set("t", "inlineStr")
            text = etree.SubElement(etree.SubElement(cell, f"{MAIN}is"), f"{MAIN}t")
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            text.text = value
            return
        if isinstance(value, bool):
            cell.set("t", "b")
        number = value if isinstance(value, (int, float, Decimal)) else to_excel(value)
        etree.SubElement(cell, f"{MAIN}v").text = str(number + 0)

    def insert_row(self, title: str, row: int) -> None:
        self._sheet(title).shift(row, 1)

    def delete_row(self, title: str, row: int) -> None:
        sheet = self._sheet(title)
        if row in sheet.rows:
            gone = sheet.rows.pop(row)
            gone.getparent().remove(gone)
        sheet.shift(row + 1, -1)

    def save(self) -> None:
        parts = {self._files[title]: sheet.root for title, sheet in self._sheets.items()}
        parts["xl/styles.xml"] = self._styles
        for name, root in parts.items():
            self._parts[name] = etree.tostring(
                root, xml_declaration=True, encoding="UTF-8", standalone=True
            )
        with ZipFile(self.path, "w") as package:
            for name, data in self._parts.items():
                package.writestr(name, data)

    def _root(self, name: str) -> Any:
        return etree.fromstring(self._parts[name])

    def _sheet(self, title: str) -> Sheet:
        if title not in self._sheets:
            root = self._root(self._files[title])
            rows = {int(row.get("r")): row for row in root.find(f"{MAIN}sheetData")}
            self._sheets[title] = Sheet(root, rows)
        return self._sheets[title]

    def _look(self, style: str, look: str) -> str:
        """The cell's style with that format, where it had none."""
        styles = self._styles.find(f"{MAIN}cellXfs")
        if styles[int(style)].get("numFmtId", "0") != "0":
            return style
        if (style, look) not in self._looks:
            formats = self._styles.find(f"{MAIN}numFmts")
            if formats is None:
                formats = etree.Element(f"{MAIN}numFmts")
                self._styles.insert(0, formats)
            number = max([163, *(int(one.get("numFmtId")) for one in formats)]) + 1
            etree.SubElement(formats, f"{MAIN}numFmt", numFmtId=str(number), formatCode=look)
            made = deepcopy(styles[int(style)])
            made.set("numFmtId", str(number))
            made.set("applyNumberFormat", "1")
            styles.append(made)
            for several in (formats, styles):
                several.set("count", str(len(several)))
            self._looks[style, look] = str(len(styles) - 1)
        return self._looks[style, look]


def _ident(sheet: Any) -> str:
    """How the workbook calls the sheet's part."""
    return next(value for name, value in sheet.items() if name.endswith("}id"))
