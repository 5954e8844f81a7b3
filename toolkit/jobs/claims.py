"""Claims: a letter is written into the Letters tab before it leaves, so that nothing ever makes it
leave twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from toolkit.calendar import Week
from toolkit.errors import Refused, TryLater
from toolkit.mail.message import Letter
from toolkit.plan.plan import plan
from toolkit.tables.program import Program
from toolkit.tabs.letters import CLAIMED, FAILED, Entry, entries, letters_tab
from toolkit.words import say
from toolkit.workbooks.cells import Snapshot, whole
from toolkit.workbooks.changes import Workbook

MARK = "letters"  # how many letters of each week were ever claimed: a row that is gone is noticed
KEPT_WEEKS, REMEMBERED_WEEKS = 53, 8
Released = Mapping[
    str, "Entry | None"
]  # letters that did not leave, and how each stood before it was claimed


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

    def addresses(self) -> frozenset[str]:
        """Everybody who was ever written to."""
        return frozenset(one.to.casefold() for one in self.known.values())

    def refuse_rows_removed(self, week: Week) -> None:
        """Refused where fewer letters of the week stand in the tab than were claimed: some would go
        twice.
        """
        there, claimed = len(self.of_week(week)), self.counted.get(str(week), 0)
        if there < claimed:
            raise Refused(
                say(
                    "en",
                    "{claimed} letters of {week} were claimed, and the Letters tab has {there} of"
                    " them, so some would go twice. Nothing was sent. Bring the rows back from the"
                    " version history or a backup; a single letter goes with --resend KEY.",
                    claimed=claimed,
                    week=str(week),
                    there=there,
                )
            )

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

    def write(self, workbook: Workbook, snapshot: Snapshot, program: Program) -> None:
        """Puts the Letters tab as it should be, in one write."""
        marks = {MARK: " ".join(f"{week}:{n}" for week, n in self.counted.items())}
        planned = plan(snapshot, [letters_tab(program, self.known.values())], marks)
        if planned:
            workbook.apply(planned.changes)


def claim(
    workbook: Workbook,
    snapshot: Snapshot,
    program: Program,
    letters: Iterable[tuple[Letter, str]],
    week: Week,
    at: datetime,
) -> None:
    """Claims letters (each with its Message-ID) in one write, and reads them back before anything
    leaves.
    """
    wanted = {
        letter.key: Entry(
            letter.key, letter.key.split("/")[0], letter.to, week.monday, CLAIMED, at, message_id
        )
        for letter, message_id in letters
    }
    before = Ledger.of(snapshot)
    before.with_claims(wanted.values(), week).write(workbook, snapshot, program)
    # From here on the claims are ours and nothing has left: whatever ends the run now frees them.
    try:
        there = Ledger.of(workbook.read(frozenset())).known
        if any(name not in there or there[name].state != CLAIMED for name in wanted):
            raise TryLater(
                say(
                    "en",
                    "The Letters tab was changed while letters were being claimed. Nothing was"
                    " sent. Run this again.",
                )
            )
    except BaseException:
        settle(workbook, program, {}, {name: before.known.get(name) for name in wanted}, week)
        raise


def settle(
    workbook: Workbook,
    program: Program,
    states: Mapping[str, tuple[str, datetime]],
    released: Released,
    week: Week,
) -> None:
    """Marks what became of letters, on the tab as it stands now: people may have moved its rows
    meanwhile.
    """
    snapshot = workbook.read(frozenset())
    Ledger.of(snapshot).settled(states, released, week).write(workbook, snapshot, program)
