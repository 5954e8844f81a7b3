"""The ledger: every letter that was claimed, and what became of it, as the Letters tab has it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from urllib.parse import quote

from toolkit.errors import Refusal, Refused
from toolkit.jobs.keeping import kept
from toolkit.letters.occasion import Batch
from toolkit.plan.plan import plan
from toolkit.tables.program import Program
from toolkit.tabs.letters import CLAIMED, FAILED, SENT, LetterRow, entries, letters_tab
from toolkit.workbooks.cells import Snapshot, whole
from toolkit.workbooks.changes import Workbook

LETTERS_ROWS_GONE = Refusal(
    Refused,
    "letters-rows-gone",
    "{claimed} letters of {week} were claimed, and the Letters tab has {there} of"
    " them, so some would go twice. Nothing was sent. Bring the rows back from the"
    " version history or a backup; a single letter goes with --resend KEY.",
)

# How many letters of each week or structure test were ever claimed: a row that is gone is noticed.
MARK = "letters"
RUN = "letters_run"  # whose claims were written last
KEPT_WEEKS, REMEMBERED_WEEKS = 53, 8
# Letters that did not leave, and how each stood before it was claimed.
Released = Mapping[str, "LetterRow | None"]


def _word(batch: Batch) -> str:
    """How letters that go together are called in the mark: one word."""
    return quote(str(batch), safe="/")


@dataclass(frozen=True)
class Ledger:
    """The letters that were claimed so far, by key; of two rows with one key the upper one
    counts.
    """

    known: Mapping[str, LetterRow]
    counted: Mapping[str, int]

    @classmethod
    def of(cls, snapshot: Snapshot) -> Ledger:
        known: dict[str, LetterRow] = {}
        for one in entries(snapshot.owned("Letters")):
            known.setdefault(one.key, one)
        counted = {}
        for part in snapshot.marks.get(MARK, "").split():
            week, _, n = part.rpartition(":")
            counted[week] = whole(n) or 0
        return cls(known, counted)

    def of_batch(self, batch: Batch) -> list[LetterRow]:
        return [one for one in self.known.values() if f"/{batch}/" in f"/{one.key}"]

    def left_behind(self) -> list[LetterRow]:
        """Letters that were claimed by an earlier run and never marked: they may or may not have
        gone.
        """
        return [one for one in self.known.values() if one.state == CLAIMED]

    def not_delivered(self, since: date) -> list[LetterRow]:
        """Letters of recent weeks that a mail server refused."""
        return [
            one
            for one in self.known.values()
            if one.state == FAILED and (one.week_of is None or one.week_of >= since)
        ]

    def all_refused(self, batch: Batch) -> list[LetterRow]:
        """These letters, where a mail server refused some and took none: that is no fault of
        their readers.
        """
        there = self.of_batch(batch)
        took = any(one.state == SENT for one in there)
        return [] if took else [one for one in there if one.state == FAILED]

    def addresses(self) -> frozenset[str]:
        """Everybody who was ever written to."""
        return frozenset(one.to.casefold() for one in self.known.values())

    def refuse_rows_removed(self, batch: Batch) -> None:
        """Refused where fewer of these letters stand in the tab than were claimed: some would go
        twice.
        """
        there, claimed = len(self.of_batch(batch)), self.counted.get(_word(batch), 0)
        if there < claimed:
            raise LETTERS_ROWS_GONE(claimed=claimed, week=str(batch), there=there)

    def with_claims(self, new: Iterable[LetterRow], batch: Batch) -> Ledger:
        known = dict(self.known) | {one.key: one for one in new}
        oldest = batch.monday - timedelta(days=7 * KEPT_WEEKS)
        known = {
            name: one
            for name, one in known.items()
            if one.week_of is None or one.week_of >= oldest or one.state == CLAIMED
        }
        fresh = sum(name not in self.known for name in known)
        return self._counting(known, batch, fresh)

    def settled(
        self, states: Mapping[str, tuple[str, datetime]], released: Released, batch: Batch
    ) -> Ledger:
        """With the states that letters came to, and those that certainly did not leave as they
        stood before.
        """
        gone = {name for name, before in released.items() if before is None}
        known = {name: one for name, one in released.items() if one is not None} | {
            name: replace(one, state=states[name][0], at=states[name][1]) if name in states else one
            for name, one in self.known.items()
            if name not in released
        }
        return self._counting(known, batch, -sum(name in self.known for name in gone))

    def _counting(self, known: Mapping[str, LetterRow], batch: Batch, more: int) -> Ledger:
        """Counts claims rather than rows: a row that somebody removes meanwhile is missed later."""
        before = self.counted.get(_word(batch), len(self.of_batch(batch)))
        counted = dict(self.counted)
        counted.pop(_word(batch), None)
        counted[_word(batch)] = max(0, before + more)
        # Weeks by their names; structure tests, which have a stroke in theirs, by when they were
        # last written to.
        weeks = sorted(one for one in counted.items() if "/" not in one[0])
        tests = [one for one in counted.items() if "/" in one[0]]
        return Ledger(known, dict([*weeks[-REMEMBERED_WEEKS:], *tests[-REMEMBERED_WEEKS:]]))

    def write(
        self, workbook: Workbook, snapshot: Snapshot, program: Program, run: str = ""
    ) -> None:
        """Puts the Letters tab as it should be, in one write; `run` is kept with it."""
        marks = {MARK: " ".join(f"{week}:{n}" for week, n in self.counted.items())}
        marks |= {RUN: run} if run else {}
        tabs = kept(program, snapshot, [letters_tab(program, self.known.values())])
        planned = plan(snapshot, tabs, marks)
        if planned:
            workbook.apply(planned.changes)
