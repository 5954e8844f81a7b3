"""A shared Google spreadsheet as a workbook: two requests to read it, and one that changes it."""

from __future__ import annotations

import os
from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import requests

from toolkit.errors import Refusal, Refused, ToolkitError, TryLater
from toolkit.workbooks.cells import Cell, Grid, Snapshot, letters
from toolkit.workbooks.changes import Changes, Receipt, Rectangle, TabChange
from toolkit.workbooks.google import accepting, faults, reading
from toolkit.workbooks.google.afterwards import put_right
from toolkit.workbooks.google.credentials import Access, access
from toolkit.workbooks.google.drift import (
    Columns,
    as_planned,
    key_columns,
    repairs,
    told_columns,
    watched,
)
from toolkit.workbooks.google.drive import OPENERS, openers
from toolkit.workbooks.google.endpoint import http_session
from toolkit.workbooks.google.layout import GoogleSnapshot, SpreadsheetLayout, blank_tab
from toolkit.workbooks.google.lock import Lock
from toolkit.workbooks.google.looking import LOOKS, NEEDED
from toolkit.workbooks.google.opening import SHEET_TYPE, ident_in, ident_named, quotable
from toolkit.workbooks.google.pacing import Paces
from toolkit.workbooks.google.realigning import carried, realigned
from toolkit.workbooks.google.sending import BatchSender
from toolkit.workbooks.google.session import Patience, Session
from toolkit.workbooks.google.taking import receivers
from toolkit.workbooks.google.targets import Target, targets
from toolkit.workbooks.google.values import writes
from toolkit.workbooks.google.whole import whole
from toolkit.workbooks.google.writing import MOST_BYTES, AtomicBatch, write
from toolkit.workbooks.refusals import check
from toolkit.workbooks.sharing import Opener
from toolkit.workbooks.whole import Whole

ROWS_MOVED_MEANWHILE = Refusal(
    TryLater,
    "rows-moved-meanwhile",
    "People were moving rows of “{title}” while it was being written. Run this again in"
    " a quiet moment.",
)

REPAIRS = 3
VERSION_SECONDS = 15.0  # that whether the file has moved is worth: else it is read
DURATION_HEADINGS = frozenset({"hours", "horas"})


