"""One text file as a workbook that is only read: a tab with the file's name, its cells as typed."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Container
from pathlib import Path

from toolkit import files
from toolkit.errors import Misused, Refusal, Refused
from toolkit.words import key
from toolkit.workbooks.cells import Cell, Grid, Snapshot
from toolkit.workbooks.changes import Changes, Receipt
from toolkit.workbooks.text.decoding import decoded
from toolkit.workbooks.text.splitting import cells_in
from toolkit.workbooks.whole import EVERYTHING, Whole

TEXT_UNREADABLE = Refusal(
    Misused,
    "text-unreadable",
    "“{where}” could not be read: {why}.",
)
ONLY_READ_TEXT = Refusal(
    Refused,
    "only-read-text",
    "“{where}” is only read: the toolkit writes into an .xlsx workbook or a Google"
    " spreadsheet. Name one with --workbook, and this file in toolkit.toml.",
)

ENDINGS = (".csv", ".tsv", ".tab", ".txt")
LARGEST = 300_000_000  # bytes
_OTHERS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")  # zipped, or an old workbook


def is_text(path: Path) -> bool:
    """Whether a file holds text, whatever its name ends in: databases give theirs the ending
    .xls.
    """
    if path.name.casefold().endswith(ENDINGS):
        return True
    if not path.name.casefold().endswith(".xls"):
        return False
    try:
        with path.open("rb") as file:
            return not file.read(8).startswith(_OTHERS)
    except OSError:
        return False


class TextWorkbook:
    """The only tab of one text file. It is never written."""

    def __init__(self, path: Path | str) -> None:
        self.where = str(path)
        self.calls = 0
        self._path = files.real(path)

    @property
    def title(self) -> str:
        """What its tab is called: the file's name without its ending."""
        return Path(self.where).stem

    def read(self, titles: Container[str]) -> Snapshot:
        self.calls += 1
        grids = (self._grid(),) if key(self.title) in titles else ()
        return Snapshot(
            self.where, {self.title: None}, grids, idents={self.title: 0}, name=self._path.name
        )

    def glimpse(self, titles: Collection[str]) -> tuple[Grid, ...]:
        self.calls += 1
        return (self._grid().top(),) if self.title in titles else ()

    def _grid(self) -> Grid:
        rows = cells_in(decoded(self._content()))
        width = max(map(len, rows), default=0)
        columns: list[list[Cell]] = [[] for _ in range(width)]
        for number, row in enumerate(rows, start=1):
            for place, cell in enumerate(row):
                if cell:
                    columns[place].extend([None] * (number - 1 - len(columns[place])))
                    columns[place].append(cell)
        while columns and not columns[-1]:
            columns.pop()
        return Grid(self.title, columns, ident=0)

    def _content(self) -> bytes:
        try:
            return files.content(self._path, most=LARGEST)
        except OSError as trouble:
            raise TEXT_UNREADABLE(where=self.where, why=trouble.strerror or "unknown") from None

    def apply(self, changes: Changes) -> Receipt:
        if not changes:
            return Receipt(0, 0)
        raise ONLY_READ_TEXT(where=self.where)

    def whole(self) -> Whole:
        return Whole(self.read(EVERYTHING), self._content())

    def version(self) -> str | None:
        return hashlib.sha256(self._content()).hexdigest()

    def __enter__(self) -> TextWorkbook:
        return self

    def __exit__(self, *exc: object) -> None:
        return None
