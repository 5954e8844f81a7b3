"""Delivery: claimed letters leave one by one, and what became of each is marked in bounded batches."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from toolkit.calendar import Week
from toolkit.errors import ToolkitError
from toolkit.jobs.claims import Released, settle
from toolkit.jobs.sync import Progress
from toolkit.mail.message import Letter, message
from toolkit.mail.sender import Sender
from toolkit.mail.transport import MaybeSent, NotSent, Transport
from toolkit.tables.program import Program
from toolkit.tabs.letters import FAILED, SENT, Entry
from toolkit.workbooks.changes import Workbook

BATCH, MOST_BATCHES = (
    50,
    8,
)  # an Excel file keeps ten backups: marking must not push out everybody else's
TRIES = 3


@dataclass
class Delivered:
    """What became of the letters, by key; reasons have nobody's name or address in them.

    `sent` · `refused` for good · `later` certainly not gone, free for the next run · `uncertain`
    may or may not have gone: they stay claimed · `not_marked` how many are not marked in the tab,
    although they went or did not.
    """

    sent: list[str] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)
    later: dict[str, str] = field(default_factory=dict)
    uncertain: dict[str, str] = field(default_factory=dict)
    not_marked: int = 0


def deliver(
    workbook: Workbook,
    program: Program,
    week: Week,
    letters: Sequence[Letter],
    sender: Sender,
    before: Mapping[str, Entry],
    *,
    transport: Transport,
    clock: Callable[[], datetime],
    wall: Callable[[], datetime],
    sleep: Callable[[float], None],
    progress: Progress = lambda stage: None,
) -> Delivered:
    """Sends claimed letters in order. Whatever ends it early, what is known is marked, and what has
    not left is freed.

    `before` are the letters as they stood before they were claimed: one that a person sends again
    goes back to that.
    """
    done = Delivered()
    marks: dict[str, tuple[str, datetime]] = {}
    batch = max(BATCH, -(-len(letters) // MOST_BATCHES))
    waiting = {letter.key: "not tried" for letter in letters}
    try:
        for place, letter in enumerate(letters, 1):
            progress(f"sending {place} of {len(letters)}")
            # Until the transport answers, nobody knows: whatever breaks here leaves the letter claimed.
            del waiting[letter.key]
            state, ended = _sent(transport, letter, sender, clock(), done)
            if state:
                marks[letter.key] = (state, wall())
            if ended:
                break
            if place % batch == 0 and _marked(workbook, program, marks, {}, week):
                marks = {}
    finally:
        done.later |= waiting
        done.not_marked = _settled(
            workbook, program, marks, {name: before.get(name) for name in done.later}, week, sleep
        )
    return done


def _settled(
    workbook: Workbook,
    program: Program,
    marks: Mapping[str, tuple[str, datetime]],
    released: Released,
    week: Week,
    sleep: Callable[[float], None],
) -> int:
    """Writes the last marks, with a few tries; somebody who stops the run meanwhile waits for that.
    How many failed.
    """
    stopped: BaseException | None = None
    for attempt in range(TRIES):
        try:
            if attempt:
                sleep(2.0**attempt)
            if _marked(workbook, program, marks, released, week):
                break
        except BaseException as fault:
            stopped = fault
    else:
        if stopped is None:
            return len(marks) + len(released)
    if stopped is not None:
        raise stopped
    return 0


def _sent(
    transport: Transport, letter: Letter, sender: Sender, at: datetime, done: Delivered
) -> tuple[str | None, bool]:
    """Hands one letter over: the state it came to (None: it stays claimed or is freed), and whether
    to go no further.
    """
    try:
        composed = message(letter, sender, at=at)
    except ValueError as fault:
        done.refused[letter.key] = str(fault)
        return FAILED, False
    try:
        transport.send(composed)
    except NotSent as fault:
        if fault.permanent:
            done.refused[letter.key] = fault.reason
            return FAILED, fault.stop
        done.later[letter.key] = fault.reason
        return None, fault.stop
    except MaybeSent as fault:
        done.uncertain[letter.key] = fault.reason
        return None, False
    except ToolkitError as fault:  # the server no longer lets us in: nothing has left
        done.later[letter.key] = fault.sentence
        return None, True
    done.sent.append(letter.key)
    return SENT, False


def _marked(
    workbook: Workbook,
    program: Program,
    marks: Mapping[str, tuple[str, datetime]],
    released: Released,
    week: Week,
) -> bool:
    """Whether the marks could be written; where not, they are tried again later."""
    if not marks and not released:
        return True
    try:
        settle(workbook, program, marks, released, week)
    except (ToolkitError, OSError):
        return False
    return True
