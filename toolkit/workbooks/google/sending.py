"""Sending: a write is done exactly once, also where its answer is lost on the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from toolkit.errors import Refusal, ToolkitError, TryLater
from toolkit.workbooks.google.layout import WRITES_FIELDS, SpreadsheetLayout, layout_of
from toolkit.workbooks.google.session import AnswerLostError, Session
from toolkit.workbooks.google.writing import AtomicBatch, Write

ANOTHER_COMPUTER_WROTE = Refusal(
    TryLater,
    "another-computer-wrote",
    "Another run of the toolkit, on another computer, has just written to this"
    " spreadsheet. Run this again.",
)

READ_BACK = (
    "updatedSpreadsheet(sheets(properties(sheetId)"
    ",data(startRow,startColumn,rowData(values(effectiveValue)))))"
)


@dataclass(frozen=True)
class BatchSender:
    """Sends to one spreadsheet what was planned on this layout of it."""

    session: Session
    ident: str
    layout: SpreadsheetLayout

    def send(self, part: AtomicBatch, turn: int, more: Mapping[str, Any]) -> dict[str, Any] | None:
        """Sends one batch; None where it took effect but its answer was lost."""
        body = part.body(turn, self.layout, more)
        fields = READ_BACK if more else "spreadsheetId"
        return self._once(body, fields, lambda: self._landed(part, turn))

    def prepare(self, write: Write) -> None:
        """Makes the hidden tabs of a large write and fills them."""
        self._once(write.opening, "spreadsheetId", lambda: self._has(write.hidden[0]))
        for method, body in write.filling:
            self.session.lay(self.ident, method, body)

    def remove(self, hidden: Sequence[int]) -> None:
        """The hidden tabs of a write that Google refused; if that fails too, the next run does
        it.
        """
        gone = ",".join(f'{{"deleteSheet":{{"sheetId":{sheet}}}}}' for sheet in hidden)
        body = f'{{"requests":[{gone}]}}'.encode()
        with suppress(ToolkitError, AnswerLostError):
            self.session.batch_update_once(self.ident, body, fields="spreadsheetId")

    def refuse_overtaken(self, turn: int) -> None:
        """Raises `TryLater` where Google refused a write because another computer had just made
        that one: then it was nobody who renamed or removed something.
        """
        with suppress(ToolkitError):
            layout = layout_of(self.session.spreadsheet(self.ident, fields=WRITES_FIELDS))
            if layout.last_write < turn:
                return
        raise ANOTHER_COMPUTER_WROTE()

    def _once(self, body: bytes, fields: str, landed: Callable[[], bool]) -> dict[str, Any] | None:
        """One batch; where its answer was lost, `landed` looks whether it took effect."""
        started, attempt = self.session.patience.clock(), 0
        while True:
            try:
                return self.session.batch_update_once(self.ident, body, fields=fields)
            except AnswerLostError as lost:
                attempt += 1
                self.session.rest(attempt, started, lost.later)
            except ToolkitError:
                # After a lost answer a refusal may only mean that the first try has done it all.
                if not attempt or not landed():
                    raise
                return None
            if landed():
                return None

    def _has(self, sheet: int) -> bool:
        found = self.session.spreadsheet(self.ident, fields="sheets(properties(sheetId))")
        return any(one["properties"]["sheetId"] == sheet for one in found.get("sheets", ()))

    def _landed(self, part: AtomicBatch, turn: int) -> bool:
        """Whether the write took effect, by the mark it leaves."""
        layout = layout_of(self.session.spreadsheet(self.ident, fields=WRITES_FIELDS))
        if layout.last_write < turn:
            return False
        if layout.writes.get(turn, (0, ""))[1] == part.fingerprint:
            return True
        raise ANOTHER_COMPUTER_WROTE()
