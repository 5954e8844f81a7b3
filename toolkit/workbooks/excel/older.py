"""Workbooks of older and other programs (.xls, .ods), which are only read."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Collection, Container
from pathlib import Path

from python_calamine import CalamineWorkbook

from toolkit import files
from toolkit.errors import Refusal, Refused
from toolkit.words import key
from toolkit.workbooks.cells import Grid, Snapshot
from toolkit.workbooks.changes import Changes, Receipt
from toolkit.workbooks.excel.opening import DAMAGE, content
from toolkit.workbooks.excel.reading import grid_of, trimmed
from toolkit.workbooks.folded import Folded
from toolkit.workbooks.whole import EVERYTHING, Whole

OLDER_WORKBOOK_DAMAGED = Refusal(
    Refused,
    "older-workbook-damaged",
    "“{where}” is no sound workbook. Open it in the program it is from and save it as .xlsx.",
)
ONLY_READ_WORKBOOK = Refusal(
    Refused,
    "only-read-workbook",
    "“{where}” is only read: the toolkit writes into an .xlsx workbook or a Google"
    " spreadsheet. Name one with --workbook, and this file in toolkit.toml.",
)

ENDINGS = (".xls", ".ods", ".xlsb")


class OlderWorkbook:
    """The tabs of a file that the toolkit reads and never writes."""

    def __init__(self, path: Path | str) -> None:
        self.where = str(path)
        self.calls = 0
        self._path = files.real(path)

    def read(self, titles: Container[str]) -> Snapshot:
        self.calls += 1
        raw = content(self._path)
        try:
            book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
            names = book.sheet_names
            grids = tuple(
                Grid(name, self._cells(book, place), ident=place)
                for place, name in enumerate(names)
                if key(name) in titles
            )
        except DAMAGE:
            raise OLDER_WORKBOOK_DAMAGED(where=self.where) from None
        return Snapshot(
            self.where,
            dict.fromkeys(names),
            grids,
            idents={name: place for place, name in enumerate(names)},
            name=self._path.name,
        )

    def _cells(self, book: CalamineWorkbook, place: int) -> list[Folded]:
        return trimmed(grid_of(book, book.sheet_names[place]))

    def glimpse(self, titles: Collection[str]) -> tuple[Grid, ...]:
        wanted = {key(title) for title in titles}
        return tuple(grid.top() for grid in self.read(wanted).grids if grid.title in titles)

    def apply(self, changes: Changes) -> Receipt:
        if not changes:
            return Receipt(0, 0)
        raise ONLY_READ_WORKBOOK(where=self.where)

    def whole(self) -> Whole:
        return Whole(self.read(EVERYTHING), content(self._path))

    def version(self) -> str | None:
        return hashlib.sha256(content(self._path)).hexdigest()

    def __enter__(self) -> OlderWorkbook:
        return self

    def __exit__(self, *exc: object) -> None:
        return None
