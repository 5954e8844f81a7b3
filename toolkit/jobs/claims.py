"""Claims: a letter is written into the Letters tab before it leaves, so that nothing ever makes it
leave twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from secrets import token_hex

from toolkit.errors import Refusal, ToolkitError, TryLater
from toolkit.jobs.lease import ends
from toolkit.jobs.ledger import RUN, Ledger, Released
from toolkit.letters.occasion import Batch
from toolkit.mail.message import Letter
from toolkit.tables.program import Program
from toolkit.tabs.letters import CLAIMED, LETTERS, LetterRow
from toolkit.workbooks.asking import Own
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Workbook
from toolkit.workbooks.desired import LOOSE_NOTES

LETTERS_ELSEWHERE = Refusal(
    TryLater,
    "letters-elsewhere",
    "Another run has begun to send letters from this workbook, so this one stopped.",
)
LETTERS_TAB_MOVED = Refusal(
    TryLater,
    "letters-tab-moved",
    "The Letters tab was changed while letters were being claimed. Nothing was"
    " sent. Run this again.",
)

TABS = Own.of(LETTERS.title, LOOSE_NOTES)  # all that a claim reads of a workbook, and writes
TRIES = 3
States = Mapping[str, tuple[str, datetime]]  # what letters came to, and when


class Unsure(TryLater):
    """Letters were claimed, or were not: the workbook went away before it could be read again."""


CLAIMS_UNSURE = Refusal(
    Unsure,
    "claims-unsure",
    "The workbook went away while letters were being claimed. None of these letters was sent; they"
    " may stand as Claimed in the Letters tab, and do not go by themselves then.",
)


@dataclass
class Claims:
    """What one run writes into the Letters tab.

    `known` are the letters as they stood when this run composed its own: whatever changes
    meanwhile is somebody else's claim. `run` is a word of this run's own, which the workbook keeps
    with the last claim: it tells whether a write arrived of which no answer came, and that nobody
    takes another machine's claims for ours.
    """

    workbook: Workbook
    program: Program
    batch: Batch
    known: Mapping[str, LetterRow]
    sleep: Callable[[float], None]
    run: str = field(default_factory=lambda: token_hex(8))
    times: int = 0

    def claim(
        self,
        letters: Sequence[tuple[Letter, str]],
        at: datetime,
        marks: States,
        released: Released,
        snapshot: Snapshot | None = None,
    ) -> list[Letter]:
        """Claims letters (each with its Message-ID) in one write, which also marks what became of
        those before and frees those of them that have not left. Returns those that are now ours:
        read back before anything leaves.

        Raises `TryLater` where none was claimed, `Unsure` where nobody can know.
        """
        before = snapshot or self.workbook.read(TABS)
        if self.times and not self._ours(before):
            raise LETTERS_ELSEWHERE()
        ledger = Ledger.of(before)
        free = [each for each in letters if self._free(each[0].key, ledger)]
        wanted = [self._entry(letter, message_id, at) for letter, message_id in free]
        if not (wanted or marks or released):
            return []
        self.times += 1
        mine = f"{self.run}:{self.times}"
        trouble: Exception | None = None
        try:
            claimed = ledger.settled(marks, released, self.batch).with_claims(wanted, self.batch)
            try:
                claimed.write(self.workbook, before, self.program, mine)
            except (ToolkitError, OSError) as fault:
                trouble = fault  # it may have arrived all the same
            there = self._read_back()
            states = Ledger.of(there).known
            if there.marks.get(RUN) == mine and all(
                one.key in states and states[one.key].state == CLAIMED for one in wanted
            ):
                return [letter for letter, _ in free]
        except BaseException:
            # Whoever stops the run now finds nothing of this claimed, if that can still be done.
            self._take_back(wanted, mine)
            raise
        self._take_back(wanted, mine)
        raise trouble or LETTERS_TAB_MOVED()

    def _free(self, name: str, ledger: Ledger) -> bool:
        return ledger.known.get(name) == self.known.get(name)

    def _entry(self, letter: Letter, message_id: str, at: datetime) -> LetterRow:
        kind = letter.key.split("/")[0]
        return LetterRow(letter.key, kind, letter.to, self.batch.monday, CLAIMED, at, message_id)

    def _read_back(self) -> Snapshot:
        for attempt in range(TRIES):
            if attempt:
                self.sleep(2.0**attempt)
            with suppress(ToolkitError, OSError):
                return self.workbook.read(TABS)
        raise CLAIMS_UNSURE()

    def _ours(self, there: Snapshot) -> bool:
        """Whether the last claims in the workbook are this run's."""
        return there.marks.get(RUN, "").partition(":")[0] == self.run

    def _take_back(self, wanted: Sequence[LetterRow], mine: str) -> None:
        """Frees what a claim has left there as ours, and nothing of anybody else's."""
        with suppress(ToolkitError, OSError):
            there = self.workbook.read(TABS)
            if there.marks.get(RUN) == mine:
                freed = {one.key: self.known.get(one.key) for one in wanted}
                self._write(there, {}, freed)

    def _write(self, there: Snapshot, marks: States, released: Released) -> None:
        settled = Ledger.of(there).settled(marks, released, self.batch)
        settled.write(self.workbook, there, self.program)

    def settle(self, marks: States, released: Released) -> int:
        """Marks what became of letters, and frees those that have not left, on the tab as it stands
        now: people may have moved its rows meanwhile. Returns how many could not be written, after
        a few tries; whoever stops the run meanwhile waits for it.
        """
        ends(self.workbook)
        stopped: BaseException | None = None
        left = len(marks) + len(released)
        for attempt in range(TRIES):
            if not left:
                break
            try:
                if attempt:
                    self.sleep(2.0**attempt)
                there = self.workbook.read(TABS)
                ours = self._ours(there)
                self._write(there, marks, released if ours else {})
                left = 0 if ours else len(released)
                break
            except (ToolkitError, OSError):
                continue
            except BaseException as fault:
                stopped = fault
        if stopped is not None:
            raise stopped
        return left