class GoogleWorkbook:
    """One Google spreadsheet behind the workbook protocol.

    Two runs on one computer are kept apart by a lock file. Two computers are kept apart by the
    number that every write leaves in the spreadsheet: a write planned on a state that another
    machine has changed since is refused by Google; and by the lease of a run that writes several
    times (jobs/lease.py). What people do at the same time is never
    refused: they are right, and the next sync agrees with them.
    """

    def __init__(
        self,
        where: str,
        access: Access,
        *,
        http: requests.Session | None = None,
        patience: Patience | None = None,
        paces: Paces | None = None,
        duration_headings: frozenset[str] = DURATION_HEADINGS,
        lock_folder: Path | None = None,
        most_bytes: int = MOST_BYTES,
        fresh: bool = False,
    ) -> None:
        """`where` is an address, an id or a name. `http` is a session that signs its requests by
        itself.

        `duration_headings` are the keys of headings below which 3:30 means three and a half hours.
        `fresh`: the toolkit has just made it; the blank tab that it came with goes with the first
        write.
        """
        http = http or http_session(access, os.environ)
        called = quotable(where)
        self.session = Session(access, http=http, where=called, patience=patience, paces=paces)
        self.ident = ident_in(where) or ident_named(self.session, where)
        self.where = reading.address_of(self.ident)
        self.openers: list[Opener] = []  # who may open it, once `version` was asked
        self._durations = duration_headings
        self._most_bytes = most_bytes
        self._fresh = fresh
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

    def time(self) -> datetime | None:
        """What time it was by Google's clock, which is one for all computers, when it last
        answered.
        """
        return self.session.google_time

    def read(self, titles: Container[str]) -> Snapshot:
        return reading.snapshot_of(self.session, self.ident, titles, self._durations)

    def glimpse(self, titles: Collection[str]) -> tuple[Grid, ...]:
        return reading.tops(self.session, self.ident, sorted(titles))

    def whole(self) -> Whole:
        return whole(self.session, self.ident)

    def version(self) -> str | None:
        """Drive's count of changes to the file; None where Drive may not be asked."""
        try:
            found = self.session.file(
                self.ident, f"version,modifiedTime,mimeType,name,{OPENERS}", seconds=VERSION_SECONDS
            )
        except ToolkitError:
            return None  # if it matters, the Sheets request that follows says it better
        if (found.get("mimeType") or SHEET_TYPE) != SHEET_TYPE:
            raise faults.not_a_sheet()
        self.openers = openers(found)
        return str(found.get("version") or "") or None

    def apply(self, changes: Changes) -> Receipt:
        before = self.calls
        base = changes.base
        known = base.layout if isinstance(base, GoogleSnapshot) else None
        if not changes and not (known and known.leftovers):
            return Receipt(0, 0)
        layout = known or reading.layout_now(self.session, self.ident)
        if isinstance(base, GoogleSnapshot):
            changes = _remembering_looks(changes, base, layout)
        check(changes, layout.tags)
        accepting.refuse_formulas(self.session, self.ident, changes.accepted)
        found = targets(changes, layout)
        turn = layout.last_write + 1
        own = f"{turn}/{self.session.patience.chance.getrandbits(64)}"
        spare = blank_tab(layout) if self._fresh else None
        kept = accepting.aside(changes.accepted, layout, own)
        planned = write(
            changes, layout, found, most=self._most_bytes, turn=own, spare=spare, kept=kept
        )
        sender = BatchSender(self.session, self.ident, layout)
        if planned.hidden:
            sender.prepare(planned)
        try:
            answer = sender.send(planned.part, turn, self._read_back(found))
        except Refused:
            if planned.hidden:
                sender.remove(planned.hidden)
            raise
        except faults.MovedMeanwhile:
            sender.refuse_overtaken(turn)
            raise
        self._settle(sender, found, answer, turn)
        put_right(self.session, self.ident, changes.accepted, kept)
        return Receipt(changes.changed_cells, self.calls - before)

    def _read_back(self, found: Sequence[Target]) -> Mapping[str, Any]:
        """What the answer shall tell of the tabs that people work in as well: their headings, their
        keys and what people wrote.
        """
        ranges = [
            f"{reading.quoted(target.change.title)}!{part}"
            for target in found
            if watched(target.change)
            for part in (
                f"{target.tab.heading_row}:{target.tab.heading_row}",
                *(f"{letters(n)}:{letters(n)}" for n in told_columns(target.change)),
            )
        ]
        return {"includeSpreadsheetInResponse": True, "responseRanges": ranges} if ranges else {}

    def _settle(
        self,
        sender: BatchSender,
        found: Sequence[Target],
        answer: Mapping[str, Any] | None,
        turn: int,
    ) -> None:
        """Puts right what landed beside the wrong key because people moved rows or columns at that
        very moment.
        """
        shared = [target for target in found if watched(target.change)]
        if not shared:
            return
        told = _told(answer) if answer else {}
        moved = [
            target for target in shared if not _as_planned(target.change, told.get(target.sheet))
        ]
        for _ in range(REPAIRS):
            if not moved:
                return
            logs = receivers(moved, found)
            now = self._columns([*moved, *logs])
            got = {
                log.tab.kind: columns for log, columns in zip(logs, now[len(moved) :], strict=True)
            }
            requests = [
                request
                for target, columns in zip(moved, now, strict=False)
                for rectangle in _repairs(target.change, columns, got)
                for request in writes(
                    target.sheet, rectangle, target.tab.columns, target.tab.heading_row, own=False
                )
            ]
            if not requests:
                return
            turn += 1
            sender.send(AtomicBatch(tuple(requests)), turn, {})
        raise ROWS_MOVED_MEANWHILE(title=moved[0].change.title)

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
    columns = told_columns(change)
    if told is None or len(told) != 1 + len(columns):
        return False  # the answer was lost: look
    headings = [
        _effective(cell) for row in told[0].get("rowData", ())[:1] for cell in row.get("values", ())
    ]
    said = {
        column: [_effective((row.get("values") or [{}])[0]) for row in one.get("rowData", ())]
        for column, one in zip(columns, told[1:], strict=True)
    }
    return as_planned(change, headings, said)


def _repairs(change: TabChange, now: Columns, logs: Mapping[str, Columns]) -> list[Rectangle]:
    """What puts every row right. Where nothing was moved but cells were written, each key gets its
    own; else what people have beside a row tells whose it is. `logs` are the tabs that entries were
    taken into.
    """
    by_key = change.tab.shared and not change.moves and key_columns(change.tab) == [1]
    return repairs(change, now) if by_key else realigned(change, now, carried(change, logs))


def _effective(cell: Mapping[str, Any]) -> Cell:
    value: Mapping[str, Any] = cell.get("effectiveValue", {})
    found: Cell = next(iter(value.values()), None)
    return None if isinstance(found, dict) else found


def _remembering_looks(
    changes: Changes, base: GoogleSnapshot, layout: SpreadsheetLayout
) -> Changes:
    """The changes, with the mark by which the next run asks for looks at once, or no longer."""
    needed = NEEDED if base.looked else "no"
    if layout.marks.get(LOOKS, "no") == needed:
        return changes
    return replace(changes, marks={**changes.marks, LOOKS: needed})
