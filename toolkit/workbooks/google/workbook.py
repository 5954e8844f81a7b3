"""A shared Google spreadsheet as a workbook: two requests to read it, one to write it, whatever its
size.
"""

from __future__ import annotations

import os
from collections.abc import Container, Mapping, Sequence
from pathlib import Path
from typing import Any

import requests

from toolkit.errors import Misused, Refused, ToolkitError, TryLater
from toolkit.words import say
from toolkit.workbooks.cells import Cell, Snapshot
from toolkit.workbooks.changes import Changes, Receipt, TabChange
from toolkit.workbooks.google import faults, reading
from toolkit.workbooks.google.credentials import Access, access
from toolkit.workbooks.google.drift import as_planned, repairs
from toolkit.workbooks.google.endpoint import http_session
from toolkit.workbooks.google.layout import WRITES_FIELDS, GoogleSnapshot, Layout, layout_of
from toolkit.workbooks.google.lock import Lock
from toolkit.workbooks.google.opening import SHEET_TYPE, ident_in, ident_named
from toolkit.workbooks.google.pacing import Pace
from toolkit.workbooks.google.session import AnswerLostError, Patience, Session
from toolkit.workbooks.google.targets import Target, targets
from toolkit.workbooks.google.values import writes
from toolkit.workbooks.google.writing import MOST_BYTES, Part, parts
from toolkit.workbooks.refusals import check

REPAIRS = 3
DURATION_HEADINGS = frozenset({"hours", "horas"})
READ_BACK = "updatedSpreadsheet(sheets(properties(sheetId),data(startRow,startColumn,rowData(values(effectiveValue)))))"


