"""Excel files in tests: tabs as somebody else's program saves them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl


def saved(path: Path, tabs: Mapping[str, Iterable[Sequence[Any]]]) -> Path:
    """The tabs (title → rows, headings first) in an Excel file at that path."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in tabs.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path
