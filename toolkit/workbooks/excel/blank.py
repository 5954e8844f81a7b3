"""A workbook with no tab in it yet: what a new file begins as."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

import xlsxwriter

from toolkit.workbooks.excel.index import Index
from toolkit.workbooks.excel.package import MAIN, Package


def blank() -> bytes:
    """The file's bytes: the same every time."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"created": datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)})
    book.add_worksheet("Sheet")
    book.close()
    package = Package(out.getvalue())
    index = Index(package)
    index.edit()
    sheet = index.sheets()[0]
    lines = index.root.find(f"{{{MAIN}}}sheets")
    assert lines is not None
    for line in list(lines):
        lines.remove(line)
    package.unrelate(index.part, sheet.part)
    package.forget(sheet.part)
    package.unrelate("", "docProps/app.xml")  # it names the tabs
    package.forget("docProps/app.xml")
    return package.packed()
