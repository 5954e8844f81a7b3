"""The ledger: every letter that was claimed, and what became of it, as the Letters tab has it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from toolkit.calendar import Week
from toolkit.errors import Refusal, Refused
from toolkit.jobs.keeping import kept
from toolkit.plan.plan import plan
from toolkit.tables.program import Program
from toolkit.tabs.letters import CLAIMED, FAILED, SENT, Entry, entries, letters_tab
from toolkit.workbooks.cells import Snapshot, whole
from toolkit.workbooks.changes import Workbook

LETTERS_ROWS_GONE = Refusal(
    Refused,
    "letters-rows-gone",
    "{claimed} letters of {week} were claimed, and the Letters tab has {there} of"
    " them, so some would go twice. Nothing was sent. Bring the rows back from the"
    " version history or a backup; a single letter goes with --resend KEY.",
)

MARK = "letters"  # how many letters of each week were ever claimed: a row that is gone is noticed
RUN = "letters_run"  # whose claims were written last
KEPT_WEEKS, REMEMBERED_WEEKS = 53, 8
# Letters that did not leave, and how each stood before it was claimed.
Released = Mapping[str, "Entry | None"]


@dataclass(frozen=True)
class Ledger:
    """The letters that were claimed so far, by key; of two rows with one key the upper one counts."""

    known: Mapping[str, Entry]
    counted: Mapping[str, int]

    @classmethod
    def of(cls, snapshot: Snapshot) -> Ledger:
        known: dict[str, Entry] = {}
        for one in entries(snapshot.owned("Letters")):
            known.setdefault(one.key, one)
        counted = {}
        for part in snapshot.marks.get(MARK, "").split():
            week, _, n = part.rpartition(":")
            counted[week] = whole(n) or 0
        return cls(known, counted)

    def of_week(self, week: Week) -> list[Entry]:
        return [one for one in self.known.values() if f"/{week}/" in one.key]

    def left_behind(self) -> list[Entry]:
        """Letters that were claimed by an earlier run and never marked: they may or may not have
        gone.
        """
        return [one for one in self.known.values() if one.state == CLAIMED]

    def not_delivered(self, since: date) -> list[Entry]:
        """Letters of recent weeks that a mail server refused."""
        return [
            one
            for one in self.known.values()
            if one.state == FAILED and (one.week_of is None or one.week_of >= since)
        ]

    def all_refused(self, week: Week) -> list[Entry]:
        """The week's letters, where a mail server refused some and took none: that is no fault of
        their readers.
        """
        of_week = self.of_week(week)
        took = any(one.state == SENT for one in of_week)
        return [] if took else [one for one in of_week if one.state == FAILED]

    def addresses(self) -> frozenset[str]:
        """Everybody who was ever written to."""
        return frozenset(one.to.casefold() for one in self.known.values())

    def refuse_rows_removed(self, week: Week) -> None:
        """Refused where fewer letters of the week stand in the tab than were claimed: some would go
        twice.
        """
        there, claimed = len(self.of_week(week)), self.counted.get(str(week), 0)
        if there < claimed:
            raise LETTERS_ROWS_GONE(claimed=claimed, week=str(week), there=there)

    def with_claims(self, new: Iterable[Entry], week: Week) -> Ledger:
        known = dict(self.known) | {one.key: one for one in new}
        oldest = week.monday - timedelta(days=7 * KEPT_WEEKS)
        known = {
            name: one
            for name, one in known.items()
            if one.week_of is None or one.week_of >= oldest or one.state == CLAIMED
        }
        fresh = sum(name not in self.known for name in known)
        return self._counting(known, week, fresh)

    def settled(
        self, states: Mapping[str, tuple[str, datetime]], released: Released, week: Week
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
        return self._counting(known, week, -sum(name in self.known for name in gone))

    def _counting(self, known: Mapping[str, Entry], week: Week, more: int) -> Ledger:
        """Counts claims rather than rows: a row that somebody removes meanwhile is missed later."""
        before = self.counted.get(str(week), len(self.of_week(week)))
        weeks = dict(
            sorted((dict(self.counted) | {str(week): max(0, before + more)}).items())[
                -REMEMBERED_WEEKS:
            ]
        )
        return Ledger(known, weeks)

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
