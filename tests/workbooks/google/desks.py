"""A spreadsheet in the local Google, the person who owns it, and the toolkit's way to it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any

from emulator import Emulator, File, Person, ServiceAccount

from toolkit.workbooks.cells import Cell
from toolkit.workbooks.google.credentials import Access
from toolkit.workbooks.google.looks import NUMBER_FORMATS
from toolkit.workbooks.google.pacing import Pace
from toolkit.workbooks.google.session import Patience
from toolkit.workbooks.google.values import cell_json
from toolkit.workbooks.google.workbook import GoogleWorkbook

FORMATS = {datetime: "moment", date: "date", time: "time", timedelta: "time"}


@dataclass
class Waiting:
    """A clock that only moves when somebody waits."""

    now: float = 1000.0
    waits: list[float] = field(default_factory=list)

    def clock(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


@dataclass
class Desk:
    """One spreadsheet, the person who owns it, and the toolkit's way to it."""

    google: Emulator
    account: ServiceAccount
    file: File
    waiting: Waiting
    locks: Path

    @property
    def person(self) -> Person:
        return self.google.person(self.file)

    def open(self, where: str | None = None, **options: Any) -> GoogleWorkbook:
        """The spreadsheet as the toolkit opens it, over real HTTP with google-auth and gspread."""
        clock, wait = self.waiting.clock, self.waiting.wait
        given: dict[str, Any] = {
            "http": self.google.session(self.account),
            "patience": Patience(clock=clock, wait=wait, chance=Random(5)),
            "paces": (Pace(clock=clock, wait=wait), Pace(clock=clock, wait=wait)),
            "lock_folder": self.locks,
        }
        access = Access(None, self.account.email, "the test")
        return GoogleWorkbook(where or self.file.ident, access, **{**given, **options})

    @property
    def operations(self) -> list[str]:
        """The calls that Google got, in order."""
        return [call.operation.removeprefix("spreadsheets.") for call in self.google.calls]


def fill(
    person: Person, title: str, rows: Sequence[Sequence[Cell]], row: int = 1, column: int = 1
) -> None:
    """A person's cells as they stand after being typed: text is text, days and times have their formats."""
    lines = []
    for line in rows:
        cells = []
        for cell in line:
            one = json.loads(cell_json(cell, "userEnteredValue"))
            if type(cell) in FORMATS:
                one["userEnteredFormat"] = {"numberFormat": NUMBER_FORMATS[FORMATS[type(cell)]]}
            cells.append(one)
        lines.append({"values": cells})
    if lines:
        start = {"sheetId": person.tab(title).ident, "rowIndex": row - 1, "columnIndex": column - 1}
        fields = "userEnteredValue,userEnteredFormat.numberFormat"
        person.batch({"updateCells": {"start": start, "rows": lines, "fields": fields}})
