"""Delivery: letters are claimed a few at a time, leave one by one, and what became of each is
marked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from toolkit.errors import ToolkitError
from toolkit.jobs.claims import Claims, Unsure
from toolkit.jobs.sync import Progress
from toolkit.mail.message import Letter, message, message_id
from toolkit.mail.sender import Sender
from toolkit.mail.transport import MaybeSent, NotSent, Transport
from toolkit.steps import step
from toolkit.tabs.letters import FAILED, SENT, LetterRow
from toolkit.words import Sentence, sentence
from toolkit.workbooks.cells import Snapshot

BATCH = 10  # claimed at once: no more than that is held up where a run is cut off
IN_A_ROW = 3  # letters that met a server in trouble: the next one would meet it too

NOT_TRIED = sentence("not tried")


@dataclass
class Delivered:
    """What became of the letters, by key; reasons have nobody's name or address in them.

    `sent` · `refused` for good · `later` certainly not gone, free for the next run · `uncertain`
    may or may not have gone: they stay claimed · `elsewhere` how many another run claimed meanwhile
    · `not_marked` how many may stand as Claimed in the tab, although it is known what became of
    them.
    """

    sent: list[str] = field(default_factory=list)
    refused: dict[str, Sentence] = field(default_factory=dict)
    later: dict[str, Sentence] = field(default_factory=dict)
    uncertain: dict[str, Sentence] = field(default_factory=dict)
    elsewhere: int = 0
    not_marked: int = 0


@dataclass
class Delivery:
    """Sends letters in order. Whatever ends it early, what is known is marked, and what has not
    left is freed.
    """

    claims: Claims
    sender: Sender
    transport: Transport
    clock: Callable[[], datetime]
    wall: Callable[[], datetime]
    progress: Progress = lambda stage: None
    done: Delivered = field(default_factory=Delivered)
    marks: dict[str, tuple[str, datetime]] = field(default_factory=dict)
    held: dict[str, LetterRow | None] = field(
        default_factory=dict
    )  # ours to free: nothing has left
    in_trouble: int = 0  # letters in a row

    def run(self, letters: Sequence[Letter], snapshot: Snapshot) -> Delivered:
        """`snapshot` is the workbook as the letters were composed from it. Raises `TryLater` where
        not even the first few could be claimed.
        """
        batches = [letters[at : at + BATCH] for at in range(0, len(letters), BATCH)]
        waiting = dict.fromkeys((letter.key for letter in letters), NOT_TRIED)
        try:
            for batch in batches:
                ours = self._claimed(batch, snapshot if batch is batches[0] else None)
                for letter in batch:
                    del waiting[letter.key]
                if not all(self._goes_on(letter, len(letters)) for letter in ours):
                    break
        except Unsure:
            self.done.not_marked += len(batch)
            for letter in batch:
                del waiting[letter.key]
        except ToolkitError as fault:
            if not self.marks and not self.done.sent:
                raise
            waiting = dict.fromkeys(waiting, fault.words)
        finally:
            self.done.later = dict.fromkeys(self.held, NOT_TRIED) | waiting | self.done.later
            self.done.not_marked += self.claims.settle(self.marks, self.held)
        return self.done

    def _claimed(self, batch: Sequence[Letter], snapshot: Snapshot | None) -> list[Letter]:
        """Those of a batch that are now ours; what became of the letters before is marked with
        it.
        """
        self.progress("claiming")
        named = [(letter, message_id(letter, self.sender)) for letter in batch]
        ours = self.claims.claim(named, self.wall(), self.marks, self.held, snapshot)
        self.marks = {}
        self.held = {letter.key: self.claims.known.get(letter.key) for letter in ours}
        self.done.elsewhere += len(batch) - len(ours)
        return ours

    def _goes_on(self, letter: Letter, of: int) -> bool:
        """Hands one letter over and notes what became of it. Whether the next one may follow."""
        self.progress(f"sending {len(self.done.sent) + 1} of {of}")
        before = self.held.pop(letter.key)
        # Until the transport answers, nobody knows: whatever breaks here leaves the letter claimed.
        try:
            self.transport.send(message(letter, self.sender, at=self.clock()))
        except ValueError as fault:
            return self._refused(letter, Sentence("{why}", {"why": str(fault)}))
        except NotSent as fault:
            if fault.permanent:
                return self._refused(letter, fault.reason) and not fault.stop
            self.held[letter.key], self.done.later[letter.key] = before, fault.reason
            return self._after(trouble=fault.server) and not fault.stop
        except MaybeSent as fault:
            self.done.uncertain[letter.key] = fault.reason
            return self._after(trouble=True)
        except ToolkitError as fault:  # the server no longer lets us in: nothing has left
            self.held[letter.key], self.done.later[letter.key] = before, fault.words
            return False
        step("a letter has left")
        self.done.sent.append(letter.key)
        self.marks[letter.key] = (SENT, self.wall())
        return self._after(trouble=False)

    def _refused(self, letter: Letter, reason: Sentence) -> bool:
        self.done.refused[letter.key] = reason
        self.marks[letter.key] = (FAILED, self.wall())
        return self._after(trouble=False)

    def _after(self, *, trouble: bool) -> bool:
        self.in_trouble = self.in_trouble + 1 if trouble else 0
        return self.in_trouble < IN_A_ROW