class GoogleWorkbook:
    """One Google spreadsheet behind the workbook protocol.

    Two runs on one computer are kept apart by a lock file. Two computers are kept apart by the
    number that every write leaves in the spreadsheet: a write planned on a state that another
    machine has changed since is refused by Google. What people do at the same time is never
    refused: they are right, and the next sync agrees with them.
    """

    def __init__(
        self,
        where: str,
        access: Access,
        *,
        http: requests.Session | None = None,
        patience: Patience | None = None,
        paces: tuple[Pace, Pace] | None = None,
        duration_headings: frozenset[str] = DURATION_HEADINGS,
        lock_folder: Path | None = None,
        most_bytes: int = MOST_BYTES,
    ) -> None:
        """`where` is an address, an id or a name. `http` is a session that signs its requests by
        itself.

        `duration_headings` are the keys of headings below which 3:30 means three and a half hours.
        """
        http = http or http_session(access, os.environ)
        self.session = Session(access, http=http, where=where, patience=patience, paces=paces)
        self.ident = ident_in(where) or ident_named(self.session, where)
        self.where = self.session.where = reading.address_of(self.ident)
        self._durations = duration_headings
        self._most_bytes = most_bytes
        self._lock = Lock(self.ident, lock_folder)

    @classmethod
    def open(
        cls,
        where: str,
        *,
        credentials: str | Path | None = None,
        duration_headings: frozenset[str] = DURATION_HEADINGS,
    ) -> GoogleWorkbook:
        """The spreadsheet at an address, id or name, with the credentials of a file, the
        environment or the machine.
        """
        found = access(Path(credentials) if credentials else None)
        return cls(where, found, duration_headings=duration_headings)

    @property
    def calls(self) -> int:
        """Requests to Google Sheets so far, repeated ones included."""
        return self.session.sheets_calls

    @property
    def drive_calls(self) -> int:
        """Requests to Google Drive so far; they have a quota of their own."""
        return self.session.drive_calls

    def read(self, titles: Container[str]) -> Snapshot:
        return reading.snapshot_of(self.session, self.ident, titles, self._durations)

    def version(self) -> str | None:
        """Drive's count of changes to the file; None where Drive may not be asked."""
        try:
            found = self.session.file(self.ident, "version,modifiedTime,mimeType,name")
        except (Misused, Refused):
            return None  # if it matters, the Sheets request that follows says it better
        if found.get("mimeType", SHEET_TYPE) != SHEET_TYPE:
            raise faults.not_a_sheet()
        return str(found["version"]) if "version" in found else None

    def apply(self, changes: Changes) -> Receipt:
        before = self.calls
        if not changes:
            return Receipt(0, 0)
        base = changes.base
        known = base.layout if isinstance(base, GoogleSnapshot) else None
        layout = known or reading.layout_now(self.session, self.ident)
        check(changes, layout.tags)
        found = targets(changes, layout)
        turn = layout.last_write
        for part in parts(changes, layout, found, self._most_bytes):
            turn += 1
            answer = self._send(part, turn, layout, self._read_back(found))
        shared = [target for target in found if target.tab.shared and target.existing]
        self._settle(shared, answer, turn, layout)
        return Receipt(changes.changed_cells, self.calls - before)

    def _read_back(self, found: Sequence[Target]) -> Mapping[str, Any]:
        """What the answer shall tell of the tabs that people work in as well: their headings and
        keys.
        """
        ranges = [
            f"{reading.quoted(target.change.title)}!{part}"
            for target in found
            if target.tab.shared and target.existing
            for part in (f"{target.tab.heading_row}:{target.tab.heading_row}", "A:A")
        ]
        return {"includeSpreadsheetInResponse": True, "responseRanges": ranges} if ranges else {}

    def _send(
        self, part: Part, turn: int, layout: Layout, more: Mapping[str, Any]
    ) -> dict[str, Any] | None:
        """Sends one batch exactly once; None where it took effect but its answer was lost."""
        body = part.body(turn, layout, more)
        fields = READ_BACK if more else "spreadsheetId"
        started, attempt = self.session.patience.clock(), 0
        while True:
            try:
                return self.session.batch_update_once(self.ident, body, fields=fields)
            except AnswerLostError as lost:
                attempt += 1
                self.session.rest(attempt, started, lost.later)
            except ToolkitError:
                # After a lost answer a refusal may only mean that the first try has done it all.
                if not attempt or not self._landed(part, turn):
                    raise
                return None
            if self._landed(part, turn):
                return None

    def _landed(self, part: Part, turn: int) -> bool:
        """Whether the write took effect, by the mark it leaves."""
        layout = layout_of(self.session.spreadsheet(self.ident, fields=WRITES_FIELDS))
        if layout.last_write < turn:
            return False
        if layout.writes.get(turn, (0, ""))[1] == part.fingerprint:
            return True
        raise TryLater(
            say(
                "en",
                "Another run of the toolkit, on another computer, has just written to this"
                " spreadsheet. Run this again.",
            )
        )

    def _settle(
        self, shared: Sequence[Target], answer: Mapping[str, Any] | None, turn: int, layout: Layout
    ) -> None:
        """Puts right what landed beside the wrong key because people moved rows or columns at that
        very moment.
        """
        if not shared:
            return
        told = _told(answer) if answer else {}
        moved = [
            target for target in shared if not _as_planned(target.change, told.get(target.sheet))
        ]
        for _ in range(REPAIRS):
            if not moved:
                return
            now = self._columns(moved)
            requests = [
                request
                for target, columns in zip(moved, now, strict=True)
                for rectangle in repairs(target.change, columns)
                for request in writes(
                    target.sheet, rectangle, target.tab.columns, target.tab.heading_row, own=False
                )
            ]
            if not requests:
                return
            turn += 1
            self._send(Part(tuple(requests)), turn, layout, {})
        raise TryLater(
            say(
                "en",
                "People were moving rows of “{title}” while it was being written. Run this again in"
                " a quiet moment.",
                title=moved[0].change.title,
            )
        )

    def _columns(self, wanted: Sequence[Target]) -> list[list[list[Cell]]]:
        """The tabs as they are now, column by column."""
        found = self.session.values(
            self.ident,
            [reading.quoted(target.change.title) for target in wanted],
            majorDimension="COLUMNS",
            valueRenderOption="UNFORMATTED_VALUE",
            dateTimeRenderOption="SERIAL_NUMBER",
        )
        return [reading.columns_of(item) for item in found]

    def __enter__(self) -> GoogleWorkbook:
        self._lock.take()
        return self

    def __exit__(self, *exc: object) -> None:
        self._lock.free()
        self.session.session.close()


def _told(answer: Mapping[str, Any]) -> dict[int, list[dict[str, Any]]]:
    """What the answer to a write tells of each tab: a block for each range that was asked for, in
    order.
    """
    sheets = answer.get("updatedSpreadsheet", {}).get("sheets", ())
    return {int(sheet["properties"]["sheetId"]): list(sheet.get("data", ())) for sheet in sheets}


def _as_planned(change: TabChange, told: Sequence[Mapping[str, Any]] | None) -> bool:
    if told is None or len(told) != 2:
        return False  # the answer was lost: look
    headings = [
        _effective(cell) for row in told[0].get("rowData", ())[:1] for cell in row.get("values", ())
    ]
    keys = [_effective((row.get("values") or [{}])[0]) for row in told[1].get("rowData", ())]
    return as_planned(change, headings, keys)


def _effective(cell: Mapping[str, Any]) -> Cell:
    value: Mapping[str, Any] = cell.get("effectiveValue", {})
    found: Cell = next(iter(value.values()), None)
    return None if isinstance(found, dict) else found
